/**
 * A workbook on paper: it keeps sheets as they were written, with what was typed since, and calculates nothing. Slow,
 * full or broken on request.
 */
import type { Cell } from "../../core/cells/cell";
import { addressOf, formulaForRow } from "../../core/sheets/formula";
import type { Area, CellContent, Position, SheetModel } from "../../core/sheets/model";
import { areaOfAddress } from "../../core/sheets/readCells";
import {
  type FillRequest,
  type ReadResult,
  type SheetUpdate,
  type Shift,
  type Workbook,
  WorkbookError,
  type WorkbookErrorCode,
} from "../../core/workbook";
import { shiftedArea } from "../../workbench/shiftedEntries";
import { preparedArea } from "../core/sheets/prepared";

/** What a test looks at and turns from outside. */
export interface TestWorkbook {
  sheets: string[];
  names: string[];
  settings: Record<string, string>;
  selection: { address: string; values: Cell[][] };
  selected: string[];
  /** The next write rejects with this code. */
  failWith: { code: WorkbookErrorCode; detail: string } | undefined;
  failSelection: boolean;
  failSettings: boolean;
  failSelect: boolean;
  failRead: boolean;
  /** Milliseconds per step of a write; ten steps. */
  stepTime: number;
  writes: number;
  /** Tabs that the last write updated. */
  updated: string[];
  /** Ids on the deals sheet that was written last. */
  dealIds: string[];
  /** What reading any sheet gives, in the place of what is on paper. */
  reading: ReadResult | undefined;
  filled: FillRequest[];
  copied: string[];
  /** Types into a cell of the first defined name with this ending, counted from its first cell; says where. */
  type(ending: string, value: Cell, down?: number, across?: number): string;
  /** What stands in a cell of the first defined name with this ending. */
  shown(ending: string, down?: number, across?: number): Cell;
}

interface Paper {
  readonly values: Cell[][];
  readonly formulas: string[][];
  readonly names: Map<string, Area>;
  /** Names of tables may not be taken either. */
  readonly tables: readonly string[];
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

export function paperWorkbook(): { readonly store: TestWorkbook; readonly workbook: Workbook } {
  const papers = new Map<string, Paper>();
  const placeOf = (ending: string) => {
    for (const [sheet, { names }] of papers) {
      for (const [name, area] of names) if (name.endsWith(ending)) return { sheet, area: preparedArea(name, area) };
    }
    throw new Error(`no cells are called …${ending}`);
  };
  const store: TestWorkbook = {
    sheets: ["Sheet1"],
    names: [],
    settings: {},
    selection: { address: "A1", values: [[null]] },
    selected: [],
    failWith: undefined,
    failSelection: false,
    failSettings: false,
    failSelect: false,
    failRead: false,
    stepTime: 0,
    writes: 0,
    updated: [],
    dealIds: [],
    reading: undefined,
    filled: [],
    copied: [],
    type(ending, value, down = 0, across = 0) {
      const { sheet, area } = placeOf(ending);
      const at = { row: area.row + down, column: area.column + across };
      put(papers.get(sheet)!, at, value, "");
      return `'${sheet}'!${addressOf(at)}`;
    },
    shown(ending, down = 0, across = 0) {
      const { sheet, area } = placeOf(ending);
      return papers.get(sheet)!.values[area.row + down]?.[area.column + across] ?? null;
    },
  };

  const failIfAsked = () => {
    if (!store.failWith) return;
    const { code, detail } = store.failWith;
    store.failWith = undefined;
    throw new WorkbookError(code, detail);
  };

  const workbook: Workbook = {
    async inventory() {
      await pause(1);
      return { sheets: [...store.sheets], names: [...store.names] };
    },
    async write({ sheets, settings, updates = [], names: pointed = [] }, progress, cancel) {
      const missing = updates.find(({ sheet }) => !papers.has(sheet))?.sheet;
      if (missing !== undefined) throw new WorkbookError("notFound", missing);
      const taken =
        sheets.find(({ name }) => store.sheets.includes(name))?.name ??
        sheets.flatMap((sheet) => sheet.names).find(({ name }) => store.names.includes(name))?.name;
      if (taken !== undefined) throw new WorkbookError("nameTaken", taken);
      for (let step = 0; step < 10; step += 1) {
        const sheet = sheets[Math.floor((step / 10) * sheets.length)];
        progress?.({ done: step / 10, ...(sheet ? { sheet: sheet.name } : {}) });
        if (store.stepTime > 0) await pause(store.stepTime);
        if (cancel?.cancelled) throw new WorkbookError("cancelled", "");
        if (step === 5) failIfAsked();
      }
      for (const one of updates) change(papers.get(one.sheet)!, one);
      for (const { name, place } of pointed) papers.get(place.sheet)!.names.set(name, place.area);
      for (const { sheet, remove } of updates) for (const shift of remove) shifted(papers.get(sheet)!, shift, false);
      for (const sheet of sheets) papers.set(sheet.name, paperOf(sheet));
      store.sheets = [...store.sheets, ...sheets.map(({ name }) => name)];
      store.names = [...store.names, ...sheets.flatMap(({ name }) => namesOf(papers.get(name)))];
      store.updated = updates.map(({ sheet }) => sheet);
      Object.assign(store.settings, settings);
      store.writes += 1;
      const deals = sheets.find(({ key }) => key === "deals")?.blocks.flatMap(({ cells }) => cells) ?? [];
      store.dealIds = deals.flatMap(([, id]) =>
        typeof id === "object" && id !== null && "text" in id && /^D-/.test(id.text) ? [id.text] : [],
      );
      return { sheets: sheets.map((sheet) => sheet.name) };
    },
    async places() {
      return [...papers].flatMap(([sheet, { names }]) =>
        [...names].map(([name, area]) => ({ name, sheet, address: addressOf(area) })),
      );
    },
    async fill(request) {
      failIfAsked();
      const paper = papers.get(request.sheet);
      if (paper === undefined) throw new WorkbookError("notFound", request.sheet);
      store.filled.push(request);
      request.rows.forEach((line, down) => {
        line.forEach((content, across) => {
          write(paper, { row: request.at.row + down, column: request.at.column + across }, content);
        });
      });
    },
    async put(requests) {
      failIfAsked();
      for (const { sheet } of requests) if (!papers.has(sheet)) throw new WorkbookError("notFound", sheet);
      for (const { sheet, at, rows } of requests) {
        rows.forEach((line, down) => {
          line.forEach((content, across) => {
            write(papers.get(sheet)!, { row: at.row + down, column: at.column + across }, content);
          });
        });
      }
    },
    async read({ sheet, address }) {
      if (store.failRead) throw new WorkbookError("editing", "");
      if (store.reading !== undefined) return store.reading;
      const paper = papers.get(sheet);
      // A tab that nobody has written to is blank.
      if (paper === undefined && store.sheets.includes(sheet))
        return { address: "A1", values: [[null]], formulas: [[""]] };
      if (paper === undefined) throw new WorkbookError("notFound", sheet);
      const columns = Math.max(...paper.values.map((line) => line.length));
      const area =
        address === undefined ? { row: 0, column: 0, rows: paper.values.length, columns } : areaOfAddress(address);
      const part = <T>(grid: T[][], blank: T) =>
        Array.from({ length: area.rows }, (_, down) =>
          Array.from({ length: area.columns }, (__, across) => grid[area.row + down]?.[area.column + across] ?? blank),
        );
      return { address: addressOf(area), values: part(paper.values, null), formulas: part(paper.formulas, "") };
    },
    async selection() {
      await pause(1);
      if (store.failSelection) throw new WorkbookError("editing", "");
      return { sheet: "Sheet1", ...store.selection };
    },
    async select(sheet, address) {
      if (store.failSelect) throw new WorkbookError("notFound", sheet);
      store.selected.push(address === undefined ? sheet : `${sheet}!${address}`);
    },
    async settings() {
      return { ...store.settings };
    },
    async saveSettings(settings) {
      if (store.failSettings) throw new WorkbookError("readOnly", "");
      for (const [key, value] of Object.entries(settings)) {
        if (value === null) delete store.settings[key];
        else store.settings[key] = value;
      }
    },
  };
  return { store, workbook };
}

function change(paper: Paper, { insert, cells }: SheetUpdate): void {
  for (const shift of insert) shifted(paper, shift, true);
  for (const { at, content } of cells) write(paper, at, content);
}

/** Rows or columns come or go: cells and names follow, formulas are not looked into. */
function shifted({ values, formulas, names }: Paper, { axis, at, count }: Shift, come: boolean): void {
  if (axis === "rows") {
    for (const grid of [values, formulas] as unknown[][][]) {
      if (!come) grid.splice(at, count);
      else if (at < grid.length) grid.splice(at, 0, ...Array.from({ length: count }, (): unknown[] => []));
    }
  } else {
    for (const [grid, blank] of [
      [values, null],
      [formulas, ""],
    ] as const)
      for (const line of grid as unknown[][]) {
        if (!come) line.splice(at, count);
        else if (at < line.length) line.splice(at, 0, ...Array.from({ length: count }, () => blank));
      }
  }
  const dimension = axis === "rows" ? "ROW" : "COL";
  const gone = (line: number) => !come && line >= at && line < at + count;
  const to = (line: number) => (gone(line) ? undefined : line < at ? line : come ? line + count : line - count);
  for (const [name, area] of [...names]) {
    const moved = shiftedArea(area, { dimension, to });
    if (moved === undefined) names.delete(name);
    else names.set(name, moved);
  }
}

function namesOf(paper: Paper | undefined): string[] {
  return paper === undefined ? [] : [...paper.names.keys(), ...paper.tables];
}

function paperOf(sheet: SheetModel): Paper {
  const names = new Map(sheet.names.map(({ name, area }) => [name, area]));
  const paper: Paper = { values: [], formulas: [], names, tables: sheet.tables.map(({ name }) => name) };
  for (const { at, cells } of sheet.blocks) {
    cells.forEach((line, down) => {
      line.forEach((content, across) => {
        write(paper, { row: at.row + down, column: at.column + across }, content);
      });
    });
  }
  for (const { at, rows, row } of sheet.columnFormulas) {
    for (let line = 0; line < rows; line += 1) {
      write(paper, { row: at.row + line, column: at.column }, { formula: formulaForRow(row, at.row + line + 1) });
    }
  }
  return paper;
}

function write(paper: Paper, at: Position, content: CellContent): void {
  if (typeof content !== "object" || content === null) put(paper, at, content, "");
  else if ("text" in content) put(paper, at, content.text, "");
  else put(paper, at, null, content.formula);
}

function put({ values, formulas }: Paper, { row, column }: Position, value: Cell, formula: string): void {
  while (values.length <= row) {
    values.push([]);
    formulas.push([]);
  }
  const [line, written] = [values[row]!, formulas[row]!];
  while (line.length <= column) {
    line.push(null);
    written.push("");
  }
  line[column] = value;
  written[column] = formula;
}
