/** Words of the steps of a payout, by language. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { type CalculationTexts, en } from "./en";
import { fr } from "./fr";
import { it } from "./it";

const TEXTS: Readonly<Record<Language, CalculationTexts>> = { en, fr: frenchTexts(fr), it };

export type { CalculationTexts };

export function calculationTexts(language: Language): CalculationTexts {
  return TEXTS[language];
}
