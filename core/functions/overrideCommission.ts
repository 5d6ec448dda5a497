/** OVERRIDE_COMMISSION: what a manager earns on the deals of the team, each deal counted once. */
import { readDistinctDeals } from "../cells/deals";
import { overrideCommission } from "../rules/credit";
import { withMethod } from "../rules/tiers";
import { DECIMALS, declareWhole } from "./declaration";
import { METHOD, OPTIONAL_QUOTA, TIERS } from "./tierArguments";

const { rows: _rows, ...quota } = OPTIONAL_QUOTA;

export const OVERRIDE_COMMISSION = declareWhole({
  id: "OVERRIDE_COMMISSION",
  category: "crediting",
  args: [{ name: "amounts", kind: "table" }, { name: "deal_ids", kind: "table" }, TIERS, quota, METHOD, DECIMALS],
  shape: "value",
  result: "money",
  source: "the crediting rules of this project: a deal credited to several reps counts once for their manager",
  related: ["CREDITED_AMOUNT", "SPLIT_CREDIT", "TIERED_COMMISSION"],
  examples: [
    {
      args: [[[60000], [40000], [40000]], [["D-1"], ["D-2"], ["D-2"]], [[0, 0.02]]],
      result: 2000,
      source: "computed: 2 % of 100,000; the deal shared by two reps counts once",
    },
    {
      args: [
        [[60000], [40000], [40000]],
        [["D-1"], ["D-2"], ["D-2"]],
        [
          [0, 0.01],
          [1, 0.03],
        ],
        80000,
      ],
      result: 1400,
      source: "computed: 1 % up to the team quota of 80,000, 3 % above",
    },
  ],
  body: ({ amounts, deal_ids, tiers, quota: base, method, decimals }) =>
    overrideCommission(readDistinctDeals(amounts, deal_ids), withMethod(tiers, method), base, decimals),
});
