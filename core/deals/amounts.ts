/**
 * Amounts as exports write them: thousands separators, currency signs, trailing minus, accounting parentheses. One text
 * such as "1,234" can mean two amounts, a whole column hardly ever can: the decimal sign is settled by the column's own
 * evidence, and where that is silent by the language; where it contradicts itself, the texts in doubt are refused.
 */
import type { Language } from "../text/language";

export type DecimalSign = "." | ",";

export type AmountReading =
  | { readonly kind: "amount"; readonly value: number }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unreadable" };

interface Parts {
  readonly negative: boolean;
  readonly percent: boolean;
  /** Digits, points and commas only. */
  readonly digits: string;
}

/** Strips what surrounds the digits; undefined when something else stands there. */
function partsOf(text: string): Parts | undefined {
  // Most amounts are nothing but digits and signs, and an export has a hundred thousand of them.
  if (/^[\d.,]*\d[\d.,]*$/.test(text)) return { negative: false, percent: false, digits: text };
  let rest = text
    .replace(/[\s\u00a0\u2000-\u200a\u202f'\u2019]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/^(?:[A-Za-z]{3}|[A-Z]{1,2}\$|[$\u20ac\u00a3\u00a5])|(?:[A-Za-z]{3}|[$\u20ac\u00a3\u00a5])$/g, "");
  const bracketed = /^\((.*)\)$/.exec(rest);
  if (bracketed) rest = bracketed[1] as string;
  rest = rest.replace(/^(?:[A-Za-z]{3}|[$\u20ac\u00a3\u00a5])|(?:[A-Za-z]{3}|[$\u20ac\u00a3\u00a5])$/g, "");
  const percent = rest.endsWith("%");
  if (percent) rest = rest.slice(0, -1);
  const signed = /^([-+]?)([$\u20ac\u00a3\u00a5]?)([\d.,]+)(-?)$/.exec(rest);
  if (!signed?.[3] || !/\d/.test(signed[3])) return undefined;
  const minus = (signed[1] === "-" ? 1 : 0) + (signed[4] === "-" ? 1 : 0) + (bracketed ? 1 : 0);
  return minus > 1 ? undefined : { negative: minus === 1, percent, digits: signed[3] };
}

/** What one text proves about the decimal sign of its column; undefined when it could be either. */
function proof(digits: string): DecimalSign | undefined {
  const points = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (points > 0 && commas > 0) return digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
  if (points > 1) return ",";
  if (commas > 1) return ".";
  const mark = points === 1 ? "." : commas === 1 ? "," : undefined;
  if (mark === undefined) return undefined;
  const [whole = "", fraction = ""] = digits.split(mark);
  // Three digits behind a sign and one to three before it: a group of thousands, or three decimals.
  const group = fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return group ? undefined : mark;
}

/** The decimal sign that the texts of a column prove; "mixed" when they contradict each other, undefined when silent. */
export function provenDecimalSign(texts: readonly string[]): DecimalSign | "mixed" | undefined {
  const proofs = new Set<DecimalSign>();
  for (const text of texts) {
    const parts = partsOf(text);
    const sign = parts && proof(parts.digits);
    if (sign) proofs.add(sign);
  }
  const [proven] = proofs;
  return proofs.size === 2 ? "mixed" : proven;
}

/** The decimal sign of a column: what its texts prove, else what the language writes. */
export function decimalSignOf(texts: readonly string[], language: Language): DecimalSign | "mixed" {
  return provenDecimalSign(texts) ?? (language === "en" ? "." : ",");
}

/** Whether a text is one amount with a decimal point and another with a decimal comma. */
export function hasTwoAmounts(text: string): boolean {
  const [point, comma] = [readAmount(text, "."), readAmount(text, ",")];
  return point.kind === "amount" && comma.kind === "amount" && point.value !== comma.value;
}

/**
 * @param sign of the whole column, from `decimalSignOf`
 * @example "(1.234,50 €)" with a decimal comma is -1234.5
 */
export function readAmount(text: string, sign: DecimalSign | "mixed"): AmountReading {
  const parts = partsOf(text);
  if (!parts) return { kind: "unreadable" };
  const decimal = sign === "mixed" ? proof(parts.digits) : sign;
  if (decimal === undefined) {
    if (/[.,]/.test(parts.digits)) return { kind: "ambiguous" };
    return amount(parts.digits, "", parts);
  }
  const grouping = decimal === "." ? "," : ".";
  const [whole = "", fraction, more] = parts.digits.split(decimal);
  if (more !== undefined || fraction?.includes(grouping)) return { kind: "unreadable" };
  const groups = whole.split(grouping);
  const grouped = groups.length === 1 || groups.every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
  return grouped ? amount(groups.join(""), fraction ?? "", parts) : { kind: "unreadable" };
}

function amount(whole: string, fraction: string, { negative, percent }: Parts): AmountReading {
  // A cell holds 15 digits; more would be changed without a word.
  if ((whole + fraction).replace(/^0+/, "").length > 15) return { kind: "unreadable" };
  const value = Number(`${negative ? "-" : ""}${whole || "0"}.${fraction || "0"}${percent ? "e-2" : ""}`);
  return { kind: "amount", value: value + 0 };
}
