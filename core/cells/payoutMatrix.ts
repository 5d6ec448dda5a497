/** Reads a two-way table with headers. As with tier tables, what is ambiguous is refused and nothing is sorted. */
import { exact } from "../decimal/decimal";
import { Fault } from "../rules/fault";
import type { PayoutMatrix } from "../rules/matrix";
import { type Argument, type Cell, errorIn, isBlank, isGrid } from "./cell";
import { numberIn, type Place } from "./single";

type Rows = readonly (readonly Cell[])[];

/**
 * @param argument first row: a corner (ignored) and the headers of the columns; then rows of a header and its values
 * @throws Fault that names the cell, or the error that one of the cells holds
 */
export function readPayoutMatrix(argument: Argument, name: string): PayoutMatrix {
  const grid: Rows = isGrid(argument) ? argument : [[argument]];
  for (const row of grid) {
    for (const cell of row) {
      const error = errorIn(cell);
      if (error) throw error;
    }
  }
  const height = filledLength(grid, (row) => row.every(isBlank));
  const width = filledLength(
    [...(grid[0] ?? [])].map((_, column) => grid.map((row) => row[column])),
    (column) => column.every(isBlank),
  );
  if (height < 2 || width < 2) {
    throw new Fault("#VALUE!", "matrixTooSmall", { argument: name, shape: `${grid.length} × ${grid[0]?.length ?? 0}` });
  }
  const at = (row: number, column: number) => numberAt(grid, row, column, name);
  const columns = steps(width).map((column) => at(0, column));
  const rows = steps(height).map((row) => at(row, 0));
  columns.forEach((header, index) => {
    checkOrder(header, columns[index - 1], { argument: name, row: 1, column: index + 2 });
  });
  rows.forEach((header, index) => {
    checkOrder(header, rows[index - 1], { argument: name, row: index + 2, column: 1 });
  });
  return {
    rows: rows.map(exact),
    columns: columns.map(exact),
    values: steps(height).map((row) => steps(width).map((column) => exact(at(row, column)))),
  };
}

/** 1 to length - 1: what comes after the headers. */
function steps(length: number): number[] {
  return Array.from({ length: length - 1 }, (_, index) => index + 1);
}

/** Blank rows below the table and blank columns beside it are ignored. */
function filledLength<T>(lines: readonly T[], blank: (line: T) => boolean): number {
  let length = lines.length;
  while (length > 0 && blank(lines[length - 1] as T)) length -= 1;
  return length;
}

function numberAt(grid: Rows, row: number, column: number, name: string): number {
  const cell = grid[row]?.[column];
  const place = { argument: name, row: row + 1, column: column + 1 };
  if (isBlank(cell)) throw new Fault("#VALUE!", "blankRefused", place);
  return numberIn(cell, { name, kind: "number" }, place);
}

function checkOrder(header: number, previous: number | undefined, place: Place): void {
  if (previous === undefined || exact(header).gt(exact(previous))) return;
  throw new Fault("#VALUE!", "matrixOrder", { ...place, found: header, previous });
}
