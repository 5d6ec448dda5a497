/**
 * Compares every fast path with the reference, bit for bit, on random and adversarial rows: ties, neighbours of ties
 * and of thresholds, 15-digit values, sums with binary noise, huge, tiny and negative figures, retroactive jumps, both
 * edges, both rounding modes.
 */
import { compareProduct, exactDifference, ratio, roundedProportion, wholeProportion } from "../../core/decimal/rowwise";
import { bonusPerPointAbove, bonusPerUnitAbove } from "../../core/rules/points";
import { commissionColumn, pointBonusColumn } from "../../core/rules/tierColumns";
import { type Edge, type Method, ReadTier } from "../../core/rules/tiers";
import { amount, decimalBelow, noisy, pick, quota, type Random, randomFrom, stepsFrom, tiers } from "./random";
import * as reference from "./reference";

export interface Report {
  rows: number;
  mismatches: number;
  /** Rows whose reference differs between rounding half up and half down: exact ties. */
  ties: number;
  /** The first few mismatches, ready to become a test. */
  readonly examples: string[];
  readonly byRule: Record<string, number>;
}

const BATCH = 250;

export function verify(rows: number, seed: number, onProgress?: (report: Report) => void): Report {
  const random = randomFrom(seed);
  const report: Report = { rows: 0, mismatches: 0, ties: 0, examples: [], byRule: {} };
  while (report.rows < rows) {
    const kind = random();
    if (kind < 0.62) commissions(random, report);
    else if (kind < 0.8) pointBonuses(random, report);
    else rowRules(random, report);
    onProgress?.(report);
  }
  return report;
}

function check(report: Report, rule: string, found: number, expected: number, args: () => unknown): void {
  report.rows += 1;
  report.byRule[rule] = (report.byRule[rule] ?? 0) + 1;
  if (Object.is(found, expected)) return;
  report.mismatches += 1;
  if (report.examples.length < 10) report.examples.push(`${rule} ${JSON.stringify(args())}: ${found}, not ${expected}`);
}

/** A table as rules and as the reference see it. */
function randomTable(random: Random) {
  const table = tiers(random);
  const method: Method = random() < 0.7 ? "marginal" : "retroactive";
  const edge: Edge = random() < 0.5 ? "from" : "to";
  const rows = table.from.map((start, k) => new ReadTier(start, table.value[k]!, table.retroactive[k]));
  const known: reference.ReferenceTiers = {
    from: table.from.map(reference.read),
    value: table.value.map(reference.read),
    retroactive: table.retroactive.map((flag) => flag ?? method === "retroactive"),
    reachedAt: edge === "from",
  };
  return { table, method, edge, rows, known };
}

/**
 * An amount aimed at a threshold or at a tie of the payout; noise moves half of them a few steps of the last bit away.
 */
function aimed(
  random: Random,
  known: reference.ReferenceTiers,
  base: number,
  decimals: number,
  perQuota: boolean,
): number {
  const k = Math.floor(random() * known.from.length);
  const start = known.from[k]!.times(reference.read(base));
  let target = start;
  if (random() < 0.75 && !known.value[k]!.isZero()) {
    const inside = start.plus(decimalBelow(random, Math.abs(base) * 0.3 + 1, 2));
    const divisor = perQuota ? reference.read(base).div(100) : reference.read(1);
    const paid = reference.about(reference.payout(inside, known, reference.read(base)), divisor);
    const tie = reference.rounded(paid, decimals, false).plus(reference.read(0.5 * 10 ** -decimals));
    target = inside.plus(reference.about(tie.minus(paid).times(divisor), known.value[k]!));
  }
  // Odd multiples of a coin above a threshold are ties of most rates that end in 5.
  if (random() < 0.3) {
    const coins = (2 * Math.floor(random() * 1e6) + 1) * pick(random, [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 4]);
    target = start.plus(Number(coins.toPrecision(12)));
  }
  const places = pick(random, [2, 2, 4, 6, 15, 15, 15, 15]);
  const value = places === 15 ? target.toNumber() : target.toDecimalPlaces(places).toNumber();
  if (!Number.isFinite(value)) return base;
  const noise = random();
  if (noise < 0.5) return value;
  if (noise < 0.9) return noisy(random, value);
  return noise < 0.95 ? Math.round(value * 100 + 1) / 100 : stepsFrom(value, 30);
}

function commissions(random: Random, report: Report): void {
  const { table, method, edge, rows, known } = randomTable(random);
  const decimals = random() < 0.6 ? 2 : Math.floor(random() * 11);
  const halfToEven = random() < 0.4;
  const oneQuota = random() < 0.4 ? (random() < 0.5 ? 1 : quota(random)) : undefined;
  const priorKind = random();
  const onePrior = priorKind < 0.5 ? 0 : priorKind < 0.65 ? amount(random, 1e5) : undefined;
  const amounts = new Float64Array(BATCH);
  const quotas = new Float64Array(oneQuota === undefined ? BATCH : 1);
  const priors = new Float64Array(onePrior === undefined ? BATCH : 1);
  if (oneQuota !== undefined) quotas[0] = oneQuota;
  if (onePrior !== undefined) priors[0] = onePrior;
  for (let row = 0; row < BATCH; row += 1) {
    if (oneQuota === undefined) quotas[row] = quota(random);
    const base = oneQuota ?? quotas[row]!;
    if (onePrior === undefined)
      priors[row] = random() < 0.5 ? amount(random, base) : aimed(random, known, base, decimals, false);
    const prior = onePrior ?? priors[row]!;
    const target = random() < 0.45 ? amount(random, base) : aimed(random, known, base, decimals, false);
    amounts[row] = prior !== 0 && random() < 0.7 ? target - prior : target;
  }
  const out = new Float64Array(BATCH).fill(Number.NaN);
  const rounding = halfToEven ? "half to even" : "half away from zero";
  commissionColumn({ tiers: rows, method, edge, decimals, rounding })([amounts, quotas, priors], out);
  for (let row = 0; row < BATCH; row += 1) {
    const args = [amounts[row]!, oneQuota ?? quotas[row]!, onePrior ?? priors[row]!] as const;
    const expected = reference.commission(...args, known, decimals, halfToEven);
    check(report, "commission", out[row]!, expected, () => ({ args, table, method, edge, decimals, halfToEven }));
    if (row % 16 === 0 && expected !== reference.commission(...args, known, decimals, !halfToEven)) report.ties += 16;
  }
}

function pointBonuses(random: Random, report: Report): void {
  const { table, method, edge, rows, known } = randomTable(random);
  const decimals = random() < 0.6 ? 2 : Math.floor(random() * 11);
  const halfToEven = random() < 0.4;
  const wholePoints = random() < 0.4;
  const actuals = new Float64Array(BATCH);
  const quotas = new Float64Array(BATCH);
  for (let row = 0; row < BATCH; row += 1) {
    const base = quota(random);
    quotas[row] = base;
    const way = random();
    if (way < 0.4) actuals[row] = amount(random, base);
    else if (way < 0.8) actuals[row] = aimed(random, known, base, decimals, true);
    else actuals[row] = noisy(random, (base * Math.floor(random() * 300)) / 100);
  }
  const out = new Float64Array(BATCH).fill(Number.NaN);
  const rounding = halfToEven ? "half to even" : "half away from zero";
  pointBonusColumn({ tiers: rows, method, edge, decimals, wholePoints, rounding })([actuals, quotas], out);
  for (let row = 0; row < BATCH; row += 1) {
    const args = [actuals[row]!, quotas[row]!] as const;
    const expected = reference.points(...args, wholePoints, known, decimals, halfToEven);
    check(report, "points", out[row]!, expected, () => ({
      args,
      table,
      method,
      edge,
      decimals,
      wholePoints,
      halfToEven,
    }));
    if (row % 16 === 0 && expected !== reference.points(...args, wholePoints, known, decimals, !halfToEven))
      report.ties += 16;
  }
}

const GATES = [0.5, 0.8, 0.9, 1, 1.05, 1.1, 1 / 3, 0.123456];
const UNITS = [1, 1000, 500, 3, 0.01, 1e5];
const RATES = [125, 0.075, 12.5, 1, 0.125, -3, 1 / 3, 99.99, 0.0333];

function rowRules(random: Random, report: Report): void {
  for (let row = 0; row < BATCH; row += 1) {
    const base = quota(random);
    const gate = pick(random, GATES);
    const way = random();
    const actual =
      way < 0.5
        ? amount(random, base)
        : way < 0.75
          ? noisy(random, gate * base)
          : Math.round(gate * base * 100 + pick(random, [-1, 0, 1])) / 100;
    const rate = random() < 0.6 ? pick(random, RATES) : amount(random, 200);
    const decimals = random() < 0.6 ? 2 : Math.floor(random() * 11);
    const whole = random() < 0.4;
    const unit = pick(random, UNITS);
    const cap = random() < 0.3 ? Math.abs(amount(random, 5000)) : undefined;
    const bonus = random() < 0.3 ? amount(random, 5000) : 0;
    const limit = random() < 0.5 ? gate : undefined;
    const halfToEven = random() < 0.5;
    check(
      report,
      "per point",
      bonusPerPointAbove(actual, base, rate, { from: gate, wholePoints: whole, cap, decimals }),
      reference.perPointAbove(actual, base, rate, gate, whole, cap, decimals),
      () => [actual, base, rate, gate, whole, cap, decimals],
    );
    check(
      report,
      "per unit",
      bonusPerUnitAbove(actual, base, rate, { unit, gate: limit, gateBonus: bonus, wholeUnits: whole, decimals }),
      reference.perUnitAbove(actual, base, rate, unit, limit, bonus, whole, decimals),
      () => [actual, base, rate, unit, limit, bonus, whole, decimals],
    );
    check(
      report,
      "proportion",
      roundedProportion(actual, rate, base, bonus, decimals, halfToEven ? "half to even" : "half away from zero"),
      reference.proportion(actual, rate, base, bonus, decimals, halfToEven),
      () => [actual, rate, base, bonus, decimals, halfToEven],
    );
    check(report, "ratio", ratio(actual, base), reference.quotient(actual, base), () => [actual, base]);
    check(report, "comparison", compareProduct(actual, gate, base), reference.comparison(actual, gate, base), () => [
      actual,
      gate,
      base,
    ]);
    check(report, "wholes", wholeProportion(actual, 100, base), reference.wholes(actual, 100, base), () => [
      actual,
      base,
    ]);
    const rest = exactDifference(actual, gate, base);
    if (!Number.isNaN(rest)) {
      check(report, "difference", rest, reference.difference(actual, gate, base), () => [actual, gate, base]);
    }
  }
}
