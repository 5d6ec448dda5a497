/** What a component pays, step by step, and the same once more with native functions. */
import type { Component } from "../../plans/model";
import { ruleSheetOf } from "../rules";
import { type ModifierStep, modifierSteps } from "../rules/modifiers";
import { type Inputs, isWeighted, LIFT, weighted } from "../rules/ruleSheet";
import { at, type Column, type Columns, orBlank, unlessAbsent, unroundedOf, whole } from "./columns";

/** What the rule earns, and a column for each modifier of the component; the last of them is the payout. */
export function addSteps(columns: Columns, component: Component, index: number): number {
  const { context } = columns;
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

/** The second calculation of a component: the column of its payout, and the one before its rounding, for behind the others. */
export interface Recomputed {
  readonly rounded: number;
  readonly unrounded: Column;
}

/** The payout of a component with native functions, with a column for each helping figure. */
export function addRecomputed(columns: Columns, component: Component, index: number): Recomputed {
  const { context } = columns;
  const labels = context.words.payouts;
  const native = ruleSheetOf(component).check(context, index);
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const raw = columns.inputs(index);
  const inputs = { ...raw, credited: orBlank(typed, raw.credited) };
  const unless = unlessAbsent(columns, component, index);
  const helping: number[] = [];
  for (const step of native.steps) {
    helping.push(
      columns.add({
        header: columns.title(step.header, component),
        note: step.note,
        format: step.format,
        role: "check",
        row: unless(step.formula(inputs, helping.map(at))),
      }),
    );
  }
  const earned = native.earned(inputs, helping.map(at));
  const weight = isWeighted(context) ? `(${earned})*${context.nameOf(index, "Weight")}` : earned;
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
