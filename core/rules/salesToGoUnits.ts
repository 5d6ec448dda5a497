/** The inverse of a tier table on whole numbers of cents: the same steps as in decimals, for columns. */
import { readingDecimals, unitsAt } from "../decimal/fractions";
import { EXACT_INTEGER, FIFTEEN_DIGITS, POWERS_OF_TEN } from "../decimal/reading";
import { lineAt, type TierLines } from "./tierLines";
import type { Edge } from "./tiers";

/** What `salesToGoUnits` answers when no amount reaches the payout. */
export const NEVER: number = Number.POSITIVE_INFINITY;

/** The smallest whole number that is not below (or, if `strict`, that is above) dividend / divisor; divisor above zero. */
function wholeFrom(dividend: number, divisor: number, strict: boolean): number {
  let whole = Math.floor(dividend / divisor);
  let rest = dividend - whole * divisor;
  if (rest < 0) {
    whole -= 1;
    rest += divisor;
  } else if (rest >= divisor) {
    whole += 1;
    rest -= divisor;
  }
  return rest > 0 || strict ? whole + 1 : whole;
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
  const cent = places + slopeDecimals + thresholdDecimals - decimals;
  if (places > 15 || targetPlaces > 15 || cent > 15) return Number.NaN;
  const before = unitsAt(prior, priorPlaces, places);
  const base = unitsAt(quota, quotaPlaces, places);
  // Totals are counted in units of 10^-places, of which a step of the answer has `step`; payouts in units of which a
  // cent has `centUnits`, an even number because slopes have a decimal of their own.
  const step = POWERS_OF_TEN[places - decimals]!;
  const scale = POWERS_OF_TEN[thresholdDecimals]!;
  const centUnits = POWERS_OF_TEN[cent]!;

  let line = lineAt(before, base, lines, edge);
  const earned = slopes[line]! * before + intercepts[line]! * base;
  const size = Math.abs(slopes[line]! * before) + Math.abs(intercepts[line]! * base) + centUnits;
  if (!(size < EXACT_INTEGER)) return Number.NaN;
  const paid = Math.sign(earned) * (wholeFrom(Math.abs(earned) + centUnits / 2, centUnits, true) - 1);
  const targetUnits =
    targetPlaces <= decimals
      ? unitsAt(target, targetPlaces, decimals)
      : wholeFrom(unitsAt(target, targetPlaces, targetPlaces), POWERS_OF_TEN[targetPlaces - decimals]!, false);
  const wanted = targetUnits + paid;
  const least = wanted * centUnits;
  if (!(Math.abs(wanted * centUnits) + centUnits < EXACT_INTEGER)) return Number.NaN;

  for (let steps = 0; line < slopes.length; line += 1) {
    const slope = slopes[line]!;
    const fixed = intercepts[line]! * base;
    if (slope > 0) {
      const missing = least - fixed - slope * before;
      if (!(Math.abs(least) + Math.abs(fixed) + Math.abs(slope * before) < EXACT_INTEGER)) return Number.NaN;
      steps = Math.max(steps, wholeFrom(missing, slope * step, false));
    }
    const total = before + steps * step;
    if (!(Math.abs(total) * scale < EXACT_INTEGER)) return Number.NaN;
    // Where the next line starts, in steps; the line of totals below zero ends at zero whatever the edge.
    const end = line === 0 ? 0 : thresholds[line - 1];
    const endIncluded = line > 0 && edge === "to";
    if (end !== undefined) {
      const start = end * base;
      if (!(start < EXACT_INTEGER)) return Number.NaN;
      if (endIncluded ? total * scale > start : total * scale >= start) {
        steps = Math.max(0, wholeFrom(start - before * scale, step * scale, endIncluded));
        continue;
      }
    }
    const payout = slope * total + fixed;
    if (!(Math.abs(slope * total) + Math.abs(fixed) < EXACT_INTEGER)) return Number.NaN;
    if (payout >= least) {
      return steps < FIFTEEN_DIGITS ? steps / POWERS_OF_TEN[decimals]! : Number.NaN;
    }
    if (end !== undefined) steps = Math.max(steps, wholeFrom(end * base - before * scale, step * scale, endIncluded));
  }
  return NEVER;
}
