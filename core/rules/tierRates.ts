/** What a tier table says beside the payout itself: the rate reached, the rate earned in effect, the methods compared. */
import { exact } from "../decimal/decimal";
import { nearestOfTerms, readingDecimals, terms, unitsAt } from "../decimal/fractions";
import { nearestQuotient } from "../decimal/quotient";
import { EXACT_INTEGER, POWERS_OF_TEN } from "../decimal/reading";
import { toCell } from "../decimal/rounding";
import { Fault } from "./fault";
import { type Steps, stepReached } from "./steps";
import { lineAt, type TierLines } from "./tierLines";
import {
  cumulativePayout,
  type Edge,
  type Method,
  type TierRows,
  type TierTable,
  tieredCommission,
  withMethod,
} from "./tiers";

/** What a lookup finds below the first threshold: nothing is earned there. */
const BELOW_FIRST = 0;

/**
 * Value of the tier that `value` has reached, 0 below the first; thresholds are `from x quota`.
 *
 * @param value money with a quota or with money thresholds, otherwise in the unit of the thresholds
 * @param quota money above zero; 1 when the thresholds are in the unit of `value`
 * @returns the value as the table has it: a rate, a factor, an amount
 * @example 1.75 % from 0 and 2.5 % from 1,500,000: at 1,500,000 edge "from" gives 2.5 %, "to" 1.75 %
 */
export function tierValue(value: number, quota: number, terms: { table: Steps; edge: Edge }): number {
  return terms.table.values[stepReached(value, quota, terms.table, terms.edge)] ?? BELOW_FIRST;
}

/**
 * Commission as a share of the amount it is paid on, on top of `prior`. The commission is taken before its rounding to
 * cents, so that a small deal shows its rate and not its cents.
 *
 * @param amount money, not zero; negative for a credit memo
 * @throws Fault #DIV/0! when the amount is zero
 * @example 4 / 6 / 8 % from 0 / 150,000 / 250,000: 20,000 after 145,000 earn 5.5 %
 */
export function effectiveRate(
  amount: number,
  quota: number,
  prior: number,
  by: { tiers: TierTable; lines: TierLines | undefined; edge: Edge },
): number {
  if (amount === 0) throw new Fault("#DIV/0!", "zeroDivisor", { argument: "amount" });
  const { tiers, lines } = by;
  const rate = lines ? rateInUnits(amount, quota, prior, lines, by.edge) : Number.NaN;
  if (!Number.isNaN(rate)) return rate;
  const q = exact(quota);
  const before = exact(prior);
  const part = exact(amount);
  const earned = cumulativePayout(before.plus(part), tiers, q, by.edge).minus(
    cumulativePayout(before, tiers, q, by.edge),
  );
  return nearestQuotient(earned, part);
}

/** The same on whole numbers of cents; NaN where they have too many digits. */
function rateInUnits(amount: number, quota: number, prior: number, lines: TierLines, edge: Edge): number {
  const partPlaces = readingDecimals(amount);
  const quotaPlaces = readingDecimals(quota);
  const beforePlaces = readingDecimals(prior);
  const places = Math.max(partPlaces, quotaPlaces, beforePlaces);
  const partUnits = unitsAt(amount, partPlaces, places);
  const baseUnits = unitsAt(quota, quotaPlaces, places);
  const beforeUnits = unitsAt(prior, beforePlaces, places);
  const after = beforeUnits + partUnits;
  if (!(Math.abs(after) < EXACT_INTEGER)) return Number.NaN;
  const to = lineAt(after, baseUnits, lines, edge);
  const from = lineAt(beforeUnits, baseUnits, lines, edge);
  const scale = POWERS_OF_TEN[lines.slopeDecimals + lines.thresholdDecimals]!;
  const slope = lines.slopes[to]!;
  const change = slope - lines.slopes[from]!;
  const fixed = lines.intercepts[to]! - lines.intercepts[from]!;
  // slope x amount + change of slope x prior + change of intercept x quota, over amount.
  terms[0] = slope;
  terms[1] = 0;
  terms[2] = partUnits;
  terms[3] = change;
  terms[4] = 0;
  terms[5] = beforeUnits;
  terms[6] = fixed;
  terms[7] = baseUnits;
  terms[8] = scale;
  terms[9] = partUnits;
  return nearestOfTerms();
}

/** One way to read a tier table, and what it pays. */
export interface Comparison {
  readonly method: Method;
  readonly edge: Edge;
  readonly payout: number;
  /** To the first way, marginal and reached at the threshold; money. */
  readonly difference: number;
}

const WAYS: readonly { method: Method; edge: Edge }[] = [
  { method: "marginal", edge: "from" },
  { method: "marginal", edge: "to" },
  { method: "retroactive", edge: "from" },
  { method: "retroactive", edge: "to" },
];

/**
 * The commission by both methods and both edges. A tier's own retroactive flag overrides the method in all of them.
 *
 * @example 7.5 / 12.5 / 15 % from 0 / 100 / 150 % of 300,000: 360,000 pays 30,000 marginal, 45,000 retroactive
 */
export function compareMethods(amount: number, quota: number, rows: TierRows, decimals: number): Comparison[] {
  const payouts = WAYS.map(({ method, edge }) =>
    tieredCommission(amount, quota, 0, { tiers: withMethod(rows, method), edge, decimals }),
  );
  const first = exact(payouts[0] as number);
  return WAYS.map((way, index) => {
    const payout = payouts[index] as number;
    return { ...way, payout, difference: toCell(exact(payout).minus(first)) };
  });
}
