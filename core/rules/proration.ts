/** The share of a period that somebody worked: quotas, targets and salaries of joiners, leavers and people on leave. */
import { exact } from "../decimal/decimal";
import { difference } from "../decimal/quotient";
import { money } from "../decimal/rounding";
import { roundedMoney, roundedProportion } from "../decimal/rowwise";
import { addMonths, monthDayOf, monthsUntil, workdaysBetween } from "./calendar";
import { Fault } from "./fault";

export const PRORATION_BASES = ["days", "months", "workdays"] as const;
export type ProrationBasis = (typeof PRORATION_BASES)[number];

/** Units of a period: all of them, those before the part that was worked, and those in it. */
export interface Proration {
  readonly whole: number;
  readonly before: number;
  readonly worked: number;
}

/**
 * How much of a period lies between two dates. All dates count, the first and the last too; times of day are ignored.
 *
 * "days" are calendar days; "workdays" Monday to Friday, without holidays; "months" are counted from the first day of
 * the period and count only when worked in full, and the period must be whole months.
 *
 * @param from serial of the first day worked, NaN: since before the period
 * @param to serial of the last day worked, NaN: beyond the period
 * @throws Fault for reversed dates, a period without a workday, a period that is not whole months
 */
export function prorationOf(start: number, end: number, from: number, to: number, basis: ProrationBasis): Proration {
  const first = Math.floor(start);
  const last = Math.floor(end);
  inOrder("period_start", first, "period_end", last);
  const joined = Number.isNaN(from) ? first : Math.floor(from);
  const left = Number.isNaN(to) ? Math.max(last, joined) : Math.floor(to);
  if (!Number.isNaN(from)) inOrder("from", joined, "to", left);
  const since = Math.max(first, joined);
  const until = Math.min(last, left);
  if (basis === "months") return monthsOf(first, last, since, until);
  const units = basis === "days" ? daysBetween : workdaysBetween;
  const whole = units(first, last);
  if (whole === 0) throw new Fault("#DIV/0!", "periodWithoutWorkdays", { argument: "period_start" });
  return { whole, before: units(first, since - 1), worked: units(since, until) };
}

function inOrder(earlier: string, first: number, later: string, last: number): void {
  if (last < first) throw new Fault("#VALUE!", "datesReversed", { argument: later, other: earlier });
}

function daysBetween(first: number, last: number): number {
  return Math.max(0, last - first + 1);
}

function monthsOf(first: number, last: number, since: number, until: number): Proration {
  const anchor = monthDayOf(first);
  const whole = monthsUntil(anchor, last + 1);
  if (addMonths(anchor, whole) !== last + 1) throw new Fault("#VALUE!", "periodNotMonths", { argument: "period_end" });
  if (until < since) return { whole, before: 0, worked: 0 };
  const before = monthsUntil(anchor, since);
  // The months that have ended by the last day worked: the next one would end later.
  const ended = monthsUntil(anchor, until + 2) - 1;
  return { whole, before, worked: Math.max(0, ended - before) };
}

/**
 * The part of a value that belongs to the time worked, in money: value x worked / whole, rounded once.
 * A part that runs to the end of the period is the rounded whole less the rounded part before it, so that the two
 * halves of a divided period add up to the cent; that differs from plain rounding only at exact half cents.
 *
 * @param leave days (or workdays) of leave within the time worked; they are not paid
 * @throws Fault when the leave is longer than the time worked, or given in months
 * @example 90,000 for a quarter of 90 days of which 59 were worked: 59,000
 */
export function proratedAmount(
  value: number,
  { whole, before, worked }: Proration,
  leave: number,
  basis: ProrationBasis,
  decimals: number,
): number {
  if (leave > 0 && basis === "months") throw new Fault("#VALUE!", "leaveInMonths", { argument: "leave_days" });
  if (leave > worked) {
    throw new Fault("#VALUE!", "leaveTooLong", { argument: "leave_days", found: leave, most: worked });
  }
  if (leave === 0 && before > 0 && before + worked === whole) {
    const earlier = roundedProportion(value, before, whole, 0, decimals);
    return roundedProportion(roundedMoney(value, decimals), 1, 1, -earlier, decimals);
  }
  const present = difference(worked, leave);
  if (!Number.isNaN(present)) return roundedProportion(value, present, whole, 0, decimals);
  return money(
    exact(value)
      .times(exact(worked).minus(exact(leave)))
      .div(exact(whole)),
    decimals,
  );
}
