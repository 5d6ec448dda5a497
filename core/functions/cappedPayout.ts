/** CAPPED_PAYOUT: a payout between a floor and a cap. */
import { cappedPayout } from "../rules/modifiers";
import { DECIMALS, declareRows } from "./declaration";
import { given } from "./sharedArguments";

export const CAPPED_PAYOUT = declareRows({
  id: "CAPPED_PAYOUT",
  category: "modifiers",
  args: [
    { name: "payout", kind: "money", rows: true },
    { name: "floor", kind: "money", rows: true, optional: true },
    { name: "cap", kind: "money", rows: true, optional: true },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the order of operations of this project's plans: cap and floor come after rate and multiplier",
  related: ["GATED_PAYOUT", "PAYOUT_MULTIPLIER", "PRORATE_TO_BUDGET"],
  examples: [
    { args: [12000, null, 10000], result: 10000, source: "computed: capped" },
    { args: [800, 1000, 10000], result: 1000, source: "computed: lifted to the floor" },
  ],
  rule:
    ({ decimals }) =>
    (payout, floor, cap) =>
      cappedPayout(payout, given(floor), given(cap), decimals),
});
