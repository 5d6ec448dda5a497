/** PAYOUT_CURVE: straight lines between the points of a payout curve. */
import { curvePayout, curveTerms } from "../rules/curve";
import { declareRows, OPTIONAL_DECIMALS } from "./declaration";

const GUIDE = "https://bonuspaycalc.com/guides/bonus-payout-curve-explained.html";
const GUIDE_POINTS = [
  [0.7, 0],
  [1, 1],
] as const;

export const PAYOUT_CURVE = declareRows({
  id: "PAYOUT_CURVE",
  category: "modifiers",
  args: [
    { name: "attainment", kind: "ratio", rows: true },
    { name: "points", kind: "tiers", points: true, negative: true },
    { name: "slope_above", kind: "number", optional: true },
    OPTIONAL_DECIMALS,
  ],
  shape: "rows",
  result: "ratio",
  source: GUIDE,
  related: ["PAYOUT_MATRIX", "TIER_RATE", "PAYOUT_MULTIPLIER"],
  examples: [
    { args: [0.85, GUIDE_POINTS], result: 0.5, source: GUIDE },
    { args: [1.2, GUIDE_POINTS, 2], result: 1.4, source: `${GUIDE} (10,000 + 4,000 = 14,000)` },
    {
      args: [
        0.5,
        [
          [0.4, 0.2],
          [0.6, 0.35],
        ],
      ],
      result: 0.275,
      source: "Excel Campus, SUMPRODUCT article of 14 October 2020",
    },
  ],
  rule: ({ points, slope_above: slopeAbove, decimals }) => {
    const terms = curveTerms(points, slopeAbove, decimals);
    return (attainment) => curvePayout(attainment, terms);
  },
});
