/** PAYABLE_COMMISSION: earned commission becomes payable as the customer pays. */
import { payableCommission } from "../rules/payment";
import { DECIMALS, declareRows } from "./declaration";
import { EARNED } from "./paymentArguments";

export const PAYABLE_COMMISSION = declareRows({
  id: "PAYABLE_COMMISSION",
  category: "payment",
  args: [
    EARNED,
    { name: "received", kind: "money", rows: true, min: 0 },
    { name: "invoiced", kind: "money", rows: true, divisor: true },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "https://help.quotapath.com/en/articles/6457485-payouts-eligibility",
  related: ["HOLDBACK", "TRUE_UP"],
  examples: [
    {
      args: [900, 5000, 10000],
      result: 450,
      source: "https://help.quotapath.com/en/articles/6457485-payouts-eligibility",
    },
    { args: [900, 10500, 10000], result: 900, source: "computed: an overpayment pays no more than was earned" },
  ],
  rule: ({ decimals }) => {
    return (earned, received, invoiced) => payableCommission(earned, received, invoiced, decimals);
  },
});
