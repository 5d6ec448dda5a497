/** Payout matrices: two measures pay by a table with a header in each direction. */
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { nearestFraction } from "../decimal/fractions";
import { productError } from "../decimal/products";
import { EXACT_INTEGER, POWERS_OF_TEN } from "../decimal/reading";
import { roundedMoney } from "../decimal/rowwise";
import { fractionForCell, quickForCell } from "./curve";
import { between, positionReached, type Units, unitsOfAll } from "./grid";

export interface PayoutMatrix {
  /** Headers of the rows, ascending: the first column of the table. */
  readonly rows: readonly Decimal[];
  /** Headers of the columns, ascending: the first row of the table. */
  readonly columns: readonly Decimal[];
  /** By row and column. */
  readonly values: readonly (readonly Decimal[])[];
}

interface Axis {
  readonly exact: readonly Decimal[];
  readonly headers: readonly number[];
  readonly units: Units | undefined;
}

export interface MatrixTerms {
  readonly matrix: PayoutMatrix;
  /** Straight lines between the values, in both directions. */
  readonly interpolate: boolean;
  /** Left undefined, the value is not rounded. */
  readonly decimals: number | undefined;
  readonly rows: Axis;
  readonly columns: Axis;
  /** The same values as doubles, and in integers row after row, for columns. */
  readonly values: readonly (readonly number[])[];
  readonly valueUnits: Units | undefined;
}

export function matrixTerms(matrix: PayoutMatrix, interpolate: boolean, decimals: number | undefined): MatrixTerms {
  return {
    matrix,
    interpolate,
    decimals,
    rows: axisOf(matrix.rows),
    columns: axisOf(matrix.columns),
    values: matrix.values.map((row) => row.map((value) => value.toNumber() + 0)),
    valueUnits: unitsOfAll(matrix.values.flat()),
  };
}

function axisOf(headers: readonly Decimal[]): Axis {
  return { exact: headers, headers: headers.map((header) => header.toNumber()), units: unitsOfAll(headers) };
}

/**
 * The value at two measures: that of the highest header reached in each direction (at exactly the header it is
 * reached), 0 below the first header of either. Interpolated, straight lines join the values in both directions; above
 * the last header the value stays.
 *
 * @param row, column measures in the unit of their headers
 * @returns in the unit of the table's values
 * @example {-, 0.8, 1; 0.9, 0.5, 0.75; 1, 0.8, 1.2}: row 1, column 0.9 gives 0.8, interpolated 1
 */
export function matrixPayout(row: number, column: number, terms: MatrixTerms): number {
  const { decimals } = terms;
  const down = positionReached(row, terms.rows.headers);
  const across = positionReached(column, terms.columns.headers);
  if (down < 0 || across < 0) return 0;
  if (!terms.interpolate) {
    const value = terms.values[down]![across]!;
    return decimals === undefined ? value : roundedMoney(value, decimals);
  }
  const quick = quickForCell(quickBlend(row, column, down, across, terms), decimals);
  return Number.isNaN(quick) ? exactBlend(row, column, down, across, terms) : quick;
}

/** In integers: the columns blended in each of the two rows first, exactly as two doubles, then the rows. */
function quickBlend(row: number, column: number, down: number, across: number, terms: MatrixTerms): number {
  const { rows, columns, valueUnits } = terms;
  if (rows.units === undefined || columns.units === undefined || valueUnits === undefined) return Number.NaN;
  const vertical = between(row, rows.units, down);
  const horizontal = between(column, columns.units, across);
  if (vertical === undefined || horizontal === undefined) return Number.NaN;
  const width = columns.headers.length;
  const lastRow = down + 1 === rows.headers.length;
  const lastColumn = across + 1 === width;
  const corner = down * width + across;
  const below = lastRow ? corner : corner + width;
  const right = lastColumn ? 0 : 1;
  const upper = blend(
    valueUnits.values[corner]!,
    valueUnits.values[corner + right]!,
    horizontal.width,
    horizontal.beyond,
  );
  const lower = blend(
    valueUnits.values[below]!,
    valueUnits.values[below + right]!,
    horizontal.width,
    horizontal.beyond,
  );
  const bottom = horizontal.width * POWERS_OF_TEN[valueUnits.decimals]!;
  if (productError(horizontal.width, POWERS_OF_TEN[valueUnits.decimals]!, bottom) !== 0) return Number.NaN;
  const lowerShare = lastRow ? 0 : vertical.beyond;
  return nearestFraction(
    upper.high,
    upper.low,
    vertical.width - lowerShare,
    lower.high,
    lower.low,
    lowerShare,
    0,
    0,
    vertical.width,
    bottom,
  );
}

/**
 * left (width - way) + right way, as the sum of two doubles; what the second one lacks is below 2^-102 of the first.
 * NaN where values of opposite signs cancel, for that would no longer be true.
 */
function blend(left: number, right: number, width: number, way: number): { high: number; low: number } {
  const rest = width - way;
  const first = left * rest;
  const second = right * way;
  const high = first + second;
  const size = Math.abs(first) + Math.abs(second);
  if (size <= EXACT_INTEGER) return { high, low: 0 };
  if (Math.abs(high) < size / 16) return { high: Number.NaN, low: 0 };
  const part = high - first;
  const lost = first - (high - part) + (second - part);
  return { high, low: lost + (productError(left, rest, first) + productError(right, way, second)) };
}

function exactBlend(row: number, column: number, down: number, across: number, terms: MatrixTerms): number {
  const { matrix, decimals } = terms;
  const vertical = positionOf(exact(row), down, matrix.rows);
  const horizontal = positionOf(exact(column), across, matrix.columns);
  const value = (rowStep: number, columnStep: number) => matrix.values[down + rowStep]?.[across + columnStep] ?? ZERO;
  const before = vertical.width.minus(vertical.beyond);
  const left = horizontal.width.minus(horizontal.beyond);
  const top = value(0, 0)
    .times(before)
    .times(left)
    .plus(value(0, 1).times(before).times(horizontal.beyond))
    .plus(value(1, 0).times(vertical.beyond).times(left))
    .plus(value(1, 1).times(vertical.beyond).times(horizontal.beyond));
  return fractionForCell({ top, bottom: vertical.width.times(horizontal.width) }, decimals);
}

/** Way and width between two headers; above the last the value stays. */
function positionOf(measure: Decimal, index: number, headers: readonly Decimal[]): { beyond: Decimal; width: Decimal } {
  const low = headers[index] as Decimal;
  const high = headers[index + 1];
  return high === undefined ? { beyond: ZERO, width: ONE } : { beyond: measure.minus(low), width: high.minus(low) };
}
