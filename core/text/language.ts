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
  let filled = "";
  partsOf(text).forEach((part, index) => {
    filled += index % 2 === 0 ? part : part in values ? values[part] : `{${part}}`;
  });
  return filled;
}

const PARTS = new Map<string, readonly string[]>();
/** More than there are sentences: a text that somebody composes is not kept for ever. */
const MOST_PARTS = 5_000;

/** What stands between places, and the names of places, by turns: columns of errors fill one sentence a million times. */
function partsOf(text: string): readonly string[] {
  const kept = PARTS.get(text);
  if (kept !== undefined) return kept;
  if (PARTS.size >= MOST_PARTS) PARTS.clear();
  const parts = text.split(/\{(\w+)\}/);
  PARTS.set(text, parts);
  return parts;
}
