/**
 * What makes two ids one for a spreadsheet: SUMIFS and COUNTIF do not see capitals, and read texts that look like
 * numbers or dates as numbers, with 15 digits of them.
 */

/** Digits of a number that spreadsheets tell apart. */
export const MOST_DIGITS = 15;

const DECIMAL = /^(\d+)(?:([.,])(\d*))?(?:e([+-]?\d{1,3}))?$/i;
const GROUPED = /^\d{1,3}(?:([.,'’ ])\d{3})(?:\1\d{3})*(?:[.,]\d*)?$/;

/** Every number that some country's spreadsheet reads in an id; "1,500" is 1500 or 1.5. */
export function numbersIn(id: string): number[] {
  const text = id.normalize("NFC").trim();
  const found: number[] = [];
  const decimal = DECIMAL.exec(text);
  if (decimal) found.push(Number(text.replace(",", ".")));
  const group = GROUPED.exec(text)?.[1];
  if (group !== undefined) found.push(Number(text.split(group).join("").replace(",", ".")));
  return found.filter(Number.isFinite);
}

/** Whether an id is a number of more digits than spreadsheets compare. */
export function isLongNumber(id: string): boolean {
  if (numbersIn(id).length === 0) return false;
  return id.replace(/e.*$/i, "").replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS;
}

/** Whether some country's spreadsheet takes an id for a date: 1/2/2026, 2026-02-01, 1.2.26, 3-2026. */
export function isDateLike(id: string): boolean {
  const parts = /^(\d{1,4})([/.-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(id.trim());
  if (!parts) return false;
  const [, first = "", sign, second = "", third] = parts;
  // 1.2 is a number.
  if (third === undefined && sign === ".") return false;
  const numbers = third === undefined ? [first, second] : [first, second, third];
  if (numbers.some((part) => part.length > 2 && !isYear(part))) return false;
  const short = numbers.filter((part) => part.length <= 2).map(Number);
  return short.length >= numbers.length - 1 && short.some((part) => part >= 1 && part <= 12);
}

function isYear(part: string): boolean {
  return part.length === 4 && Number(part) >= 1900;
}
