/**
 * How the doubles of cells are read as decimals without making decimals of them: what fast paths must know about a
 * double to be exact on the 15-digit decimal that it means.
 */

/** Unit roundoff: one operation on doubles errs by at most this share of its result. */
export const UNIT = 2 ** -53;

/**
 * A cell's number means its value to 15 significant digits: at most half a unit of the 15th digit away, which is
 * 5e-15 of the value when its first digits are 1.00; the last digit covers the rounding of this bound itself.
 */
export const READING = 5.000001e-15;

/** Powers of ten that a double holds exactly. */
export const POWERS_OF_TEN: Float64Array = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Below this, an integer has at most 15 digits. */
export const FIFTEEN_DIGITS = 1e15;
/**
 * A sum or product of integers that doubles compute to be below this is exact. At this it may not be: 2^53 + 1, which no
 * double holds, is computed as 2^53.
 */
export const EXACT_INTEGER = 2 ** 53;

/**
 * The fewest decimals that write what a double means, or -1 when they are more than 22 or when the double is not the
 * one nearest to a decimal of 15 digits (the noise of a SUM, a third).
 *
 * Proof that the answer is the reading: with N an integer below 1e15 and p a power of ten up to 1e22, both exact,
 * N / p is rounded once, so N / p === value says that `value` is the double nearest to the decimal N / p; a decimal of
 * at most 15 digits survives the way to the nearest double and back to 15 digits (DBL_DIG of IEEE 754 is 15).
 */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals <= 22; decimals += 1) {
    const power = POWERS_OF_TEN[decimals]!;
    const whole = Math.round(value * power);
    if (!(Math.abs(whole) < FIFTEEN_DIGITS)) return -1;
    if (whole / power === value) return decimals;
  }
  return -1;
}

/** The double nearest to what `value` means: removes the noise of sums, and nothing else. */
export function cleaned(value: number): number {
  return decimalsOf(value) >= 0 ? value : Number(value.toPrecision(15));
}

/** The whole number of units of 10^-decimals that a clean value means; exact when `decimalsOf(value) <= decimals`. */
export function wholeUnits(value: number, decimals: number): number {
  return Math.round(value * POWERS_OF_TEN[decimals]!);
}
