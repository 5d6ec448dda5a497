/**
 * The custom functions of Excel: associates every function of the catalogue with the runner, and says results and
 * errors in Excel's terms. Pure and synchronous, for Excel calls functions while the user is still typing.
 */
import type { Argument, CompError, Result } from "../core/cells/cell";
import { catalogue } from "../core/functions/catalogue";
import { runFunction } from "../core/functions/run";
import { type Language, languageOf } from "../core/text/language";

type ExcelCell = number | string | boolean | CustomFunctions.Error;

/** The codes that a custom function may return; #NAME? and #REF! are only ever inputs. */
const CODES: Readonly<Record<string, CustomFunctions.ErrorCode>> = {
  "#DIV/0!": "#DIV/0!" as CustomFunctions.ErrorCode.divisionByZero,
  "#VALUE!": "#VALUE!" as CustomFunctions.ErrorCode.invalidValue,
  "#N/A": "#N/A" as CustomFunctions.ErrorCode.notAvailable,
  "#NUM!": "#NUM!" as CustomFunctions.ErrorCode.invalidNumber,
  "#NULL!": "#NULL!" as CustomFunctions.ErrorCode.nullReference,
};
const INVALID_VALUE = "#VALUE!" as CustomFunctions.ErrorCode.invalidValue;

/** Excel shows a text of ours with these two errors only, and rejects one with the others. */
const WITH_MESSAGE: ReadonlySet<string> = new Set(["#VALUE!", "#N/A"]);

function excelError({ code, message }: CompError): CustomFunctions.Error {
  const known = CODES[code] ?? INVALID_VALUE;
  return WITH_MESSAGE.has(known) && message !== ""
    ? new CustomFunctions.Error(known, message)
    : new CustomFunctions.Error(known);
}

/** A blank result is an empty text: Excel would show null as 0. */
function excelCell(cell: Exclude<Result, readonly unknown[]>): ExcelCell {
  if (cell === null) return "";
  return typeof cell === "object" ? excelError(cell) : cell;
}

/** @returns what the metadata promises: rows of cells for a matrix, one cell for a scalar */
function excelResult(result: Result, matrix: boolean): ExcelCell | ExcelCell[][] {
  if (Array.isArray(result)) return result.map((row) => row.map(excelCell));
  const cell = excelCell(result);
  // An error that is the whole answer is thrown: every version of Excel understands that, also for a matrix.
  if (cell instanceof CustomFunctions.Error) throw cell;
  return matrix ? [[cell]] : cell;
}

function language(): Language {
  return languageOf(typeof Office === "undefined" ? undefined : Office.context?.displayLanguage);
}

// Where Office.js could not be loaded there is nothing to associate with; the pane says so.
if (typeof CustomFunctions !== "undefined") {
  for (const { id, args, shape } of catalogue) {
    const matrix = shape !== "value";
    CustomFunctions.associate(id, (...given: Argument[]) =>
      // The last thing that Excel passes is its invocation object, which is no argument.
      excelResult(runFunction(id, given.slice(0, args.length), language()), matrix),
    );
  }
}
