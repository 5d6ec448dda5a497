import { describe, it } from "vitest";
import { measureOf } from "../../../core/plans/measures";
import type { Component, Plan, Rule } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import { actualsFor, payPlan } from "./payPlan";

const base = planFromTemplate("retention-commission", { language: "en" });

const TIERS = [
  { from: 0, value: 90 },
  { from: 0.8, value: 110 },
  { from: 1, value: 130, retroactive: true },
  { from: 1.5, value: 150 },
];
const STEPS = [
  { from: 0.6, value: 0.2 },
  { from: 1, value: 1 },
  { from: 1.2, value: 1.7 },
];
const RULES: readonly Rule[] = [
  { kind: "flatRate", rate: 0.1234 },
  { kind: "points", tiers: TIERS, wholePoints: false },
  { kind: "points", tiers: TIERS, wholePoints: true },
  { kind: "pointsAbove", perPoint: 125, from: 0.9, wholePoints: false },
  { kind: "pointsAbove", perPoint: 125, from: 0.9, wholePoints: true },
  { kind: "unitsAbove", perUnit: 125, unit: 1000, gate: 0.8, gateBonus: 1500, wholeUnits: false },
  { kind: "unitsAbove", perUnit: 125, unit: 1000, gateBonus: 0, wholeUnits: true },
  { kind: "curve", target: 7000, points: STEPS },
  { kind: "curve", target: 7000, points: STEPS, slopeAbove: 2 },
  {
    kind: "milestones",
    milestones: [
      { from: 0.8, value: 1000 },
      { from: 1, value: 3000 },
    ],
    cumulative: false,
  },
  {
    kind: "milestones",
    milestones: [
      { from: 0.8, value: 1000 },
      { from: 1, value: 3000 },
    ],
    cumulative: true,
  },
  { kind: "spiff", amount: 2, minimum: 1000, mode: "per unit" },
  { kind: "spiff", amount: 2000, minimum: 1000, mode: "once" },
  {
    kind: "matrix",
    target: 9000,
    by: "margin",
    interpolate: false,
    columns: [0.05, 0.1, 0.2],
    rows: [
      { from: 0.5, values: [0.2, 0.4, 0.5] },
      { from: 1, values: [0.8, 1, 1.3] },
    ],
  },
  {
    kind: "matrix",
    target: 9000,
    by: "margin",
    interpolate: true,
    columns: [0.05, 0.1, 0.2],
    rows: [
      { from: 0.5, values: [0.2, 0.4, 0.5] },
      { from: 1, values: [0.8, 1, 1.3] },
    ],
  },
];
const margin = { id: "margin", name: "Margin", unit: "percent", usual: 0.15 } as const;

function planOf(rule: Rule, extra: Partial<Component> = {}, plan: Partial<Plan> = {}): Plan {
  const component = { ...base.components[0]!, quota: 30_000.3, rule, ...extra };
  return { ...base, figures: [margin], components: [component], ...plan };
}

const GATE = { by: "margin", threshold: 0.1, otherwise: 100 };
const MULTIPLIER = {
  by: "netRevenue",
  table: [
    { from: 0.5, value: 0.8 },
    { from: 1, value: 1.15 },
  ],
};

describe("worksheets pay what the rules pay, and native formulas agree to the cent", () => {
  it.each(RULES.map((rule, index) => [rule.kind, index, rule] as const))("%s (%d)", async (_, seed, rule) => {
    const { plan, deals, typed } = actualsFor(planOf(rule), seed + 1);
    await payPlan(plan, deals, typed);
  });

  it.each(RULES.map((rule, index) => [rule.kind, index, rule] as const))(
    "%s (%d) with weight, gate, multiplier, floor, cap, plan cap, proration, holdback",
    async (_, seed, rule) => {
      const modified = planOf(
        rule,
        { weight: 0.35, gate: GATE, multiplier: MULTIPLIER, floor: 50, cap: 5000 },
        { modifiers: { proration: seed % 2 === 0 ? "days" : "workdays", planCap: 4000, holdback: 0.125 } },
      );
      const { plan, deals, typed } = actualsFor(modified, seed + 1);
      await payPlan(plan, deals, typed);
    },
  );

  it.each(["guarantee", "recoverable guarantee", "recoverable", "non-recoverable"] as const)(
    "a draw: %s",
    async (type) => {
      const tiered = {
        kind: "tieredRate",
        tiers: [
          { from: 0, value: 0.08 },
          { from: 1, value: 0.12 },
        ],
      } as const;
      const draw = { type, amount: 1500, recoveryLimit: 700 };
      const { plan, deals, typed } = actualsFor(planOf(tiered, {}, { modifiers: { draw, holdback: 0.1 } }));
      await payPlan(plan, deals, typed);
    },
  );

  it("objectives, a counted measure and a ramp side by side, with edges that must be exceeded", async () => {
    const components: Component[] = [
      {
        id: "mbo",
        name: "Objectives",
        measure: measureOf("objectives"),
        quota: 1,
        weight: 1,
        rule: {
          kind: "objectives",
          target: 2250,
          objectives: [
            { id: "a", name: "A", weight: 0.5 },
            { id: "b", name: "B", weight: 0.3 },
            { id: "c", name: "C", weight: 0.2 },
          ],
        },
      },
      {
        id: "deals",
        name: "Deals",
        measure: measureOf("dealsClosed"),
        quota: 8,
        weight: 1,
        rule: {
          kind: "tieredRate",
          tiers: [
            { from: 0, value: 50 },
            { from: 1, value: 75 },
          ],
        },
        gate: { by: "mbo", threshold: 0.5, otherwise: 0 },
      },
    ];
    const composed: Plan = {
      ...base,
      period: "month",
      terms: { ...base.terms, edge: "to" },
      components,
      modifiers: {
        ramp: [
          { month: 1, share: 0.5 },
          { month: 3, share: 0.75 },
          { month: 5, share: 1 },
        ],
        proration: "months",
      },
    };
    const { plan, deals, typed } = actualsFor(composed);
    await payPlan(plan, deals, typed);
  });
});
