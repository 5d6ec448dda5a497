/** Texts of the ribbon, the manifest and the pane's start, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type RibbonTexts = typeof en;
const TEXTS: Readonly<Record<Language, RibbonTexts>> = { en, fr: frenchTexts(fr), it };

export function ribbonTexts(language: Language): RibbonTexts {
  return TEXTS[language];
}
