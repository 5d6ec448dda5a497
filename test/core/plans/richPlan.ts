/** Random valid plans with every rule kind, gate, multiplier, limit and modifier, for properties that hold for all of them. */
import fc from "fast-check";
import { type MeasureId, measureOf } from "../../../core/plans/measures";
import type { Component, Figure, Plan, PlanModifiers, Rule, RuleKind, Step, Unit } from "../../../core/plans/model";
import { LUMP_RULES, PERIOD_RULES, QUANTITY_RULES, RULE_KINDS } from "../../../core/plans/ruleFields";
import { validatePlan } from "../../../core/plans/schema";
import { withTargets } from "../../../core/plans/targetPay";
import { planFromTemplate } from "../../../core/plans/templates";
import { DRAW_TYPES } from "../../../core/rules/draw";
import { PRORATION_BASES } from "../../../core/rules/proration";
import { anyTiers } from "./anyPlan";

/** Amounts, rates and shares as people type them. */
const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);
const percents = (min: number, max: number) => fc.integer({ min, max }).map((value) => value / 100);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

function steps(value: fc.Arbitrary<number>, most = 4): fc.Arbitrary<Step[]> {
  return fc
    .tuple(
      fc.uniqueArray(fc.integer({ min: 20, max: 180 }), { minLength: 1, maxLength: most }),
      fc.array(value, { minLength: most, maxLength: most }),
    )
    .map(([from, values]) =>
      [...from].sort((a, b) => a - b).map((percent, index) => ({ from: percent / 100, value: values[index]! })),
    );
}

const FIGURE: Figure = { id: "margin", name: "Margin", unit: "percent", usual: 0.5 };

const RULES: { readonly [K in RuleKind]: (unit: Unit) => fc.Arbitrary<Rule> } = {
  flatRate: (unit) =>
    fc.record({ kind: fc.constant("flatRate" as const), rate: unit === "count" ? cents(300) : percents(0, 30) }),
  tieredRate: () => fc.record({ kind: fc.constant("tieredRate" as const), tiers: anyTiers }),
  points: () => fc.record({ kind: fc.constant("points" as const), tiers: anyTiers, wholePoints: fc.boolean() }),
  pointsAbove: () =>
    fc.record({
      kind: fc.constant("pointsAbove" as const),
      perPoint: cents(200),
      from: percents(0, 120),
      wholePoints: fc.boolean(),
    }),
  unitsAbove: () =>
    fc
      .record({ perUnit: cents(200), unit: fc.constantFrom(1, 100, 1000), gate: maybe(percents(50, 110)) })
      .chain(({ perUnit, unit, gate }) =>
        // A set bonus needs a gate.
        fc.record({ gateBonus: gate === undefined ? fc.constant(0) : cents(2000), wholeUnits: fc.boolean() }).map(
          ({ gateBonus, wholeUnits }): Rule => ({
            kind: "unitsAbove",
            perUnit,
            unit,
            ...(gate === undefined ? {} : { gate }),
            gateBonus,
            wholeUnits,
          }),
        ),
      ),
  curve: () =>
    fc.tuple(cents(9000), steps(percents(0, 200)), maybe(percents(0, 300))).map(
      ([target, points, slopeAbove]): Rule => ({
        kind: "curve",
        target,
        // A payout curve does not fall.
        points: points.map(({ from }, index) => ({
          from,
          value: points.map((one) => one.value).sort((a, b) => a - b)[index]!,
        })),
        ...(slopeAbove === undefined ? {} : { slopeAbove }),
      }),
    ),
  milestones: () =>
    fc.record({ kind: fc.constant("milestones" as const), cumulative: fc.boolean(), milestones: steps(cents(5000)) }),
  objectives: () =>
    fc.tuple(cents(6000), fc.integer({ min: 1, max: 99 })).map(
      ([target, share]): Rule => ({
        kind: "objectives",
        target,
        objectives: [
          { id: "one", name: "One", weight: share / 100 },
          { id: "two", name: "Two", weight: (100 - share) / 100 },
        ],
      }),
    ),
  spiff: () =>
    fc.record({
      kind: fc.constant("spiff" as const),
      amount: cents(400),
      minimum: fc.integer({ min: 0, max: 20 }),
      mode: fc.constantFrom("per unit" as const, "once" as const),
    }),
  matrix: () =>
    fc.tuple(cents(9000), fc.boolean(), fc.array(percents(0, 200), { minLength: 6, maxLength: 6 })).map(
      ([target, interpolate, values]): Rule => ({
        kind: "matrix",
        target,
        by: FIGURE.id,
        interpolate,
        columns: [0.1, 0.4, 0.6],
        rows: [
          { from: 0.5, values: values.slice(0, 3) },
          { from: 1.1, values: values.slice(3) },
        ],
      }),
    ),
};

const MEASURES: readonly MeasureId[] = [
  "bookings",
  "renewals",
  "dealsClosed",
  "meetings",
  "teamRevenue",
  "renewalRate",
];

function anyComponent(index: number, kinds: readonly RuleKind[], fromDeals: boolean): fc.Arbitrary<Component> {
  return fc.constantFrom(...kinds).chain((kind) => {
    const fitting = MEASURES.map(measureOf).filter(
      ({ unit, source }) => !(unit === "percent" && QUANTITY_RULES.has(kind)) && !(fromDeals && source === "typed"),
    );
    const measures = kind === "objectives" ? [measureOf("objectives")] : fitting;
    return fc.constantFrom(...measures).chain((measure) =>
      fc
        .record({
          rule: RULES[kind](measure.unit),
          quota:
            measure.unit === "money"
              ? fc.integer({ min: 10_000, max: 30_000_000 }).map((value) => value / 100)
              : measure.unit === "count"
                ? fc.integer({ min: 1, max: 14 })
                : kind === "objectives"
                  ? fc.constant(1)
                  : percents(70, 110),
          weight: fc.constantFrom(1, 1, 1, 0.5, 0.35),
          gate: maybe(
            fc.record({ by: fc.constantFrom(FIGURE.id, "c0"), threshold: percents(20, 110), otherwise: cents(200) }),
          ),
          multiplier: maybe(fc.record({ by: fc.constantFrom(FIGURE.id, "c0"), table: steps(percents(20, 160), 3) })),
          limits: fc.constantFrom<Partial<Component>>(
            {},
            {},
            { floor: 75.5 },
            { cap: 7000 },
            { floor: -10, cap: 4321.09 },
          ),
        })
        .map(
          ({ rule, quota, weight, gate, multiplier, limits }): Component => ({
            id: `c${index}`,
            name: `Path ${index}`,
            measure,
            quota,
            weight,
            rule,
            ...(gate === undefined ? {} : { gate }),
            ...(multiplier === undefined ? {} : { multiplier }),
            ...limits,
          }),
        ),
    );
  });
}

const anyModifiers: fc.Arbitrary<PlanModifiers> = fc
  .record(
    {
      basis: fc.constantFrom("year to date" as const, "cash to date" as const),
      proration: fc.constantFrom(...PRORATION_BASES),
      planCap: cents(20_000),
      holdback: percents(1, 50),
      draw: fc.record(
        { type: fc.constantFrom(...DRAW_TYPES), amount: cents(3000), recoveryLimit: cents(900) },
        { requiredKeys: ["type", "amount"] },
      ),
      clawback: fc.record(
        {
          term: fc.integer({ min: 1, max: 24 }),
          window: fc.integer({ min: 0, max: 24 }),
          schedule: fc.constantFrom("pro rata" as const, "full" as const),
        },
        { requiredKeys: ["term", "schedule"] },
      ),
      ramp: fc.constant([
        { month: 1, share: 0.5 },
        { month: 4, share: 0.75 },
        { month: 6, share: 1 },
      ]),
    },
    { requiredKeys: [] },
  )
  // A ramp does not go with the year to date.
  .map(({ ramp, ...rest }) => (ramp === undefined || rest.basis !== undefined ? rest : { ...rest, ramp }));

/** The same with its limits in amounts that the currency can pay. */
function payable<T extends object>(terms: T, decimals: number): T {
  const rounded = Object.entries(terms).map(([key, value]) => [
    key,
    ["floor", "cap", "planCap", "amount", "recoveryLimit"].includes(key) ? Number(value.toFixed(decimals)) : value,
  ]);
  return Object.fromEntries(rounded);
}

/** A plan of one to four components, without participants. */
export const richPlan: fc.Arbitrary<Plan> = anyModifiers
  .chain((modifiers) => {
    const cash = modifiers.basis === "cash to date";
    const kinds = RULE_KINDS.filter(
      (kind) => !(modifiers.basis !== undefined && PERIOD_RULES.has(kind)) && !(cash && kind === "objectives"),
    );
    return fc.record({
      modifiers: fc.constant(modifiers),
      count: fc.integer({ min: 1, max: 4 }),
      components: fc.tuple(...[0, 1, 2, 3].map((index) => anyComponent(index, kinds, cash))),
      language: fc.constantFrom("en" as const, "fr" as const, "it" as const),
      pay: maybe(
        fc.record({
          earnings: fc.integer({ min: 1, max: 25_000_000 }).map((value) => value / 100),
          variable: percents(1, 100),
        }),
      ),
      currency: fc.constantFrom("USD", "EUR", "JPY", "KWD"),
      period: fc.constantFrom("month" as const, "quarter" as const),
      method: fc.constantFrom("marginal" as const, "retroactive" as const),
      edge: fc.constantFrom("from" as const, "to" as const),
    });
  })
  .map(({ modifiers, count, components, pay, language, currency, period, method, edge }): Plan => {
    const plan = planFromTemplate("accelerator", { language, currency });
    return withTargets({
      ...plan,
      ...(pay === undefined ? {} : { pay }),
      name: "Any plan",
      period,
      terms: { ...plan.terms, method, edge },
      components: (components as readonly Component[])
        .slice(0, count)
        .map((component) => payable(component, plan.currency.minorUnits)),
      figures: [FIGURE],
      modifiers: {
        ...payable(modifiers, plan.currency.minorUnits),
        ...(modifiers.draw === undefined ? {} : { draw: payable(modifiers.draw, plan.currency.minorUnits) }),
      },
    });
  })
  .map((plan) => {
    const checked = validatePlan(plan);
    if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
    return checked.plan;
  });

/** Which rule kinds and modifiers a plan uses, to see that random plans use all of them. */
export function usedBy({ pay, components, modifiers }: Plan): string[] {
  return [
    ...(pay === undefined ? [] : ["pay"]),
    ...components.flatMap(({ rule, gate, multiplier, floor, cap, weight }) => [
      rule.kind,
      ...(gate === undefined ? [] : ["gate"]),
      ...(multiplier === undefined ? [] : ["multiplier"]),
      ...(floor === undefined ? [] : ["floor"]),
      ...(cap === undefined ? [] : ["cap"]),
      ...(weight === 1 ? [] : ["weight"]),
      ...(LUMP_RULES.has(rule.kind) && modifiers.basis !== undefined ? ["lump to date"] : []),
    ]),
    ...Object.entries(modifiers).map(([key, value]) => (key === "basis" ? String(value) : key)),
  ];
}
