/** What is allowed in a plan and rarely wise: said when it is made, never in the way of it. */
import { exact, ZERO } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import type { PlanWarning } from "../text/plans";
import type { Plan } from "./model";

/** "Keep it simple: no more than three." */
const FEW = 3;

/** @example four components: one warning, manyComponents */
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
  return warnings;
}
