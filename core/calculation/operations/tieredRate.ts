/** Tiers of attainment, each with its rate. */
import type { Plan, RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";
import { tierSum } from "./tierSum";

export const tieredRate: OperationDefinition = {
  exact(inputs) {
    const { tiers } = inputs.given<RuleOf<"tieredRate">>("rule");
    return tierSum(inputs.number("credited"), inputs.number("quota"), tiers, inputs.given<Plan["terms"]>("terms"));
  },
};
