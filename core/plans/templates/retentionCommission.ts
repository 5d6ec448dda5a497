/** Commission on retained revenue: one quota, three marginal tiers with accelerators above quota. */
import { measureOf } from "../measures";
import type { TemplateSeed } from "./template";

export const retentionCommission: TemplateSeed = {
  id: "retention-commission",
  period: "quarter",
  components: [
    {
      id: "netRevenue",
      measure: measureOf("netRevenue"),
      quota: 300_000,
      weight: 1,
      rule: {
        kind: "tieredRate",
        tiers: [
          { from: 0, value: 0.075 },
          { from: 1, value: 0.125 },
          { from: 1.5, value: 0.15 },
        ],
      },
    },
  ],
  sources: [
    "Founding document of the product: retention commission plan (quota 300,000; 7.5 / 12.5 / 15 %)",
    "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions",
  ],
};
