/**
 * Tiered pay: how a tier table turns an amount into money. A rule in plain numbers and exact decimals; it never sees a
 * cell. Source of the rule: the tier semantics stated in docs (marginal, retroactive, per-tier flag, edges), which
 * follow the public documentation of commission systems cited with the cases.
 */
import { Decimal, exact, ZERO } from "../decimal/decimal";
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

/** A tier as its table says it: without a flag of its own, the method of the call decides. */
export interface TierRow {
  readonly from: Decimal;
  readonly value: Decimal;
  readonly retroactive: boolean | undefined;
}
export type TierRows = readonly TierRow[];

/**
 * A tier read from cells. Its decimals are made when somebody asks for them: the columns of a sheet are computed from
 * the numbers, and making decimals would cost more than compiling the table.
 */
export class ReadTier implements TierRow {
  private fromDecimal: Decimal | undefined;
  private valueDecimal: Decimal | undefined;

  /** @param start threshold and @param rate value, as the doubles that the cells hold */
  constructor(
    readonly start: number,
    readonly rate: number,
    readonly retroactive: boolean | undefined,
  ) {}

  get from(): Decimal {
    this.fromDecimal ??= exact(this.start);
    return this.fromDecimal;
  }

  get value(): Decimal {
    this.valueDecimal ??= exact(this.rate);
    return this.valueDecimal;
  }
}

/** Settles which tiers are retroactive: a tier's own flag overrides the method. */
export function withMethod(rows: TierRows, method: Method): TierTable {
  return rows.map(({ from, value, retroactive }) => ({
    from,
    value,
    retroactive: retroactive ?? method === "retroactive",
  }));
}

/** Whether `value` has reached a threshold, comparing exactly. */
export function reaches(value: Decimal, threshold: Decimal, edge: Edge): boolean {
  return edge === "from" ? value.gte(threshold) : value.gt(threshold);
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
  const q = exact(quota);
  const before = exact(prior);
  const after = before.plus(exact(amount));
  const paid = (total: Decimal) => roundDecimal(cumulativePayout(total, tiers, q, edge), decimals, rounding);
  return toCell(prior === 0 ? paid(after) : paid(after).minus(paid(before)));
}

/**
 * A commission tier by tier: the amount that falls into each tier and what it pays. The rounded payouts add up to the
 * rounded total of `tieredCommission`: the cents that rounding each part would lose or gain go to the parts whose
 * exact payout is farthest from its rounded one.
 *
 * @example 2,500 on 1 % from 0 and 2 % from 1,000: 10 + 30 = 40
 */
export function breakdown(
  amount: number,
  quota: number,
  prior: number,
  { tiers, edge, decimals, rounding }: TierTerms,
): { parts: TierPart[]; total: Decimal } {
  const q = exact(quota);
  const before = exact(prior);
  const after = before.plus(exact(amount));
  const earlier = tierParts(before, tiers, q, edge);
  const exactParts = tierParts(after, tiers, q, edge).map((part, index) => ({
    index,
    amount: part.amount.minus((earlier[index] as TierPart).amount),
    payout: part.payout.minus((earlier[index] as TierPart).payout),
  }));
  const paid = (sum: Decimal) => roundDecimal(sum, decimals, rounding);
  const total = paid(cumulativePayout(after, tiers, q, edge)).minus(paid(cumulativePayout(before, tiers, q, edge)));
  const rounded = exactParts.map((part) => ({ ...part, payout: paid(part.payout) }));
  const cent = new Decimal(10).pow(-decimals);
  let missing = rounded
    .reduce((left, part) => left.minus(part.payout), total)
    .div(cent)
    .toNumber();
  const error = (index: number) => exactParts[index]!.payout.minus(rounded[index]!.payout);
  const order = exactParts.map((part) => part.index).sort((a, b) => Math.sign(missing) * error(b).cmp(error(a)));
  for (let step = 0; missing !== 0; step += 1) {
    const part = rounded[order[step % order.length]!]!;
    rounded[part.index] = { ...part, payout: part.payout.plus(cent.times(Math.sign(missing))) };
    missing -= Math.sign(missing);
  }
  return { parts: rounded, total };
}
