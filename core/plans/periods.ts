/** The payout periods of a plan: counted from its first day, so that fiscal years need nothing special. */
import { addDays, addMonths, isIsoDate, serialOfIso } from "./dates";
import type { Deal, Period, Plan } from "./model";

export const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** ISO dates, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Every period of the plan in order; the last one ends with the plan. None of dates that are no dates. */
export function periodsOf(plan: Pick<Plan, "effective" | "period">): DateSpan[] {
  const { from, to } = plan.effective;
  const months = MONTHS[plan.period];
  const periods: DateSpan[] = [];
  for (let index = 0; ; index += 1) {
    const start = addMonths(from, index * months);
    // What is no date, or of a year of more than four digits, cannot be compared: it would never lie after the end.
    if (!isIsoDate(start) || start > to) return periods;
    const end = addDays(addMonths(from, (index + 1) * months), -1);
    const last = end >= to || !isIsoDate(end);
    periods.push({ from: start, to: last ? to : end });
    if (last) return periods;
  }
}

/**
 * The plan's year up to the end of a period, and how many periods that is. Years are counted from the plan's first day.
 *
 * @example the second quarter of 2026 in a plan from 1 January: 1 January to 30 June, 2 periods
 */
export function yearToDate(
  { effective, period: length }: Pick<Plan, "effective" | "period">,
  { from, to }: DateSpan,
): { readonly span: DateSpan; readonly periods: number } {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  const passed = months(from) - months(effective.from);
  const years = Math.floor(passed / 12);
  return {
    span: { from: addMonths(effective.from, 12 * years), to },
    periods: (passed - 12 * years) / MONTHS[length] + 1,
  };
}

/** Whether a date lies in a span; the periods of a plan cover all of its dates. */
export function within({ from, to }: DateSpan, date: string): boolean {
  return from <= date && date <= to;
}

/** The period that contains a date, or undefined outside the plan. */
export function periodOf(plan: Pick<Plan, "effective" | "period">, date: string): DateSpan | undefined {
  return periodsOf(plan).find((period) => within(period, date));
}

/** The period that most of the deals belong to (the earlier one of two); the first period when no deal fits. */
export function busiestPeriod(
  plan: Pick<Plan, "effective" | "period">,
  deals: readonly Pick<Deal, "date">[],
): DateSpan {
  const periods = periodsOf(plan);
  const counts = periods.map(() => 0);
  for (const deal of deals) {
    const index = periods.findIndex((period) => within(period, deal.date));
    if (index >= 0) counts[index]! += 1;
  }
  return periods[counts.indexOf(Math.max(...counts))]!;
}

/**
 * Days of a payout period and of a full one. Only the last period of a plan can be short: it ends with the plan.
 *
 * @example a plan by the quarter that ends on 31 July: its third quarter has 31 of 92 days
 */
export function lengthOf(
  { effective, period: length }: Pick<Plan, "effective" | "period">,
  { from, to }: DateSpan,
): { readonly days: number; readonly full: number } {
  const days = serialOfIso(to) - serialOfIso(from) + 1;
  if (to !== effective.to) return { days, full: days };
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  // Counted from the plan's first day, as the periods are: from 31 January the second ends before 31 March.
  const next = addMonths(effective.from, months(from) - months(effective.from) + MONTHS[length]);
  return { days, full: isIsoDate(next) ? serialOfIso(next) - serialOfIso(from) : days };
}

/** Whether the last period of a plan is shorter than the others. */
export function endsShort(plan: Pick<Plan, "effective" | "period">): boolean {
  const last = periodsOf(plan).pop();
  if (last === undefined) return false;
  const { days, full } = lengthOf(plan, last);
  return days < full;
}

/** The periods that deals are dated in, in order, with how many; and how many are dated outside of the plan. */
export function dealsByPeriod(
  plan: Pick<Plan, "effective" | "period">,
  deals: readonly Pick<Deal, "date">[],
): { readonly periods: readonly { readonly period: DateSpan; readonly deals: number }[]; readonly outside: number } {
  const counts = periodsOf(plan).map((period) => ({ period, deals: 0 }));
  let outside = 0;
  for (const { date } of deals) {
    const one = counts.find(({ period }) => within(period, date));
    if (one === undefined) outside += 1;
    else one.deals += 1;
  }
  return { periods: counts.filter(({ deals: count }) => count > 0), outside };
}
