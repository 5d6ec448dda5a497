/** The words of the function reference, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type ReferenceText } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type { ReferenceText };

const TEXTS: Readonly<Record<Language, ReferenceText>> = { en, fr: frenchTexts(fr), it };

export function referenceText(language: Language): ReferenceText {
  return TEXTS[language];
}
