/**
 * A second opinion on every payout: written from the semantics of plans in words (order of operations, who is on the
 * plan, proration, settlement), never from core/calculation, of which it imports nothing but the types of plans.
 */
import type { Component, Deal, Participant, Plan, Typed } from "../../core/plans/model";
import {
  dayOf,
  isoOf,
  type PlanPeriod,
  periodsOf,
  roleMonths,
  type Span,
  touches,
  type Units,
  unitsOf,
} from "./calendar";
import {
  add,
  cell,
  cmp,
  div,
  type Exact,
  int,
  max,
  min,
  mul,
  ONE,
  ratio,
  round,
  sub,
  sum,
  toNumber,
  ZERO,
} from "./exact";
import { earn, isLumpSum, isReached, stepValue } from "./rules";

export interface OraclePayouts {
  readonly participants: readonly Record<string, unknown>[];
  readonly credited: number;
  readonly unassigned: number;
  readonly uncredited: readonly { readonly row: number; readonly reason: string; readonly amount: number }[];
  readonly total: number;
  readonly payable: number;
}

const same = (a: string, b: string) => norm(a) === norm(b);
const norm = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim().toLowerCase();
const inside = (date: string, { first, last }: Span) => first <= dayOf(date) && dayOf(date) <= last;

export function oraclePayouts(
  plan: Plan,
  deals: readonly Deal[],
  period: { readonly from: string; readonly to: string },
  typed: Typed,
): OraclePayouts {
  const periods = periodsOf(plan.effective.from, plan.effective.to, plan.period);
  const paid = periods.find(({ first }) => isoOf(first) === period.from)!;
  const people = plan.participants.map(
    (person) => new Person(plan, person, periods, paid, deals, typed[person.id] ?? {}),
  );
  const results = people.map((person) => person.payout());
  const counted = countedLines(plan, deals, reckoned(plan, periods, paid));
  const owner = (deal: Deal) => plan.participants.find(({ id }) => same(id, deal.participant));
  const isCredited = (deal: Deal) => {
    const [person, at] = [owner(deal), periods.find((one) => inside(deal.date, one))];
    return person !== undefined && at !== undefined && touches(person, at);
  };
  const amounts = (some: readonly Deal[]) => toNumber(sum(some.map((deal) => creditOf(plan, deal))));
  const nobody = counted.filter((deal) => !isCredited(deal));
  const totalOf = (key: "total" | "payable") => toNumber(sum(results.map((one) => one[key])));
  return {
    participants: results.map((one, index) => people[index]!.shown(one)),
    credited: amounts(counted.filter(isCredited)),
    unassigned: amounts(nobody),
    uncredited: nobody.map((deal) => ({
      row: deals.indexOf(deal),
      reason: owner(deal) === undefined ? "unknownParticipant" : "notOnPlan",
      amount: amounts([deal]),
    })),
    total: totalOf("total"),
    payable: totalOf("payable"),
  };
}

/** The paid period, or on a plan that is settled on the year to date the periods of its year so far. */
function reckoned(plan: Plan, periods: readonly PlanPeriod[], paid: PlanPeriod): readonly PlanPeriod[] {
  if (plan.modifiers.basis === undefined) return [paid];
  const at = periods.indexOf(paid);
  return periods.slice(at - paid.inYear, at + 1);
}

/** Lines of types that some component sums or counts; of all types where every figure is typed. */
function countedLines(plan: Plan, deals: readonly Deal[], span: readonly PlanPeriod[]): Deal[] {
  const types = plan.components.flatMap(({ measure }) => (measure.source === "typed" ? [] : measure.types));
  return deals.filter(
    ({ date, type }) => span.some((one) => inside(date, one)) && (types.length === 0 || types.includes(type)),
  );
}

/** Amount x rate x share, rounded to the minor unit. */
function creditOf({ currency }: Plan, { amount, fx = 1, split = 1 }: Deal): Exact {
  return round(mul(mul(cell(amount), cell(fx)), cell(split)), currency.minorUnits);
}

/** A number of deals is whole when it is at twelve decimals. */
function wholeAt12(value: Exact): Exact {
  const whole = round(value, 0);
  const off = sub(value, whole);
  return cmp(mul(off, off), ratio(1n, 4n * 10n ** 24n)) < 0 ? whole : value;
}

interface Step {
  readonly credited: Exact;
  readonly quota: Exact;
  readonly attainment: Exact | null;
}

interface Result {
  readonly components: readonly (Step & { readonly payout: Exact })[];
  readonly [step: string]: unknown;
  readonly total: Exact;
  readonly payable: Exact;
}

class Person {
  private readonly present: boolean;
  /** The paid period, or those of the year so far. */
  private readonly all: readonly PlanPeriod[];
  /** Periods that are reckoned over: of somebody who has left, up to the last on the plan; none: never on it. */
  private readonly span: readonly PlanPeriod[];
  private readonly touched: readonly PlanPeriod[];
  private readonly units: Units | undefined;
  private readonly decimals: number;

  constructor(
    private readonly plan: Plan,
    private readonly person: Participant,
    periods: readonly PlanPeriod[],
    private readonly paid: PlanPeriod,
    private readonly deals: readonly Deal[],
    private readonly typed: Readonly<Record<string, number>>,
  ) {
    this.all = reckoned(plan, periods, paid);
    this.present = touches(person, paid);
    this.touched = this.all.filter((one) => touches(person, one));
    const last = this.present ? paid : this.touched[this.touched.length - 1];
    this.span = last === undefined ? [] : this.all.slice(0, this.all.indexOf(last) + 1);
    const { proration } = plan.modifiers;
    this.units =
      proration && this.span.length > 0
        ? unitsOf(proration, { first: this.span[0]!.first, last: this.span[this.span.length - 1]!.last }, person)
        : undefined;
    this.decimals = plan.terms.decimals ?? plan.currency.minorUnits;
  }

  private figure(key: string): Exact {
    return cell(this.typed[key] ?? 0);
  }

  /** Periods that amounts of one period count for: with proration all, for their days say what was worked. */
  private get counted(): readonly PlanPeriod[] {
    return this.units === undefined ? this.touched : this.span;
  }

  /** An amount of one period: for each period, by the share worked. */
  private ofPeriods(amount: Exact): Exact {
    const { basis } = this.plan.modifiers;
    return this.byWork(basis === undefined ? amount : mul(amount, int(this.counted.length)));
  }

  private byWork(amount: Exact): Exact {
    return this.units === undefined ? amount : mul(amount, ratio(BigInt(this.units.worked), BigInt(this.units.all)));
  }

  /** Rounded up to the last unit worked less rounded before the first. */
  private inParts(amount: Exact, { before, worked, all }: Units, decimals: number): Exact {
    const until = (units: number) => round(mul(amount, ratio(BigInt(units), BigInt(all))), decimals);
    return sub(until(before + worked), until(before));
  }

  private quota({ id, quota, measure }: Component): Exact {
    const { plan, person } = this;
    const { ramp } = plan.modifiers;
    const given = cell(person.quotas?.[id] ?? quota);
    let value = given;
    if (measure.unit === "percent") return value;
    const decimals = measure.unit === "money" ? plan.currency.minorUnits : 8;
    if (ramp !== undefined && person.start !== undefined) {
      const months = roleMonths(person.start, this.paid);
      const shares = months.map((month) => cell(ramp.filter((one) => one.month <= month).pop()!.share));
      value = mul(value, div(sum(shares), int(months.length)));
    }
    const lengths = this.counted.map(({ first, last, full }) => ratio(BigInt(last - first + 1), BigInt(full)));
    value = mul(value, sum(lengths));
    if (this.units !== undefined) return this.inParts(value, this.units, decimals);
    return cmp(value, given) === 0 ? value : round(value, decimals);
  }

  /** Lines of this person that count for a component. */
  private lines({ measure }: Pick<Component, "measure">): Deal[] {
    return this.deals.filter(
      ({ participant, type, date }) =>
        same(participant, this.person.id) &&
        measure.types.includes(type) &&
        this.touched.some((one) => inside(date, one)),
    );
  }

  private credited(component: Component): Exact {
    const { id, measure, rule } = component;
    if (rule.kind === "objectives") {
      const weights = sum(rule.objectives.map(({ weight }) => cell(weight)));
      return div(sum(rule.objectives.map((one) => mul(cell(one.weight), this.figure(`${id}.${one.id}`)))), weights);
    }
    if (measure.source === "typed") return this.figure(id);
    const lines = this.lines(component);
    if (measure.source === "sum") return sum(lines.map((deal) => creditOf(this.plan, deal)));
    return wholeAt12(sum(lines.map((deal) => this.countOf(deal))));
  }

  /** The share of a deal; where the shares of all its lines are whole at twelve decimals, the part of that whole. */
  private countOf(deal: Deal): Exact {
    const lines = this.deals.filter(
      ({ id, amount, date }) =>
        id === deal.id && amount < 0 === deal.amount < 0 && this.all.some((one) => inside(date, one)),
    );
    const shares = sum(lines.map(({ split = 1 }) => cell(split)));
    const all = wholeAt12(shares);
    const share = cell(deal.split ?? 1);
    const whole = all.d === 1n && all.n > 0n && cmp(shares, all) !== 0;
    const count = whole ? div(mul(share, all), shares) : share;
    return deal.amount < 0 ? sub(ZERO, count) : count;
  }

  private measured(component: Component): Step {
    if (this.span.length === 0) return { credited: ZERO, quota: ZERO, attainment: null };
    const [credited, quota] = [this.credited(component), this.quota(component)];
    return { credited, quota, attainment: cmp(quota, ZERO) > 0 ? div(credited, quota) : null };
  }

  /** Rule, weight, periods to date, proration, gate, multiplier, floor and cap; then the one rounding. */
  private earned(component: Component, { credited, quota, attainment }: Step, level: (by: string) => Exact): Exact {
    if (attainment === null) return ZERO;
    const { rule, weight, gate, multiplier, floor, cap } = component;
    const { edge } = this.plan.terms;
    const second = rule.kind === "matrix" ? level(rule.by) : ZERO;
    let value = mul(earn(rule, { credited, quota, attainment, level: second }, this.plan.terms), cell(weight));
    if (isLumpSum(component)) value = this.ofPeriods(value);
    if (gate && !isReached(level(gate.by), cell(gate.threshold), edge)) value = this.ofPeriods(cell(gate.otherwise));
    if (multiplier) value = mul(value, stepValue(level(multiplier.by), multiplier.table, edge) ?? ZERO);
    if (floor !== undefined) value = max(value, this.ofPeriods(cell(floor)));
    if (cap !== undefined) value = min(value, this.ofPeriods(cell(cap)));
    return round(value, this.decimals);
  }

  payout(): Result {
    const { plan, decimals } = this;
    const { basis, planCap, holdback, afterLeaving } = plan.modifiers;
    const steps = plan.components.map((component) => this.measured(component));
    const level = (by: string) => {
      const at = plan.components.findIndex(({ id }) => id === by);
      return at < 0 ? this.figure(by) : (steps[at]!.attainment ?? ZERO);
    };
    const components = plan.components.map((component, index) => ({
      ...steps[index]!,
      payout: this.earned(component, steps[index]!, level),
    }));
    const total = sum(components.map(({ payout }) => payout));
    const periods = basis === undefined ? ONE : int(this.counted.length);
    const capped = planCap === undefined ? total : round(min(total, mul(cell(planCap), periods)), decimals);
    const collected = basis === "cash to date" ? this.collected(capped) : capped;
    const paidBefore = basis === undefined ? ZERO : round(this.figure("paidBefore"), decimals);
    let due = sub(collected, paidBefore);
    if (afterLeaving === "forfeits" && !this.present) due = min(due, ZERO);
    const draw = this.draw(due);
    const held = round(mul(draw.paid, cell(holdback ?? 0)), decimals);
    const takenBack = this.takenBack();
    const { topUp, recovered, balance } = draw;
    const payable = sub(sub(draw.paid, held), takenBack);
    return {
      components,
      total,
      capped,
      collected,
      paidBefore,
      due,
      topUp,
      recovered,
      balance,
      held,
      takenBack,
      payable,
    };
  }

  /** Of the payout the share of the invoices that customers paid; a credit memo has no invoice to wait for. */
  private collected(capped: Exact): Exact {
    const { plan, decimals } = this;
    const types = plan.components.flatMap(({ measure }) => measure.types);
    const invoices = this.lines({ measure: { id: "", unit: "money", source: "sum", types } }).filter(
      (deal) => cmp(creditOf(plan, deal), ZERO) > 0,
    );
    const invoiced = sum(invoices.map((deal) => creditOf(plan, deal)));
    const received = sum(
      invoices.map((deal) => {
        const share = min(ONE, div(max(ZERO, cell(deal.received ?? 0)), cell(deal.amount)));
        return round(mul(creditOf(plan, deal), share), plan.currency.minorUnits);
      }),
    );
    if (cmp(invoiced, ZERO) <= 0) return capped;
    return round(mul(capped, min(ONE, div(received, invoiced))), decimals);
  }

  private draw(due: Exact) {
    const { decimals, plan } = this;
    const { draw, proration } = plan.modifiers;
    const nothing = { topUp: ZERO, recovered: ZERO, balance: ZERO, paid: due };
    if (draw === undefined) return nothing;
    const opening = round(this.figure("openingBalance"), decimals);
    const amount =
      proration === undefined
        ? round(cell(draw.amount), decimals)
        : this.inParts(cell(draw.amount), unitsOf(proration, this.paid, this.person), decimals);
    const advance = this.present ? amount : ZERO;
    const limit = draw.recoveryLimit === undefined ? undefined : round(cell(draw.recoveryLimit), decimals);
    const most = (available: Exact) => {
      const open = max(ZERO, min(available, opening));
      return limit === undefined ? open : min(open, limit);
    };
    const gap = this.present ? max(ZERO, sub(advance, due)) : ZERO;
    const [topUp, recovered] = {
      guarantee: [gap, ZERO],
      "recoverable guarantee": [gap, most(sub(due, advance))],
      recoverable: [advance, most(due)],
      "non-recoverable": [advance, ZERO],
    }[draw.type] as [Exact, Exact];
    const owed = draw.type === "recoverable" || draw.type === "recoverable guarantee" ? topUp : ZERO;
    return {
      topUp,
      recovered,
      balance: add(sub(opening, recovered), owed),
      paid: sub(add(due, topUp), recovered),
    };
  }

  /** Of what was paid for a deal, the months that are missing, or everything, within the window. */
  private takenBack(): Exact {
    const terms = this.plan.modifiers.clawback;
    if (terms === undefined) return ZERO;
    const { term, window = term, schedule } = terms;
    const ended = this.deals.filter(
      ({ type, participant, date, paid, stayed }) =>
        type === "churn" &&
        same(participant, this.person.id) &&
        inside(date, this.paid) &&
        paid !== undefined &&
        stayed !== undefined &&
        stayed < term &&
        stayed < window,
    );
    const missing = (stayed: number) => div(sub(cell(term), cell(stayed)), cell(term));
    return sum(
      ended.map(({ paid, stayed }) =>
        round(mul(cell(paid!), schedule === "full" ? ONE : missing(stayed!)), this.decimals),
      ),
    );
  }

  /** As the library shows it. */
  shown({ components, ...steps }: Result): Record<string, unknown> {
    const numbers = Object.entries(steps).map(([key, value]) => [key, toNumber(value as Exact)]);
    return {
      participant: this.person.id,
      name: this.person.name,
      onPlan: this.present,
      components: components.map(({ credited, quota, attainment, payout }, index) => ({
        component: this.plan.components[index]!.id,
        quota: toNumber(quota),
        credited: toNumber(credited),
        attainment: attainment === null ? null : toNumber(attainment),
        payout: toNumber(payout),
      })),
      ...Object.fromEntries(numbers),
    };
  }
}
