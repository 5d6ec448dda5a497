/** Parts of a whole that add up to it: split credit, seasonal quotas, a pool, the lines of a statement. */
import { Decimal, exact, ZERO } from "./decimal";
import { type Rounding, roundDecimal } from "./rounding";

/**
 * Divides `total` in proportion to `weights` by largest remainder: each part is rounded down to `decimals`, and the
 * units that are left over go, one each, to the parts that lost most. Parts that lost the same are served in their
 * order, so the result is the same everywhere. A negative total gives the negatives of the parts of its opposite.
 * Everything is compared by cross-multiplication; nothing is divided before it is compared.
 *
 * @param total may have more decimals than the parts: they add up to it rounded, and each is less than a unit away
 *   from its share of the total as it is
 * @param weights not negative, at least one above zero; any scale (shares, months, amounts)
 * @returns one part per weight
 * @throws RangeError for weights that divide nothing; callers check cells before
 * @example allocate(100, [1, 1, 1], 2) is 33.34, 33.33, 33.33
 * @example allocate(25091.47, [0.1, 0.82, 0.04, 0.04], 0) is 2509, 20575, 1004, 1003
 */
export function allocate(total: number, weights: readonly number[], decimals: number, rounding?: Rounding): number[] {
  const parts = allocateExactly(exact(total), weights.map(exact), decimals, rounding);
  return parts.map((part) => part.toNumber() + 0);
}

/** The same on decimals, for rules that have not left them yet. */
export function allocateExactly(
  total: Decimal,
  weights: readonly Decimal[],
  decimals: number,
  rounding?: Rounding,
): Decimal[] {
  const sum = weights.reduce((before, weight) => before.plus(weight), ZERO);
  if (!sum.gt(0) || weights.some((weight) => weight.lt(0))) {
    throw new RangeError("Weights must not be negative, and one must be above zero.");
  }
  const unit = new Decimal(10).pow(-decimals);
  const scale = new Decimal(10).pow(decimals);
  const units = total.abs().times(scale);
  const whole = roundDecimal(total, decimals, rounding).abs().times(scale);
  const floors = weights.map((weight) => units.times(weight).divToInt(sum));
  // Each remainder is what the floor took away, times the sum of the weights: comparable without dividing.
  const lost = weights.map((weight, index) => units.times(weight).minus((floors[index] as Decimal).times(sum)));
  const left = floors.reduce((rest, floor) => rest.minus(floor), whole).toNumber();
  const served = lost
    .map((_, index) => index)
    .sort((a, b) => (lost[b] as Decimal).cmp(lost[a] as Decimal))
    .slice(0, left);
  for (const index of served) floors[index] = (floors[index] as Decimal).plus(1);
  const sign = total.lt(0) ? unit.neg() : unit;
  return floors.map((floor) => floor.times(sign));
}
