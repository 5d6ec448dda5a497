/**
 * A deal that stands in several rows which do not agree what became of it: the history of its stages, or two states of one
 * list. Only one of them stands, and the person says which; the latest one is offered where a column tells when rows were
 * changed. Nothing of such a deal is credited before.
 */
import { type Cell, serialOf } from "../cells/cell";
import { dealKey } from "../identity";
import { dayOrderOf, momentOf } from "./dates";
import { contentOf } from "./dealLines";
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import type { OutcomeColumn, RowOutcome } from "./outcomeColumns";
import { NONE, type Option } from "./questions";
import type { RecordColumns } from "./recordColumns";
import { isDealName } from "./recordWords";
import { isDay } from "./rowReader";
import { cleanText } from "./words";

type Row = readonly Cell[];

/** `waits`: nobody has said which row stands. `superseded`: another row of the deal does, or none. */
export type Standing = "waits" | "superseded";

const EXAMPLES = 3;

/**
 * Which won rows do not stand.
 *
 * @param results of the rows that are deals
 * @param takingBack rows that are asked about as losses
 */
export function standingOf(
  of: ExportContext,
  mapping: Mapping,
  rows: readonly Row[],
  results: readonly (RowOutcome | undefined)[],
  outcome: readonly OutcomeColumn[],
  records: RecordColumns,
  takingBack: ReadonlySet<number>,
): ReadonlyMap<number, Standing> {
  const standing = new Map<number, Standing>();
  const isWon = (index: number) => results[index]?.outcome === "won";
  const groups = rowsOfDeals(of, mapping, rows, results, records, takingBack).filter(
    (group) =>
      group.some(isWon) &&
      (contradicts(group, mapping, rows, results) || isUpdated(group, mapping, rows, outcome, records)),
  );
  if (groups.length === 0) return standing;
  const times = records.times.flatMap((column) => {
    const moments = momentsOf(rows, groups.flat(), column);
    return moments === undefined ? [] : [{ name: of.name(column), moments }];
  });
  const answer = of.answers.oneOf("history", [...times.map(({ name }) => name), "won", NONE]);
  const [latest] = times.length === 1 ? times : [];
  const ids = groups.map(([first]) => cleanText(rows[first!]![mapping.id!])).sort();
  of.questions.push({
    id: "history",
    key: "history",
    field: "id",
    found: ids.length > EXAMPLES ? `${ids.slice(0, EXAMPLES).join(", ")}, …` : ids.join(", "),
    count: groups.flat().filter(isWon).length,
    options: [
      ...times.map(({ name }): Option => ({ value: name, label: { kind: "latest", name } })),
      { value: "won", label: { kind: "word", word: "everyWonRow" } },
      { value: NONE, label: { kind: "word", word: "leaveOut" } },
    ],
    ...(latest === undefined ? {} : { preferred: latest.name }),
    answer,
  });
  if (answer === "won") return standing;
  const chosen = times.find(({ name }) => name === answer);
  for (const group of groups) {
    const last = chosen && group.reduce((most, index) => Math.max(most, chosen.moments.get(index)!), -Infinity);
    const latestRows = group.filter((index) => chosen?.moments.get(index) === last);
    const stands = chosen !== undefined && latestRows.every(isWon);
    // Two rows of one moment that do not agree leave it open, as no answer does.
    const undecided = answer === undefined || (chosen !== undefined && !stands && latestRows.some(isWon));
    for (const index of group.filter(isWon)) {
      if (undecided) standing.set(index, "waits");
      else if (!stands || !latestRows.includes(index)) standing.set(index, "superseded");
    }
  }
  return standing;
}

/** The rows of every deal that has several. */
function rowsOfDeals(
  of: ExportContext,
  { id, line, account }: Mapping,
  rows: readonly Row[],
  results: readonly (RowOutcome | undefined)[],
  records: RecordColumns,
  takingBack: ReadonlySet<number>,
): readonly (readonly number[])[] {
  if (id === undefined) return [];
  const ofCustomer = isDealName(of.headings[id]) ? account : undefined;
  // A number that counts through the whole list is not the line of an order.
  const own = line !== undefined && records.all.has(line) ? undefined : line;
  const first = new Map<string, number>();
  const several = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const text = cleanText(row[id]);
    if (results[index] === undefined || text === "" || takingBack.has(index)) return;
    const parts = [own, ofCustomer].map((column) => (column === undefined ? "" : cleanText(row[column])));
    const key = JSON.stringify([dealKey(text), ...parts]);
    const before = first.get(key);
    const group = several.get(key);
    if (before === undefined) first.set(key, index);
    else if (group === undefined) several.set(key, [before, index]);
    else group.push(index);
  });
  return [...several.values()];
}

/** Won in one row and not in another, or twice for the same money in different words. */
function contradicts(
  group: readonly number[],
  { participant, type, amount }: Mapping,
  rows: readonly Row[],
  results: readonly (RowOutcome | undefined)[],
): boolean {
  const won = group.filter((index) => results[index]?.outcome === "won");
  if (group.some((index) => results[index]?.outcome === "lost" || results[index]?.outcome === "open")) return true;
  const sameMoney = (index: number) =>
    JSON.stringify([participant, type, amount].map((column) => (column === undefined ? "" : rows[index]![column])));
  return varies(won, sameMoney, (index) => results[index]!.shown);
}

/** Won at several times or in several words, and different in nothing else but the amount and the day of the deal. */
function isUpdated(
  group: readonly number[],
  { amount, date }: Mapping,
  rows: readonly Row[],
  outcome: readonly OutcomeColumn[],
  { times, all }: RecordColumns,
): boolean {
  const states = [...times, ...outcome.map(({ column }) => column)];
  const changing = new Set([...all, ...states, amount, date]);
  const text = (index: number, columns: readonly (number | undefined)[]) =>
    JSON.stringify(columns.map((column) => (column === undefined ? "" : cleanText(rows[index]![column]))));
  const rest = (index: number) => contentOf(rows[index]!.map((cell, column) => (changing.has(column) ? null : cell)));
  // Rows that differ in their times only are the same row again.
  const money = new Set(group.map((index) => text(index, [amount, date])));
  return money.size > 1 && varies(group, rest, (index) => text(index, states));
}

/** Whether rows that agree in one thing differ in another. */
function varies(group: readonly number[], same: (index: number) => string, other: (index: number) => string): boolean {
  const first = new Map<string, string>();
  return group.some((index) => {
    const [key, value] = [same(index), other(index)];
    const known = first.get(key);
    if (known === undefined) first.set(key, value);
    return known !== undefined && known !== value;
  });
}

/** The moment of each row; undefined where one of them cannot be read for certain. */
function momentsOf(
  rows: readonly Row[],
  indices: readonly number[],
  column: number,
): ReadonlyMap<number, number> | undefined {
  const cells = rows.map((row) => row[column]);
  const order = dayOrderOf(cells.filter((cell) => typeof cell === "string"));
  const moments = new Map<number, number>();
  for (const index of indices) {
    const cell = cells[index];
    const moment =
      cell instanceof Date
        ? serialOf(cell)
        : typeof cell === "number"
          ? isDay(cell)
            ? cell
            : undefined
          : momentOf(cleanText(cell), order);
    if (moment === undefined) return undefined;
    moments.set(index, moment);
  }
  return moments;
}
