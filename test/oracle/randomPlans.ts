/**
 * Random plans of every form, with people, deals and typed figures, from a seed: the same everywhere, so that a
 * difference can be looked at again by its number. Figures are those of real plans and those that break arithmetic:
 * thirds, fifteen digits, exact thresholds and halves of a cent.
 */
import { measureOf } from "../../core/plans/measures";
import {
  AFTER_LEAVING,
  BASES,
  type Component,
  type Deal,
  type DealType,
  type Figure,
  type Participant,
  type Plan,
  type PlanModifiers,
  type PlanTier,
  type Rule,
  type RuleKind,
  type Step,
  type Typed,
  type Unit,
} from "../../core/plans/model";
import { validatePlan } from "../../core/plans/schema";
import { planFromTemplate } from "../../core/plans/templates";
import { DRAW_TYPES } from "../../core/rules/draw";
import { PRORATION_BASES } from "../../core/rules/proration";
import { dayOf, isoOf, monthsLater, periodsOf } from "./calendar";

export interface Case {
  readonly plan: Plan;
  readonly deals: readonly Deal[];
  readonly period: { readonly from: string; readonly to: string };
  readonly typed: Typed;
}

/** mulberry32: a generator of numbers from 0 to 1 that every engine computes alike. */
class Chance {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)]!;
  }

  is(probability: number): boolean {
    return this.next() < probability;
  }

  maybe<T>(probability: number, make: () => T): T | undefined {
    return this.is(probability) ? make() : undefined;
  }
}

const DEAL_TYPES: readonly DealType[] = [
  "renewal",
  "upsell",
  "crossSell",
  "newProduct",
  "contraction",
  "creditMemo",
  "churn",
];
const FIGURES: readonly Figure[] = [
  { id: "margin", name: "Margin", unit: "percent", usual: 0.5 },
  { id: "years", name: "Years", unit: "count", usual: 1 },
];
const AWKWARD = [0.333333333333333, 0.666666666666667, 0.142857142857143, 0.075, 0.125, 0.5, 0.123456789012345];

class Maker {
  private readonly decimals: number;
  private readonly currency: { readonly code: string; readonly minorUnits: number };

  constructor(private readonly chance: Chance) {
    this.currency = chance.pick([
      { code: "EUR", minorUnits: 2 },
      { code: "USD", minorUnits: 2 },
      { code: "JPY", minorUnits: 0 },
      { code: "KWD", minorUnits: 3 },
    ]);
    this.decimals = this.currency.minorUnits;
  }

  /** In whole units of the currency. */
  private money(most: number, least = 0): number {
    const scale = 10 ** this.decimals;
    return this.chance.int(least * scale, most * scale) / scale;
  }

  private share(most: number): number {
    return this.chance.is(0.2) ? Math.min(most, this.chance.pick(AWKWARD)) : this.chance.int(1, most * 1000) / 1000;
  }

  private ascending(count: number, least: number, most: number): number[] {
    const found = new Set<number>();
    while (found.size < count) found.add(this.chance.int(least, most) / 100);
    return [...found].sort((a, b) => a - b);
  }

  private steps(value: () => number): Step[] {
    return this.ascending(this.chance.int(1, 3), 0, 160).map((from) => ({ from, value: value() }));
  }

  private tiers(value: () => number): PlanTier[] {
    const froms = this.ascending(this.chance.int(1, 4), 0, 160);
    if (this.chance.is(0.7)) froms[0] = 0;
    return froms.map((from) => ({
      from,
      value: value(),
      ...(this.chance.is(0.2) ? { retroactive: this.chance.is(0.5) } : {}),
    }));
  }

  private rule(kind: RuleKind, unit: Unit): Rule {
    const { chance } = this;
    const rate = () => (unit === "money" ? this.share(0.4) : this.money(300));
    switch (kind) {
      case "flatRate":
        return { kind, rate: rate() };
      case "tieredRate":
        return { kind, tiers: this.tiers(rate) };
      case "points":
        return { kind, wholePoints: chance.is(0.3), tiers: this.tiers(() => this.money(150)) };
      case "pointsAbove":
        return { kind, perPoint: this.money(200), from: chance.pick([0, 0.5, 0.8, 1]), wholePoints: chance.is(0.4) };
      case "unitsAbove": {
        const gate = chance.maybe(0.6, () => chance.int(40, 110) / 100);
        const bonus = gate === undefined ? 0 : this.money(2000);
        const unitOf = chance.pick([1, 7, 100, 1000]);
        const gated = gate === undefined ? {} : { gate };
        return { kind, perUnit: this.money(200), unit: unitOf, ...gated, gateBonus: bonus, wholeUnits: chance.is(0.5) };
      }
      case "curve": {
        const slope = chance.maybe(0.5, () => this.share(3));
        const points = this.steps(() => this.share(2));
        return { kind, target: this.money(9000), points, ...(slope === undefined ? {} : { slopeAbove: slope }) };
      }
      case "milestones":
        return { kind, cumulative: chance.is(0.5), milestones: this.steps(() => this.money(5000)) };
      case "objectives": {
        const weights = chance.pick([[0.333333333333333, 0.333333333333333, 0.333333333333333], [0.25, 0.75], [1]]);
        const objectives = weights.map((weight, index) => ({ id: `o${index}`, name: `O ${index}`, weight }));
        return { kind, target: this.money(6000), objectives };
      }
      case "spiff":
        return { kind, amount: this.money(400), minimum: chance.int(0, 3), mode: chance.pick(["per unit", "once"]) };
      case "matrix": {
        const columns = this.ascending(3, 5, 90);
        const rows = this.ascending(2, 20, 120).map((from) => ({ from, values: columns.map(() => this.share(2)) }));
        return {
          kind,
          target: this.money(9000),
          by: chance.pick(["margin", "c0"]),
          interpolate: chance.is(0.6),
          columns,
          rows,
        };
      }
    }
  }

  private component(index: number, { basis, clawback }: PlanModifiers): Component {
    const { chance } = this;
    const kinds: readonly RuleKind[] = [
      "flatRate",
      "tieredRate",
      "points",
      "pointsAbove",
      "curve",
      "milestones",
      "matrix",
      ...(basis === undefined ? (["unitsAbove", "spiff"] as const) : []),
      ...(basis === "cash to date" ? [] : (["objectives"] as const)),
    ];
    const kind = chance.pick(kinds);
    const quantity = ["flatRate", "tieredRate", "unitsAbove", "spiff"].includes(kind);
    const measures = [
      "bookings",
      "renewals",
      "netRevenue",
      "dealsClosed",
      "dealsClosed",
      ...(basis === "cash to date" ? [] : ["meetings", "teamRevenue", ...(quantity ? [] : ["renewalRate"])]),
    ] as const;
    const found = measureOf(kind === "objectives" ? "objectives" : (chance.pick(measures) as "bookings"));
    // Churn is taken back by a clawback, and must not lower what is credited as well.
    const types = found.types.filter((type) => clawback === undefined || type !== "churn");
    const measure = { ...found, types };
    const { unit } = measure;
    const quota =
      unit === "percent"
        ? chance.pick([1, 0.9, 0.8])
        : unit === "count"
          ? chance.int(1, 9)
          : chance.is(0.1)
            ? chance.int(1, 999_999_999_999_999) / 1e4
            : this.money(chance.pick([300, 30_000, 3_000_000]), 1);
    const by = () => chance.pick(["margin", "years", "c0"]);
    const gate = chance.maybe(0.3, () => ({
      by: by(),
      threshold: chance.int(10, 120) / 100,
      otherwise: this.money(300),
    }));
    const multiplier = chance.maybe(0.35, () => ({ by: by(), table: this.steps(() => this.share(2)) }));
    const floor = chance.maybe(0.2, () => this.money(200));
    const cap = chance.maybe(0.2, () => this.money(8000, 200));
    return {
      id: `c${index}`,
      name: `Component ${index}`,
      measure,
      quota,
      weight: chance.is(0.5) ? 1 : chance.pick([0.5, 0.35, 0.75, 0.333333333333333]),
      rule: this.rule(kind, unit),
      ...(gate === undefined ? {} : { gate }),
      ...(multiplier === undefined ? {} : { multiplier }),
      ...(floor === undefined ? {} : { floor }),
      ...(cap === undefined ? {} : { cap }),
    };
  }

  private modifiers(): PlanModifiers {
    const { chance } = this;
    const basis = chance.maybe(0.4, () => chance.pick(BASES));
    const ramp =
      basis === undefined
        ? chance.maybe(0.35, () =>
            [1, 3, 5].map((month, index) => ({
              month,
              share: [chance.pick([0.5, 0.333333333333333]), 0.75, 1][index]!,
            })),
          )
        : undefined;
    const limit = chance.maybe(0.4, () => this.money(900));
    const draw = chance.maybe(0.45, () => ({
      type: chance.pick(DRAW_TYPES),
      amount: this.money(3000),
      ...(limit === undefined ? {} : { recoveryLimit: limit }),
    }));
    const window = chance.maybe(0.5, () => chance.int(0, 24));
    const clawback = chance.maybe(0.3, () => ({
      term: chance.int(1, 24),
      ...(window === undefined ? {} : { window }),
      schedule: chance.pick(["pro rata", "full"] as const),
    }));
    const all: PlanModifiers = {
      basis,
      ramp,
      proration: chance.maybe(0.45, () => chance.pick(PRORATION_BASES)),
      afterLeaving: chance.maybe(0.4, () => chance.pick(AFTER_LEAVING)),
      planCap: chance.maybe(0.25, () => this.money(9000)),
      draw,
      holdback: chance.maybe(0.3, () => this.share(0.9)),
      clawback,
    } as PlanModifiers;
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  }

  private effective(proration: PlanModifiers["proration"]): Plan["effective"] {
    const { chance } = this;
    // Full months are counted from the first of a month to the end of one; workdays need one in every period.
    const day = proration === undefined || proration === "days" ? chance.pick([1, 1, 1, 15, 31]) : 1;
    const first = dayOf(`2026-01-${String(day).padStart(2, "0")}`);
    const months = chance.int(2, 16);
    const last = monthsLater(first, months) - 1;
    const cut = proration === undefined || proration === "days" ? chance.pick([0, 0, 0, 7, 13]) : 0;
    return { from: isoOf(first), to: isoOf(last - cut) };
  }

  private people({ components, effective }: Plan): Participant[] {
    const { chance } = this;
    const [first, last] = [dayOf(effective.from), dayOf(effective.to)];
    return Array.from({ length: chance.int(1, 3) }, (_, index): Participant => {
      const start = chance.maybe(0.5, () => chance.int(first - 90, last));
      const end = chance.maybe(0.45, () => chance.int(Math.max(start ?? first, first), last + 30));
      const own = components.filter(({ measure }) => measure.unit === "money" && chance.is(0.2));
      return {
        id: `R-${index}`,
        name: `Person ${index}`,
        ...(start === undefined ? {} : { start: isoOf(start) }),
        ...(end === undefined ? {} : { end: isoOf(end) }),
        ...(own.length === 0 ? {} : { quotas: Object.fromEntries(own.map(({ id }) => [id, this.money(90_000, 1)])) }),
      };
    });
  }

  private deals(plan: Plan): Deal[] {
    const { chance } = this;
    const [first, last] = [dayOf(plan.effective.from), dayOf(plan.effective.to)];
    const quotas = plan.components.filter(({ measure }) => measure.unit === "money").map(({ quota }) => quota);
    return Array.from({ length: chance.int(0, 9) }, (_, index) => {
      const type = chance.pick(DEAL_TYPES);
      const loss = ["contraction", "creditMemo", "churn"].includes(type);
      // A whole quota at once reaches thresholds exactly.
      const size =
        chance.is(0.25) && quotas.length > 0 ? chance.pick(quotas) : 0.01 + this.money(chance.pick([500, 50_000]));
      const amount = loss ? -size / chance.pick([1, 4]) : size;
      const date = isoOf(chance.int(first, last));
      const line: Deal = {
        date,
        id: `D-${index}`,
        participant: chance.pick(["R-0", "R-0", "r-1", "R-2", "R-9"]),
        account: "Acme",
        type,
        amount: Number(amount.toPrecision(15)),
        ...(chance.is(0.2) ? { currency: "CHF", fx: this.share(2) } : {}),
        ...(chance.is(0.5) ? { received: Number((size * chance.pick([0, 0.4, 1, 1.2])).toPrecision(12)) } : {}),
        ...(type === "churn" && chance.is(0.8) ? { paid: this.money(2000), stayed: chance.int(0, 26) } : {}),
      };
      const parts = chance.is(0.3) ? chance.pick([2, 3, 6, 7]) : 1;
      if (parts === 1) return [chance.is(0.1) ? { ...line, split: this.share(1) } : line];
      const split = Number((1 / parts).toPrecision(15));
      // One deal of many people; or one share each of many deals, whose other shares are on somebody else's list.
      const shared = chance.is(0.7);
      return Array.from({ length: parts }, (_, part): Deal => {
        const who = shared ? { participant: chance.pick(["R-0", "R-1", "R-2"]) } : { id: `${line.id}-${part}` };
        return { ...line, split, ...who };
      });
    }).flat();
  }

  private typed({ participants, components }: Plan): Typed {
    const { chance } = this;
    const figures = (): [string, number][] => [
      ["margin", chance.int(0, 120) / 100],
      ["years", chance.int(0, 4)],
      ["openingBalance", chance.is(0.6) ? this.money(4000) : 0],
      ["paidBefore", chance.is(0.6) ? this.money(4000) : 0],
      ...components.flatMap(({ id, measure, rule, quota }): [string, number][] =>
        rule.kind === "objectives"
          ? rule.objectives.map((one) => [`${id}.${one.id}`, this.share(1)])
          : measure.source === "typed"
            ? [[id, Number((quota * chance.pick([0, 0.5, 0.8, 1, 1.2, 1.333333333333333])).toPrecision(15))]]
            : [],
      ),
    ];
    return Object.fromEntries(
      participants.map(({ id }) => [id, Object.fromEntries(figures().filter(() => !chance.is(0.1)))]),
    );
  }

  make(): Case {
    const { chance } = this;
    const modifiers = this.modifiers();
    const components = Array.from({ length: chance.int(1, 3) }, (_, index) => this.component(index, modifiers));
    const template = planFromTemplate("accelerator", { language: "en" });
    const decimals = chance.maybe(0.1, () => chance.int(this.decimals, 4));
    const draft: Plan = {
      ...template,
      currency: this.currency,
      period: chance.pick(["month", "month", "quarter", "half"]),
      effective: this.effective(modifiers.proration),
      terms: {
        ...template.terms,
        method: chance.pick(["marginal", "retroactive"]),
        edge: chance.pick(["from", "to"]),
        ...(decimals === undefined ? {} : { decimals }),
      },
      components,
      figures: FIGURES,
      modifiers,
    };
    const plan: Plan = { ...draft, participants: this.people(draft) };
    const checked = validatePlan(plan);
    if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
    const { first, last } = chance.pick(periodsOf(plan.effective.from, plan.effective.to, plan.period));
    return { plan, deals: this.deals(plan), period: { from: isoOf(first), to: isoOf(last) }, typed: this.typed(plan) };
  }
}

/** The case of a seed. */
export function randomCase(seed: number): Case {
  return new Maker(new Chance(seed)).make();
}

/** Forms that a case uses, to see that a sweep uses all of them. */
export function formsOf({ plan, deals, period }: Case): string[] {
  const { components, modifiers, participants } = plan;
  const last = periodsOf(plan.effective.from, plan.effective.to, plan.period).pop()!;
  const gone = participants.some(({ end }) => end !== undefined && end < period.from);
  const future = participants.some(({ start }) => start !== undefined && start > period.to);
  return [
    ...components.flatMap(({ rule, measure, gate, multiplier, floor, cap, weight }) => [
      rule.kind,
      measure.source,
      ...(gate ? ["gate"] : []),
      ...(multiplier ? ["multiplier"] : []),
      ...(floor === undefined ? [] : ["floor"]),
      ...(cap === undefined ? [] : ["cap"]),
      ...(weight === 1 ? [] : ["weight"]),
    ]),
    ...Object.keys(modifiers),
    ...(modifiers.basis === undefined ? [] : [modifiers.basis]),
    ...(modifiers.proration === undefined ? [] : [modifiers.proration]),
    ...(modifiers.draw === undefined ? [] : [modifiers.draw.type]),
    ...(modifiers.afterLeaving === undefined ? [] : [modifiers.afterLeaving]),
    ...(last.last - last.first + 1 < last.full && period.from === isoOf(last.first) ? ["short period"] : []),
    ...(gone ? ["somebody who left"] : []),
    ...(future ? ["somebody who has not started"] : []),
    ...(deals.some(({ split }) => split !== undefined) ? ["split"] : []),
    ...(deals.some(({ fx }) => fx !== undefined) ? ["fx"] : []),
  ];
}
