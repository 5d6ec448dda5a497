/** Weighted results: objectives (MBO) and scorecards. Weights total 1, and are divided by their exact total. */
import { type Decimal, exact, ZERO } from "../decimal/decimal";
import { nearestQuotient } from "../decimal/quotient";
import { money } from "../decimal/rounding";
import { checkLimits } from "./modifiers";
import { totalOfOne } from "./weights";

export interface Scorecard {
  /** Fractions that total 1. */
  readonly weights: readonly number[];
  /** One result per weight, a fraction (1 = met in full). */
  readonly results: readonly number[];
}

function weightedSum({ weights, results }: Scorecard): Decimal {
  return weights.reduce((sum, weight, index) => sum.plus(exact(weight).times(exact(results[index] as number))), ZERO);
}

/**
 * Bonus for weighted objectives: the target bonus times the weighted scores, between floor and cap.
 *
 * @param target bonus when every objective is met in full, money
 * @param terms.floor, terms.cap lowest and highest bonus, money; undefined for none
 * @returns money
 * @throws Fault when the weights do not total 1 or the floor is above the cap
 * @example 2,250 for three objectives of equal weight, two of them met: 1,500
 */
export function objectivesBonus(
  target: number,
  scorecard: Scorecard,
  terms: { floor: number | undefined; cap: number | undefined; decimals: number },
): number {
  const total = totalOfOne(scorecard.weights, "weights");
  const earned = exact(target).times(weightedSum(scorecard)).div(total);
  const { floor, cap, decimals } = terms;
  checkLimits(floor, cap);
  if (cap !== undefined && earned.gt(exact(cap))) return money(exact(cap), decimals);
  return money(floor !== undefined && earned.lt(exact(floor)) ? exact(floor) : earned, decimals);
}

/**
 * Attainment of a scorecard: the attainments by their weights. Not rounded.
 *
 * @returns fraction (1 = 100 %)
 * @throws Fault when the weights do not total 1
 * @example 60 % at 1.1 and 40 % at 0.9: 1.02
 */
export function weightedAttainment(scorecard: Scorecard): number {
  const total = totalOfOne(scorecard.weights, "weights");
  return nearestQuotient(weightedSum(scorecard), total);
}
