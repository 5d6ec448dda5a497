/** TIERED_COMMISSION: what a tier table pays for an amount, on top of what was credited before. */
import { commissionColumn } from "../rules/tierColumns";
import { tieredCommission, withMethod } from "../rules/tiers";
import { DECIMALS, declareRows } from "./declaration";
import { AMOUNT, EDGE, METHOD, OPTIONAL_QUOTA, PRIOR_AMOUNT, SEED_TIERS, TIERS } from "./tierArguments";

export const TIERED_COMMISSION = declareRows({
  id: "TIERED_COMMISSION",
  category: "tiers",
  args: [AMOUNT, TIERS, OPTIONAL_QUOTA, METHOD, PRIOR_AMOUNT, EDGE, DECIMALS],
  shape: "rows",
  result: "money",
  source: "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules",
  related: ["TIER_BREAKDOWN", "TIER_CHECK", "ATTAINMENT", "POINT_BONUS"],
  examples: [
    { args: [360000, SEED_TIERS, 300000], result: 30000, source: "computed: retention commission plan" },
    { args: [360000, SEED_TIERS, 300000, "retroactive"], result: 45000, source: "computed: retention commission plan" },
    {
      args: [
        20000,
        [
          [0, 0.04],
          [150000, 0.06],
          [250000, 0.08],
        ],
        null,
        null,
        145000,
      ],
      result: 1100,
      source:
        "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions",
    },
  ],
  rule: ({ tiers, method, edge, decimals }) => {
    const terms = { tiers: withMethod(tiers, method), edge, decimals };
    return (amount, quota, prior) => tieredCommission(amount, quota, prior, terms);
  },
  columnRule: commissionColumn,
});
