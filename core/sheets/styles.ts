/**
 * How the roles of cells look, decided once for the three hosts: the conventions of financial models (inputs blue on a
 * pale warm fill, formulas black, links to other sheets green, checks grey until they fail).
 */
import type { NumberFormat, SheetModel, Signal, StyleRole } from "./model";

export interface Appearance {
  readonly bold?: true;
  readonly italic?: true;
  /** Points; the host's default otherwise. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  /** A thin light-grey rule below. */
  readonly rule?: true;
}

/** Fluent's brand blue: the one accent. */
export const ACCENT = "#0F6CBD";
export const GRID_GREY = "#D9D9D9";

/** Of tabs: one for each plan of a workbook, told apart also by people who see few colours. */
const TAB_COLOURS = ["#0F6CBD", "#B4690E", "#4B7A1E", "#8A3FA0", "#B3261E", "#00798C", "#5B5FC7", "#6B6B6B"] as const;

/** The colour of a new plan's tabs, another one than the plans before it have. @param names of the workbook */
export function tabColour(names: readonly string[]): string {
  const plans = names.filter((name) => /_methodchoice$/i.test(name)).length;
  return TAB_COLOURS[plans % TAB_COLOURS.length]!;
}

const APPEARANCES: Readonly<Record<StyleRole, Appearance>> = {
  title: { bold: true, size: 16, color: ACCENT },
  subtitle: { color: "#595959" },
  section: { bold: true, size: 12 },
  header: { bold: true, color: "#FFFFFF", fill: ACCENT },
  label: {},
  note: { italic: true, color: "#595959" },
  input: { color: "#0000FF", fill: "#FFF8E5", rule: true },
  calculated: { color: "#000000" },
  link: { color: "#0B6A0B" },
  check: { color: "#707070" },
  total: { bold: true, fill: "#F3F2F1" },
};

export function appearance(role: StyleRole): Appearance {
  return APPEARANCES[role];
}

/** Colours of conditional formats: text on fill with a contrast of at least 4.5 to 1. */
export function signalColours(signal: Signal): { readonly color: string; readonly fill: string } {
  if (signal === "good") return { color: "#0B5A08", fill: "#DFF6DD" };
  if (signal === "bad") return { color: "#A80000", fill: "#FDE7E9" };
  return { color: "#603B00", fill: "#FFF4CE" };
}

/** The number format code (English form, as both hosts' scripts take it) of a meaning in the plan's currency. */
export function formatCode(format: NumberFormat, locale: SheetModel["locale"]): string {
  switch (format) {
    case "money":
      return moneyCode(locale, locale.decimals);
    case "money0":
      return moneyCode(locale, 0);
    case "amount":
      return digitsCode(locale.decimals);
    case "rate":
      return "0.00%";
    case "percent":
      return "0.0%";
    case "ratio":
      return "#,##0.00";
    case "count":
      return "#,##0";
    case "date":
      // The one order of day and month that nobody misreads in English; the usual one elsewhere.
      return locale.language === "en" ? "yyyy-mm-dd" : "dd/mm/yyyy";
    case "text":
      return "@";
    case "general":
      return "General";
  }
}

function digitsCode(decimals: number): string {
  return `#,##0${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
}

function moneyCode(locale: SheetModel["locale"], decimals: number): string {
  const digits = digitsCode(decimals);
  const symbol = SYMBOLS[locale.currency] ?? locale.currency;
  if (locale.language === "en") {
    const prefix = `"${symbol}${symbol.length > 1 ? " " : ""}"`;
    return `${prefix}${digits};(${prefix}${digits})`;
  }
  return `${digits}" ${symbol}";-${digits}" ${symbol}"`;
}

const SYMBOLS: Readonly<Record<string, string>> = { USD: "$", EUR: "€", GBP: "£", JPY: "¥", CHF: "CHF", CAD: "CA$" };
