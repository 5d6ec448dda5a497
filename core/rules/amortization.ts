/** Capitalised commission and its straight-line expense (ASC 340-40, IFRS 15: incremental costs of a contract). */
import { allocate } from "../decimal/allocate";
import { exact, ZERO } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { addMonths, monthDayOf } from "./calendar";

export interface AmortizationMonth {
  /** Serials of its first and last day. */
  readonly from: number;
  readonly to: number;
  readonly expense: number;
  /** What is still capitalised after it. */
  readonly balance: number;
}

/**
 * The schedule of a capitalised commission: equal months from the start date, in money. The months add up exactly to
 * the rounded commission; the cents that do not divide go to the first months.
 *
 * @param commission money
 * @param start serial of the first day; a month runs to the day before the same day of the next month
 * @param months 1 or more
 * @example 5,000 over 36 months: 32 months of 138.89 and 4 of 138.88
 */
export function amortization(commission: number, start: number, months: number, decimals: number): AmortizationMonth[] {
  const anchor = monthDayOf(Math.floor(start));
  const expenses = allocate(commission, new Array<number>(months).fill(1), decimals);
  let left = expenses.reduce((sum, expense) => sum.plus(exact(expense)), ZERO);
  return expenses.map((expense, index) => {
    left = left.minus(exact(expense));
    return {
      from: addMonths(anchor, index),
      to: addMonths(anchor, index + 1) - 1,
      expense,
      balance: toCell(left),
    };
  });
}
