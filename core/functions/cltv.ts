/** CLTV: what a customer is worth over the time it stays. */
import { lifetimeValue } from "../rules/unitEconomics";
import { DECIMALS, declareRows } from "./declaration";

export const CLTV = declareRows({
  id: "CLTV",
  category: "retention",
  args: [
    { name: "revenue_per_account", kind: "money", rows: true },
    { name: "gross_margin", kind: "ratio", rows: true, max: 1 },
    { name: "churn_rate", kind: "ratio", rows: true, divisor: true, max: 1 },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "definition: revenue per account times gross margin, over the churn rate of the same period",
  related: ["CAC", "CUSTOMER_RETENTION"],
  examples: [
    { args: [500, 0.8, 0.02], result: 20000, source: "computed: 400 gross profit a month for 50 months" },
    { args: [1000, 0.75, 0.07], result: 10714.29, source: "computed: 750 / 0.07 = 10,714.2857" },
  ],
  rule:
    ({ decimals }) =>
    (revenue, margin, churn) =>
      lifetimeValue(revenue, margin, churn, decimals),
});
