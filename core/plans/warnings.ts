/** What is allowed in a plan and rarely wise: said when it is made, never in the way of it. */
import { exact, ZERO } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import type { PlanWarning } from "../text/plans";
import type { Component, Plan } from "./model";

/** "Keep it simple: no more than three." */
const FEW = 3;

/** @example four components: one warning, manyComponents; a rate of 7.5: rateAboveOne, was 0.075 meant? */
export function planWarnings({ components }: Pick<Plan, "components">): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  if (components.length > FEW) {
    warnings.push({ key: "manyComponents", values: { found: components.length, most: FEW } });
  }
  // A bonus of its own beside weighted parts has a weight of 1.
  const parts = components.filter(({ weight }) => weight !== 1);
  const shared = toCell(parts.reduce((sum, { weight }) => sum.plus(exact(weight)), ZERO));
  if (parts.length > 0 && Math.abs(shared - 1) > 1e-12) {
    warnings.push({ key: "weightsTotal", values: { found: shared } });
  }
  return [...warnings, ...components.flatMap(highRates)];
}

/** Rates that pay more than the amount itself: factors are legitimate rates, yet 7.5 often means 7.5 %. */
function highRates({ name, measure, rule }: Component): PlanWarning[] {
  if (measure.unit !== "money") return [];
  const rates = rule.kind === "flatRate" ? [rule.rate] : rule.kind === "tieredRate" ? rule.tiers.map(rateOf) : [];
  return rates
    .filter((rate) => rate > 1)
    .map((found) => ({
      key: "rateAboveOne",
      values: { component: name, found, meant: toCell(exact(found).div(100)) },
    }));
}

function rateOf({ value }: { readonly value: number }): number {
  return value;
}
