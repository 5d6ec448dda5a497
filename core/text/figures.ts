/**
 * Figures inside sentences, as each language writes them: money, percentages, numbers and dates. Done by hand and not by
 * Intl, so that a letter reads the same in every host and in every year's browser.
 */
import type { Language } from "./language";

const DECIMAL: Readonly<Record<Language, string>> = { en: ".", fr: ",", it: "," };
/** French groups with the narrow space that does not break. */
const GROUP: Readonly<Record<Language, string>> = { en: ",", fr: "\u202f", it: "." };
const NO_BREAK = "\u00a0";
const MINUS = "\u2212";
const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥" };
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: words("January February March April May June July August September October November December"),
  fr: words("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
  it: words("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
};

function words(text: string): readonly string[] {
  return text.split(" ");
}

/** A number with thousands separated; `least` decimals are always shown, `most` at all. */
export function numberText(value: number, language: Language, least = 0, most = 10): string {
  const digits = digitsOf(value, language, least, most);
  return value < 0 && /[1-9]/.test(digits) ? `${MINUS}${digits}` : digits;
}

/** The digits without their sign. A number means its value to 15 digits: more decimals than that would be noise. */
function digitsOf(value: number, language: Language, least: number, most: number): string {
  const size = Math.abs(value);
  const whole = size < 1 ? 0 : Math.floor(Math.log10(size)) + 1;
  const places = Math.max(least, Math.min(most, 15 - whole));
  const [integer = "0", fraction = ""] = Number(size.toPrecision(15)).toFixed(Math.min(places, 20)).split(".");
  const kept = fraction.slice(0, least) + fraction.slice(least).replace(/0+$/, "");
  const grouped = integer.replace(/\B(?=(?:\d{3})+$)/g, GROUP[language]);
  return kept === "" ? grouped : `${grouped}${DECIMAL[language]}${kept}`;
}

/** A fraction as a percentage: 0.125 is "12.5%", in French with a space. */
export function percentText(fraction: number, language: Language): string {
  const sign = language === "fr" ? "\u202f%" : "%";
  return `${numberText(Number((fraction * 100).toPrecision(15)), language)}${sign}`;
}

export interface Currency {
  readonly code: string;
  readonly minorUnits: number;
}

/**
 * Money with its currency.
 *
 * @param always shows the cents of whole amounts too, as in a column of payouts
 */
export function moneyText(value: number, language: Language, { code, minorUnits }: Currency, always = false): string {
  const whole = Number.isInteger(value) && !always;
  const digits = digitsOf(value, language, whole ? 0 : minorUnits, Math.max(minorUnits, 10));
  const minus = value < 0 && /[1-9]/.test(digits) ? MINUS : "";
  const symbol = SYMBOLS[code] ?? code;
  if (language !== "en") return `${minus}${digits}${NO_BREAK}${symbol}`;
  return `${minus}${symbol}${symbol.length > 1 ? NO_BREAK : ""}${digits}`;
}

/** A date in words: 1 January 2026, 1er janvier 2026, 1º gennaio 2026. What is no ISO date stays as it is. */
export function dateText(iso: string, language: Language): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = MONTHS[language][Number(month) - 1];
  if (name === undefined) return iso;
  const first = { en: "1", fr: "1er", it: "1º" }[language];
  return `${Number(day) === 1 ? first : Number(day)}${NO_BREAK}${name} ${year}`;
}

/** "a", "a and b", "a, b and c". */
export function listText(items: readonly string[], language: Language): string {
  const and = { en: "and", fr: "et", it: "e" }[language];
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} ${and} ${items[items.length - 1]}`;
}

/** A text in the quotation marks of the language. */
export function quotedText(text: string, language: Language): string {
  return language === "en" ? `“${text}”` : language === "fr" ? `«${NO_BREAK}${text}${NO_BREAK}»` : `«${text}»`;
}
