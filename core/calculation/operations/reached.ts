/** Thresholds are compared exactly, by cross-multiplication. */
import { exact } from "../../decimal/decimal";
import { compare, type Fraction, whole } from "../../decimal/fraction";
import type { Edge } from "../../rules/tiers";

/** Edge "from": reached at exactly the threshold; "to": it must be exceeded. */
export function reached(measure: Fraction, threshold: number, edge: Edge): boolean {
  return compare(measure, whole(exact(threshold))) >= (edge === "from" ? 0 : 1);
}

/** The place of the highest step that a measure has reached, or -1. */
export function stepReached(measure: Fraction, steps: readonly { readonly from: number }[], edge: Edge): number {
  let place = steps.length - 1;
  while (place >= 0 && !reached(measure, steps[place]!.from, edge)) place -= 1;
  return place;
}
