/** Payouts that share a pool: a budget that must be paid out, and no more than it. */
import { allocate } from "../decimal/allocate";
import { Fault } from "./fault";

/**
 * Payouts scaled, up or down, to a pool; they add up to it, by largest remainder.
 *
 * @param payouts money, none below zero
 * @param pool money
 * @throws Fault #DIV/0! when there is nothing to scale
 * @example 100, 100 and 100 share 100: 33.34, 33.33, 33.33
 */
export function scaledToPool(payouts: readonly number[], pool: number, decimals: number): number[] {
  if (payouts.every((payout) => payout === 0)) throw new Fault("#DIV/0!", "nothingToScale", { argument: "payouts" });
  return allocate(pool, payouts, decimals);
}
