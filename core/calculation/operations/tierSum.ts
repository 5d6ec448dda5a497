/** The cumulative payout of tiers at any fraction of an amount, against a quota that is a fraction too. */
import { exact } from "../../decimal/decimal";
import { type Fraction, quotient } from "../../decimal/fraction";
import type { PlanTier } from "../../plans/model";
import { cumulativePayout, type Edge, type Method } from "../../rules/tiers";

/** Scaling amount and quota scales what tiers pay: f(a / b, q / d) = f(a d, q b) / (b d). */
export function tierSum(
  amount: Fraction,
  quota: Fraction,
  tiers: readonly PlanTier[],
  { method, edge }: { readonly method: Method; readonly edge: Edge },
): Fraction {
  const table = tiers.map(({ from, value, retroactive }) => ({
    from: exact(from),
    value: exact(value),
    retroactive: retroactive ?? method === "retroactive",
  }));
  const scaled = amount.top.times(quota.bottom);
  const paid = cumulativePayout(scaled, table, quota.top.times(amount.bottom), edge);
  return quotient(paid, amount.bottom.times(quota.bottom));
}
