/** GRR_BONUS: a fixed bonus once gross revenue retention passes its gate, and money per unit above quota. */
import { Fault } from "../rules/fault";
import { bonusPerUnitAbove } from "../rules/points";
import { DECIMALS, declareRows } from "./declaration";
import { given } from "./sharedArguments";
import { ACTUAL, QUOTA } from "./tierArguments";

/** The plan of this project sets its gate at 0.8. */
const GATE_NEEDED = { argument: "gate", other: "gate_bonus", cure: 0.8 };

export const GRR_BONUS = declareRows({
  id: "GRR_BONUS",
  category: "retention",
  args: [
    ACTUAL,
    QUOTA,
    { name: "per_unit", kind: "money", rows: true },
    { name: "unit", kind: "money", rows: true, optional: true, default: 1000, divisor: true },
    { name: "gate", kind: "ratio", rows: true, optional: true, min: 0 },
    { name: "gate_bonus", kind: "money", rows: true, optional: true, default: 0 },
    { name: "whole_units", kind: "flag", optional: true, default: false },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the gross revenue retention plan of this project: the set bonus from 80 %, 125 per 1,000 over quota",
  related: ["NRR_BONUS", "ATTAINMENT"],
  examples: [
    { args: [320000, 300000, 125], result: 2500, source: "computed: 20 thousands over quota at 125" },
    { args: [239999.99, 300000, 125, 1000, 0.8, 1000], result: 0, source: "computed: one cent below the gate" },
    { args: [240000, 300000, 125, 1000, 0.8, 1000], result: 1000, source: "computed: exactly at the gate" },
  ],
  rule: ({ whole_units: wholeUnits, decimals }) => {
    return (actual, quota, perUnit, unit, gate, gateBonus) => {
      if (Number.isNaN(gate) && gateBonus !== 0) throw new Fault("#VALUE!", "gateNeeded", GATE_NEEDED);
      return bonusPerUnitAbove(actual, quota, perUnit, { unit, gate: given(gate), gateBonus, wholeUnits, decimals });
    };
  },
});
