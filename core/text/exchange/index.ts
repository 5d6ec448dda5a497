/** Words of importing a plan, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { type ExchangeTexts, en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, ExchangeTexts>> = { en, fr: frenchTexts(fr), it };

export function exchangeTexts(language: Language): ExchangeTexts {
  return TEXTS[language];
}
