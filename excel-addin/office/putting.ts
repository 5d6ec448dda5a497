/** Puts contents into cells that are there already: protection is lifted meanwhile, and a failure puts everything back. */
import type { Area } from "../../core/sheets/model";
import { type FillRequest, WorkbookError } from "../../core/workbook";
import { blockSteps, writtenText } from "./contents";
import { workbookError } from "./errors";
import { lift, type Protections, protectAgain, protectedAgain, protectionsOf } from "./protections";
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

/** @param send one request with the steps of a batch */
export async function putAreas(excel: ExcelRun, requests: readonly FillRequest[], send: Send): Promise<void> {
  const areas = requests.map(areaOf).filter(({ area }) => area.rows > 0 && area.columns > 0);
  if (areas.length === 0) return;
  let protections: Protections = new Map();
  const before: Before[] = [];
  let lifted = false;
  let written = false;
  try {
    protections = await excel.run((context) => protectionsOf(context, [...new Set(areas.map(({ sheet }) => sheet))]));
    for (const one of areas)
      for (const part of rowsApart(one)) before.push(await excel.run((context) => contentsOf(context, part)));
    if (protections.size > 0) {
      lifted = true;
      await excel.run((context) => lift(context, protections));
    }
    written = true;
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
      // Before that nothing has changed, and a sheet whose protection was not lifted would refuse.
      if (written) for (const one of before) await excel.run((context) => putBack(context, one));
      if (lifted) await excel.run((context) => protectAgain(context, protections));
    } catch (again) {
      throw new WorkbookError("host", `${first.detail} (${workbookError(again).detail})`);
    }
    throw first;
  }
  if (protections.size > 0) await protectedAgain(excel, protections);
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
