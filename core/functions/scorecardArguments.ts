/** Weights and the results that they weigh, as the scorecard functions take them. */
import { pairedNumbers } from "../cells/pairs";
import type { Scorecard } from "../rules/scorecard";

export const WEIGHTS = { name: "weights", kind: "numbers", of: "ratio", blanks: "kept", min: 0, max: 1 } as const;

/** Objectives that are blank in both lists are left out. */
export function scorecardOf(weights: readonly number[], results: readonly number[], name: string): Scorecard {
  const pairs = pairedNumbers(weights, results, ["weights", name]);
  return { weights: pairs.first, results: pairs.second };
}
