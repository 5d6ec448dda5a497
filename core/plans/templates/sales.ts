/** Plans that pay a rate, an amount or a lump sum for what was sold. */
import type { PlanTier } from "../model";
import { component, field, founding, type TemplateSeed } from "./template";

const MARGINAL =
  "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions";
const ACCELERATED: readonly PlanTier[] = [
  { from: 0, value: 0.08 },
  { from: 1, value: 0.12 },
  { from: 1.5, value: 0.16 },
];

export const rateOnQuota: TemplateSeed = {
  id: "rate-on-quota",
  period: "year",
  components: [
    component("bookings", "bookings", 500_000, {
      kind: "tieredRate",
      // 40,000 / 500,000 = 8 %, and half as much again above quota.
      tiers: [
        { from: 0, value: 0.08 },
        { from: 1, value: 0.12 },
      ],
    }),
  ],
  sources: [
    founding(
      "base rate from target variable: 40,000 incentive on 500,000 quota = 8 %, with an accelerator above quota",
    ),
  ],
};

export const mbo: TemplateSeed = {
  id: "mbo",
  period: "quarter",
  components: [
    component("objectives", "objectives", 1, {
      kind: "objectives",
      target: 2250,
      objectives: [
        { id: "individual1", weight: 0.4 },
        { id: "individual2", weight: 0.3 },
        { id: "team", weight: 0.3 },
      ],
    }),
  ],
  sources: [founding("objectives: weighted, individual and team")],
};

export const spiff: TemplateSeed = {
  id: "spiff",
  period: "quarter",
  within: ["-04-01", "-06-30"],
  components: [
    component("programme", "units", 20, { kind: "spiff", amount: 250, minimum: 1, mode: "per unit" }, { cap: 5000 }),
  ],
  sources: [founding("temporary programme: amount per unit, start and end date, cap")],
};

export const dealVelocity: TemplateSeed = {
  id: "deal-velocity",
  period: "month",
  components: [
    component("deals", "dealsClosed", 10, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 100 },
        { from: 1, value: 150 },
        { from: 1.5, value: 200 },
      ],
    }),
  ],
  sources: [founding("count-based targets: deals closed per period, money per deal, tiers by count")],
};

export const singleRate: TemplateSeed = {
  id: "single-rate",
  period: "month",
  components: [component("bookings", "bookings", 50_000, { kind: "flatRate", rate: 0.1 })],
  sources: [field("single rate commission")],
};

export const accelerator: TemplateSeed = {
  id: "accelerator",
  period: "quarter",
  components: [component("bookings", "bookings", 250_000, { kind: "tieredRate", tiers: ACCELERATED })],
  sources: [field("accelerators above quota"), MARGINAL],
};

export const acceleratorDecelerator: TemplateSeed = {
  id: "accelerator-decelerator",
  period: "quarter",
  components: [
    component("bookings", "bookings", 250_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.04 },
        { from: 0.5, value: 0.08, retroactive: true },
        { from: 1, value: 0.12 },
      ],
    }),
  ],
  sources: [field("accelerator and decelerator, retroactive at 50 %"), MARGINAL],
};

export const cliffAccelerator: TemplateSeed = {
  id: "cliff-accelerator",
  period: "quarter",
  components: [
    component("bookings", "bookings", 250_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0.6, value: 0.08, retroactive: true },
        { from: 1, value: 0.12 },
      ],
    }),
  ],
  sources: [field("cliff at 60 % of quota, accelerator above quota")],
};

export const acceleratorMilestone: TemplateSeed = {
  id: "accelerator-milestone",
  period: "quarter",
  components: [
    component("commission", "bookings", 250_000, { kind: "tieredRate", tiers: ACCELERATED }),
    component("milestones", "bookings", 250_000, {
      kind: "milestones",
      cumulative: true,
      milestones: [
        { from: 1, value: 2000 },
        { from: 1.25, value: 3000 },
      ],
    }),
  ],
  sources: [field("accelerator and milestone")],
};

export const milestoneOnly: TemplateSeed = {
  id: "milestone-only",
  period: "quarter",
  components: [
    component("bookings", "bookings", 250_000, {
      kind: "milestones",
      cumulative: false,
      milestones: [
        { from: 0.8, value: 5000 },
        { from: 1, value: 10_000 },
        { from: 1.2, value: 15_000 },
      ],
    }),
  ],
  sources: [field("milestones only")],
};

export const multiYear: TemplateSeed = {
  id: "multi-year",
  period: "quarter",
  figures: [{ id: "contractYears", unit: "count", usual: 1 }],
  components: [
    component(
      "bookings",
      "bookings",
      250_000,
      { kind: "flatRate", rate: 0.08 },
      {
        multiplier: {
          by: "contractYears",
          table: [
            { from: 0, value: 1 },
            { from: 2, value: 1.2 },
            { from: 3, value: 1.4 },
          ],
        },
      },
    ),
  ],
  sources: [field("multi-year multiplier")],
};

export const grossMargin: TemplateSeed = {
  id: "gross-margin",
  period: "quarter",
  figures: [{ id: "margin", unit: "percent", usual: 0.1 }],
  components: [
    component(
      "bookings",
      "bookings",
      250_000,
      { kind: "tieredRate", tiers: ACCELERATED },
      {
        multiplier: {
          by: "margin",
          table: [
            { from: 0, value: 0.5 },
            { from: 0.05, value: 0.75 },
            { from: 0.1, value: 1 },
            { from: 0.2, value: 1.15 },
            { from: 0.3, value: 1.25 },
          ],
        },
      },
    ),
  ],
  sources: [field("gross margin with modifier: factors 0.5 to 1.25 from 0 to 30 % margin")],
};

export const productHurdle: TemplateSeed = {
  id: "product-hurdle",
  period: "quarter",
  components: [
    component("core", "upsell", 200_000, { kind: "flatRate", rate: 0.08 }),
    component("newProduct", "newProduct", 50_000, { kind: "flatRate", rate: 0.1 }),
    component(
      "bonus",
      "upsell",
      200_000,
      {
        kind: "milestones",
        cumulative: true,
        milestones: [
          { from: 1, value: 4000 },
          { from: 1.2, value: 4000 },
        ],
      },
      { gate: { by: "newProduct", threshold: 1, otherwise: 0 } },
    ),
  ],
  sources: [field("hurdle on several products")],
};

export const payoutMatrix: TemplateSeed = {
  id: "payout-matrix",
  period: "quarter",
  figures: [{ id: "margin", unit: "percent", usual: 0.2 }],
  components: [
    component("bookings", "bookings", 250_000, {
      kind: "matrix",
      target: 10_000,
      by: "margin",
      interpolate: true,
      columns: [0.1, 0.2, 0.3],
      rows: [
        { from: 0.8, values: [0.4, 0.5, 0.6] },
        { from: 1, values: [0.8, 1, 1.2] },
        { from: 1.2, values: [1.2, 1.5, 1.8] },
      ],
    }),
  ],
  sources: [field("payout matrix of revenue and margin")],
};

export const sdrMeetings: TemplateSeed = {
  id: "sdr-meetings",
  period: "month",
  components: [
    component("meetings", "meetings", 20, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 50 },
        { from: 1, value: 75 },
      ],
    }),
  ],
  sources: [field("sales development: money per meeting")],
};
