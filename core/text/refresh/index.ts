/** The words of adding deals to a plan of the workbook, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type RefreshTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type { RefreshTexts };

const TEXTS: Readonly<Record<Language, RefreshTexts>> = { en, fr: frenchTexts(fr), it };

export function refreshTexts(language: Language): RefreshTexts {
  return TEXTS[language];
}
