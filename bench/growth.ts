/**
 * How the time of a whole operation grows when what it is given is four times as large: per unit, 1 is linear and 4
 * quadratic. Each was quadratic, or nearly so, once.
 */
import type { Argument } from "../core/cells/cell";
import { runFunction } from "../core/functions/run";
import type { Plan } from "../core/plans/model";
import { planFromTemplate } from "../core/plans/templates";
import { worksheets } from "../core/sheets/worksheets";
import { interleaved, median, type Ratio, ratioOf, round } from "./statistics";

const QUOTAS = [[300_000], [250_000], [400_000]];

interface Grown {
  readonly name: string;
  readonly unit: string;
  readonly small: number;
  /** Something to be timed, of so many units. */
  readonly of: (units: number) => () => void;
}

function tableOf(tiers: number): number[][] {
  return Array.from({ length: tiers }, (_, index) => [(index * 2) / tiers, 0.05 + index / 1e5]);
}

function planOf(tiers: number): Plan {
  const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-01-15" });
  const steps = tableOf(tiers).map(([from = 0, value = 0]) => ({ from, value }));
  return {
    ...plan,
    components: plan.components.map((component) => ({ ...component, rule: { kind: "tieredRate", tiers: steps } })),
  };
}

const GROWN: readonly Grown[] = [
  {
    name: "PLAN_COST_SIMULATION, 500 runs",
    unit: "tiers",
    small: 1000,
    of: (tiers) => {
      const table = tableOf(tiers);
      return () => void runFunction("PLAN_COST_SIMULATION", [QUOTAS, table, 1, 0.2, 500, 42], "en");
    },
  },
  {
    name: "GRR, every row an error",
    unit: "rows",
    small: 25_000,
    of: (rows) => {
      const column: Argument = Array.from({ length: rows }, () => ["x"]);
      return () => void runFunction("GRR", [column, column, column], "en");
    },
  },
  {
    name: "worksheets of a plan",
    unit: "tiers",
    small: 60,
    of: (tiers) => {
      const plan = planOf(tiers);
      return () => void worksheets(plan);
    },
  },
];

export interface Growth {
  readonly name: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly milliseconds: number;
  /** Time per unit of the large one by that of the small one. */
  readonly perUnit: Ratio;
}

export function growth(repetitions: number): Growth[] {
  return GROWN.map(({ name, unit, small, of }) => {
    const large = small * 4;
    const times = interleaved({ small: of(small), large: of(large) }, { small, large }, repetitions, () => undefined);
    return {
      name,
      unit,
      from: small,
      to: large,
      milliseconds: round((median(times.large) * large) / 1e6),
      perUnit: ratioOf(times.large, times.small),
    };
  });
}
