/** What only the functions of the add-in can do for a plan, in words: it is said before sheets are written without them. */
import type { Plan } from "../plans/model";
import { numberText } from "../text/figures";
import { fill, type Language } from "../text/language";
import { sheetTexts } from "../text/sheets";
import { hasManyPeople, payoutRows } from "./context";

/** @returns sentences; none where native formulas do all that the functions do */
export function nativeGaps(plan: Plan, language: Language): readonly string[] {
  if (!hasManyPeople({ plan })) return [];
  return [fill(sheetTexts(language).native.manyPeople, { count: numberText(payoutRows({ plan }), language) })];
}
