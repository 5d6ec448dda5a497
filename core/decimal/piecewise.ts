/**
 * A tier table compiled for columns: the payout as a piecewise linear function of amount and quota, in doubles, with a
 * bound on the error of every evaluation. It is what makes a column of commissions exact and faster than the textbook
 * loop: a double with a proven error says the right cent for all but about one row in a million, and the grid rule and
 * the integer rule say it for most of the others (ties). What no rule proves is computed in decimals, so the result
 * never depends on the path.
 *
 * ## The function
 * f(a, q) = s_0 a + sum over thresholds k of d_k max(0, a - t_k q), with d_k the change of the rate at threshold t_k,
 * for marginal tiers; with retroactive tiers f(a, q) = s_j a + c_j q on the piece j that a has reached. A first
 * threshold of zero is no threshold: its rate s_0 also holds below zero, where a net negative period claws back.
 * All figures are in units of the result (cents), so that rounding is rounding to an integer.
 *
 * ## The error
 * u = 2^-53. A cell's number z stands for z' with |z - z'| <= p |z|; p = READING for any double, p = 3u for one that is
 * whole cents. Thresholds and rate changes are within u of their decimals: differences of rates are taken on integers.
 * M is |amount|, or |amount| + |prior|; D = |s_0| + sum |d_k|. To first order:
 * - v_k = fl(a - fl(t_k q)) errs by at most (p + 2u) M + (p + 3u) t_k q; the sum with `prior` is one of the u.
 * - max(0, .) is 1-Lipschitz, so m_k = max(0, v_k) errs by no more, and the choice of the tier needs no proof. Where m_k or
 *   its exact value is not zero, t_k q is at most M and the error of v_k, so m_k errs by (2p + 5u) M and is at most M.
 * - fl(d_k m_k) adds 2u |d_k| M (d_k itself, and the product); summing K + 1 terms adds at most K u D M.
 * Together (2p + (K + 7) u) D M. We take `steps` = 2 K + 24 units instead of K + 7: the rest covers terms of second order
 * (u K is below 2^-40 up to thousands of tiers), the rounding of the bound itself, and of x before it is rounded. Where
 * rates have too many digits for integers, |d_k| is |r_k| + |r_k-1|, which bounds the error of their difference.
 * - By pieces: c_j is a sum of at most K products |d_k| t_k of thresholds that a has reached, so |c_j| q is at most D M,
 *   and errs by (p + (K + 3) u) D M; s_j a by (p + 2u) D M. When tiers are marginal, a threshold that is misjudged costs
 *   |d_k| |a - t_k q|, which is at most the error of v_k: the bound doubles. When they are not, the piece must be certain:
 *   a is farther from both its thresholds than `NEAR` of them.
 * - Products below the smallest normal double err absolutely by 2^-1075; D is refused above 1e30, so this and the last
 *   bits of the comparison are covered by HALF, which is 1/2 - 2^-40.
 *
 * ## The three rules, for x = f(a, q) computed with error E < 1/2
 * 1. *Certified*: n, the integer nearest to x, is right in every rounding mode if 1/2 - |x - n| > E: no tie is near.
 * 2. *Grid*: when amount, prior and quota are whole cents, x is a multiple of g = 10^-(sr + st + 2 - decimals),
 *    sr and st being the decimals of rates and thresholds, and so is 1/2 if g <= 1/10. If E < g/4, then the integer
 *    nearest to |x| + g/2 is |x| rounded half away from zero; it was a tie if it is 1/2 - g or more above that.
 * 3. *Integers* (piecewiseTies.ts): x times its scale is an integer known modulo 2^32, the tie as well, and their
 *    distance is known to be less than 2^31.
 */
import { cleaned, decimalsOf, FIFTEEN_DIGITS, POWERS_OF_TEN, READING } from "./reading";

export interface Pieces {
  /** Power of ten by which rates become units of the result: 2 for cents, 4 for cents per point. */
  readonly exponent: number;
  /** Units that make one of the result's currency: 100 for cents. */
  readonly unitsPerOne: number;
  /** Number of thresholds above zero. */
  readonly count: number;
  /** Thresholds above zero, and zeros up to a multiple of three. */
  readonly thresholds: Float64Array;
  /** Rate below the first threshold, in units. */
  readonly slope: number;
  /** Half the change of the rate at each threshold, in units; zeros beyond the last. */
  readonly halfChanges: Float64Array;
  /** Rate and intercept on each piece; piece j has reached j thresholds. */
  readonly slopes: Float64Array;
  readonly intercepts: Float64Array;
  /** Whether a retroactive tier makes the payout jump at a threshold. */
  readonly jumps: boolean;
  /** For tables of many tiers: pieces by attainment, in equal steps up to the last threshold. A guess, to start from. */
  readonly guide: Uint16Array | undefined;
  readonly guideScale: number;
  /** D of the error bound. */
  readonly amountSum: number;
  /** The u of the error bound. */
  readonly steps: number;
  /** Rates of the pieces and thresholds as integers, `rateDecimals` and `thresholdDecimals` places to the left. */
  readonly integers: PieceIntegers | undefined;
  /** Filled in by the columns, by form of evaluation and number of readings. */
  readonly bounds: (Bounds | undefined)[];
}

export interface Bounds {
  /** E per unit of the amount (with its prior), for any figures: rule 1. */
  readonly byAmount: number;
  /** Up to this amount (with its prior), E < g/4: rule 2; -1 where it cannot apply. */
  readonly mostOnGrid: number;
  /** g, the grid on which results of whole cents lie. */
  readonly grid: number;
}

export interface PieceIntegers {
  readonly rates: Float64Array;
  readonly thresholds: Float64Array;
  readonly rateDecimals: number;
  readonly thresholdDecimals: number;
  /** Intercepts modulo 2^32, at the scale of rate x threshold. */
  readonly intercepts32: Int32Array;
}

/** From here on a search for the piece costs less than a sum over all thresholds. */
const MANY_THRESHOLDS = 9;
export const GUIDE_CELLS = 128;

/** Rows closer to a threshold than this share of amount and threshold have no certain piece. */
export const NEAR: number = 3 * READING;
/** A half, less what covers underflow and the rounding of the comparison itself. */
export const HALF: number = 0.5 - 2 ** -40;
/** Sums of coefficients up to here keep all intermediate figures in range. */
const LARGEST_SUM = 1e30;

/**
 * Compiles tiers for columns; takes one to three microseconds for ordinary tables, because no decimals are made.
 *
 * @param from thresholds, strictly ascending, not below zero
 * @param value rates, or amounts per point
 * @param retroactive per tier
 * @param decimals of the result
 * @param perHundredth whether a value is paid per hundredth of the amount (a point of attainment), not per one
 * @returns undefined when no bound can be given (a threshold below zero, figures beyond 1e30)
 */
export function compilePieces(
  from: readonly number[],
  value: readonly number[],
  retroactive: readonly boolean[],
  decimals: number,
  perHundredth = false,
): Pieces | undefined {
  const exponent = perHundredth ? decimals + 2 : decimals;
  const tiers = from.length;
  const zeroFirst = from[0] === 0 ? 1 : 0;
  const count = tiers - zeroFirst;
  const padded = Math.ceil(count / 3) * 3;
  const thresholds = new Float64Array(padded);
  const rates = new Float64Array(count + 1);
  let rateDecimals = 1;
  let thresholdDecimals = 0;
  if (zeroFirst === 1) {
    rates[0] = cleaned(value[0]!);
    rateDecimals = moreDecimals(rateDecimals, rates[0]);
  }
  for (let k = 0; k < count; k += 1) {
    const threshold = cleaned(from[k + zeroFirst]!);
    if (!(threshold > 0)) return undefined;
    const rate = cleaned(value[k + zeroFirst]!);
    thresholds[k] = threshold;
    rates[k + 1] = rate;
    rateDecimals = moreDecimals(rateDecimals, rate);
    thresholdDecimals = moreDecimals(thresholdDecimals, threshold);
  }
  const wholeRates = wholes(rates, rateDecimals);
  const wholeThresholds = wholes(thresholds, thresholdDecimals);

  const unitsPerRate = POWERS_OF_TEN[exponent]!;
  const halfChanges = new Float64Array(padded);
  const slopes = new Float64Array(count + 1);
  const intercepts = new Float64Array(count + 1);
  const slope = rates[0]! * unitsPerRate;
  slopes[0] = slope;
  let amountSum = Math.abs(slope);
  let jumps = false;
  for (let k = 0; k < count; k += 1) {
    const before = rates[k]!;
    const after = rates[k + 1]!;
    const change = wholeRates
      ? scaled(wholeRates[k + 1]! - wholeRates[k]!, exponent - rateDecimals)
      : (after - before) * unitsPerRate;
    const size = wholeRates ? Math.abs(change) : (Math.abs(before) + Math.abs(after)) * unitsPerRate;
    const back = retroactive[k + zeroFirst]!;
    halfChanges[k] = change / 2;
    slopes[k + 1] = after * unitsPerRate;
    intercepts[k + 1] = back ? 0 : intercepts[k]! - change * thresholds[k]!;
    amountSum += size;
    if (back) jumps = true;
  }
  if (!(amountSum <= LARGEST_SUM)) return undefined;

  let integers: PieceIntegers | undefined;
  if (wholeRates && wholeThresholds) {
    const intercepts32 = new Int32Array(count + 1);
    for (let k = 0; k < count; k += 1) {
      const drop = Math.imul((wholeRates[k]! - wholeRates[k + 1]!) | 0, wholeThresholds[k]! | 0);
      intercepts32[k + 1] = retroactive[k + zeroFirst] ? 0 : (intercepts32[k]! + drop) | 0;
    }
    integers = { rates: wholeRates, thresholds: wholeThresholds, rateDecimals, thresholdDecimals, intercepts32 };
  }
  return {
    exponent,
    unitsPerOne: POWERS_OF_TEN[decimals]!,
    count,
    thresholds,
    slope,
    halfChanges,
    slopes,
    intercepts,
    jumps,
    guide: count > MANY_THRESHOLDS ? guideTo(thresholds, count) : undefined,
    guideScale: GUIDE_CELLS / thresholds[count - 1]!,
    amountSum,
    steps: 2 * tiers + 24,
    integers,
    bounds: [],
  };
}

/** How many thresholds lie at or below the beginning of each cell. */
function guideTo(thresholds: Float64Array, count: number): Uint16Array {
  const guide = new Uint16Array(GUIDE_CELLS + 1);
  const step = thresholds[count - 1]! / GUIDE_CELLS;
  for (let cell = 0, piece = 0; cell <= GUIDE_CELLS; cell += 1) {
    while (piece < count && thresholds[piece]! <= cell * step) piece += 1;
    guide[cell] = piece;
  }
  return guide;
}

/** 23 stands for "too many for integers": no power of ten has it as exponent. */
function moreDecimals(sofar: number, value: number): number {
  const decimals = decimalsOf(value);
  return decimals < 0 ? 23 : Math.max(sofar, decimals);
}

/** The values as integers of 10^-decimals; undefined when one of them has more than 15 digits at that scale. */
function wholes(values: Float64Array, decimals: number): Float64Array | undefined {
  const result = new Float64Array(values.length);
  for (let index = 0; index < values.length; index += 1) {
    const whole = Math.round(values[index]! * POWERS_OF_TEN[decimals]!);
    if (!(Math.abs(whole) < FIFTEEN_DIGITS)) return undefined;
    result[index] = whole;
  }
  return result;
}

/** An integer times a power of ten, rounded once. */
function scaled(whole: number, exponent: number): number {
  return exponent < 0 ? whole / POWERS_OF_TEN[-exponent]! : whole * POWERS_OF_TEN[exponent]!;
}
