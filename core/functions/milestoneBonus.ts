/** MILESTONE_BONUS: lump sums for the milestones that were reached. */
import { milestoneBonus, milestoneSteps } from "../rules/bonuses";
import { DECIMALS, declareRows } from "./declaration";
import { EDGE } from "./tierArguments";

const RENEWAL_MILESTONES = [
  [0.8, 2000],
  [0.9, 4000],
  [1, 6000],
] as const;

export const MILESTONE_BONUS = declareRows({
  id: "MILESTONE_BONUS",
  category: "bonuses",
  args: [
    { name: "attainment", kind: "ratio", rows: true },
    { name: "milestones", kind: "tiers", negative: true },
    { name: "cumulative", kind: "flag", optional: true, default: false },
    EDGE,
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the renewal milestones plan of this project: up to 6,000 at a renewal rate of 100 %",
  related: ["TIER_RATE", "GATED_PAYOUT", "PAYOUT_CURVE"],
  examples: [
    { args: [1, RENEWAL_MILESTONES], result: 6000, source: "renewal milestones plan: 6,000 at 100 %" },
    {
      args: [0.95, RENEWAL_MILESTONES, true],
      result: 6000,
      source: "computed: the milestones at 80 % and 90 % together",
    },
    { args: [1, RENEWAL_MILESTONES, false, "to"], result: 4000, source: "computed: 100 % must be exceeded" },
  ],
  rule: ({ milestones, cumulative, edge, decimals }) => {
    const terms = { milestones: milestoneSteps(milestones, cumulative), edge, decimals };
    return (attainment) => milestoneBonus(attainment, terms);
  },
});
