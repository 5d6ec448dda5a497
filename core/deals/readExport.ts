/**
 * Deals out of a CRM export, for the pane and the library alike. A row is credited only if the table says that it was sold,
 * or the person does; every row ends in exactly one place: a deal, a row that is left out with its reason, or a blank one.
 * What the table does not say is a question, and while one is open no deal is handed out.
 */
import type { Cell } from "../cells/cell";
import { dealKey } from "../identity";
import type { Deal } from "../plans/model";
import { settledMapping } from "./columnQuestions";
import { caseTwins, type DealLines, type Line, withLineNumbers } from "./dealLines";
import { askCredits, creditDocuments } from "./documents";
import { ExportContext, type ExportTable } from "./exportContext";
import type { Mapping } from "./fields";
import { filledDown } from "./fillDown";
import { standingOf } from "./history";
import type { Outcome } from "./outcome";
import {
  EVERY_OUTCOME,
  type OutcomeColumn,
  OutcomeReader,
  type OutcomeValue,
  type RowOutcome,
  saidIn,
} from "./outcomeColumns";
import { askOutcomes, outcomeColumns, SETTABLE, unsoldLosses } from "./outcomeQuestions";
import type { KnownPerson } from "./people";
import { whoIs } from "./personChoices";
import type { DealProblem, DealProblemKey } from "./problems";
import { Answers, type Choices, NONE, type Question } from "./questions";
import { askRateDirection, rateDirection } from "./rateDirection";
import { withoutSpreadRates } from "./rates";
import { recordColumns } from "./recordColumns";
import { Doubtful, differences } from "./repeatQuestions";
import { RepeatedRows } from "./repeats";
import { rowReaderOf } from "./settle";
import { sharedDeals, shareUnit, withShares } from "./shares";
import { type RowKind, rowKinds } from "./structure";
import { type Suspect, suspectRows } from "./suspectRows";
import { areHundredths } from "./wholeShares";
import { cleanText } from "./words";

type Row = readonly Cell[];

export interface ExportReading {
  /** Row of the grid that holds the headings, from 0; undefined when there is none. */
  readonly header: number | undefined;
  readonly mapping: Mapping;
  /** Columns that say what became of a deal; where the person says that every row was sold, those that object to it. */
  readonly outcomeColumns: readonly number[];
  readonly everyRowSold: boolean;
  readonly outcomes: readonly OutcomeValue[];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Answered ones too, so that answers can be changed. */
  readonly questions: readonly Question[];
  readonly open: number;
  /** Choices that no question offers. */
  readonly invalid: readonly { readonly id: string; readonly value: string }[];
  readonly lines: readonly Line[];
  /** What goes onto the sheet: nothing while a question is open. */
  readonly deals: readonly Deal[];
  /** Rows that can be read, whether questions are open or not. */
  readonly readable: number;
  readonly dealLines: readonly DealLines[];
  /** Ids that differ by their capitals only: they are different deals. */
  readonly caseTwins: readonly string[];
  /** Every figure has three digits behind its only sign: read as thousands. */
  readonly thousands: boolean;
  readonly blankRows: number;
  /** Rows below the headings. */
  readonly total: number;
  /** What every row that is a deal is of, taken or not: an export that comes again says by it what is no longer sold. */
  readonly rows: readonly NamedRow[];
}

/** Which deal a row of the table is about. */
export interface NamedRow {
  readonly row: number;
  /** As the export writes it; "" where it has none. */
  readonly id: string;
  /** ISO date; undefined where it cannot be read. */
  readonly date: string | undefined;
}

/**
 * Reads an export as far as the choices settle it.
 *
 * @param currency of the plan: a deal in another one needs a frozen rate
 * @param known participants of the plan: two forms of a name are one person where they say so
 */
export function readExport(
  table: ExportTable,
  currency: string,
  choices: Choices = {},
  known: readonly KnownPerson[] = [],
): ExportReading {
  const of = new ExportContext(table, currency, new Answers(choices), known);
  const mapping = settledMapping(of);
  const outcome = outcomeColumns(of);
  const furniture = rowKinds(of.rows, of.headings, mapping);
  const suspects = suspectRows(of, mapping, furniture);
  const kinds = furniture.map((kind, index) => suspects.get(index)?.kind ?? kind);
  const rows = filledDown(of, mapping, outcome.columns, kinds);
  const answerOutcome = (id: string) => of.answers.oneOf(id, SETTABLE);
  const reader = new OutcomeReader(outcome.columns, answerOutcome);
  const results = rows.map((row, index) =>
    kinds[index] !== "deal"
      ? undefined
      : outcome.columns.length === 0
        ? SOLD[outcome.everyRowSold ? "won" : "unknown"]
        : withBulkAnswer(of, reader.read(outcome.columns.map((column) => saidIn(column, row)))),
  );
  askOutcomes(of, reader, results, outcome.columns);
  return readRows(of, mapping, outcome, kinds, suspects, rows, results, reader.values);
}

/** "outcome.*" answers every text that nobody has answered by itself. */
function withBulkAnswer(of: ExportContext, result: RowOutcome): RowOutcome {
  if (result.outcome !== "unknown" || result.asks.length === 0) return result;
  const every = of.answers.oneOf(EVERY_OUTCOME, SETTABLE);
  return every === undefined ? result : { ...result, outcome: every };
}

function readRows(
  of: ExportContext,
  headed: Mapping,
  outcome: { readonly columns: readonly OutcomeColumn[]; readonly everyRowSold: boolean },
  kinds: readonly RowKind[],
  suspects: ReadonlyMap<number, Suspect>,
  rows: readonly Row[],
  results: readonly (RowOutcome | undefined)[],
  outcomes: readonly OutcomeValue[],
): ExportReading {
  const counts: Record<Outcome, number> = { won: 0, lost: 0, open: 0, unknown: 0 };
  for (const result of results) if (result) counts[result.outcome] += 1;
  const speaking = outcome.columns.map(({ column }) => column);
  const credits = creditDocuments(of, headed, speaking, rows);
  const takesBack = unsoldLosses(of, headed, rows, results, credits);
  const records = recordColumns(of, headed);
  const standing = standingOf(of, headed, rows, results, outcome.columns, records, takesBack.all);
  const isSold = (index: number) => {
    const said = results[index]?.outcome;
    return said === "won" || said === "unknown" || takesBack.taken.has(index);
  };
  const names = headed.participant === undefined ? [] : rows.map((row) => cleanText(row[headed.participant!]));
  const who = whoIs(names, of.known, of.answers.choices);
  const groups = sharedDeals(of, headed, rows, who, (index) => isSold(index) && standing.get(index) !== "superseded");
  const shares = withShares(of, headed, rows, groups, new Set([...records.all, ...speaking]));
  const { mapping } = shares;
  const sold = rows.filter((_, index) => isSold(index));
  const { reader, thousands, ask } = rowReaderOf(of, mapping, kinds, rows, sold, shareUnit(of, mapping, rows, groups));
  const hundredths = areHundredths(of, mapping, sold);
  const rates = rateDirection(of, mapping, sold);
  const lines: Line[] = [];
  const leaveOut = (row: number, key: DealProblemKey, found: string, field: DealProblem["field"] = "amount") =>
    lines.push({ kind: "leftOut", row, problems: [{ row, field, key, found }] });
  const repeats = of.answers.oneOf("repeats", ["take", NONE]);
  const { account: _, ...decisive } = mapping;
  const read = new Set<number>(Object.values(decisive));
  const again = new RepeatedRows({
    headings: of.headings,
    rows,
    mapping,
    records: records.all,
    currency: of.currency,
    who,
  });
  const alike = new Doubtful(of, "alike");
  const joined = new Doubtful(of, "joined");
  const sameLine = new Doubtful(of, "sameLine");
  const joinedBy = new Set<number>();
  const rowOf = (index: number) => of.rowsAbove + of.firstRow + index + 1;
  const lineKeys = new Map<string, number>();
  let blankRows = 0;
  rows.forEach((cells, index) => {
    const row = rowOf(index);
    const kind = kinds[index]!;
    const result = results[index];
    if (kind === "blank") {
      blankRows += 1;
      return;
    }
    if (kind !== "deal") {
      const texts = cells.map(cleanText).filter((text) => text !== "");
      const amount = mapping.amount === undefined ? "" : cleanText(cells[mapping.amount]);
      leaveOut(row, kind, suspects.get(index)?.found ?? (kind === "totalRow" ? amount : (texts[0] ?? "")));
      return;
    }
    if (!takesBack.taken.has(index) && result!.outcome !== "won") {
      const key = takesBack.waiting.has(index)
        ? "unsoldLoss"
        : result!.outcome === "unknown"
          ? "outcomeUnknown"
          : "notWon";
      if (key !== "outcomeUnknown") {
        leaveOut(row, key, result!.shown, "outcome");
        return;
      }
    }
    const stands = standing.get(index);
    if (stands === "superseded") {
      leaveOut(row, stands, cleanText(cells[mapping.id!]), "outcome");
      return;
    }
    const line = reader.read(cells, row, {
      deducted: takesBack.taken.has(index),
      credit: credits.get(index),
      direction: rates.direction,
      hundredths,
    });
    if (result!.outcome === "unknown" && !takesBack.taken.has(index)) {
      leaveOut(row, result!.shown === "" ? "outcomeBlank" : "outcomeUnknown", result!.shown, "outcome");
      return;
    }
    if (stands !== undefined) {
      leaveOut(row, "history", cleanText(cells[mapping.id!]), "outcome");
      return;
    }
    if ("problems" in line) {
      lines.push({ kind: "leftOut", row, problems: line.problems });
      return;
    }
    const { deal } = line;
    const id = dealKey(deal.id);
    const repeated = again.find(id, index, deal);
    const earlier = repeated === undefined ? 0 : rowOf(repeated.earlier);
    if (repeated?.how === "same") {
      lines.push({ kind: repeats === "take" ? "taken" : "repeated", row, read: line, repeats: { earlier } });
      return;
    }
    if (repeated?.how === "joined")
      for (const column of differences(cells, rows[repeated.earlier]!, read)) joinedBy.add(column);
    if (repeated !== undefined && !(repeated.how === "alike" ? alike : joined).counts(row, line)) {
      leaveOut(row, repeated.how, String(earlier), "id");
      return;
    }
    if (shares.waiting.has(index)) {
      leaveOut(row, "shares", deal.id, "split");
      return;
    }
    if (deal.line !== undefined) {
      const key = JSON.stringify([id, deal.line, who(deal.participant)]);
      const times = (lineKeys.get(key) ?? 0) + 1;
      lineKeys.set(key, times);
      if (times > 1) {
        if (sameLine.counts(row, line)) {
          const numbered = { ...line, deal: { ...deal, line: `${deal.line}/${times}` } };
          lines.push({ kind: "taken", row, read: numbered });
        } else leaveOut(row, "sameLine", `${deal.id} / ${deal.line}`, "line");
        return;
      }
    }
    lines.push({ kind: "taken", row, read: line });
  });
  ask();
  askCredits(of, reader.unsignedCredits);
  if (rates.asked) askRateDirection(of, reader.rates.undirected);
  const namesOf = (columns: Iterable<number>) => [...columns].map(of.name).join(", ");
  sameLine.ask({ field: "line", found: "" });
  alike.ask({ field: "id", found: namesOf(records.all) }, NONE);
  joined.ask({ field: "id", found: namesOf(joinedBy) }, undefined, lines);
  const numbered = withLineNumbers(withoutSpreadRates(of, lines));
  const taken = numbered.lines.flatMap((line) => (line.kind === "taken" ? [line.read.deal] : []));
  const named = rows.flatMap((cells, index): NamedRow[] =>
    kinds[index] !== "deal"
      ? []
      : [
          {
            row: rowOf(index),
            id: mapping.id === undefined ? "" : cleanText(cells[mapping.id]),
            date: reader.day(cells),
          },
        ],
  );
  const open = of.questions.filter(({ answer }) => answer === undefined).length;
  return {
    header: of.header,
    mapping,
    outcomeColumns: speaking,
    everyRowSold: outcome.everyRowSold,
    outcomes,
    counts,
    questions: of.questions,
    open,
    invalid: of.answers.invalid,
    lines: numbered.lines,
    deals: open > 0 ? [] : taken,
    readable: taken.length,
    dealLines: numbered.dealLines,
    caseTwins: caseTwins(again.ids),
    thousands,
    blankRows,
    total: of.rows.length,
    rows: named,
  };
}

const SOLD: Readonly<Record<"won" | "unknown", RowOutcome>> = {
  won: { outcome: "won", shown: "", asks: [] },
  unknown: { outcome: "unknown", shown: "", asks: [] },
};
