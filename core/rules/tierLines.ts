/**
 * A tier table as lines: on each stretch of totals the payout is slope x total + intercept x quota. In integers where
 * the table allows it, so that rates and inverses of a column are exact without making decimals for every row.
 */
import type { Decimal } from "../decimal/decimal";
import { compareProducts } from "../decimal/products";
import { FIFTEEN_DIGITS, POWERS_OF_TEN } from "../decimal/reading";
import type { Edge, TierTable } from "./tiers";

/** Line 0 holds below zero, line 1 from zero to the first threshold, line k + 2 from threshold k on. */
export interface TierLines {
  /** Decimals of slopes, at least one, and of thresholds. */
  readonly slopeDecimals: number;
  readonly thresholdDecimals: number;
  /** By tier, in units of 10^-thresholdDecimals. */
  readonly thresholds: readonly number[];
  /** By line, in units of 10^-slopeDecimals x 10^-thresholdDecimals; a slope is so a multiple of 10^thresholdDecimals. */
  readonly slopes: readonly number[];
  readonly intercepts: readonly number[];
}

/** @returns undefined for figures that have too many digits for integers */
export function linesOf(tiers: TierTable): TierLines | undefined {
  const froms = tiers.map(({ from }) => from);
  const values = tiers.map(({ value }) => value);
  const slopeDecimals = Math.max(1, ...values.map(places));
  const thresholdDecimals = Math.max(...froms.map(places));
  const scale = POWERS_OF_TEN[thresholdDecimals]!;
  const thresholds = froms.map((from) => Math.round(from.toNumber() * scale));
  const rates = values.map((value) => Math.round(value.toNumber() * POWERS_OF_TEN[slopeDecimals]!));
  const slopes = [thresholds[0] === 0 ? rates[0]! * scale : 0, 0];
  const intercepts = [0, 0];
  tiers.forEach((tier, index) => {
    const before = index === 0 ? 0 : rates[index - 1]!;
    const drop = (before - rates[index]!) * thresholds[index]!;
    slopes.push(rates[index]! * scale);
    intercepts.push(tier.retroactive ? 0 : intercepts[index + 1]! + drop);
  });
  // A rate is no larger than its slope, a change of intercepts that counts no larger than the two.
  const figures = [...thresholds, ...slopes, ...intercepts];
  if (!figures.every((figure) => Math.abs(figure) < FIFTEEN_DIGITS)) return undefined;
  return { slopeDecimals, thresholdDecimals, thresholds, slopes, intercepts };
}

function places(value: Decimal): number {
  return value.decimalPlaces();
}

/** Index of the line on which a total lies; total and quota in the same unit. */
export function lineAt(total: number, quota: number, lines: TierLines, edge: Edge): number {
  if (total < 0) return 0;
  const least = edge === "from" ? 0 : 1;
  const scale = POWERS_OF_TEN[lines.thresholdDecimals]!;
  let index = lines.thresholds.length;
  while (index > 0 && compareProducts(total, scale, lines.thresholds[index - 1]!, quota) < least) index -= 1;
  return index + 1;
}
