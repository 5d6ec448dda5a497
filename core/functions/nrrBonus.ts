/** NRR_BONUS: money per point of net revenue retention above quota. */
import { bonusPerPointAbove } from "../rules/points";
import { DECIMALS, declareRows } from "./declaration";
import { given, WHOLE_POINTS } from "./sharedArguments";
import { ACTUAL, QUOTA } from "./tierArguments";

export const NRR_BONUS = declareRows({
  id: "NRR_BONUS",
  category: "retention",
  args: [
    ACTUAL,
    QUOTA,
    { name: "per_point", kind: "money", rows: true },
    { name: "from", kind: "ratio", rows: true, optional: true, default: 1, min: 0 },
    WHOLE_POINTS,
    { name: "cap", kind: "money", rows: true, optional: true, min: 0 },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the net revenue retention plan of this project: 125 per point above quota",
  related: ["GRR_BONUS", "POINT_BONUS", "ATTAINMENT"],
  examples: [{ args: [360000, 300000, 125], result: 2500, source: "computed: 20 points at 125" }],
  rule: ({ whole_points: wholePoints, decimals }) => {
    return (actual, quota, perPoint, from, cap) =>
      bonusPerPointAbove(actual, quota, perPoint, { from, wholePoints, cap: given(cap), decimals });
  },
});
