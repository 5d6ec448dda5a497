/** An amount of one period, as often as there are periods in the time that is reckoned over. */
import { times } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const periods: OperationDefinition = {
  exact: (inputs) => times(inputs.number("before"), inputs.number("periods")),
};
