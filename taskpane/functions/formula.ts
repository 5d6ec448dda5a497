/**
 * Formulas as the person's spreadsheet wants them typed: the namespace of Excel, and the separators that go with the
 * language's decimal sign.
 */
import { type Argument, isGrid, type Result } from "../../core/cells/cell";
import type { CompFunction } from "../../core/functions/declaration";
import type { Language } from "../../core/text/language";
import type { Host } from "../context";
import { plainText } from "../numbers";

interface Separators {
  readonly list: string;
  readonly decimal: string;
  /** Between the columns of an array constant; rows are parted by ";" everywhere. */
  readonly column: string;
  readonly truth: readonly [string, string];
}

const TRUTH = ["TRUE", "FALSE"] as const;

/** Excel parts columns by "." in French and by "\" in Italian; Google Sheets by "\" wherever the comma is taken. */
export function separators(language: Language, host: Host): Separators {
  // The workbench's formulas are English whatever the language of the page.
  if (language === "en" || host === "workbench") return { list: ", ", decimal: ".", column: ",", truth: TRUTH };
  const common = { list: "; ", decimal: "," };
  if (host === "sheets") return { ...common, column: "\\", truth: TRUTH };
  return language === "fr"
    ? { ...common, column: ".", truth: ["VRAI", "FAUX"] }
    : { ...common, column: "\\", truth: ["VERO", "FALSO"] };
}

export function functionName(id: string, host: Host): string {
  return host === "excel" ? `COMPPLAN.${id}` : id;
}

/** =COMPPLAN.TIERED_COMMISSION(amount, tiers, [quota], …) */
export function signature(declared: CompFunction, language: Language, host: Host): string {
  const args = declared.args.map((arg) => (arg.optional ? `[${arg.name}]` : arg.name));
  return `=${functionName(declared.id, host)}(${args.join(separators(language, host).list)})`;
}

/** The call of an example, ready to paste into a cell. */
export function exampleFormula(id: string, args: readonly Argument[], language: Language, host: Host): string {
  const marks = separators(language, host);
  const written = args.map((argument) => (isOmitted(argument) ? "" : literal(argument, marks)));
  while (written.length > 0 && written[written.length - 1] === "") written.pop();
  return `=${functionName(id, host)}(${written.join(marks.list).replace(/ +(?=[,;]|$)/g, "")})`;
}

function isOmitted(argument: Argument): boolean {
  return argument === null || argument === undefined;
}

function literal(argument: Argument, marks: Separators): string {
  if (!isGrid(argument)) return scalar(argument, marks);
  const rows = argument.map((row) => row.map((cell) => scalar(cell, marks)).join(marks.column));
  return `{${rows.join(";")}}`;
}

function scalar(cell: Argument, marks: Separators): string {
  if (typeof cell === "number") return String(cell).replace(".", marks.decimal);
  if (typeof cell === "boolean") return marks.truth[cell ? 0 : 1];
  if (typeof cell === "string") return `"${cell.replace(/"/g, '""')}"`;
  return '""';
}

/** A result as a person reads it. */
export function resultText(cell: Exclude<Result, unknown[]>, language: Language): string {
  if (typeof cell === "number") return plainText(cell, language);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (cell === null) return "";
  return typeof cell === "string" ? cell : `${cell.code} ${cell.message}`.trim();
}
