/**
 * The order of operations, once: credit, quota, attainment, rule, weight, periods to date, proration, gate, multiplier,
 * floor and cap, rounding of the component; then the sum, plan cap, cash, true-up, draw, holdback, clawback and what is
 * payable. A plan has the steps that it needs.
 */
import type { Component, Plan } from "../plans/model";
import { OPENING, PAID_BEFORE } from "../plans/model";
import { endsShort } from "../plans/periods";
import { LUMP_RULES } from "../plans/ruleFields";
import type { Calculation, Operation, Places, Role, Source, Step, StepId } from "./model";

type Inputs = Readonly<Record<string, Source>>;
type StepOf = Pick<Step, "unit" | "role"> & { readonly component?: string };

const step = (id: StepId): Source => ({ from: "step", id });
const term = (path: string): Source => ({ from: "term", path });
const typed = (key: string): Source => ({ from: "typed", key });
const time = (fact: Extract<Source, { from: "time" }>["fact"]): Source => ({ from: "time", fact });

/** The steps of a checked plan, in the order in which they are computed and read. */
export function compile(plan: Plan): Calculation {
  const steps: Step[] = [];
  const chains = plan.components.map((component, index) => new Chain(plan, component, index, steps));
  // Gates, multipliers and matrices may look at the attainment of any component.
  for (const chain of chains) chain.measured();
  const payouts = chains.map((chain) => chain.earned());
  addPayment(plan, payouts, steps);
  return { steps };
}

/** The steps of one component. */
class Chain {
  private readonly path: string;

  constructor(
    private readonly plan: Plan,
    private readonly component: Component,
    index: number,
    private readonly steps: Step[],
  ) {
    this.path = `components[${index}]`;
  }

  private add(name: string, operation: Operation, inputs: Inputs, of: StepOf, places: Places = "none"): StepId {
    const id = `${this.component.id}.${name}`;
    this.steps.push({ id, operation, inputs, places, component: this.component.id, ...of });
    return id;
  }

  private id(name: string): StepId {
    return `${this.component.id}.${name}`;
  }

  /** What was credited, the quota, and attainment. */
  measured(): void {
    const { measure, rule, id } = this.component;
    const { unit, source } = measure;
    const of = { unit, role: "credited" } as const;
    if (rule.kind === "objectives") {
      const scores = rule.objectives.map((objective, at): [string, Source] => [
        `score${at}`,
        typed(`${id}.${objective.id}`),
      ]);
      this.add("credited", "score", { rule: term(`${this.path}.rule`), ...Object.fromEntries(scores) }, of);
    } else if (source === "typed") this.add("credited", "typed", { typed: typed(id) }, of);
    else this.add("credited", "credited", { deals: { from: "deals", sum: "measure", component: id } }, of);
    const inputs = { credited: step(this.id("credited")), quota: step(this.quota()) };
    this.add("attainment", "attainment", inputs, { unit: "percent", role: "attainment" });
  }

  private quota(): StepId {
    const { id, measure } = this.component;
    const { ramp, basis, proration } = this.plan.modifiers;
    const of = { unit: measure.unit, role: "quota" } as const;
    const own: Source = { from: "participant", field: "ownQuota", component: id };
    const full = this.add("quota", "quota", { quota: term(`${this.path}.quota`), own }, of);
    // A quota in percent is a level, which time does not divide.
    if (measure.unit === "percent") return full;
    const changes: [name: string, operation: Operation, inputs: Inputs][] = [];
    if (ramp !== undefined) {
      changes.push(["quotaRamped", "ramp", { monthsInRole: time("monthsInRole"), ramp: term("modifiers.ramp") }]);
    }
    if (basis !== undefined || endsShort(this.plan)) {
      changes.push(["quotaOfPeriods", "quotaPeriods", { quotaPeriods: time("quotaPeriods") }]);
    }
    if (proration !== undefined) changes.push(["quotaProrated", "proratedQuota", { worked: time("worked") }]);
    return changes.reduce((before, [name, operation, inputs], at) => {
      // What is printed is what is measured: a quota that time changes is rounded, once.
      const places = at === changes.length - 1 ? "quota" : "none";
      return this.add(name, operation, { before: step(before), ...inputs }, of, places);
    }, full);
  }

  /** Attainment of a component or the value of a figure. */
  private level(by: string): Source {
    return this.plan.components.some(({ id }) => id === by) ? step(`${by}.attainment`) : typed(by);
  }

  /** From the rule to the rounded payout. */
  earned(): StepId {
    const { rule, weight, gate, multiplier, floor, cap } = this.component;
    const { basis, proration } = this.plan.modifiers;
    const of = { unit: "money", role: "earning" } as const;
    const edge = term("terms.edge");
    const quotas = this.steps.filter(({ component, role }) => component === this.component.id && role === "quota");
    const quota = step(quotas[quotas.length - 1]!.id);
    // Amounts that are set for one period.
    const ofPeriods: Inputs = {
      ...(basis === undefined ? {} : { periods: time("periods") }),
      ...(proration === undefined ? {} : { worked: time("worked") }),
    };
    let before = this.add(
      "earned",
      `rule.${rule.kind}`,
      {
        rule: term(`${this.path}.rule`),
        credited: step(this.id("credited")),
        quota,
        attainment: step(this.id("attainment")),
        terms: term("terms"),
        edge,
        ...(rule.kind === "matrix" ? { level: this.level(rule.by) } : {}),
      },
      of,
    );
    const then = (name: string, operation: Operation, inputs: Inputs, places?: Places) => {
      before = this.add(name, operation, { before: step(before), ...inputs }, of, places);
    };
    if (weight !== 1) then("weighted", "weight", { weight: term(`${this.path}.weight`) });
    if (LUMP_RULES.has(rule.kind)) {
      if (basis !== undefined) then("toDate", "periods", { periods: time("periods") });
      if (proration !== undefined) then("prorated", "prorate", { worked: time("worked") });
    }
    if (gate !== undefined) {
      then("gated", "gate", { level: this.level(gate.by), gate: term(`${this.path}.gate`), edge, ...ofPeriods });
    }
    if (multiplier !== undefined) {
      const table = term(`${this.path}.multiplier.table`);
      then("multiplied", "multiplier", { level: this.level(multiplier.by), table, edge });
    }
    if (floor !== undefined || cap !== undefined) {
      then("limited", "limit", {
        ...(floor === undefined ? {} : { floor: term(`${this.path}.floor`) }),
        ...(cap === undefined ? {} : { cap: term(`${this.path}.cap`) }),
        ...ofPeriods,
      });
    }
    then("payout", "payout", {}, "payout");
    return before;
  }
}

/** From the payouts of the components to what is payable; every step is rounded, so that the ledger adds up. */
function addPayment({ modifiers }: Plan, payouts: readonly StepId[], steps: Step[]): void {
  const { basis, planCap, afterLeaving, draw, holdback, clawback, proration } = modifiers;
  const add = (id: StepId, operation: Operation, inputs: Inputs, role: Role = "payment"): StepId => {
    steps.push({ id, operation, inputs, places: "payout", unit: "money", role });
    return id;
  };
  const deals = (sum: "invoiced" | "received" | "takenBack"): Source => ({ from: "deals", sum });
  let paid = add("total", "sum", Object.fromEntries(payouts.map((id, at) => [`part${at}`, step(id)])));
  if (planCap !== undefined) {
    const inputs = { before: step(paid), cap: term("modifiers.planCap"), periods: time("periods") };
    paid = add("capped", "planCap", inputs);
  }
  if (basis === "cash to date") {
    const inputs = { before: step(paid), invoiced: deals("invoiced"), received: deals("received") };
    paid = add("collected", "cash", inputs);
  }
  if (basis !== undefined) {
    const before = add("paidBefore", "paidBefore", { typed: typed(PAID_BEFORE) });
    paid = add("due", "trueUp", { before: step(paid), paidBefore: step(before) });
  }
  if (afterLeaving === "forfeits") {
    paid = add("dueOnPlan", "afterLeaving", { before: step(paid), onPlan: time("onPlan") });
  }
  if (draw !== undefined) {
    const inputs = {
      due: step(paid),
      draw: term("modifiers.draw"),
      opening: typed(OPENING),
      onPlan: time("onPlan"),
      ...(proration === undefined ? {} : { worked: time("workedInPeriod") }),
    };
    add("topUp", "drawTopUp", inputs);
    add("recovered", "drawRecovered", inputs);
    add("balance", "drawBalance", inputs);
    paid = add("paid", "drawPaid", inputs);
  }
  const held =
    holdback === undefined
      ? undefined
      : add("held", "holdback", { before: step(paid), rate: term("modifiers.holdback") });
  const back = clawback === undefined ? undefined : add("takenBack", "takenBack", { deals: deals("takenBack") });
  add(
    "payable",
    "payable",
    {
      before: step(paid),
      ...(held === undefined ? {} : { held: step(held) }),
      ...(back === undefined ? {} : { takenBack: step(back) }),
    },
    "payable",
  );
}
