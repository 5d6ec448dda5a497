/**
 * Amounts as exports write them: thousands separators, currencies, trailing minus, accounting parentheses. One text such
 * as "1,234" can mean two amounts, a whole column hardly ever can: the decimal sign is settled by the column's own
 * evidence, and where that is silent by the language; where it contradicts itself, the texts in doubt are refused. What
 * stands beside the digits and is neither a currency nor a sign ("1.5 Mio", "10 pcs") makes a text unreadable.
 */
import type { Language } from "../text/language";
import { currenciesOf } from "./currencies";

export type DecimalSign = "." | ",";

export type AmountReading =
  | {
      readonly kind: "amount";
      /** 0.5 for "50 %". */
      readonly value: number;
      readonly percent?: true;
      /** What the currency beside the digits can mean, the likeliest first. */
      readonly currencies?: readonly string[];
    }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unreadable" };

interface Parts {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currencies?: readonly string[];
  /** Digits, points and commas only. */
  readonly digits: string;
}

/** Tells what surrounds the digits; undefined when it has no place in an amount. */
function partsOf(text: string): Parts | undefined {
  // Most amounts are nothing but digits and signs, and an export has a hundred thousand of them.
  if (/^[\d.,]*\d[\d.,]*$/.test(text)) return { negative: false, percent: false, digits: text };
  const plain = text
    .replace(/[\s\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/\u2019/g, "'")
    .replace(/\u2212/g, "-")
    .trim();
  const found = /^([-+( ]*)([^-+() \d.,']*)([-+( ]*)([\d.,' ]*\d[.,]?)([-) ]*)([^-+() \d.,']*)([-) ]*)$/.exec(plain);
  if (!found) return undefined;
  const [, before = "", prefix = "", between = "", number = "", behind = "", suffix = "", end = ""] = found;
  const digits = ungrouped(number);
  const negative = isNegative(before + between, behind + end);
  // "100.-" is a hundred francs, and to others a hundred less: neither is taken.
  if (digits === undefined || negative === undefined || (/[.,]$/.test(number) && behind.includes("-")))
    return undefined;
  if (suffix === "%" && prefix === "") return { negative, percent: true, digits };
  if (prefix === "" && suffix === "") return { negative, percent: false, digits };
  const stated = [prefix, suffix].filter((word) => word !== "").map(currenciesOf);
  const [currencies = [], others = currencies] = stated;
  const common = currencies.filter((code) => others.includes(code));
  return common.length === 0 ? undefined : { negative, percent: false, digits, currencies: common };
}

/** Without the spaces or apostrophes between groups of three digits; undefined when they stand anywhere else. */
function ungrouped(number: string): string | undefined {
  if (!/[ ']/.test(number)) return number;
  return /^[1-9]\d{0,2}([ '])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/.test(number) ? number.replace(/[ ']/g, "") : undefined;
}

/** Undefined when the signs before and behind the digits do not go together. */
function isNegative(before: string, behind: string): boolean | undefined {
  const all = (before + behind).replace(/ /g, "");
  if (all === "" || all === "+") return false;
  return all === "-" || all === "()" ? true : undefined;
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

/** The digits before and after the decimal sign; undefined when the other sign does not stand between groups of three. */
function digitsOf(digits: string, decimal: DecimalSign): Digits | undefined {
  const grouping = decimal === "." ? "," : ".";
  const [whole = "", fraction = "", more] = digits.split(decimal);
  if (more !== undefined || fraction.includes(grouping)) return undefined;
  if (!whole.includes(grouping)) return { whole, fraction };
  const grouped = (grouping === "," ? /^[1-9]\d{0,2}(,\d{3})+$/ : /^[1-9]\d{0,2}(\.\d{3})+$/).test(whole);
  return grouped ? { whole: whole.split(grouping).join(""), fraction } : undefined;
}

/** What one text proves about the decimal sign of its column; undefined when it is no amount, or shows no sign. */
function proof(digits: string): DecimalSign | "either" | undefined {
  if (!/[.,]/.test(digits)) return undefined;
  const [point, comma] = [digitsOf(digits, "."), digitsOf(digits, ",")];
  if (point && comma) return "either";
  return point ? "." : comma ? "," : undefined;
}

/** The decimal sign that the texts of a column prove; "mixed" when they contradict each other, undefined when silent. */
export function provenDecimalSign(texts: readonly string[]): DecimalSign | "mixed" | undefined {
  const proofs = new Set<DecimalSign>();
  for (const text of texts) {
    const parts = partsOf(text);
    const sign = parts && proof(parts.digits);
    if (sign && sign !== "either") proofs.add(sign);
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
 * @param sign of the whole column, from `decimalSignOf`; "mixed" leaves each text to prove its own
 * @example "(1.234,50 €)" with a decimal comma is -1234.5 in EUR
 */
export function readAmount(text: string, sign: DecimalSign | "mixed"): AmountReading {
  const parts = partsOf(text);
  if (!parts) return { kind: "unreadable" };
  const decimal = sign === "mixed" ? (proof(parts.digits) ?? ".") : sign;
  if (decimal === "either") return { kind: "ambiguous" };
  const digits = digitsOf(parts.digits, decimal);
  // A cell holds 15 digits; more would be changed without a word.
  if (!digits || (digits.whole + digits.fraction).replace(/^0+/, "").length > 15) return { kind: "unreadable" };
  const { negative, percent, currencies } = parts;
  const value = Number(`${negative ? "-" : ""}${digits.whole || "0"}.${digits.fraction || "0"}${percent ? "e-2" : ""}`);
  return { kind: "amount", value: value + 0, ...(percent ? { percent } : {}), ...(currencies ? { currencies } : {}) };
}
