/** Rounding is a named policy at one place: every money result of the product leaves through this file. */
import { Decimal } from "./decimal";

/** "half away from zero" is the ROUND of a spreadsheet; "half to even" is the banker's rule some plans print. */
export type Rounding = "half away from zero" | "half to even";

/** Decimals of a money result when nothing else is said: cents. */
export const DEFAULT_DECIMALS = 2;
export const MAX_DECIMALS = 10;

/**
 * Rounds an exact amount to `decimals` places, still as a decimal.
 *
 * @example roundDecimal(new Decimal("1.005"), 2) is 1.01; -1.005 is -1.01; half to even gives 1.00.
 */
export function roundDecimal(value: Decimal, decimals: number, rounding: Rounding = "half away from zero"): Decimal {
  return value.toDecimalPlaces(decimals, rounding === "half to even" ? Decimal.ROUND_HALF_EVEN : Decimal.ROUND_HALF_UP);
}

/** The double nearest to an exact value, never negative zero (a payout of -0.00 frightens people). */
export function toCell(value: Decimal): number {
  return value.toNumber() + 0;
}

/** Money for a cell: rounded once, to the currency's minor unit. */
export function money(value: Decimal, decimals: number, rounding?: Rounding): number {
  return toCell(roundDecimal(value, decimals, rounding));
}
