/**
 * The double nearest to a fraction of sums of products, for rules whose result is a ratio and not money: points of a
 * curve, effective rates, days outstanding. Integers in, so that nothing is lost before the one division.
 */
import { productError } from "./products";
import { EXACT_INTEGER, FIFTEEN_DIGITS, POWERS_OF_TEN } from "./reading";

/** What double-double arithmetic of a few operations may miss: 2^-106 each, and room for a hundred of them. */
const DOUBLE_DOUBLE = 2 ** -99;

/** `nearestOfTerms` of its arguments. */
export function nearestFraction(
  p: number,
  pLow: number,
  q: number,
  r: number,
  rLow: number,
  s: number,
  t: number,
  u: number,
  v: number,
  w: number,
): number {
  terms[0] = p;
  terms[1] = pLow;
  terms[2] = q;
  terms[3] = r;
  terms[4] = rLow;
  terms[5] = s;
  terms[6] = t;
  terms[7] = u;
  terms[8] = v;
  terms[9] = w;
  return nearestOfTerms();
}

/**
 * The terms of `nearestOfTerms`, which takes them from here: a call with ten doubles would make ten objects of them,
 * and cost more than its arithmetic.
 */
export const terms: Float64Array = new Float64Array(10);

/**
 * ((p + pLow) q + (r + rLow) s + t u) / (v w) for `terms` [p, pLow, q, r, rLow, s, t, u, v, w], rounded once to the
 * nearest double; NaN where that is not proven. All are integers that doubles hold exactly (p + pLow and r + rLow as
 * the sum of two), v w is not zero.
 *
 * Products are split into their rounded value and what the rounding took away, so numerator and denominator are known
 * to 2^-99 of the sum of their terms. The quotient is corrected once by its remainder; the result stands if the
 * correction, moved by the error either way, still rounds to it (Ziv's test). Numerators below 2^53 need none of this.
 */
export function nearestOfTerms(): number {
  const first = terms[0]! * terms[2]!;
  const second = terms[3]! * terms[5]!;
  const third = terms[6]! * terms[7]!;
  const bottom = terms[8]! * terms[9]!;
  const size = Math.abs(first) + Math.abs(second) + Math.abs(third);
  if (size < EXACT_INTEGER && Math.abs(bottom) < EXACT_INTEGER && terms[1] === 0 && terms[4] === 0) {
    return (first + second + third) / bottom + 0;
  }
  if (!(size < 1e150 && Math.abs(bottom) < 1e150)) return Number.NaN;
  const pair = first + second;
  const top = pair + third;
  const low =
    lost(pair, third, top) +
    lost(first, second, pair) +
    (productError(terms[0]!, terms[2]!, first) + terms[1]! * terms[2]!) +
    (productError(terms[3]!, terms[5]!, second) + terms[4]! * terms[5]!) +
    productError(terms[6]!, terms[7]!, third);
  const bottomLow = productError(terms[8]!, terms[9]!, bottom);
  const quotient = top / bottom;
  const back = quotient * bottom;
  const remainder = top - back - productError(quotient, bottom, back) + low - quotient * bottomLow;
  const correction = remainder / bottom;
  const result = quotient + correction;
  const tail = correction - (result - quotient);
  // Of a numerator that has cancelled to nearly nothing this is more than the last digit.
  const error = (size / Math.abs(bottom) + Math.abs(result)) * DOUBLE_DOUBLE;
  return result + (tail + error) === result && result + (tail - error) === result ? result + 0 : Number.NaN;
}

/** What the rounded sum lacks to a + b (Knuth). */
function lost(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** Decimals that plans are written with; more are looked for by the 15 digits of a cell. */
const USUAL = 6;

/**
 * Decimals (not always the fewest: money is counted in cents) with which the reading of a cell's number (15 digits) is
 * a whole number, which `readingUnits` gives; -1 for what is not counted so (below 10^-7, from 10^15 on, or exactly
 * between two readings), and then `readingUnits` is NaN.
 */
export function readingDecimals(x: number): number {
  for (let decimals = 2; decimals <= USUAL; decimals += 2) {
    const whole = Math.floor(x * POWERS_OF_TEN[decimals]! + 0.5);
    if (whole / POWERS_OF_TEN[decimals]! === x && Math.abs(whole) < FIFTEEN_DIGITS) return decimals;
  }
  const size = Math.abs(x);
  if (!(size >= 1e-7)) return -1;
  let decimals = 22;
  while (size * POWERS_OF_TEN[decimals]! >= FIFTEEN_DIGITS) decimals -= 1;
  // From 10^15 on no power of ten is left: -1, and NaN from here on.
  if (fractionAt(size, decimals) === 0.5) return -1;
  // The noise of a SUM: 299,999.99999999994 reads as whole cents, and small figures stay small.
  const noisy = Math.round(size * 100) * POWERS_OF_TEN[decimals - 2]! === readingUnits(size, decimals);
  return noisy ? 2 : decimals;
}

/** What the exact product of x and a power of ten has behind the point of its double's floor; x not negative. */
function fractionAt(x: number, decimals: number): number {
  const power = POWERS_OF_TEN[decimals]!;
  const product = x * power;
  return product - Math.floor(product) + productError(x, power, product);
}

/** The whole number that x reads as with its `readingDecimals`. */
export function readingUnits(x: number, decimals: number): number {
  const size = Math.abs(x);
  const units = Math.floor(size * POWERS_OF_TEN[decimals]!) + Math.floor(fractionAt(size, decimals) + 0.5);
  return x < 0 ? -units : units;
}

/**
 * A number in units of 10^-decimals, of which `own` are its reading's; NaN when that has more digits than are exact, and
 * when there is no such power of ten.
 */
export function unitsAt(x: number, own: number, decimals: number): number {
  const units = readingUnits(x, own) * POWERS_OF_TEN[decimals - own]!;
  return Math.abs(units) < EXACT_INTEGER ? units : Number.NaN;
}
