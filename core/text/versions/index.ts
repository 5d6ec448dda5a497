/** The words of the pane about plans that are in the workbook already, their letters and their files, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type VersionTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type { VersionTexts };

const TEXTS: Readonly<Record<Language, VersionTexts>> = { en, fr: frenchTexts(fr), it };

export function versionTexts(language: Language): VersionTexts {
  return TEXTS[language];
}
