/** CLAWBACK: what is taken back of a commission whose deal ended early. */
import { CLAWBACK_SCHEDULES, clawback } from "../rules/payment";
import { DECIMALS, declareRows } from "./declaration";
import { given } from "./sharedArguments";

export const CLAWBACK = declareRows({
  id: "CLAWBACK",
  category: "payment",
  args: [
    { name: "commission_paid", kind: "money", rows: true, min: 0 },
    { name: "term_months", kind: "number", rows: true, divisor: true },
    { name: "elapsed_months", kind: "number", rows: true, min: 0 },
    { name: "schedule", kind: "choice", choices: CLAWBACK_SCHEDULES, optional: true, default: "pro rata" },
    { name: "window", kind: "number", rows: true, optional: true, min: 0 },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "https://staging.zepys.com/learn/how-to-handle-refunds-and-clawbacks-with-agents",
  related: ["HOLDBACK", "PAYABLE_COMMISSION"],
  examples: [
    {
      args: [1200, 12, 6],
      result: 600,
      source: "https://staging.zepys.com/learn/how-to-handle-refunds-and-clawbacks-with-agents",
    },
    { args: [1200, 12, 2, "full", 3], result: 1200, source: "computed: ended within the first three months" },
    { args: [1200, 12, 3, "full", 3], result: 0, source: "computed: the window is over at exactly three months" },
  ],
  rule: ({ schedule, decimals }) => {
    return (paid, term, elapsed, window) => clawback(paid, term, elapsed, given(window), schedule, decimals);
  },
});
