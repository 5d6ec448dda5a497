/** What a component pays as an expression of cells: by the functions of the add-in, or with native functions only. */
import type { Edge, Method } from "../../rules/tiers";
import type { Context } from "../context";
import { ruleSheetOf } from "./index";
import { type Inputs, lifted, type Pay } from "./ruleSheet";

/** Before weight and modifiers. */
export function payOf(context: Context, index: number, inputs: Inputs): Pay {
  const rule = ruleSheetOf(context.plan.components[index]!);
  if (!context.native) return rule.pay(context, index, inputs);
  if (rule.inline !== undefined) return natively(rule.inline(context, index, inputs));
  const { steps, earned } = rule.check(context, index);
  const helping: string[] = [];
  for (const step of steps) helping.push(`(${step.formula(inputs, helping)})`);
  return natively(earned(inputs, helping));
}

/** The same under another method and edge; nothing for a rule that has none. */
export function comparedPay(
  context: Context,
  index: number,
): ((inputs: Inputs, method: Method, edge: Edge) => Pay) | undefined {
  const { compare, inlineCompare } = ruleSheetOf(context.plan.components[index]!);
  if (!context.native) return compare && ((...read) => compare(context, index, ...read));
  return inlineCompare && ((...read) => natively(inlineCompare(context, index, ...read)));
}

function natively(unrounded: string): Pay {
  return { rounded: (decimals) => lifted(unrounded, decimals), unrounded };
}
