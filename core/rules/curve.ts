/** Payout curves: straight lines between the points that a plan prints. */
import { Decimal, exact, ONE } from "../decimal/decimal";
import { nearestOfTerms, terms } from "../decimal/fractions";
import { nearestQuotient } from "../decimal/quotient";
import { POWERS_OF_TEN, UNIT } from "../decimal/reading";
import { toCell } from "../decimal/rounding";
import { provenRounding } from "../decimal/rowwise";
import { place, placeBetween, positionReached, type Units, unitsOfAll } from "./grid";

export interface Point {
  readonly from: Decimal;
  readonly value: Decimal;
}

/** An exact value before its only division, by something above zero. */
export interface Fraction {
  readonly top: Decimal;
  readonly bottom: Decimal;
}

/** A value for a cell: the double nearest to it, or money when decimals are given. */
export function fractionForCell({ top, bottom }: Fraction, decimals: number | undefined): number {
  if (decimals === undefined) return nearestQuotient(top, bottom);
  // Half away from zero by whole numbers of units, for a quotient that does not end is slow to write out.
  const scale = new Decimal(10).pow(decimals);
  const units = top.abs().times(scale).times(2).plus(bottom).divToInt(bottom.times(2));
  return toCell(units.div(scale).times(top.s));
}

/** A double nearest to the exact value, as a cell shows it: as it is, or rounded where that is certain; else NaN. */
export function quickForCell(nearest: number, decimals: number | undefined): number {
  return decimals === undefined ? nearest : provenRounding(nearest, Math.abs(nearest) * 2 * UNIT, decimals);
}

export interface CurveTerms {
  /** Attainment ascending, with the payout there. */
  readonly points: readonly Point[];
  /** Payout per unit of attainment above the last point; undefined for flat. */
  readonly slopeAbove: number | undefined;
  /** Left undefined, the payout is a share of a target and not rounded. */
  readonly decimals: number | undefined;
  /** The same in doubles and integers, for columns. */
  readonly froms: readonly number[];
  readonly fromUnits: Units | undefined;
  /** Payouts and the slope in one unit; the slope, 0 for flat, is the last. */
  readonly valueUnits: Units | undefined;
}

export function curveTerms(
  points: readonly Point[],
  slopeAbove: number | undefined,
  decimals: number | undefined,
): CurveTerms {
  const froms = points.map(({ from }) => from);
  return {
    points,
    slopeAbove,
    decimals,
    froms: froms.map((from) => from.toNumber()),
    fromUnits: unitsOfAll(froms),
    valueUnits: unitsOfAll([...points.map(({ value }) => value), exact(slopeAbove ?? 0)]),
  };
}

/**
 * The payout of a curve at an attainment: 0 below the first point (a plan pays nothing below its threshold), a straight
 * line from point to point, and above the last flat, or rising by `slopeAbove` per unit of attainment.
 *
 * @param attainment fraction of quota, or in the unit of the points
 * @returns in the unit of the points' payouts, usually a fraction of the target payout
 * @example points {0.7, 0; 1, 1}: 0.85 gives 0.5; 1.2 gives 1, with a slope of 2 above 1.4
 */
export function curvePayout(attainment: number, curve: CurveTerms): number {
  const reached = positionReached(attainment, curve.froms);
  if (reached < 0) return 0;
  const quick = quickForCell(quickPayout(attainment, reached, curve), curve.decimals);
  return Number.isNaN(quick) ? fractionForCell(curveFraction(attainment, reached, curve), curve.decimals) : quick;
}

/** In integers: (y0 width + way (y1 - y0)) / width; above the last point y0 + way x slope. */
function quickPayout(attainment: number, reached: number, { froms, fromUnits, valueUnits }: CurveTerms): number {
  if (fromUnits === undefined || valueUnits === undefined) return Number.NaN;
  if (!placeBetween(attainment, fromUnits, reached)) return Number.NaN;
  const low = valueUnits.values[reached]!;
  terms[0] = low;
  terms[1] = 0;
  terms[2] = place.width;
  terms[3] = valueUnits.values[reached + 1]! - (reached + 1 < froms.length ? low : 0);
  terms[4] = 0;
  terms[5] = place.beyond;
  terms[6] = 0;
  terms[7] = 0;
  terms[8] = place.width;
  terms[9] = POWERS_OF_TEN[valueUnits.decimals]!;
  return nearestOfTerms();
}

function curveFraction(attainment: number, reached: number, { points, slopeAbove }: CurveTerms): Fraction {
  const low = points[reached] as Point;
  const high = points[reached + 1];
  const beyond = exact(attainment).minus(low.from);
  if (high === undefined) return { top: low.value.plus(beyond.times(exact(slopeAbove ?? 0))), bottom: ONE };
  // One division, at the end: (y0 (x1 - x0) + (x - x0) (y1 - y0)) / (x1 - x0).
  const width = high.from.minus(low.from);
  return { top: low.value.times(width).plus(beyond.times(high.value.minus(low.value))), bottom: width };
}
