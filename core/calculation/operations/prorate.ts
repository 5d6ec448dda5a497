/** What a payout that does not follow from a rate is for the part of the period that was worked. */
import type { OperationDefinition } from "../model";
import { ofWorked } from "./ofWorked";

export const prorate: OperationDefinition = {
  exact: (inputs) => ofWorked(inputs.number("before"), inputs),
};
