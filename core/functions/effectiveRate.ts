/** EFFECTIVE_RATE: the commission as a share of the amount that it is paid on. */

import { linesOf } from "../rules/tierLines";
import { effectiveRate } from "../rules/tierRates";
import { withMethod } from "../rules/tiers";
import { declareRows } from "./declaration";
import { AMOUNT, EDGE, METHOD, OPTIONAL_QUOTA, PRIOR_AMOUNT, SEED_TIERS, TIERS } from "./tierArguments";

export const EFFECTIVE_RATE = declareRows({
  id: "EFFECTIVE_RATE",
  category: "tiers",
  args: [AMOUNT, TIERS, OPTIONAL_QUOTA, METHOD, PRIOR_AMOUNT, EDGE],
  shape: "rows",
  result: "rate",
  source:
    "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions",
  related: ["TIERED_COMMISSION", "TIER_RATE", "TIER_BREAKDOWN"],
  examples: [
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
      result: 0.055,
      source:
        "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions",
    },
    {
      args: [360000, SEED_TIERS, 300000],
      result: 0.08333333333333333,
      source: "computed: retention commission plan, 30,000 of 360,000",
    },
  ],
  rule: ({ tiers, method, edge }) => {
    const settled = withMethod(tiers, method);
    const terms = { tiers: settled, lines: linesOf(settled), edge };
    return (amount, quota, prior) => effectiveRate(amount, quota, prior, terms);
  },
});
