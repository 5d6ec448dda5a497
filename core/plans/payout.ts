/**
 * The payouts of a plan, computed by the rules on exact decimals: the second path to every figure of the worksheets.
 * The sheets compute with cells and functions, this file with the plan's JSON; tests hold the two against each other.
 */
import { type Decimal, exact, ZERO } from "../decimal/decimal";
import { money, roundDecimal, toCell } from "../decimal/rounding";
import { personKey } from "../identity";
import { drawPayment } from "../rules/draw";
import { cappedPayout, gatedPayout, multipliedPayout } from "../rules/modifiers";
import { clawback, holdback, payableCommission, trueUp } from "../rules/payment";
import { attainment } from "../rules/points";
import { weightedAttainment } from "../rules/scorecard";
import { stepsOf } from "../rules/steps";
import { earned, rowsOf } from "./earning";
import { DEAL_TYPES } from "./measures";
import { type Component, type Deal, OPENING, PAID_BEFORE, type Participant, type Plan, type Typed } from "./model";
import { busiestPeriod, type DateSpan, periodsOf, within, yearToDate } from "./periods";
import { CARRIED, prorated, quotaOf } from "./quotas";
import { LUMP_RULES } from "./ruleFields";

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
  /** Sum of the components. */
  readonly total: number;
  /** The total under the plan's cap; on a year-to-date basis everything up to here is of the year so far. */
  readonly capped: number;
  /** What of it the customers' payments cover; all of it on a plan that does not pay as they pay. */
  readonly collected: number;
  /** What earlier periods of the year were paid, before draw and holdback. */
  readonly paidBefore: number;
  /** Collected less paid before; negative when too much was paid. */
  readonly due: number;
  readonly topUp: number;
  readonly recovered: number;
  /** Owed at the end of the period. */
  readonly balance: number;
  readonly held: number;
  /** Of what was paid for deals that ended early. */
  readonly takenBack: number;
  readonly payable: number;
}

export interface PlanPayouts {
  readonly period: DateSpan;
  readonly participants: readonly ParticipantPayout[];
  /** Money credited from deals. */
  readonly credited: number;
  readonly total: number;
  readonly payable: number;
  /** Credited amounts of the period that belong to nobody on the plan. */
  readonly unassigned: number;
}

/**
 * What a deal is credited with: amount x frozen FX rate x split, rounded once to the plan's minor unit.
 * A deal in another currency without a rate has no credited amount: null, never a guess; nor has one whose rate or
 * split cannot be meant.
 *
 * @example 10,000 GBP at 1.17 with a split of 0.5 on a plan in EUR: 5,850
 */
export function creditedAmount(deal: Deal, plan: Pick<Plan, "currency">): number | null {
  const foreign = (deal.currency ?? "") !== "" && personKey(deal.currency!) !== personKey(plan.currency.code);
  if (foreign && deal.fx === undefined) return null;
  if ((deal.fx ?? 1) <= 0 || (deal.split ?? 1) < 0 || (deal.split ?? 1) > 1) return null;
  const amount = exact(deal.amount)
    .times(exact(deal.fx ?? 1))
    .times(exact(deal.split ?? 1));
  return money(amount, plan.currency.minorUnits);
}

/** Payouts of one period: the given one, or the one that most deals belong to. */
export function payouts(plan: Plan, deals: readonly Deal[], period?: DateSpan, typed: Typed = {}): PlanPayouts {
  const span = period ?? busiestPeriod(plan, deals);
  const reach = reachOf(plan, span);
  const sums = creditedSums(plan, deals, reach.span);
  const cash = plan.modifiers.basis === "cash to date" ? cashSums(plan, deals, reach.span) : undefined;
  const losses = clawbackSums(plan, deals, span);
  const known = new Set(plan.participants.map((participant) => personKey(participant.id)));
  const participants = plan.participants.map((person) => {
    const mine = sums.get(personKey(person.id));
    return payoutOf(plan, person, reach, {
      credited: ({ id }) => mine?.get(id) ?? ZERO,
      typed: (key) => typed[person.id]?.[key] ?? 0,
      cash: cash?.get(personKey(person.id)),
      takenBack: losses.get(personKey(person.id)) ?? ZERO,
    });
  });
  const summed = plan.components.filter(({ measure }) => measure.source === "sum").map(({ id }) => id);
  let unassigned = ZERO;
  for (const [person, byComponent] of sums) {
    if (!known.has(person)) for (const id of summed) unassigned = unassigned.plus(byComponent.get(id) ?? ZERO);
  }
  const credited = participants.flatMap(({ components }) =>
    components.filter(({ component }) => summed.includes(component)),
  );
  return {
    period: span,
    participants,
    credited: total(credited.map((component) => component.credited)),
    total: total(participants.map((payout) => payout.total)),
    payable: total(participants.map((payout) => payout.payable)),
    unassigned: toCell(unassigned),
  };
}

/**
 * What a participant with the plan's own quotas earns in one period at an attainment, in every component at once, with
 * the usual value of every typed figure. On a year-to-date basis it is the first period of a year, with everything paid
 * by the customers.
 *
 * @example retention-commission at 1.2: 30,000
 */
export function payoutAt(plan: Plan, attained: number): ParticipantPayout {
  const figures = new Map(plan.figures.map(({ id, usual }) => [id, usual]));
  const actual = ({ quota, measure }: Component) =>
    roundDecimal(exact(quota).times(exact(attained)), measure.unit === "money" ? plan.currency.minorUnits : CARRIED);
  const components = new Map(plan.components.map((component) => [component.id, component]));
  return payoutOf(
    plan,
    { id: "", name: "" },
    { span: periodsOf(plan)[0]!, periods: 1 },
    {
      credited: actual,
      takenBack: ZERO,
      typed: (key) => {
        const component = components.get(key);
        if (component !== undefined) return toCell(actual(component));
        return key === OPENING || key === PAID_BEFORE ? 0 : (figures.get(key) ?? attained);
      },
    },
  );
}

/** Where the figures of a person come from. */
interface Results {
  credited(component: Component): Decimal;
  typed(key: string): number;
  /** Left out: nothing was invoiced that is waited for. */
  readonly cash?: Cash | undefined;
  readonly takenBack: Decimal;
}

/** What a payout is reckoned over: the paid period, or the year so far and its number of periods. */
interface Reach {
  readonly span: DateSpan;
  readonly periods: number;
}

function reachOf(plan: Plan, period: DateSpan): Reach {
  return plan.modifiers.basis === undefined ? { span: period, periods: 1 } : yearToDate(plan, period);
}

/** Credited amounts above zero that count for some component, and what of them the customers have paid. */
interface Cash {
  readonly invoiced: Decimal;
  readonly received: Decimal;
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

function creditedSums(plan: Plan, deals: readonly Deal[], span: DateSpan): Sums {
  const sums = new Map<string, Map<string, Decimal>>();
  for (const deal of deals) {
    if (!within(span, deal.date) || !within(plan.effective, deal.date)) continue;
    if (!DEAL_TYPES.includes(deal.type)) continue;
    const credited = creditedAmount(deal, plan);
    if (credited === null) continue;
    const person = personKey(deal.participant);
    const mine = sums.get(person) ?? new Map<string, Decimal>();
    sums.set(person, mine);
    for (const { id, measure } of plan.components) {
      if (measure.source === "typed" || !measure.types.includes(deal.type)) continue;
      const amount = measure.source === "sum" ? exact(credited) : dealCount(deal);
      mine.set(id, (mine.get(id) ?? ZERO).plus(amount));
    }
  }
  return sums;
}

/** A deal counts by its split; a negative line takes back what it reverses. */
function dealCount(deal: Deal): Decimal {
  const share = roundDecimal(exact(deal.split ?? 1), CARRIED);
  return deal.amount < 0 ? share.negated() : share;
}

function cashSums(plan: Plan, deals: readonly Deal[], span: DateSpan): ReadonlyMap<string, Cash> {
  const counted = new Set(plan.components.flatMap(({ measure }) => measure.types));
  const sums = new Map<string, Cash>();
  for (const deal of deals) {
    if (!within(span, deal.date) || !within(plan.effective, deal.date)) continue;
    const credited = counted.has(deal.type) ? creditedAmount(deal, plan) : null;
    // A credit memo lowers what is earned; nobody waits for its cash.
    if (credited === null || credited <= 0) continue;
    const cash = payableCommission(credited, Math.max(0, deal.received ?? 0), deal.amount, plan.currency.minorUnits);
    const { invoiced, received } = sums.get(personKey(deal.participant)) ?? { invoiced: ZERO, received: ZERO };
    sums.set(personKey(deal.participant), {
      invoiced: invoiced.plus(exact(credited)),
      received: received.plus(exact(cash)),
    });
  }
  return sums;
}

/** What the churn of a period takes back: of what was paid for each deal, never of what a rate would pay. */
function clawbackSums(plan: Plan, deals: readonly Deal[], span: DateSpan): ReadonlyMap<string, Decimal> {
  const sums = new Map<string, Decimal>();
  const { clawback: terms } = plan.modifiers;
  if (terms === undefined) return sums;
  for (const { date, type, participant, paid, stayed } of deals) {
    if (type !== "churn" || paid === undefined || stayed === undefined) continue;
    if (!within(span, date)) continue;
    const back = clawback(paid, terms.term, stayed, terms.window, terms.schedule, payoutDecimals(plan));
    sums.set(personKey(participant), (sums.get(personKey(participant)) ?? ZERO).plus(exact(back)));
  }
  return sums;
}

interface Measured {
  readonly component: Component;
  readonly quota: number;
  readonly credited: number;
  readonly attainment: number | null;
  readonly scores: readonly number[];
}

function payoutOf(plan: Plan, person: Participant, reach: Reach, results: Results): ParticipantPayout {
  const measured = plan.components.map((component) => measure(plan, component, person, reach, results));
  const levels = new Map(measured.map(({ component, attainment: reached }) => [component.id, reached ?? 0]));
  const level = (by: string) => levels.get(by) ?? results.typed(by);
  const components = measured.map(
    (one): ComponentPayout => ({
      component: one.component.id,
      quota: one.quota,
      credited: one.credited,
      attainment: one.attainment,
      payout: componentPayout(plan, one, person, reach, level),
    }),
  );
  const sum = total(components.map((component) => component.payout));
  return { participant: person.id, name: person.name, components, total: sum, ...payment(plan, sum, reach, results) };
}

function measure(plan: Plan, component: Component, person: Participant, reach: Reach, results: Results): Measured {
  const quota = quotaOf(plan, component, person, reach.span, reach.periods);
  const { rule } = component;
  const scores =
    rule.kind === "objectives" ? rule.objectives.map(({ id }) => results.typed(`${component.id}.${id}`)) : [];
  let credited: number;
  if (rule.kind === "objectives") {
    credited = weightedAttainment({ weights: rule.objectives.map(({ weight }) => weight), results: scores });
  } else if (component.measure.source === "typed") credited = results.typed(component.id);
  else credited = toCell(results.credited(component));
  return { component, quota, credited, attainment: quota === 0 ? null : attainment(credited, quota), scores };
}

/**
 * Rule, weight, periods of the year so far, proration, gate, multiplier, floor and cap; all steps but the last carry more
 * decimals than money.
 */
function componentPayout(
  plan: Plan,
  { component, quota, credited, attainment: reached, scores }: Measured,
  person: Participant,
  { span, periods }: Reach,
  level: (by: string) => number,
): number {
  const { rule, gate, multiplier, floor, cap, weight } = component;
  const { edge } = plan.terms;
  if (reached === null) return 0;
  const second = rule.kind === "matrix" ? level(rule.by) : 0;
  const steps: ((payout: number, decimals: number) => number)[] = [];
  if (plan.modifiers.basis !== undefined && LUMP_RULES.has(rule.kind)) {
    steps.push((payout, decimals) => money(exact(payout).times(periods), decimals));
  }
  if (plan.modifiers.proration !== undefined && LUMP_RULES.has(rule.kind)) {
    // Shares of a period are rounded so that they add up, which here only the carried decimals may show.
    steps.push((payout, decimals) => money(exact(prorated(plan, payout, person, span, CARRIED)), decimals));
  }
  if (gate) {
    const { threshold } = gate;
    const otherwise = times(gate.otherwise, periods);
    steps.push((payout, decimals) => gatedPayout(payout, level(gate.by), threshold, otherwise, { edge, decimals }));
  }
  if (multiplier) {
    const table = stepsOf(rowsOf(multiplier.table));
    steps.push((payout, decimals) => multipliedPayout(payout, level(multiplier.by), { table, edge, decimals }));
  }
  if (floor !== undefined || cap !== undefined) {
    const [least, most] = [times(floor, periods), times(cap, periods)];
    steps.push((payout, decimals) => cappedPayout(payout, least, most, decimals));
  }
  const decimals = payoutDecimals(plan);
  const decimalsAfter = (step: number) => (step === steps.length ? decimals : CARRIED);
  const actual = { credited, quota, attainment: reached, second, scores };
  const weighted = weight !== 1;
  const first = earned(rule, actual, plan.terms, weighted ? CARRIED : decimalsAfter(0));
  const start = weighted ? money(exact(first).times(exact(weight)), decimalsAfter(0), plan.terms.rounding) : first;
  return money(
    exact(steps.reduce((payout, step, index) => step(payout, decimalsAfter(index + 1)), start)),
    decimals,
    plan.terms.rounding,
  );
}

/** What payouts are rounded to: the currency's minor unit, unless the plan says otherwise. */
export function payoutDecimals({ terms, currency }: Pick<Plan, "terms" | "currency">): number {
  return terms.decimals ?? currency.minorUnits;
}

type Payment = Omit<ParticipantPayout, "participant" | "name" | "components" | "total">;

/** An amount of one period, as often as the year so far has periods. */
function times<T extends number | undefined>(amount: T, periods: number): T {
  return (amount === undefined ? undefined : toCell(exact(amount).times(periods))) as T;
}

/** Plan cap, cash, true-up, draw, holdback and clawback. */
function payment(plan: Plan, sum: number, { periods }: Reach, results: Results): Payment {
  const decimals = payoutDecimals(plan);
  const { modifiers } = plan;
  const { basis, planCap, draw, holdback: rate } = modifiers;
  const capped = planCap === undefined ? sum : cappedPayout(sum, undefined, times(planCap, periods), decimals);
  const { cash } = results;
  const collected = cash ? payableCommission(capped, toCell(cash.received), toCell(cash.invoiced), decimals) : capped;
  const paidBefore = basis === undefined ? 0 : money(exact(results.typed(PAID_BEFORE)), decimals);
  const due = basis === undefined ? collected : trueUp(collected, paidBefore, decimals);
  const ledger =
    draw &&
    drawPayment(exact(due), draw.amount, exact(results.typed(OPENING)), {
      type: draw.type,
      recoveryLimit: draw.recoveryLimit,
      decimals,
    });
  const paid = ledger ? toCell(ledger.paid) : due;
  const held = rate === undefined ? 0 : holdback(paid, rate, 0, decimals);
  return {
    capped,
    collected,
    paidBefore,
    due,
    topUp: toCell(ledger?.topUp ?? ZERO),
    recovered: toCell(ledger?.recovered ?? ZERO),
    balance: toCell(ledger?.balance ?? ZERO),
    held,
    takenBack: toCell(results.takenBack),
    payable: toCell(exact(paid).minus(exact(held)).minus(results.takenBack)),
  };
}

function total(amounts: readonly number[]): number {
  return toCell(amounts.reduce((sum, amount) => sum.plus(exact(amount)), ZERO));
}
