/** Why rows of an export are left out, in few words: what the deals sheet checks as well has one name in both. */
import type { DealProblemKey } from "../deals/problems";
import { type DealTexts, dealTexts } from "../text/deals";
import type { Language } from "../text/language";
import type { DealCheck } from "./severity";
import { checkLabel } from "./words";

type OwnReason = keyof DealTexts["reasons"];

const CHECKED: Readonly<Record<Exclude<DealProblemKey, OwnReason>, DealCheck>> = {
  amountUnreadable: "amount",
  typeUnknown: "type",
  rateMissing: "fx",
  splitRange: "share",
  lossAbove: "sign",
  sameLine: "duplicate",
};

/** @example "lossAbove" is "Loss above zero", as in the flag of such a deal */
export function leftOutLabel(reason: DealProblemKey, language: Language): string {
  const own: Readonly<Partial<Record<DealProblemKey, string>>> = dealTexts(language).reasons;
  return own[reason] ?? checkLabel(CHECKED[reason as keyof typeof CHECKED], language);
}
