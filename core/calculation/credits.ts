/**
 * What deals bring to whom: a line is credited once, amount x rate x share, rounded to the minor unit; a deal that is
 * counted counts by its shares. What nobody is credited with is named with its reason.
 */
import { Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { type Fraction, NOTHING, negative, plus, quotient, roundFraction, whole } from "../decimal/fraction";
import { roundDecimal, toCell } from "../decimal/rounding";
import { dealKey, personKey } from "../identity";
import { DEAL_TYPES } from "../plans/measures";
import type { Component, Deal, DealType, Plan } from "../plans/model";
import { onPlan } from "../plans/onPlan";
import { type DateSpan, within } from "../plans/periods";
import { payoutDecimals } from "../plans/targetPay";
import { clawback } from "../rules/payment";
import type { Person } from "./model";

/** Why nobody is credited with a deal. */
export const UNCREDITED_REASONS = ["unknownParticipant", "notOnPlan"] as const;
export type UncreditedReason = (typeof UNCREDITED_REASONS)[number];

export interface UncreditedDeal {
  /** Its place in the deals that were handed over, from 0, as in the faults of `validateDeals`. */
  readonly row: number;
  readonly id: string;
  readonly date: string;
  readonly participant: string;
  /** unknownParticipant: nobody on the plan has this id; notOnPlan: the dates of the person do not touch the period. */
  readonly reason: UncreditedReason;
  /** What would have been credited, in the plan's currency. */
  readonly amount: number;
}

/** What the deals bring to one person. */
export interface Credits {
  /** By component: money, or deals by their shares. */
  readonly measures: ReadonlyMap<string, Fraction>;
  /** By component: places of the deals that it counts, in what was handed over. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** Credited amounts above zero that count for some component, and what of them customers have paid. */
  readonly invoiced: Decimal;
  readonly received: Decimal;
}

export interface AllCredits {
  of(person: Pick<Person, "id">): Credits;
  /** Credited amounts of people on the plan, each deal once. */
  readonly credited: Decimal;
  /** Those of deals that nobody is credited with. */
  readonly unassigned: Decimal;
  readonly uncredited: readonly UncreditedDeal[];
}

/**
 * What a deal is credited with: amount x frozen FX rate x split, rounded once to the plan's minor unit.
 * A deal in another currency without a rate has no credited amount: null, never a guess; nor has one whose rate or
 * split cannot be meant.
 *
 * @example 10,000 GBP at 1.17 with a split of 0.5 on a plan in EUR: 5,850
 */
export function creditedAmount(deal: Deal, plan: Pick<Plan, "currency">): number | null {
  const credited = creditOf(deal, plan);
  return credited === null ? null : toCell(credited);
}

function creditOf(deal: Deal, plan: Pick<Plan, "currency">): Decimal | null {
  const foreign = (deal.currency ?? "") !== "" && personKey(deal.currency!) !== personKey(plan.currency.code);
  if (foreign && deal.fx === undefined) return null;
  if ((deal.fx ?? 1) <= 0 || (deal.split ?? 1) < 0 || (deal.split ?? 1) > 1) return null;
  const amount = exact(deal.amount)
    .times(exact(deal.fx ?? 1))
    .times(exact(deal.split ?? 1));
  return roundDecimal(amount, plan.currency.minorUnits);
}

/** Types that some component sums or counts; every type on a plan whose figures are all typed. */
export function countedTypes({ components }: Pick<Plan, "components">): ReadonlySet<DealType> {
  const counted = components.flatMap(({ measure }) => (measure.source === "typed" ? [] : measure.types));
  return new Set(counted.length === 0 ? DEAL_TYPES : counted);
}

/**
 * @param span what is reckoned over: the paid period, or the year so far
 * @param periods the periods of the plan in that span; a deal counts for who is on the plan in the period it lies in
 */
export function creditsOf(
  plan: Plan,
  deals: readonly Deal[],
  span: DateSpan,
  periods: readonly DateSpan[],
): AllCredits {
  const people = new Map(plan.participants.map((person) => [personKey(person.id), person]));
  const types = countedTypes(plan);
  const counts = plan.components.some(({ measure }) => measure.source === "count");
  const shares = counts ? sharesOf(deals, span) : undefined;
  const found = new Map<string, PersonCredits>();
  const uncredited: UncreditedDeal[] = [];
  let sum = ZERO;
  let nobodys = ZERO;
  deals.forEach((deal, row) => {
    const { date, id, participant, type } = deal;
    if (!within(span, date) || !within(plan.effective, date) || !types.has(type)) return;
    const amount = creditOf(deal, plan);
    if (amount === null) return;
    const key = personKey(participant);
    const person = people.get(key);
    const period = periods.find((one) => within(one, date));
    if (person === undefined || period === undefined || !onPlan(person, period)) {
      const reason = person === undefined ? "unknownParticipant" : "notOnPlan";
      nobodys = nobodys.plus(amount);
      uncredited.push({ row, id, date, participant, reason, amount: toCell(amount) });
      return;
    }
    sum = sum.plus(amount);
    const mine = found.get(key) ?? new PersonCredits();
    found.set(key, mine);
    mine.add(plan, deal, row, amount, shares?.(deal) ?? NOTHING);
  });
  const nobody = new PersonCredits();
  return { of: ({ id }) => found.get(personKey(id)) ?? nobody, credited: sum, unassigned: nobodys, uncredited };
}

class PersonCredits implements Credits {
  readonly measures = new Map<string, Fraction>();
  readonly rows = new Map<string, number[]>();
  invoiced: Decimal = ZERO;
  received: Decimal = ZERO;

  add(plan: Plan, deal: Deal, row: number, amount: Decimal, count: Fraction): void {
    for (const component of plan.components) {
      const { source, types } = component.measure;
      if (source === "typed" || !types.includes(deal.type)) continue;
      this.addMeasure(component, row, source === "sum" ? whole(amount) : count);
    }
    if (plan.modifiers.basis !== "cash to date" || amount.lte(0)) return;
    // A credit memo lowers what is earned; nobody waits for its cash.
    const [received, invoice] = [exact(Math.max(0, deal.received ?? 0)), exact(deal.amount)];
    const cash = received.gte(invoice) ? amount : cashOf(amount, received, invoice, plan);
    this.invoiced = this.invoiced.plus(amount);
    this.received = this.received.plus(cash);
  }

  private addMeasure({ id }: Component, row: number, amount: Fraction): void {
    const rows = this.rows.get(id);
    if (rows === undefined) this.rows.set(id, [row]);
    else rows.push(row);
    this.measures.set(id, plus(this.measures.get(id) ?? NOTHING, amount));
  }
}

/** What of a credited amount the customer has paid, in money. */
function cashOf(amount: Decimal, received: Decimal, invoice: Decimal, { currency }: Plan): Decimal {
  return roundFraction(quotient(amount.times(received), invoice), currency.minorUnits);
}

/** Decimals at which shares of a deal are taken to be whole: three thirds of 15 digits make 0.999999999999999. */
const SHARE_DECIMALS = 12;

/** The whole number that an exact sum of shares is at twelve decimals, or undefined. */
function wholeShares(shares: Fraction): Decimal | undefined {
  const { top, bottom } = shares;
  const near = roundFraction(shares, 0);
  const off = top.minus(near.times(bottom)).abs();
  return off.times(2).lt(bottom.times(new Decimal(10).pow(-SHARE_DECIMALS))) ? near : undefined;
}

/**
 * A counted sum of shares; what lacks less than half of the twelfth decimal of a whole number of deals is that number,
 * for a quota of deals stands or falls with it.
 */
export function countOf(shares: Fraction): Fraction {
  const found = wholeShares(shares);
  return found === undefined ? shares : whole(found);
}

/**
 * How much of a deal a line counts: its share, and where the shares of the deal are whole at twelve decimals, its part
 * of exactly that whole. Three thirds count 1 in all, six sixths as well. A negative line takes back what it reverses.
 */
function sharesOf(deals: readonly Deal[], span: DateSpan): (deal: Deal) => Fraction {
  const keyOf = ({ id, amount }: Deal) => `${amount < 0 ? "-" : "+"}${dealKey(id)}`;
  const totals = new Map<string, Decimal>();
  for (const deal of deals) {
    if (!within(span, deal.date)) continue;
    const key = keyOf(deal);
    totals.set(key, (totals.get(key) ?? ZERO).plus(exact(deal.split ?? 1)));
  }
  return (deal) => {
    const total = totals.get(keyOf(deal)) ?? ONE;
    const share = exact(deal.split ?? 1);
    const all = total.gt(0) ? wholeShares(whole(total)) : undefined;
    const count = all === undefined || all.isZero() ? whole(share) : quotient(share.times(all), total);
    return deal.amount < 0 ? negative(count) : count;
  };
}

/** What the churn of a period takes back, by person: of what was paid for each deal, never of what a rate would pay. */
export function takenBackOf(plan: Plan, deals: readonly Deal[], period: DateSpan): (id: string) => Decimal {
  const sums = new Map<string, Decimal>();
  const { clawback: terms } = plan.modifiers;
  for (const { date, type, participant, paid, stayed } of terms === undefined ? [] : deals) {
    if (type !== "churn" || paid === undefined || stayed === undefined || !within(period, date)) continue;
    const { term, window, schedule } = terms!;
    const back = clawback(paid, term, stayed, window, schedule, payoutDecimals(plan));
    sums.set(personKey(participant), (sums.get(personKey(participant)) ?? ZERO).plus(exact(back)));
  }
  return (id) => sums.get(personKey(id)) ?? ZERO;
}
