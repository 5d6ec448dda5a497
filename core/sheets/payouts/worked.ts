/** The part of a time that lies between two dates, and an amount for it. */
import type { Context } from "../context";
import { quote } from "../draft";
import { LIFT } from "../rules/ruleSheet";

/**
 * The part of a time that lies between two dates, of people who are on the plan in it: a whole number of days, workdays or
 * months, of as many of them as there are.
 */
export function workedShare(
  context: Context,
  [first, last]: readonly [string, string],
  start: string,
  end: string,
): string {
  const basis = context.plan.modifiers.proration!;
  const all = { days: `(${last}-${first}+1)`, workdays: `NETWORKDAYS(${first},${last})`, months: MONTH_PARTS }[basis];
  // The function gives back how many of these were worked, without a digit to round.
  return `PRORATED_AMOUNT(${[all, first, last, start, end, quote(basis), "", "0"].join(",")})/${all}`;
}

/** A whole number of parts for every number of months in a year. */
const MONTH_PARTS = "27720";

/** The same with native functions; full months have no native equivalent, and the function stands for itself there. */
export function workedAgain(context: Context, time: readonly [string, string], start: string, end: string): string {
  const basis = context.plan.modifiers.proration!;
  if (basis === "months") return workedShare(context, time, start, end);
  const [first, last] = time;
  const [since, until] = [`MAX(${start},${first})`, `MIN(IF(${end}="",${last},${end}),${last})`];
  const days = (from: string, to: string) => (basis === "days" ? `(${to}-${from}+1)` : `NETWORKDAYS(${from},${to})`);
  return `IF(${until}<${since},0,${days(since, until)})/${days(first, last)}`;
}

/**
 * An amount for the part of a time that was worked: rounded up to the last day less rounded before the first, so that the
 * amounts of people who follow each other add up to the whole.
 */
export function partOf(amount: string, before: string, share: string, decimals: string): string {
  const until = (part: string) => `ROUND(${amount}*${part}*${LIFT},${decimals})`;
  return `ROUND(${until(`(${before}+${share})`)}-${until(before)},${decimals})`;
}
