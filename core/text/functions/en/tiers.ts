/** Help texts of the tiers functions, in English. */
import type { FunctionText } from "../functionText";
import { amountNotZero, decimals, edge, method, optionalQuota, prior, tierTable } from "./shared";

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
  TIER_RATE: {
    summary: "The rate, factor or amount of the tier that a value has reached; 0 below the first tier.",
    args: {
      value: "What is looked up: money, or a measure in the unit of the thresholds.",
      tiers: tierTable,
      quota: optionalQuota,
      edge,
    },
  },
  EFFECTIVE_RATE: {
    summary: "Commission as a share of the amount (0.05 = 5 %), before rounding to cents.",
    args: { amount: amountNotZero, tiers: tierTable, quota: optionalQuota, method, prior_amount: prior, edge },
  },
  COMMISSION_COMPARE: {
    summary: "The payout by both methods and both edges, and what each differs from the first, in money.",
    args: { amount: "Amount to pay on, in money.", tiers: tierTable, quota: optionalQuota, decimals },
  },
  SALES_TO_GO: {
    summary:
      "Smallest further amount, in steps of a cent, whose TIERED_COMMISSION reaches a payout; #N/A if none does.",
    args: {
      target_payout: "Payout to be paid for the further amount, in money. At 0 or below, the answer is 0.",
      tiers: tierTable,
      quota: optionalQuota,
      method,
      prior_amount: prior,
      edge,
      decimals: "Decimals of the payout and of the answer, 0 to 10. Default 2: the answer is in cents.",
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
