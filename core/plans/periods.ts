/** The payout periods of a plan: counted from its first day, so that fiscal years need nothing special. */
import { addDays, addMonths } from "./dates";
import type { Deal, Period, Plan } from "./model";

export const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** ISO dates, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}

/** Every period of the plan in order; the last one ends with the plan. */
export function periodsOf(plan: Pick<Plan, "effective" | "period">): DateSpan[] {
  const { from, to } = plan.effective;
  const months = MONTHS[plan.period];
  const periods: DateSpan[] = [];
  for (let index = 0; ; index += 1) {
    const start = addMonths(from, index * months);
    if (start > to) return periods;
    const end = addDays(addMonths(from, (index + 1) * months), -1);
    const last = end >= to;
    periods.push({ from: start, to: last ? to : end });
  }
}

/** The period that contains a date, or undefined outside the plan. */
export function periodOf(plan: Pick<Plan, "effective" | "period">, date: string): DateSpan | undefined {
  return periodsOf(plan).find((period) => period.from <= date && date <= period.to);
}

/** The period that most of the deals belong to (the earlier one of two); the first period when no deal fits. */
export function busiestPeriod(plan: Pick<Plan, "effective" | "period">, deals: readonly Deal[]): DateSpan {
  const periods = periodsOf(plan);
  const counts = periods.map(() => 0);
  for (const deal of deals) {
    const index = periods.findIndex((period) => period.from <= deal.date && deal.date <= period.to);
    if (index >= 0) counts[index]! += 1;
  }
  return periods[counts.indexOf(Math.max(...counts))]!;
}
