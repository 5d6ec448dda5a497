/** What is due now: of the year so far less what of it was paid; negative when too much was paid. */
import { minus } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const trueUp: OperationDefinition = {
  exact: (inputs) => minus(inputs.number("before"), inputs.number("paidBefore")),
};
