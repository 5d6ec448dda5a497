/** Words of reading a plan back, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type ReadingTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, ReadingTexts>> = { en, fr: frenchTexts(fr), it };

export type ReadingFaultKey = keyof ReadingTexts;

export function readingTexts(language: Language): ReadingTexts {
  return TEXTS[language];
}
