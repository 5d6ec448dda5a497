/** Spaces that French puts before its signs, and that must not end a line: written plain in the texts, set here once. */

/** U+202F before ; ? ! and U+00A0 before : % » and after «, as the Imprimerie nationale prints them. */
export function french(text: string): string {
  return text
    .replace(/ ([;?!])/g, "\u202f$1")
    .replace(/ ([:%»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0");
}

/** The same for every text of a table of texts, whatever its depth. */
export function frenchTexts<T>(texts: T): T {
  if (typeof texts === "string") return french(texts) as T & string;
  if (Array.isArray(texts)) return texts.map(frenchTexts) as T & unknown[];
  const set: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(texts as Record<string, unknown>)) set[key] = frenchTexts(text);
  return set as T;
}
