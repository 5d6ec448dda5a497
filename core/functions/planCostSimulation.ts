/** PLAN_COST_SIMULATION: what a plan may cost when attainment is uncertain. */
import { Fault } from "../rules/fault";
import { simulateCost } from "../rules/simulation";
import { withMethod } from "../rules/tiers";
import { DECIMALS, declareWhole } from "./declaration";
import { SEED_TIERS, TIERS } from "./tierArguments";

/** Draws that take about two seconds with a few tiers; Google Sheets gives a function thirty. */
const MOST_DRAWS = 20_000_000;

/** A draw costs about eight steps, and one more for each halving of the tiers; four tiers count once. */
function mostDraws(tiers: number): number {
  return Math.floor((MOST_DRAWS * 10) / (8 + Math.max(2, Math.ceil(Math.log2(tiers)))));
}

export const PLAN_COST_SIMULATION = declareWhole({
  id: "PLAN_COST_SIMULATION",
  category: "planning",
  args: [
    { name: "quotas", kind: "numbers", of: "money", blanks: "skipped", min: 0 },
    TIERS,
    { name: "mean", kind: "ratio", min: 0, max: 10 },
    { name: "spread", kind: "ratio", min: 0, max: 10 },
    { name: "runs", kind: "count", optional: true, default: 1000, min: 1, max: 1_000_000, integer: true },
    { name: "seed", kind: "count", optional: true, default: 1, min: 0, max: 4_294_967_295, integer: true },
    DECIMALS,
  ],
  shape: "table",
  result: "table",
  source:
    "Monte Carlo: independent normal attainments, at least 0; xoroshiro128+ (https://prng.di.unimi.it), quantiles by AS 241 (Wichura 1988)",
  related: ["PAYOUT_SCENARIOS", "TIERED_COMMISSION"],
  examples: [
    {
      args: [[[300000], [300000]], SEED_TIERS, 1.2, 0],
      result: [
        ["P10", "P50", "P90", "Mean"],
        [60000, 60000, 60000, 60000],
      ],
      source: "computed: without spread everybody reaches 120 % and earns 30,000",
    },
    {
      args: [[[300000], [300000], [250000]], SEED_TIERS, 1, 0.2, 500, 42],
      result: [
        ["P10", "P50", "P90", "Mean"],
        [52594.55, 64951.28, 79733.6, 65981.86],
      ],
      source: "simulated: 500 runs with seed 42; the same figures on every host",
    },
  ],
  body: ({ quotas, tiers, mean, spread, runs, seed, decimals }, { label }) => {
    if (spread > 0 && runs * quotas.length > mostDraws(tiers.length)) {
      const most = Math.floor(mostDraws(tiers.length) / quotas.length);
      throw new Fault("#VALUE!", "simulationTooLarge", { argument: "runs", found: runs, most });
    }
    const terms = { tiers: withMethod(tiers, "marginal"), mean, spread, runs, seed, decimals };
    const cost = simulateCost(quotas, terms);
    return [
      [label("p10"), label("p50"), label("p90"), label("mean")],
      [cost.p10, cost.p50, cost.p90, cost.mean],
    ];
  },
});
