/** The quota of the time reckoned over: once for every period, and of a short last period by its days. */
import { times } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const quotaPeriods: OperationDefinition = {
  exact: (inputs) => times(inputs.number("before"), inputs.number("quotaPeriods")),
};
