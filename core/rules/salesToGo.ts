/**
 * The inverse of a tier table: how much more must be sold to earn a payout. Exact to the cent although a payout can
 * stand still (tiers at 0 %), jump (retroactive tiers) and fall (a retroactive decelerator).
 */
import { Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { roundDecimal, toCell } from "../decimal/rounding";
import { Fault } from "./fault";
import { NEVER, salesToGoUnits } from "./salesToGoUnits";
import { linesOf, type TierLines } from "./tierLines";
import { cumulativePayout, type Edge, type TierTable } from "./tiers";

/** A stretch of totals on which the payout is a line: base + slope x total. */
interface Stretch {
  /** Where it starts; undefined for the totals below zero. */
  readonly start: Decimal | undefined;
  readonly startIncluded: boolean;
  readonly base: Decimal;
  readonly slope: Decimal;
}

/** The payout as a chain of stretches, from below zero upwards; each ends where the next starts. */
function stretches(tiers: TierTable, quota: Decimal, edge: Edge): Stretch[] {
  const starts = tiers.map((tier) => tier.from.times(quota));
  const first = tiers[0]!;
  const chain: Stretch[] = [
    { start: undefined, startIncluded: false, base: ZERO, slope: first.from.isZero() ? first.value : ZERO },
    { start: ZERO, startIncluded: true, base: ZERO, slope: ZERO },
  ];
  // What the tiers below pay in full once this tier is reached; a retroactive tier starts from the first unit again.
  let below = ZERO;
  tiers.forEach((tier, index) => {
    const start = starts[index] as Decimal;
    const from = tier.retroactive ? ZERO : start;
    if (tier.retroactive) below = ZERO;
    chain.push({
      start,
      startIncluded: edge === "from",
      base: below.minus(from.times(tier.value)),
      slope: tier.value,
    });
    const end = starts[index + 1];
    if (end !== undefined) below = below.plus(end.minus(from).times(tier.value));
  });
  return chain;
}

/** The smallest whole number that is not below (or, if `strict`, that is above) dividend / divisor; divisor above zero. */
function wholeFrom(dividend: Decimal, divisor: Decimal, strict: boolean): Decimal {
  const whole = dividend.divToInt(divisor);
  const rest = dividend.minus(whole.times(divisor));
  return rest.gt(0) || (strict && rest.isZero()) ? whole.plus(ONE) : whole;
}

/** Digits that a cell keeps. */
const CELL_DIGITS = 15;

export interface SalesToGoTerms {
  readonly tiers: TierTable;
  /** Of the same tiers; undefined leaves every row to the decimals. */
  readonly lines: TierLines | undefined;
  readonly edge: Edge;
  readonly decimals: number;
}

export function salesToGoTerms(tiers: TierTable, edge: Edge, decimals: number): SalesToGoTerms {
  return { tiers, lines: linesOf(tiers), edge, decimals };
}

/**
 * The smallest further amount, in steps of 10^-decimals, whose `tieredCommission` with the same `prior` reaches
 * `target`: the commission as it is paid, rounded to `decimals`, so that a step less is paid less than the target.
 *
 * @param target money to be paid for the further amount
 * @param quota money above zero; 1 when the thresholds are money themselves
 * @param prior money credited earlier in the same period
 * @returns money, 0 when nothing more is needed
 * @throws Fault #N/A when no amount pays that much
 * @example 7.5 / 12.5 / 15 % from 0 / 100 / 150 % of 300,000: 30,000 is paid from 359,999.96 on, which earn 29,999.995
 */
export function salesToGo(target: number, quota: number, prior: number, terms: SalesToGoTerms): number {
  if (target <= 0) return 0;
  const { tiers, lines, edge, decimals } = terms;
  const units = lines ? salesToGoUnits(target, quota, prior, lines, edge, decimals) : Number.NaN;
  if (units === NEVER) throw new Fault("#N/A", "payoutNotReached", { found: target });
  if (!Number.isNaN(units)) return units;
  const q = exact(quota);
  const before = exact(prior);
  const unit = new Decimal(10).pow(-decimals);
  const paid = (total: Decimal) => roundDecimal(cumulativePayout(total, tiers, q, edge), decimals);
  const wanted = exact(target).plus(paid(before)).toDecimalPlaces(decimals, Decimal.ROUND_CEIL);
  // What rounds to `wanted` or more, for halves are rounded away from zero.
  const least = wanted.minus(unit.div(2));
  const strict = wanted.lte(0);

  const chain = stretches(tiers, q, edge);
  for (let index = 0; index < chain.length; index += 1) {
    const { start, startIncluded, base, slope } = chain[index] as Stretch;
    const next = chain[index + 1];
    let steps = start === undefined ? ZERO : Decimal.max(ZERO, wholeFrom(start.minus(before), unit, !startIncluded));
    if (slope.gt(0)) {
      const missing = least.minus(base).minus(slope.times(before));
      steps = Decimal.max(steps, wholeFrom(missing, slope.times(unit), strict));
    }
    const total = before.plus(steps.times(unit));
    if (next?.start && (next.startIncluded ? total.gte(next.start) : total.gt(next.start))) continue;
    const payout = base.plus(slope.times(total));
    if (strict ? payout.gt(least) : payout.gte(least)) {
      return writable(steps.times(unit), paid, before, wanted, target);
    }
  }
  throw new Fault("#N/A", "payoutNotReached", { found: target });
}

/** The amount as a cell can hold it: beyond 15 digits the next larger one, if that still pays enough. */
function writable(
  amount: Decimal,
  paid: (total: Decimal) => Decimal,
  before: Decimal,
  wanted: Decimal,
  target: number,
): number {
  const held = amount.toSignificantDigits(CELL_DIGITS, Decimal.ROUND_UP);
  if (paid(before.plus(held)).lt(wanted)) throw new Fault("#N/A", "payoutNotReached", { found: target });
  return toCell(held);
}
