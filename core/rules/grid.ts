/** Positions and values of curves and matrices as integers, so that a column is interpolated without decimals. */
import type { Decimal } from "../decimal/decimal";
import { readingDecimals, readingUnits, unitsAt } from "../decimal/fractions";
import { EXACT_INTEGER, FIFTEEN_DIGITS, POWERS_OF_TEN } from "../decimal/reading";
import { compareProduct } from "../decimal/rowwise";

/** Numbers in units of 10^-decimals. */
export interface Units {
  readonly decimals: number;
  readonly values: readonly number[];
}

/** @returns undefined when a figure has too many digits */
export function unitsOfAll(figures: readonly Decimal[]): Units | undefined {
  const numbers = figures.map((figure) => figure.toNumber());
  const places = numbers.map(readingDecimals);
  const decimals = Math.max(...places);
  const values = numbers.map((number, index) => unitsAt(number, places[index]!, decimals));
  return values.every((value) => Math.abs(value) < FIFTEEN_DIGITS) ? { decimals, values } : undefined;
}

/** Index of the last of ascending positions that `x` has reached, or -1; compared exactly. */
export function positionReached(x: number, positions: readonly number[]): number {
  let reached = positions.length - 1;
  while (reached >= 0 && compareProduct(x, 1, positions[reached]!) < 0) reached -= 1;
  return reached;
}

/** Set by `placeBetween`: the way of a measure from the position below it, and the distance to the next. */
export const place = { beyond: 0, width: 0 };

/**
 * Where a measure lies above the position `reached`, in `place`, both in a common unit. Above the last position the
 * width is one unit of the measure.
 *
 * @returns whether the figures have few enough digits
 */
export function placeBetween(x: number, positions: Units, reached: number): boolean {
  const own = readingDecimals(x);
  const decimals = Math.max(own, positions.decimals);
  const finer = POWERS_OF_TEN[decimals - positions.decimals]!;
  const low = positions.values[reached]! * finer;
  const last = reached + 1 === positions.values.length;
  const next = last ? low + POWERS_OF_TEN[decimals]! : positions.values[reached + 1]! * finer;
  const at = readingUnits(x, own) * POWERS_OF_TEN[decimals - own]!;
  place.beyond = at - low;
  place.width = next - low;
  return Math.abs(low) + Math.abs(at) < EXACT_INTEGER && Math.abs(next) < EXACT_INTEGER;
}
