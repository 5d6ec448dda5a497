/** What follows for a person from dates alone: what is reckoned over, and how much of it was worked. */
import { exact, ONE } from "../decimal/decimal";
import { type Fraction, NOTHING, plus, quotient, whole } from "../decimal/fraction";
import { addMonths, serialOfIso } from "../plans/dates";
import type { Plan } from "../plans/model";
import { onPlan, periodsOnPlan } from "../plans/onPlan";
import { type DateSpan, lengthOf, yearToDate } from "../plans/periods";
import { Proration } from "../rules/proration";
import type { Person, Worked } from "./model";

export interface Time {
  /** On the plan in the paid period; otherwise nothing new is earned in it. */
  readonly onPlan: boolean;
  /**
   * What is reckoned over: the paid period, or the year so far, of somebody who has left up to the last period on the
   * plan. Undefined: nothing was ever earned in it.
   */
  readonly span: DateSpan | undefined;
  readonly periods: number;
  readonly quotaPeriods: Fraction;
  readonly monthsInRole: readonly number[];
  /** Undefined on a plan that does not prorate. */
  readonly worked: Worked | undefined;
  readonly workedInPeriod: Worked | undefined;
}

type Dated = Pick<Plan, "effective" | "period" | "modifiers">;

/**
 * @param periods all periods of the plan, `periodsOf(plan)`
 * @param period the paid one of them
 */
export function timeOf(plan: Dated, person: Person, periods: readonly DateSpan[], period: DateSpan): Time {
  const { basis, proration } = plan.modifiers;
  const present = onPlan(person, period);
  const year = basis === undefined ? period : yearToDate(plan, period).span;
  const touched = periodsOnPlan(person, periods, year);
  const last = touched[touched.length - 1];
  const span = last && { from: year.from, to: present ? period.to : last.to };
  // With proration the share of the days says what was worked; without it, the periods that the dates touch.
  const counted =
    proration === undefined || span === undefined
      ? touched
      : periods.filter(({ from, to }) => span.from <= from && to <= span.to);
  return {
    onPlan: present,
    span,
    periods: counted.length,
    quotaPeriods: counted.map((one) => shareOfFull(plan, one)).reduce(plus, NOTHING),
    monthsInRole: person.start === undefined ? [] : monthsInRole(person.start, period),
    worked: proration && span && workedOf(proration, person, span),
    workedInPeriod: proration && workedOf(proration, person, period),
  };
}

const ALL: Worked = { before: 0, worked: 1, whole: 1 };

/** A full period as everybody's worked examples have it. */
export const ONE_PERIOD: Time = {
  onPlan: true,
  span: { from: "", to: "" },
  periods: 1,
  quotaPeriods: whole(ONE),
  monthsInRole: [],
  worked: ALL,
  workedInPeriod: ALL,
};

function shareOfFull(plan: Dated, period: DateSpan): Fraction {
  const { days, full } = lengthOf(plan, period);
  return days === full ? whole(ONE) : quotient(exact(days), exact(full));
}

/**
 * The month in the role, 1 for the first, of each month of a period in which somebody is in it; whoever starts after
 * its last month has begun is in the first.
 *
 * @example who started on 15 February is, in the first quarter, in the months 1 and 2
 */
export function monthsInRole(start: string, { from, to }: DateSpan): number[] {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  const found: number[] = [];
  for (let month = 0; addMonths(from, month) <= to; month += 1) {
    const reached = months(from) + month - months(start) + 1;
    if (reached >= 1) found.push(reached);
  }
  return found.length === 0 ? [1] : found;
}

function workedOf(basis: NonNullable<Plan["modifiers"]["proration"]>, person: Person, span: DateSpan): Worked {
  const measured = new Proration(basis);
  const serial = (iso: string | undefined) => (iso === undefined ? Number.NaN : serialOfIso(iso));
  measured.measure(serialOfIso(span.from), serialOfIso(span.to), serial(person.start), serial(person.end));
  const { before, worked, whole: all } = measured;
  return { before, worked, whole: all };
}
