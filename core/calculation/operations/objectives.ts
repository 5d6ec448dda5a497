/** A target payout by the weighted scores of objectives (MBO). */
import { exact } from "../../decimal/decimal";
import { times, whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";

export const objectives: OperationDefinition = {
  // What is credited to a component of objectives is their weighted score.
  exact: (inputs) => times(inputs.number("credited"), whole(exact(inputs.given<RuleOf<"objectives">>("rule").target))),
};
