/** The lump sum of the highest milestone that was reached, or of all of them together. */
import { exact, ZERO } from "../../decimal/decimal";
import { whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { Edge } from "../../rules/tiers";
import type { OperationDefinition } from "../model";
import { stepReached } from "./reached";

export const milestones: OperationDefinition = {
  exact(inputs) {
    const { milestones: steps, cumulative } = inputs.given<RuleOf<"milestones">>("rule");
    const place = stepReached(inputs.number("attainment"), steps, inputs.given<Edge>("edge"));
    const paid = steps.slice(cumulative ? 0 : Math.max(0, place), place + 1);
    return whole(paid.reduce((sum, { value }) => sum.plus(exact(value)), ZERO));
  },
};
