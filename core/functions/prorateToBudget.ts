/** PRORATE_TO_BUDGET: payouts scaled to a pool, so that the cents add up to it. */
import { scaledToPool } from "../rules/pool";
import { DECIMALS, declareWhole } from "./declaration";

export const PRORATE_TO_BUDGET = declareWhole({
  id: "PRORATE_TO_BUDGET",
  category: "modifiers",
  args: [
    { name: "payouts", kind: "matrix", of: "money", blanks: "kept", min: 0 },
    { name: "budget", kind: "money", min: 0, filled: true },
    DECIMALS,
  ],
  shape: "table",
  result: "table",
  source: "shares of a pool by the method of the largest remainder",
  related: ["CAPPED_PAYOUT", "SPLIT_CREDIT"],
  examples: [
    { args: [[[100], [100], [100]], 100], result: [[33.34], [33.33], [33.33]], source: "computed: thirds of 100" },
    {
      args: [[[6000], [3000], [null], [3000]], 10000],
      result: [[5000], [2500], [null], [2500]],
      source: "computed: 12,000 of payouts share 10,000; a blank stays blank",
    },
  ],
  body: ({ payouts, budget, decimals }) => {
    const parts = scaledToPool(
      payouts.flat().filter((payout) => !Number.isNaN(payout)),
      budget,
      decimals,
    );
    let next = 0;
    return payouts.map((row) => row.map((payout) => (Number.isNaN(payout) ? null : (parts[next++] as number))));
  },
});
