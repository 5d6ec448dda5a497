/**
 * What a write that is under way has made, kept in the document properties: the server forgets everything between two
 * calls, and a sidebar that is closed in the middle never says goodbye. Sheets are recognised by their id, or before
 * that is known by a temporary name that nobody types, so that nothing of the user's is ever deleted.
 */
import type { Dialect } from "./formulaDialect";
import { cellsOf } from "./namedCells";
import { cut, documentProperties } from "./settingsStore";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface WriteLog {
  readonly id: string;
  /** Anonymous key of the user: whoever begins anew has left his own earlier write. */
  readonly user: string;
  /** Milliseconds; a write of somebody else that rested for long is abandoned, too. */
  readonly touched: number;
  readonly sheetIds: readonly number[];
  /** The sheet that was in front. */
  readonly active?: number;
  readonly dialect: Dialect;
  /** Names, in lower case, that had lost their cells with a deleted sheet and are taken over. */
  readonly lost?: readonly string[];
}

/** The first part, behind the number of parts. */
const PREFIX = "write:";
const partName = (id: string, part: number) => `written:${part}:${id}`;
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
  const parts = cut(JSON.stringify({ ...log, touched: Date.now() }));
  const stored: Record<string, string> = {};
  parts.forEach((part, at) => {
    stored[at === 0 ? logName(log.id) : partName(log.id, at)] = at === 0 ? `${parts.length}|${part}` : part;
  });
  documentProperties().setProperties(stored);
}

export function readLog(id: string): WriteLog | undefined {
  const stored = documentProperties().getProperties();
  const first = stored[logName(id)];
  return first === undefined || first.startsWith(DONE) ? undefined : logOf(stored, id, first);
}

function logOf(stored: Readonly<Record<string, string>>, id: string, first: string): WriteLog {
  const mark = first.indexOf("|");
  const more = Array.from({ length: Number(first.slice(0, mark)) - 1 }, (_, at) => stored[partName(id, at + 1)]);
  return JSON.parse(first.slice(mark + 1) + more.join("")) as WriteLog;
}

export function forgetLog(id: string): void {
  const properties = documentProperties();
  const stored = properties.getProperties();
  // The first part goes last, so that a forgetting that breaks off can be repeated.
  for (let part = 1; partName(id, part) in stored; part += 1) properties.deleteProperty(partName(id, part));
  properties.deleteProperty(logName(id));
}

/** Takes back what abandoned writes left behind: the user's own, and old ones of others. */
export function cleanUp(spreadsheet: Spreadsheet, user: string): void {
  const stored = documentProperties().getProperties();
  for (const name of Object.keys(stored)) {
    if (!name.startsWith(PREFIX)) continue;
    const text = stored[name]!;
    if (text.startsWith(DONE)) {
      forgetLog(name.slice(PREFIX.length));
      continue;
    }
    const log = logOf(stored, name.slice(PREFIX.length), text);
    if (log.user === user || Date.now() - log.touched > ABANDONED_AFTER) undo(spreadsheet, log);
  }
}

/** Removes the names and sheets of a write; the log goes last, so that an undo that breaks off can be repeated. */
export function undo(spreadsheet: Spreadsheet, log: WriteLog): void {
  const ours = spreadsheet.getSheets().filter((sheet) => isOf(sheet, log));
  const ids = new Set(ours.map((sheet) => sheet.getSheetId()));
  if (ours.length > 0) {
    const front = log.active === undefined ? null : spreadsheet.getSheetById(log.active);
    if (front !== null && ids.has(spreadsheet.getActiveSheet().getSheetId())) spreadsheet.setActiveSheet(front);
    // A name that was taken over loses its cells again with the sheet: there is no other way to put it back.
    const lost = new Set(log.lost ?? []);
    for (const name of spreadsheet.getNamedRanges()) {
      if (isOn(name, ids) && !lost.has(name.getName().toLowerCase())) name.remove();
    }
    for (const sheet of ours) spreadsheet.deleteSheet(sheet);
  }
  forgetLog(log.id);
}

function isOf(sheet: Sheet, log: WriteLog): boolean {
  return log.sheetIds.includes(sheet.getSheetId()) || sheet.getName().startsWith(`~${log.id}~`);
}

function isOn(name: GoogleAppsScript.Spreadsheet.NamedRange, sheetIds: ReadonlySet<number>): boolean {
  const range = cellsOf(name);
  return range !== undefined && sheetIds.has(range.getSheet().getSheetId());
}
