/** Plans for teams, managers, new hires, and for when and in which currency money is paid. */
import { component, field, type TemplateSeed } from "./template";

export const teamPool: TemplateSeed = {
  id: "team-pool",
  period: "quarter",
  components: [
    component("team", "teamRevenue", 1_000_000, {
      kind: "curve",
      target: 5000,
      points: [
        { from: 0.8, value: 0.5 },
        { from: 1, value: 1 },
        { from: 1.2, value: 1.5 },
      ],
    }),
  ],
  modifiers: { proration: "days" },
  sources: [field("team pool: equal shares of a pool that the team's result fills")],
};

export const newHire: TemplateSeed = {
  id: "new-hire",
  period: "month",
  components: [
    component("bookings", "bookings", 40_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.1 },
        { from: 1, value: 0.15 },
      ],
    }),
  ],
  modifiers: {
    ramp: [
      { month: 1, share: 0.5 },
      { month: 3, share: 0.75 },
      { month: 5, share: 1 },
    ],
    draw: { type: "recoverable guarantee", amount: 3000 },
  },
  sources: [
    field("new-hire ramp (50 % in months 1 and 2, 75 % in 3 and 4, 100 % from 5) and draw"),
    "https://help.quotapath.com/en/articles/15505239-how-to-create-non-recoverable-draws",
  ],
};

export const payOnCash: TemplateSeed = {
  id: "pay-on-cash",
  period: "quarter",
  components: [component("bookings", "bookings", 200_000, { kind: "flatRate", rate: 0.1 })],
  modifiers: {
    basis: "cash to date",
    holdback: 0.2,
    clawback: { term: 12, window: 12, schedule: "pro rata" },
  },
  sources: [
    field("pay on cash with holdback and clawback"),
    "https://help.quotapath.com/en/articles/6457485-payouts-eligibility",
    "https://staging.zepys.com/learn/how-to-handle-refunds-and-clawbacks-with-agents",
  ],
};

export const yearToDate: TemplateSeed = {
  id: "year-to-date",
  period: "quarter",
  components: [
    component("bookings", "bookings", 250_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.08 },
        { from: 1, value: 0.12 },
      ],
    }),
  ],
  modifiers: { basis: "year to date" },
  sources: [field("year-to-date with true-up"), "https://support.oracle.com/knowledge/Oracle%20Cloud/2662511_1.html"],
};

export const managerOverride: TemplateSeed = {
  id: "manager-override",
  period: "quarter",
  components: [
    component("team", "teamRevenue", 1_500_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.01 },
        { from: 1, value: 0.015 },
      ],
    }),
  ],
  sources: [field("manager override on the revenue of the team")],
};

export const splitOverlay: TemplateSeed = {
  id: "split-overlay",
  period: "quarter",
  components: [
    component("bookings", "bookings", 400_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.05 },
        { from: 1, value: 0.08 },
      ],
    }),
  ],
  modifiers: { proration: "days" },
  sources: [field("split and overlay credit")],
};

export const multiCurrency: TemplateSeed = {
  id: "multi-currency",
  period: "quarter",
  components: [
    component("bookings", "bookings", 250_000, {
      kind: "tieredRate",
      tiers: [
        { from: 0, value: 0.08 },
        { from: 1, value: 0.12 },
      ],
    }),
  ],
  modifiers: { planCap: 60_000 },
  sources: [field("multi-currency with rates frozen on the deal")],
};
