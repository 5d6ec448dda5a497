/** BASE_COMMISSION_RATE: the rate at which a full quota pays the target variable. */
import { baseCommissionRate } from "../rules/planning";
import { declareRows } from "./declaration";
import { QUOTA } from "./tierArguments";

export const BASE_COMMISSION_RATE = declareRows({
  id: "BASE_COMMISSION_RATE",
  category: "planning",
  args: [{ name: "target_variable", kind: "money", rows: true, min: 0 }, QUOTA],
  shape: "rows",
  result: "rate",
  source: "definition: target variable pay divided by quota",
  related: ["OTE_SPLIT", "QUOTA_OTE_RATIO", "TIERED_COMMISSION"],
  examples: [
    { args: [40000, 500000], result: 0.08, source: "the rate-on-quota plan of this project: 8 %" },
    { args: [50000, 600000], result: 50000 / 600000, source: "computed: one twelfth, not rounded" },
  ],
  rule: () => (target, quota) => baseCommissionRate(target, quota),
});
