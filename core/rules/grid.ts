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
  const decimals = Math.max(0, ...figures.map((figure) => figure.decimalPlaces()));
  if (decimals > 15) return undefined;
  const values = figures.map((figure) => unitsAt(figure.toNumber(), readingDecimals(figure.toNumber()), decimals));
  return values.every((value) => Math.abs(value) < FIFTEEN_DIGITS) ? { decimals, values } : undefined;
}

/** Index of the last of ascending positions that `x` has reached, or -1; compared exactly. */
export function positionReached(x: number, positions: readonly number[]): number {
  let reached = positions.length - 1;
  while (reached >= 0 && compareProduct(x, 1, positions[reached]!) < 0) reached -= 1;
  return reached;
}

/** A measure between two positions: its way from the lower one and the distance of the two, in a common unit. */
export interface Between {
  readonly decimals: number;
  readonly beyond: number;
  readonly width: number;
}

/**
 * Where a measure lies above the position `reached`. Above the last position the width is one unit of the measure.
 *
 * @returns undefined when a figure has too many digits in the common unit
 */
export function between(x: number, positions: Units, reached: number): Between | undefined {
  const own = readingDecimals(x);
  if (own < 0) return undefined;
  const decimals = Math.max(own, positions.decimals);
  const finer = POWERS_OF_TEN[decimals - positions.decimals];
  if (finer === undefined) return undefined;
  const low = positions.values[reached]! * finer;
  const next = positions.values[reached + 1];
  const width = next === undefined ? POWERS_OF_TEN[decimals]! : next * finer - low;
  const at = readingUnits(x, own) * POWERS_OF_TEN[decimals - own]!;
  if (
    Math.abs(low) + Math.abs(at) > EXACT_INTEGER ||
    (next !== undefined && !(Math.abs(next * finer) <= EXACT_INTEGER))
  ) {
    return undefined;
  }
  return { decimals, beyond: at - low, width };
}
