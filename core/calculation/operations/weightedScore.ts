/** Scores of objectives by their weights, divided by the weights' exact total: three thirds make the whole. */
import { exact, ZERO } from "../../decimal/decimal";
import { type Fraction, NOTHING, over, plus, times, whole } from "../../decimal/fraction";
import type { Objective } from "../../plans/model";

export function weightedScore(objectives: readonly Objective[], scores: readonly Fraction[]): Fraction {
  const total = objectives.reduce((sum, { weight }) => sum.plus(exact(weight)), ZERO);
  const earned = objectives.reduce(
    (sum, { weight }, index) => plus(sum, times(whole(exact(weight)), scores[index] ?? NOTHING)),
    NOTHING,
  );
  return over(earned, whole(total));
}
