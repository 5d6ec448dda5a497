/** The checks of a line of the deals on data: the deals sheet asks the same of its cells. */

import { type CreditLine, creditLines, isForeign } from "../calculation/held";
import { personKey } from "../identity";
import { isIsoDate } from "../plans/dates";
import { DEAL_TYPES } from "../plans/measures";
import type { Deal, Participant, Plan } from "../plans/model";
import { onPlan } from "../plans/onPlan";
import { type DateSpan, periodsOf, within } from "../plans/periods";
import { DEAL_CHECKS, type DealCheck } from "./severity";

/** What a check looks at, gathered once for all lines. */
interface Line extends CreditLine {
  /** As it was handed over; `deal` has blanks where a field is of another kind. */
  readonly given: Deal;
  readonly plan: Plan;
  readonly person: Participant | undefined;
  /** The payout period that the date lies in. */
  readonly period: DateSpan | undefined;
}

const isAmount = (value: number | undefined, least = 0) => Number.isFinite(value) && value! >= least;

const TESTS: Readonly<Record<DealCheck, (line: Line) => boolean>> = {
  noDate: ({ deal }) => !isIsoDate(deal.date),
  textNumber: ({ given: { date, amount, fx, split } }) =>
    (date !== "" && !isIsoDate(date)) || [amount, fx, split].some((value) => typeof value === "string"),
  outside: ({ deal, period }) => isIsoDate(deal.date) && period === undefined,
  participant: ({ person }) => person === undefined,
  notOnPlan: ({ person, period }) => person !== undefined && period !== undefined && !onPlan(person, period),
  // Credited all the same: who was on the plan for a part of the period is measured on all of it.
  ownDates: ({ deal: { date }, person, period }) =>
    person !== undefined && period !== undefined && onPlan(person, period) && !onPlan(person, { from: date, to: date }),
  type: ({ deal }) => !DEAL_TYPES.includes(deal.type),
  amount: ({ deal }) => !Number.isFinite(deal.amount),
  fx: ({ deal, plan }) => isForeign(deal, plan) && deal.fx === undefined,
  rate: ({ deal, plan }) => deal.fx !== undefined && (deal.fx <= 0 || (!isForeign(deal, plan) && deal.fx !== 1)),
  share: ({ deal: { split = 1 } }) => split < 0 || split > 1,
  duplicate: ({ holds }) => holds.includes("duplicate"),
  splits: ({ holds }) => holds.includes("splits"),
  sign: ({ holds }) => holds.includes("sign"),
  received: ({ deal, plan }) =>
    plan.modifiers.basis === "cash to date" && deal.received !== undefined && !isAmount(deal.received),
  clawback: ({ deal: { type, paid, stayed }, plan }) => {
    if (plan.modifiers.clawback === undefined) return false;
    if (type !== "churn") return paid !== undefined;
    return !(isAmount(paid) && (paid === 0 || isAmount(stayed)));
  },
  // Data has no cell that could have been overwritten: the sheet alone can fail here.
  recomputed: () => false,
  alike: ({ alike }) => alike,
};

/** A deal whose fields are of the kind that they should be; what is not is blank, and told by the checks. */
function readable(deal: Deal): Deal {
  const { date, id, participant, currency, amount, fx, split } = deal as Readonly<Record<keyof Deal, unknown>>;
  const isText = (value: unknown) => value === undefined || typeof value === "string";
  const isNumber = (value: unknown) => value === undefined || typeof value === "number";
  if ([date, id, participant].every((value) => typeof value === "string") && typeof amount === "number")
    if (isText(currency) && isNumber(fx) && isNumber(split)) return deal;
  const { currency: _currency, fx: _fx, split: _split, ...rest } = deal;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    ...rest,
    ...{ date: text(date), id: text(id), participant: text(participant) },
    // A rate or share that is no number credits nothing, unlike one that is left out.
    amount: typeof amount === "number" && isNumber(fx) && isNumber(split) ? amount : Number.NaN,
    ...(typeof currency === "string" ? { currency } : {}),
    ...(typeof fx === "number" ? { fx } : {}),
    ...(typeof split === "number" ? { split } : {}),
  };
}

export interface CheckedLine extends CreditLine {
  readonly checks: readonly DealCheck[];
}

/** Every line with what is wrong with it, in the order of the flags on the deals sheet. */
export function checkedLines(plan: Plan, deals: readonly Deal[]): readonly CheckedLine[] {
  const people = new Map(plan.participants.map((person) => [personKey(person.id), person]));
  const periods = periodsOf(plan);
  const checks = Object.keys(DEAL_CHECKS) as DealCheck[];
  return creditLines(plan, deals.map(readable)).map((line, index) => {
    const { date, participant } = line.deal;
    const period = isIsoDate(date) ? periods.find((one) => within(one, date)) : undefined;
    const known = { ...line, given: deals[index]!, plan, period, person: people.get(personKey(participant)) };
    return { ...line, checks: checks.filter((check) => TESTS[check](known)) };
  });
}
