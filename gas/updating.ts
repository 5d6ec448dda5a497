/**
 * Sheets that stand become what a plan says, within the call that completes a write: whatever fails in it is put back
 * before it is reported.
 */
import { blocksOf } from "../core/sheets/inPlace/blocks";
import type { Area } from "../core/sheets/model";
import type { NameChange, SheetUpdate, Shift } from "../core/workbook";
import { asTyped, cellValue } from "./cellText";
import { dressSheet } from "./dressSheet";
import type { Dialect } from "./formulaDialect";
import { found } from "./hostFault";
import { cellsOf } from "./namedCells";
import { spilling } from "./writeCells";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** @throws WorkbookError "notFound" for a tab that is not there */
export function refuseMissing(spreadsheet: Spreadsheet, updates: readonly SheetUpdate[]): void {
  for (const { sheet } of updates) found(spreadsheet.getSheetByName(sheet), sheet);
}

/** What has been done, the last of it first to be undone. */
export type WayBack = (() => void)[];

/** All but the lines that go. Whoever calls it undoes what `back` holds where something fails. */
export function update(
  spreadsheet: Spreadsheet,
  updates: readonly SheetUpdate[],
  names: readonly NameChange[],
  dialect: Dialect,
  back: WayBack,
): void {
  for (const one of updates) putIn(found(spreadsheet.getSheetByName(one.sheet), one.sheet), one, back);
  point(spreadsheet, names, back);
  for (const one of updates) change(found(spreadsheet.getSheetByName(one.sheet), one.sheet), one, dialect, back);
}

function putIn(sheet: Sheet, { insert }: SheetUpdate, back: WayBack): void {
  for (const shift of insert) {
    const { axis, at, count } = shift;
    const size = axis === "rows" ? sheet.getMaxRows() : sheet.getMaxColumns();
    if (axis === "rows") {
      if (at < size) sheet.insertRowsBefore(at + 1, count);
      else sheet.insertRowsAfter(size, count);
    } else if (at < size) sheet.insertColumnsBefore(at + 1, count);
    else sheet.insertColumnsAfter(size, count);
    back.push(() => takeOut(sheet, shift));
    // Google lets what is put in look like its neighbour.
    const whole =
      axis === "rows"
        ? sheet.getRange(at + 1, 1, count, sheet.getMaxColumns())
        : sheet.getRange(1, at + 1, sheet.getMaxRows(), count);
    whole.clearFormat();
  }
}

function takeOut(sheet: Sheet, { axis, at, count }: Shift): void {
  if (axis === "rows") sheet.deleteRows(at + 1, count);
  else sheet.deleteColumns(at + 1, count);
}

function point(spreadsheet: Spreadsheet, names: readonly NameChange[], back: WayBack): void {
  if (names.length === 0) return;
  const known = new Map(spreadsheet.getNamedRanges().map((named) => [named.getName().toLowerCase(), named]));
  for (const { name, place } of names) {
    const sheet = found(spreadsheet.getSheetByName(place.sheet), place.sheet);
    const before = known.get(name.toLowerCase());
    const range = before === undefined ? undefined : cellsOf(before);
    if (range === undefined) {
      back.push(() => {
        const made = spreadsheet.getNamedRanges().find((one) => one.getName().toLowerCase() === name.toLowerCase());
        made?.remove();
      });
    } else {
      const [old, address] = [range.getSheet(), range.getA1Notation()];
      back.push(() => spreadsheet.setNamedRange(name, old.getRange(address)));
    }
    spreadsheet.setNamedRange(name, rangeOf(sheet, place.area));
  }
}

function rangeOf(sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

function change(sheet: Sheet, { cells, dress }: SheetUpdate, dialect: Dialect, back: WayBack): void {
  const blank = cells.filter(({ content }) => content === null);
  const filled = cells.filter(({ content }) => content !== null);
  // What goes is gone before a spilled array comes.
  for (const { at, rows } of [...blocksOf(blank), ...blocksOf(filled)]) {
    const range = rangeOf(sheet, { ...at, rows: rows.length, columns: rows[0]!.length });
    const [values, formulas] = [range.getValues(), range.getFormulas()];
    const stood = values.map((line, row) =>
      line.map((value: unknown, column) => {
        const formula = formulas[row]![column]!;
        if (formula !== "") return formula;
        return typeof value === "string" ? asTyped(value) : value;
      }),
    );
    back.push(() => range.setValues(stood));
    range.setValues(
      rows.map((line) =>
        line.map(({ content, array }) => {
          if (content === null) return "";
          const spilled = array === true && typeof content === "object" && "formula" in content;
          return cellValue(spilled ? { formula: spilling(content.formula) } : content, dialect);
        }),
      ),
    );
  }
  for (const { column, width } of dress.widths) {
    const before = sheet.getColumnWidth(column + 1);
    back.push(() => sheet.setColumnWidths(column + 1, 1, before));
    sheet.setColumnWidths(column + 1, 1, width);
  }
  const rules = sheet.getConditionalFormatRules();
  back.push(() => sheet.setConditionalFormatRules(rules));
  dressSheet(sheet, { ...dress, columnWidths: [], frozen: { rows: 0, columns: 0 }, unlocked: null }, dialect);
  // Whoever has taken the protection away keeps a sheet without one.
  const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
  if (protection === undefined || dress.protection === undefined) return;
  const open = protection.getUnprotectedRanges();
  back.push(() => protection.setUnprotectedRanges(open));
  protection.setUnprotectedRanges(dress.protection.unlocked.map((area) => rangeOf(sheet, area)));
}

/** Nothing can be put back any more once the first lines are gone. */
export function removeLines(spreadsheet: Spreadsheet, updates: readonly SheetUpdate[]): void {
  for (const { sheet: name, remove } of updates) {
    const sheet = found(spreadsheet.getSheetByName(name), name);
    for (const shift of remove) takeOut(sheet, shift);
  }
}
