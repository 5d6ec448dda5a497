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
export const UNSETTLED: number = Number.NaN;

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
  if (pieces.integers === undefined || !(quota > 0)) return UNSETTLED;
  const cleanAmount = cleaned(amount);
  const cleanPrior = cleaned(prior);
  const cleanQuota = cleaned(quota);
  const amountDecimals = decimalsOf(cleanAmount);
  const priorDecimals = decimalsOf(cleanPrior);
  const quotaDecimals = decimalsOf(cleanQuota);
  if (amountDecimals < 0 || priorDecimals < 0 || quotaDecimals < 0) return UNSETTLED;
  const decimals = Math.max(amountDecimals, priorDecimals, quotaDecimals);
  const wholeAmount = wholeUnits(cleanAmount, decimals);
  const wholePrior = wholeUnits(cleanPrior, decimals);
  const wholeQuota = wholeUnits(cleanQuota, decimals);
  if (!(Math.abs(wholeAmount) + Math.abs(wholePrior) < FIFTEEN_DIGITS && wholeQuota < FIFTEEN_DIGITS)) return UNSETTLED;
  const after = settledUnits(pieces, wholeAmount + wholePrior, wholeQuota, decimals, reachedAt, halfToEven);
  const before = wholePrior === 0 ? 0 : settledUnits(pieces, wholePrior, wholeQuota, decimals, reachedAt, halfToEven);
  return (after - before) / pieces.unitsPerOne + 0;
}

/** The cumulative payout in units of the result; amount and quota are integers of 10^-decimals. */
function settledUnits(
  pieces: Pieces,
  amount: number,
  quota: number,
  decimals: number,
  reachedAt: boolean,
  halfToEven: boolean,
): number {
  const { rates, thresholds, rateDecimals, thresholdDecimals, intercepts32 } = pieces.integers!;
  const power = POWERS_OF_TEN[thresholdDecimals]!;
  let piece = 0;
  while (piece < pieces.count) {
    const order = compareProducts(amount, power, thresholds[piece]!, quota);
    if (order < 0 || (order === 0 && !reachedAt)) break;
    piece += 1;
  }
  const scale = POWERS_OF_TEN[decimals]!;
  const x = (pieces.slopes[piece]! * amount + pieces.intercepts[piece]! * quota) / scale;
  const error = (pieces.steps * UNIT * (pieces.amountSum * Math.abs(amount) + pieces.quotaSum * quota)) / scale;
  const nearest = Math.floor(x + 0.5);
  if (HALF - Math.abs(x - nearest) > error) return nearest;

  // One unit of the result is 10^places units of the exact integer.
  const places = rateDecimals + thresholdDecimals + decimals - pieces.exponent;
  if (places <= 0) return error < HALF ? nearest : UNSETTLED;
  // The exact value is within 2 error + 2^-39 of the tie; this also keeps `places` below 21.
  if (!((error + 2 ** -39) * 10 ** places < 2 ** 30 && error < 0.25)) return UNSETTLED;
  const below = Math.floor(x);
  const twiceTie = 2 * below + 1;
  const exactValue =
    Math.imul(rates[piece]! | 0, Math.imul(amount | 0, POWERS_32[thresholdDecimals]!)) +
    Math.imul(intercepts32[piece]!, quota | 0);
  const tie = Math.imul(twiceTie | 0, Math.imul(5, POWERS_32[places - 1]!));
  const order = (exactValue - tie) | 0;
  if (order !== 0) return order > 0 ? below + 1 : below;
  if (halfToEven) return below % 2 === 0 ? below : below + 1;
  return below >= 0 ? below + 1 : below;
}
