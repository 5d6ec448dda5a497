/** Reads values and formulas out of an o-spreadsheet model, as the port and the tests want them. */
import type { Model } from "@odoo/o-spreadsheet";
import type { CompError } from "../core/cells/cell";
import type { Area, Position } from "../core/sheets/model";

export type ReadValue = number | string | boolean | null | CompError;

/** Excel's codes for errors that the engine calls otherwise. */
const CODES: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#ERROR": "#VALUE!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#REF!",
};

export function valueAt(model: Model, sheetId: string, { row, column }: Position): ReadValue {
  const cell = model.getters.getEvaluatedCell({ sheetId, col: column, row });
  return cell.type === "error" ? { code: CODES[cell.value] ?? cell.value, message: cell.message ?? "" } : cell.value;
}

/** The formula with its "=", in English; "" where the cell holds none (also inside a spilled array). */
export function formulaAt(model: Model, sheetId: string, { row, column }: Position): string {
  const cell = model.getters.getCell({ sheetId, col: column, row });
  return cell?.isFormula ? cell.compiledFormula.toFormulaString(model.getters) : "";
}

export function readArea<T>({ row, column, rows, columns }: Area, cell: (at: Position) => T): T[][] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (_, across) => cell({ row: row + down, column: column + across })),
  );
}

/** The smallest area with every content and every spilled value; undefined on an empty sheet. */
export function usedArea(model: Model, sheetId: string): Area | undefined {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1];
  for (const position of model.getters.getEvaluatedCellsPositions(sheetId)) {
    if (model.getters.getEvaluatedCell(position).type === "empty") continue;
    top = Math.min(top, position.row);
    left = Math.min(left, position.col);
    bottom = Math.max(bottom, position.row);
    right = Math.max(right, position.col);
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
