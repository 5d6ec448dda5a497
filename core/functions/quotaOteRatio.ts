/** QUOTA_OTE_RATIO: how many times its on-target earnings a role is to sell. */
import { quotaOteRatio } from "../rules/planning";
import { declareRows } from "./declaration";

export const QUOTA_OTE_RATIO = declareRows({
  id: "QUOTA_OTE_RATIO",
  category: "planning",
  args: [
    { name: "quota", kind: "money", rows: true, min: 0 },
    { name: "ote", kind: "money", rows: true, divisor: true },
  ],
  shape: "rows",
  result: "ratio",
  source: "definition: annual quota divided by on-target earnings; 4 to 8 is usual",
  related: ["OTE_SPLIT", "BASE_COMMISSION_RATE"],
  examples: [
    { args: [500000, 100000], result: 5, source: "computed: five times on-target earnings" },
    { args: [500000, 120000], result: 500000 / 120000, source: "computed: not rounded" },
  ],
  rule: () => (quota, ote) => quotaOteRatio(quota, ote),
});
