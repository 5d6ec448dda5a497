/**
 * The payouts of a plan from its JSON: the steps of the calculation evaluated for everybody, on exact fractions. The
 * worksheets compute the same with cells and functions; tests hold the two against each other.
 */
import { type Decimal, exact, ZERO } from "../decimal/decimal";
import { type Fraction, NOTHING, nearest, roundFraction, times, whole } from "../decimal/fraction";
import { toCell } from "../decimal/rounding";
import { type Component, type Deal, OPENING, PAID_BEFORE, type Plan, type Typed } from "../plans/model";
import { busiestPeriod, type DateSpan } from "../plans/periods";
import { compile } from "./compile";
import type { UncreditedDeal } from "./credits";
import { Evaluation, type StepValues } from "./evaluate";
import type { Person } from "./model";
import { reckon } from "./reckon";
import { ONE_PERIOD } from "./time";

/** One earning path of one participant. */
export interface ComponentPayout {
  readonly component: string;
  /** Of the time that is reckoned over: ramped, prorated, to date, as it is measured. */
  readonly quota: number;
  readonly credited: number;
  /** 1 = 100 % of quota; null without a quota. */
  readonly attainment: number | null;
  readonly payout: number;
}

export interface ParticipantPayout {
  readonly participant: string;
  readonly name: string;
  /** Whether the person is on the plan in the period; who is not earns nothing new in it. */
  readonly onPlan: boolean;
  readonly components: readonly ComponentPayout[];
  /** Sum of the components. */
  readonly total: number;
  /** The total under the plan's cap; on a year-to-date basis everything up to here is of the year so far. */
  readonly capped: number;
  /** What of it the customers' payments cover; all of it on a plan that does not pay as they pay. */
  readonly collected: number;
  /** What earlier periods of the year were paid, before draw and holdback. */
  readonly paidBefore: number;
  /**
   * Collected less paid before; negative when too much was paid. On a plan that forfeits what is due after leaving,
   * never above zero for who has left.
   */
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
  /**
   * Credited amounts of people on the plan, each deal once, whatever number of components counts it. Of types that some
   * component sums or counts; of every type on a plan whose figures are all typed.
   */
  readonly credited: number;
  readonly total: number;
  readonly payable: number;
  /** The same amounts of deals that nobody is credited with. */
  readonly unassigned: number;
  /** Those deals, with the reason. */
  readonly uncredited: readonly UncreditedDeal[];
}

/**
 * Payouts of one period: the given one, or the one that most deals belong to.
 *
 * @example 0.75 of a bonus of 90 per point on a quota of 270,000: 100,000.60 credited pays 2,500.02
 */
export function payouts(plan: Plan, deals: readonly Deal[], period?: DateSpan, typed: Typed = {}): PlanPayouts {
  const span = period ?? busiestPeriod(plan, deals);
  const { credits, people } = reckon(plan, deals, span, typed);
  const sum = (step: string) => toCell(people.reduce((all, { values }) => all.plus(moneyOf(values, step)), ZERO));
  return {
    period: span,
    participants: people.map(({ person, time, values }) => payoutOf(plan, person, time.onPlan, values)),
    credited: toCell(credits.credited),
    total: sum("total"),
    payable: sum("payable"),
    unassigned: toCell(credits.unassigned),
    uncredited: credits.uncredited,
  };
}

/**
 * What a participant with the plan's own quotas earns in one full period at an attainment, in every component at once,
 * with the usual value of every typed figure. On a year-to-date basis it is the first period of a year, with everything
 * paid by the customers.
 *
 * @example retention-commission at 1.2: 30,000
 */
export function payoutAt(plan: Plan, attained: number): ParticipantPayout {
  const figures = new Map(plan.figures.map(({ id, usual }) => [id, usual]));
  const components = new Map(plan.components.map((component) => [component.id, component]));
  const actual = ({ quota, measure }: Component): Fraction => {
    const reached = times(whole(exact(quota)), whole(exact(attained)));
    return measure.unit === "money" ? whole(roundFraction(reached, plan.currency.minorUnits)) : reached;
  };
  const person = { id: "", name: "" };
  const values = new Evaluation(plan, compile(plan)).valuesOf(person, ONE_PERIOD, {
    typed(key) {
      const component = components.get(key);
      if (component !== undefined) return actual(component);
      return key === OPENING || key === PAID_BEFORE ? NOTHING : whole(exact(figures.get(key) ?? attained));
    },
    deals: (sum, id) => (sum === "measure" ? actual(components.get(id ?? "")!) : NOTHING),
  });
  return payoutOf(plan, person, true, values);
}

function payoutOf(plan: Plan, { id, name }: Person, onPlan: boolean, values: StepValues): ParticipantPayout {
  const of = (step: string) => {
    const value = values.get(step);
    return value === undefined || value === null ? undefined : nearest(value);
  };
  const components = plan.components.map(({ id: component }): ComponentPayout => {
    const last = ["quotaProrated", "quotaOfPeriods", "quotaRamped", "quota"].find((step) =>
      values.has(`${component}.${step}`),
    );
    return {
      component,
      quota: of(`${component}.${last}`) ?? 0,
      credited: of(`${component}.credited`) ?? 0,
      attainment: of(`${component}.attainment`) ?? null,
      payout: of(`${component}.payout`) ?? 0,
    };
  });
  const sum = of("total") ?? 0;
  const capped = of("capped") ?? sum;
  const collected = of("collected") ?? capped;
  return {
    participant: id,
    name,
    onPlan,
    components,
    total: sum,
    capped,
    collected,
    paidBefore: of("paidBefore") ?? 0,
    due: of("dueOnPlan") ?? of("due") ?? collected,
    topUp: of("topUp") ?? 0,
    recovered: of("recovered") ?? 0,
    balance: of("balance") ?? 0,
    held: of("held") ?? 0,
    takenBack: of("takenBack") ?? 0,
    payable: of("payable") ?? 0,
  };
}

/** Money that a step has rounded: what is summed has more digits than a cell. */
function moneyOf(values: StepValues, step: string): Decimal {
  const { top, bottom } = values.get(step) ?? NOTHING;
  return top.div(bottom);
}
