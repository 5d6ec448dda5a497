/** Payout curves: straight lines between the points that a plan prints. */
import { type Decimal, exact, ZERO } from "../decimal/decimal";

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

/**
 * The value of a curve at `x`: 0 below the first point (a plan pays nothing below its threshold), a straight line from
 * point to point, and above the last flat, or rising by `slopeAbove` per unit of x.
 *
 * @param points attainment ascending, with the payout there
 * @param slopeAbove payout per unit of attainment above the last point, undefined for flat
 * @example points {0.7, 0; 1, 1}: 0.85 gives 0.5; 1.2 gives 1, with a slope of 2 above 1.4
 */
export function curveAt(x: number, points: readonly Point[], slopeAbove: number | undefined): Decimal {
  const at = exact(x);
  const reached = lastReached(
    at,
    points.map((point) => point.from),
  );
  const low = points[reached];
  if (low === undefined) return ZERO;
  const high = points[reached + 1];
  const beyond = at.minus(low.from);
  if (high === undefined) return slopeAbove === undefined ? low.value : low.value.plus(beyond.times(exact(slopeAbove)));
  // One division, at the end: (y0 (x1 - x0) + (x - x0) (y1 - y0)) / (x1 - x0).
  const width = high.from.minus(low.from);
  return low.value
    .times(width)
    .plus(beyond.times(high.value.minus(low.value)))
    .div(width);
}
