/** Lump sums: milestones of attainment, and sales programmes that pay by unit, by order or once (SPIFF). */
import { ZERO } from "../decimal/decimal";
import { compareProduct, roundedMoney, roundedProduct } from "../decimal/rowwise";
import { type Steps, stepReached, stepsOf } from "./steps";
import type { Edge, TierRows } from "./tiers";

/**
 * The lump sum of the highest milestone that was reached, or of all of them together.
 *
 * @param attainment in the unit of the milestones, usually a fraction (1 = 100 %)
 * @param terms.milestones steps of `milestoneSteps`: cumulative, every milestone reached adds its lump sum
 * @returns money, 0 below the first milestone
 * @example 3,000 at 90 % and 6,000 at 100 %: a renewal rate of 100 % pays 6,000, cumulative 9,000
 */
export function milestoneBonus(attainment: number, terms: { milestones: Steps; edge: Edge; decimals: number }): number {
  const paid = terms.milestones.values[stepReached(attainment, 1, terms.milestones, terms.edge)];
  return paid === undefined ? 0 : roundedMoney(paid, terms.decimals);
}

/** The steps of milestones: what each pays when it is the highest reached. */
export function milestoneSteps(rows: TierRows, cumulative: boolean): Steps {
  let sum = ZERO;
  const paid = rows.map((row) => {
    sum = sum.plus(row.value);
    return { from: row.from, value: cumulative ? sum : row.value, retroactive: row.retroactive };
  });
  return stepsOf(paid);
}

export type SpiffMode = "per unit" | "per order" | "once";

/**
 * A programme's bonus for a quantity sold, once it is at least `minimum`.
 * "per unit" pays every unit from the first; "per order" pays the amount for an order, whatever its size; "once" pays
 * it for the period's total and takes nothing back. Returned units or a cancelled order (a negative quantity) of the
 * minimum or more take back what they had earned.
 *
 * @param quantity units of the order, or of the period for "once"; a count
 * @param minimum count from which the programme pays
 * @param amount money per unit, per order or in all
 * @param cap highest bonus, money; undefined for none
 * @returns money
 * @example 250 per order of 10 units or more: an order of 12 pays 250, one of 9 nothing
 */
export function spiffBonus(
  quantity: number,
  minimum: number,
  amount: number,
  cap: number | undefined,
  terms: { mode: SpiffMode; decimals: number },
): number {
  const sold = Math.abs(quantity);
  const sign = Math.sign(quantity);
  if (compareProduct(sold, 1, minimum) < 0 || (sign < 0 && terms.mode === "once")) return 0;
  const units = terms.mode === "per unit" ? sold : 1;
  const capped = cap !== undefined && compareProduct(cap, amount, units) < 0;
  return capped ? roundedMoney(sign * cap, terms.decimals) : roundedProduct(sign * amount, units, terms.decimals);
}
