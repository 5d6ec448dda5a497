/**
 * Retention of revenue and of customers, as customer success teams report it. Sources: the definitions of net and gross
 * revenue retention cited with the functions; what their definitions exclude is refused, never computed.
 */
import { exact } from "../decimal/decimal";
import { readingDecimals, unitsAt } from "../decimal/fractions";
import { nearestQuotient } from "../decimal/quotient";
import { EXACT_INTEGER } from "../decimal/reading";
import { Fault } from "./fault";

/** Decimals that count every figure in whole units; quotients of integers below 2^53 are rounded once, by themselves. */
function commonDecimals(a: number, b: number, c: number, d: number): number {
  return Math.max(readingDecimals(a), readingDecimals(b), readingDecimals(c), readingDecimals(d));
}

function unitsIn(value: number, decimals: number): number {
  return unitsAt(value, readingDecimals(value), decimals);
}

/**
 * Net revenue retention: what revenue of the opening customers became, expansion included.
 *
 * @param starting recurring revenue at the start, money above zero
 * @param expansion, contraction, churn money, zero or more, of those same customers
 * @returns fraction; above 1 when expansion outweighs the losses
 * @throws Fault when more was lost than there was
 * @example 100,000 opening, 12,000 expansion, 5,000 contraction, 8,000 churn: 0.99
 */
export function netRetention(starting: number, expansion: number, contraction: number, churn: number): number {
  const places = commonDecimals(starting, expansion, contraction, churn);
  const opening = unitsIn(starting, places);
  const gained = opening + unitsIn(expansion, places);
  const given = unitsIn(contraction, places) + unitsIn(churn, places);
  // NaN, when a figure has too many digits, is neither; the decimals then say the same.
  if (given <= gained && gained < EXACT_INTEGER) return (gained - given) / opening;
  const base = exact(starting);
  const before = base.plus(exact(expansion));
  const lost = exact(contraction).plus(exact(churn));
  if (lost.gt(before)) {
    throw new Fault("#VALUE!", "lossesAboveBase", { found: lost.toNumber(), most: before.toNumber() });
  }
  return nearestQuotient(before.minus(lost), base);
}

/**
 * Gross revenue retention: the share of opening revenue that was kept. Expansion does not count, so it never exceeds 1:
 * a negative loss, which would be an expansion, is refused.
 *
 * @returns fraction from 0 to 1
 * @example 100,000 opening, 5,000 contraction, 8,000 churn: 0.87
 */
export function grossRetention(starting: number, contraction: number, churn: number): number {
  const losses = { contraction, churn };
  for (const argument of ["contraction", "churn"] as const) {
    if (losses[argument] < 0) throw new Fault("#VALUE!", "grossAboveOne", { argument, found: losses[argument] });
  }
  return netRetention(starting, 0, contraction, churn);
}

/**
 * Customer retention: the share of the opening customers who are still customers.
 *
 * @param start, end customers at the start and at the end of the period, counts
 * @param acquired customers won in the period, a count
 * @returns fraction from 0 to 1
 * @throws Fault when more customers were kept than there were, or when more were won than there are
 * @example 200 at the start, 210 at the end, 30 of them new: 0.9
 */
export function customerRetention(start: number, end: number, acquired: number): number {
  const places = commonDecimals(start, end, acquired, 0);
  const opening = unitsIn(start, places);
  const stayed = unitsIn(end, places) - unitsIn(acquired, places);
  if (stayed >= 0 && stayed <= opening) return stayed / opening;
  const kept = exact(end).minus(exact(acquired));
  if (kept.lt(0)) {
    throw new Fault("#VALUE!", "newAboveEnd", { argument: "new_customers", found: acquired, most: end });
  }
  const base = exact(start);
  if (kept.gt(base)) throw new Fault("#VALUE!", "keptAboveStart", { found: kept.toNumber(), most: start });
  return nearestQuotient(kept, base);
}
