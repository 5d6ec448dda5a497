/** What checks say, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { type CheckTexts, en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, CheckTexts>> = { en, fr: frenchTexts(fr), it };

export type { CheckTexts };

export function checkTexts(language: Language): CheckTexts {
  return TEXTS[language];
}
