/**
 * The one configured Decimal of the project. Every other file takes its decimals from here, so that precision and
 * rounding cannot differ between two rooms; importing decimal.js anywhere else is a lint error.
 */
import DecimalJs from "decimal.js";

/**
 * 120 significant digits: sums and products of 15-digit readings (amount x rate x quota, 100 tiers) stay exact, and a
 * quotient is far closer to its true value than half a unit of any result we round to. decimal.js' default of 20
 * digits misjudged ties in trials whenever a quotient was multiplied after the division.
 */
export const Decimal = DecimalJs.clone({
  precision: 120,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -400,
  toExpPos: 400,
  minE: -9000,
  maxE: 9000,
  defaults: true,
});
export type Decimal = DecimalJs;

/**
 * What a cell's number means: its value to 15 significant digits, which is what Excel and Google Sheets show.
 * 299999.99999999994, the usual noise of a SUM, means 300000.
 */
export function exact(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

export const ZERO: Decimal = new Decimal(0);
export const ONE: Decimal = new Decimal(1);
