/**
 * The payouts of a plan, computed by the rules on exact decimals: the second path to every figure of the worksheets.
 * The sheets compute with cells and functions, this file with the plan's JSON; tests hold the two against each other.
 */
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { money, roundDecimal, toCell } from "../decimal/rounding";
import { attainment } from "../rules/points";
import { cumulativePayout, type TierTable } from "../rules/tiers";
import { creditedTypes, DEAL_TYPES } from "./measures";
import type { Component, Deal, Participant, Plan, PlanTier } from "./model";
import { busiestPeriod, type DateSpan } from "./periods";

/** One earning path of one participant, step by step in the order of operations. */
export interface ComponentPayout {
  readonly component: string;
  readonly quota: number;
  readonly credited: number;
  /** 1 = 100 % of quota; null without a quota. */
  readonly attainment: number | null;
  readonly payout: number;
}

export interface ParticipantPayout {
  readonly participant: string;
  readonly name: string;
  readonly components: readonly ComponentPayout[];
  readonly total: number;
}

export interface PlanPayouts {
  readonly period: DateSpan;
  readonly participants: readonly ParticipantPayout[];
  readonly credited: number;
  readonly total: number;
  /** Credited amounts of the period that belong to nobody on the plan. */
  readonly unassigned: number;
}

/**
 * What a deal is credited with: amount x frozen FX rate x split, rounded once to the plan's minor unit.
 * A deal in another currency without a rate has no credited amount: null, never a guess.
 *
 * @example 10,000 GBP at 1.17 with a split of 0.5 on a plan in EUR: 5,850
 */
export function creditedAmount(deal: Deal, plan: Pick<Plan, "currency">): number | null {
  const foreign = deal.currency !== undefined && deal.currency !== "" && deal.currency !== plan.currency.code;
  if (foreign && deal.fx === undefined) return null;
  const amount = exact(deal.amount)
    .times(exact(deal.fx ?? 1))
    .times(exact(deal.split ?? 1));
  return money(amount, plan.currency.minorUnits);
}

/** Payouts of one period: the given one, or the one that most deals belong to. */
export function payouts(plan: Plan, deals: readonly Deal[], period?: DateSpan): PlanPayouts {
  const span = period ?? busiestPeriod(plan, deals);
  const sums = creditedSums(plan, deals, span);
  const known = new Set(plan.participants.map((participant) => keyOf(participant.id)));
  const participants = plan.participants.map((participant) => payoutOf(plan, participant, sums));
  let unassigned = ZERO;
  for (const [person, byComponent] of sums) {
    if (!known.has(person)) for (const sum of byComponent.values()) unassigned = unassigned.plus(sum);
  }
  return {
    period: span,
    participants,
    credited: total(participants.flatMap((payout) => payout.components.map((component) => component.credited))),
    total: total(participants.map((payout) => payout.total)),
    unassigned: toCell(unassigned),
  };
}

/**
 * What a participant with the plan's own quotas earns in one period at an attainment, in every component at once.
 *
 * @example retention-commission at 1.2: 30,000
 */
export function payoutAt(plan: Plan, attained: number): ParticipantPayout {
  const components = plan.components.map((component) => {
    const credited = roundDecimal(exact(component.quota).times(exact(attained)), plan.currency.minorUnits);
    return componentPayout(plan, component, component.quota, credited);
  });
  return { participant: "", name: "", components, total: total(components.map((component) => component.payout)) };
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** Spreadsheets compare texts without regard to case; so does the plan. */
function keyOf(id: string): string {
  return id.toLowerCase();
}

function creditedSums(plan: Plan, deals: readonly Deal[], span: DateSpan): Sums {
  const { from, to } = plan.effective;
  const sums = new Map<string, Map<string, Decimal>>();
  for (const deal of deals) {
    if (deal.date < span.from || deal.date > span.to || deal.date < from || deal.date > to) continue;
    if (!DEAL_TYPES.includes(deal.type)) continue;
    const credited = creditedAmount(deal, plan);
    if (credited === null) continue;
    const person = keyOf(deal.participant);
    const mine = sums.get(person) ?? new Map<string, Decimal>();
    sums.set(person, mine);
    for (const component of plan.components) {
      if (!creditedTypes(component.measure.id).includes(deal.type)) continue;
      mine.set(component.id, (mine.get(component.id) ?? ZERO).plus(exact(credited)));
    }
  }
  return sums;
}

function payoutOf(plan: Plan, participant: Participant, sums: Sums): ParticipantPayout {
  const mine = sums.get(keyOf(participant.id));
  const components = plan.components.map((component) => {
    const quota = participant.quotas?.[component.id] ?? component.quota;
    return componentPayout(plan, component, quota, mine?.get(component.id) ?? ZERO);
  });
  return {
    participant: participant.id,
    name: participant.name,
    components,
    total: total(components.map((component) => component.payout)),
  };
}

function componentPayout(plan: Plan, component: Component, quota: number, credited: Decimal): ComponentPayout {
  const amount = toCell(credited);
  const earned = cumulativePayout(credited, tierTable(plan, component.rule.tiers), exact(quota), plan.terms.edge);
  const weight = component.weight === 1 ? ONE : exact(component.weight);
  return {
    component: component.id,
    quota,
    credited: amount,
    attainment: quota === 0 ? null : attainment(amount, quota),
    payout: money(earned.times(weight), plan.currency.minorUnits, plan.terms.rounding),
  };
}

/** A tier's own flag overrides the method of the plan. */
function tierTable(plan: Plan, tiers: readonly PlanTier[]): TierTable {
  return tiers.map((tier) => ({
    from: exact(tier.from),
    value: exact(tier.value),
    retroactive: tier.retroactive ?? plan.terms.method === "retroactive",
  }));
}

function total(amounts: readonly number[]): number {
  return toCell(amounts.reduce((sum, amount) => sum.plus(exact(amount)), ZERO));
}
