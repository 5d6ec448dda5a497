/**
 * Numbers as people type them. A pay plan is the wrong place for guessing: what can be read in two ways is refused, and
 * the person is told both readings. Numbers are shown again the way the language writes them.
 */
import type { Language } from "../core/text/language";

export type NumberReading =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly kind: "tooLong" }
  | { readonly kind: "unreadable" };

/** money: no one types three decimals of a currency. percent: "12,375 %" is a usual rate; so is a factor of 1,125. */
export type NumberUse = "money" | "percent" | "number";

const TAGS: Readonly<Record<Language, string>> = { en: "en-US", fr: "fr-FR", it: "it-IT" };
const DECIMAL: Readonly<Record<Language, string>> = { en: ".", fr: ",", it: "," };
/** What separates thousands besides spaces and apostrophes, which all three languages' readers know. */
const GROUP: Readonly<Record<Language, string>> = { en: ",", fr: "", it: "." };

/** More digits than a cell can hold would be changed silently. */
const MAX_DIGITS = 15;

export function localeTag(language: Language): string {
  return TAGS[language];
}

/**
 * Reads a typed number; a percentage as its fraction ("12,5 %" is 0.125, and so is "12,5" where `use` is percent).
 * Accepts spaces, apostrophes, commas and points as thousands separators where only one reading exists.
 *
 * @example readNumber("300,000", "en", "money") is 300000; in French it is ambiguous: 300 or 300 000
 */
export function readNumber(text: string, language: Language, use: NumberUse): NumberReading {
  const percentSign = /%\s*$/.test(text);
  if (percentSign && use !== "percent") return { kind: "unreadable" };
  const cleaned = text
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2212/g, "-")
    .replace(/%\s*$/, "")
    .trim();
  if (cleaned === "") return percentSign ? { kind: "unreadable" } : { kind: "blank" };
  const parts = /^([-+]?)\s?([0-9.,' ]+)$/.exec(withoutCurrency(cleaned));
  if (!parts) return { kind: "unreadable" };
  const sign = parts[1] === "-" ? "-" : "";
  const found = readDigits((parts[2] as string).trim(), language, use);
  if (found === undefined) return { kind: "unreadable" };
  const values = found.map((digits) => Number(`${sign}${digits}${use === "percent" ? "e-2" : ""}`) + 0);
  if (values.length === 2) return { kind: "ambiguous", readings: [values[0] as number, values[1] as number] };
  if ((found[0] as string).replace(/^0+|\./g, "").length > MAX_DIGITS) return { kind: "tooLong" };
  return { kind: "number", value: values[0] as number };
}

function withoutCurrency(text: string): string {
  // A page of blanks would be searched from each of them.
  if (text.length > 100) return text;
  return text
    .replace(/^([-+]?)\s*(?:[A-Z]{3}|[$\u20ac\u00a3\u00a5])\s*/, "$1")
    .replace(/\s*(?:[A-Z]{3}|[$\u20ac\u00a3\u00a5])$/, "");
}

/** The readings of a run of digits and separators, as plain decimals; undefined when there is none. */
function readDigits(body: string, language: Language, use: NumberUse): readonly string[] | undefined {
  const marks = body.match(/[.,]/g) ?? [];
  const spaces = new Set(body.match(/[ ']/g) ?? []);
  if (spaces.size > 1) return undefined;
  const [space] = spaces;
  const kinds = new Set(marks);
  const last = marks[marks.length - 1];
  if (kinds.size === 2) {
    if (space !== undefined || marks.filter((mark) => mark === last).length > 1) return undefined;
    return only(decimalReading(body, last as string, last === "." ? "," : "."));
  }
  if (last === undefined) return only(space === undefined ? body : ungrouped(body, space));
  if (marks.length > 1) return space === undefined ? only(ungrouped(body, last)) : undefined;
  if (space !== undefined) return only(decimalReading(body, last, space));
  const asDecimal = decimalReading(body, last, "");
  const asGroups = /^0/.test(body) ? undefined : ungrouped(body, last);
  if (asGroups === undefined) return only(asDecimal);
  if (use === "money" && last === GROUP[language]) return [asGroups];
  if (use !== "money" && last === DECIMAL[language]) return only(asDecimal);
  return [asDecimal as string, asGroups];
}

function only(digits: string | undefined): readonly string[] | undefined {
  return digits === undefined ? undefined : [digits];
}

function decimalReading(body: string, decimal: string, group: string): string | undefined {
  const [whole = "", fraction = ""] = body.split(decimal);
  if (!/^\d+$/.test(fraction)) return undefined;
  const digits = whole === "" ? "0" : group === "" || !whole.includes(group) ? whole : ungrouped(whole, group);
  return digits !== undefined && /^\d+$/.test(digits) ? `${digits}.${fraction}` : undefined;
}

/** 1,234,567 without its separators, only if the groups are of three digits. */
function ungrouped(body: string, group: string): string | undefined {
  const groups = body.split(group);
  const wellFormed = groups.every((digits, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(digits));
  return wellFormed ? groups.join("") : undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${key}`;
  let found = formats.get(name);
  if (!found) {
    found = new Intl.NumberFormat(TAGS[language], options);
    formats.set(name, found);
  }
  return found;
}

/** A number as it stands in an input; a fraction as percent without its sign, which stands beside the input. */
export function inputText(value: number, language: Language, use: NumberUse): string {
  if (use === "money") return format(language, "input", { maximumFractionDigits: 10 }).format(value);
  if (use === "number")
    return format(language, "number", { maximumFractionDigits: 12, useGrouping: false }).format(value);
  const parts = format(language, "inputPercent", {
    style: "percent",
    maximumFractionDigits: 12,
    useGrouping: false,
  }).formatToParts(value);
  return parts
    .filter((part) => part.type !== "percentSign" && part.type !== "literal")
    .map((part) => part.value)
    .join("");
}

/** The text rewritten as the language writes the number, so that a person sees how it was read; else unchanged. */
export function tidied(text: string, language: Language, use: NumberUse): string {
  const reading = readNumber(text, language, use);
  return reading.kind === "number" ? inputText(reading.value, language, use) : text;
}

export function percentText(value: number, language: Language): string {
  return format(language, "percent", { style: "percent", maximumFractionDigits: 4 }).format(value);
}

export function countText(value: number, language: Language): string {
  return format(language, "count", { maximumFractionDigits: 0 }).format(value);
}

export function plainText(value: number, language: Language): string {
  return format(language, "plain", { maximumFractionDigits: 10 }).format(value);
}

/** Money with the currency's decimals; a currency that Intl does not know is written after the figure. */
export function moneyText(value: number, language: Language, currency: string, minorUnits: number): string {
  const digits = { minimumFractionDigits: minorUnits, maximumFractionDigits: minorUnits };
  try {
    return format(language, `money ${currency} ${minorUnits}`, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      ...digits,
    }).format(value);
  } catch {
    return `${format(language, `plain money ${minorUnits}`, digits).format(value)} ${currency}`;
  }
}

export function dateText(iso: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(TAGS[language], { dateStyle: "medium", timeZone: "UTC" }).format(date);
}
