/** Pay per point of attainment (a point is 0.01 of quota) and per unit above quota. */
import { exact, ZERO } from "../decimal/decimal";
import { cleaned, FIFTEEN_DIGITS } from "../decimal/reading";
import { money, type Rounding } from "../decimal/rounding";
import {
  compareProduct,
  errorShare,
  exactDifference,
  HUNDRED,
  provenRounding,
  ratio,
  roundedMoney,
  roundedProportion,
  wholeProportion,
} from "../decimal/rowwise";
import { cumulativePayout, type Edge, reaches, type TierTable } from "./tiers";

/** Attainment as the double nearest to actual / quota; 360,000 / 300,000 is 1.2. */
export function attainment(actual: number, quota: number): number {
  return ratio(actual, quota);
}

/**
 * Bonus per attainment point over tiers of attainment, in money; in decimals, row by row. `pointBonusColumn` is the
 * same over columns.
 * Points are never formed by a division that is then multiplied: the payout over money thresholds is divided by the
 * quota once, at the end.
 *
 * @example 90 / 110 / 130 / 150 per point from 0 / 80 / 100 / 150 %: 120 % pays 12,000
 */
export function pointBonus(
  actual: number,
  quota: number,
  terms: { tiers: TierTable; edge: Edge; wholePoints: boolean; decimals: number; rounding?: Rounding },
): number {
  const q = exact(quota);
  let a = exact(actual);
  if (terms.wholePoints) a = a.times(HUNDRED).div(q).floor().times(q).div(HUNDRED);
  return money(cumulativePayout(a, terms.tiers, q, terms.edge).times(HUNDRED).div(q), terms.decimals, terms.rounding);
}

export interface PerPointTerms {
  /** Share of quota above which points count: 1 is 100 %. */
  readonly from: number;
  readonly wholePoints: boolean;
  readonly cap: number | undefined;
  readonly decimals: number;
}

const PER_POINT = errorShare(5, 6);

/**
 * Money per point above `from` (1 = 100 % of quota), optionally capped.
 *
 * @example 360,000 on a quota of 300,000 at 125 per point: 20 points, 2,500
 */
export function bonusPerPointAbove(actual: number, quota: number, perPoint: number, terms: PerPointTerms): number {
  const { from, cap, decimals, wholePoints } = terms;
  if (!(quota > 1e-200)) return bonusPerPointAboveInDecimals(actual, quota, perPoint, terms);
  if (compareProduct(actual, from, quota) <= 0) return 0;
  let earned = Number.NaN;
  if (!wholePoints) {
    const hundredfold = (perPoint * 100) / quota;
    const size = (Math.abs(actual) + Math.abs(from * quota)) * Math.abs(hundredfold);
    earned = provenRounding((actual - from * quota) * hundredfold, size * PER_POINT, decimals);
  }
  if (Number.isNaN(earned)) {
    const above = exactDifference(actual, from, quota);
    // A hundredfold has the digits of its number, so its reading is exact, unless it leaves the range of doubles.
    if (!Number.isNaN(above) && Math.abs(perPoint) < 1e300) {
      earned = wholePoints
        ? payPerWhole(wholeProportion(above, 100, quota), perPoint, 0, decimals)
        : roundedProportion(above, cleaned(perPoint) * 100, quota, 0, decimals);
    }
  }
  if (Number.isNaN(earned)) return bonusPerPointAboveInDecimals(actual, quota, perPoint, terms);
  // Rounding keeps the order, so the smaller of two rounded amounts is the smaller amount, rounded.
  return cap === undefined ? earned : Math.min(earned, roundedMoney(cap, decimals));
}

/** The definition of `bonusPerPointAbove`. */
export function bonusPerPointAboveInDecimals(
  actual: number,
  quota: number,
  perPoint: number,
  terms: PerPointTerms,
): number {
  const q = exact(quota);
  const above = exact(actual).minus(exact(terms.from).times(q)).times(HUNDRED);
  if (above.lte(0)) return 0;
  const rate = exact(perPoint);
  const earned = terms.wholePoints ? above.div(q).floor().times(rate) : above.times(rate).div(q);
  const cap = terms.cap === undefined ? undefined : exact(terms.cap);
  return money(cap !== undefined && earned.gt(cap) ? cap : earned, terms.decimals);
}

export interface PerUnitTerms {
  readonly unit: number;
  /** Share of quota that must be reached; undefined: no gate. */
  readonly gate: number | undefined;
  readonly gateBonus: number;
  readonly wholeUnits: boolean;
  readonly decimals: number;
}

const PER_UNIT = errorShare(3, 5);

/**
 * A fixed bonus once the gate is met, and money per unit of actual above quota.
 *
 * @example 320,000 on 300,000 at 125 per 1,000: 2,500; below the gate nothing is paid
 */
export function bonusPerUnitAbove(actual: number, quota: number, perUnit: number, terms: PerUnitTerms): number {
  const { unit, gate, gateBonus, wholeUnits, decimals } = terms;
  if (!(unit > 1e-200)) return bonusPerUnitAboveInDecimals(actual, quota, perUnit, terms);
  if (gate !== undefined && compareProduct(actual, gate, quota) < 0) return 0;
  if (compareProduct(actual, 1, quota) <= 0) return roundedMoney(gateBonus, decimals);
  if (!wholeUnits) {
    const perOne = perUnit / unit;
    const size = (Math.abs(actual) + Math.abs(quota)) * Math.abs(perOne) + Math.abs(gateBonus);
    const proven = provenRounding((actual - quota) * perOne + gateBonus, size * PER_UNIT, decimals);
    if (!Number.isNaN(proven)) return proven;
  }
  const above = exactDifference(actual, 1, quota);
  const paid = wholeUnits
    ? payPerWhole(wholeProportion(above, 1, unit), perUnit, gateBonus, decimals)
    : roundedProportion(above, perUnit, unit, gateBonus, decimals);
  return Number.isNaN(above) || Number.isNaN(paid) ? bonusPerUnitAboveInDecimals(actual, quota, perUnit, terms) : paid;
}

/** Pay for a count of whole points or units; NaN when the count has more digits than a number of a cell. */
function payPerWhole(count: number, each: number, plus: number, decimals: number): number {
  return Math.abs(count) < FIFTEEN_DIGITS ? roundedProportion(count, each, 1, plus, decimals) : Number.NaN;
}

/** The definition of `bonusPerUnitAbove`. */
export function bonusPerUnitAboveInDecimals(
  actual: number,
  quota: number,
  perUnit: number,
  terms: PerUnitTerms,
): number {
  const a = exact(actual);
  const q = exact(quota);
  if (terms.gate !== undefined && !reaches(a, exact(terms.gate).times(q), "from")) return 0;
  const above = a.gt(q) ? a.minus(q) : ZERO;
  const unit = exact(terms.unit);
  const rate = exact(perUnit);
  const variable = terms.wholeUnits ? above.div(unit).floor().times(rate) : above.times(rate).div(unit);
  return money(variable.plus(exact(terms.gateBonus)), terms.decimals);
}
