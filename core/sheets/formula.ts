/** Turns the neutral formulas of a SheetModel into a host's: the namespace of Excel's custom functions, row numbers. */
import { catalogue } from "../functions/catalogue";

const IDS: ReadonlySet<string> = new Set(catalogue.map((declared) => declared.id));

/** Puts `prefix` ("COMPPLAN.") before every function of the catalogue; texts in quotes stay as they are. */
export function namespaced(formula: string, prefix: string): string {
  if (prefix === "") return formula;
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Z][A-Z0-9_.]*)(?=\()/g, (match, name?: string) =>
    name !== undefined && IDS.has(name) ? prefix + name : match,
  );
}

/** The row form of a column formula for one row (1-based). */
export function formulaForRow(template: string, row: number): string {
  return template.replace(/\{row\}/g, String(row));
}

/** The rows of a table as its formulas and names count them, 1-based: from its header row to the guard row below it. */
export interface TableRows {
  readonly header: number;
  readonly guard: number;
}

/** A cell of the own row, or several side by side; an area that starts in a fixed row is none. */
const OWN_ROW = /(?<![:!$\w])\$([A-Z]{1,3})\{row\}(?::\$([A-Z]{1,3})\{row\})?/g;

/**
 * The row form of a column formula that finds the typed cells of its own row by position instead of by reference.
 *
 * When a cell is cut and pasted, every host carries the references to it along: the row that it left would go on
 * calculating the row that it went to, and the row that was pasted over would lose its references (#REF!). A range from
 * the header to the guard row has no edge that anybody moves, and its cell in this formula's own row is always the right
 * one. Calculated cells are not moved by hand and keep their plain reference, which every host also sorts rightly.
 *
 * @param template with {row}; `$G{row}` is a cell, `$B{row}:$J{row}` are cells side by side
 * @param typed letters of the columns that people type into
 * @param place the cell of the own row with its place from the header on (`$S{row}`); left out: every reference counts anew
 */
export function ownRowByPosition(
  template: string,
  typed: ReadonlySet<string>,
  { header, guard }: TableRows,
  place?: string,
): string {
  return template.replace(OWN_ROW, (reference, from: string, to?: string) => {
    if (!typed.has(from)) return reference;
    const range = `$${from}$${header}:$${to ?? from}$${guard}`;
    return `INDEX(${range},${place ?? `ROW()-ROW($${from}$${header})+1`}${to === undefined ? "" : ",0"})`;
  });
}

/** The array form of a column formula for its first and last row (1-based). */
export function formulaForRows(template: string, first: number, last: number): string {
  return template.replace(/\{first\}/g, String(first)).replace(/\{last\}/g, String(last));
}

/** A calculated column of a table; one that may spill holds no formula below its first row where a host lets it. */
export interface CalculatedColumn {
  readonly column: number;
  readonly maySpill: boolean;
}

/** Characters of a formula that every host takes, with room for what stands around it. */
const LONGEST = 7000;

/**
 * How many cells of calculated columns hold no formula in rows that somebody has typed into: typed over, or emptied.
 * Columns that may spill are asked only where the first of them is filled down.
 *
 * @param used condition of a row that is in use, over whole columns that begin with their header
 * @param area of neighbouring columns, header included
 */
export function withoutFormulas(
  used: string,
  columns: readonly CalculatedColumn[],
  area: (column: number, columns: number) => string,
): string {
  const count = (of: readonly CalculatedColumn[]) => {
    const runs: { first: number; columns: number }[] = [];
    for (const { column } of of) {
      const last = runs[runs.length - 1];
      if (last !== undefined && last.first + last.columns === column) last.columns += 1;
      else runs.push({ first: column, columns: 1 });
    }
    const sums: string[] = [];
    for (const run of runs) {
      // The headers are in use and hold none.
      const sum = `SUMPRODUCT(${used}*(1-ISFORMULA(${area(run.first, run.columns)})))-${run.columns}`;
      if (sums.join("+").length + sum.length > LONGEST / 2) break;
      sums.push(sum);
    }
    return sums.length === 0 ? "0" : sums.join("+");
  };
  const spilling = columns.find(({ maySpill }) => maySpill);
  if (spilling === undefined) return count(columns);
  const filledDown = `SUMPRODUCT(ISFORMULA(${area(spilling.column, 1)})*1)>1`;
  return `IF(${filledDown},${count(columns)},${count(columns.filter(({ maySpill }) => !maySpill))})`;
}

/** A1 notation of a column, 0-based: 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** A1 address of an area, without its sheet. */
export function addressOf(
  area: { row: number; column: number; rows?: number; columns?: number },
  absolute = false,
): string {
  const mark = absolute ? "$" : "";
  const cell = (row: number, column: number) => `${mark}${columnLetters(column)}${mark}${row + 1}`;
  const { row, column, rows = 1, columns = 1 } = area;
  return rows === 1 && columns === 1
    ? cell(row, column)
    : `${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}

/** A sheet's name as formulas write it: always in quotes, which every host accepts. */
export function sheetReference(name: string): string {
  return `'${name.replace(/'/g, "''")}'!`;
}
