/** Money per point of attainment, by tier; a point is 0.01 of quota. Whole points leave out what has begun. */

import { floorOf, over, quotient, times, whole } from "../../decimal/fraction";
import { HUNDRED } from "../../decimal/rowwise";
import type { Plan, RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";
import { tierSum } from "./tierSum";

export const points: OperationDefinition = {
  exact(inputs) {
    const { tiers, wholePoints } = inputs.given<RuleOf<"points">>("rule");
    const [credited, quota] = [inputs.number("credited"), inputs.number("quota")];
    const hundred = whole(HUNDRED);
    const reached = floorOf(over(times(credited, hundred), quota));
    const counted = wholePoints ? times(quota, quotient(reached, HUNDRED)) : credited;
    return over(times(tierSum(counted, quota, tiers, inputs.given<Plan["terms"]>("terms")), hundred), quota);
  },
};
