/**
 * Tiered pay: how a tier table turns an amount into money. A rule in plain numbers and exact decimals; it never sees a
 * cell. Source of the rule: the tier semantics stated in docs (marginal, retroactive, per-tier flag, edges), which
 * follow the public documentation of commission systems cited with the cases.
 */
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { type Rounding, roundDecimal, toCell } from "../decimal/rounding";

/** "from": a tier is reached at exactly its threshold, [a, b). "to": the threshold must be exceeded, (a, b]. */
export type Edge = "from" | "to";
export type Method = "marginal" | "retroactive";

export interface Tier {
  /** Threshold: attainment (1 = 100 % of quota) when a quota is given, else money. */
  readonly from: Decimal;
  /** Rate, amount per point, factor or lump sum, as the function says. */
  readonly value: Decimal;
  /** Once reached, this tier reprices everything below it, up to its own end. */
  readonly retroactive: boolean;
}

/** Tiers in strictly ascending order of `from`, open at the top; the reader of cells guarantees the order. */
export type TierTable = readonly Tier[];

/** Whether `value` has reached a threshold, comparing exactly. */
export function reaches(value: Decimal, threshold: Decimal, edge: Edge): boolean {
  return edge === "from" ? value.gte(threshold) : value.gt(threshold);
}

/** Index of the highest tier reached by `value`, or -1; thresholds are `from x quota`. */
export function tierReached(value: Decimal, tiers: TierTable, quota: Decimal, edge: Edge): number {
  let reached = -1;
  for (const tier of tiers) {
    if (!reaches(value, tier.from.times(quota), edge)) break;
    reached += 1;
  }
  return reached;
}

/** One line of a tier-by-tier explanation of a payout. */
export interface TierPart {
  readonly index: number;
  /** The part of the amount that this tier pays for. */
  readonly amount: Decimal;
  readonly payout: Decimal;
}

/**
 * How an amount falls into the tiers, and what each tier pays, unrounded. A reached retroactive tier takes the whole
 * amount from the first unit up to its own end; tiers below it then pay nothing.
 */
export function tierParts(amount: Decimal, tiers: TierTable, quota: Decimal, edge: Edge): TierPart[] {
  const starts = tiers.map((tier) => tier.from.times(quota));
  // A net negative period claws back at the first rate when the first tier starts at zero.
  if (amount.lt(0)) {
    return tiers.map((tier, index) => {
      const part = index === 0 && tier.from.isZero() ? amount : ZERO;
      return { index, amount: part, payout: part.times(tier.value) };
    });
  }
  let base = -1;
  tiers.forEach((tier, index) => {
    if (tier.retroactive && reaches(amount, starts[index] as Decimal, edge)) base = index;
  });
  return tiers.map((tier, index) => {
    const start = index === base ? ZERO : (starts[index] as Decimal);
    const end = starts[index + 1];
    const top = end === undefined || amount.lt(end) ? amount : end;
    const part = index < base || top.lte(start) ? ZERO : top.minus(start);
    return { index, amount: part, payout: part.times(tier.value) };
  });
}

/** The cumulative payout of an amount, exact and unrounded. */
export function cumulativePayout(amount: Decimal, tiers: TierTable, quota: Decimal, edge: Edge): Decimal {
  return tierParts(amount, tiers, quota, edge).reduce((sum, part) => sum.plus(part.payout), ZERO);
}

export interface TierTerms {
  readonly tiers: TierTable;
  readonly edge: Edge;
  readonly decimals: number;
  readonly rounding?: Rounding;
}

/**
 * Commission of `amount` on top of `prior`, in money rounded to `decimals`.
 * The cumulative figure is rounded before it is differenced, so that the lines of a period add up, to the cent, to the
 * payout of the whole, whatever their order.
 *
 * @param amount money; negative for a credit memo
 * @param quota money, above zero; 1 when the thresholds are money themselves
 * @param prior money credited earlier in the same period
 * @example tiers 4 / 6 / 8 % from 0 / 150,000 / 250,000, amount 20,000 after 145,000: 1,100
 */
export function tieredCommission(amount: number, quota: number, prior: number, terms: TierTerms): number {
  const { tiers, edge, decimals, rounding } = terms;
  const q = quota === 1 ? ONE : exact(quota);
  const before = exact(prior);
  const after = before.plus(exact(amount));
  const paid = (total: Decimal) => roundDecimal(cumulativePayout(total, tiers, q, edge), decimals, rounding);
  return toCell(prior === 0 ? paid(after) : paid(after).minus(paid(before)));
}
