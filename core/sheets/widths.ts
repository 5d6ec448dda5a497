/**
 * How wide a column must be so that nobody widens it: measured in the characters that will stand there, for the fonts
 * that hosts use by default (Aptos or Calibri 11, Arial 10, both near 7 pixels a digit).
 */
import type { CellContent, NumberFormat, SheetModel } from "./model";
import { formatCode } from "./styles";

const PADDING = 14;
const DIGIT = 7.2;
/** A filter button covers the end of a header. */
export const FILTER_BUTTON = 20;

const NARROW = new Set([..."ijltfr.,:;'’|!()[] "]);
const WIDE = new Set([..."mwMWÀÉÈ%@—…×"]);

/** Pixels of a text. */
export function textWidth(words: string, bold = false): number {
  let pixels = 0;
  for (const char of words) {
    pixels += NARROW.has(char) ? 4.2 : WIDE.has(char) ? 10.2 : /[A-ZÂÊÎÔÛÇ0-9]/.test(char) ? 7.6 : 6.8;
  }
  return PADDING + pixels * (bold ? 1.08 : 1);
}

/** Pixels of the largest number that a column of this format is expected to show. */
export function numberWidth(format: NumberFormat, locale: SheetModel["locale"], largest: number): number {
  switch (format) {
    case "date":
      return PADDING + 10 * DIGIT;
    case "rate":
    case "percent":
    case "ratio":
      return PADDING + 8 * DIGIT;
    case "money":
    case "amount":
    case "money0": {
      const digits = Math.max(1, Math.ceil(Math.log10(Math.max(10, largest))));
      const decimals = format === "money0" || locale.decimals === 0 ? 0 : locale.decimals + 1;
      const marks = formatCode(format, locale)
        .split(";")[0]!
        .replace(/[#0,."]/g, "").length;
      return PADDING + (digits + Math.floor((digits - 1) / 3) + decimals + marks + 2) * DIGIT;
    }
    default:
      return PADDING + 8 * DIGIT;
  }
}

/** Pixels of what stands in a cell; a formula's result is not known here, its column is widened by its header. */
export function contentWidth(
  content: CellContent,
  look: { readonly role?: string; readonly format?: NumberFormat },
  locale: SheetModel["locale"],
): number {
  if (content === null || typeof content === "boolean") return 0;
  if (typeof content === "number") return numberWidth(look.format ?? "general", locale, content);
  const words = typeof content === "string" ? content : "text" in content ? content.text : "";
  return textWidth(words, look.role === "header" || look.role === "total");
}
