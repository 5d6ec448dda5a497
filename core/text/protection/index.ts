/** What sheets say about their locked cells, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type ProtectionTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, ProtectionTexts>> = { en, fr: frenchTexts(fr), it };

export type { ProtectionTexts };

export function protectionTexts(language: Language): ProtectionTexts {
  return TEXTS[language];
}
