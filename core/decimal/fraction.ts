/**
 * Exact fractions: what the steps of a payout carry between them, numerator and denominator, until the one rounding at
 * the end. Nothing is divided before that.
 */
import { Decimal, ONE, ZERO } from "./decimal";
import { nearestQuotient } from "./quotient";
import type { Rounding } from "./rounding";

export interface Fraction {
  readonly top: Decimal;
  /** Above zero. */
  readonly bottom: Decimal;
}

export const NOTHING: Fraction = { top: ZERO, bottom: ONE };

/** A number as a fraction of one. */
export function whole(value: Decimal): Fraction {
  return { top: value, bottom: ONE };
}

/** @param bottom not zero */
export function quotient(top: Decimal, bottom: Decimal): Fraction {
  return bottom.lt(0) ? { top: top.negated(), bottom: bottom.negated() } : { top, bottom };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.bottom.eq(b.bottom)) return { top: a.top.plus(b.top), bottom: a.bottom };
  return { top: a.top.times(b.bottom).plus(b.top.times(a.bottom)), bottom: a.bottom.times(b.bottom) };
}

export function negative({ top, bottom }: Fraction): Fraction {
  return { top: top.negated(), bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negative(b));
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top.times(b.top), bottom: a.bottom.times(b.bottom) };
}

/** @param b not zero */
export function over(a: Fraction, b: Fraction): Fraction {
  return quotient(a.top.times(b.bottom), a.bottom.times(b.top));
}

/** The sign of a - b, by cross-multiplication. */
export function compare(a: Fraction, b: Fraction): number {
  return a.top.times(b.bottom).cmp(b.top.times(a.bottom));
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** The greatest whole number that is not above a fraction. */
export function floorOf({ top, bottom }: Fraction): Decimal {
  const part = top.divToInt(bottom);
  return top.lt(0) && !part.times(bottom).eq(top) ? part.minus(ONE) : part;
}

/**
 * Rounds to `decimals` by whole units, without writing the quotient out.
 *
 * @example 10,001 / 2 with 0 decimals is 5,001; half to even 5,000
 */
export function roundFraction({ top, bottom }: Fraction, decimals: number, rounding?: Rounding): Decimal {
  const scale = new Decimal(10).pow(decimals);
  const units = top.abs().times(scale);
  const below = units.divToInt(bottom);
  const twice = units.minus(below.times(bottom)).times(2).cmp(bottom);
  const up = twice > 0 || (twice === 0 && (rounding !== "half to even" || !below.mod(2).isZero()));
  const rounded = (up ? below.plus(ONE) : below).div(scale);
  return top.lt(0) && !rounded.isZero() ? rounded.negated() : rounded;
}

/** The double nearest to a fraction, for a cell; never negative zero. */
export function nearest({ top, bottom }: Fraction): number {
  return (bottom.eq(ONE) ? top.toNumber() : nearestQuotient(top, bottom)) + 0;
}
