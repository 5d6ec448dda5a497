/** POINT_BONUS: money for every point of attainment, at rates that rise or fall by tier. */
import { pointBonus } from "../rules/points";
import { pointBonusColumn } from "../rules/tierColumns";
import { withMethod } from "../rules/tiers";
import { DECIMALS, declareRows } from "./declaration";
import { WHOLE_POINTS } from "./sharedArguments";
import { ACTUAL, EDGE, METHOD, QUOTA, TIERS } from "./tierArguments";

const POINT_TIERS = [
  [0, 90],
  [0.8, 110],
  [1, 130],
  [1.5, 150],
] as const;

export const POINT_BONUS = declareRows({
  id: "POINT_BONUS",
  category: "retention",
  args: [ACTUAL, QUOTA, TIERS, METHOD, WHOLE_POINTS, EDGE, DECIMALS],
  shape: "rows",
  result: "money",
  source: "the retention points plan of this project; a point is one hundredth of quota",
  related: ["NRR_BONUS", "ATTAINMENT", "TIERED_COMMISSION"],
  examples: [
    { args: [360000, 300000, POINT_TIERS], result: 12000, source: "computed: retention points plan, 120 %" },
    { args: [480000, 300000, POINT_TIERS], result: 17400, source: "computed: retention points plan, 160 %" },
  ],
  rule: ({ tiers, method, whole_points: wholePoints, edge, decimals }) => {
    const terms = { tiers: withMethod(tiers, method), edge, wholePoints, decimals };
    return (actual, quota) => pointBonus(actual, quota, terms);
  },
  columnRule: ({ whole_points: wholePoints, ...terms }) => pointBonusColumn({ ...terms, wholePoints }),
});
