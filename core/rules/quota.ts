/** Quotas in time: the ramp of a new hire, and the periods of an annual quota. */
import { allocate } from "../decimal/allocate";
import { cleaned } from "../decimal/reading";
import { roundedProduct } from "../decimal/rowwise";
import { Fault } from "./fault";

/** A step of a ramp: the share of the full quota from a month in the role on. */
export interface RampStep {
  readonly month: number;
  readonly share: number;
}

/**
 * The quota of a new hire, in money: the full quota times the share of the ramp step reached. Before the first step
 * there is no quota, so the result is 0.
 *
 * @param quota the full quota of a month, in money
 * @param month in the role, 1 for the first
 * @example 50 % in months 1 and 2, 75 % in 3 and 4, 100 % from 5: month 3 of a quota of 40,000 is 30,000
 */
export function rampQuota(quota: number, month: number, ramp: readonly RampStep[], decimals: number): number {
  const reached = Number.isInteger(month) ? month : cleaned(month);
  let step = ramp.length - 1;
  while (step >= 0 && ramp[step]!.month > reached) step -= 1;
  const share = step < 0 ? 0 : ramp[step]!.share;
  return roundedProduct(quota, share, decimals);
}

/**
 * An annual quota in periods, in proportion to weights that need not total 1; the periods add up to the rounded annual
 * quota exactly, because it is the source and they are its parts.
 *
 * @throws Fault when all weights are 0
 * @example 1,000,000 by 20 / 25 / 25 / 30 %: 200,000, 250,000, 250,000, 300,000
 */
export function seasonalQuota(annual: number, weights: readonly number[], decimals: number): number[] {
  if (weights.every((weight) => weight === 0)) throw new Fault("#DIV/0!", "weightsZero", { argument: "weights" });
  return allocate(annual, weights, decimals);
}
