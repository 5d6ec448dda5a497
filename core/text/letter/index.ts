/** Words of the plan letter, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type LetterTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, LetterTexts>> = { en, fr: frenchTexts(fr), it };

export type { LetterTexts };

export function letterTexts(language: Language): LetterTexts {
  return TEXTS[language];
}
