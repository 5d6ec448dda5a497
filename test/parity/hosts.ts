/** The three hosts, each with a new workbook of its own. */
import type { Workbook } from "../../core/workbook";
import { officeWorkbook } from "../../excel-addin/officeWorkbook";
import { sidebarWorkbook } from "../../gas/sidebar/sidebarWorkbook";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { openSpreadsheet, serverOf } from "../hosts/appsScript";
import { Engine } from "../hosts/engine";
import { openExcel } from "../hosts/officeWire";

export const HOSTS = ["excel", "sheets", "workbench"] as const;
export type Host = (typeof HOSTS)[number];

export function openHost(host: Host): { readonly workbook: Workbook; readonly engine: Engine } {
  if (host === "excel") {
    const excel = openExcel();
    return { workbook: officeWorkbook(excel.Excel), engine: excel.engine };
  }
  if (host === "sheets") {
    const google = openSpreadsheet({ sheets: ["Sheet1"], locale: "en_US", rows: 100 });
    return { workbook: sidebarWorkbook(serverOf(google)), engine: google.facade.engine };
  }
  const engine = new Engine();
  return { workbook: new SpreadsheetWorkbook(engine.model), engine };
}
