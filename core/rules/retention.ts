/**
 * Retention of revenue and of customers, as customer success teams report it. Sources: the definitions of net and gross
 * revenue retention cited with the functions; what their definitions exclude is refused, never computed.
 */
import { exact } from "../decimal/decimal";
import { nearestQuotient } from "../decimal/quotient";
import { cleaned, FIFTEEN_DIGITS } from "../decimal/reading";
import { Fault } from "./fault";

/** A figure in whole cents, or NaN: quotients of integers below 2^53 are rounded once, by the division itself. */
function wholeCents(value: number): number {
  let cents = Math.round(value * 100);
  if (cents / 100 !== value) {
    const clean = cleaned(value);
    cents = Math.round(clean * 100);
    if (cents / 100 !== clean) return Number.NaN;
  }
  return Math.abs(cents) < FIFTEEN_DIGITS ? cents : Number.NaN;
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
  const opening = wholeCents(starting);
  const kept = opening + wholeCents(expansion) - wholeCents(contraction) - wholeCents(churn);
  // NaN, when a figure is not in whole cents, is neither; the decimals then say the same.
  if (kept >= 0 && kept <= FIFTEEN_DIGITS) return kept / opening;
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
  const opening = wholeCents(start);
  const stayed = wholeCents(end) - wholeCents(acquired);
  if (stayed >= 0 && stayed <= opening) return stayed / opening;
  const kept = exact(end).minus(exact(acquired));
  if (kept.lt(0)) {
    throw new Fault("#VALUE!", "newAboveEnd", { argument: "new_customers", found: acquired, most: end });
  }
  const base = exact(start);
  if (kept.gt(base)) throw new Fault("#VALUE!", "keptAboveStart", { found: kept.toNumber(), most: start });
  return nearestQuotient(kept, base);
}
