/** What changes a payout after it was earned: gate, multiplier, floor and cap; in the order of operations of a plan. */
import { compareProduct, roundedMoney, roundedProduct } from "../decimal/rowwise";
import { Fault } from "./fault";
import { passes, type Steps, stepReached } from "./steps";
import type { Edge } from "./tiers";

/**
 * The payout if a measure passes its gate, else `otherwise`.
 *
 * @param measure, threshold in the same unit; edge "from" passes at exactly the threshold
 * @returns money
 * @example 5,000 behind a gate of 80 %: 0.8 pays 5,000; 0.79 pays 0
 */
export function gatedPayout(
  payout: number,
  measure: number,
  threshold: number,
  otherwise: number,
  terms: { edge: Edge; decimals: number },
): number {
  return roundedMoney(passes(measure, threshold, terms.edge) ? payout : otherwise, terms.decimals);
}

/**
 * The payout times the factor of the tier that a measure reaches; nothing below the first tier.
 *
 * @returns money
 * @example factors 0.5 / 0.75 / 1 / 1.15 / 1.25 from 0 / 5 / 10 / 20 / 30 % margin: 10,000 at 20 % is 11,500
 */
export function multipliedPayout(
  payout: number,
  measure: number,
  terms: { table: Steps; edge: Edge; decimals: number },
): number {
  const factor = terms.table.values[stepReached(measure, 1, terms.table, terms.edge)];
  return factor === undefined ? 0 : roundedProduct(payout, factor, terms.decimals);
}

/**
 * A payout kept between a floor and a cap.
 *
 * @param floor, cap money; undefined for none
 * @returns money
 * @throws Fault when the floor is above the cap
 * @example 12,000 with a cap of 10,000 is 10,000
 */
export function cappedPayout(
  payout: number,
  floor: number | undefined,
  cap: number | undefined,
  decimals: number,
): number {
  checkLimits(floor, cap);
  let kept = payout;
  if (cap !== undefined && compareProduct(payout, 1, cap) > 0) kept = cap;
  else if (floor !== undefined && compareProduct(payout, 1, floor) < 0) kept = floor;
  return roundedMoney(kept, decimals);
}

/** @throws Fault when the floor is above the cap, so that no payout could satisfy both */
export function checkLimits(floor: number | undefined, cap: number | undefined): void {
  if (floor === undefined || cap === undefined || compareProduct(floor, 1, cap) <= 0) return;
  throw new Fault("#VALUE!", "floorAboveCap", { argument: "floor", found: floor, most: cap });
}
