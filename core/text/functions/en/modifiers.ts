/** Help texts of the modifiers functions, in English. */
import type { FunctionText } from "../functionText";
import { decimals, edge, optionalDecimals, payout } from "./shared";

export const modifiers = {
  PAYOUT_CURVE: {
    summary:
      "Payout on straight lines between points; 0 below the first, flat above the last or rising by slope_above.",
    args: {
      attainment: "Attainment as a fraction (1 = 100 %), or in the unit of the points.",
      points: "Rows of attainment and payout, ascending, two columns; at least one row.",
      slope_above: "Payout per unit of attainment above the last point. Left out: flat, as a cap.",
      decimals: optionalDecimals,
    },
  },
  PAYOUT_MATRIX: {
    summary: "Value of a two-way table at the highest headers that two measures reach; 0 below the first of either.",
    args: {
      row_value: "Measure that chooses the row, in the unit of the first column.",
      column_value: "Measure that chooses the column, in the unit of the first row.",
      matrix: "Table with ascending headers in its first row and first column; the corner is ignored.",
      interpolate: "TRUE joins the values by straight lines in both directions. Default FALSE.",
      decimals: optionalDecimals,
    },
  },
  GATED_PAYOUT: {
    summary: "A payout if its gate is met, otherwise another amount (0 unless said), in money.",
    args: {
      payout,
      measure: "What the gate looks at, in the unit of the threshold.",
      threshold: "Value that must be reached; never blank.",
      otherwise: "Paid when the gate is not met, in money. Default 0.",
      edge,
      decimals,
    },
  },
  PAYOUT_MULTIPLIER: {
    summary: "A payout times the factor of the tier that a measure reaches, in money; 0 below the first tier.",
    args: {
      payout,
      measure: "What chooses the factor, in the unit of the thresholds.",
      table: "Rows of threshold and factor, ascending (1.15 = 115 %); thresholds may be below zero.",
      edge,
      decimals,
    },
  },
  CAPPED_PAYOUT: {
    summary: "A payout kept between a floor and a cap, in money.",
    args: {
      payout,
      floor: "Lowest payout, in money. Left out: none.",
      cap: "Highest payout, in money. Left out: none.",
      decimals,
    },
  },
  PRORATE_TO_BUDGET: {
    summary: "All payouts scaled, up or down, to a budget; the cents add up to it. Blank cells stay blank.",
    args: {
      payouts: "Payouts to scale, in money, none below zero.",
      budget: "What is paid in all, in money. To scale down only, give MIN(budget, SUM(payouts)).",
      decimals,
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
