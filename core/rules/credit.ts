/** Who is credited with a deal: shares of it, overlays on top of it, and what a manager earns on the team's deals. */
import { allocate } from "../decimal/allocate";
import { exact, ZERO } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { roundedProduct } from "../decimal/rowwise";
import { cumulativePayout, type TierTable } from "./tiers";
import { totalOfOne } from "./weights";

/** A participant's part of a deal; an overlay (specialist, manager) is credited on top and takes nothing away. */
export interface Share {
  readonly share: number;
  readonly overlay: boolean;
}

/**
 * The credited parts of an amount, in money. The parts of the primary role add up exactly to the rounded amount
 * (largest remainder); an overlay is the rounded product of its own share.
 *
 * @param amount money, negative for a credit memo
 * @throws Fault when the shares of the primary role do not total 1
 * @example 100 in three equal shares: 33.34, 33.33, 33.33
 */
export function splitCredit(amount: number, shares: readonly Share[], decimals: number): number[] {
  const primary = shares.filter(({ overlay }) => !overlay).map(({ share }) => share);
  if (primary.length > 0) totalOfOne(primary, "shares");
  const parts = primary.length > 0 ? allocate(amount, primary, decimals) : [];
  let next = 0;
  return shares.map(({ share, overlay }) => (overlay ? roundedProduct(amount, share, decimals) : parts[next++]!));
}

/**
 * A manager's override: the tiers applied to the sum of the team's deals, each deal counted once, rounded once.
 *
 * @param amounts of the distinct deals, money
 * @param quota money, above zero; 1 when the thresholds are money themselves
 * @example deals of 60,000 and 40,000, the second listed twice for two reps, at 2 %: 2,000
 */
export function overrideCommission(
  amounts: readonly number[],
  tiers: TierTable,
  quota: number,
  decimals: number,
): number {
  const sum = amounts.reduce((total, amount) => total.plus(exact(amount)), ZERO);
  return money(cumulativePayout(sum, tiers, exact(quota), "from"), decimals);
}
