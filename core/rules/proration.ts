/** The share of a period that somebody worked: quotas, targets and salaries of joiners, leavers and people on leave. */
import { exact } from "../decimal/decimal";
import { FIFTEEN_DIGITS, POWERS_OF_TEN } from "../decimal/reading";
import { money, roundDecimal, toCell } from "../decimal/rounding";
import { compareProduct, exactDifference, roundedProportion } from "../decimal/rowwise";
import { addMonths, type MonthDay, monthDayOf, monthsUntil, workdaysBetween } from "./calendar";
import { Fault } from "./fault";

export const PRORATION_BASES = ["days", "months", "workdays"] as const;
export type ProrationBasis = (typeof PRORATION_BASES)[number];

/**
 * Measures how much of a period lies between two dates. All dates count, the first and the last too; times of day are
 * ignored.
 *
 * "days" are calendar days; "workdays" Monday to Friday, without holidays; "months" are counted from the first day of
 * the period and count only when worked in full, and the period must be whole months.
 *
 * One for a whole column: rows of the same period measure it once, and no row makes an object.
 */
export class Proration {
  /** Units (days, workdays, months) of the period last measured, of its part before the time worked, and of that. */
  whole = 0;
  before = 0;
  worked = 0;
  private first = Number.NaN;
  private last = Number.NaN;
  private anchor: MonthDay = { month: 0, day: 1 };

  constructor(readonly basis: ProrationBasis) {}

  /**
   * @param from serial of the first day worked, NaN: since before the period
   * @param to serial of the last day worked, NaN: beyond the period
   * @throws Fault for reversed dates, a period without a workday, a period that is not whole months
   */
  measure(start: number, end: number, from: number, to: number): void {
    this.measurePeriod(Math.floor(start), Math.floor(end));
    const joined = Number.isNaN(from) ? this.first : Math.floor(from);
    const left = Number.isNaN(to) ? Math.max(this.last, joined) : Math.floor(to);
    if (!Number.isNaN(from)) inOrder("from", joined, "to", left);
    const since = Math.max(this.first, joined);
    const until = Math.min(this.last, left);
    this.before = this.unitsBefore(since);
    this.worked = until < since ? 0 : this.unitsWorked(since, until);
  }

  private measurePeriod(first: number, last: number): void {
    if (first === this.first && last === this.last) return;
    inOrder("period_start", first, "period_end", last);
    this.first = Number.NaN;
    if (this.basis === "days") this.whole = last - first + 1;
    else if (this.basis === "workdays") this.whole = workdaysBetween(first, last);
    else {
      this.anchor = monthDayOf(first);
      this.whole = monthsUntil(this.anchor, last + 1);
      if (addMonths(this.anchor, this.whole) !== last + 1) {
        throw new Fault("#VALUE!", "periodNotMonths", { argument: "period_end" });
      }
    }
    if (this.whole === 0) throw new Fault("#DIV/0!", "periodWithoutWorkdays", { argument: "period_start" });
    this.first = first;
    this.last = last;
  }

  private unitsBefore(since: number): number {
    if (this.basis === "months") return Math.min(this.whole, monthsUntil(this.anchor, since));
    return this.basis === "days" ? since - this.first : workdaysBetween(this.first, since - 1);
  }

  private unitsWorked(since: number, until: number): number {
    if (this.basis === "days") return until - since + 1;
    if (this.basis === "workdays") return workdaysBetween(since, until);
    // The months that have ended by the last day worked: the next one would end later.
    return Math.max(0, monthsUntil(this.anchor, until + 2) - 1 - this.before);
  }
}

function inOrder(earlier: string, first: number, later: string, last: number): void {
  if (last < first) throw new Fault("#VALUE!", "datesReversed", { argument: later, other: earlier });
}

/**
 * The part of a value that belongs to the time worked, in money. Without leave: the rounded share up to the last day
 * worked less the rounded share before the first, so that consecutive parts add up to the rounded whole, however many
 * they are. With leave: value x days present / whole, rounded once.
 *
 * @param leave days (or workdays) of leave within the time worked; they are not paid
 * @throws Fault when the leave is longer than the time worked, or given in months
 * @example 90,000 for a quarter of 90 days of which 59 were worked: 59,000
 */
export function proratedAmount(
  value: number,
  { whole, before, worked, basis }: Proration,
  leave: number,
  decimals: number,
): number {
  if (!(leave > 0)) return shareBetween(value, before, before + worked, whole, decimals);
  checkLeave(leave, worked, basis);
  const present = exactDifference(worked, 1, leave);
  if (!Number.isNaN(present)) return roundedProportion(value, present, whole, 0, decimals);
  return money(
    exact(value)
      .times(exact(worked).minus(exact(leave)))
      .div(exact(whole)),
    decimals,
  );
}

function checkLeave(leave: number, worked: number, basis: ProrationBasis): void {
  if (basis === "months") throw new Fault("#VALUE!", "leaveInMonths", { argument: "leave_days" });
  if (compareProduct(leave, 1, worked) <= 0) return;
  throw new Fault("#VALUE!", "leaveTooLong", { argument: "leave_days", found: leave, most: worked });
}

/** What units `from` to `to` of `whole` add to the rounded shares of a value. */
function shareBetween(value: number, from: number, to: number, whole: number, decimals: number): number {
  const until = roundedProportion(value, to, whole, 0, decimals);
  const since = roundedProportion(value, from, whole, 0, decimals);
  const scale = POWERS_OF_TEN[decimals]!;
  const untilUnits = Math.round(until * scale);
  const sinceUnits = Math.round(since * scale);
  if (Math.max(Math.abs(untilUnits), Math.abs(sinceUnits)) < FIFTEEN_DIGITS) return (untilUnits - sinceUnits) / scale;
  const share = (units: number) => roundDecimal(exact(value).times(units).div(whole), decimals);
  return toCell(share(to).minus(share(from)));
}
