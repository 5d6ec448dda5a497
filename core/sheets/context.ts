/** What every sheet builder of one plan shares: words, names, and where the other sheets keep what formulas read. */
import type { Plan } from "../plans/model";
import type { Language } from "../text/language";
import { type PlanTexts, planTexts } from "../text/plans";
import { type SheetTexts, sheetTexts } from "../text/sheets";
import type { DealSource } from "./dealSource";
import type { SheetModel } from "./model";
import { identifier } from "./naming";

/**
 * What the sheets are calculated with: the functions of the add-in, with a second calculation of every payout beside them,
 * or native functions only.
 */
export const FUNCTIONS = ["addIn", "native"] as const;
export type Functions = (typeof FUNCTIONS)[number];

export interface Context {
  readonly plan: Plan;
  readonly language: Language;
  readonly words: SheetTexts;
  readonly planWords: PlanTexts;
  readonly locale: SheetModel["locale"];
  readonly fingerprint: string;
  /** Native formulas only: nobody needs the add-in to see and recalculate the sheets. */
  readonly native: boolean;
  /** Whose Deals sheet holds the deals; undefined: the plan's own. */
  readonly dealsFrom: DealSource | undefined;
  /** What the names of the other plans start with that are paid by the same list of deals. */
  readonly peers: readonly string[];
  /** The full defined name of a key: RetentionCommission_Quota. */
  name(key: NameKey): string;
  /** A name that every component has; with one component it needs no component in it. */
  nameOf(component: number, key: ComponentKey): string;
}

/** Names are the same in every language: other formulas and the reading back of a plan rely on them. */
export type NameKey =
  | "From"
  | "To"
  | "Method"
  | "Edge"
  | "MethodChoice"
  | "EdgeChoice"
  | "Decimals"
  | "Currency"
  | "Status"
  | "Fingerprint"
  | "PeriodStarts"
  | "PeriodEnds"
  | "WrongAnswers"
  | "LongFigures"
  // Of sheets with native formulas only.
  | "WrongTerms"
  | "NativeOnly"
  | "TermsChanged"
  | "TermsChangedFirst"
  | "LastPeriodShare"
  | "RateAlert"
  | "OverwrittenDeals"
  | "OverwrittenPayouts"
  | "DealTypes"
  | "DealSigns"
  | "DealParticipants"
  | "DealPeriods"
  | "DealDates"
  | "DealIds"
  | "DealAccounts"
  | "DealKinds"
  | "DealAmounts"
  | "DealCurrencies"
  | "DealRates"
  | "DealSplits"
  | "DealLines"
  | "DealSharings"
  | "DealUnread"
  | "DealCash"
  | "DealInvoiced"
  | "DealReceived"
  | "DealPaid"
  | "DealStayed"
  | "DealTakenBack"
  | "DealTakenBackAgain"
  | "DealKnown"
  | "DealCreditedTo"
  | "DealAlert"
  | "DealFlags"
  | "DealGross"
  | "DealCredits"
  | "DealIdTexts"
  | "DealUncalculated"
  | "State"
  | "StateReasons"
  | "DealOnStatement"
  | "DealTable"
  | "PayoutTable"
  | "PeriodFrom"
  | "PeriodTo"
  | "FiguresPeriod"
  | "YearFrom"
  | "PeriodsToDate"
  | "Participants"
  | "ParticipantKeys"
  | "ParticipantStarts"
  | "ParticipantEnds"
  | "Payouts"
  | "Payable"
  | "StatementParticipant"
  | "StatementPlace"
  | "StatementCheck"
  // Inputs and results of the design sheet: DesignWeights, DesignEarnings.
  | `Design${string}`
  | "Bands"
  | "ChangeLog"
  | "PayEarnings"
  | "PayVariable"
  | "PayTarget"
  | "Ramp"
  | "RampMonth"
  | "RampShare"
  | "Proration"
  | "AfterLeaving"
  | "PlanCap"
  | "DrawType"
  | "DrawAmount"
  | "DrawRecoveryLimit"
  | "Holdback"
  | "ClawbackTerm"
  | "ClawbackWindow"
  | "ClawbackSchedule";
export type ComponentKey =
  | "Quota"
  | "Weight"
  | "Tiers"
  | "TierTable"
  | "TierNumbers"
  | "TierFrom"
  | "TierRates"
  | "TierWhole"
  | "TierOverride"
  | "TierSteps"
  | "Counts"
  | "Credited"
  | "Quotas"
  | "Attainment"
  | "Payout"
  | "Floor"
  | "Cap"
  // A field of the component's rule, gate or multiplier: RulePerPoint, GateThreshold, MultiplierTable.
  | `${"Rule" | "Gate" | "Multiplier"}${string}`;

export function contextOf(
  plan: Plan,
  language: Language,
  prefix: string,
  fingerprint: string,
  {
    dealsFrom,
    peers = [],
    functions,
  }: { readonly dealsFrom?: DealSource; readonly peers?: readonly string[]; readonly functions?: Functions } = {},
): Context {
  const middles = componentNames(plan);
  return {
    plan,
    language,
    words: sheetTexts(language),
    planWords: planTexts(language),
    locale: { currency: plan.currency.code, decimals: plan.currency.minorUnits, language },
    fingerprint,
    native: functions === "native",
    dealsFrom,
    peers: dealsFrom === undefined ? peers : [dealsFrom.prefix, ...peers.filter((one) => one !== dealsFrom.prefix)],
    name: (key) => `${prefix}_${key}`,
    nameOf: (component, key) => `${prefix}_${middles[component]}${key}`,
  };
}

/** Components that deals are credited to; the others are typed on the payouts sheet. */
export function dealComponents({ plan }: Context): number[] {
  return plan.components.flatMap(({ measure }, index) => (measure.source === "typed" ? [] : [index]));
}

/** The part of a name that says the component; none when there is only one. Ids that look alike get their number. */
export function componentNames(plan: Plan): string[] {
  if (plan.components.length === 1) return [""];
  const seen = new Set<string>();
  return plan.components.map((component, index) => {
    const plain = identifier(component.id);
    const unique = seen.has(plain.toLowerCase()) ? `${plain}_${index + 1}` : plain;
    seen.add(unique.toLowerCase());
    return `${unique}_`;
  });
}

/** Participants, and blank rows to type new ones into. */
export function payoutRows({ plan }: Pick<Context, "plan">): number {
  const people = plan.participants.length;
  return people + Math.max(10, Math.ceil(people / 10));
}

/** Rows from which every host writes a column of our functions as one call that spills. */
const ONE_CALL = 1000;

/** Whether a sum of the deals for each participant takes long to calculate. */
export function hasManyPeople(context: Pick<Context, "plan">): boolean {
  return payoutRows(context) >= ONE_CALL;
}

/**
 * Whether credited amounts come from CREDITED_AMOUNT, which reads the deals once for everybody, instead of a SUMIFS per
 * participant: 5,000 of them over 50,000 deals would be 250 million comparisons.
 */
export function creditsInOnePass(context: Context): boolean {
  return !context.native && hasManyPeople(context);
}
