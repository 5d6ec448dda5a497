/**
 * Why somebody is paid what they are paid: the steps of the calculation with their values, the rows of tables that
 * matched, the places of the terms, and the deals behind them, from what is payable down to the credits.
 */
import { exact, ZERO } from "../decimal/decimal";
import { compare, type Fraction, nearest, quotient, roundFraction } from "../decimal/fraction";
import { personKey } from "../identity";
import type { Deal, Plan, RuleKind, Typed, Unit } from "../plans/model";
import { busiestPeriod, type DateSpan } from "../plans/periods";
import { type CalculationTexts, calculationTexts } from "../text/calculation";
import { numberText, percentText } from "../text/figures";
import { fill, type Language } from "../text/language";
import { planTexts } from "../text/plans";
import { EXPLAIN, type Explanation, type Writing } from "./arithmetic";
import type { Operation, Step, StepId, TermPath, Values } from "./model";
import { type Reckoned, type Reckoning, reckon } from "./reckon";

export interface TraceOptions {
  /** Left out: the period that most deals belong to. */
  readonly period?: DateSpan;
  readonly typed?: Typed;
  /** Levels below what is payable; left out: all. */
  readonly depth?: number;
  /** Leaves out steps that come to nothing, with all below them. */
  readonly hideZero?: boolean;
  /** Left out: the plan's. */
  readonly language?: Language;
}

export interface TraceLine {
  readonly step: StepId;
  readonly operation: Operation;
  /** null: there is no answer, such as an attainment without a quota. */
  readonly value: number | null;
  readonly unit: Unit;
  /** "Earned (tiered rate): 300,000 × 7.5% + 18,000 × 12.5% = 24,750" */
  readonly sentence: string;
  /** Paths of the terms that the step reads. */
  readonly terms: readonly TermPath[];
  /** The row of a table that was reached: "components[0].rule.tiers[1]". */
  readonly matched?: TermPath;
  /** Places of the deals that it counts, in what was handed over, from 0. */
  readonly deals?: readonly number[];
  /** The same step over everybody on the plan list; mean of those who have an answer. */
  readonly everybody: { readonly min: number; readonly mean: number; readonly max: number };
  readonly children: readonly TraceLine[];
}

/** Names of all steps but those of rules, which are called by what they pay. */
type NamedStep = Exclude<Operation, `rule.${RuleKind}`>;

/**
 * The trace of one participant of a checked plan; undefined for somebody whom the plan does not have.
 *
 * @param person id of a participant
 * @example 318,000 on a quota of 300,000: "Earned (tiered rate): 300,000 × 7.5% + 18,000 × 12.5% = 24,750"
 */
export function trace(
  plan: Plan,
  deals: readonly Deal[],
  person: string,
  options: TraceOptions = {},
): TraceLine | undefined {
  const reckoning = reckon(plan, deals, options.period ?? busiestPeriod(plan, deals), options.typed ?? {});
  const one = reckoning.people.find(({ person: { id } }) => personKey(id) === personKey(person));
  return one && new Tracer(plan, reckoning, one, options).line("payable", options.depth ?? Number.POSITIVE_INFINITY);
}

/** Decimals of the values that a mean is made of. */
const MEAN_DECIMALS = 12;

class Tracer {
  private readonly steps: ReadonlyMap<StepId, Step>;
  private readonly language: Language;
  private readonly texts: CalculationTexts;

  constructor(
    private readonly plan: Plan,
    private readonly reckoning: Reckoning,
    private readonly one: Reckoned,
    private readonly options: TraceOptions,
  ) {
    this.steps = new Map(reckoning.evaluation.calculation.steps.map((step) => [step.id, step]));
    this.language = options.language ?? plan.language;
    this.texts = calculationTexts(this.language);
  }

  line(id: StepId, depth: number): TraceLine {
    const step = this.steps.get(id)!;
    const { person, time, figures, values } = this.one;
    const value = values.get(id) ?? null;
    const sources = Object.values(step.inputs);
    const found = this.explained(step, this.reckoning.evaluation.inputsOf(step, values, person, time, figures));
    const matched = this.matchedPath(step, found);
    const rows = step.operation === "credited" ? this.rowsOf(step) : undefined;
    const below = depth > 0 ? [...new Set(sources.flatMap((one) => (one.from === "step" ? [one.id] : [])))] : [];
    return {
      step: id,
      operation: step.operation,
      value: value === null ? null : nearest(value),
      unit: step.unit,
      sentence: this.sentence(step, value, found, matched),
      terms: sources.flatMap((one) => (one.from === "term" ? [one.path] : [])),
      ...(matched === undefined ? {} : { matched }),
      ...(rows === undefined ? {} : { deals: rows }),
      everybody: this.everybody(id),
      children: below.filter((child) => !this.isHidden(child)).map((child) => this.line(child, depth - 1)),
    };
  }

  private isHidden(id: StepId): boolean {
    const value = this.one.values.get(id);
    return this.options.hideZero === true && (value === undefined || value === null || value.top.isZero());
  }

  private explained(step: Step, inputs: Values): Explanation {
    const { time, values } = this.one;
    const { component } = step;
    if (component !== undefined && time.span === undefined) return { how: this.texts.notOnPlan };
    if (step.role === "earning" && values.get(`${component}.attainment`) === null) return { how: this.texts.noQuota };
    const writing: Writing = {
      language: this.language,
      texts: this.texts,
      unit: step.unit,
      levelUnit: this.levelUnit(step),
      deals: step.operation === "credited" ? this.rowsOf(step).length : 0,
    };
    return EXPLAIN[step.operation](inputs, writing);
  }

  private rowsOf({ component }: Step): readonly number[] {
    return this.reckoning.credits.of(this.one.person).rows.get(component ?? "") ?? [];
  }

  /** Of a figure its own unit, of a component its attainment; of a rate what it is paid on. */
  private levelUnit({ inputs, component }: Step): Unit {
    const { level } = inputs;
    if (level?.from === "typed") return this.plan.figures.find(({ id }) => id === level.key)?.unit ?? "percent";
    if (level !== undefined) return "percent";
    return this.plan.components.find(({ id }) => id === component)?.measure.unit ?? "money";
  }

  private matchedPath({ inputs }: Step, { row, table }: Explanation): TermPath | undefined {
    const source = table && inputs[table.input];
    if (row === undefined || source?.from !== "term") return undefined;
    return `${source.path}${table!.key === "" ? "" : `.${table!.key}`}[${row - 1}]`;
  }

  private sentence(
    step: Step,
    value: Fraction | null,
    { how, row }: Explanation,
    matched: TermPath | undefined,
  ): string {
    const shown = value === null ? this.texts.none : this.shown(value, step.unit);
    const figures = { name: this.nameOf(step), how, value: shown };
    const line = fill(how === "" ? this.texts.plain : this.texts.line, figures);
    if (matched === undefined || row === undefined) return line;
    return fill(this.texts.matched, { line, row, path: matched.replace(/\[\d+\]$/, "") });
  }

  private shown(value: Fraction, unit: Unit): string {
    const figure = nearest(value);
    return unit === "percent" ? percentText(figure, this.language) : numberText(figure, this.language);
  }

  private nameOf({ operation, component }: Step): string {
    const names: Readonly<Record<NamedStep, string>> = this.texts.steps;
    const rule = /^rule\.(.*)$/.exec(operation)?.[1] as RuleKind | undefined;
    const step =
      rule === undefined
        ? names[operation as NamedStep]
        : fill(this.texts.earned, { rule: planTexts(this.language).ruleKinds[rule] });
    const several = this.plan.components.length > 1;
    const name = this.plan.components.find(({ id }) => id === component)?.name;
    return several && name !== undefined ? fill(this.texts.ofComponent, { component: name, step }) : step;
  }

  private everybody(id: StepId): TraceLine["everybody"] {
    const all = this.reckoning.people.flatMap(({ values }) => values.get(id) ?? []);
    const [first] = all;
    if (first === undefined) return { min: 0, mean: 0, max: 0 };
    const least = all.reduce((a, b) => (compare(a, b) <= 0 ? a : b), first);
    const most = all.reduce((a, b) => (compare(a, b) >= 0 ? a : b), first);
    // A statistic to read, not to pay: exact fractions of thousands of quotas would have as many digits.
    const sum = all.reduce((total, value) => total.plus(roundFraction(value, MEAN_DECIMALS)), ZERO);
    return { min: nearest(least), mean: nearest(quotient(sum, exact(all.length))), max: nearest(most) };
  }
}
