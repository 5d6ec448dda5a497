/** Every word on the worksheets, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type SheetTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, SheetTexts>> = { en, fr: frenchTexts(fr), it };

export type { SheetTexts };

export function sheetTexts(language: Language): SheetTexts {
  return TEXTS[language];
}
