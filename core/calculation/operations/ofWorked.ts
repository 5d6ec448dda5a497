/** Amounts of a period by the part of it that was worked, and by the periods reckoned over. */
import { exact } from "../../decimal/decimal";
import { type Fraction, quotient, times } from "../../decimal/fraction";
import type { Values, Worked } from "../model";

/** The share of an amount that was worked for, exact; all of it on a plan that does not prorate. */
export function ofWorked(amount: Fraction, inputs: Values): Fraction {
  if (!inputs.has("worked")) return amount;
  const { worked, whole } = inputs.given<Worked>("worked");
  return times(amount, quotient(exact(worked), exact(whole)));
}

/** An amount set for one period: as often as there are periods, for the part of them that was worked. */
export function ofPeriods(amount: Fraction, inputs: Values): Fraction {
  return ofWorked(inputs.has("periods") ? times(amount, inputs.number("periods")) : amount, inputs);
}
