/**
 * The spreadsheet's own words in French and Italian. o-spreadsheet is published with English texts only; here are the
 * ones that are met while working. What is missing stays English.
 */
import type { Language } from "../../core/text/language";
import { fr } from "./translation/fr";
import { it } from "./translation/it";

type Values = readonly unknown[];

const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en: {}, fr, it };

/** A text of o-spreadsheet with its values put in: %s in their order, or %(name)s from one object. */
export function translation(language: Language): (text: string, ...values: Values) => string {
  const words = WORDS[language];
  return (text, ...values) => {
    const known = words[text.trim()];
    return filled(known === undefined ? text : text.replace(text.trim(), () => known), values);
  };
}

function filled(text: string, values: Values): string {
  if (values.length === 0) return text;
  const [first] = values;
  if (values.length === 1 && typeof first === "object" && first !== null && !(first instanceof String)) {
    const named = first as Readonly<Record<string, unknown>>;
    return text.replace(/%\(([^)]+)\)s/g, (place, name: string) => (name in named ? String(named[name]) : place));
  }
  let next = 0;
  return text.replace(/%s/g, (place) => (next < values.length ? String(values[next++]) : place));
}
