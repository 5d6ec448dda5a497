/** ATTAINMENT: the share of quota that was reached. */
import { attainment } from "../rules/points";
import { declareRows } from "./declaration";
import { ACTUAL, QUOTA } from "./tierArguments";

export const ATTAINMENT = declareRows({
  id: "ATTAINMENT",
  category: "retention",
  args: [ACTUAL, QUOTA],
  shape: "rows",
  result: "ratio",
  source: "definition: actual divided by quota",
  related: ["TIERED_COMMISSION", "POINT_BONUS"],
  examples: [{ args: [360000, 300000], result: 1.2, source: "computed: retention commission plan" }],
  rule: () => (actual, quota) => attainment(actual, quota),
});
