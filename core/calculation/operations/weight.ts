/** The share of a component in the plan. */
import { times } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const weight: OperationDefinition = {
  exact: (inputs) => times(inputs.number("before"), inputs.number("weight")),
};
