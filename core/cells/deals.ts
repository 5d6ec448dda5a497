/** Columns of a list of deals: they must line up row by row, and what is wrong in one deal is told with its row. */
import { cleaned } from "../decimal/reading";
import { Fault } from "../rules/fault";
import { type Argument, type Cell, errorIn, type Grid, isBlank, isGrid } from "./cell";
import { dealIn } from "./names";
import { type NumberRules, numberIn, type Place } from "./single";

/** A column of deals; a single cell holds for every deal. */
export interface DealColumn {
  readonly cellAt: (deal: number) => Cell;
  readonly placeOf: (deal: number) => Place;
}

interface Range {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly rows: number;
  readonly width: number;
}

/**
 * @param columns arguments by name; undefined or null for one that was left out
 * @returns the count of deals, and the columns that were given
 * @throws Fault when two ranges differ in shape, or the error that a single cell holds
 */
export function alignDeals<Name extends string>(
  columns: Readonly<Record<Name, Argument>>,
): { readonly deals: number; readonly column: (name: Name) => DealColumn | undefined } {
  const ranges = new Map<string, Range>();
  let longest: Range | undefined;
  for (const name of Object.keys(columns)) {
    const range = rangeOf(name, columns[name as Name]);
    if (range === undefined) continue;
    ranges.set(name, range);
    if (range.cells.length === 1) continue;
    if (longest && (longest.rows !== range.rows || longest.width !== range.width)) throw shapesDiffer(longest, range);
    longest ??= range;
  }
  return {
    deals: longest?.cells.length ?? 1,
    column: (name) => {
      const range = ranges.get(name);
      return range && columnOf(range);
    },
  };
}

function rangeOf(name: string, argument: Argument): Range | undefined {
  if (argument === null || argument === undefined) return undefined;
  const grid = isGrid(argument) ? argument : [[argument]];
  const cells = lineOf(grid);
  if (cells.length === 0) throw new Fault("#VALUE!", "rangeEmpty", { argument: name });
  const error = cells.length === 1 ? errorIn(cells[0]) : undefined;
  if (error) throw error;
  return { name, cells, rows: grid.length, width: grid[0]?.length ?? 0 };
}

/** The cells row by row. Array.flat takes longer for this than everything else that is done to the deals. */
function lineOf(grid: Grid): readonly Cell[] {
  if (grid.length === 1) return grid[0] ?? [];
  const cells: Cell[] = [];
  for (const row of grid) for (let column = 0; column < row.length; column += 1) cells.push(row[column]);
  return cells;
}

function shapesDiffer(first: Range, second: Range): Fault {
  return new Fault("#VALUE!", "shapesDiffer", {
    first: first.name,
    firstShape: `${first.rows} × ${first.width}`,
    second: second.name,
    secondShape: `${second.rows} × ${second.width}`,
  });
}

function columnOf({ name, cells, width }: Range): DealColumn {
  const argument = name;
  if (cells.length === 1) return { cellAt: () => cells[0], placeOf: () => ({ argument }) };
  return {
    cellAt: (deal) => cells[deal],
    placeOf: (deal) => {
      const row = Math.floor(deal / width) + 1;
      return width === 1 ? { argument, row } : { argument, row, column: (deal % width) + 1 };
    },
  };
}

/** A number of a deal; a clean one is taken without asking where it stands. */
export function dealNumber(column: DealColumn, deal: number, rules: NumberRules, blank: number): number {
  const cell = column.cellAt(deal);
  const { min = -Number.MAX_VALUE, max = Number.MAX_VALUE } = rules;
  if (typeof cell === "number" && cell >= min && cell <= max) return cell;
  return isBlank(cell) ? blank : numberIn(cell, rules, column.placeOf(deal));
}

/**
 * The amounts of distinct deals: a deal that stands in several rows, one for each rep, is taken once. Rows without an
 * amount are skipped.
 *
 * @throws Fault when an amount has no id, or one deal stands with two amounts
 */
export function readDistinctDeals(amounts: Argument, ids: Argument): number[] {
  const { deals, column } = alignDeals({ amounts, deal_ids: ids });
  const amountColumn = column("amounts");
  const idColumn = column("deal_ids");
  const found = new Map<string, number>();
  if (amountColumn === undefined || idColumn === undefined) return [];
  for (let deal = 0; deal < deals; deal += 1) {
    const id = dealIn(idColumn.cellAt(deal), () => idColumn.placeOf(deal));
    if (isBlank(amountColumn.cellAt(deal))) continue;
    const amount = cleaned(dealNumber(amountColumn, deal, { name: "amounts", kind: "money" }, 0));
    if (id === undefined) throw new Fault("#VALUE!", "blankRefused", idColumn.placeOf(deal));
    const previous = found.get(id);
    if (previous !== undefined && previous !== amount) {
      const values = { ...amountColumn.placeOf(deal), deal: id, found: amount, previous };
      throw new Fault("#VALUE!", "dealConflict", values);
    }
    found.set(id, amount);
  }
  return [...found.values()];
}
