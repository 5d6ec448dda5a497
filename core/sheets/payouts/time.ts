/** What follows from the dates of a person: on the plan or not, the ramp, the part of the time that was worked. */
import { MONTHS } from "../../plans/periods";
import { quote } from "../draft";
import { at, type Columns } from "./columns";
import { workedShare } from "./worked";

/**
 * What follows from the dates of a person: who is on the plan on no day of the period earns nothing new in it. On a
 * year-to-date basis the year of somebody who has left ends with the last period on the plan.
 */
export function addTime(columns: Columns): void {
  const { context } = columns;
  const { plan, words } = context;
  const labels = words.payouts;
  const { ramp, proration } = plan.modifiers;
  const [start, end] = [at(columns.start), at(columns.end)];
  const [from, to] = [context.name("PeriodFrom"), context.name("PeriodTo")];
  const there = `AND(OR(${start}="",${start}<=${to}),OR(${end}="",${end}>=${from}))`;
  const calculated = { role: "calculated" } as const;
  columns.onPlan = columns.add({
    ...calculated,
    kind: "onPlan",
    header: labels.onPlan,
    note: labels.onPlanNote,
    format: "text",
    row: `IF(${there},${quote(words.words.yes)},${quote(words.words.no)})`,
  });
  if (columns.toDate) {
    const year = context.name("YearFrom");
    const [starts, ends] = [context.name("PeriodStarts"), context.name("PeriodEnds")];
    const left = `AND(${end}<>"",${end}>=${year},${end}<${from})`;
    columns.reckonedTo = columns.add({
      ...calculated,
      header: labels.reckonedTo,
      note: labels.reckonedToNote,
      format: "date",
      row: `IF(${there},${to},IF(${left},INDEX(${ends},MATCH(${end},${starts},1)),""))`,
    });
    const last = at(columns.reckonedTo);
    // With proration the days worked say what counts of all periods, without it the periods that the dates touch.
    const first = proration === undefined ? `MAX(${year},${start})` : year;
    const period = (day: string) => `MATCH(${day},${starts},1)`;
    columns.periods = columns.add({
      ...calculated,
      header: labels.periodsCounted,
      note: labels.periodsCountedNote,
      format: "count",
      row: `IF(${last}="",0,${period(last)}-${period(first)}+1)`,
    });
  }
  if (ramp !== undefined) {
    const months = (day: string) => `(12*YEAR(${day})+MONTH(${day}))`;
    // Months of the period that have begun by its end, and the month in the role that the first of them is.
    const passed = `(${months(to)}-${months(from)})`;
    const count = `(${passed}+IF(EDATE(${from},${passed})<=${to},1,0))`;
    const first = `(${months(from)}-${months(start)}+1)`;
    const since = `MAX(1,${first})`;
    const reached = `MAX(1,${first}+${count}-${since})`;
    // The share of a month is a rate, and the effective rate of some months after others is the mean of their shares.
    const mean = context.native
      ? nativeMean(columns, since, reached)
      : `EFFECTIVE_RATE(${[reached, context.name("Ramp"), "", quote("marginal"), since].join(",")})`;
    columns.ramp = columns.add({
      ...calculated,
      header: labels.rampShare,
      note: labels.rampShareNote,
      format: "percent",
      row: `IF(${start}="",1,${mean})`,
    });
  }
  if (proration !== undefined) {
    const unless = (expression: string) => `IF(${columns.absent},0,${expression})`;
    const worked = (until: string) => workedShare(context, columns.reckoned, start, until);
    columns.before = columns.add({
      ...calculated,
      header: labels.shareBefore,
      note: labels.shareBeforeNote,
      format: "percent",
      row: unless(`1-${worked("")}`),
    });
    columns.share = columns.add({
      ...calculated,
      header: labels.share,
      note: labels.shareNote,
      format: "percent",
      row: unless(worked(end)),
    });
  }
}

/** The same with native functions: the share of each month of the period that has begun, from the month in the role on. */
function nativeMean({ add, context, start }: Columns, since: string, reached: string): string {
  const { rampMonth, rampMonthNote, rampMonths, rampMonthsNote } = context.words.native;
  const unlessBlank = (expression: string) => `IF(${at(start)}="","",${expression})`;
  const helping = { role: "check", format: "count" } as const;
  const month = at(add({ ...helping, header: rampMonth, note: rampMonthNote, row: unlessBlank(since) }));
  const months = at(add({ ...helping, header: rampMonths, note: rampMonthsNote, row: unlessBlank(reached) }));
  const table = (column: "Month" | "Share") => context.name(`Ramp${column}`);
  // Before the first row of the ramp nothing counts.
  const share = (later: number) => `IFERROR(INDEX(${table("Share")},MATCH(${month}+${later},${table("Month")},1)),0)`;
  const counted = Array.from({ length: MONTHS[context.plan.period] }, (_, later) =>
    later === 0 ? share(0) : `IF(${months}>${later},${share(later)},0)`,
  );
  return `(${counted.join("+")})/${months}`;
}
