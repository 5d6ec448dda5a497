/**
 * Shares of a target payout on straight lines between points of attainment: 0 below the first, and above the last flat
 * or rising by a slope per unit of attainment.
 */
import { exact } from "../../decimal/decimal";
import { minus, NOTHING, over, plus, times, whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";
import { stepReached } from "./reached";

export const curve: OperationDefinition = {
  exact(inputs) {
    const { target, points, slopeAbove } = inputs.given<RuleOf<"curve">>("rule");
    const at = inputs.number("attainment");
    const place = stepReached(at, points, "from");
    const [low, high] = [points[place], points[place + 1]];
    if (low === undefined) return NOTHING;
    const beyond = minus(at, whole(exact(low.from)));
    const rise = exact(high?.value ?? 0).minus(exact(low.value));
    const slope =
      high === undefined
        ? whole(exact(slopeAbove ?? 0))
        : over(whole(rise), whole(exact(high.from).minus(exact(low.from))));
    return times(plus(whole(exact(low.value)), times(beyond, slope)), whole(exact(target)));
  },
};
