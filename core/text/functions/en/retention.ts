/** Help texts of the retention functions, in English. */
import type { FunctionText } from "../functionText";
import { actual, decimals, edge, method, quota, wholePoints } from "./shared";

export const retention = {
  ATTAINMENT: {
    summary: "Attainment: the share of quota that was reached (1 = 100 %).",
    args: { actual, quota },
  },
  POINT_BONUS: {
    summary: "Bonus per attainment point (1 % of quota), at amounts per point that change by tier.",
    args: {
      actual,
      quota,
      tiers: "Tier table: from attainment (1 = 100 %), money per point.",
      method,
      whole_points: wholePoints,
      edge,
      decimals,
    },
  },
  NRR_BONUS: {
    summary: "Net revenue retention bonus: money per point above quota.",
    args: {
      actual: "Net retained revenue, in money.",
      quota,
      per_point: "Money per point; a point is 1 % of quota.",
      from: "Attainment above which points count. Default 1 (100 %).",
      whole_points: wholePoints,
      cap: "Highest bonus, in money. Left out: no cap.",
      decimals,
    },
  },
  GRR_BONUS: {
    summary: "Gross revenue retention bonus: a set bonus at the gate, and money per unit of revenue over quota.",
    args: {
      actual: "Gross retained revenue, in money.",
      quota,
      per_unit: "Money per unit over quota.",
      unit: "Size of a unit, in money. Default 1000.",
      gate: "Attainment that must be reached for anything to be paid (0.8 = 80 %). Left out: no gate.",
      gate_bonus: "Bonus paid once the gate is reached, in money. Default 0.",
      whole_units: "TRUE pays whole units only. Default FALSE: parts of a unit are paid.",
      decimals,
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
