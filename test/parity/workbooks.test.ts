/**
 * The same plan, written by the three hosts into their own workbooks: what came out must be equal but for a written
 * list of differences, each with its reason.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { Deal } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import type { Workbook } from "../../core/workbook";
import { officeWorkbook } from "../../excel-addin/officeWorkbook";
import { sidebarWorkbook } from "../../gas/sidebar/sidebarWorkbook";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { openSpreadsheet, serverOf } from "../hosts/appsScript";
import { Engine } from "../hosts/engine";
import { dump, type SheetDump } from "../hosts/engine/dump";
import { openExcel } from "../hosts/officeWire";

const PLAN = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-01-15" }),
  participants: [
    { id: "R-1", name: "Ada Lovelace" },
    { id: "R-2", name: "Zoë Quintero" },
    { id: "R-3", name: "Nobody Yet", quotas: { netRevenue: 250_000 } },
  ],
};
const DEALS: readonly Deal[] = [
  { date: "2026-01-20", id: "D-1", participant: "R-1", account: "Acme", type: "renewal", amount: 360_000 },
  { date: "2026-02-20", id: "D-2", participant: "R-2", account: "Beta", type: "renewal", amount: 299_999.99 },
  { date: "2026-03-20", id: "D-3", participant: "R-2", account: "Beta", type: "upsell", amount: 0.01 },
  { date: "2026-03-21", id: "D-4", participant: "R-9", account: "Lost", type: "churn", amount: -10_000 },
];

async function written(workbook: Workbook, engine: Engine): Promise<readonly SheetDump[]> {
  const sheets = worksheets(PLAN, { deals: DEALS, taken: await workbook.inventory(), period: "2026-01-01" });
  await workbook.write({ sheets, settings: { plan: JSON.stringify(PLAN) } });
  return dump(engine, { sheets: sheets.map(({ name }) => name) }).sheets;
}

const dumps: Record<string, readonly SheetDump[]> = {};
beforeAll(async () => {
  const excel = openExcel();
  dumps.excel = await written(officeWorkbook(excel.Excel), excel.engine);
  const google = openSpreadsheet({ sheets: ["Home"], locale: "en_US" });
  dumps.sheets = await written(sidebarWorkbook(serverOf(google)), google.facade.engine);
  const engine = new Engine();
  dumps.workbench = await written(new SpreadsheetWorkbook(engine.model), engine);
});

type Part = keyof SheetDump;

/**
 * What may differ from the workbench, and why. Everything else of a sheet must be equal: values, names of what is
 * written, formats, styles, widths, frozen panes, conditional formats, charts, notes, protection.
 */
const DIFFERENCES: Readonly<Record<string, Partial<Record<Part, string>>>> = {
  excel: {
    gridLines:
      "The workbench hides the grid lines of our sheets, which would be drawn over their bands; the hosts keep theirs.",
    print: "The workbench's engine keeps a print set-up as data; Excel takes it through its page layout.",
    validations: "Excel knows no open-ended date: any date is a number from the first day that it can write.",
  },
  sheets: {
    gridLines:
      "The workbench hides the grid lines of our sheets, which would be drawn over their bands; the hosts keep theirs.",
    print: "Apps Script offers no print area and no orientation.",
    formulas: "Sheets calls our functions once per column and spills; the others fill down so few rows.",
    tables: "A filter of Sheets has no name.",
  },
};

describe.each(["excel", "sheets"] as const)("the workbook of %s", (host) => {
  const allowed = DIFFERENCES[host]!;

  it("has the same sheets in the same order as the workbench's", () => {
    expect(dumps[host]!.map(({ name }) => name)).toEqual(dumps.workbench!.map(({ name }) => name));
  });

  it("is equal in everything that is not on the list of differences", () => {
    dumps.workbench!.forEach((sheet, index) => {
      for (const part of Object.keys(sheet) as Part[]) {
        if (part in allowed) continue;
        expect(dumps[host]![index]![part], `${sheet.name}: ${part}`).toEqual(sheet[part]);
      }
    });
  });

  it("lists no difference that is none", () => {
    for (const part of Object.keys(allowed) as Part[]) {
      const same = dumps.workbench!.every(
        (sheet, index) => JSON.stringify(sheet[part]) === JSON.stringify(dumps[host]![index]![part]),
      );
      expect(same, part).toBe(false);
    }
  });

  it("differs in formulas only between filled down and spilled", () => {
    dumps.workbench!.forEach((sheet, index) => {
      const theirs = dumps[host]![index]!.formulas;
      for (const [cell, formula] of Object.entries(theirs)) {
        if (formula === sheet.formulas[cell]) continue;
        expect(sheet.formulas[cell], cell).toMatch(/TIERED_COMMISSION|ATTAINMENT/);
        expect(formula, cell).toMatch(/^=(?:TIERED_COMMISSION|ATTAINMENT)\(\$?[A-Z]+\d+:\$?[A-Z]+\d+/);
      }
    });
  });

  it("asks for the same entries, whatever the host calls them", () => {
    dumps.workbench!.forEach((sheet, index) => {
      const asked = (list: readonly unknown[]) =>
        (list as readonly { area: string; message: string; strict: boolean }[]).map(({ area, message, strict }) => ({
          area,
          message,
          strict,
        }));
      expect(asked(dumps[host]![index]!.validations)).toEqual(asked(sheet.validations));
    });
  });
});
