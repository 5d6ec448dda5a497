/** On-target earnings and pay mix: where a plan names them, every target payout follows from them. */
import { exact } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import type { Component, Plan, RuleOf } from "./model";
import { MONTHS } from "./periods";

type Paid = Pick<Plan, "pay" | "period" | "currency">;
type Targeted = RuleOf<"curve"> | RuleOf<"objectives"> | RuleOf<"matrix">;

/** Whether a rule pays shares of a target. */
export function hasTarget(rule: Component["rule"]): rule is Targeted {
  return "target" in rule;
}

/**
 * The target variable of one period, in money; undefined where the plan names no on-target earnings.
 *
 * @example 100,000 a year, 20 % of it variable, paid by the quarter: 5,000
 */
export function targetOfPeriod({ pay, period, currency }: Paid): number | undefined {
  if (pay === undefined) return undefined;
  const year = exact(pay.earnings).times(exact(pay.variable));
  return money(year.times(MONTHS[period]).div(12), currency.minorUnits);
}

/** The plan with the targets that its on-target earnings make; weights divide them among the components. */
export function withTargets<P extends Paid & Pick<Plan, "components">>(plan: P): P {
  const target = targetOfPeriod(plan);
  if (target === undefined) return plan;
  const components = plan.components.map((component) =>
    hasTarget(component.rule) ? { ...component, rule: { ...component.rule, target } } : component,
  );
  return { ...plan, components };
}

/** What payouts are rounded to: the currency's minor unit, unless the plan says otherwise. */
export function payoutDecimals({ terms, currency }: Pick<Plan, "terms" | "currency">): number {
  return terms.decimals ?? currency.minorUnits;
}
