/** SALES_TO_GO: how much more must be sold to earn a payout. */
import { salesToGo, salesToGoTerms } from "../rules/salesToGo";
import { withMethod } from "../rules/tiers";
import { DECIMALS, declareRows } from "./declaration";
import { EDGE, METHOD, OPTIONAL_QUOTA, PRIOR_AMOUNT, SEED_TIERS, TIERS } from "./tierArguments";

export const SALES_TO_GO = declareRows({
  id: "SALES_TO_GO",
  category: "tiers",
  args: [
    { name: "target_payout", kind: "money", rows: true },
    TIERS,
    OPTIONAL_QUOTA,
    METHOD,
    PRIOR_AMOUNT,
    EDGE,
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the inverse of TIERED_COMMISSION, to the cent",
  related: ["TIERED_COMMISSION", "TIER_BREAKDOWN", "EFFECTIVE_RATE"],
  examples: [
    {
      args: [30000, SEED_TIERS, 300000],
      result: 360000,
      source: "computed: 300,000 at 7.5 % are 22,500, 60,000 at 12.5 % are 7,500",
    },
    {
      args: [37500, SEED_TIERS, 300000, "retroactive"],
      result: 300000,
      source: "computed: the payout jumps from 22,500 to 37,500 when quota is reached",
    },
    {
      args: [5000, SEED_TIERS, 300000, null, 290000],
      result: 44000,
      source: "computed: 10,000 at 7.5 % are 750, 34,000 at 12.5 % are 4,250",
    },
  ],
  rule: ({ tiers, method, edge, decimals }) => {
    const terms = salesToGoTerms(withMethod(tiers, method), edge, decimals);
    return (target, quota, prior) => salesToGo(target, quota, prior, terms);
  },
});
