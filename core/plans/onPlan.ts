/**
 * Who is on a plan when. Start and end dates decide it, with or without proration: in a period that a person's dates do
 * not touch nothing is newly earned, and deals of that period in that name are credited to nobody.
 */
import type { Participant, Plan } from "./model";
import type { DateSpan } from "./periods";

type Dates = Pick<Participant, "start" | "end">;

/**
 * Whether a person is on the plan on at least one day of a span; both dates count. Without a date the person was there
 * before, or stays.
 *
 * @example who leaves on 31 March is on the plan in a quarter that ends that day, and not from 1 April on
 */
export function onPlan({ start, end }: Dates, { from, to }: DateSpan): boolean {
  return (start === undefined || start <= to) && (end === undefined || end >= from);
}

/**
 * The periods of a span in which a person is on the plan, in their order.
 *
 * @param periods all periods of the plan, `periodsOf(plan)`
 */
export function periodsOnPlan(person: Dates, periods: readonly DateSpan[], span: DateSpan): DateSpan[] {
  return periods.filter((period) => span.from <= period.from && period.to <= span.to && onPlan(person, period));
}

/**
 * Whether what somebody who has left earned before is lost. It concerns what is still due to them in periods that their
 * dates do not touch; what they owe is taken either way.
 */
export function forfeitsAfterLeaving({ modifiers }: Pick<Plan, "modifiers">): boolean {
  return modifiers.afterLeaving === "forfeits";
}
