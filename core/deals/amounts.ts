/**
 * Amounts as exports write them: thousands separators, currencies, trailing minus, accounting parentheses, exponents. One
 * text such as "1,234" can mean two amounts, a whole column hardly ever can: the decimal sign is settled by the column's
 * own evidence, and where that is silent the person is asked; where it contradicts itself, the texts in doubt are refused.
 * What stands beside the digits and is neither a currency, a sign nor a unit such as "k" and "Mio" ("10 pcs") makes a text
 * unreadable.
 */
import { currenciesOf } from "./currencies";

export type DecimalSign = "." | ",";

export type AmountReading =
  | {
      readonly kind: "amount";
      /** 0.5 for "50 %". */
      readonly value: number;
      readonly percent?: true;
      /** A thousand, a million or more that stands behind the digits and is in the value; "M" is asked. */
      readonly unit?: "sure" | "asked";
      /** What the currency beside the digits can mean, the likeliest first. */
      readonly currencies?: readonly string[];
    }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unreadable" };

interface Unit {
  readonly power: number;
  /** Nothing else is meant by it. */
  readonly sure: boolean;
}

interface Parts {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly currencies?: readonly string[];
  /** Digits, points and commas only. */
  readonly digits: string;
  /** Power of ten behind an E. */
  readonly exponent?: number;
  readonly unit?: Unit;
}

/** No amount is longer; what is would be looked at in more ways than there are signs in it. */
const LONGEST = 100;

/** An accounting format shows zero as a dash, with or without the currency. */
const NOTHING = /^[-\u2013\u2014]$/;
const EXPONENT = /^([-+]?)(\d+(?:[.,]\d+)?)[eE]([-+]?\d{1,2})$/;

/** Behind the digits, before a currency or nothing: "360k", "1.2 Mio", "10K USD", "1,5 M€"; "12 kr" is another word. */
const UNIT =
  /(\d[.,]?) ?(?:(k|tsd|mila|mille|milliers?|thousands?)|(mio|mln|mn|millions?|milion[ei])|(m|mm)|(bn|mrd|mld|milliards?|miliard[io]))\.?(?=$|[ )€$£¥-]|(?:eur|usd|gbp|chf)$)/i;

function unitOf(text: string): Unit | undefined {
  const [, , thousand, million, asked, milliard] = UNIT.exec(text) ?? [];
  const power = thousand ? 3 : (million ?? asked) ? 6 : milliard ? 9 : undefined;
  return power === undefined ? undefined : { power, sure: asked === undefined };
}

/** Tells what surrounds the digits; undefined when it has no place in an amount. */
function partsOf(text: string): Parts | undefined {
  if (text.length > LONGEST) return undefined;
  // Most amounts are nothing but digits and signs, and an export has a hundred thousand of them.
  if (/^[\d.,]*\d[\d.,]*$/.test(text)) return { negative: false, percent: false, digits: text };
  const power = EXPONENT.exec(text.trim().replace(/\u2212/g, "-"));
  if (power) {
    const [, minus, mantissa = "", exponent] = power;
    return { negative: minus === "-", percent: false, digits: mantissa.replace(",", "."), exponent: Number(exponent) };
  }
  const clean = text
    .replace(/[\s\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/\u2019/g, "'")
    .replace(/\u2212/g, "-")
    // "Rs. 100", "kr. 100", "100 Fr.": a point behind letters belongs to them.
    .replace(/(^|[\d ])(\p{L}{1,3})\.(?= ?\d|$)/u, "$1$2")
    .trim();
  const unit = unitOf(clean);
  const plain = unit === undefined ? clean : clean.replace(UNIT, "$1");
  const found = /^([-+( ]*)([^-+() \d.,']*)([-+( ]*)([\d.,' ]*\d[.,]?)([-) ]*)([^-+() \d.,']*)([-) ]*)$/.exec(plain);
  if (!found) return undefined;
  const [, before = "", prefix = "", between = "", number = "", behind = "", suffix = "", end = ""] = found;
  const digits = ungrouped(number);
  const negative = isNegative(before + between, behind + end);
  // "100.-" is a hundred francs, and to others a hundred less: neither is taken.
  if (digits === undefined || negative === undefined || (/[.,]$/.test(number) && behind.includes("-")))
    return undefined;
  const scaled = unit === undefined ? {} : { unit };
  if (suffix === "%" && prefix === "") return unit === undefined ? { negative, percent: true, digits } : undefined;
  if (prefix === "" && suffix === "") return { negative, percent: false, digits, ...scaled };
  const stated = [prefix, suffix].filter((word) => word !== "").map(currenciesOf);
  const [currencies = [], others = currencies] = stated;
  const common = currencies.filter((code) => others.includes(code));
  return common.length === 0 ? undefined : { negative, percent: false, digits, currencies: common, ...scaled };
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
  const at = digits.indexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? "" : digits.slice(at + 1);
  if (fraction.includes(decimal) || fraction.includes(grouping)) return undefined;
  if (!whole.includes(grouping)) return { whole, fraction };
  // Between groups of three; in India of two down to the last three ("12,34,567.50").
  const grouped = (
    grouping === "," ? /^[1-9]\d{0,2}(,\d{3})+$|^[1-9]\d?(,\d\d)+,\d{3}$/ : /^[1-9]\d{0,2}(\.\d{3})+$/
  ).test(whole);
  return grouped ? { whole: whole.split(grouping).join(""), fraction } : undefined;
}

/** What one text proves about the decimal sign of its column; undefined when it is no amount, or shows no sign. */
function proof(digits: string): DecimalSign | "either" | undefined {
  const [point, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
  if (point < 0 && comma < 0) return undefined;
  // Of two signs the last is the decimal one, and one that comes twice is not.
  if (point >= 0 && comma >= 0) return proofOf(digits, point > comma ? "." : ",");
  const sign = point >= 0 ? "." : ",";
  const other = sign === "." ? "," : ".";
  if (digits.indexOf(sign) !== Math.max(point, comma)) return proofOf(digits, other);
  return digitsOf(digits, other) ? "either" : sign;
}

function proofOf(digits: string, sign: DecimalSign): DecimalSign | undefined {
  return digitsOf(digits, sign) ? sign : undefined;
}

/** The decimal sign that the texts of a column prove; "mixed" when they contradict each other, undefined when silent. */
export function provenDecimalSign(texts: readonly string[]): DecimalSign | "mixed" | undefined {
  const proofs = new Set<DecimalSign>();
  for (const text of texts) {
    const parts = partsOf(text);
    const sign = parts?.exponent === undefined && parts ? proof(parts.digits) : undefined;
    if (sign && sign !== "either") proofs.add(sign);
  }
  const [proven] = proofs;
  return proofs.size === 2 ? "mixed" : proven;
}

/**
 * Whether the figures of a column are thousands: each has exactly three digits behind its only sign, and there are enough
 * of them that this is no accident. Undefined when it is not so; else the decimal sign that it leaves.
 *
 * @example "12.500", "8.250" and "31.000" are thousands, so the decimal sign is ","
 */
export function thousandsOf(texts: readonly string[]): DecimalSign | undefined {
  const figures = new Set<string>();
  const signs = new Set<string>();
  for (const text of texts) {
    if (NOTHING.test(text.trim())) continue;
    const parts = partsOf(text);
    // "1.250M" may be one and a quarter of a million.
    const digits = parts?.unit === undefined ? parts?.digits : undefined;
    const sign = digits === undefined ? undefined : /^[1-9]\d{0,2}([.,])\d{3}$/.exec(digits)?.[1];
    if (digits === undefined || sign === undefined) return undefined;
    figures.add(digits);
    signs.add(sign);
  }
  if (figures.size < 3 || signs.size > 1) return undefined;
  return signs.has(".") ? "," : ".";
}

/** Whether a text is one amount with a decimal point and another with a decimal comma. */
export function hasTwoAmounts(text: string): boolean {
  const [point, comma] = [readAmount(text, "."), readAmount(text, ",")];
  return point.kind === "amount" && comma.kind === "amount" && point.value !== comma.value;
}

/**
 * @param sign of the whole column, as it proves or as the person says; "mixed" leaves each text to prove its own
 * @example "(1.234,50 €)" with a decimal comma is -1234.5 in EUR; "-" is nothing, 0
 */
export function readAmount(text: string, sign: DecimalSign | "mixed"): AmountReading {
  const bare = text.trim();
  if (NOTHING.test(bare)) return { kind: "amount", value: 0 };
  const parts = partsOf(text);
  if (!parts) return { kind: "unreadable" };
  const { exponent } = parts;
  const decimal = exponent !== undefined ? "." : sign === "mixed" ? (proof(parts.digits) ?? ".") : sign;
  if (decimal === "either") return { kind: "ambiguous" };
  const digits = digitsOf(parts.digits, decimal);
  // A cell holds 15 digits; more before the decimal sign would be changed without a word, more behind it are noise.
  if (!digits || digits.whole.replace(/^0+/, "").length > 15) return { kind: "unreadable" };
  const { negative, percent, currencies, unit } = parts;
  const power = `e${percent ? -2 : (unit?.power ?? exponent ?? 0)}`;
  const value = Number(
    Number(`${negative ? "-" : ""}${digits.whole || "0"}.${digits.fraction || "0"}${power}`).toPrecision(15),
  );
  if (Math.abs(value) >= 1e15) return { kind: "unreadable" };
  return {
    kind: "amount",
    value: value + 0,
    ...(percent ? { percent } : {}),
    ...(currencies ? { currencies } : {}),
    ...(unit ? { unit: unit.sure ? "sure" : "asked" } : {}),
  };
}
