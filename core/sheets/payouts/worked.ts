/** The part of a time that lies between two dates, and an amount for it. */
import type { Context } from "../context";
import { quote } from "../draft";
import { LIFT } from "../rules/ruleSheet";

type Time = readonly [first: string, last: string];

/**
 * The part of a time that lies between two dates, of people who are on the plan in it: a whole number of days, workdays or
 * months, of as many of them as there are.
 *
 * @param end "" for somebody who does not leave
 */
export function workedShare(context: Context, time: Time, start: string, end: string): string {
  const [first, last] = time;
  if (context.native) {
    const worked = workedAgain(context, time, start, end);
    return end === "" ? worked : `IF(AND(${start}<>"",${end}<>"",${end}<${start}),NA(),${worked})`;
  }
  const basis = context.plan.modifiers.proration!;
  const all = { days: `(${last}-${first}+1)`, workdays: `NETWORKDAYS(${first},${last})`, months: MONTH_PARTS }[basis];
  // The function gives back how many of these were worked, without a digit to round.
  return `PRORATED_AMOUNT(${[all, first, last, start, end, quote(basis), "", "0"].join(",")})/${all}`;
}

/** A whole number of parts for every number of months in a year. */
const MONTH_PARTS = "27720";

/**
 * The same with native functions. Full months take 900 signs, which a second calculation repeats for every limit: beside
 * our functions, the function stands for itself there, and a formula stays below what Excel takes.
 */
export function workedAgain(context: Context, time: Time, start: string, end: string): string {
  const [first, last] = time;
  const since = `MAX(${start},${first})`;
  const until = end === "" ? last : `MIN(IF(${end}="",${last},${end}),${last})`;
  const basis = context.plan.modifiers.proration!;
  if (basis === "months")
    return context.native ? fullMonths(time, since, until) : workedShare(context, time, start, end);
  const days = (from: string, to: string) => (basis === "days" ? `(${to}-${from}+1)` : `NETWORKDAYS(${from},${to})`);
  return `IF(${until}<${since},0,${days(since, until)})/${days(first, last)}`;
}

/**
 * Full months of a time, counted from its first day, of all its months: those that have ended by the last day worked,
 * less those that had begun before the first. A time that is no whole number of months is an error.
 */
function fullMonths([first, last]: Time, since: string, until: string): string {
  // The least number of months after the first day that lands on a day or behind it.
  const months = (day: string) => {
    const passed = `(12*(YEAR(${day})-YEAR(${first}))+MONTH(${day})-MONTH(${first}))`;
    return `(${passed}+IF(EDATE(${first},${passed})<${day},1,0))`;
  };
  const all = months(`(${last}+1)`);
  const worked = `MAX(0,${months(`(${until}+2)`)}-1-MIN(${all},${months(since)}))`;
  return `IF(EDATE(${first},${all})<>${last}+1,NA(),IF(${until}<${since},0,${worked})/${all})`;
}

/**
 * An amount for the part of a time that was worked: rounded up to the last day less rounded before the first, so that the
 * amounts of people who follow each other add up to the whole.
 */
export function partOf(amount: string, before: string, share: string, decimals: string): string {
  const until = (part: string) => `ROUND(${amount}*${part}*${LIFT},${decimals})`;
  return `ROUND(${until(`(${before}+${share})`)}-${until(before)},${decimals})`;
}
