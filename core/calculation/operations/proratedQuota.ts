/**
 * The quota of the part of a period that was worked: rounded up to the last day worked less rounded before the first, so
 * that the quotas of people who follow each other in a period add up to the whole.
 */
import { exact } from "../../decimal/decimal";
import { quotient, roundFraction, times, whole } from "../../decimal/fraction";
import type { OperationDefinition, Worked } from "../model";

export const proratedQuota: OperationDefinition = {
  exact(inputs) {
    const { before, worked, whole: all } = inputs.given<Worked>("worked");
    const until = (units: number) =>
      roundFraction(times(inputs.number("before"), quotient(exact(units), exact(all))), inputs.decimals);
    return whole(until(before + worked).minus(until(before)));
  },
};
