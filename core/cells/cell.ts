/** What hosts hand in and take back: the values a cell can hold, before anybody has asked what they mean. */

/** An error as a cell shows it: a code, and a sentence where the host can show one. */
export interface CompError {
  readonly code: string;
  readonly message: string;
}

/** Blank cells arrive as null, "" or undefined, depending on the host. Dates arrive as Date objects in Google Sheets only. */
export type Cell = number | string | boolean | null | undefined | Date | CompError;
export type Grid = readonly (readonly Cell[])[];
/** null or undefined: the argument was left out. A blank cell that was pointed at is a 1 x 1 grid, or "". */
export type Argument = Cell | Grid;
export type ResultCell = number | string | boolean | null | CompError;
export type Result = ResultCell | ResultCell[][];

export function isGrid(argument: Argument): argument is Grid {
  return Array.isArray(argument);
}

export function isBlank(cell: Cell): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

/** The error texts that Google Sheets passes as plain strings; elsewhere an error is an object. */
const ERROR_CODES: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#ERROR!",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** The error that a cell holds, or undefined. An error in an input is passed on as it is. */
export function errorIn(cell: Cell): CompError | undefined {
  if (typeof cell === "string") return ERROR_CODES.has(cell) ? { code: cell, message: "" } : undefined;
  if (typeof cell === "object" && cell !== null && "code" in cell && typeof cell.code === "string") return cell;
  return undefined;
}

/** Excel's day number of a calendar day (1900 system; day 1 is 1 January 1900). */
export function serialOf(date: Date): number {
  const days = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000 + 25_569;
  return days + (date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds()) / 86_400;
}

/** How a value found in a cell is quoted in a sentence to the user. */
export function quoted(cell: Cell): string {
  if (typeof cell === "string") return `"${cell.length > 40 ? `${cell.slice(0, 39)}…` : cell}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  // What no host hands over, but a program may: called by its name.
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "Invalid Date" : cell.toISOString().slice(0, 10);
  if (typeof cell === "number") return String(cell);
  if (Array.isArray(cell)) return "[…]";
  return typeof cell === "object" && cell !== null ? "{…}" : "?";
}
