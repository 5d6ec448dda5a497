/** Fills blank cells of a sheet that is there already: looks first, and takes back what a failure left half done. */
import { areasToClear, filledCells } from "../../core/sheets/filled";
import { addressOf } from "../../core/sheets/formula";
import type { Area, CellContent } from "../../core/sheets/model";
import { type FillRequest, WorkbookError } from "../../core/workbook";
import { blockSteps } from "./contents";
import { workbookError } from "./errors";
import { readArea } from "./reading";
import { type Batch, cells, packed } from "./steps";

type ExcelRun = Pick<typeof Excel, "run">;

/** @param send one request with the steps of a batch */
export async function fillArea(
  excel: ExcelRun,
  { sheet, at, rows }: FillRequest,
  send: (context: Excel.RequestContext, batches: readonly Batch[]) => Promise<void>,
): Promise<void> {
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (columns === 0) return;
  const area: Area = { ...at, rows: rows.length, columns };
  let writing = false;
  try {
    await excel.run((context) => refuseOccupied(context, sheet, area));
    for (const batch of packed(sheet, blockSteps({ at, cells: rows }))) {
      writing = true;
      await excel.run((context) => send(context, [batch]));
    }
  } catch (thrown) {
    const first = workbookError(thrown, sheet);
    if (writing) await clear(excel, sheet, area, rows, first);
    throw first;
  }
}

async function refuseOccupied(context: Excel.RequestContext, name: string, area: Area): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookError("notFound", name);
  const { values, formulas } = await readArea(context, cells(sheet, area));
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      // A formula that shows nothing is not blank.
      if (value === "" && formulas[row]?.[column] === "") return;
      throw new WorkbookError("occupied", addressOf({ row: area.row + row, column: area.column + column }));
    });
  });
}

/** The cells were blank a moment ago: emptying those that hold what was filled in is taking back. */
async function clear(
  excel: ExcelRun,
  sheet: string,
  area: Area,
  rows: readonly (readonly CellContent[])[],
  first: WorkbookError,
): Promise<void> {
  try {
    await excel.run(async (context) => {
      const target = context.workbook.worksheets.getItem(sheet);
      const now = await readArea(context, cells(target, area));
      for (const part of areasToClear(area, filledCells(rows, now))) cells(target, part).clear("Contents");
      await context.sync();
    });
  } catch (again) {
    throw new WorkbookError("host", `${first.detail} (${workbookError(again).detail}; ${sheet} ${addressOf(area)})`);
  }
}
