/** Help texts of the functions, by language and function id. */
import type { Language } from "../language";
import { frenchTexts } from "../typography";
import { en } from "./en";
import { fr } from "./fr";
import type { FunctionText } from "./functionText";
import { it } from "./it";

export type { FunctionText };

const TEXTS: Readonly<Record<Language, Readonly<Record<string, FunctionText>>>> = { en, fr: frenchTexts(fr), it };

export function functionTexts(language: Language): Readonly<Record<string, FunctionText>> {
  return TEXTS[language];
}
