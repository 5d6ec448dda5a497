/**
 * Parts of a whole that add up exactly: a pool shared out, a split deal, an annual quota over its periods.
 * Source of the rule: the method of the largest remainder (Hamilton 1792).
 */
import { Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { roundDecimal } from "../decimal/rounding";
import { Fault } from "./fault";

/**
 * Shares `whole` out in proportion to `weights`: every part is a multiple of 10^-decimals and they add up to `whole`,
 * rounded to as many decimals. What is left after rounding down goes, a unit each, to the parts that lost most by it;
 * of equal losses the earlier part's counts first. A negative whole is shared out as its opposite.
 *
 * @param whole money
 * @param weights none below zero, at least one above
 * @example 100 in three equal parts: 33.34, 33.33, 33.33
 */
export function allocate(whole: Decimal, weights: readonly Decimal[], decimals: number): Decimal[] {
  const unit = new Decimal(10).pow(-decimals);
  const units = roundDecimal(whole.abs(), decimals).div(unit);
  const total = weights.reduce((sum, weight) => sum.plus(weight), ZERO);
  // Comparing remainders, not quotients: both have the same divisor, so nothing is divided that does not end.
  const parts = weights.map((weight, index) => {
    const dividend = units.times(weight);
    const count = dividend.divToInt(total);
    return { index, count, remainder: dividend.minus(count.times(total)) };
  });
  const left = parts.reduce((rest, part) => rest.minus(part.count), units).toNumber();
  const favoured = [...parts].sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index).slice(0, left);
  for (const part of favoured) part.count = part.count.plus(ONE);
  const sign = whole.lt(0) ? unit.neg() : unit;
  return parts.map((part) => part.count.times(sign));
}

/**
 * Weights and shares typed as thirds or sevenths carry the end of the cell's 15 digits: three thirds make
 * 0.999999999999999. So far from 1 they are taken to be what was meant; 0.9999 is not.
 */
const NOISE = new Decimal("1e-12");

/**
 * The exact total of weights that must make 1. A payout divides by it, so that three thirds pay the whole.
 *
 * @param argument name of the weights, for the sentence
 * @throws Fault when they do not total 1
 */
export function totalOfOne(weights: readonly number[], argument: string): Decimal {
  const total = weights.reduce((sum, weight) => sum.plus(exact(weight)), ZERO);
  if (total.minus(ONE).abs().gt(NOISE)) {
    throw new Fault("#VALUE!", "totalNotOne", { argument, found: total.toNumber() });
  }
  return total;
}
