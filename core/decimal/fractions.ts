/**
 * The double nearest to a fraction of sums of products, for rules whose result is a ratio and not money: points of a
 * curve, effective rates, days outstanding. Integers in, so that nothing is lost before the one division.
 */
import { productError } from "./products";
import { decimalsOf, EXACT_INTEGER, POWERS_OF_TEN, wholeUnits } from "./reading";

/** What double-double arithmetic of a few operations may miss: 2^-106 each, and room for a hundred of them. */
const DOUBLE_DOUBLE = 2 ** -99;

/**
 * ((p + pLow) q + (r + rLow) s + t u) / (v w), rounded once to the nearest double; NaN where that is not proven.
 * All factors are integers that doubles hold exactly (p + pLow and r + rLow as the sum of two), v w is not zero.
 *
 * Products are split into their rounded value and what the rounding took away, so numerator and denominator are known
 * to 2^-99 of the sum of their terms. The quotient is corrected once by its remainder; the result stands if the
 * correction, moved by the error either way, still rounds to it (Ziv's test). Numerators below 2^53 need none of this.
 */
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
  const first = p * q;
  const second = r * s;
  const third = t * u;
  const bottom = v * w;
  const size = Math.abs(first) + Math.abs(second) + Math.abs(third);
  if (size <= EXACT_INTEGER && Math.abs(bottom) <= EXACT_INTEGER && pLow === 0 && rLow === 0) {
    return (first + second + third) / bottom + 0;
  }
  if (!(size < 1e150 && Math.abs(bottom) < 1e150)) return Number.NaN;
  const pair = first + second;
  const pairLow = lost(first, second, pair);
  const top = pair + third;
  const low =
    lost(pair, third, top) +
    pairLow +
    (productError(p, q, first) + pLow * q) +
    (productError(r, s, second) + rLow * s) +
    productError(t, u, third);
  const bottomLow = productError(v, w, bottom);
  const quotient = top / bottom;
  const back = quotient * bottom;
  const remainder = top - back - productError(quotient, bottom, back) + low - quotient * bottomLow;
  const correction = remainder / bottom;
  const result = quotient + correction;
  const tail = correction - (result - quotient);
  const error = (size / Math.abs(bottom) + Math.abs(result)) * DOUBLE_DOUBLE;
  // A numerator that cancelled to nearly nothing leaves no digits to round.
  if (!(error < Math.abs(result) * 2 ** -60)) return Number.NaN;
  return result + (tail + error) === result && result + (tail - error) === result ? result + 0 : Number.NaN;
}

/** What the rounded sum lacks to a + b (Knuth). */
function lost(a: number, b: number, sum: number): number {
  const part = sum - a;
  return a - (sum - part) + (b - part);
}

/** More decimals than whole units are counted with. */
const TOO_MANY = 16;

/** Decimals of a clean number (`cleaned`), 16 where it has more than integers carry. */
export function placesOf(clean: number): number {
  const decimals = decimalsOf(clean);
  return decimals < 0 || decimals > TOO_MANY ? TOO_MANY : decimals;
}

/** A clean number in units of 10^-decimals, or NaN when that has more digits than are exact. */
export function unitsOf(clean: number, decimals: number): number {
  const own = placesOf(clean);
  if (own === TOO_MANY || own > decimals) return Number.NaN;
  const units = wholeUnits(clean, own) * POWERS_OF_TEN[decimals - own]!;
  return Math.abs(units) <= EXACT_INTEGER ? units : Number.NaN;
}
