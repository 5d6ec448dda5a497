/** PAYOUT_SCENARIOS: what a tier table pays at each attainment, the figures behind a payout curve. */
import type { ResultCell } from "../cells/cell";
import { payoutAt } from "../rules/planning";
import { withMethod } from "../rules/tiers";
import { DECIMALS, declareWhole } from "./declaration";
import { EDGE, METHOD, QUOTA, SEED_TIERS, TIERS } from "./tierArguments";

const { rows: _rows, ...quota } = QUOTA;

export const PAYOUT_SCENARIOS = declareWhole({
  id: "PAYOUT_SCENARIOS",
  category: "planning",
  args: [
    quota,
    TIERS,
    { name: "attainments", kind: "numbers", of: "ratio", blanks: "skipped", min: 0 },
    METHOD,
    EDGE,
    DECIMALS,
  ],
  shape: "table",
  result: "table",
  source: "the tier rules of this project, at each attainment of a list",
  related: ["TIERED_COMMISSION", "PLAN_COST_SIMULATION", "COMMISSION_COMPARE"],
  examples: [
    {
      args: [300000, SEED_TIERS, [[0.8], [1], [1.2]]],
      result: [
        ["Attainment", "Amount", "Payout"],
        [0.8, 240000, 18000],
        [1, 300000, 22500],
        [1.2, 360000, 30000],
      ],
      source: "computed: retention commission plan",
    },
    {
      args: [300000, SEED_TIERS, [[1]], "retroactive", "to"],
      result: [
        ["Attainment", "Amount", "Payout"],
        [1, 300000, 22500],
      ],
      source: 'computed: retention commission plan; with edge "to" 100 % must be exceeded',
    },
  ],
  body: ({ quota: base, tiers: rows, attainments, method, edge, decimals }, { label }) => {
    const tiers = withMethod(rows, method);
    const lines = attainments.map((attainment): ResultCell[] => {
      const { amount, payout } = payoutAt(attainment, base, { tiers, edge, decimals });
      return [attainment + 0, amount, payout];
    });
    return [[label("attainment"), label("amount"), label("payout")], ...lines];
  },
});
