/**
 * What each pay rule earns from an actual figure, on exact decimals: the same rules that the custom functions call, so
 * that a payout computed from a plan's JSON is the payout of its worksheets.
 */
import { exact, ZERO } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { milestoneBonus, milestoneSteps, spiffBonus } from "../rules/bonuses";
import { curvePayout, curveTerms } from "../rules/curve";
import { matrixPayout, matrixTerms } from "../rules/matrix";
import { bonusPerPointAbove, bonusPerUnitAbove, pointBonus } from "../rules/points";
import { objectivesBonus } from "../rules/scorecard";
import { cumulativePayout, type TierRows, type TierTable } from "../rules/tiers";
import type { Plan, PlanTier, Rule, RuleKind, RuleOf, Step } from "./model";

export interface Actual {
  readonly credited: number;
  /** Above zero. */
  readonly quota: number;
  /** 1 = 100 % of quota. */
  readonly attainment: number;
  /** The second measure of a matrix. */
  readonly second: number;
  /** One per objective; a score that nobody typed is 0. */
  readonly scores: readonly number[];
}

type Terms = Plan["terms"];
type Earn<K extends RuleKind> = (rule: RuleOf<K>, actual: Actual, terms: Terms, decimals: number) => number;

const EARN: { readonly [K in RuleKind]: Earn<K> } = {
  flatRate: ({ rate }, { credited }, _, decimals) => money(exact(credited).times(exact(rate)), decimals),

  tieredRate: ({ tiers }, { credited, quota }, terms, decimals) =>
    money(cumulativePayout(exact(credited), tierTable(terms, tiers), exact(quota), terms.edge), decimals),

  points: ({ tiers, wholePoints }, { credited, quota }, terms, decimals) =>
    pointBonus(credited, quota, { tiers: tierTable(terms, tiers), edge: terms.edge, wholePoints, decimals }),

  pointsAbove: ({ perPoint, from, wholePoints }, { credited, quota }, _, decimals) =>
    bonusPerPointAbove(credited, quota, perPoint, { from, wholePoints, cap: undefined, decimals }),

  unitsAbove: ({ perUnit, unit, gate, gateBonus, wholeUnits }, { credited, quota }, _, decimals) =>
    bonusPerUnitAbove(credited, quota, perUnit, { unit, gate, gateBonus, wholeUnits, decimals }),

  // The target multiplies the points before the curve divides, so that a third of it is a third to the cent.
  curve: ({ target, points, slopeAbove }, { attainment }, _, decimals) => {
    const whole = exact(target);
    const scaled = rowsOf(points).map(({ from, value }) => ({ from, value: value.times(whole) }));
    const slope = slopeAbove === undefined ? undefined : exact(slopeAbove).times(whole).toNumber();
    return curvePayout(attainment, curveTerms(scaled, slope, decimals));
  },

  milestones: ({ milestones, cumulative }, { attainment }, { edge }, decimals) =>
    milestoneBonus(attainment, { milestones: milestoneSteps(rowsOf(milestones), cumulative), edge, decimals }),

  objectives: ({ target, objectives }, { scores }, _, decimals) => {
    const weights = objectives.map(({ weight }) => weight);
    const results = objectives.map((_objective, index) => scores[index] ?? 0);
    return objectivesBonus(target, { weights, results }, { floor: undefined, cap: undefined, decimals });
  },

  spiff: ({ amount, minimum, mode }, { credited }, _, decimals) =>
    spiffBonus(credited, minimum, amount, undefined, { mode, decimals }),

  matrix: ({ target, interpolate, columns, rows }, { attainment, second }, _, decimals) => {
    const whole = exact(target);
    const matrix = {
      rows: rows.map(({ from }) => exact(from)),
      columns: columns.map(exact),
      values: rows.map(({ values }) => values.map((value) => exact(value).times(whole))),
    };
    return matrixPayout(attainment, second, matrixTerms(matrix, interpolate, decimals));
  },
};

/** Money of one period, rounded to `decimals`; 0 without a quota, for nobody can be measured against nothing. */
export function earned(rule: Rule, actual: Actual, terms: Terms, decimals: number): number {
  if (!(actual.quota > 0)) return ZERO.toNumber();
  return (EARN[rule.kind] as Earn<RuleKind>)(rule, actual, terms, decimals);
}

/** Rows of a plan's table as the rules take them. */
export function rowsOf(steps: readonly Step[]): TierRows {
  return steps.map(({ from, value }) => ({ from: exact(from), value: exact(value), retroactive: undefined }));
}

/** A tier's own flag overrides the method of the plan. */
function tierTable({ method }: Terms, tiers: readonly PlanTier[]): TierTable {
  return tiers.map((tier) => ({
    from: exact(tier.from),
    value: exact(tier.value),
    retroactive: tier.retroactive ?? method === "retroactive",
  }));
}
