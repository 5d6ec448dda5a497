/** A rate on every unit of money, or money for every unit counted. */
import { exact } from "../../decimal/decimal";
import { times, whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";

export const flatRate: OperationDefinition = {
  exact: (inputs) => times(inputs.number("credited"), whole(exact(inputs.given<RuleOf<"flatRate">>("rule").rate))),
};
