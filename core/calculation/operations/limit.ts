/** A payout kept between the floor and the cap of its component, which are set for one period. */
import { greatest, least } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";
import { ofPeriods } from "./ofWorked";

export const limit: OperationDefinition = {
  exact(inputs) {
    const before = inputs.number("before");
    const above = inputs.has("floor") ? greatest(before, ofPeriods(inputs.number("floor"), inputs)) : before;
    return inputs.has("cap") ? least(above, ofPeriods(inputs.number("cap"), inputs)) : above;
  },
};
