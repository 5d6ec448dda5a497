/** The words of the task pane by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type PaneTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type { PaneTexts };

const TEXTS: Readonly<Record<Language, PaneTexts>> = { en, fr: frenchTexts(fr), it };

export function paneTexts(language: Language): PaneTexts {
  return TEXTS[language];
}
