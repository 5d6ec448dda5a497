/** NRR: net revenue retention. */
import { netRetention } from "../rules/retention";
import { declareRows } from "./declaration";
import { CHURN, CONTRACTION, STARTING } from "./retentionArguments";

export const NRR = declareRows({
  id: "NRR",
  category: "retention",
  args: [
    STARTING,
    { name: "expansion", kind: "money", rows: true, min: 0 },
    { ...CONTRACTION, min: 0 },
    { ...CHURN, min: 0 },
  ],
  shape: "rows",
  result: "ratio",
  source: "https://metrickittools.com/saas-metrics/nrr-vs-grr-calculator",
  related: ["GRR", "NRR_BONUS", "CUSTOMER_RETENTION"],
  examples: [
    {
      args: [100000, 12000, 5000, 8000],
      result: 0.99,
      source: "https://metrickittools.com/saas-metrics/nrr-vs-grr-calculator",
    },
    { args: [250000, 40000, 10000, 5000], result: 1.1, source: "computed: 275,000 of 250,000" },
  ],
  rule: () => netRetention,
});
