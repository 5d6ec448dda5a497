/** WEIGHTED_ATTAINMENT: several attainments as one, by their weights. */
import { weightedAttainment } from "../rules/scorecard";
import { declareWhole } from "./declaration";
import { scorecardOf, WEIGHTS } from "./scorecardArguments";

export const WEIGHTED_ATTAINMENT = declareWhole({
  id: "WEIGHTED_ATTAINMENT",
  category: "bonuses",
  args: [WEIGHTS, { name: "attainments", kind: "numbers", of: "ratio", blanks: "kept" }],
  shape: "value",
  result: "ratio",
  source: "the weighted components of this project's plans",
  related: ["ATTAINMENT", "MBO_BONUS", "PAYOUT_CURVE"],
  examples: [
    {
      args: [
        [[0.6], [0.4]],
        [[1.1], [0.9]],
      ],
      result: 1.02,
      source: "computed: 0.66 + 0.36",
    },
    { args: [[[0.5, 0.5]], [[0.8, 1.3]]], result: 1.05, source: "computed: balanced GRR and NRR plan, 50 / 50" },
  ],
  body: ({ weights, attainments }) => weightedAttainment(scorecardOf(weights, attainments, "attainments")),
});
