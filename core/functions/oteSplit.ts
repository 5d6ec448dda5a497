/** OTE_SPLIT: on-target earnings in base and variable pay. */
import { oteSplit } from "../rules/planning";
import { DECIMALS, declareWhole } from "./declaration";

export const OTE_SPLIT = declareWhole({
  id: "OTE_SPLIT",
  category: "planning",
  args: [{ name: "ote", kind: "money", min: 0 }, { name: "variable_share", kind: "rate", min: 0, max: 1 }, DECIMALS],
  shape: "table",
  result: "table",
  source: "definition: on-target earnings are base pay plus target variable pay",
  related: ["BASE_COMMISSION_RATE", "QUOTA_OTE_RATIO"],
  examples: [
    {
      args: [100000, 0.4],
      result: [
        ["Base", "Variable"],
        [60000, 40000],
      ],
      source: "computed: a 60/40 pay mix",
    },
    {
      args: [100000.01, 0.5],
      result: [
        ["Base", "Variable"],
        [50000.01, 50000],
      ],
      source: "computed: the odd cent is not lost",
    },
  ],
  body: ({ ote, variable_share, decimals }, { label }) => {
    const { base, variable } = oteSplit(ote, variable_share, decimals);
    return [
      [label("basePay"), label("variablePay")],
      [base, variable],
    ];
  },
});
