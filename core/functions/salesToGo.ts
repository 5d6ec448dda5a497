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
      result: 359999.96,
      source: "computed: 359,999.96 earns 29,999.995, which is paid as 30,000.00; a cent less is paid as 29,999.99",
    },
    {
      args: [37500, SEED_TIERS, 300000, "retroactive"],
      result: 300000,
      source: "computed: the payout jumps from 22,500 to 37,500 when quota is reached",
    },
    {
      args: [5000, SEED_TIERS, 300000, null, 290000],
      result: 43999.96,
      source: "computed: 10,000 at 7.5 % are 750, 33,999.96 at 12.5 % are 4,249.995",
    },
  ],
  rule: ({ tiers, method, edge, decimals }) => {
    const terms = salesToGoTerms(withMethod(tiers, method), edge, decimals);
    return (target, quota, prior) => salesToGo(target, quota, prior, terms);
  },
});
