/**
 * Tells the header of a table from a first row whose figures were typed as texts. Skipping such a row would pay the
 * first tier nothing, without a word; so whatever a person would read as a figure is no header.
 */
import { type Cell, isBlank } from "./cell";

type Rows = readonly (readonly Cell[])[];

/** Index of the first row below the header: 1 with a header, 0 without. */
export function firstRow(grid: Rows): number {
  return isHeader(grid[0] ?? []) ? 1 : 0;
}

/** A row of captions and blanks, at least one caption among them. */
export function isHeader(row: readonly Cell[]): boolean {
  return row.some((cell) => !isBlank(cell)) && row.every((cell) => isBlank(cell) || isCaption(cell));
}

function isCaption(cell: Cell): boolean {
  return typeof cell === "string" && !readsAsFigure(cell);
}

const DIGIT = /\p{Nd}/u;
/** Signs, symbols and codes of currencies, and words for percent, in front of a figure or behind it. */
const BESIDE = String.raw`(?:[\s+−()<>≤≥=~%‰٪\p{Sc}]|[A-Z]{1,2}\$|[A-Z]{3}|kr\.?|zł|Fr\.?|Kč|Ft|lei|euros?|dollars?)*`;
const PERCENT = String.raw`(?:per ?cent|pour ?cent|per ?cento|pct\.?)?`;
/** Digits with the separators of any language, and a thousand or a million in short. */
const FIGURE = String.raw`[.,]?\p{Nd}[\p{Nd}\s.,'’٫٬]*(?:[kKmM]|mio|mln)?`;
const AMOUNT = new RegExp(`^${BESIDE}${FIGURE}${BESIDE}${PERCENT}$`, "u");

/** Whether a text is a figure: "0.05", "5 %", "10 000,00 €", "CHF 10'000", "0 - 10,000"; not "Tier 1" or "Q1 rate". */
function readsAsFigure(text: string): boolean {
  if (!DIGIT.test(text)) return false;
  const ends = text.split(/[-–—]/).filter((end) => end.trim() !== "");
  return ends.every((end) => AMOUNT.test(end.trim()));
}
