/** Weights that must total 1, and what counts as 1 when they are thirds. */
import { Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { Fault } from "./fault";

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
