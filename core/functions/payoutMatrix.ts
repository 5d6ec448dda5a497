/** PAYOUT_MATRIX: a payout that depends on two measures, out of a table with headers. */
import { readPayoutMatrix } from "../cells/payoutMatrix";
import { matrixPayout, matrixTerms } from "../rules/matrix";
import { declareRows, OPTIONAL_DECIMALS } from "./declaration";

const MATRIX = [
  ["revenue / margin", 0.1, 0.2, 0.3],
  [0.8, 0.4, 0.5, 0.6],
  [1, 0.8, 1, 1.2],
  [1.2, 1.2, 1.5, 1.8],
] as const;

export const PAYOUT_MATRIX = declareRows({
  id: "PAYOUT_MATRIX",
  category: "modifiers",
  args: [
    { name: "row_value", kind: "number", rows: true },
    { name: "column_value", kind: "number", rows: true },
    { name: "matrix", kind: "table" },
    { name: "interpolate", kind: "flag", optional: true, default: false },
    OPTIONAL_DECIMALS,
  ],
  shape: "rows",
  result: "number",
  source: "the rule for payout matrices of this project: the highest header reached in each direction",
  related: ["PAYOUT_CURVE", "PAYOUT_MULTIPLIER", "TIER_RATE"],
  examples: [
    { args: [1.1, 0.2, MATRIX], result: 1, source: "computed: row 100 %, column 20 %" },
    {
      args: [1.1, 0.25, MATRIX, true],
      result: 1.375,
      source: "computed: half way in both directions, (1 + 1.2 + 1.5 + 1.8) / 4",
    },
    { args: [0.79, 0.3, MATRIX], result: 0, source: "computed: below the first row" },
  ],
  rule: ({ matrix, interpolate, decimals }) => {
    const terms = matrixTerms(readPayoutMatrix(matrix, "matrix"), interpolate, decimals);
    return (row, column) => matrixPayout(row, column, terms);
  },
});
