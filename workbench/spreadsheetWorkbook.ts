/**
 * The Workbook port over o-spreadsheet's Model: the workbench's page uses it, and the tests in Node.
 *
 * What the engine has no place for is kept with the document (companion.ts):
 * - notes of cells and the sentences of validations: the page shows them (page/cellNotes.ts, validationSentences.ts)
 * - protection of calculated cells: not enforced, the engine can only lock a whole sheet, inputs too
 * - print setup and the names of tables: not used by anything here
 * Sheet names with an apostrophe are refused by the engine. A table is drawn with the engine's palest bands.
 */
import { helpers, type Model } from "@odoo/o-spreadsheet";
import { isBlank } from "../core/cells/cell";
import { addressOf } from "../core/sheets/formula";
import type { SheetModel } from "../core/sheets/model";
import { appearance, signalColours } from "../core/sheets/styles";
import {
  type CancelToken,
  type FillRequest,
  type Inventory,
  type NamePlace,
  type Progress,
  type ReadRequest,
  type ReadResult,
  type Selection,
  type Workbook,
  WorkbookError,
  type WriteRequest,
  type WriteResult,
} from "../core/workbook";
import { batch } from "./batch";
import { keepSetting, keepSettingQuietly, keepSheetEntry, settingsOf } from "./companion";
import { unfinishedWhile } from "./documentChanges";
import { holdEvaluation } from "./heldEvaluation";
import {
  addChart,
  addConditionalFormat,
  addTable,
  addValidation,
  areaOf,
  defineName,
  deleteSheet,
  freeze,
  KEPT,
  ruleBelow,
  setColumnWidths,
} from "./modelCommands";
import { formulaAt, readArea, usedArea, valueAt } from "./modelReading";
import { must } from "./must";
import { cellsOfRows, contentOf, gridSize, lastRow } from "./sheetCells";
import { sheetIds, update } from "./updating";
import { writeCells } from "./writeCells";

/**
 * Cells of one step. A plan of a few hundred deals is one step, so one press of undo takes it away; between the steps
 * of a larger one the page draws, progress is told and a cancel is seen.
 */
const CELLS_OF_A_STEP = 20_000;

interface Step {
  readonly sheet?: string;
  /** Its share of the work, in cells. */
  readonly cells: number;
  readonly run: () => void;
}

export class SpreadsheetWorkbook implements Workbook {
  readonly #model: Model;
  readonly #pause: () => Promise<void>;

  /** @param pause lets the page draw between the steps of a write */
  constructor(model: Model, pause: () => Promise<void> = nextTurn) {
    this.#model = model;
    this.#pause = pause;
  }

  async inventory(): Promise<Inventory> {
    const { getters } = this.#model;
    return {
      sheets: getters.getSheetIds().map((id) => getters.getSheetName(id)),
      names: getters.getNamedRanges().map(({ name }) => name),
    };
  }

  async places(): Promise<readonly NamePlace[]> {
    const { getters } = this.#model;
    return getters.getNamedRanges().flatMap(({ name, range }) => {
      const sheet = getters.tryGetSheetName(range.sheetId);
      return sheet === undefined ? [] : [{ name, sheet, address: addressOf(areaOf(range.zone)) }];
    });
  }

  async write(
    request: WriteRequest,
    progress: (progress: Progress) => void = () => undefined,
    cancel: CancelToken = { cancelled: false },
  ): Promise<WriteResult> {
    const model = this.#model;
    if (model.getters.isReadonly()) throw new WorkbookError("readOnly", "");
    await this.#refuseTaken(request);
    sheetIds(model, request.updates ?? []);
    return unfinishedWhile(model, () => this.#writeAll(request, progress, cancel));
  }

  async #writeAll(
    request: WriteRequest,
    progress: (progress: Progress) => void,
    cancel: CancelToken,
  ): Promise<WriteResult> {
    const model = this.#model;
    const { updates = [], names = [] } = request;
    const ids = request.sheets.map(() => model.uuidGenerator.uuidv4());
    const settingsBefore = settingsOf(model);
    const steps = this.#steps(request, ids);
    const total = steps.reduce((sum, step) => sum + step.cells, 0);
    let done = 0;
    try {
      progress({ done: 0 });
      const groups = grouped(steps);
      for (const [index, group] of groups.entries()) {
        if (cancel.cancelled) throw new WorkbookError("cancelled", group[0]?.sheet ?? "");
        // Everything is calculated once, with the last group.
        holdEvaluation(model, index < groups.length - 1);
        batch(model, () => {
          for (const step of group) step.run();
        });
        done += group.reduce((sum, step) => sum + step.cells, 0);
        const sheet = group.at(-1)?.sheet;
        progress({ done: total === 0 ? 1 : done / total, ...(sheet === undefined ? {} : { sheet }) });
        await this.#pause();
      }
      if (cancel.cancelled) throw new WorkbookError("cancelled", "");
      if (updates.length + names.length > 0) update(model, updates, names, () => keepSettings(model, request.settings));
    } catch (thrown) {
      holdEvaluation(model, false);
      this.#takeBack(ids, request, settingsBefore);
      throw thrown instanceof WorkbookError ? thrown : new WorkbookError("host", messageOf(thrown));
    }
    return { sheets: request.sheets.map(({ name }) => name) };
  }

  async #refuseTaken({ sheets }: WriteRequest): Promise<void> {
    const inventory = await this.inventory();
    refuse(
      sheets.map(({ name }) => name),
      inventory.sheets,
    );
    refuse(
      sheets.flatMap(({ names }) => names.map(({ name }) => name)),
      inventory.names,
    );
  }

  /** In this order: formulas may point at any of the new sheets and names, charts and rules at their cells. */
  #steps({ sheets, settings, updates = [], names = [] }: WriteRequest, ids: readonly string[]): readonly Step[] {
    const model = this.#model;
    const idOf = (index: number) => ids[index]!;
    const small = (run: () => void): Step => ({ cells: 1, run });
    const first = model.getters.getSheetIds().length;
    const create = sheets.map((sheet, index): Step => {
      const { rows, columns: cols } = gridSize(sheet);
      return {
        sheet: sheet.name,
        cells: 1,
        run: () =>
          must(
            model.dispatch("CREATE_SHEET", {
              sheetId: idOf(index),
              position: first + index,
              name: sheet.name,
              rows,
              cols,
            }),
            sheet.name,
          ),
      };
    });
    const name = sheets.flatMap((sheet, index) =>
      sheet.names.map((defined) => small(() => defineName(model, idOf(index), defined.name, defined.area))),
    );
    const fill = sheets.flatMap((sheet, index) => fillSteps(model, sheet, idOf(index)));
    const dress = sheets.map(
      (sheet, index): Step => ({ sheet: sheet.name, cells: 100, run: () => dressSheet(model, sheet, idOf(index)) }),
    );
    const keep = small(() => keepSettings(model, settings));
    return [
      ...create,
      ...name,
      ...fill,
      ...dress,
      // Where sheets are updated, the settings belong to that revision.
      ...(updates.length + names.length > 0 ? [] : [keep]),
    ];
  }

  #takeBack(
    ids: readonly string[],
    { settings, sheets }: WriteRequest,
    before: Readonly<Record<string, string>>,
  ): void {
    const model = this.#model;
    batch(model, () => {
      // First the names: with the new sheets the engine would delete those that point there.
      const made = new Set(ids);
      const ours = new Set(sheets.flatMap((sheet) => sheet.names.map(({ name }) => folded(name))));
      const defined = model.getters.getNamedRanges();
      for (const { name, range } of defined) {
        if (!made.has(range.sheetId) || !ours.has(folded(name))) continue;
        model.dispatch("DELETE_NAMED_RANGE", { name });
      }
      for (const sheetId of ids) deleteSheet(model, sheetId);
      const now = settingsOf(model);
      for (const [key, value] of Object.entries(settings)) {
        if (now[key] === value) keepSetting(model, key, before[key] ?? null);
      }
    });
  }

  async fill({ sheet, at, rows }: FillRequest): Promise<void> {
    const model = this.#model;
    if (model.getters.isReadonly()) throw new WorkbookError("readOnly", "");
    const sheetId = this.#idOf(sheet);
    const contents = rows.flatMap((cells, row) =>
      cells.map((content, column) => ({ row: at.row + row, column: at.column + column, content })),
    );
    const occupied = contents.find(
      (cell) => formulaAt(model, sheetId, cell) !== "" || !isBlank(valueAt(model, sheetId, cell)),
    );
    if (occupied) throw new WorkbookError("occupied", addressOf({ row: occupied.row, column: occupied.column }));
    const writes = contents.flatMap(({ content, ...place }) =>
      content === null ? [] : [{ ...place, content: contentOf(content) }],
    );
    try {
      // One command: the engine takes it whole or refuses it whole.
      batch(model, () => must(writeCells(model, sheetId, writes), sheet));
    } catch (thrown) {
      throw new WorkbookError("host", messageOf(thrown));
    }
  }

  async put(requests: readonly FillRequest[]): Promise<void> {
    const model = this.#model;
    if (model.getters.isReadonly()) throw new WorkbookError("readOnly", "");
    const writes = requests.map(({ sheet, at, rows }) => ({
      sheet,
      sheetId: this.#idOf(sheet),
      cells: rows.flatMap((cells, row) =>
        cells.map((content, column) => ({
          row: at.row + row,
          column: at.column + column,
          content: content === null ? "" : contentOf(content),
        })),
      ),
    }));
    const before = writes.map(({ sheetId, cells }) => ({
      sheetId,
      cells: cells.map(({ row, column }) => {
        const cell = model.getters.getCell({ sheetId, col: column, row });
        const content =
          cell === undefined ? "" : cell.isFormula ? formulaAt(model, sheetId, { row, column }) : cell.content;
        return { row, column, content };
      }),
    }));
    try {
      batch(model, () => {
        for (const { sheet, sheetId, cells } of writes) must(writeCells(model, sheetId, cells), sheet);
      });
    } catch (thrown) {
      batch(model, () => {
        for (const { sheetId, cells } of before) writeCells(model, sheetId, cells);
      });
      throw new WorkbookError("host", messageOf(thrown));
    }
  }

  async read({ sheet, address }: ReadRequest): Promise<ReadResult> {
    const sheetId = this.#idOf(sheet);
    const area =
      address === undefined
        ? (usedArea(this.#model, sheetId) ?? { row: 0, column: 0, rows: 1, columns: 1 })
        : areaOf(helpers.toZone(address.replace(/^.*!/, "")));
    return {
      address: addressOf(area),
      values: readArea(area, (at) => valueAt(this.#model, sheetId, at)),
      formulas: readArea(area, (at) => formulaAt(this.#model, sheetId, at)),
    };
  }

  async selection(): Promise<Selection> {
    const { getters } = this.#model;
    const sheetId = getters.getActiveSheetId();
    const area = areaOf(getters.getSelectedZone());
    return {
      sheet: getters.getSheetName(sheetId),
      address: addressOf(area),
      values: readArea(area, (at) => valueAt(this.#model, sheetId, at)),
    };
  }

  async select(sheet: string, address = "A1"): Promise<void> {
    const sheetIdTo = this.#idOf(sheet);
    const sheetIdFrom = this.#model.getters.getActiveSheetId();
    if (!this.#model.getters.isSheetVisible(sheetIdTo)) this.#model.dispatch("SHOW_SHEET", { sheetId: sheetIdTo });
    if (sheetIdFrom !== sheetIdTo) must(this.#model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo }), sheet);
    const zone = helpers.toZone(address);
    this.#model.selection.selectZone({ cell: { col: zone.left, row: zone.top }, zone });
  }

  async settings(): Promise<Readonly<Record<string, string>>> {
    return settingsOf(this.#model);
  }

  async saveSettings(settings: Readonly<Record<string, string | null>>): Promise<void> {
    if (this.#model.getters.isReadonly()) throw new WorkbookError("readOnly", "");
    for (const [key, value] of Object.entries(settings)) keepSettingQuietly(this.#model, key, value);
  }

  #idOf(sheet: string): string {
    const { getters } = this.#model;
    const found = getters.getSheetIds().find((id) => folded(getters.getSheetName(id)) === folded(sheet));
    if (found === undefined) throw new WorkbookError("notFound", sheet);
    return found;
  }
}

function keepSettings(model: Model, settings: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(settings)) keepSetting(model, key, value);
}

function fillSteps(model: Model, sheet: SheetModel, sheetId: string): Step[] {
  const end = lastRow(sheet);
  const rowsOfAStep = Math.max(1, Math.floor(CELLS_OF_A_STEP / Math.max(1, sheet.columnWidths.length)));
  const steps: Step[] = [];
  for (let first = 0; first < end; first += rowsOfAStep) {
    const last = Math.min(end, first + rowsOfAStep);
    steps.push({
      sheet: sheet.name,
      cells: (last - first) * Math.max(1, sheet.columnWidths.length),
      run: () => must(writeCells(model, sheetId, cellsOfRows(sheet, first, last)), sheet.name),
    });
  }
  return steps;
}

function dressSheet(model: Model, sheet: SheetModel, sheetId: string): void {
  if (sheet.tabColour !== undefined) {
    must(model.dispatch("COLOR_SHEET", { sheetId, color: sheet.tabColour }), sheet.name);
  }
  setColumnWidths(model, sheetId, sheet.columnWidths);
  freeze(model, sheetId, sheet.frozen);
  must(model.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: false }), sheet.name);
  ruleBelow(
    model,
    sheetId,
    sheet.styles.filter(({ role }) => role !== undefined && appearance(role).rule).map(({ area }) => area),
  );
  for (const table of sheet.tables) addTable(model, sheetId, table);
  for (const validation of sheet.validations) addValidation(model, sheetId, validation);
  for (const { area, formula, signal } of sheet.conditionalFormats)
    addConditionalFormat(model, sheetId, { area, formula, ...signalColours(signal) });
  for (const chart of sheet.charts) addChart(model, sheetId, chart);
  const notes = Object.fromEntries(sheet.notes.map(({ at, text }) => [addressOf(at), text]));
  keepSheetEntry(model, sheetId, KEPT.notes, sheet.notes.length > 0 ? notes : null);
  keepSheetEntry(model, sheetId, KEPT.protection, sheet.protection ?? null);
  keepSheetEntry(model, sheetId, KEPT.print, sheet.print);
}

/** Steps that together stay below the size of one; a large step stands alone. */
function grouped(steps: readonly Step[]): Step[][] {
  const groups: Step[][] = [];
  let cells = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    if (cells + step.cells > CELLS_OF_A_STEP) {
      groups.push([]);
      cells = 0;
    }
    groups.at(-1)!.push(step);
    cells += step.cells;
  }
  return groups;
}

function refuse(names: readonly string[], existing: readonly string[]): void {
  const taken = new Set(existing.map(folded));
  for (const name of names) {
    if (taken.has(folded(name))) throw new WorkbookError("nameTaken", name);
    taken.add(folded(name));
  }
}

/** How spreadsheets compare names of sheets and of ranges. */
function folded(name: string): string {
  return name.toLowerCase();
}

function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
