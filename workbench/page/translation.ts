/**
 * The spreadsheet's own words in French and Italian. o-spreadsheet is published with English texts only; here are the
 * ones that are met while working. What is missing stays English.
 */
import type { Language } from "../../core/text/language";
import { fr } from "./translation/fr";
import { it } from "./translation/it";

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: {}, fr, it };

/** A text of o-spreadsheet, with the places for values that it has; white space around it stays. */
export function translation(language: Language, text: string): string {
  const known = WORDS[language][text.trim()];
  return known === undefined ? text : text.replace(text.trim(), () => known);
}
