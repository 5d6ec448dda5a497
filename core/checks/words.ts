/** The name of a check: what stands in the flag of a deal, in the check of a payout, and among the reasons of the state. */
import { checkTexts } from "../text/checks";
import type { Language } from "../text/language";
import { sheetTexts } from "../text/sheets";
import type { Check } from "./severity";

export function checkLabel(check: Check, language: Language): string {
  const { deals, payouts, native } = sheetTexts(language);
  const words: Readonly<Record<Check, string>> = {
    ...deals.flags,
    ...checkTexts(language).labels,
    below: deals.below,
    overwritten: deals.overwritten,
    twice: payouts.twice,
    noId: payouts.noId,
    noPeriod: payouts.noPeriod,
    wrongAnswer: payouts.wrongAnswer,
    noQuota: payouts.noQuota,
    otherFigures: payouts.otherFigures,
    figureMissing: payouts.figureMissing,
    nearTie: payouts.nearTie,
    differs: payouts.differs,
    failed: native.failed,
    absent: payouts.notOnPlan,
    creditedWithoutQuota: payouts.creditedWithoutQuota,
  };
  return words[check];
}

/** Whether a name is a sentence of its own, which needs no count. */
export function isSentence(label: string): boolean {
  return label.endsWith(".");
}

/** The name with its count, unless it is a sentence. */
export function countedLabel(check: Check, count: number, language: Language): string {
  const label = checkLabel(check, language);
  return isSentence(label) ? label : `${label}: ${count}`;
}
