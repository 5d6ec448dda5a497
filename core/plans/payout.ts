/**
 * The payouts of a plan, computed by the rules on exact decimals: the second path to every figure of the worksheets.
 * The sheets compute with cells and functions, this file with the plan's JSON; tests hold the two against each other.
 */
import { type Decimal, exact, ZERO } from "../decimal/decimal";
import { money, roundDecimal, toCell } from "../decimal/rounding";
import { drawPayment } from "../rules/draw";
import { cappedPayout, gatedPayout, multipliedPayout } from "../rules/modifiers";
import { holdback } from "../rules/payment";
import { attainment } from "../rules/points";
import { weightedAttainment } from "../rules/scorecard";
import { stepsOf } from "../rules/steps";
import { earned, rowsOf } from "./earning";
import { DEAL_TYPES } from "./measures";
import { type Component, type Deal, OPENING, type Participant, type Plan, type Typed } from "./model";
import { busiestPeriod, type DateSpan, periodOf, periodsOf } from "./periods";
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
  /** The total under the plan's cap. */
  readonly capped: number;
  readonly topUp: number;
  readonly recovered: number;
  /** Owed at the end of the period. */
  readonly balance: number;
  readonly held: number;
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
export function payouts(plan: Plan, deals: readonly Deal[], period?: DateSpan, typed: Typed = {}): PlanPayouts {
  const span = period ?? busiestPeriod(plan, deals);
  const sums = creditedSums(plan, deals, span);
  const known = new Set(plan.participants.map((participant) => keyOf(participant.id)));
  const participants = plan.participants.map((person) => {
    const mine = sums.get(keyOf(person.id));
    return payoutOf(plan, person, span, {
      credited: ({ id }) => mine?.get(id) ?? ZERO,
      typed: (key) => typed[person.id]?.[key] ?? 0,
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
 * the usual value of every typed figure.
 *
 * @example retention-commission at 1.2: 30,000
 */
export function payoutAt(plan: Plan, attained: number): ParticipantPayout {
  const figures = new Map(plan.figures.map(({ id, usual }) => [id, usual]));
  const actual = ({ quota, measure }: Component) =>
    roundDecimal(exact(quota).times(exact(attained)), measure.unit === "money" ? plan.currency.minorUnits : CARRIED);
  const components = new Map(plan.components.map((component) => [component.id, component]));
  return payoutOf(plan, { id: "", name: "" }, periodsOf(plan)[0]!, {
    credited: actual,
    typed: (key) => {
      const component = components.get(key);
      if (component !== undefined) return toCell(actual(component));
      return key === OPENING ? 0 : (figures.get(key) ?? attained);
    },
  });
}

/** Where the figures of a person come from. */
interface Results {
  credited(component: Component): Decimal;
  typed(key: string): number;
}

type Sums = ReadonlyMap<string, ReadonlyMap<string, Decimal>>;

/** Spreadsheets compare texts without regard to case; so does the plan. */
function keyOf(id: string): string {
  return id.toLowerCase();
}

function creditedSums(plan: Plan, deals: readonly Deal[], span: DateSpan): Sums {
  const sums = new Map<string, Map<string, Decimal>>();
  for (const deal of deals) {
    if (deal.date < span.from || deal.date > span.to || periodOf(plan, deal.date) === undefined) continue;
    if (!DEAL_TYPES.includes(deal.type)) continue;
    const credited = creditedAmount(deal, plan);
    if (credited === null) continue;
    const person = keyOf(deal.participant);
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

interface Measured {
  readonly component: Component;
  readonly quota: number;
  readonly credited: number;
  readonly attainment: number | null;
  readonly scores: readonly number[];
}

function payoutOf(plan: Plan, person: Participant, period: DateSpan, results: Results): ParticipantPayout {
  const measured = plan.components.map((component) => measure(plan, component, person, period, results));
  const levels = new Map(measured.map(({ component, attainment: reached }) => [component.id, reached ?? 0]));
  const level = (by: string) => levels.get(by) ?? results.typed(by);
  const components = measured.map(
    (one): ComponentPayout => ({
      component: one.component.id,
      quota: one.quota,
      credited: one.credited,
      attainment: one.attainment,
      payout: componentPayout(plan, one, person, period, level),
    }),
  );
  const sum = total(components.map((component) => component.payout));
  const paid = payment(plan, sum, results.typed(OPENING));
  return { participant: person.id, name: person.name, components, total: sum, ...paid };
}

function measure(plan: Plan, component: Component, person: Participant, period: DateSpan, results: Results): Measured {
  const quota = quotaOf(plan, component, person, period);
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

/** Rule, weight, proration, gate, multiplier, floor and cap; all steps but the last carry more decimals than money. */
function componentPayout(
  plan: Plan,
  { component, quota, credited, attainment: reached, scores }: Measured,
  person: Participant,
  period: DateSpan,
  level: (by: string) => number,
): number {
  const { rule, gate, multiplier, floor, cap, weight } = component;
  const { edge } = plan.terms;
  if (reached === null) return 0;
  const second = rule.kind === "matrix" ? level(rule.by) : 0;
  const steps: ((payout: number, decimals: number) => number)[] = [];
  if (plan.modifiers.proration !== undefined && LUMP_RULES.has(rule.kind)) {
    steps.push((payout, decimals) => prorated(plan, payout, person, period, decimals));
  }
  if (gate) {
    const { threshold, otherwise } = gate;
    steps.push((payout, decimals) => gatedPayout(payout, level(gate.by), threshold, otherwise, { edge, decimals }));
  }
  if (multiplier) {
    const table = stepsOf(rowsOf(multiplier.table));
    steps.push((payout, decimals) => multipliedPayout(payout, level(multiplier.by), { table, edge, decimals }));
  }
  if (floor !== undefined || cap !== undefined) {
    steps.push((payout, decimals) => cappedPayout(payout, floor, cap, decimals));
  }
  const { minorUnits } = plan.currency;
  const decimalsAfter = (step: number) => (step === steps.length ? minorUnits : CARRIED);
  const actual = { credited, quota, attainment: reached, second, scores };
  const weighted = weight !== 1;
  const first = earned(rule, actual, plan.terms, weighted ? CARRIED : decimalsAfter(0));
  const start = weighted ? money(exact(first).times(exact(weight)), decimalsAfter(0), plan.terms.rounding) : first;
  return money(
    exact(steps.reduce((payout, step, index) => step(payout, decimalsAfter(index + 1)), start)),
    minorUnits,
    plan.terms.rounding,
  );
}

type Payment = Omit<ParticipantPayout, "participant" | "name" | "components" | "total">;

/** Plan cap, draw and holdback. */
function payment({ modifiers, currency }: Plan, sum: number, opening: number): Payment {
  const decimals = currency.minorUnits;
  const { planCap, draw, holdback: rate } = modifiers;
  const capped = planCap === undefined ? sum : cappedPayout(sum, undefined, planCap, decimals);
  const ledger =
    draw &&
    drawPayment(exact(capped), draw.amount, exact(opening), {
      type: draw.type,
      recoveryLimit: draw.recoveryLimit,
      decimals,
    });
  const paid = ledger ? toCell(ledger.paid) : capped;
  const held = rate === undefined ? 0 : holdback(paid, rate, 0, decimals);
  return {
    capped,
    topUp: toCell(ledger?.topUp ?? ZERO),
    recovered: toCell(ledger?.recovered ?? ZERO),
    balance: toCell(ledger?.balance ?? ZERO),
    held,
    payable: toCell(exact(paid).minus(exact(held))),
  };
}

function total(amounts: readonly number[]): number {
  return toCell(amounts.reduce((sum, amount) => sum.plus(exact(amount)), ZERO));
}
