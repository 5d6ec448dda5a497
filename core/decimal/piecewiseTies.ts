/**
 * Rule 3 of `piecewise.ts`: a row near a tie or near a threshold, settled on integers. The double says which tie is
 * meant; how the exact value compares with it is an integer that is known to be small, and is therefore known exactly
 * from its remainder modulo 2^32, which 32-bit multiplication gives.
 */
import { HALF, type Pieces } from "./piecewise";
import { compareProducts } from "./products";
import { cleaned, decimalsOf, FIFTEEN_DIGITS, POWERS_OF_TEN, UNIT, wholeUnits } from "./reading";

/** Powers of ten modulo 2^32. */
const POWERS_32 = new Int32Array(POWERS_OF_TEN.length);
for (let exponent = 0, power = 1; exponent < POWERS_32.length; exponent += 1, power = Math.imul(power, 10)) {
  POWERS_32[exponent] = power;
}

/** Says what integers and doubles together cannot prove. */
const UNSETTLED: number = Number.NaN;

/**
 * The payout of one row, rounded, or UNSETTLED.
 *
 * @param prior 0 when nothing was credited before
 * @param reachedAt whether a threshold is reached at exactly its value
 */
export function settledPayout(
  pieces: Pieces,
  amount: number,
  prior: number,
  quota: number,
  reachedAt: boolean,
  halfToEven: boolean,
): number {
  return settled(pieces, amount, prior, quota, reachedAt, halfToEven, false);
}

/** The payout of one row divided by its quota (pay per point), rounded, or UNSETTLED. */
export function settledPayoutPerQuota(
  pieces: Pieces,
  amount: number,
  quota: number,
  reachedAt: boolean,
  halfToEven: boolean,
): number {
  return settled(pieces, amount, 0, quota, reachedAt, halfToEven, true);
}

function settled(
  pieces: Pieces,
  amount: number,
  prior: number,
  quota: number,
  reachedAt: boolean,
  halfToEven: boolean,
  perQuota: boolean,
): number {
  const cleanAmount = cleaned(amount);
  const cleanPrior = cleaned(prior);
  const cleanQuota = cleaned(quota);
  const decimals = commonDecimals(
    decimalsOf(cleanAmount),
    commonDecimals(decimalsOf(cleanPrior), decimalsOf(cleanQuota)),
  );
  if (pieces.integers === undefined || !(quota > 0)) return UNSETTLED;
  const wholeAmount = wholeUnits(cleanAmount, decimals);
  const wholePrior = wholeUnits(cleanPrior, decimals);
  const wholeQuota = wholeUnits(cleanQuota, decimals);
  if (!(Math.abs(wholeAmount) + Math.abs(wholePrior) < FIFTEEN_DIGITS && wholeQuota < FIFTEEN_DIGITS)) return UNSETTLED;
  const divisor = perQuota ? wholeQuota : POWERS_OF_TEN[decimals]!;
  const after = settledUnits(pieces, wholeAmount + wholePrior, wholeQuota, divisor, reachedAt, halfToEven);
  const before = settledUnits(pieces, wholePrior, wholeQuota, divisor, reachedAt, halfToEven);
  return (after - before) / pieces.unitsPerOne;
}

/** The larger of two numbers of decimals; -1 when one of them is, and then no whole unit passes for a number. */
function commonDecimals(first: number, second: number): number {
  return first < 0 || second < 0 ? -1 : Math.max(first, second);
}

/**
 * f(amount, quota) / divisor in units of the result, rounded, never negative zero; all three are integers. With N = rate x amount +
 * intercept x quota an integer of 10^-(sr + st), 2 N is compared with (2 below + 1) x divisor at the scale of the unit.
 */
function settledUnits(
  pieces: Pieces,
  amount: number,
  quota: number,
  divisor: number,
  reachedAt: boolean,
  halfToEven: boolean,
): number {
  const { rates, thresholds, rateDecimals, thresholdDecimals, intercepts32 } = pieces.integers!;
  let piece = 0;
  while (piece < pieces.count) {
    const order = compareProducts(amount, POWERS_OF_TEN[thresholdDecimals]!, thresholds[piece]!, quota);
    if (order < 0 || (order === 0 && !reachedAt)) break;
    piece += 1;
  }
  const x = (pieces.slopes[piece]! * amount + pieces.intercepts[piece]! * quota) / divisor;
  const error = (pieces.steps * UNIT * pieces.amountSum * Math.abs(amount)) / divisor;
  const nearest = Math.floor(x + 0.5);
  if (HALF - Math.abs(x - nearest) > error) return nearest;

  const places = rateDecimals + thresholdDecimals - pieces.exponent;
  const down = Math.max(0, places);
  // The exact value is within 2 error + 2^-39 units of the tie; the difference below is that, times 2 divisor 10^down.
  if (!((error + 2 ** -39) * divisor * 10 ** down < 2 ** 29 && error < 0.25)) return UNSETTLED;
  const below = Math.floor(x);
  const doubled = Math.imul(
    Math.imul(2, POWERS_32[Math.max(0, -places)]!),
    Math.imul(rates[piece]! | 0, Math.imul(amount | 0, POWERS_32[thresholdDecimals]!)) +
      Math.imul(intercepts32[piece]!, quota | 0),
  );
  const tie = Math.imul((2 * below + 1) | 0, Math.imul(divisor | 0, POWERS_32[down]!));
  const order = (doubled - tie) | 0;
  if (order !== 0) return order > 0 ? below + 1 : below;
  if (halfToEven) return below % 2 === 0 ? below : below + 1;
  return below >= 0 ? below + 1 : below;
}
