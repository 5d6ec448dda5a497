/** RAMP_QUOTA: the quota of a new hire while learning the trade. */
import { rampQuota } from "../rules/quota";
import { DECIMALS, declareRows } from "./declaration";

const RAMP = [
  [1, 0.5],
  [3, 0.75],
  [5, 1],
] as const;

export const RAMP_QUOTA = declareRows({
  id: "RAMP_QUOTA",
  category: "crediting",
  args: [
    { name: "quota", kind: "money", rows: true },
    { name: "month_in_role", kind: "count", rows: true },
    { name: "ramp", kind: "tiers" },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the new-hire ramp of this project: 50 % in months 1 and 2, 75 % in 3 and 4, 100 % from 5",
  related: ["PRORATED_AMOUNT", "SEASONAL_QUOTA", "ATTAINMENT"],
  examples: [
    { args: [40000, 3, RAMP], result: 30000, source: "computed: 75 % in month 3" },
    { args: [40000, 5, RAMP], result: 40000, source: "computed: the full quota from month 5" },
    { args: [40000, 0, RAMP], result: 0, source: "computed: no quota before the first month" },
  ],
  rule: ({ ramp, decimals }) => {
    const steps = ramp.map(({ from, value }) => ({ month: from.toNumber(), share: value.toNumber() }));
    return (quota, month) => rampQuota(quota, month, steps, decimals);
  },
});
