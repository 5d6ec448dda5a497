/** SEASONAL_QUOTA: an annual quota over its periods, beside their weights. */
import { seasonalQuota } from "../rules/quota";
import { DECIMALS, declareWhole } from "./declaration";

export const SEASONAL_QUOTA = declareWhole({
  id: "SEASONAL_QUOTA",
  category: "crediting",
  args: [
    { name: "annual_quota", kind: "money", min: 0 },
    { name: "weights", kind: "matrix", of: "number", blanks: "kept", min: 0 },
    DECIMALS,
  ],
  shape: "table",
  result: "money",
  source: "the quota rule of this project: the annual quota is the source, its periods are allocated from it",
  related: ["RAMP_QUOTA", "PRORATED_AMOUNT", "FORECAST_ATTAINMENT"],
  examples: [
    {
      args: [1000000, [[0.2, 0.25, 0.25, 0.3]]],
      result: [[200000, 250000, 250000, 300000]],
      source: "computed: quarters of 20, 25, 25 and 30 %",
    },
    {
      args: [100, [[1], [1], [1]]],
      result: [[33.34], [33.33], [33.33]],
      source: "computed: three equal periods add up to the annual quota",
    },
  ],
  body: ({ annual_quota, weights, decimals }) => {
    const filled = weights.flat().filter((weight) => !Number.isNaN(weight));
    const quotas = seasonalQuota(annual_quota, filled, decimals);
    let next = 0;
    return weights.map((row) => row.map((weight) => (Number.isNaN(weight) ? null : quotas[next++]!)));
  },
});
