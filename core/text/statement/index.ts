/** Every word on the statement and the change log of a plan, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en, type StatementTexts } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, StatementTexts>> = { en, fr: frenchTexts(fr), it };

export type { StatementTexts };

export function statementTexts(language: Language): StatementTexts {
  return TEXTS[language];
}
