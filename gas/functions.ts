/**
 * What the custom functions of Google Sheets do: the stubs at the end of Code.js come here with what the cells hold,
 * and get back what Sheets can show. Sheets has no errors inside an array: one bad row fails the whole call, with the
 * sentence of the first bad row.
 */
import type { Argument, Cell, CompError, Grid, Result, ResultCell } from "../core/cells/cell";
import { errorIn } from "../core/cells/cell";
import { catalogue } from "../core/functions/catalogue";
import type { ArgDeclaration } from "../core/functions/declaration";
import { runFunction } from "../core/functions/run";
import { fill, type Language } from "../core/text/language";
import { menuTexts } from "../core/text/menu";
import { cellReader, isDate } from "./spreadsheetDates";
import { spreadsheetLanguage } from "./spreadsheetLanguage";

const DECLARED = new Map(catalogue.map((declared) => [declared.id, declared.args]));

/** @throws Error whose message is what the cell shows */
export function calculate(id: string, given: ArrayLike<unknown>): Result {
  const specs = DECLARED.get(id) ?? [];
  const args = Array.from(given, (argument, index) => fromSheet(argument, specs[index]));
  // Asking for the locale costs a round trip to Google, so a result without words is not kept waiting for it.
  let language: Language = "en";
  let result = runFunction(id, args, language);
  if (hasWords(result)) {
    language = spreadsheetLanguage();
    if (language !== "en") result = runFunction(id, args, language);
  }
  const fault = firstFault(result);
  if (fault) throw new Error(fault.message || passedOn(fault, args, specs, language));
  return result;
}

/** Left out is undefined; a scalar "" is a blank cell that was pointed at, which a row-wise argument must be told. */
function fromSheet(argument: unknown, spec: ArgDeclaration | undefined): Argument {
  if (Array.isArray(argument)) return readGrid(argument as unknown[][]);
  if (argument === "" && spec !== undefined && "rows" in spec) return [[null]];
  return isDate(argument) ? cellReader()(argument) : (argument as Cell);
}

/** Most ranges hold no date and are passed on as they are. */
function readGrid(rows: unknown[][]): Grid {
  if (!rows.some((row) => row.some((cell) => typeof cell === "object" && cell !== null))) return rows as Grid;
  const read = cellReader();
  return rows.map((row) => row.map(read));
}

function isFault(cell: ResultCell): cell is CompError {
  return typeof cell === "object" && cell !== null;
}

/** Whether a text stands in a result; errors carry texts too. */
function hasWords(result: Result): boolean {
  const worded = (cell: ResultCell) => typeof cell === "string" || isFault(cell);
  return Array.isArray(result) ? result.some((row) => row.some(worded)) : worded(result);
}

function firstFault(result: Result): CompError | undefined {
  if (!Array.isArray(result)) return isFault(result) ? result : undefined;
  for (const row of result) for (const cell of row) if (isFault(cell)) return cell;
  return undefined;
}

/** An error that came in with an input has no sentence of its own: say where it stands. */
function passedOn(
  { code }: CompError,
  args: readonly Argument[],
  specs: readonly ArgDeclaration[],
  language: Language,
): string {
  const texts = menuTexts(language);
  for (const [index, argument] of args.entries()) {
    if (!Array.isArray(argument)) continue;
    const row = (argument as Grid).findIndex((cells) => cells.some((cell) => errorIn(cell)?.code === code));
    const name = specs[index]?.name;
    if (row >= 0 && name !== undefined) return fill(texts.inputError, { argument: name, row: row + 1, found: code });
  }
  return fill(texts.inputErrorAnywhere, { found: code });
}
