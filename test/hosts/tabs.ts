/** The tabs that the first plan of the gallery becomes, so that no test counts them by itself. */
import { planFromTemplate } from "../../core/plans/templates";
import type { SheetKey } from "../../core/sheets/model";
import { worksheets } from "../../core/sheets/worksheets";

export interface Tabs {
  readonly all: readonly string[];
  of(key: SheetKey): string;
}

/** In an empty workbook, in English. */
export function tabsOf(name?: string): Tabs {
  const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-01-15" });
  const sheets = worksheets(name === undefined ? plan : { ...plan, name });
  return {
    all: sheets.map((sheet) => sheet.name),
    of: (key) => sheets.find((sheet) => sheet.key === key)!.name,
  };
}
