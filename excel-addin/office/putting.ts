/** Puts contents into cells that are there already: protection is lifted meanwhile, and a failure puts everything back. */
import type { Area } from "../../core/sheets/model";
import { type FillRequest, WorkbookError } from "../../core/workbook";
import { blockSteps, writtenText } from "./contents";
import { workbookError } from "./errors";
import { type Batch, cells, packed } from "./steps";

type ExcelRun = Pick<typeof Excel, "run">;
type Send = (context: Excel.RequestContext, batches: readonly Batch[]) => Promise<void>;
type Raw = string | number | boolean;

interface Before {
  readonly area: Area;
  readonly sheet: string;
  /** As Excel gives formulas: a value where there is none. */
  readonly contents: readonly (readonly Raw[])[];
}

/** The options that a sheet was protected with, by its name. */
type Protections = ReadonlyMap<string, Excel.WorksheetProtectionOptions>;

/** @param send one request with the steps of a batch */
export async function putAreas(excel: ExcelRun, requests: readonly FillRequest[], send: Send): Promise<void> {
  const areas = requests.map(areaOf).filter(({ area }) => area.rows > 0 && area.columns > 0);
  if (areas.length === 0) return;
  let protections: Protections = new Map();
  const before: Before[] = [];
  let lifted = false;
  try {
    protections = await excel.run((context) => protectionsOf(context, [...new Set(areas.map(({ sheet }) => sheet))]));
    for (const one of areas)
      for (const part of rowsApart(one)) before.push(await excel.run((context) => contentsOf(context, part)));
    if (protections.size > 0) {
      lifted = true;
      await excel.run((context) => lift(context, protections));
    }
    for (const sheet of new Set(requests.map((one) => one.sheet))) {
      const steps = requests
        .filter((one) => one.sheet === sheet)
        .flatMap(({ at, rows }) =>
          blockSteps({ at, cells: rows.map((row) => row.map((content) => content ?? { text: "" })) }),
        );
      for (const batch of packed(sheet, steps)) await excel.run((context) => send(context, [batch]));
    }
  } catch (thrown) {
    const first = workbookError(thrown);
    try {
      for (const one of before) await excel.run((context) => putBack(context, one));
      if (lifted) await excel.run((context) => protectAgain(context, protections));
    } catch (again) {
      throw new WorkbookError("host", `${first.detail} (${workbookError(again).detail})`);
    }
    throw first;
  }
  if (protections.size > 0) await excel.run((context) => protectAgain(context, protections));
}

function areaOf({ sheet, at, rows }: FillRequest): { readonly sheet: string; readonly area: Area } {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { sheet, area: { ...at, rows: rows.length, columns } };
}

/** Cells whose formulas one response holds, below Excel's 5 MB. */
const CELLS_AT_ONCE = 1_000;

function rowsApart({ sheet, area }: ReturnType<typeof areaOf>): ReturnType<typeof areaOf>[] {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, index) => ({
    sheet,
    area: { ...area, row: area.row + index * most, rows: Math.min(most, area.rows - index * most) },
  }));
}

async function protectionsOf(context: Excel.RequestContext, names: readonly string[]): Promise<Protections> {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  const missing = sheets.findIndex(({ isNullObject }) => isNullObject);
  if (missing >= 0) throw new WorkbookError("notFound", names[missing]!);
  for (const { protection } of sheets) protection.load("protected,options");
  await context.sync();
  return new Map(
    sheets.flatMap(({ protection }, index) =>
      protection.protected ? [[names[index]!, { ...protection.options }] as const] : [],
    ),
  );
}

async function lift(context: Excel.RequestContext, protections: Protections): Promise<void> {
  for (const name of protections.keys()) context.workbook.worksheets.getItem(name).protection.unprotect();
  await context.sync();
}

async function protectAgain(context: Excel.RequestContext, protections: Protections): Promise<void> {
  const sheets = [...protections].map(([name, options]) => ({
    options,
    sheet: context.workbook.worksheets.getItem(name),
  }));
  for (const { sheet } of sheets) sheet.protection.load("protected");
  await context.sync();
  for (const { sheet, options } of sheets) if (!sheet.protection.protected) sheet.protection.protect(options);
  await context.sync();
}

async function contentsOf(
  context: Excel.RequestContext,
  { sheet, area }: { readonly sheet: string; readonly area: Area },
): Promise<Before> {
  const range = cells(context.workbook.worksheets.getItem(sheet), area);
  range.load("formulas");
  await context.sync();
  return { sheet, area, contents: range.formulas as Raw[][] };
}

async function putBack(context: Excel.RequestContext, { sheet, area, contents }: Before): Promise<void> {
  cells(context.workbook.worksheets.getItem(sheet), area).formulas = contents.map((row) =>
    row.map((content) => (typeof content === "string" && !content.startsWith("=") ? writtenText(content) : content)),
  );
  await context.sync();
}
