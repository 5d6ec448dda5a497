/**
 * Exact arithmetic for row-wise rules at the price of doubles. Every function here answers for the decimals that its
 * doubles mean (15 digits), and rounds once. Each tries, in this order:
 *
 * 1. *doubles with a proven error*: most rows end here, after a few nanoseconds;
 * 2. *integers*: exact ties and exact thresholds, which real plans produce all the time (quota reached to the cent,
 *    12.5 % of odd amounts), after some fifty nanoseconds;
 * 3. decimals, for what has more digits than integers carry.
 *
 * ## Writing a rule with them
 * - a quotient as the result: `ratio(a, b)`
 * - money that is one product or one quotient, plus something fixed: `roundedProportion(a, b, c, plus, decimals)`,
 *   round(a b / c + plus). Product: c = 1. Quotient: b = 1. Share of a period: days worked, days.
 * - a threshold or a gate: `compareProduct(value, factor, base)`, the sign of value - factor x base; never
 *   value / base against factor.
 * - whole points, whole units: `wholeProportion(a, b, c)`, floor(a b / c).
 * - what lies above a quota: `exactDifference(a, factor, base)`.
 * - any other formula: compute it in doubles, and again with all its figures and signs positive (`magnitude`); then
 *   `provenRounding(x, magnitude * errorShare(readings, operations), decimals)` is the answer, or NaN, and then the
 *   row takes the decimal path of its rule.
 */
import { Decimal, exact } from "./decimal";
import { HALF } from "./piecewise";
import { compareProducts } from "./products";
import {
  cleaned,
  decimalsOf,
  EXACT_INTEGER,
  FIFTEEN_DIGITS,
  POWERS_OF_TEN,
  READING,
  UNIT,
  wholeUnits,
} from "./reading";
import { money, type Rounding, toCell } from "./rounding";

/** Whether all are integers that doubles hold exactly; what has no decimals to write it (NaN) is none. */
function exactIntegers(a: number, b: number, c: number): boolean {
  return Math.max(Math.abs(a), Math.abs(b), Math.abs(c)) < EXACT_INTEGER;
}

/**
 * The share of its magnitude by which a formula in doubles can miss the exact value: every cell number read, counted
 * once per factor of the longest product, and every operation on doubles. Two operations more cover terms of second
 * order and the product with the magnitude.
 *
 * @example a * b / c - d, rounded: three readings in the longest product, three operations
 */
export function errorShare(readings: number, operations: number): number {
  return readings * READING + (operations + 2) * UNIT;
}

/** Below this, products of tiny doubles may have lost their digits; no money is that small. */
const TINIEST_DIVISOR = 1e-200;

/**
 * `x` rounded to `decimals`, if no number within `error` of it rounds otherwise in any rounding mode; else NaN.
 * Never negative zero.
 */
export function provenRounding(x: number, error: number, decimals: number): number {
  const scale = POWERS_OF_TEN[decimals]!;
  const units = x * scale;
  const nearest = Math.floor(units + 0.5);
  return HALF - Math.abs(units - nearest) > error * scale + Math.abs(units) * UNIT ? nearest / scale : Number.NaN;
}

const PROPORTION = errorShare(3, 4);

/**
 * a x b / c + plus, rounded once.
 *
 * @example roundedProportion(20_000, 125, 1000, 0, 2) is 2,500
 */
export function roundedProportion(
  a: number,
  b: number,
  c: number,
  plus: number,
  decimals: number,
  rounding?: Rounding,
): number {
  const part = (a * b) / c;
  const proven = provenRounding(part + plus, (Math.abs(part) + Math.abs(plus)) * PROPORTION, decimals);
  if (!Number.isNaN(proven) && c > TINIEST_DIVISOR) return proven;
  const settled = settledProportion(a, b, c, plus, decimals, rounding === "half to even");
  if (!Number.isNaN(settled)) return settled;
  return money(exact(a).times(exact(b)).div(exact(c)).plus(exact(plus)), decimals, rounding);
}

/** A product of two cells, rounded once. */
export function roundedProduct(a: number, b: number, decimals: number, rounding?: Rounding): number {
  return roundedProportion(a, b, 1, 0, decimals, rounding);
}

/** A quotient of two cells, rounded once. */
export function roundedQuotient(a: number, b: number, decimals: number, rounding?: Rounding): number {
  return roundedProportion(a, 1, b, 0, decimals, rounding);
}

/** What a cell says, rounded. */
export function roundedMoney(value: number, decimals: number, rounding?: Rounding): number {
  return roundedProportion(value, 1, 1, 0, decimals, rounding);
}

/**
 * The proportion near a tie, by comparing 2 a b 10^k with (2 below + 1 - 2 plus) c as integers; NaN when one of the
 * four factors does not fit.
 */
function settledProportion(
  rawA: number,
  rawB: number,
  rawC: number,
  rawPlus: number,
  decimals: number,
  halfToEven: boolean,
): number {
  const a = cleaned(rawA);
  const b = cleaned(rawB);
  const c = cleaned(rawC);
  const plus = cleaned(rawPlus);
  const placesA = decimalsOf(a);
  const placesB = decimalsOf(b);
  const placesC = decimalsOf(c);
  const placesPlus = decimalsOf(plus);
  if (!(c > TINIEST_DIVISOR)) return Number.NaN;
  const scale = POWERS_OF_TEN[decimals]!;
  const part = (a * b) / c;
  const units = (part + plus) * scale;
  const error = (Math.abs(part) + Math.abs(plus)) * scale * 16 * UNIT;
  if (!(error < 0.25)) return Number.NaN;
  const below = Math.floor(units);
  const extra = Math.max(0, placesPlus - decimals);
  const tie = (2 * below + 1) * POWERS_OF_TEN[extra]!;
  const fixed = 2 * wholeUnits(plus, placesPlus) * POWERS_OF_TEN[decimals + extra - placesPlus]!;
  const places = placesC + decimals + extra - placesA - placesB;
  const top = 2 * wholeUnits(a, placesA);
  const left = wholeUnits(b, placesB) * POWERS_OF_TEN[Math.max(0, places)]!;
  const divisor = wholeUnits(c, placesC) * POWERS_OF_TEN[Math.max(0, -places)]!;
  if (!(exactIntegers(top, left, divisor) && exactIntegers(2 * tie, 2 * fixed, 0))) return Number.NaN;
  const order = compareProducts(top, left, tie - fixed, divisor);
  if (order !== 0) return (order > 0 ? below + 1 : below) / scale;
  const up = halfToEven ? below % 2 !== 0 : below >= 0;
  return (up ? below + 1 : below) / scale;
}

/** The double nearest to a / b: attainment, retention, any ratio that a cell shows unrounded. */
export function ratio(a: number, b: number): number {
  // Integers below 2^53 are exact, so their quotient is rounded once, by the division itself.
  const wholeA = Math.round(a * 100);
  const wholeB = Math.round(b * 100);
  if (
    wholeA / 100 === a &&
    wholeB / 100 === b &&
    Math.abs(wholeA) < FIFTEEN_DIGITS &&
    Math.abs(wholeB) < FIFTEEN_DIGITS
  )
    return wholeA / wholeB + 0;
  const cleanA = cleaned(a);
  const cleanB = cleaned(b);
  const placesA = decimalsOf(cleanA);
  const placesB = decimalsOf(cleanB);
  const shift = placesB - placesA;
  const top = wholeUnits(cleanA, placesA) * POWERS_OF_TEN[Math.max(0, shift)]!;
  const bottom = wholeUnits(cleanB, placesB) * POWERS_OF_TEN[Math.max(0, -shift)]!;
  if (exactIntegers(top, bottom, 0)) return top / bottom + 0;
  return toCell(exact(a).div(exact(b)));
}

const COMPARISON = errorShare(2, 2);

/**
 * The sign of value - factor x base: whether an amount is below, at or above a threshold of quota.
 *
 * @example compareProduct(240_000, 0.8, 300_000) is 0; a cent less is -1
 */
export function compareProduct(value: number, factor: number, base: number): -1 | 0 | 1 {
  const product = factor * base;
  const difference = value - product;
  if (Math.abs(difference) > (Math.abs(value) + Math.abs(product)) * COMPARISON + TINIEST_DIVISOR) {
    return difference > 0 ? 1 : -1;
  }
  const cleanValue = cleaned(value);
  const cleanFactor = cleaned(factor);
  const cleanBase = cleaned(base);
  const placesValue = decimalsOf(cleanValue);
  const placesFactor = decimalsOf(cleanFactor);
  const placesBase = decimalsOf(cleanBase);
  const shift = placesFactor + placesBase - placesValue;
  const one = POWERS_OF_TEN[Math.max(0, shift)] ?? Number.NaN;
  const left = wholeUnits(cleanValue, placesValue);
  const middle = wholeUnits(cleanFactor, placesFactor);
  const right = wholeUnits(cleanBase, placesBase) * POWERS_OF_TEN[Math.max(0, -shift)]!;
  if (exactIntegers(left, middle, right) && one > 0) return compareProducts(left, one, middle, right);
  return Math.sign(exact(value).cmp(exact(factor).times(exact(base)))) as -1 | 0 | 1;
}

/**
 * a - factor x base as the double nearest to it, when it has at most 15 digits; else NaN. Its reading is the exact
 * difference, so that it can go into another of these functions.
 */
export function exactDifference(a: number, factor: number, base: number): number {
  const cleanA = cleaned(a);
  const cleanFactor = cleaned(factor);
  const cleanBase = cleaned(base);
  const placesA = decimalsOf(cleanA);
  const placesFactor = decimalsOf(cleanFactor);
  const placesBase = decimalsOf(cleanBase);
  const places = Math.max(placesA, placesFactor + placesBase);
  const whole = wholeUnits(cleanA, placesA) * POWERS_OF_TEN[places - placesA]!;
  const product = wholeUnits(cleanFactor, placesFactor) * wholeUnits(cleanBase, placesBase);
  const taken = product * POWERS_OF_TEN[places - placesFactor - placesBase]!;
  const rest = whole - taken;
  return exactIntegers(whole, taken, 0) && Math.abs(rest) < FIFTEEN_DIGITS ? rest / POWERS_OF_TEN[places]! : Number.NaN;
}

const WHOLE_PROPORTION = errorShare(3, 3);

/**
 * floor(a x b / c): whole points of attainment, whole thousands above quota; the nearest double of it from 2^53 on. A
 * count of 1e15 or more is no reading of a cell: check before it goes into another of these functions.
 *
 * @example wholeProportion(359_999.99, 100, 300_000) is 119
 */
export function wholeProportion(a: number, b: number, c: number): number {
  const x = (a * b) / c;
  const error = Math.abs(x) * WHOLE_PROPORTION + 2 ** -40;
  const floor = Math.floor(x);
  if (x - floor > error && floor + 1 - x > error && c > TINIEST_DIVISOR) return floor;
  const nearest = Math.round(x);
  const cleanA = cleaned(a);
  const cleanB = cleaned(b);
  const cleanC = cleaned(c);
  const placesA = decimalsOf(cleanA);
  const placesB = decimalsOf(cleanB);
  const placesC = decimalsOf(cleanC);
  const shift = placesC - placesA - placesB;
  const top = wholeUnits(cleanA, placesA);
  const left = wholeUnits(cleanB, placesB) * POWERS_OF_TEN[Math.max(0, shift)]!;
  const right = wholeUnits(cleanC, placesC) * POWERS_OF_TEN[Math.max(0, -shift)]!;
  if (exactIntegers(top, left, right) && c > TINIEST_DIVISOR && error < 0.25) {
    return compareProducts(top, left, nearest, right) >= 0 ? nearest + 0 : nearest - 1;
  }
  return toCell(exact(a).times(exact(b)).div(exact(c)).floor());
}

/** Hundred as a decimal, for points. */
export const HUNDRED: Decimal = new Decimal(100);
