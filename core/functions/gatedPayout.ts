/** GATED_PAYOUT: a payout behind a condition. */
import { gatedPayout } from "../rules/modifiers";
import { DECIMALS, declareRows } from "./declaration";
import { EDGE } from "./tierArguments";

export const GATED_PAYOUT = declareRows({
  id: "GATED_PAYOUT",
  category: "modifiers",
  args: [
    { name: "payout", kind: "money", rows: true },
    { name: "measure", kind: "number", rows: true },
    { name: "threshold", kind: "number", rows: true, filled: true },
    { name: "otherwise", kind: "money", rows: true, optional: true, default: 0 },
    EDGE,
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the participation requirement of the account management plan of this project",
  related: ["PAYOUT_MULTIPLIER", "CAPPED_PAYOUT", "GRR_BONUS"],
  examples: [
    { args: [5000, 0.8, 0.8], result: 5000, source: "computed: the gate is met at exactly 80 %" },
    { args: [5000, 0.8, 0.8, 1000, "to"], result: 1000, source: "computed: the gate must be exceeded, and is not" },
    { args: [5000, 0.79, 0.8], result: 0, source: "computed: one point below the gate" },
  ],
  rule: ({ edge, decimals }) => {
    const terms = { edge, decimals };
    return (payout, measure, threshold, otherwise) => gatedPayout(payout, measure, threshold, otherwise, terms);
  },
});
