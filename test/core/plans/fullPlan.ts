/** A plan that uses every rule kind, modifier and optional field of the model, for properties about all of them. */
import type { Component, Plan, Rule } from "../../../core/plans/model";
import { validatePlan } from "../../../core/plans/schema";

const money = { id: "netRevenue", unit: "money", source: "sum", types: ["renewal", "upsell", "churn"] } as const;
const typed = { id: "renewalRate", unit: "percent", source: "typed", types: [] } as const;

function component(id: string, rule: Rule, extra: Partial<Component> = {}): Component {
  return { id, name: `Path ${id}`, measure: money, quota: 300_000, weight: 1, rule, ...extra };
}

const STEPS = [
  { from: 0.8, value: 0.5 },
  { from: 1, value: 1 },
];

const full: Plan = {
  schema: 2,
  id: "full-plan",
  template: "retention-commission",
  name: "Everything at once",
  version: 2,
  status: "active",
  effective: { from: "2026-01-01", to: "2026-12-31" },
  currency: { code: "EUR", minorUnits: 2 },
  period: "quarter",
  language: "en",
  terms: { method: "marginal", edge: "from", rounding: "half away from zero" },
  components: [
    component("flat", { kind: "flatRate", rate: 0.12 }, { weight: 0.4 }),
    component(
      "tiered",
      {
        kind: "tieredRate",
        tiers: [
          { from: 0, value: 0.075 },
          { from: 1, value: 0.125, retroactive: true },
          { from: 1.5, value: 0.15, retroactive: false },
        ],
      },
      {
        gate: { by: "csat", threshold: 4, otherwise: 100 },
        multiplier: { by: "margin", table: STEPS },
        floor: 50,
        cap: 60_000,
      },
    ),
    component("points", { kind: "points", wholePoints: true, tiers: [{ from: 0.8, value: 110 }] }),
    component(
      "above",
      { kind: "pointsAbove", perPoint: 125, from: 1, wholePoints: false },
      { measure: typed, quota: 1 },
    ),
    component("units", {
      kind: "unitsAbove",
      perUnit: 125,
      unit: 1000,
      gate: 0.8,
      gateBonus: 500,
      wholeUnits: false,
    }),
    component("curve", { kind: "curve", target: 5000, points: STEPS, slopeAbove: 2 }),
    component("stones", { kind: "milestones", milestones: STEPS, cumulative: true }),
    component(
      "mbo",
      {
        kind: "objectives",
        target: 4000,
        objectives: [
          { id: "one", name: "Account plans", weight: 0.6 },
          { id: "two", name: "References", weight: 0.4 },
        ],
      },
      { measure: { ...typed, id: "objectives" }, quota: 1 },
    ),
    component(
      "spiff",
      { kind: "spiff", amount: 200, minimum: 2, mode: "per unit" },
      { measure: { id: "units", unit: "count", source: "typed", types: [] }, quota: 10 },
    ),
    component("grid", {
      kind: "matrix",
      target: 3000,
      by: "margin",
      interpolate: false,
      columns: [0.4, 0.6],
      rows: [
        { from: 0.8, values: [0.5, 0.7] },
        { from: 1, values: [1, 1.2] },
      ],
    }),
  ],
  figures: [
    { id: "csat", name: "Customer satisfaction", unit: "count", usual: 4.5 },
    { id: "margin", name: "Gross margin", unit: "percent", usual: 0.55 },
  ],
  modifiers: {
    ramp: [
      { month: 1, share: 0.5 },
      { month: 4, share: 1 },
    ],
    proration: "days",
    afterLeaving: "forfeits",
    planCap: 90_000,
    draw: { type: "recoverable", amount: 2000, recoveryLimit: 800 },
    holdback: 0.1,
  },
  participants: [
    {
      id: "R-1",
      name: "Ann",
      role: "AM",
      start: "2026-02-01",
      end: "2026-11-30",
      quotas: { tiered: 250_000, spiff: 12 },
    },
    { id: "R-2", name: "Bob" },
    { id: "R-3", name: "Cleo" },
  ],
  notes: "Approved by the board.",
  history: [
    { version: 1, when: "2025-12-01", who: "Ann", why: "First year" },
    { version: 2, when: "2026-01-01", who: "Bob", why: "New rates" },
  ],
};

function valid(plan: Plan): Plan {
  const checked = validatePlan(plan);
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.plan;
}

export const fullPlan: Plan = valid(full);

/** One tiered rate on net revenue: quota 300,000; 7.5 / 12.5 / 15 % from 0 / 100 / 150 %, for Ann and Bob, in USD. */
export const simplePlan: Plan = valid({
  ...full,
  id: "retention-commission",
  name: "Retention commission",
  version: 1,
  status: "draft",
  currency: { code: "USD", minorUnits: 2 },
  components: [
    {
      ...component("netRevenue", {
        kind: "tieredRate",
        tiers: [
          { from: 0, value: 0.075 },
          { from: 1, value: 0.125 },
          { from: 1.5, value: 0.15 },
        ],
      }),
      name: "Net revenue",
    },
  ],
  figures: [],
  modifiers: {},
  participants: [
    { id: "R-1", name: "Ann" },
    { id: "R-2", name: "Bob" },
  ],
  notes: "",
  history: [],
});
