/** What a user may type where, as steps: data validation, notes, and protection of calculated cells. */
import { addressOf } from "../../core/sheets/formula";
import type { Area, CellNote, Criterion, SheetModel, Validation } from "../../core/sheets/model";
import { cells, SMALL, type Step } from "./steps";

/** Excel's limits for the box of an input message or an alert. */
const MESSAGE_LIMIT = 255;
const TITLE_LIMIT = 32;

export function guardSteps(model: SheetModel): Step[] {
  return [
    ...model.validations.map((validation) => ({
      size: SMALL,
      run: (sheet: Excel.Worksheet) => validate(sheet, model.name, validation),
    })),
    ...model.notes.map((note) => ({ size: SMALL, run: (sheet: Excel.Worksheet) => addNote(sheet, model, note) })),
  ];
}

function validate(sheet: Excel.Worksheet, title: string, { area, criterion, message, strict }: Validation): void {
  const { dataValidation } = cells(sheet, area);
  dataValidation.rule = ruleOf(criterion, area);
  dataValidation.errorAlert = {
    message: cut(message, MESSAGE_LIMIT),
    showAlert: true,
    style: strict ? "Stop" : "Warning",
    title: cut(title, TITLE_LIMIT),
  };
}

export function ruleOf(criterion: Criterion, area: Area): Excel.DataValidationRule {
  switch (criterion.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: criterion.values.join(",") } };
    case "listFrom":
      return { list: { inCellDropDown: true, source: asFormula(criterion.range) } };
    case "number": {
      const bounds = between(criterion.min, criterion.max);
      if (bounds === undefined) return anyNumber(area);
      return criterion.whole ? { wholeNumber: bounds } : { decimal: bounds };
    }
    case "date": {
      const bounds = between(criterion.min, criterion.max);
      if (bounds === undefined) return anyNumber(area);
      // Day numbers are written as formulas: a text would be read in the user's locale.
      const { formula1, formula2, operator } = bounds;
      return {
        date: { formula1: `=${formula1}`, operator, ...(formula2 === undefined ? {} : { formula2: `=${formula2}` }) },
      };
    }
  }
}

interface Bounds {
  formula1: number;
  formula2?: number;
  operator: "Between" | "GreaterThanOrEqualTo" | "LessThanOrEqualTo";
}

function between(min: number | undefined, max: number | undefined): Bounds | undefined {
  if (min !== undefined && max !== undefined) return { formula1: min, formula2: max, operator: "Between" };
  if (min !== undefined) return { formula1: min, operator: "GreaterThanOrEqualTo" };
  if (max !== undefined) return { formula1: max, operator: "LessThanOrEqualTo" };
  return undefined;
}

function anyNumber(area: Area): Excel.DataValidationRule {
  return { custom: { formula: `=ISNUMBER(${addressOf({ row: area.row, column: area.column })})` } };
}

function asFormula(range: string): string {
  return range.startsWith("=") ? range : `=${range}`;
}

/**
 * Notes came with ExcelApi 1.18, above the floor, and threaded comments would carry the user's name. An input message
 * shows the same sentence when the cell is selected.
 */
function addNote(sheet: Excel.Worksheet, model: SheetModel, { at, text }: CellNote): void {
  const { dataValidation } = cells(sheet, at);
  const validated = model.validations.some(({ area }) => within(at, area));
  if (!validated) dataValidation.rule = { custom: { formula: "=TRUE" } };
  dataValidation.prompt = { showPrompt: true, title: cut(model.name, TITLE_LIMIT), message: cut(text, MESSAGE_LIMIT) };
}

function within(at: { row: number; column: number }, area: Area): boolean {
  return (
    at.row >= area.row &&
    at.row < area.row + area.rows &&
    at.column >= area.column &&
    at.column < area.column + area.columns
  );
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/** Cells that stay open once the sheet is protected. */
export function unlockSteps({ protection }: SheetModel): Step[] {
  return (protection?.unlocked ?? []).map((area) => ({
    size: SMALL,
    run: (sheet: Excel.Worksheet) => {
      cells(sheet, area).format.protection.locked = false;
    },
  }));
}

/**
 * Locks calculated cells without a password: one click in Excel takes it away again. Formats, filters, widths, new
 * rows and charts stay the user's.
 */
export function protectionSteps({ protection }: SheetModel): Step[] {
  if (protection === undefined) return [];
  const options: Excel.WorksheetProtectionOptions = {
    allowAutoFilter: true,
    allowEditObjects: true,
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowInsertColumns: true,
    allowInsertHyperlinks: true,
    allowInsertRows: true,
    allowPivotTables: true,
    allowSort: true,
    selectionMode: "Normal",
  };
  return [{ size: SMALL, run: (sheet: Excel.Worksheet) => sheet.protection.protect(options) }];
}
