/** The languages of the product, and which of them a locale tag means. */
export type Language = "en" | "fr" | "it";
export const LANGUAGES: readonly Language[] = ["en", "fr", "it"];

/** "fr-CA" and "fr_FR" are French; what we do not speak is English. */
export function languageOf(tag: string | undefined): Language {
  const primary = (tag ?? "").slice(0, 2).toLowerCase();
  return primary === "fr" || primary === "it" ? primary : "en";
}

/** Puts values into the {places} of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
}
