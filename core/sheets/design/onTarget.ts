/** What a component pays at an attainment, as one formula: its rule and its modifiers, for a person who is there all the time. */
import type { Context } from "../context";
import { modifierSteps } from "../rules/modifiers";
import { payOf } from "../rules/native";
import { LIFT, previewPlaces, weighted } from "../rules/ruleSheet";

/**
 * Money of one period, rounded as the payouts sheet rounds it.
 *
 * @param attainment a cell or a figure; 1 = 100 % of quota
 */
export function payAt(written: Context, index: number, attainment: string): string {
  const context = ofOnePeriod(written);
  const { plan } = context;
  const component = plan.components[index]!;
  const quota = context.nameOf(index, "Quota");
  const level = (id: string) => {
    const figure = plan.figures.find((one) => one.id === id);
    return figure === undefined ? attainment : String(figure.usual);
  };
  const { rule } = component;
  const inputs = {
    credited: `ROUND(${attainment}*${quota}*${LIFT},${previewPlaces(context, index)})`,
    quota,
    attainment,
    second: rule.kind === "matrix" ? level(rule.by) : "1",
  };
  const steps = modifierSteps(context, index);
  const decimals = context.name("Decimals");
  const pay = payOf(context, index, inputs);
  const earned = weighted(context, index, pay, steps.length === 0 ? decimals : undefined);
  return steps.reduce((before, step, position) => {
    const last = position === steps.length - 1;
    return step.formula(before, { level, time: [], timeAgain: [] }, last ? decimals : undefined);
  }, earned);
}

/** The plan as it pays for a whole period: nobody joins or leaves, and the year to date is this period. */
function ofOnePeriod(context: Context): Context {
  const { basis: _, proration: __, ...modifiers } = context.plan.modifiers;
  return { ...context, plan: { ...context.plan, modifiers } };
}
