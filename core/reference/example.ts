/**
 * A worked example as a person types it: single values stand in the formula, ranges are laid out as cells from A1
 * rightwards, because array constants are written differently in every locale.
 */
import { type Argument, type Cell, type CompError, errorIn, isBlank, isGrid, type ResultCell } from "../cells/cell";
import type { Example } from "../functions/declaration";
import type { Language } from "../text/language";

export interface ExampleRange {
  /** A1:B3 */
  readonly address: string;
  readonly cells: readonly (readonly string[])[];
}

export interface TypedExample {
  readonly formula: string;
  readonly ranges: readonly ExampleRange[];
  readonly result: readonly (readonly string[])[];
}

/** How a number is typed: the decimal sign of the language, no grouping. */
export function typedNumber(value: number, language: Language): string {
  return language === "en" ? String(value) : String(value).replace(".", ",");
}

/** The sign between two arguments. */
export function listSeparator(language: Language): string {
  return language === "en" ? ", " : "; ";
}

const BOOLEANS: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["FALSE", "TRUE"],
  fr: ["FAUX", "VRAI"],
  it: ["FALSO", "VERO"],
};

function shown(cell: Cell | ResultCell | CompError, language: Language): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "number") return typedNumber(cell, language);
  if (typeof cell === "boolean") return BOOLEANS[language][cell ? 1 : 0];
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === "string" ? cell : (errorIn(cell)?.code ?? "");
}

function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** @param result as calculated in the language of the reader, so that headers and sentences are in it */
export function typedExample(
  id: string,
  { args }: Example,
  result: ResultCell | readonly (readonly ResultCell[])[],
  language: Language,
  prefix = "",
): TypedExample {
  const ranges: ExampleRange[] = [];
  let column = 0;
  const typed = (argument: Argument): string => {
    if (!isGrid(argument)) {
      return typeof argument === "string" && argument !== "" ? `"${argument}"` : shown(argument, language);
    }
    const width = Math.max(1, ...argument.map((row) => row.length));
    const last = `${letter(column + width - 1)}${argument.length}`;
    const address = argument.length * width === 1 ? last : `${letter(column)}1:${last}`;
    column += width;
    ranges.push({ address, cells: argument.map((row) => row.map((cell) => shown(cell, language))) });
    return address;
  };
  const formula = `=${prefix}${id}(${args.map(typed).join(listSeparator(language))})`;
  const rows = Array.isArray(result) ? result : [[result as ResultCell]];
  return { formula, ranges, result: rows.map((row) => row.map((cell: ResultCell) => shown(cell, language))) };
}
