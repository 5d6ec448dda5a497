/**
 * What a write that is under way has made, kept in the document properties: the server forgets everything between two
 * calls, and a sidebar that is closed in the middle never says goodbye. Sheets are recognised by their id, or before
 * that is known by a temporary name that nobody types, so that nothing of the user's is ever deleted.
 */
import type { Dialect } from "./formulaDialect";
import { documentProperties } from "./settingsStore";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface WriteLog {
  readonly id: string;
  /** Anonymous key of the user: whoever begins anew has left his own earlier write. */
  readonly user: string;
  /** Milliseconds; a write of somebody else that rested for long is abandoned, too. */
  readonly touched: number;
  readonly sheetIds: readonly number[];
  readonly dialect: Dialect;
}

const PREFIX = "write:";
/** Longer than the six minutes after which Google ends any call. */
const ABANDONED_AFTER = 10 * 60_000;
/** What stands in place of the log from the moment on in which a write is complete. */
const DONE = "done";

export function logName(id: string): string {
  return PREFIX + id;
}

export const doneMark = (id: string): Readonly<Record<string, string>> => ({ [logName(id)]: DONE });

export function temporaryName(id: string, index: number): string {
  return `~${id}~${index}`;
}

export function saveLog(log: WriteLog): void {
  documentProperties().setProperty(logName(log.id), JSON.stringify({ ...log, touched: Date.now() }));
}

export function readLog(id: string): WriteLog | undefined {
  const text = documentProperties().getProperty(logName(id));
  return text === null || text === DONE ? undefined : (JSON.parse(text) as WriteLog);
}

export function forgetLog(id: string): void {
  documentProperties().deleteProperty(logName(id));
}

/** Takes back what abandoned writes left behind: the user's own, and old ones of others. */
export function cleanUp(spreadsheet: Spreadsheet, user: string): void {
  const stored = documentProperties().getProperties();
  for (const name of Object.keys(stored)) {
    if (!name.startsWith(PREFIX)) continue;
    if (stored[name] === DONE) {
      documentProperties().deleteProperty(name);
      continue;
    }
    const log = JSON.parse(stored[name]!) as WriteLog;
    if (log.user === user || Date.now() - log.touched > ABANDONED_AFTER) undo(spreadsheet, log);
  }
}

/** Removes the names and sheets of a write; the log goes last, so that an undo that breaks off can be repeated. */
export function undo(spreadsheet: Spreadsheet, log: WriteLog): void {
  const ours = spreadsheet.getSheets().filter((sheet) => isOf(sheet, log));
  if (ours.length > 0) {
    const ids = new Set(ours.map((sheet) => sheet.getSheetId()));
    for (const name of spreadsheet.getNamedRanges()) if (isOn(name, ids)) name.remove();
    for (const sheet of ours) spreadsheet.deleteSheet(sheet);
  }
  forgetLog(log.id);
}

function isOf(sheet: Sheet, log: WriteLog): boolean {
  return log.sheetIds.includes(sheet.getSheetId()) || sheet.getName().startsWith(`~${log.id}~`);
}

/** A name whose cells were deleted has no range any more; Google throws when asked for it. */
function isOn(name: GoogleAppsScript.Spreadsheet.NamedRange, sheetIds: ReadonlySet<number>): boolean {
  try {
    return sheetIds.has(name.getRange().getSheet().getSheetId());
  } catch {
    return false;
  }
}
