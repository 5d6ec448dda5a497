/** When earned commission is paid: held back, paid as the customer pays, trued up, or taken back. */
import { exact } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { compareProduct, exactDifference, roundedMoney, roundedProduct, roundedProportion } from "../decimal/rowwise";
import { Fault } from "./fault";

export const CLAWBACK_SCHEDULES = ["pro rata", "full"] as const;
export type ClawbackSchedule = (typeof CLAWBACK_SCHEDULES)[number];

/**
 * What is taken back of the commission paid for a deal that ended early, in money. Never more than what was paid, and
 * never computed from the calculated commission when a different amount was paid.
 *
 * @param paid money, 0 or more
 * @param term months the commission was paid for, above 0
 * @param elapsed months the customer stayed, 0 or more; parts of a month count
 * @param window months within which anything is taken back; undefined: the whole term. At exactly its end it is over.
 * @example 1,200 paid over 12 months, ended after 6: 600 pro rata, 1,200 in full
 */
export function clawback(
  paid: number,
  term: number,
  elapsed: number,
  window: number | undefined,
  schedule: ClawbackSchedule,
  decimals: number,
): number {
  if (compareProduct(elapsed, 1, term) >= 0) return 0;
  if (window !== undefined && compareProduct(elapsed, 1, window) >= 0) return 0;
  if (schedule === "full") return roundedMoney(paid, decimals);
  const left = exactDifference(term, 1, elapsed);
  if (!Number.isNaN(left)) return roundedProportion(paid, left, term, 0, decimals);
  const t = exact(term);
  return money(
    exact(paid)
      .times(t.minus(exact(elapsed)))
      .div(t),
    decimals,
  );
}

/**
 * What is payable of an earned commission as cash comes in: the share of the invoice that was received, at most all.
 *
 * @param earned money, negative for a credit memo
 * @param received cash received so far, in money, 0 or more
 * @param invoiced money, above 0
 * @example 5,000 received of 10,000 invoiced: half of what was earned
 */
export function payableCommission(earned: number, received: number, invoiced: number, decimals: number): number {
  if (compareProduct(received, 1, invoiced) >= 0) return roundedMoney(earned, decimals);
  return roundedProportion(earned, received, invoiced, 0, decimals);
}

/**
 * What is still held back of an earned commission, in money: the rounded holdback less what was released of it.
 *
 * @param rate fraction held back, 0 to 1
 * @param released money already released, 0 or more
 * @throws Fault when more was released than was held back
 * @example 10,000 at 10 % with 400 released: 600
 */
export function holdback(earned: number, rate: number, released: number, decimals: number): number {
  const held = roundedProduct(earned, rate, decimals);
  if (released === 0) return held;
  if (compareProduct(released, 1, held) > 0) {
    throw new Fault("#VALUE!", "releasedTooMuch", { argument: "released", found: released, most: held });
  }
  return roundedProportion(held, 1, 1, -released, decimals);
}

/**
 * What is due now, in money: earned in the year so far less paid in the year so far; negative when too much was paid.
 * Both are rounded before they are differenced, so the true-ups of a year add up to what it earned.
 *
 * @example 350 earned to date, 150 paid: 200
 */
export function trueUp(earned: number, paid: number, decimals: number): number {
  return roundedProportion(roundedMoney(earned, decimals), 1, 1, -roundedMoney(paid, decimals), decimals);
}
