/**
 * Registers the catalogue as functions of o-spreadsheet, with the help texts of the language. What is called is a
 * parameter, so that the same cells can also run the built Excel bundle or the built Apps Script bundle.
 */
import "./escapedWildcards";
import "./exactMatch";
import "./listRanges";
import "./joinedNumbers";
import { type Arg, type FunctionResultObject, helpers, registries } from "@odoo/o-spreadsheet";
import type { Argument, Cell, Result, ResultCell } from "../core/cells/cell";
import { catalogue } from "../core/functions/catalogue";
import { runFunction } from "../core/functions/run";
import { functionTexts } from "../core/text/functions";
import type { Language } from "../core/text/language";

/** What computes a function: arguments row-major as the hosts hand them in; null or undefined = left out. */
export type Implementation = (id: string, args: readonly Argument[]) => Result;

export interface Registration {
  readonly language: Language;
  /** Put before every name, as Excel's namespace is: "COMPPLAN." registers COMPPLAN.TIERED_COMMISSION. */
  readonly prefix?: string;
  readonly call?: Implementation;
}

/** Error codes of Excel that the engine does not know: without this it would take them for texts. */
const CODES = ["#VALUE!", "#REF!", "#CALC!"];

/** Registers (or, after a change of language, registers anew) every function of the catalogue. */
export function registerFunctions({ language, prefix = "", call }: Registration): void {
  for (const code of CODES) registries.errorTypes.add(code);
  const texts = functionTexts(language);
  const implementation = call ?? ((id, args) => runFunction(id, args, language));
  for (const { id, args } of catalogue) {
    const text = texts[id];
    registries.functionRegistry.replace(prefix + id, {
      description: text?.summary ?? id,
      category: "Compensation",
      args: args.map((declared) =>
        helpers.arg(
          `${declared.name} (any, range<any>${declared.optional ? ", optional" : ""})`,
          text?.args[declared.name] ?? "",
        ),
      ),
      compute: (...given) => fromResult(implementation(id, given.map(toArgument))),
    });
  }
}

/** Column-major cells of the engine -> row-major values; a cell beyond the sheet's edge is a blank cell. */
export function toArgument(argument: Arg): Argument {
  if (argument === undefined) return undefined;
  if (!helpers.isMatrix(argument)) return toCell(argument);
  const rows = argument[0]?.length ?? 0;
  if (rows === 0) return [[null]];
  return Array.from({ length: rows }, (_, row) => argument.map((column) => toCell(column[row])));
}

function toCell(cell: FunctionResultObject | undefined): Cell {
  const value = cell?.value;
  if (typeof value !== "string") return value ?? null;
  return registries.errorTypes.has(value) ? { code: value, message: cell?.message ?? "" } : value;
}

/** A result -> what the engine puts into cells: column-major, errors with their sentence. */
export function fromResult(result: Result): FunctionResultObject | FunctionResultObject[][] {
  if (!Array.isArray(result)) return fromCell(result);
  const columns = result[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => result.map((row) => fromCell(row[column] ?? null)));
}

function fromCell(cell: ResultCell): FunctionResultObject {
  // A blank result is an empty text: the engine would show null as 0.
  if (cell === null) return { value: "" };
  return typeof cell === "object" ? { value: cell.code, message: cell.message } : { value: cell };
}
