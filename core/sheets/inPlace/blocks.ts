/** Single cells as few rectangles: hosts take a block in one go. */
import type { CellChange } from "../../workbook";
import type { Position } from "../model";

export interface ChangeBlock {
  readonly at: Position;
  readonly rows: readonly (readonly CellChange[])[];
}

/** Neighbours below one another, then those blocks beside one another that have the same rows. */
export function blocksOf(cells: readonly CellChange[]): readonly ChangeBlock[] {
  const sorted = [...cells].sort((a, b) => a.at.column - b.at.column || a.at.row - b.at.row);
  const columns: { at: Position; cells: CellChange[] }[] = [];
  for (const cell of sorted) {
    const last = columns[columns.length - 1];
    const follows = last?.at.column === cell.at.column && last.at.row + last.cells.length === cell.at.row;
    if (last !== undefined && follows) last.cells.push(cell);
    else columns.push({ at: cell.at, cells: [cell] });
  }
  const open = new Map<string, { at: Position; rows: CellChange[][]; next: number }>();
  const blocks: { at: Position; rows: CellChange[][]; next: number }[] = [];
  for (const { at, cells: column } of columns) {
    const key = `${at.row} ${column.length}`;
    const beside = open.get(key);
    if (beside !== undefined && beside.next === at.column) {
      for (const [row, cell] of column.entries()) beside.rows[row]!.push(cell);
      beside.next += 1;
      continue;
    }
    const block = { at, rows: column.map((cell) => [cell]), next: at.column + 1 };
    open.set(key, block);
    blocks.push(block);
  }
  return blocks;
}
