/** Help texts of the bonuses functions, in English. */
import type { FunctionText } from "../functionText";
import { decimals, edge } from "./shared";

export const bonuses = {
  MILESTONE_BONUS: {
    summary: "Lump sum of the highest milestone reached, or of all reached together, in money; 0 below the first.",
    args: {
      attainment: "Attainment as a fraction (1 = 100 %), or in the unit of the milestones.",
      milestones: "Rows of threshold and lump sum in money, ascending.",
      cumulative: "TRUE adds up every milestone reached. Default FALSE: only the highest is paid.",
      edge,
      decimals,
    },
  },
  SPIFF_BONUS: {
    summary: "Bonus of a sales programme for a quantity of at least a minimum, in money; returns take it back.",
    args: {
      quantity: 'Units of the order (of the whole period for "once"), a count; negative for a return.',
      minimum: "Quantity from which the programme pays, a count, 0 or more.",
      amount: "Money per unit, per order, or in all.",
      mode: '"per unit" (default): every unit from the first. "per order": once per order. "once": once per period.',
      cap: "Highest bonus, in money. Left out: no cap.",
      decimals,
    },
  },
  MBO_BONUS: {
    summary: "Bonus for weighted objectives: target bonus times the weighted scores, in money.",
    args: {
      target: "Bonus when every objective is met in full, in money.",
      weights: "Weight of each objective, a row or column of fractions that total 1.",
      scores: "Score of each objective as a fraction (1 = met in full), at most 10; blank is refused.",
      cap: "Highest bonus, in money. Left out: no cap.",
      floor: "Lowest bonus, in money. Left out: none.",
      decimals,
    },
  },
  WEIGHTED_ATTAINMENT: {
    summary: "Several attainments as one, by their weights (1 = 100 %), not rounded.",
    args: {
      weights: "Weight of each attainment, a row or column of fractions that total 1.",
      attainments: "Attainments as fractions (1 = 100 %), as many as weights.",
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
