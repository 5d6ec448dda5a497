/** Where the reference page of a language is built to; apart from the page, so that a link to it does not carry it along. */
import type { Language } from "../text/language";

/** `#ID` behind it leads to a function. */
export function referenceFile(language: Language): string {
  return language === "en" ? "help.html" : `help-${language}.html`;
}
