/**
 * Sheets that stand become what a plan says, in one revision of the engine: a failure on the way takes the whole revision
 * back, as undo does.
 */
import type { Model } from "@odoo/o-spreadsheet";
import { addressOf } from "../core/sheets/formula";
import type { SheetModel } from "../core/sheets/model";
import { appearance, signalColours } from "../core/sheets/styles";
import { type NameChange, type SheetUpdate, type Shift, WorkbookError } from "../core/workbook";
import { batch } from "./batch";
import { keepSheetEntry, sheetEntry } from "./companion";
import {
  addChart,
  addConditionalFormat,
  addTable,
  addValidation,
  defineName,
  KEPT,
  pointName,
  ruleBelow,
  setColumnWidths,
  zoneOf,
} from "./modelCommands";
import { must } from "./must";
import { cellsOfRows, contentOf } from "./sheetCells";
import { type CellWrite, writeCells } from "./writeCells";

/** @throws WorkbookError "notFound" for a tab that is not there */
export function sheetIds(model: Model, updates: readonly SheetUpdate[]): ReadonlyMap<string, string> {
  const { getters } = model;
  const ids = new Map(getters.getSheetIds().map((id) => [getters.getSheetName(id).toLowerCase(), id]));
  return new Map(
    updates.map(({ sheet }) => {
      const id = ids.get(sheet.toLowerCase());
      if (id === undefined) throw new WorkbookError("notFound", sheet);
      return [sheet.toLowerCase(), id];
    }),
  );
}

/** All of it, or nothing of it. @param further what belongs to the same revision */
export function update(
  model: Model,
  updates: readonly SheetUpdate[],
  names: readonly NameChange[],
  further: () => void,
): void {
  try {
    batch(model, () => {
      const ids = sheetIds(model, updates);
      for (const one of updates) apply(model, one, ids.get(one.sheet.toLowerCase())!);
      point(model, names);
      further();
      for (const { sheet, remove } of updates)
        for (const shift of remove) shiftLines(model, ids.get(sheet.toLowerCase())!, shift, false);
    });
  } catch (thrown) {
    model.dispatch("REQUEST_UNDO");
    throw thrown;
  }
}

function apply(model: Model, { insert, cells, dress }: SheetUpdate, sheetId: string): void {
  for (const shift of insert) {
    shiftLines(model, sheetId, shift, true);
    clearFormats(model, sheetId, shift);
  }
  // Of a spilled array the blocked cells would be errors: what goes is gone before what comes.
  const blank = cells.filter(({ content }) => content === null);
  const filled = cells.filter(({ content }) => content !== null);
  const write = (writes: readonly CellWrite[]) => {
    if (writes.length > 0) must(writeCells(model, sheetId, writes), model.getters.getSheetName(sheetId));
  };
  write(blank.map(({ at }) => ({ ...at, content: "" })));
  const last = Math.max(0, ...dress.styles.map(({ area }) => area.row + area.rows));
  if (dress.styles.length > 0) write(cellsOfRows({ ...NOTHING, styles: dress.styles, locale: dress.locale }, 0, last));
  write(filled.map(({ at, content }) => ({ ...at, content: contentOf(content) })));
  const rules = dress.styles.filter(({ role }) => role !== undefined && appearance(role).rule);
  ruleBelow(
    model,
    sheetId,
    rules.map(({ area }) => area),
  );
  for (const { column, width } of dress.widths) setColumnWidths(model, sheetId, [width], column);
  for (const table of dress.tables) addTable(model, sheetId, table);
  for (const validation of dress.validations) addValidation(model, sheetId, validation);
  for (const { area, formula, signal } of dress.conditionalFormats)
    addConditionalFormat(model, sheetId, { area, formula, ...signalColours(signal) });
  for (const chart of dress.charts) addChart(model, sheetId, chart);
  if (dress.notes.length > 0) {
    const kept = sheetEntry<Record<string, string>>(model, sheetId, KEPT.notes);
    const notes = Object.fromEntries(dress.notes.map(({ at, text }) => [addressOf(at), text]));
    keepSheetEntry(model, sheetId, KEPT.notes, { ...kept, ...notes });
  }
  if (dress.protection !== undefined) keepSheetEntry(model, sheetId, KEPT.protection, dress.protection);
}

/** What a sheet has nothing of. */
const NOTHING: SheetModel = {
  key: "plan",
  name: "",
  rows: 0,
  columnWidths: [],
  frozen: { rows: 0, columns: 0 },
  blocks: [],
  columnFormulas: [],
  styles: [],
  names: [],
  validations: [],
  conditionalFormats: [],
  tables: [],
  charts: [],
  notes: [],
  print: { area: { row: 0, column: 0, rows: 1, columns: 1 }, orientation: "portrait", fitToWidth: true },
  locale: { currency: "EUR", decimals: 2, language: "en" },
};

function shiftLines(model: Model, sheetId: string, { axis, at, count }: Shift, insert: boolean): void {
  const sheetName = model.getters.getSheetName(sheetId);
  const dimension = axis === "rows" ? "ROW" : "COL";
  if (!insert) {
    const elements = Array.from({ length: count }, (_, index) => at + index);
    must(model.dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension, elements }), sheetName);
    return;
  }
  const { numberOfRows, numberOfCols } = model.getters.getSheetSize(sheetId);
  const size = axis === "rows" ? numberOfRows : numberOfCols;
  const place =
    at < size ? ({ base: at, position: "before" } as const) : ({ base: size - 1, position: "after" } as const);
  must(model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, quantity: count, ...place }), sheetName);
}

/** The engine lets what is put in look like its neighbour. */
function clearFormats(model: Model, sheetId: string, { axis, at, count }: Shift): void {
  const { numberOfRows, numberOfCols } = model.getters.getSheetSize(sheetId);
  const area =
    axis === "rows"
      ? { row: at, column: 0, rows: count, columns: numberOfCols }
      : { row: 0, column: at, rows: numberOfRows, columns: count };
  must(model.dispatch("CLEAR_FORMATTING", { sheetId, target: [zoneOf(area)] }), model.getters.getSheetName(sheetId));
}

function point(model: Model, names: readonly NameChange[]): void {
  const { getters } = model;
  for (const { name, place } of names) {
    const sheetId = getters
      .getSheetIds()
      .find((id) => getters.getSheetName(id).toLowerCase() === place.sheet.toLowerCase());
    if (sheetId === undefined) throw new WorkbookError("notFound", place.sheet);
    const known = getters.getNamedRanges().find((one) => one.name.toLowerCase() === name.toLowerCase());
    (known === undefined ? defineName : pointName)(model, sheetId, known?.name ?? name, place.area);
  }
}
