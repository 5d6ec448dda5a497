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
  source: "the inverse of TIERED_COMMISSION, to the cent that it pays",
  related: ["TIERED_COMMISSION", "TIER_BREAKDOWN", "EFFECTIVE_RATE"],
  examples: [
    {
      args: [30000, SEED_TIERS, 300000],
      result: 359999.96,
      source: "computed: 300,000 at 7.5 % are 22,500; 59,999.96 at 12.5 % are 7,499.995, so that 30,000.00 is paid",
    },
    {
      args: [37500, SEED_TIERS, 300000, "retroactive"],
      result: 300000,
      source: "computed: the payout jumps from 22,500 to 37,500 when quota is reached",
    },
    {
      args: [5000, SEED_TIERS, 300000, null, 290000],
      result: 43999.96,
      source: "computed: 10,000 at 7.5 % are 750; 33,999.96 at 12.5 % are 4,249.995, so that 5,000.00 is paid",
    },
  ],
  rule: ({ tiers, method, edge, decimals }) => {
    const terms = salesToGoTerms(withMethod(tiers, method), edge, decimals);
    return (target, quota, prior) => salesToGo(target, quota, prior, terms);
  },
});
