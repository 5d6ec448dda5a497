/** The steps of a calculation for one person, on exact fractions: what payouts, worked examples and traces are made of. */
import { exact, ZERO } from "../decimal/decimal";
import { compare, type Fraction, NOTHING, roundFraction, whole } from "../decimal/fraction";
import type { Plan } from "../plans/model";
import { payoutDecimals } from "../plans/targetPay";
import type { Calculation, DealSum, Person, Places, Source, Step, StepId, Values } from "./model";
import { OPERATIONS } from "./operations";
import type { Time } from "./time";

/** Where the figures of a person come from. */
export interface Figures {
  /** Undefined: nobody typed it. */
  typed(key: string): Fraction | undefined;
  deals(sum: DealSum, component: string | undefined): Fraction;
}

/** The value of every step, exact, rounded where the step says so; null: there is no answer. */
export type StepValues = ReadonlyMap<StepId, Fraction | null>;

/** Decimals of a quota that counts and that time changes: the functions of the worksheets round to no more than ten. */
const COUNT_DECIMALS = 8;

/** One for all people of a plan: terms are looked up once. */
export class Evaluation {
  private readonly terms = new Map<string, unknown>();

  constructor(
    private readonly plan: Plan,
    readonly calculation: Calculation,
  ) {}

  /** What a step reads, from the values of the steps before it. */
  inputsOf(step: Step, values: StepValues, person: Person, time: Time, figures: Figures): Values {
    return new Inputs(step, (source) => this.resolve(source, values, person, time, figures), this.decimalsOf(step));
  }

  valuesOf(person: Person, time: Time, figures: Figures): StepValues {
    const values = new Map<StepId, Fraction | null>();
    const resolve = (source: Source) => this.resolve(source, values, person, time, figures);
    for (const step of this.calculation.steps) values.set(step.id, this.valueOf(step, values, time, resolve));
    return values;
  }

  private valueOf(step: Step, values: StepValues, time: Time, resolve: (source: Source) => unknown): Fraction | null {
    const { component, role } = step;
    if (component !== undefined) {
      // Nothing is newly earned by who is not on the plan, and nobody can be measured against nothing.
      if (time.span === undefined) return role === "attainment" ? null : NOTHING;
      if (role === "earning" && values.get(`${component}.attainment`) === null) return NOTHING;
    }
    const decimals = this.decimalsOf(step);
    const found = OPERATIONS[step.operation].exact(new Inputs(step, resolve, decimals));
    if (found === null || step.places === "none") return found;
    // A quota that time leaves as it is stays as it was given, so that no period depends on when the plan ends.
    const given = role === "quota" ? values.get(`${component}.quota`) : null;
    if (given && compare(found, given) === 0) return given;
    return whole(roundFraction(found, decimals, this.plan.terms.rounding));
  }

  private decimalsOf({ places, unit }: { readonly places: Places; readonly unit: Step["unit"] }): number {
    if (places === "quota" && unit !== "money") return COUNT_DECIMALS;
    return places === "quota" ? this.plan.currency.minorUnits : payoutDecimals(this.plan);
  }

  private resolve(source: Source, values: StepValues, person: Person, time: Time, figures: Figures): unknown {
    switch (source.from) {
      case "step":
        // Who has no attainment has reached nothing.
        return values.get(source.id) ?? NOTHING;
      case "term":
        return this.term(source.path);
      case "typed":
        return figures.typed(source.key);
      case "participant":
        return own(person.quotas, source.component);
      case "deals":
        return figures.deals(source.sum, source.component);
      case "time":
        return time[source.fact];
    }
  }

  private term(path: string): unknown {
    if (!this.terms.has(path)) this.terms.set(path, termAt(this.plan, path));
    return this.terms.get(path);
  }
}

/** A figure of a record by its own key: ids such as "constructor" are figures too. */
export function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record === undefined ? undefined : (Object.getOwnPropertyDescriptor(record, key)?.value as T | undefined);
}

/** What stands at a path of a plan: "components[0].gate". */
function termAt(plan: Plan, path: string): unknown {
  return path
    .replace(/\[(\d+)\]/g, ".$1")
    .split(".")
    .reduce<unknown>((node, key) => own(node as Record<string, unknown> | undefined, key), plan);
}

class Inputs implements Values {
  constructor(
    private readonly step: Step,
    private readonly resolve: (source: Source) => unknown,
    readonly decimals: number,
  ) {}

  given<T>(input: string): T {
    const source = this.step.inputs[input];
    return (source === undefined ? undefined : this.resolve(source)) as T;
  }

  has(input: string): boolean {
    return this.given(input) !== undefined;
  }

  number(input: string): Fraction {
    return fractionOf(this.given(input));
  }

  all(prefix: string): Fraction[] {
    return Object.keys(this.step.inputs)
      .filter((input) => input.startsWith(prefix))
      .map((input) => this.number(input));
  }
}

function fractionOf(value: unknown): Fraction {
  if (value === undefined) return NOTHING;
  return typeof value === "number" ? whole(value === 0 ? ZERO : exact(value)) : (value as Fraction);
}
