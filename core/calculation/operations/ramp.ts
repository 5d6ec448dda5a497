/**
 * The quota of a new hire: times the mean of the ramp's shares of the months that the period has in the role. 50 %, 50 %
 * and 75 % make 58.333... % of a quarter's quota.
 */
import { exact, ZERO } from "../../decimal/decimal";
import { quotient, times } from "../../decimal/fraction";
import type { PlanModifiers } from "../../plans/model";
import type { OperationDefinition } from "../model";

export const ramp: OperationDefinition = {
  exact(inputs) {
    const months = inputs.given<readonly number[]>("monthsInRole");
    if (months.length === 0) return inputs.number("before");
    const steps = inputs.given<NonNullable<PlanModifiers["ramp"]>>("ramp");
    const share = (month: number) => [...steps].reverse().find((step) => step.month <= month)?.share ?? 0;
    const sum = months.reduce((total, month) => total.plus(exact(share(month))), ZERO);
    return times(inputs.number("before"), quotient(sum, exact(months.length)));
  },
};
