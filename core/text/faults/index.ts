/** The sentence of a fault in the language of the workbook. */
import type { Fault, FaultValue } from "../../rules/fault";
import { fill, type Language } from "../language";
import { frenchTexts } from "../typography";
import { en, places as enPlaces } from "./en";
import { fr, places as frPlaces } from "./fr";
import { it, places as itPlaces } from "./it";

const SENTENCES = { en, fr: frenchTexts(fr), it };
const PLACES = { en: enPlaces, fr: frPlaces, it: itPlaces };
const DECIMAL_SIGN: Readonly<Record<Language, string>> = { en: ".", fr: ",", it: "," };

/** Numbers in a sentence are written with the language's decimal sign, without grouping, so that they can be retyped. */
function written(value: FaultValue, language: Language): string {
  return typeof value === "number" ? String(value).replace(".", DECIMAL_SIGN[language]) : value;
}

/** Argument names stay as the function declares them: that is how the host's help shows them. */
export function faultSentence(fault: Fault, language: Language): string {
  const values: Record<string, string> = {};
  for (const name of Object.keys(fault.values)) values[name] = written(fault.values[name] as FaultValue, language);
  const places = PLACES[language];
  const where = "column" in values && "row" in values ? places.cell : "row" in values ? places.row : places.argument;
  return fill(SENTENCES[language][fault.key], { where: fill(where, values), ...values });
}
