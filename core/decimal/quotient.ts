/** Quotients of exact decimals as the double nearest to them, without writing out more digits than that takes. */
import { Decimal } from "./decimal";
import { toCell } from "./rounding";

/** Digits that settle which double is nearest for figures of at most 30 places before and behind the point. */
const DIGITS = 100;
const TEN = new Decimal(10);

/**
 * The double nearest to n / d.
 *
 * With p and q whole numbers, p / q either is the middle of two doubles m / 2^s or is at least 1 / (q 2^s) away from it:
 * not below 10^-90 of its size for figures of 30 places. 100 digits with a last one that says whether anything follows
 * therefore round as the exact quotient does. Other figures are divided at full precision.
 */
export function nearestQuotient(n: Decimal, d: Decimal): number {
  if (n.isZero()) return 0;
  if (Math.abs(n.e) > 30 || Math.abs(d.e) > 30) return toCell(n.div(d));
  const shift = DIGITS - (n.e - d.e);
  const scaled = n.times(TEN.pow(shift));
  const whole = scaled.divToInt(d);
  const ends = whole.times(d).eq(scaled);
  return toCell((ends ? whole : whole.plus(new Decimal(whole.s).div(TEN))).times(TEN.pow(-shift)));
}
