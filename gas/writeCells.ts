/** Writes the contents of a SheetModel: one setValues per block, one call per column of formulas. */
import { catalogue } from "../core/functions/catalogue";
import { formulaForRow, formulaForRows } from "../core/sheets/formula";
import type { Block, ColumnFormula } from "../core/sheets/model";
import { cellValue } from "./cellText";
import { type Dialect, toDialect } from "./formulaDialect";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const IDS: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

/** Formulas in setValues are read as formulas, so a block of both is one call. */
export function writeBlocks(sheet: Sheet, blocks: readonly Block[], dialect: Dialect): void {
  for (const { at, cells } of blocks) {
    const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (columns === 0) continue;
    const values = cells.map((row) =>
      Array.from({ length: columns }, (_, column) => cellValue(row[column] ?? null, dialect)),
    );
    sheet.getRange(at.row + 1, at.column + 1, cells.length, columns).setValues(values);
  }
}

/**
 * A custom function in each row would be a call to Google's servers for each row; once for the whole column it is one.
 * Sheets' own functions are filled down, which costs nothing and keeps each row readable.
 */
export function writeColumnFormulas(sheet: Sheet, columns: readonly ColumnFormula[], dialect: Dialect): void {
  for (const { at, rows, row, array } of columns) {
    const first = at.row + 1;
    if (array !== undefined && callsOurs(array)) {
      const formula = spilling(formulaForRows(array, first, first + rows - 1));
      sheet.getRange(first, at.column + 1).setFormulas([[toDialect(formula, dialect)]]);
    } else {
      const formulas = Array.from({ length: rows }, (_, index) => [
        toDialect(formulaForRow(row, first + index), dialect),
      ]);
      sheet.getRange(first, at.column + 1, rows, 1).setFormulas(formulas);
    }
  }
}

function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "_");
}

function callsOurs(formula: string): boolean {
  const calls = withoutTexts(formula).match(/[A-Z][A-Z0-9_.]*(?=\()/g) ?? [];
  return calls.some((name) => IDS.has(name));
}

/**
 * A custom function spills by itself. Arithmetic over ranges, around it or in its arguments, needs ARRAYFORMULA: without
 * it Sheets would take one row of the range only.
 */
export function spilling(formula: string): string {
  const bare = withoutTexts(formula);
  const call = /^=[A-Z][A-Z0-9_.]*\((.*)\)$/.exec(bare)?.[1];
  return call !== undefined && !/[()+*/^&<>=-]/.test(call) ? formula : `=ARRAYFORMULA(${formula.slice(1)})`;
}
