/**
 * Tiered pay over whole columns: the same results as `tieredCommission` and `pointBonus`, bit for bit, for a few
 * nanoseconds a row. The kernel proves almost every row in doubles; what it cannot prove is settled on integers, and
 * what they cannot settle is computed by the rule in decimals, which stays the definition of the result.
 */
import { compilePieces, type Pieces } from "../decimal/piecewise";
import { payoutColumn } from "../decimal/piecewiseColumns";
import { settledPayout, settledPayoutPerQuota } from "../decimal/piecewiseTies";
import { FIFTEEN_DIGITS } from "../decimal/reading";
import type { Rounding } from "../decimal/rounding";
import { wholeProportion } from "../decimal/rowwise";
import { pointBonus } from "./points";
import { type Edge, type Method, ReadTier, type TierRow, type TierRows, tieredCommission, withMethod } from "./tiers";

export interface TierColumnTerms {
  readonly tiers: TierRows;
  readonly method: Method;
  readonly edge: Edge;
  readonly decimals: number;
  readonly rounding?: Rounding;
}

/** A column of one value holds for every row. */
type Columns = readonly Float64Array[];

/** Kernels of a table, by method, unit and decimals; as long-lived as the table, which is cached by its content. */
const compiled = new WeakMap<TierRows, (Pieces | null | undefined)[]>();
const DECIMALS_UP_TO = 11;
/** The table of the call before is most often the table of this one. */
let latestTiers: TierRows | undefined;
let latestKernels: (Pieces | null | undefined)[] = [];

function piecesOf({ tiers, method, decimals }: TierColumnTerms, perPoint: boolean): Pieces | null {
  if (tiers !== latestTiers) {
    latestTiers = tiers;
    latestKernels = compiled.get(tiers) ?? [];
    compiled.set(tiers, latestKernels);
  }
  const key = ((perPoint ? 2 : 0) + (method === "retroactive" ? 1 : 0)) * DECIMALS_UP_TO + decimals;
  let pieces = latestKernels[key];
  if (pieces === undefined) {
    const retroactive = tiers.map((tier) => tier.retroactive ?? method === "retroactive");
    pieces = compilePieces(tiers.map(startOf), tiers.map(rateOf), retroactive, decimals, perPoint) ?? null;
    latestKernels[key] = pieces;
  }
  return pieces;
}

function startOf(tier: TierRow): number {
  return tier instanceof ReadTier ? tier.start : tier.from.toNumber();
}

function rateOf(tier: TierRow): number {
  return tier instanceof ReadTier ? tier.rate : tier.value.toNumber();
}

const NONE: Float64Array = new Float64Array(0);

function at(column: Float64Array, row: number): number {
  return column[column.length === 1 ? 0 : row]!;
}

/**
 * TIERED_COMMISSION over columns [amount, quota, prior].
 *
 * @returns writes every row of `out`
 */
export function commissionColumn(terms: TierColumnTerms): (columns: Columns, out: Float64Array) => void {
  const pieces = piecesOf(terms, false);
  const reachedAt = terms.edge === "from";
  const halfToEven = terms.rounding === "half to even";
  const inDecimals = (amount: number, quota: number, prior: number): number =>
    tieredCommission(amount, quota, prior, { ...terms, tiers: withMethod(terms.tiers, terms.method) });
  // The columns of the current call: `settle` is made once, because most calls are for one cell.
  let amounts = NONE;
  let quotas = NONE;
  let priors = NONE;
  let results = NONE;
  const settle = (row: number): void => {
    const amount = at(amounts, row);
    const quota = at(quotas, row);
    const prior = at(priors, row);
    const settled = pieces ? settledPayout(pieces, amount, prior, quota, reachedAt, halfToEven) : Number.NaN;
    results[row] = Number.isNaN(settled) ? inDecimals(amount, quota, prior) : settled;
  };
  return (columns, out) => {
    amounts = columns[0]!;
    quotas = columns[1]!;
    priors = columns[2]!;
    results = out;
    if (amounts.length < out.length) amounts = new Float64Array(out.length).fill(amounts[0]!);
    if (pieces === null) for (let row = 0; row < out.length; row += 1) settle(row);
    else payoutColumn({ pieces, amounts, priors: unlessZero(priors), quotas, halfToEven, readings: 1 }, out, settle);
  };
}

/** Undefined when no row has a prior amount: half the work. */
function unlessZero(priors: Float64Array): Float64Array | undefined {
  for (let row = 0; row < priors.length; row += 1) if (priors[row] !== 0) return priors;
  return undefined;
}

const ONE = Float64Array.of(1);
/** Attainments of a block of rows; shared by all calls, which never interleave. */
const attainments = new Float64Array(1024);

/**
 * POINT_BONUS over columns [actual, quota]: the kernel runs on attainments, with a quota of 1.
 *
 * @returns writes every row of `out`
 */
export function pointBonusColumn(
  terms: TierColumnTerms & { readonly wholePoints: boolean },
): (columns: Columns, out: Float64Array) => void {
  const { edge, wholePoints } = terms;
  return (columns, out) => {
    const actuals = columns[0]!;
    const quotas = columns[1]!;
    const pieces = piecesOf(terms, true);
    const reachedAt = edge === "from";
    const halfToEven = terms.rounding === "half to even";
    let start = 0;
    const settle = (row: number): void => {
      const actual = at(actuals, start + row);
      const quota = at(quotas, start + row);
      let settled = Number.NaN;
      if (pieces && wholePoints) settled = settledPayout(pieces, attainments[row]!, 0, 1, reachedAt, halfToEven);
      else if (pieces) settled = settledPayoutPerQuota(pieces, actual, quota, reachedAt, halfToEven);
      out[start + row] = Number.isNaN(settled) ? inDecimals(actual, quota) : settled;
    };
    const inDecimals = (actual: number, quota: number): number =>
      pointBonus(actual, quota, { ...terms, tiers: withMethod(terms.tiers, terms.method) });
    for (; start < out.length; start += attainments.length) {
      const rows = Math.min(attainments.length, out.length - start);
      for (let row = 0; row < rows; row += 1) {
        const actual = at(actuals, start + row);
        const quota = at(quotas, start + row);
        const points = wholePoints ? wholeProportion(actual, 100, quota) : 0;
        // Left to the decimals: a quota that is not above zero or too small, more points than 15 digits can count.
        const usable = quota > 1e-200 && Math.abs(points) < FIFTEEN_DIGITS;
        attainments[row] = usable ? (wholePoints ? points / 100 : actual / quota) : Number.NaN;
      }
      const amounts = attainments.subarray(0, rows);
      const part = out.subarray(start, start + rows);
      if (pieces === null) for (let row = 0; row < rows; row += 1) settle(row);
      else {
        const readings = wholePoints ? 1 : 2;
        payoutColumn({ pieces, amounts, priors: undefined, quotas: ONE, halfToEven, readings }, part, settle);
      }
    }
  };
}
