/**
 * Reads a tier table out of cells. Refuses what is ambiguous, naming row and value; never sorts, repairs or guesses,
 * because a guessed threshold is somebody's pay.
 */
import { type Decimal, exact } from "../decimal/decimal";
import { Fault } from "../rules/fault";
import type { FaultKey } from "../rules/faultKeys";
import type { TierRow, TierRows } from "../rules/tiers";
import { type Argument, type Cell, errorIn, isBlank, isGrid, quoted } from "./cell";
import { firstRow } from "./header";

export interface TierOptions {
  /** Thresholds below zero are legitimate for lookups of margins, not for commissions. */
  readonly negative?: boolean;
  /** Points of a curve: two columns only, and nothing can lie unpaid between two points. */
  readonly points?: boolean;
}

interface Layout {
  readonly to: number | undefined;
  readonly value: number;
  readonly flag: number | undefined;
}

/**
 * @param argument rows of (from, value), (from, to, value), (from, value, TRUE/FALSE) or (from, to, value, TRUE/FALSE)
 * @param name of the argument, for the sentence of a fault
 * @throws Fault, or the error that one of the cells holds
 */
export function readTiers(argument: Argument, name: string, options: TierOptions = {}): TierRows {
  const grid: readonly (readonly Cell[])[] = isGrid(argument) ? argument : [[argument]];
  for (const row of grid) {
    for (const cell of row) {
      const error = errorIn(cell);
      if (error) throw error;
    }
  }
  const first = firstRow(grid);
  const last = lastRow(grid);
  if (last < first) throw new Fault("#VALUE!", "tiersEmpty", { argument: name });
  const rows = grid.slice(first, last + 1);
  if (options.points) checkPoints(rows, name);
  const layout = layoutOf(rows, name);
  const tiers: TierRow[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = grid[index] ?? [];
    const from = numberAt(row, 0, index, "from", name);
    if (from.lt(0) && !options.negative) {
      throw new Fault("#VALUE!", "tierNegative", { argument: name, row: index + 1, found: from.toNumber() });
    }
    checkOrder(from, tiers[tiers.length - 1]?.from, index, name);
    const value = numberAt(row, layout.value, index, "value", name);
    if (layout.to === undefined && !options.points) checkOffByOne(from, index, name);
    if (layout.to !== undefined) checkEnd(grid, row, layout.to, index, last, from, name);
    const retroactive = layout.flag === undefined ? undefined : flagAt(row, layout.flag, index, name);
    tiers.push({ from, value, retroactive });
  }
  return tiers;
}

/** The end that the last row prints, if it prints one; the tier stays open above it. */
export function lastTierEnd(argument: Argument): { row: number; end: number } | undefined {
  if (!isGrid(argument)) return undefined;
  const first = firstRow(argument);
  const last = lastRow(argument);
  const layout = layoutOf(argument.slice(first, last + 1), "tiers");
  const end = layout.to === undefined ? null : argument[last]?.[layout.to];
  return typeof end === "number" ? { row: last + 1, end } : undefined;
}

/** Blank rows below the table are ignored; -1 when every row is blank. */
function lastRow(grid: readonly (readonly Cell[])[]): number {
  let last = grid.length - 1;
  while (last >= 0 && (grid[last] ?? []).every(isBlank)) last -= 1;
  return last;
}

function layoutOf(rows: readonly (readonly Cell[])[], name: string): Layout {
  const columns = Math.max(...rows.map((row) => row.length));
  if (columns === 2) return { to: undefined, value: 1, flag: undefined };
  if (columns === 4) return { to: 1, value: 2, flag: 3 };
  if (columns !== 3) throw new Fault("#VALUE!", "tiersColumns", { argument: name, found: columns });
  // (from, value, TRUE/FALSE) when the third column holds switches; (from, to, value) otherwise.
  const flags = rows.every((row) => isBlank(row[2]) || typeof row[2] === "boolean");
  return flags || areFlagsMistyped(rows) ? { to: undefined, value: 1, flag: 2 } : { to: 1, value: 2, flag: undefined };
}

const FLAG_WORDS: ReadonlySet<string> = new Set(["true", "false", "vrai", "faux", "vero", "falso"]);

/**
 * Whether a third column holds switches typed as words or as 1 and 0, which rates of 100 % and 0 look like as well:
 * then it holds switches when nothing in the second column looks like the end of a tier.
 */
function areFlagsMistyped(rows: readonly (readonly Cell[])[]): boolean {
  let words = false;
  for (const row of rows) {
    const cell = row[2];
    const text = typeof cell === "string" ? cell.trim().toLowerCase() : cell;
    const isWord = typeof text === "boolean" || (typeof text === "string" && FLAG_WORDS.has(text));
    if (!isWord && !isBlank(text) && text !== 0 && text !== 1 && text !== "0" && text !== "1") return false;
    words ||= isWord;
  }
  return (
    words || (rows.length > 1 && !rows.some((row, index) => isBlank(row[1]) || meets(row[1], rows[index + 1]?.[0])))
  );
}

/** Ends that miss the next start by a unit (10,000 and 10,001) are ends all the same. */
function meets(end: Cell, next: Cell): boolean {
  return typeof end === "number" && typeof next === "number" && Math.abs(next - end) <= Math.abs(next) / 100;
}

/** A third column would be an end or a flag, which a point of a curve has not. */
function checkPoints(rows: readonly (readonly Cell[])[], name: string): void {
  const found = Math.max(...rows.map((row) => row.length));
  if (found !== 2) throw new Fault("#VALUE!", "pointsColumns", { argument: name, found });
}

function numberAt(row: readonly Cell[], column: number, index: number, label: string, name: string): Decimal {
  const cell = row[column];
  if (typeof cell === "number" && Number.isFinite(cell)) return exact(cell);
  const key: FaultKey = isBlank(cell) ? "tierBlank" : typeof cell === "string" ? "tierText" : "tierFlagFound";
  throw new Fault("#VALUE!", key, { argument: name, row: index + 1, column: label, found: quoted(cell) });
}

function flagAt(row: readonly Cell[], column: number, index: number, name: string): boolean | undefined {
  const cell = row[column];
  if (isBlank(cell)) return undefined;
  if (typeof cell === "boolean") return cell;
  throw new Fault("#VALUE!", "tierNotFlag", { argument: name, row: index + 1, found: quoted(cell) });
}

function checkOrder(from: Decimal, previous: Decimal | undefined, index: number, name: string): void {
  if (previous === undefined || from.gt(previous)) return;
  const values = { argument: name, row: index + 1, found: from.toNumber(), previous: previous.toNumber() };
  throw new Fault("#VALUE!", from.eq(previous) ? "tierDuplicate" : "tierOrder", values);
}

function checkEnd(
  grid: readonly (readonly Cell[])[],
  row: readonly Cell[],
  column: number,
  index: number,
  last: number,
  from: Decimal,
  name: string,
): void {
  const place = { argument: name, row: index + 1 };
  if (isBlank(row[column])) {
    if (index === last) return;
    const next = numberAt(grid[index + 1] ?? [], 0, index + 1, "from", name);
    throw new Fault("#VALUE!", "tierEndMissing", { ...place, next: next.toNumber() });
  }
  const end = numberAt(row, column, index, "to", name);
  const next = index === last ? undefined : numberAt(grid[index + 1] ?? [], 0, index + 1, "from", name);
  if (end.lte(from)) {
    // An end that meets a start out of order was typed for it: the start is what to correct.
    if (next !== undefined) checkOrder(next, from, index + 1, name);
    throw new Fault("#VALUE!", "tierEndBelow", { ...place, found: end.toNumber(), from: from.toNumber() });
  }
  if (next !== undefined && !end.eq(next)) {
    const cure = rounder(end.toNumber(), next.toNumber());
    throw new Fault("#VALUE!", "tierGap", { ...place, found: end.toNumber(), next: next.toNumber(), cure });
  }
}

/** Of 10,000 / 10,001 and 499.99 / 500, the figure that was meant: the one with fewer digits. */
function rounder(end: number, next: number): number {
  const digits = (value: number) => String(value).replace(/[.-]/g, "").replace(/0+$/, "").length;
  return digits(end) < digits(next) ? end : next;
}

const THOUSAND = exact(1000);

/**
 * A table printed as "0 to 10,000; 10,001 and up" and typed with its starts only: the unit between the two would be
 * paid at the lower rate. Thresholds of 1,000 n + 1 or 1,000 n + 0.01 are never meant.
 */
function checkOffByOne(from: Decimal, index: number, name: string): void {
  for (const unit of [1, 0.01]) {
    const round = from.minus(exact(unit));
    if (round.gt(0) && round.mod(THOUSAND).isZero()) {
      const values = { argument: name, row: index + 1, found: from.toNumber(), cure: round.toNumber() };
      throw new Fault("#VALUE!", "tierOffByOne", values);
    }
  }
}
