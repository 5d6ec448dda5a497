/**
 * The Workbook port over SpreadsheetApp, as the calls that the sidebar makes. A write is begun, written piece by piece
 * on hidden sheets and committed; whatever fails on the way takes everything back before it is reported.
 */
import { areasToClear, filledCells } from "../core/sheets/filled";
import { addressOf } from "../core/sheets/formula";
import type { Position } from "../core/sheets/model";
import { fill } from "../core/text/language";
import { menuTexts } from "../core/text/menu";
import { WorkbookError, type WriteResult } from "../core/workbook";
import { asTyped, cellValue } from "./cellText";
import { dressSheet } from "./dressSheet";
import { type Dialect, dialectIn, dialectOf, neutralFormulas } from "./formulaDialect";
import { found } from "./hostFault";
import { cellsOf } from "./namedCells";
import type { BeginRequest, SheetFrame, SheetsServer, Updates } from "./rpc";
import {
  changeSettings,
  checkRoom,
  documentProperties,
  leftovers,
  orPutBack,
  packSettings,
  readSettings,
} from "./settingsStore";
import { plainCellReader } from "./spreadsheetDates";
import { spreadsheetLanguage } from "./spreadsheetLanguage";
import { refuseMissing, removeLines, update, type WayBack } from "./updating";
import { writeBlocks, writeColumnFormulas } from "./writeCells";
import { cleanUp, doneMark, forgetLog, readLog, saveLog, temporaryName, undo, type WriteLog } from "./writeLog";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const CELL_LIMIT = 10_000_000;
/** More is never a list of participants, and would not cross in time. */
const SELECTION_LIMIT = 50_000;

export const sheetsWorkbook: SheetsServer = {
  readLanguage: spreadsheetLanguage,

  readInventory() {
    const spreadsheet = SpreadsheetApp.getActive();
    return {
      sheets: spreadsheet.getSheets().map((sheet) => sheet.getName()),
      names: spreadsheet.getNamedRanges().map((name) => name.getName()),
    };
  },

  readPlaces() {
    return SpreadsheetApp.getActive()
      .getNamedRanges()
      .flatMap((named) => {
        const range = cellsOf(named);
        if (range === undefined) return [];
        return [{ name: named.getName(), sheet: range.getSheet().getName(), address: range.getA1Notation() }];
      });
  },

  readCells({ sheet: name, address }) {
    const sheet = sheetNamed(SpreadsheetApp.getActive(), name);
    const range = address === undefined ? sheet.getDataRange() : sheet.getRange(address);
    return {
      address: range.getA1Notation(),
      values: plainValues(range),
      formulas: neutralFormulas(range.getFormulas()),
    };
  },

  readSelection() {
    const spreadsheet = SpreadsheetApp.getActive();
    const texts = menuTexts(spreadsheetLanguage());
    const range = spreadsheet.getActiveRange();
    if (range === null) throw new WorkbookError("host", texts.noSelection);
    const sheet = range.getSheet();
    const used = withinUse(sheet, range);
    const size = used.getNumRows() * used.getNumColumns();
    if (size > SELECTION_LIMIT) {
      throw new WorkbookError(
        "host",
        fill(texts.selectionLarge, { found: grouped(size), most: grouped(SELECTION_LIMIT) }),
      );
    }
    return { sheet: sheet.getName(), address: used.getA1Notation(), values: plainValues(used) };
  },

  showCell(name, address) {
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = sheetNamed(spreadsheet, name);
    if (address === null) spreadsheet.setActiveSheet(sheet);
    else spreadsheet.setActiveRange(sheet.getRange(address));
    return null;
  },

  readSettings() {
    return readSettings(documentProperties().getProperties());
  },

  changeSettings(changes) {
    changeSettings(changes);
    return null;
  },

  fillCells({ sheet: name, at, rows }) {
    const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    if (columns === 0) return null;
    const sheet = sheetNamed(SpreadsheetApp.getActive(), name);
    const range = sheet.getRange(at.row + 1, at.column + 1, rows.length, columns);
    refuseOccupied(range, at);
    try {
      // Values only: the dialect of formulas does not matter here.
      writeBlocks(sheet, [{ at, cells: rows }], "dot");
      SpreadsheetApp.flush();
    } catch (thrown) {
      // The cells were blank a moment ago: emptying those that hold what was filled in is taking back.
      quietly(() => {
        const now = { values: plainValues(range), formulas: range.getFormulas() };
        const area = { ...at, rows: rows.length, columns };
        for (const part of areasToClear(area, filledCells(rows, now))) {
          sheet.getRange(part.row + 1, part.column + 1, part.rows, part.columns).clearContent();
        }
      });
      throw thrown;
    }
    return null;
  },

  putCells(requests) {
    const spreadsheet = SpreadsheetApp.getActive();
    const areas = requests.flatMap((request) => {
      const columns = request.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
      if (columns === 0) return [];
      const sheet = sheetNamed(spreadsheet, request.sheet);
      return [
        { ...request, range: sheet.getRange(request.at.row + 1, request.at.column + 1, request.rows.length, columns) },
      ];
    });
    const dialect = usedDialect(spreadsheet);
    const before = areas.map(({ range }) => ({ range, contents: contentsOf(range) }));
    try {
      for (const { range, rows } of areas) {
        const columns = range.getNumColumns();
        range.setValues(
          rows.map((row) =>
            Array.from({ length: columns }, (_, column) => cellValue(row[column] ?? null, dialect) ?? ""),
          ),
        );
      }
      SpreadsheetApp.flush();
    } catch (thrown) {
      quietly(() => {
        for (const { range, contents } of before) range.setValues(contents);
        SpreadsheetApp.flush();
      });
      throw thrown;
    }
    return null;
  },

  beginWrite(request) {
    const spreadsheet = SpreadsheetApp.getActive();
    const user = Session.getTemporaryActiveUserKey();
    cleanUp(spreadsheet, user);
    const lost = refuseTaken(spreadsheet, request);
    refuseTooLarge(spreadsheet, request);
    const before = spreadsheet.getActiveSheet();
    let log: WriteLog = {
      id: Utilities.getUuid(),
      user,
      touched: 0,
      sheetIds: [],
      dialect: "dot",
      ...(lost.length === 0 ? {} : { lost }),
    };
    return orTakeBack(
      spreadsheet,
      () => log,
      () => {
        saveLog(log);
        const first = spreadsheet.getNumSheets();
        const sheets = request.sheets.map((_, index) =>
          hiddenSheet(spreadsheet, temporaryName(log.id, index), first + index),
        );
        spreadsheet.setActiveSheet(before, true);
        log = {
          ...log,
          active: before.getSheetId(),
          sheetIds: sheets.map((sheet) => sheet.getSheetId()),
          dialect: dialectOf(sheets[0]!),
        };
        saveLog(log);
        request.sheets.forEach((frame, index) => {
          frameSheet(spreadsheet, sheets[index]!, frame);
        });
        return log.id;
      },
      // Hiding a sheet has put some other in front.
      () => spreadsheet.setActiveSheet(before),
    );
  },

  writePiece(id, piece) {
    const { spreadsheet, log } = underWay(id);
    return orTakeBack(
      spreadsheet,
      () => log,
      () => {
        const sheet = sheetNamed(spreadsheet, piece.sheet);
        if (piece.kind === "cells") writeBlocks(sheet, piece.blocks, log.dialect);
        else if (piece.kind === "formulas") writeColumnFormulas(sheet, piece.columnFormulas, log.dialect);
        else dressSheet(sheet, piece.look, log.dialect);
        saveLog(log);
        return null;
      },
    );
  },

  commitWrite(id, settings, { updates, names }) {
    const { spreadsheet, log } = underWay(id);
    const properties = documentProperties();
    const stored = properties.getProperties();
    const packed = packSettings(settings);
    const removed = leftovers(stored, packed, Object.keys(settings), []);
    return orTakeBack(
      spreadsheet,
      () => log,
      (): WriteResult => {
        checkRoom(stored, packed, removed);
        refuseMissing(spreadsheet, updates);
        const sheets = log.sheetIds.map((sheetId) => found(spreadsheet.getSheetById(sheetId), String(sheetId)));
        for (const sheet of sheets) sheet.showSheet();
        spreadsheet.setActiveSheet(sheets[0]!);
        const tabs = sheets.map((sheet) => sheet.getName());
        const changed = { ...packed, ...doneMark(id) };
        updated(spreadsheet, { updates, names }, log.dialect, () => {
          SpreadsheetApp.flush();
          orPutBack(stored, changed, () => properties.setProperties(changed));
        });
        // From here on the write is complete; what is left is sweeping up, which the next write repeats if need be.
        quietly(() => {
          for (const name of removed) properties.deleteProperty(name);
          forgetLog(id);
        });
        return { sheets: tabs };
      },
    );
  },

  updateSheets(request, settings) {
    const spreadsheet = SpreadsheetApp.getActive();
    cleanUp(spreadsheet, Session.getTemporaryActiveUserKey());
    const { updates } = request;
    refuseMissing(spreadsheet, updates);
    const formulas = updates.flatMap(({ sheet }) => sheetNamed(spreadsheet, sheet).getDataRange().getFormulas());
    const dialect = dialectIn(formulas) ?? "dot";
    updated(spreadsheet, request, dialect, () => {
      SpreadsheetApp.flush();
      changeSettings(settings);
    });
    return { sheets: updates.map(({ sheet }) => sheet) };
  },

  rollbackWrite(id) {
    const log = readLog(id);
    if (log !== undefined) undo(SpreadsheetApp.getActive(), log);
    return null;
  },
};

/** Does the work, or takes everything back and throws what went wrong. */
function orTakeBack<T>(spreadsheet: Spreadsheet, log: () => WriteLog, work: () => T, after = () => {}): T {
  try {
    return work();
  } catch (thrown) {
    // Where even this fails, the log stays, and the next write begins with it.
    quietly(() => undo(spreadsheet, log()));
    quietly(after);
    throw thrown;
  }
}

/** Updates sheets and completes the write, or puts back what it changed; lines go last, when nothing can fail any more. */
function updated(spreadsheet: Spreadsheet, { updates, names }: Updates, dialect: Dialect, complete: () => void): void {
  const back: WayBack = [];
  try {
    update(spreadsheet, updates, names, dialect, back);
    complete();
  } catch (thrown) {
    for (const undoOne of back.reverse()) quietly(undoOne);
    throw thrown;
  }
  // What is left of lines that the plan has no more goes with the next update.
  quietly(() => removeLines(spreadsheet, updates));
}

function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // The caller has something more important to say.
  }
}

function underWay(id: string): { spreadsheet: Spreadsheet; log: WriteLog } {
  const log = readLog(id);
  if (log === undefined) throw new WorkbookError("host", menuTexts(spreadsheetLanguage()).writeLost);
  return { spreadsheet: SpreadsheetApp.getActive(), log };
}

function sheetNamed(spreadsheet: Spreadsheet, name: string): Sheet {
  return found(spreadsheet.getSheetByName(name), name);
}

function plainValues(range: Range): (string | number | boolean | null)[][] {
  const plain = plainCellReader();
  return range.getValues().map((row) => row.map(plain));
}

/** As setValues takes them back: formulas as formulas, texts as texts. */
function contentsOf(range: Range): unknown[][] {
  const formulas = range.getFormulas();
  return range
    .getValues()
    .map((line, row) =>
      line.map((value, column) => formulas[row]![column] || (typeof value === "string" ? asTyped(value) : value)),
    );
}

/** How the formulas of the spreadsheet are written: cells are put only on sheets that have some. */
function usedDialect(spreadsheet: Spreadsheet): Dialect {
  for (const sheet of spreadsheet.getSheets()) {
    const dialect = dialectIn(sheet.getDataRange().getFormulas());
    if (dialect !== undefined) return dialect;
  }
  return "dot";
}

/** A formula that shows nothing is not blank. */
function refuseOccupied(range: Range, at: Position): void {
  const formulas = range.getFormulas();
  range.getValues().forEach((line, row) => {
    line.forEach((value, column) => {
      if (value === "" && formulas[row]![column] === "") return;
      throw new WorkbookError("occupied", addressOf({ row: at.row + row, column: at.column + column }));
    });
  });
}

/** A selected column has as many rows as the sheet: only the part in use is of interest. */
function withinUse(sheet: Sheet, range: Range): Range {
  const rows = Math.min(range.getNumRows(), Math.max(1, sheet.getLastRow() - range.getRow() + 1));
  const columns = Math.min(range.getNumColumns(), Math.max(1, sheet.getLastColumn() - range.getColumn() + 1));
  return sheet.getRange(range.getRow(), range.getColumn(), rows, columns);
}

/**
 * Sheets compares the names of tabs and ranges without regard to case.
 *
 * @returns names in lower case that are taken over: with a sheet that somebody deleted they lost their cells
 */
function refuseTaken(spreadsheet: Spreadsheet, { sheets }: BeginRequest): readonly string[] {
  const folded = (name: string) => name.toLowerCase();
  const tabs = new Set(spreadsheet.getSheets().map((sheet) => folded(sheet.getName())));
  const asked = new Set(sheets.flatMap((frame) => frame.names.map(({ name }) => folded(name))));
  const there = spreadsheet.getNamedRanges().filter((name) => asked.has(folded(name.getName())));
  const lost = there.filter((name) => cellsOf(name) === undefined).map((name) => folded(name.getName()));
  const names = new Set(there.map((name) => folded(name.getName())).filter((name) => !lost.includes(name)));
  for (const frame of sheets) {
    refuse(tabs, frame.name);
    for (const { name } of frame.names) refuse(names, name);
  }
  return lost;
  function refuse(taken: Set<string>, name: string): void {
    if (taken.has(folded(name))) throw new WorkbookError("nameTaken", name);
    taken.add(folded(name));
  }
}

function refuseTooLarge(spreadsheet: Spreadsheet, { sheets, settings }: BeginRequest): void {
  const stored = documentProperties().getProperties();
  const packed = packSettings(settings);
  checkRoom(stored, packed, leftovers(stored, packed, Object.keys(settings), []));
  const used = spreadsheet.getSheets().reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
  // New sheets come with 1,000 rows and 26 columns and only ever grow.
  const needed = sheets.reduce((sum, { rows, columns }) => sum + Math.max(rows, 1000) * Math.max(columns, 26), 0);
  if (used + needed > CELL_LIMIT) {
    const text = menuTexts(spreadsheetLanguage()).cellsFull;
    throw new WorkbookError(
      "tooLarge",
      fill(text, { needed: grouped(needed), free: grouped(Math.max(0, CELL_LIMIT - used)) }),
    );
  }
}

/** A large number as people of the spreadsheet's language write it. */
function grouped(count: number): string {
  const separators = { en: ",", fr: "\u202f", it: "." };
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, separators[spreadsheetLanguage()]);
}

function hiddenSheet(spreadsheet: Spreadsheet, name: string, index: number): Sheet {
  return spreadsheet.insertSheet(name, index).hideSheet();
}

/** Its name, size and names of cells: from here on formulas of any sheet can refer to this one. */
function frameSheet(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  { name, rows, columns, names, tabColour }: SheetFrame,
): void {
  sheet.setName(name);
  if (tabColour !== undefined) sheet.setTabColor(tabColour);
  const moreRows = rows - sheet.getMaxRows();
  if (moreRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), moreRows);
  const moreColumns = columns - sheet.getMaxColumns();
  if (moreColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), moreColumns);
  for (const { name: defined, area } of names) {
    spreadsheet.setNamedRange(defined, sheet.getRange(area.row + 1, area.column + 1, area.rows, area.columns));
  }
}
