/** TRUE_UP: what is due now when pay is settled on the year to date. */
import { trueUp } from "../rules/payment";
import { DECIMALS, declareRows } from "./declaration";

export const TRUE_UP = declareRows({
  id: "TRUE_UP",
  category: "payment",
  args: [{ name: "ytd_earned", kind: "money", rows: true }, { name: "ytd_paid", kind: "money", rows: true }, DECIMALS],
  shape: "rows",
  result: "money",
  source: "https://support.oracle.com/knowledge/Oracle%20Cloud/2662511_1.html",
  related: ["DRAW_PAYMENT", "PAYABLE_COMMISSION"],
  examples: [
    { args: [350, 150], result: 200, source: "https://support.oracle.com/knowledge/Oracle%20Cloud/2662511_1.html" },
    { args: [120, 150], result: -30, source: "computed: a credit memo after payment; too much was paid" },
  ],
  rule: ({ decimals }) => {
    return (earned, paid) => trueUp(earned, paid, decimals);
  },
});
