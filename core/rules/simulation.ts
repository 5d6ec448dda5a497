/** What a plan may cost: the payouts of all participants when each attainment is uncertain, by simulation. */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { normalQuantile } from "./normal";
import { cumulativePayout, type TierTable } from "./tiers";

export interface SimulationTerms {
  readonly tiers: TierTable;
  /** Mean attainment, 1 = 100 %. */
  readonly mean: number;
  /** Standard deviation of attainment, 0 or more. */
  readonly spread: number;
  readonly runs: number;
  readonly seed: number;
  readonly decimals: number;
}

export interface PlanCost {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly mean: number;
}

/** Lowest number that the generator's 53 bits of randomness tell from zero, halved: stands in for a drawn zero. */
const SMALLEST = 2 ** -54;

/**
 * Total cost of a plan over many simulated periods: 10th, 50th and 90th percentile and mean, in money.
 *
 * In every run each participant's attainment is drawn on its own from a normal distribution (mean, spread), at least 0,
 * and paid by the tiers. An estimate: payouts inside it are doubles, only the four results are rounded to money. With a
 * spread of 0 nothing is drawn and the cost is exact. Percentiles interpolate between runs as PERCENTILE.INC does.
 *
 * Deterministic for a seed, on every engine: the generator is xoroshiro128+ (Blackman and Vigna) of the pure-rand
 * library with 53-bit uniforms, one for each participant of each run in the order of the quotas, turned into normals by
 * the quantile function (AS 241).
 *
 * @param quotas money, 0 or more
 * @example one quota of 300,000 at 7.5 / 12.5 / 15 %, mean 1.2, spread 0: 30,000 four times
 */
export function simulateCost(quotas: readonly number[], terms: SimulationTerms): PlanCost {
  const { tiers, mean, spread, runs, seed, decimals } = terms;
  if (spread === 0) {
    // Every quota is reached alike, and the payout grows in step with it.
    const cost = quotas.reduce((sum, quota) => sum.plus(exact(quota)), ZERO).times(exactPayout(mean, tiers));
    const paid = money(cost, decimals);
    return { p10: paid, p50: paid, p90: paid, mean: paid };
  }
  const payPerQuota = compiled(tiers);
  const random = xoroshiro128plus(seed);
  const totals = new Float64Array(runs);
  for (let run = 0; run < runs; run += 1) {
    let total = 0;
    for (const quota of quotas) {
      const attainment = mean + spread * normalQuantile(uniformFloat64(random) || SMALLEST);
      total += quota * payPerQuota(Math.max(0, attainment));
    }
    totals[run] = total;
  }
  const average = totals.reduce((sum, total) => sum + total / runs, 0);
  totals.sort();
  const at = (share: number) => money(exact(percentile(totals, share)), decimals);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9), mean: money(exact(average), decimals) };
}

function exactPayout(attainment: number, tiers: TierTable): Decimal {
  return cumulativePayout(exact(Math.max(0, attainment)), tiers, ONE, "from");
}

/** Payout per unit of quota as a function of attainment: in each tier a line from the payout at its threshold. */
function compiled(tiers: TierTable): (attainment: number) => number {
  const from = tiers.map((tier) => tier.from.toNumber());
  const slope = tiers.map((tier) => tier.value.toNumber());
  // Once a retroactive tier is reached, it pays from the first unit again; others go on from the tier before.
  let before = ZERO;
  const start = tiers.map((tier, index) => {
    const last = tiers[index - 1];
    if (tier.retroactive) before = tier.from.times(tier.value);
    else if (last !== undefined) before = before.plus(tier.from.minus(last.from).times(last.value));
    return before.toNumber();
  });
  return (attainment) => {
    // The last tier that is reached, by halves.
    let [reached, beyond] = [-1, from.length];
    while (beyond - reached > 1) {
      const middle = (reached + beyond) >> 1;
      if (from[middle]! > attainment) beyond = middle;
      else reached = middle;
    }
    return reached < 0 ? 0 : start[reached]! + slope[reached]! * (attainment - from[reached]!);
  };
}

/** Linear between the neighbouring runs, as PERCENTILE.INC. */
function percentile(sorted: Float64Array, share: number): number {
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (rank - below);
}
