/** MBO_BONUS: a bonus for weighted objectives. */
import { objectivesBonus } from "../rules/scorecard";
import { DECIMALS, declareWhole } from "./declaration";
import { scorecardOf, WEIGHTS } from "./scorecardArguments";

const THIRD = 1 / 3;

export const MBO_BONUS = declareWhole({
  id: "MBO_BONUS",
  category: "bonuses",
  args: [
    { name: "target", kind: "money", min: 0 },
    WEIGHTS,
    { name: "scores", kind: "numbers", of: "ratio", blanks: "kept", min: 0, max: 10 },
    { name: "cap", kind: "money", optional: true, min: 0 },
    { name: "floor", kind: "money", optional: true, min: 0 },
    DECIMALS,
  ],
  shape: "value",
  result: "money",
  source: "the objectives plan of this project: 2,250 for three equal objectives",
  related: ["WEIGHTED_ATTAINMENT", "CAPPED_PAYOUT", "ACCOUNT_SCORE"],
  examples: [
    {
      args: [2250, [[THIRD], [THIRD], [THIRD]], [[1], [1], [0]]],
      result: 1500,
      source: "computed: objectives plan, three equal objectives, two met",
    },
    {
      args: [5000, [[0.5, 0.3, 0.2]], [[1, 0.8, 1.2]], 4500],
      result: 4500,
      source: "computed: 98 % of 5,000 is 4,900, capped at 4,500",
    },
  ],
  body: ({ target, weights, scores, cap, floor, decimals }) =>
    objectivesBonus(target, scorecardOf(weights, scores, "scores"), { floor, cap, decimals }),
});
