/** Payout curves: straight lines between the points that a plan prints. */
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { nearestQuotient } from "../decimal/quotient";
import { money } from "../decimal/rounding";

export interface Point {
  readonly from: Decimal;
  readonly value: Decimal;
}

/** Index of the last of ascending positions that `x` has reached, or -1. */
export function lastReached(x: Decimal, positions: readonly Decimal[]): number {
  let reached = -1;
  for (const position of positions) {
    if (position.gt(x)) break;
    reached += 1;
  }
  return reached;
}

/** An exact value before its only division. */
export interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

/** A value for a cell: the double nearest to it, or money when decimals are given. */
export function fractionForCell({ top, bottom }: Fraction, decimals: number | undefined): number {
  return decimals === undefined ? nearestQuotient(top, bottom) : money(top.div(bottom), decimals);
}

export interface CurveTerms {
  /** Attainment ascending, with the payout there. */
  readonly points: readonly Point[];
  /** Payout per unit of attainment above the last point; undefined for flat. */
  readonly slopeAbove: number | undefined;
  /** Left undefined, the payout is a share of a target and not rounded. */
  readonly decimals: number | undefined;
}

/**
 * The payout of a curve at an attainment: 0 below the first point (a plan pays nothing below its threshold), a straight
 * line from point to point, and above the last flat, or rising by `slopeAbove` per unit of attainment.
 *
 * @param attainment fraction of quota, or in the unit of the points
 * @returns in the unit of the points' payouts, usually a fraction of the target payout
 * @example points {0.7, 0; 1, 1}: 0.85 gives 0.5; 1.2 gives 1, with a slope of 2 above 1.4
 */
export function curvePayout(attainment: number, terms: CurveTerms): number {
  return fractionForCell(curveFraction(attainment, terms), terms.decimals);
}

function curveFraction(attainment: number, { points, slopeAbove }: CurveTerms): Fraction {
  const at = exact(attainment);
  const reached = lastReached(
    at,
    points.map((point) => point.from),
  );
  const low = points[reached];
  if (low === undefined) return { top: ZERO, bottom: ONE };
  const high = points[reached + 1];
  const beyond = at.minus(low.from);
  if (high === undefined) return { top: low.value.plus(beyond.times(exact(slopeAbove ?? 0))), bottom: ONE };
  // One division, at the end: (y0 (x1 - x0) + (x - x0) (y1 - y0)) / (x1 - x0).
  const width = high.from.minus(low.from);
  return { top: low.value.times(width).plus(beyond.times(high.value.minus(low.value))), bottom: width };
}
