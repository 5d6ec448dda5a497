/** CAC: what it costs to win a customer. */
import { acquisitionCost } from "../rules/unitEconomics";
import { DECIMALS, declareRows } from "./declaration";

export const CAC = declareRows({
  id: "CAC",
  category: "retention",
  args: [
    { name: "cost", kind: "money", rows: true },
    { name: "new_customers", kind: "count", rows: true, divisor: true },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "definition: cost of sales and marketing over the customers won in the same period",
  related: ["CLTV"],
  examples: [
    { args: [50000, 40], result: 1250, source: "computed: 50,000 for 40 customers" },
    { args: [10000, 3], result: 3333.33, source: "computed: a third, rounded once" },
  ],
  rule:
    ({ decimals }) =>
    (cost, customers) =>
      acquisitionCost(cost, customers, decimals),
});
