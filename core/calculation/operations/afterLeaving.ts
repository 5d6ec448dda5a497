/** On a plan that forfeits, nothing is due to who is not on it in the period; what they owe stays due. */
import { least, NOTHING } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const afterLeaving: OperationDefinition = {
  exact: (inputs) =>
    inputs.given<boolean>("onPlan") ? inputs.number("before") : least(inputs.number("before"), NOTHING),
};
