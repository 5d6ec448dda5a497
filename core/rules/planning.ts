/** Figures of plan design: pay mix, base rate, quota against pay, run rate, scores of key accounts. */
import { allocate } from "../decimal/allocate";
import { Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { nearestQuotient, quotientOfProduct } from "../decimal/quotient";
import { money, toCell } from "../decimal/rounding";
import { ratio } from "../decimal/rowwise";
import { Fault } from "./fault";
import { cumulativePayout, type TierTerms } from "./tiers";

/**
 * On-target earnings in base and variable pay, in money; the two add up to the rounded on-target earnings.
 *
 * @param variableShare fraction that is variable, 0 to 1 (a 60/40 mix is 0.4)
 * @example 100,000 at 0.4: 60,000 and 40,000
 */
export function oteSplit(ote: number, variableShare: number, decimals: number): { base: number; variable: number } {
  const baseShare = ONE.minus(exact(variableShare)).toNumber();
  const [base = 0, variable = 0] = allocate(ote, [baseShare, variableShare], decimals);
  return { base, variable };
}

/**
 * The rate at which reaching quota pays the target variable, as a fraction.
 *
 * @param target variable pay on target, in money
 * @param quota money, above zero
 * @example 40,000 on a quota of 500,000: 0.08
 */
export function baseCommissionRate(target: number, quota: number): number {
  return ratio(target, quota);
}

/**
 * Quota as a multiple of on-target earnings; 4 to 8 is usual.
 *
 * @param quota money
 * @param ote on-target earnings of the same period, in money, above zero
 * @example 500,000 for on-target earnings of 100,000: 5
 */
export function quotaOteRatio(quota: number, ote: number): number {
  return ratio(quota, ote);
}

/**
 * What a tier table pays at an attainment, and the amount that is.
 *
 * @param attainment fraction of quota, 0 or more
 * @param quota money, above zero
 * @example 7.5 / 12.5 / 15 % on a quota of 300,000: 120 % is 360,000 and pays 30,000
 */
export function payoutAt(attainment: number, quota: number, terms: TierTerms): { amount: number; payout: number } {
  const q = exact(quota);
  const amount = exact(attainment).times(q);
  return {
    amount: toCell(amount),
    payout: money(cumulativePayout(amount, terms.tiers, q, terms.edge), terms.decimals),
  };
}

/**
 * Attainment projected to the end of the period at the run rate so far: actual / (quota x elapsed), as a fraction.
 *
 * @param elapsed fraction of the period that is over, or of its seasonal weights; above 0, at most 1
 * @example 150,000 of a quota of 300,000 with 0.4 of the quarter over: 150,000 / 120,000 = 1.25
 */
export function forecastAttainment(actual: number, quota: number, elapsed: number): number {
  return quotientOfProduct(actual, quota, elapsed);
}

const HUNDRED = new Decimal(100);

/**
 * A weighted score from 0 to 100: the sum of weight x rating as a share of what top ratings would give. Weights need
 * not total 1.
 *
 * @param scale the best rating, above 0
 * @throws Fault when all weights are 0
 * @example ratings 5 and 2 of 5 with equal weights: 70
 */
export function accountScore(ratings: readonly number[], weights: readonly number[], scale: number): number {
  let reached = ZERO;
  let whole = ZERO;
  ratings.forEach((rating, index) => {
    const weight = exact(weights[index]!);
    reached = reached.plus(weight.times(exact(rating)));
    whole = whole.plus(weight);
  });
  if (whole.isZero()) throw new Fault("#DIV/0!", "weightsZero", { argument: "weights" });
  return nearestQuotient(reached.times(HUNDRED), whole.times(exact(scale)));
}
