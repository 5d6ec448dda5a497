/**
 * The Workbook port over Office.js, within ExcelApi 1.12. A write checks first, then makes all its sheets in one
 * request, fills them, and puts the settings in with its last request; whatever fails or is cancelled in between is
 * taken back.
 */
import type { SheetModel } from "../core/sheets/model";
import {
  type CancelToken,
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
import { contentSteps } from "./office/contents";
import { workbookError } from "./office/errors";
import { fillArea } from "./office/filling";
import { guardSteps, protectionSteps, unlockSteps } from "./office/guards";
import { lookSteps, printSteps } from "./office/looks";
import { isLost, nameFormula, tabOf } from "./office/names";
import { protectedAgain } from "./office/protections";
import { putAreas } from "./office/putting";
import { readArea } from "./office/reading";
import { type Batch, cells, packed, type Step } from "./office/steps";
import { type Before, type Done, takeBack } from "./office/takeBack";
import { nothingDone, openingRequests, type Progressed, putBack, takeOut, updateBatches } from "./office/updating";

type ExcelRun = Pick<typeof Excel, "run">;

/** @param excel the Excel namespace of Office.js */
export function officeWorkbook(excel: ExcelRun = Excel): Workbook {
  const run = async <T>(batch: (context: Excel.RequestContext) => Promise<T>, detail?: string): Promise<T> => {
    try {
      return await excel.run(batch);
    } catch (thrown) {
      throw workbookError(thrown, detail);
    }
  };
  return {
    inventory: () => run(inventory),
    places: () => run(places),
    write: (request, progress, cancel) => write(excel, request, progress, cancel),
    fill: (request) => fillArea(excel, request, send),
    put: (requests) => putAreas(excel, requests, send),
    read: (request) => run((context) => read(context, request), request.sheet),
    selection: () => run(selection),
    select: (sheet, address) => run((context) => select(context, sheet, address), sheet),
    settings: () => run(async (context) => texts(await storedSettings(context))),
    saveSettings: (settings) => run((context) => saveSettings(context, settings)),
  };
}

async function inventory(context: Excel.RequestContext): Promise<Inventory> {
  const { worksheets, names, tables } = context.workbook;
  worksheets.load("items/name");
  names.load("items/name");
  tables.load("items/name");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    // Tables and defined names share one name space in Excel.
    names: [...names.items, ...tables.items].map(({ name }) => name),
  };
}

/** Where names point, read from their formulas: asking each for its range would be a request per name in size. */
async function places(context: Excel.RequestContext): Promise<readonly NamePlace[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return names.items.flatMap(({ name, formula }) => {
    const place = tabOf(formula);
    return place === undefined ? [] : [{ name, sheet: place.sheet, address: place.address }];
  });
}

async function write(
  excel: ExcelRun,
  request: WriteRequest,
  progress: ((progress: Progress) => void) | undefined,
  cancel: CancelToken | undefined,
): Promise<WriteResult> {
  const { sheets, updates = [], names = [] } = request;
  const updating = nothingDone();
  const opening = openingRequests(updates, names, updating);
  let before: Before;
  try {
    before = await excel.run((context) => check(context, request));
  } catch (thrown) {
    throw workbookError(thrown);
  }
  const batches = sheets.flatMap((model) =>
    packed(model.name, [...contentSteps(model), ...lookSteps(model), ...guardSteps(model), ...unlockSteps(model)]),
  );
  const updated = updateBatches(updates);
  // Making the sheets, the paper, the settings and the protection stand beside the batches.
  const total = opening.length + updated.length + batches.length + 4;
  let finished = 0;
  const done: Done = { made: new Set(), answered: false, settingsBefore: undefined };
  const told = async (work: () => Promise<void>, sheet?: string): Promise<void> => {
    await work();
    finished += 1;
    progress?.({ done: finished / total, ...(sheet === undefined ? {} : { sheet }) });
  };
  const step = async (work: () => Promise<void>, sheet?: string): Promise<void> => {
    if (cancel?.cancelled) throw new WorkbookError("cancelled", sheet ?? "");
    await told(work, sheet);
  };
  try {
    for (const one of opening) await step(() => excel.run(one));
    if (sheets.length > 0) await step(() => excel.run((context) => makeSheets(context, sheets, before, done)));
    for (const batch of updated) await step(() => excel.run((context) => send(context, [batch])), batch.sheet);
    for (const batch of batches) await step(() => excel.run((context) => send(context, [batch])), batch.sheet);
    if (sheets.length > 0) await step(() => tolerated(excel, "the page setup", sheets, printSteps));
    await step(() => excel.run((context) => finish(context, request, done)));
  } catch (thrown) {
    throw await takenBack(excel, request, before, done, updating, thrown);
  }
  if (updates.some(({ remove }) => remove.length > 0)) {
    try {
      await excel.run((context) => takeOut(context, updates));
    } catch (left) {
      console.warn("Excel kept rows or columns that the plan has no more", left);
    }
  }
  await told(() => tolerated(excel, "the protection", sheets, protectionSteps));
  if (updating.protections.size > 0) await protectedAgain(excel, updating.protections);
  return { sheets: [...updates.map(({ sheet }) => sheet), ...sheets.map(({ name }) => name)] };
}

/** Everything that can be known to fail is found here, before anything is written. */
async function check(context: Excel.RequestContext, { sheets }: WriteRequest): Promise<Before> {
  const { workbook } = context;
  const { worksheets, names, tables, protection } = workbook;
  const active = worksheets.getActiveWorksheet();
  workbook.load("readOnly");
  worksheets.load("items/id,items/name");
  names.load("items/name,items/formula");
  tables.load("items/name");
  protection.load("protected");
  active.load("id");
  await context.sync();

  if (workbook.readOnly) throw new WorkbookError("readOnly", "");
  if (protection.protected) throw new WorkbookError("workbookProtected", "");
  const takenSheets = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const lost = new Map(
    names.items.flatMap(({ name, formula }): [string, string][] =>
      isLost(formula) ? [[name.toLowerCase(), String(formula)]] : [],
    ),
  );
  const live = names.items.filter(({ name }) => !lost.has(name.toLowerCase()));
  const takenNames = new Set([...live, ...tables.items].map(({ name }) => name.toLowerCase()));
  for (const model of sheets) {
    claim(takenSheets, model.name);
    for (const { name } of [...model.names, ...model.tables]) claim(takenNames, name);
  }
  return {
    sheetIds: new Set(worksheets.items.map(({ id }) => id)),
    activeSheet: active.id,
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    lost,
  };
}

function claim(taken: Set<string>, name: string): void {
  const key = name.toLowerCase();
  if (taken.has(key)) throw new WorkbookError("nameTaken", name);
  taken.add(key);
}

/**
 * All sheets and names at once: formulas may then point anywhere. Excel answers also to what it did before an action
 * failed, so that the sheets of a request that failed are known as well.
 */
async function makeSheets(
  context: Excel.RequestContext,
  models: readonly SheetModel[],
  before: Before,
  done: Done,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = models.map(({ name, tabColour }) => {
    const sheet = worksheets.add(name);
    sheet.load("id");
    if (tabColour !== undefined) sheet.tabColor = tabColour;
    return sheet;
  });
  models.forEach((model, index) => {
    for (const { name, area } of model.names) {
      // Pointed anew and not made anew, what refers to it goes on.
      if (before.lost.has(name.toLowerCase())) names.getItem(name).formula = nameFormula(model.name, area);
      else names.add(name, cells(sheets[index] as Excel.Worksheet, area));
    }
  });
  try {
    await context.sync();
    done.answered = true;
  } catch (thrown) {
    done.answered = workbookError(thrown).code === "nameTaken";
    throw thrown;
  } finally {
    for (const sheet of sheets) {
      const id = loadedId(sheet);
      if (id !== undefined) done.made.add(id);
    }
    done.answered ||= done.made.size > 0;
  }
}

/** Office.js throws where a property has not come. */
function loadedId(sheet: Excel.Worksheet): string | undefined {
  try {
    return sheet.id;
  } catch {
    return undefined;
  }
}

/** One request. Excel neither calculates nor paints before its end. */
async function send(context: Excel.RequestContext, batches: readonly Batch[]): Promise<void> {
  const { application, worksheets } = context.workbook;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const { sheet: name, steps } of batches) {
    const sheet = worksheets.getItem(name);
    for (const { run } of steps) run(sheet);
  }
  await context.sync();
}

/**
 * Page setup needs a printer driver on some computers, and a policy may forbid protection. A plan that prints with
 * Excel's defaults is worth more than no plan, so such a request may fail; a workbook that has become unreachable fails
 * at the next one.
 */
async function tolerated(
  excel: ExcelRun,
  what: string,
  sheets: readonly SheetModel[],
  steps: (model: SheetModel) => readonly Step[],
): Promise<void> {
  try {
    await excel.run((context) =>
      send(
        context,
        sheets.map((model) => ({ sheet: model.name, steps: steps(model) })),
      ),
    );
  } catch (thrown) {
    console.warn(`Excel refused ${what}`, thrown);
  }
}

async function finish(context: Excel.RequestContext, { sheets, settings }: WriteRequest, done: Done): Promise<void> {
  const { worksheets, settings: stored } = context.workbook;
  const first = sheets[0];
  if (first !== undefined) {
    const sheet = worksheets.getItem(first.name);
    sheet.activate();
    cells(sheet, { row: 0, column: 0 }).select();
  }
  // What a co-author has stored since the check is what must be put back.
  stored.load("items/key,items/value");
  for (const [key, value] of Object.entries(settings)) stored.add(key, value);
  try {
    await context.sync();
  } finally {
    done.settingsBefore = loadedSettings(stored);
  }
}

/** Undefined where Excel failed before it told them: they were not set then, either. */
function loadedSettings(stored: Excel.SettingCollection): ReadonlyMap<string, unknown> | undefined {
  try {
    return new Map(stored.items.map(({ key, value }) => [key, value as unknown]));
  } catch {
    return undefined;
  }
}

/** @returns the error to throw */
async function takenBack(
  excel: ExcelRun,
  request: WriteRequest,
  before: Before,
  done: Done,
  updating: Progressed,
  thrown: unknown,
): Promise<WorkbookError> {
  const first = workbookError(thrown);
  try {
    await putBack(excel, updating, send);
    const foreign = await takeBack(excel, request, before, done);
    return first.code === "nameTaken" && foreign[0] !== undefined ? new WorkbookError("nameTaken", foreign[0]) : first;
  } catch (again) {
    const sheets = request.sheets.map(({ name }) => name).join(", ");
    return new WorkbookError("host", `${first.detail} (${workbookError(again).detail}; ${sheets})`);
  }
}

async function read(context: Excel.RequestContext, { sheet: name, address }: ReadRequest): Promise<ReadResult> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("notFound", name);
  if (address !== undefined) return readArea(context, sheet.getRange(address));
  if (used.isNullObject) return { address: "A1", values: [[""]], formulas: [[""]] };
  return readArea(context, used);
}

/** Where a whole column is selected, only what is filled in counts. */
async function selection(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange();
  const used = range.getUsedRangeOrNullObject(true);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = range.worksheet;
  sheet.load("name");
  await context.sync();
  const whole = range.rowCount * range.columnCount > MOST_SELECTED;
  if (whole && used.isNullObject) {
    const first = sheet.getRangeByIndexes(range.rowIndex, range.columnIndex, 1, 1);
    return { sheet: sheet.name, ...withoutFormulas(await readArea(context, first)) };
  }
  return { sheet: sheet.name, ...withoutFormulas(await readArea(context, whole ? used : range)) };
}

/** Cells that a person selects by hand, generously counted. */
const MOST_SELECTED = 20_000;

function withoutFormulas({ address, values }: ReadResult): Pick<Selection, "address" | "values"> {
  return { address, values };
}

async function select(context: Excel.RequestContext, name: string, address: string | undefined): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("notFound", name);
  sheet.activate();
  if (address !== undefined) sheet.getRange(address).select();
  await context.sync();
}

async function storedSettings(context: Excel.RequestContext): Promise<ReadonlyMap<string, unknown>> {
  const { settings } = context.workbook;
  settings.load("items/key,items/value");
  await context.sync();
  return new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
}

/** Settings of other add-ins' making that are no texts are not the port's business. */
function texts(settings: ReadonlyMap<string, unknown>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [key, value] of settings) if (typeof value === "string") found[key] = value;
  return found;
}

async function saveSettings(
  context: Excel.RequestContext,
  settings: Readonly<Record<string, string | null>>,
): Promise<void> {
  const stored = await storedSettings(context);
  for (const [key, value] of Object.entries(settings)) {
    if (value !== null) context.workbook.settings.add(key, value);
    else if (stored.has(key)) context.workbook.settings.getItem(key).delete();
  }
  await context.sync();
}
