/** What became of the rows: the columns that say it, and what is asked where they do not. */
import type { Cell } from "../cells/cell";
import { LOSSES } from "../plans/measures";
import { dealTypeOf } from "./dealTypes";
import { type CreditDocument, isBelowZero } from "./documents";
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import type { Outcome } from "./outcome";
import {
  EVERY_OUTCOME,
  isContrary,
  type OutcomeColumn,
  type OutcomeReader,
  type OutcomeValue,
  objecting,
  outcomeColumn,
  type RowOutcome,
  outcomeColumns as speakingColumns,
} from "./outcomeColumns";
import { KEEP_OR_LEAVE, NONE, type Option } from "./questions";
import { cleanText } from "./words";

type Row = readonly Cell[];

export const SETTABLE: readonly Exclude<Outcome, "unknown">[] = ["won", "lost", "open"];

export function outcomeColumns(of: ExportContext): {
  readonly columns: readonly OutcomeColumn[];
  readonly everyRowSold: boolean;
} {
  const chosen = of.columnChoice("column.outcome");
  const textsOfColumn = (column: number) => of.content.texts(column);
  const found = speakingColumns(of.headings, textsOfColumn, of.width);
  // A column that is chosen speaks instead of others; what takes a sale back or doubts it still does.
  const others = found.filter((one) => one.column !== chosen);
  const besides = [
    ...others.filter(isContrary),
    ...objecting(
      others.filter((one) => !isContrary(one)),
      "chosen",
      textsOfColumn,
    ),
  ];
  const columns =
    chosen === NONE
      ? objecting(found, "everyRow", textsOfColumn)
      : chosen === undefined
        ? found
        : [...outcomeColumn(of.headings, textsOfColumn, chosen), ...besides].sort((a, b) => a.column - b.column);
  if (found.length === 0 && of.rows.length > 0) {
    const all = Array.from({ length: of.width }, (_, column) => of.columnOption(column));
    of.questions.push({
      id: "column.outcome",
      key: "outcomeMissing",
      found: "",
      count: 0,
      options: [{ value: NONE, label: { kind: "word", word: "everyRowSold" } }, ...all],
      answer: chosen === undefined ? undefined : chosen === NONE ? NONE : of.name(chosen),
    });
  }
  return { columns, everyRowSold: chosen === NONE };
}

/** One question for every distinct text that is asked, and for texts of several columns that contradict each other. */
export function askOutcomes(
  of: ExportContext,
  reader: OutcomeReader,
  results: readonly (RowOutcome | undefined)[],
  columns: readonly OutcomeColumn[],
): void {
  const asked = new Map<string, { found: string; count: number }>();
  for (const result of results) {
    for (const id of result?.asks ?? []) {
      const known = asked.get(id);
      if (known) known.count += 1;
      else asked.set(id, { found: result!.shown, count: 1 });
    }
  }
  const options = SETTABLE.map((outcome): Option => ({ value: outcome, label: { kind: "outcome", outcome } }));
  const every = of.answers.oneOf(EVERY_OUTCOME, SETTABLE);
  const values = new Map(reader.values.map((value) => [value.id, value]));
  for (const [id, { found, count }] of asked) {
    const value = values.get(id);
    const text = value === undefined ? found : shownValue(value, columns);
    const likely = value?.reading === "likely";
    of.questions.push({
      id,
      key:
        value === undefined && columns.length > 1 ? "outcomeTogether" : text === "" ? "outcomeBlank" : "outcomeValue",
      found: text,
      count,
      options,
      ...(likely ? { preferred: "won" } : {}),
      answer: of.answers.oneOf(id, SETTABLE) ?? every,
    });
  }
  // Those that were answered are no longer asked by any row, and stay to be changed.
  for (const [id, value] of values) {
    const answer = of.answers.oneOf(id, SETTABLE);
    if (answer === undefined || asked.has(id)) continue;
    const key = value.value === "" ? "outcomeBlank" : "outcomeValue";
    of.questions.push({ id, key, found: shownValue(value, columns), count: value.count, options, answer });
  }
}

/** "Yes" alone says nothing: the heading stands before a flag. */
function shownValue({ column, value }: OutcomeValue, columns: readonly OutcomeColumn[]): string {
  const own = columns.find((one) => one.column === column);
  return own?.against === "everyRow" && own.kind.endsWith("Flag") ? `${own.heading}: ${value}` : value;
}

/** Rows by their place: all of them, those that count by the person's word, and those that wait for it. */
interface UnsoldLosses {
  readonly all: ReadonlySet<number>;
  readonly taken: ReadonlySet<number>;
  readonly waiting: ReadonlySet<number>;
}

/** Rows that take something back and whose outcome says that they were not sold: leaving them out would raise pay. */
export function unsoldLosses(
  of: ExportContext,
  mapping: Mapping,
  rows: readonly Row[],
  results: readonly (RowOutcome | undefined)[],
  credits: ReadonlyMap<number, CreditDocument>,
): UnsoldLosses {
  const asked = new Set<number>();
  const { amount, type } = mapping;
  results.forEach((result, index) => {
    if (result?.outcome !== "lost") return;
    const row = rows[index]!;
    const kind = type === undefined ? undefined : dealTypeOf(cleanText(row[type]));
    const negative = amount !== undefined && isBelowZero(row[amount]);
    if (negative || credits.has(index) || (kind !== undefined && LOSSES.has(kind))) asked.add(index);
  });
  const answer = asked.size === 0 ? undefined : of.answers.oneOf("unsoldLosses", ["take", NONE]);
  if (asked.size > 0) {
    const example = results[[...asked][0]!]!.shown;
    of.questions.push({
      id: "unsoldLosses",
      key: "unsoldLosses",
      found: example,
      count: asked.size,
      options: KEEP_OR_LEAVE,
      answer,
    });
  }
  const none = new Set<number>();
  return { all: asked, taken: answer === "take" ? asked : none, waiting: answer === undefined ? asked : none };
}
