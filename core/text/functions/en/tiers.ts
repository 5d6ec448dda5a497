/** Help texts of the tiers functions, in English. */
import type { FunctionText } from "../functionText";
import { decimals, edge, method, optionalQuota, prior, tierTable } from "./shared";

export const tiers = {
  TIERED_COMMISSION: {
    summary: "Commission on an amount from a tier table, exact to the cent.",
    args: {
      amount: "Amount to pay on, in money; negative for a credit memo.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_BREAKDOWN: {
    summary: "The commission tier by tier: part of the amount, rate and payout of each tier, with a total.",
    args: {
      amount: "Amount to pay on, in money.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals,
    },
  },
  TIER_CHECK: {
    summary: 'Checks a tier table: "OK", or what is wrong and in which row.',
    args: { tiers: tierTable, quota: optionalQuota },
  },
} satisfies Readonly<Record<string, FunctionText>>;
