/** Texts of the Google Sheets menu, the sidebar's start and the server side of the port, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type MenuTexts = typeof en;
const TEXTS: Readonly<Record<Language, MenuTexts>> = { en, fr: frenchTexts(fr), it };

export function menuTexts(language: Language): MenuTexts {
  return TEXTS[language];
}
