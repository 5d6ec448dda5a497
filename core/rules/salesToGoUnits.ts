/** The inverse of a tier table on whole numbers of cents: the same steps as in decimals, for columns. */
import { readingDecimals, unitsAt } from "../decimal/fractions";
import { EXACT_INTEGER, FIFTEEN_DIGITS, POWERS_OF_TEN } from "../decimal/reading";
import { lineAt, type TierLines } from "./tierLines";
import type { Edge } from "./tiers";

/** What `salesToGoUnits` answers when no amount reaches the payout. */
export const NEVER: number = Number.POSITIVE_INFINITY;

/**
 * The smallest whole number that is not below (or, if `strict`, that is above) dividend / divisor; integers, divisor above
 * zero. Below 2^53 the quotient of integers that do not divide is too far from the next whole number to be rounded to it.
 */
function wholeFrom(dividend: number, divisor: number, strict: boolean): number {
  const whole = Math.floor(dividend / divisor);
  return strict || whole * divisor < dividend ? whole + 1 : whole;
}

/**
 * As `salesToGo`, for target above zero.
 *
 * @returns money; NEVER when no amount reaches the payout; NaN when a figure on the way has too many digits, so that
 *   the decimals must decide
 */
export function salesToGoUnits(
  target: number,
  quota: number,
  prior: number,
  lines: TierLines,
  edge: Edge,
  decimals: number,
): number {
  const quotaPlaces = readingDecimals(quota);
  const priorPlaces = readingDecimals(prior);
  const targetPlaces = readingDecimals(target);
  const places = Math.max(decimals, quotaPlaces, priorPlaces);
  const { slopeDecimals, thresholdDecimals, thresholds, slopes, intercepts } = lines;
  const before = unitsAt(prior, priorPlaces, places);
  const base = unitsAt(quota, quotaPlaces, places);
  // Totals are counted in units of 10^-places, of which a step of the answer has `step`; payouts in units of which a
  // cent has `centUnits`, an even number because slopes have a decimal of their own.
  const step = POWERS_OF_TEN[places - decimals]!;
  const scale = POWERS_OF_TEN[thresholdDecimals]!;
  const centUnits = POWERS_OF_TEN[places + slopeDecimals + thresholdDecimals - decimals]!;

  let line = lineAt(before, base, lines, edge);
  const earned = slopes[line]! * before + intercepts[line]! * base;
  const paid = Math.sign(earned) * Math.floor((Math.abs(earned) + centUnits / 2) / centUnits);
  const asked = Math.max(targetPlaces, decimals);
  const targetCents = wholeFrom(unitsAt(target, targetPlaces, asked), POWERS_OF_TEN[asked - decimals]!, false);
  // What rounds to as many cents or more, for halves are rounded away from zero.
  const strict = targetCents + paid <= 0;
  const least = (targetCents + paid) * centUnits - centUnits / 2;

  for (let steps = 0; ; line += 1) {
    const slope = slopes[line]!;
    const fixed = intercepts[line]! * base;
    // Also what was earned before is only known to be exact from here on.
    const size = Math.abs(least) + Math.abs(fixed) + Math.abs(slope * before) + centUnits;
    if (!(size < EXACT_INTEGER)) return Number.NaN;
    if (slope > 0) steps = Math.max(steps, wholeFrom(least - fixed - slope * before, slope * step, strict));
    const total = before + steps * step;
    if (!(Math.abs(total) * scale < EXACT_INTEGER)) return Number.NaN;
    // Where the next line starts. At zero every line pays nothing, so that the edge does not matter there.
    const end = line === 0 ? 0 : (thresholds[line - 1] ?? Number.POSITIVE_INFINITY) * base;
    const isBelow = edge === "to" ? total * scale <= end : total * scale < end;
    // A product beyond 2^53 decides by its sign alone, for the other two figures are smaller.
    const earns = slope * total + fixed;
    if (isBelow && (strict ? earns > least : earns >= least)) {
      return steps < FIFTEEN_DIGITS ? steps / POWERS_OF_TEN[decimals]! : Number.NaN;
    }
    if (end === Number.POSITIVE_INFINITY) return NEVER;
    if (!(end + Math.abs(before * scale) < EXACT_INTEGER)) return Number.NaN;
    steps = Math.max(0, wholeFrom(end - before * scale, step * scale, edge === "to"));
  }
}
