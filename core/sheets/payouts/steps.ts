/** What a component pays, step by step, and the same once more with native functions. */
import type { Component } from "../../plans/model";
import { ruleSheetOf } from "../rules";
import { type ModifierStep, modifierSteps } from "../rules/modifiers";
import { type Inputs, isWeighted, LIFT, lifted, weighted } from "../rules/ruleSheet";
import { at, type Column, type Columns, orBlank, unlessAbsent, unroundedOf, whole } from "./columns";

/** What the rule earns, and a column for each modifier of the component; the last of them is the payout. */
export function addSteps(columns: Columns, component: Component, index: number): number {
  const { context } = columns;
  if (context.native) return addNativeSteps(columns, component, index);
  const labels = context.words.payouts;
  const rule = ruleSheetOf(component);
  const steps = modifierSteps(context, index);
  const decimals = context.name("Decimals");
  // Rounded by the last step only: what the cells between the steps hold is unrounded.
  const earn = (inputs: Inputs) =>
    weighted(context, index, rule.pay(context, index, inputs), steps.length === 0 ? decimals : undefined);
  const { credited } = columns.measured[index]!;
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const inputs = columns.inputs(index);
  const row = earn({ ...inputs, credited: orBlank(typed, at(credited)) });
  // A product of two columns does not spill in every host.
  const timed = columns.timed(component);
  const spills = rule.spills && steps.length === 0 && !timed && !typed && !isWeighted(context);
  const unless = unlessAbsent(columns, component, index);
  const common = { component: index, format: "money", role: "calculated", total: "sum" } as const;
  const column = (step: ModifierStep | undefined, formula: string, last: boolean) =>
    columns.add({
      ...common,
      header: columns.title(last ? labels.payout : step === undefined ? labels.earned : step.header, component),
      ...(step === undefined ? {} : { note: step.note }),
      ...(last ? { kind: "payout" } : {}),
      ...(step === undefined && spills ? { array: `=${earn(columns.inputs(index, whole))}` } : {}),
      // Who is not on the plan is credited nothing, and on nothing such a rule pays nothing.
      row: spills ? formula : unless(formula),
    });
  let before = column(undefined, row, steps.length === 0);
  steps.forEach((step, position) => {
    const last = position === steps.length - 1;
    before = column(step, step.formula(at(before), columns.cells(), last ? decimals : undefined), last);
  });
  return before;
}

/** A column for each helping figure of a rule with native functions, and what it earns after its weight, unrounded. */
function addNativeRule(
  columns: Columns,
  component: Component,
  index: number,
  unless: (formula: string) => string,
): string {
  const { context } = columns;
  const native = ruleSheetOf(component).check(context, index);
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const raw = columns.inputs(index);
  const inputs = { ...raw, credited: orBlank(typed, raw.credited) };
  const helping: number[] = [];
  for (const step of native.steps) {
    helping.push(
      columns.add({
        header: columns.title(step.header, component),
        note: step.note,
        format: step.format,
        role: "check",
        row: unless(step.formula(inputs, helping.map(at))),
        helps: index,
        ...(step.kind === undefined ? {} : { kind: step.kind }),
      }),
    );
  }
  const earned = native.earned(inputs, helping.map(at));
  return isWeighted(context) ? `(${earned})*${context.nameOf(index, "Weight")}` : earned;
}

/**
 * Every step with native functions in a column of its own, unrounded, and the payout: the last of them rounded. Terms that
 * the functions of the add-in would refuse are an error here as well.
 */
function addNativeSteps(columns: Columns, component: Component, index: number): number {
  const { context } = columns;
  const labels = context.words.payouts;
  const unless = unlessAbsent(columns, component, index);
  const wrong = `OR(SUM(${context.name("WrongTerms")})<>0,COUNTIF(${at(columns.measured[index]!.quota)},">0")=0)`;
  const checked = (formula: string) => unless(`IF(${wrong},NA(),${formula})`);
  const common = { component: index, format: "money", role: "calculated", total: "sum" } as const;
  const rule = addNativeRule(columns, component, index, unless);
  let before = columns.add({ ...common, header: columns.title(labels.earned, component), row: checked(rule) });
  for (const step of modifierSteps(context, index)) {
    before = columns.add({
      ...common,
      header: columns.title(step.header, component),
      note: step.note,
      row: unless(step.formula(at(before), columns.cells(), undefined)),
    });
  }
  columns.unrounded.push(before);
  return columns.add({
    ...common,
    kind: "payout",
    header: columns.title(labels.payout, component),
    note: context.words.native.payoutNote,
    row: lifted(at(before), context.name("Decimals")),
  });
}

/** The second calculation of a component: the column of its payout, and the one before its rounding, for behind the others. */
export interface Recomputed {
  readonly rounded: number;
  readonly unrounded: Column;
}

/** The payout of a component with native functions, with a column for each helping figure. */
export function addRecomputed(columns: Columns, component: Component, index: number): Recomputed {
  const { context } = columns;
  const labels = context.words.payouts;
  const unless = unlessAbsent(columns, component, index);
  const weight = addNativeRule(columns, component, index, unless);
  const modified = modifierSteps(context, index).reduce((before, step) => step.native(before, columns.cells()), weight);
  const unrounded: Column = {
    header: columns.title(labels.unrounded, component),
    note: labels.unroundedNote,
    format: "general",
    role: "check",
    row: unless(modified),
  };
  const rounded = columns.add({
    header: columns.title(labels.recomputed, component),
    note: labels.recomputedNote,
    format: "money",
    role: "check",
    row: `ROUND(${unroundedOf(index)}*${LIFT},${context.name("Decimals")})`,
    total: "sum",
  });
  return { unrounded, rounded };
}
