/** What of the pay is held back until it is released. */
import { times } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const holdback: OperationDefinition = {
  exact: (inputs) => times(inputs.number("before"), inputs.number("rate")),
};
