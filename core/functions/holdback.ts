/** HOLDBACK: what stays held back of an earned commission. */
import { holdback } from "../rules/payment";
import { DECIMALS, declareRows } from "./declaration";
import { EARNED } from "./paymentArguments";

export const HOLDBACK = declareRows({
  id: "HOLDBACK",
  category: "payment",
  args: [
    EARNED,
    { name: "rate", kind: "rate", rows: true, min: 0, max: 1 },
    { name: "released", kind: "money", rows: true, optional: true, default: 0, min: 0 },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "definition: a share of the commission is kept back until a condition is met",
  related: ["PAYABLE_COMMISSION", "CLAWBACK", "TRUE_UP"],
  examples: [
    { args: [10000, 0.1], result: 1000, source: "computed: 10 % of 10,000" },
    { args: [10000, 0.1, 400], result: 600, source: "computed: 1,000 held, 400 of it released" },
  ],
  rule: ({ decimals }) => {
    return (earned, rate, released) => holdback(earned, rate, released, decimals);
  },
});
