/** The most that all components pay together in a period, or in the periods reckoned over. */
import { least, times } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const planCap: OperationDefinition = {
  exact: (inputs) => least(inputs.number("before"), times(inputs.number("cap"), inputs.number("periods"))),
};
