/** PAYOUT_MULTIPLIER: a payout that a second measure raises or lowers. */
import { multipliedPayout } from "../rules/modifiers";
import { stepsOf } from "../rules/steps";
import { DECIMALS, declareRows } from "./declaration";
import { EDGE } from "./tierArguments";

const MARGIN_FACTORS = [
  [0, 0.5],
  [0.05, 0.75],
  [0.1, 1],
  [0.2, 1.15],
  [0.3, 1.25],
] as const;

export const PAYOUT_MULTIPLIER = declareRows({
  id: "PAYOUT_MULTIPLIER",
  category: "modifiers",
  args: [
    { name: "payout", kind: "money", rows: true },
    { name: "measure", kind: "number", rows: true },
    { name: "table", kind: "tiers", negative: true },
    EDGE,
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the gross margin modifier of this project's plans",
  related: ["GATED_PAYOUT", "CAPPED_PAYOUT", "TIER_RATE"],
  examples: [
    { args: [10000, 0.2, MARGIN_FACTORS], result: 11500, source: "computed: factor 1.15 at exactly 20 % margin" },
    { args: [10000, 0.2, MARGIN_FACTORS, "to"], result: 10000, source: "computed: 20 % must be exceeded for 1.15" },
  ],
  rule: ({ table, edge, decimals }) => {
    const terms = { table: stepsOf(table), edge, decimals };
    return (payout, measure) => multipliedPayout(payout, measure, terms);
  },
});
