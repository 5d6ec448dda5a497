/** The page of the pane's browser tests: the real pane over a workbook in memory that can be slow, full or broken. */
import type { Cell } from "../../core/cells/cell";
import { languageOf } from "../../core/text/language";
import {
  type FillRequest,
  type ReadResult,
  type Workbook,
  WorkbookError,
  type WorkbookErrorCode,
} from "../../core/workbook";
import { mountTaskpane } from "../../taskpane/mount";
import type { PaneTheme } from "../../taskpane/theme";

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
  /** Milliseconds per step of a write; ten steps. */
  stepTime: number;
  writes: number;
  /** Ids on the deals sheet that was written last. */
  dealIds: string[];
  /** What reading a sheet gives, and what was filled in since. */
  reading: ReadResult;
  filled: FillRequest[];
  copied: string[];
}

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
  stepTime: 0,
  writes: 0,
  dealIds: [],
  reading: { address: "A1", values: [], formulas: [] },
  filled: [],
  copied: [],
};

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

const workbook: Workbook = {
  async inventory() {
    await pause(1);
    return { sheets: [...store.sheets], names: [...store.names] };
  },
  async write({ sheets, settings }, progress, cancel) {
    const taken = sheets.find((sheet) => store.sheets.includes(sheet.name));
    if (taken) throw new WorkbookError("nameTaken", taken.name);
    for (let step = 0; step < 10; step += 1) {
      const sheet = sheets[Math.floor((step / 10) * sheets.length)];
      progress?.({ done: step / 10, ...(sheet ? { sheet: sheet.name } : {}) });
      if (store.stepTime > 0) await pause(store.stepTime);
      if (cancel?.cancelled) throw new WorkbookError("cancelled", "");
      if (step === 5 && store.failWith) {
        const { code, detail } = store.failWith;
        store.failWith = undefined;
        throw new WorkbookError(code, detail);
      }
    }
    store.sheets.push(...sheets.map((sheet) => sheet.name));
    store.names.push(...sheets.flatMap((sheet) => sheet.names.map((name) => name.name)));
    Object.assign(store.settings, settings);
    store.writes += 1;
    const deals = sheets.find(({ key }) => key === "deals")?.blocks.flatMap(({ cells }) => cells) ?? [];
    store.dealIds = deals.flatMap(([, id]) =>
      typeof id === "object" && id !== null && "text" in id && /^D-/.test(id.text) ? [id.text] : [],
    );
    return { sheets: sheets.map((sheet) => sheet.name) };
  },
  async places() {
    return [];
  },
  async fill(request) {
    if (store.failWith) {
      const { code, detail } = store.failWith;
      store.failWith = undefined;
      throw new WorkbookError(code, detail);
    }
    store.filled.push(request);
  },
  async read() {
    return store.reading;
  },
  async selection() {
    await pause(1);
    if (store.failSelection) throw new WorkbookError("editing", "");
    return { sheet: "Sheet1", ...store.selection };
  },
  async select(sheet) {
    if (store.failSelect) throw new WorkbookError("notFound", sheet);
    store.selected.push(sheet);
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

const query = new URLSearchParams(location.search);
const draft = query.get("draft");
if (draft !== null) store.settings["compensationPlans.draft"] = draft;
const pane = mountTaskpane(document.getElementById("pane") as HTMLElement, {
  workbook,
  language: languageOf(query.get("language") ?? "en"),
  theme: (query.get("theme") ?? "light") as PaneTheme,
  host: (query.get("host") ?? "excel") as "excel" | "sheets" | "workbench",
  helpUrl: "https://example.invalid/functions",
});
Object.assign(window, { store, pane });
