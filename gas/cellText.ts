/**
 * What a script gives to a cell is read like a user's typing: "2026-01" becomes a date, "007" the number 7, "=x" a
 * formula. A leading apostrophe says that a text is meant; it is set only where the text could be taken for something
 * else, for it shows when the cell is edited.
 */
import type { CellContent } from "../core/sheets/model";
import { type Dialect, toDialect } from "./formulaDialect";

const LOGICAL = /^(true|false|vrai|faux|vero|falso|wahr|falsch|verdadero|falso|verdadeiro)$/i;
const OPERATOR = /^[=+\-'@#]/;
/** Up to four words beside figures may be a date ("3 March 2026", "May 5"), an amount ("EUR 100") or a time. */
const FIGURES = /\d/;

export function asTyped(text: string): string {
  if (text === "") return "";
  const words = text.trim().split(/\s+/).length;
  const ambiguous =
    OPERATOR.test(text) || LOGICAL.test(text) || text.trim() !== text || (FIGURES.test(text) && words <= 4);
  return ambiguous ? `'${text}` : text;
}

/** A cell's content as setValues takes it. */
export function cellValue(content: CellContent, dialect: Dialect): string | number | boolean | null {
  if (typeof content === "string") return asTyped(content);
  if (typeof content !== "object" || content === null) return content;
  return "formula" in content ? toDialect(content.formula, dialect) : asTyped(content.text);
}
