/**
 * The one configured Decimal of the project. Every other file takes its decimals from here, so that precision and
 * rounding cannot differ between two rooms; importing decimal.js anywhere else is a lint error.
 */
import DecimalJs from "decimal.js";

/**
 * 2,000 significant digits, so that every sum of products of three cell numbers is exact whatever the numbers: they
 * reach from 1e-338 to 1e308, hence the terms from 1e-1014 to 1e924. Sums and products cost what their digits need,
 * not what is allowed. Only a quotient that does not end pays for the precision (about 0.1 ms): rules therefore compare
 * by cross-multiplication and divide once, at the end, and columns take the certified paths of `rowwise.ts` first.
 * decimal.js' default of 20 digits misjudged ties in trials whenever a quotient was multiplied after the division.
 */
export const Decimal = DecimalJs.clone({
  precision: 2000,
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
