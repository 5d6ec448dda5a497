/** Where the table of the payouts sheet stands, as its formulas and names count its rows. */
import type { TableRows } from "./formula";
import type { Area } from "./model";

/** Row of the column headings, from 0. */
export const HEADER = 7;

/**
 * A column as formulas and names read it, from its header to the row below the prepared ones: a row that is inserted
 * above the first participant or below the last one is inside, and no cell that somebody may cut is an edge of it.
 */
export function guardedColumn({ rows }: { readonly rows: number }, column: number): Area {
  return { row: HEADER, column, rows: rows + 2, columns: 1 };
}

export function tableRows({ rows }: { readonly rows: number }): TableRows {
  return { header: HEADER + 1, guard: HEADER + rows + 2 };
}
