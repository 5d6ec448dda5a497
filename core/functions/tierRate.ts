/** TIER_RATE: the rate, factor or amount of the tier that a value has reached. */
import { stepsOf } from "../rules/steps";
import { tierValue } from "../rules/tierRates";
import { declareRows } from "./declaration";
import { EDGE, OPTIONAL_QUOTA, SEED_TIERS } from "./tierArguments";

const ORACLE_TIERS = [
  [0, 0.0175],
  [1500000, 0.025],
  [3000000, 0.0325],
  [4500000, 0.0425],
] as const;
const ORACLE = "https://support.oracle.com/knowledge/Oracle%20E-Business%20Suite/2582565_1.html";

export const TIER_RATE = declareRows({
  id: "TIER_RATE",
  category: "tiers",
  args: [
    { name: "value", kind: "number", rows: true },
    { name: "tiers", kind: "tiers", negative: true },
    OPTIONAL_QUOTA,
    EDGE,
  ],
  shape: "rows",
  result: "rate",
  source: ORACLE,
  related: ["TIERED_COMMISSION", "EFFECTIVE_RATE", "PAYOUT_MULTIPLIER"],
  examples: [
    { args: [1500000, ORACLE_TIERS], result: 0.025, source: ORACLE },
    { args: [1500000, ORACLE_TIERS, null, "to"], result: 0.0175, source: `${ORACLE} (what that customer wanted)` },
    { args: [360000, SEED_TIERS, 300000], result: 0.125, source: "computed: retention commission plan, 120 %" },
  ],
  rule: ({ tiers, edge }) => {
    const terms = { table: stepsOf(tiers), edge };
    return (value, quota) => tierValue(value, quota, terms);
  },
});
