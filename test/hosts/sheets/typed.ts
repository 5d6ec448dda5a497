/** How Google Sheets reads what a script gives to a cell, and hands out what a cell holds: locales, dates, errors. */
import { DEFAULT_LOCALE, DEFAULT_LOCALES, helpers, type Locale, tokenize } from "@odoo/o-spreadsheet";
import { errorIn } from "../../../core/cells/cell";
import { textContent } from "../../../workbench/modelCommands";
import type { EngineInput, EngineValue } from "../engine";

export function localeOf(code: string): Locale {
  return DEFAULT_LOCALES.find((locale) => locale.code === code) ?? { ...DEFAULT_LOCALE, code };
}

/** A formula in the notation of the locale -> in English. Columns of an array stand between "\" where "," is decimal. */
export function englishFormula(formula: string, locale: Locale): string {
  if (locale.decimalSeparator !== ",") return withoutArrayFormula(formula);
  let braces = 0;
  const english = tokenize(formula, locale).map(({ type, value }) => {
    if (type === "LEFT_BRACE") braces += 1;
    if (type === "RIGHT_BRACE") braces -= 1;
    if (type === "NUMBER") return value.replace(",", ".");
    if (value === "\\" && braces > 0) return ",";
    if (value === ";" && braces === 0) return ",";
    // In such a locale a comma is no separator, and a point no decimal sign: Google answers "Formula parse error".
    if (value === "," || type === "UNKNOWN") throw new UnreadableFormula(formula);
    return value;
  });
  return withoutArrayFormula(english.join(""));
}

export class UnreadableFormula extends Error {}

export function localFormula(formula: string, locale: Locale): string {
  if (formula === "" || locale.decimalSeparator !== ",") return formula;
  let braces = 0;
  return tokenize(formula, DEFAULT_LOCALE)
    .map(({ type, value }) => {
      if (type === "LEFT_BRACE") braces += 1;
      if (type === "RIGHT_BRACE") braces -= 1;
      if (type === "NUMBER") return value.replace(".", ",");
      if (value === ",") return braces > 0 ? "\\" : ";";
      return value;
    })
    .join("");
}

/** The engine spills by itself; in Sheets ARRAYFORMULA says that it shall. */
function withoutArrayFormula(formula: string): string {
  return formula.replace(/^=ARRAYFORMULA\((.*)\)$/is, "=$1");
}

/** A value of setValues -> what a user would have typed, in English. */
export function typedInput(value: unknown, locale: Locale): EngineInput {
  if (value === null || value === "") return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") throw new Error(`setValues was given ${Object.prototype.toString.call(value)}.`);
  // The apostrophe says that a text follows and is no part of it; the engine keeps one that it has no need of.
  if (value.startsWith("'")) return textContent(value.slice(1));
  if (value.startsWith("=")) {
    try {
      return englishFormula(value, locale);
    } catch (error) {
      if (error instanceof UnreadableFormula) return "=ERROR_OF_PARSING()";
      throw error;
    }
  }
  if (locale.decimalSeparator === "," && /^\d+,\d+%?$/.test(value)) return value.replace(",", ".");
  return value;
}

/** A cell's value as getValues returns it: blank is "", an error its code, a number shown as a date a Date. */
export function handedOut(value: EngineValue, format: string, timeZone: string): string | number | boolean | Date {
  const error = errorIn(value);
  if (error) return error.code;
  if (value === null) return "";
  if (typeof value === "number" && format !== "General" && helpers.isDateTimeFormat(format)) {
    return instantOf(value, timeZone);
  }
  return value as string | number | boolean;
}

/** The instant at which clocks in the zone show the day number's date and time. */
export function instantOf(serial: number, timeZone: string): Date {
  const wall = Math.round((serial - 25_569) * 86_400_000);
  let instant = wall;
  for (let round = 0; round < 2; round++) instant = wall - (wallOf(new Date(instant), timeZone) - instant);
  return new Date(instant);
}

function wallOf(date: Date, timeZone: string): number {
  const [year, month, day, hour, minute, second] = wallParts(date, timeZone);
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}

export function wallParts(date: Date, timeZone: string): number[] {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(date);
  return (["year", "month", "day", "hour", "minute", "second"] as const).map((name) =>
    Number(parts.find(({ type }) => type === name)!.value),
  );
}
