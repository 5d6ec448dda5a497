/** How numbers, dates and formulas are written in the workbench's languages. Sheets keep them in English. */
import { DEFAULT_LOCALE, type Locale } from "@odoo/o-spreadsheet";
import type { Language } from "../../core/text/language";

/** What Excel writes between thousands in French. */
const NARROW_NO_BREAK_SPACE = "\u202f";

const LOCALES: Readonly<Record<Language, Locale>> = {
  en: DEFAULT_LOCALE,
  fr: {
    name: "Français",
    code: "fr_FR",
    thousandsSeparator: NARROW_NO_BREAK_SPACE,
    decimalSeparator: ",",
    weekStart: 1,
    dateFormat: "dd/mm/yyyy",
    timeFormat: "hh:mm:ss",
    formulaArgSeparator: ";",
  },
  it: {
    name: "Italiano",
    code: "it_IT",
    thousandsSeparator: ".",
    decimalSeparator: ",",
    weekStart: 1,
    dateFormat: "dd/mm/yyyy",
    timeFormat: "hh:mm:ss",
    formulaArgSeparator: ";",
  },
};

export function localeOf(language: Language): Locale {
  return LOCALES[language];
}

export const ALL_LOCALES: readonly Locale[] = Object.values(LOCALES);
