/** CUSTOMER_RETENTION: the share of the opening customers who stayed. */
import { customerRetention } from "../rules/retention";
import { declareRows } from "./declaration";

export const CUSTOMER_RETENTION = declareRows({
  id: "CUSTOMER_RETENTION",
  category: "retention",
  args: [
    { name: "customers_start", kind: "count", rows: true, divisor: true },
    { name: "customers_end", kind: "count", rows: true, min: 0 },
    { name: "new_customers", kind: "count", rows: true, min: 0 },
  ],
  shape: "rows",
  result: "ratio",
  source: "definition: customers at the end less new customers, over customers at the start",
  related: ["GRR", "NRR", "CLTV"],
  examples: [
    { args: [200, 210, 30], result: 0.9, source: "computed: 180 of 200 stayed" },
    { args: [300, 200, 0], result: 0.6666666666666666, source: "computed: the double nearest to two thirds" },
  ],
  rule: () => customerRetention,
});
