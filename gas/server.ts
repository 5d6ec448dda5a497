/**
 * The script of the spreadsheet: its menu, its sidebar, its custom functions and the calls of the sidebar. The
 * top-level functions that Google looks for are appended after minification (build/stubs.ts) and come in here.
 */
import { menuTexts } from "../core/text/menu";
import { faultOf } from "./hostFault";
import type { Reply, ServerCall } from "./rpc";
import { sheetsWorkbook } from "./sheetsWorkbook";
import { menuLanguage, spreadsheetLanguage } from "./spreadsheetLanguage";

export { calculate } from "./functions";

/** Google calls this when the spreadsheet opens. It may run before the user has authorised anything. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem(menuTexts(menuLanguage()).openPane, "showSidebar").addToUi();
}

/** The spreadsheet in which the add-on was just installed is already open. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("Sidebar").setTitle(menuTexts(spreadsheetLanguage()).paneTitle);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** Answers a call of the sidebar; a failure crosses as data. */
export function serve(call: ServerCall, args: ArrayLike<unknown>): Reply<unknown> {
  try {
    const method = sheetsWorkbook[call] as (...given: unknown[]) => unknown;
    return { value: method(...Array.from(args)) };
  } catch (thrown) {
    return { error: faultOf(thrown) };
  }
}
