/** Every word on the design sheet of a plan, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { type DesignTexts, en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, DesignTexts>> = { en, fr: frenchTexts(fr), it };

export type { DesignTexts };

export function designTexts(language: Language): DesignTexts {
  return TEXTS[language];
}
