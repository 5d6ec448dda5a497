/** The page of the pane's browser tests: the real pane over a workbook on paper. */
import { languageOf } from "../../core/text/language";
import { mountTaskpane } from "../../taskpane/mount";
import type { PaneTheme } from "../../taskpane/theme";
import { paperWorkbook } from "./paperWorkbook";

export type { TestWorkbook } from "./paperWorkbook";

const { store, workbook } = paperWorkbook();
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
