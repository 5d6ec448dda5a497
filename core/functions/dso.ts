/** DSO: how many days of revenue are still unpaid. */
import { daysSalesOutstanding } from "../rules/unitEconomics";
import { declareRows } from "./declaration";

export const DSO = declareRows({
  id: "DSO",
  category: "retention",
  args: [
    { name: "receivables", kind: "money", rows: true },
    { name: "revenue", kind: "money", rows: true, divisor: true },
    { name: "days", kind: "count", rows: true, min: 1 },
  ],
  shape: "rows",
  result: "number",
  source: "definition: receivables over the revenue of the period, times its days",
  related: ["PAYABLE_COMMISSION"],
  examples: [
    { args: [60000, 180000, 90], result: 30, source: "computed: a third of a quarter's revenue" },
    { args: [50000, 365000, 365], result: 50, source: "computed: 1,000 of revenue a day" },
  ],
  rule: () => daysSalesOutstanding,
});
