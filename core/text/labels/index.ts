/** Words that functions put into cells, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

export type LabelKey = keyof typeof en;
const LABELS: Readonly<Record<Language, typeof en>> = { en, fr: frenchTexts(fr), it };

export function label(key: LabelKey, language: Language): string {
  return LABELS[language][key];
}
