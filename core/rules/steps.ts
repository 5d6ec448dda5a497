/**
 * Tables that are looked up and not added up: the step that a measure has reached. Thresholds and values are doubles
 * here, each the nearest to the decimal of its cell, so that a column is looked up without making decimals.
 */
import { compareProduct } from "../decimal/rowwise";
import type { Edge, TierRows } from "./tiers";

export interface Steps {
  /** Thresholds, ascending. */
  readonly froms: readonly number[];
  /** Rate, factor or lump sum of each step. */
  readonly values: readonly number[];
}

export function stepsOf(rows: TierRows): Steps {
  return { froms: rows.map(({ from }) => from.toNumber()), values: rows.map(({ value }) => value.toNumber()) };
}

/**
 * Index of the highest step whose `from x quota` is reached by `value`, or -1; compared exactly.
 *
 * @param quota 1 when thresholds are in the unit of `value`
 */
export function stepReached(value: number, quota: number, { froms }: Steps, edge: Edge): number {
  const least = edge === "from" ? 0 : 1;
  let reached = froms.length - 1;
  while (reached >= 0 && compareProduct(value, froms[reached]!, quota) < least) reached -= 1;
  return reached;
}

/** Whether a measure passes a threshold: at exactly the threshold with edge "from", above it with "to". */
export function passes(measure: number, threshold: number, edge: Edge): boolean {
  return compareProduct(measure, 1, threshold) >= (edge === "from" ? 0 : 1);
}
