/** GRR: gross revenue retention, which expansion cannot lift. */
import { grossRetention } from "../rules/retention";
import { declareRows } from "./declaration";
import { CHURN, CONTRACTION, STARTING } from "./retentionArguments";

export const GRR = declareRows({
  id: "GRR",
  category: "retention",
  args: [STARTING, CONTRACTION, CHURN],
  shape: "rows",
  result: "ratio",
  source: "https://metrickittools.com/saas-metrics/nrr-vs-grr-calculator",
  related: ["NRR", "GRR_BONUS", "CUSTOMER_RETENTION"],
  examples: [
    {
      args: [100000, 5000, 8000],
      result: 0.87,
      source: "https://metrickittools.com/saas-metrics/nrr-vs-grr-calculator",
    },
    { args: [300000, 0, 60000], result: 0.8, source: "computed: 240,000 of 300,000" },
  ],
  rule: () => grossRetention,
});
