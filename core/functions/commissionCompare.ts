/** COMMISSION_COMPARE: what the choice of method and edge costs, before a plan is signed. */
import type { ResultCell } from "../cells/cell";
import { compareMethods } from "../rules/tierRates";
import { DECIMALS, declareWhole } from "./declaration";
import { AMOUNT, OPTIONAL_QUOTA, SEED_TIERS, TIERS } from "./tierArguments";

const { rows: _amountRows, ...amount } = AMOUNT;
const { rows: _quotaRows, ...quota } = OPTIONAL_QUOTA;

export const COMMISSION_COMPARE = declareWhole({
  id: "COMMISSION_COMPARE",
  category: "tiers",
  args: [amount, TIERS, quota, DECIMALS],
  shape: "table",
  result: "table",
  source: "the methods and edges of this project's tier tables, side by side",
  related: ["TIERED_COMMISSION", "TIER_BREAKDOWN"],
  examples: [
    {
      args: [360000, SEED_TIERS, 300000],
      result: [
        ["Method", "Edge", "Payout", "Difference"],
        ["marginal", "from", 30000, 0],
        ["marginal", "to", 30000, 0],
        ["retroactive", "from", 45000, 15000],
        ["retroactive", "to", 45000, 15000],
      ],
      source: "computed: retention commission plan, 120 %",
    },
    {
      args: [300000, SEED_TIERS, 300000],
      result: [
        ["Method", "Edge", "Payout", "Difference"],
        ["marginal", "from", 22500, 0],
        ["marginal", "to", 22500, 0],
        ["retroactive", "from", 37500, 15000],
        ["retroactive", "to", 22500, 0],
      ],
      source: "computed: retention commission plan, exactly 100 %",
    },
  ],
  // The words of method and edge stay as they are typed into the functions, in every language.
  body: ({ amount: credited, tiers, quota: base, decimals }, { label }) => [
    [label("method"), label("edge"), label("payout"), label("difference")],
    ...compareMethods(credited, base, tiers, decimals).map(({ method, edge, payout, difference }): ResultCell[] => [
      method,
      edge,
      payout,
      difference,
    ]),
  ],
});
