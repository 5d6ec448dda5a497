import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type WorkbenchTexts = typeof en;

const TEXTS: Readonly<Record<Language, WorkbenchTexts>> = { en, fr: frenchTexts(fr), it };

/** The words of the workbench's page. */
export function workbenchTexts(language: Language): WorkbenchTexts {
  return TEXTS[language];
}
