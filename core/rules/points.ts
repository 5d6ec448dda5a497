/** Pay per point of attainment (a point is 0.01 of quota) and per unit above quota. */
import { Decimal, exact, ZERO } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { cumulativePayout, type Edge, reaches, type TierTable } from "./tiers";

const HUNDRED = new Decimal(100);

/** Attainment as the double nearest to actual / quota; 360,000 / 300,000 is 1.2. */
export function attainment(actual: number, quota: number): number {
  return exact(actual).div(exact(quota)).toNumber() + 0;
}

/**
 * Bonus per attainment point over tiers of attainment, in money.
 * Points are never formed by a division that is then multiplied: the payout over money thresholds is divided by the
 * quota once, at the end.
 *
 * @example 90 / 110 / 130 / 150 per point from 0 / 80 / 100 / 150 %: 120 % pays 12,000
 */
export function pointBonus(
  actual: number,
  quota: number,
  terms: { tiers: TierTable; edge: Edge; wholePoints: boolean; decimals: number },
): number {
  const q = exact(quota);
  let a = exact(actual);
  if (terms.wholePoints) a = a.times(HUNDRED).div(q).floor().times(q).div(HUNDRED);
  return money(cumulativePayout(a, terms.tiers, q, terms.edge).times(HUNDRED).div(q), terms.decimals);
}

/**
 * Money per point above `from` (1 = 100 % of quota), optionally capped.
 *
 * @example 360,000 on a quota of 300,000 at 125 per point: 20 points, 2,500
 */
export function bonusPerPointAbove(
  actual: number,
  quota: number,
  perPoint: number,
  terms: { from: number; wholePoints: boolean; cap: number | undefined; decimals: number },
): number {
  const q = exact(quota);
  const above = exact(actual).minus(exact(terms.from).times(q)).times(HUNDRED);
  if (above.lte(0)) return 0;
  const rate = exact(perPoint);
  const earned = terms.wholePoints ? above.div(q).floor().times(rate) : above.times(rate).div(q);
  const cap = terms.cap === undefined ? undefined : exact(terms.cap);
  return money(cap !== undefined && earned.gt(cap) ? cap : earned, terms.decimals);
}

/**
 * A fixed bonus once the gate is met, and money per unit of actual above quota.
 *
 * @example 320,000 on 300,000 at 125 per 1,000: 2,500; below the gate nothing is paid
 */
export function bonusPerUnitAbove(
  actual: number,
  quota: number,
  perUnit: number,
  terms: { unit: number; gate: number | undefined; gateBonus: number; wholeUnits: boolean; decimals: number },
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
