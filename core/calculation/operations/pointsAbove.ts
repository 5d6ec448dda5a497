/** Money per point of attainment above a share of quota. */
import { exact } from "../../decimal/decimal";
import { compare, floorOf, minus, NOTHING, over, times, whole } from "../../decimal/fraction";
import { HUNDRED } from "../../decimal/rowwise";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";

export const pointsAbove: OperationDefinition = {
  exact(inputs) {
    const { perPoint, from, wholePoints } = inputs.given<RuleOf<"pointsAbove">>("rule");
    const quota = inputs.number("quota");
    const above = minus(inputs.number("credited"), times(quota, whole(exact(from))));
    if (compare(above, NOTHING) <= 0) return NOTHING;
    const points = over(times(above, whole(HUNDRED)), quota);
    return times(wholePoints ? whole(floorOf(points)) : points, whole(exact(perPoint)));
  },
};
