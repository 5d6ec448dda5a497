/** What all plans of a workbook pay together, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { type AcrossTexts, en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, AcrossTexts>> = { en, fr: frenchTexts(fr), it };

export type { AcrossTexts };

export function acrossTexts(language: Language): AcrossTexts {
  return TEXTS[language];
}
