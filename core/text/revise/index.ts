/** Words of revising a plan, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type ReviseTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, ReviseTexts>> = { en, fr: frenchTexts(fr), it };

export type { ReviseTexts };
export type ReviseFaultKey = keyof ReviseTexts["faults"];

export function reviseTexts(language: Language): ReviseTexts {
  return TEXTS[language];
}
