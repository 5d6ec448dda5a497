/** Payout matrices: two measures pay by a table with a header in each direction. */
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { nearestOfTerms, terms } from "../decimal/fractions";
import { productError } from "../decimal/products";
import { EXACT_INTEGER, POWERS_OF_TEN } from "../decimal/reading";
import { roundedMoney } from "../decimal/rowwise";
import { fractionForCell, quickForCell } from "./curve";
import { place, placeBetween, positionReached, type Units, unitsOfAll } from "./grid";

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
    values: matrix.values.map((row) => row.map((value) => value.toNumber())),
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
export function matrixPayout(row: number, column: number, by: MatrixTerms): number {
  const { decimals } = by;
  const down = positionReached(row, by.rows.headers);
  const across = positionReached(column, by.columns.headers);
  if (down < 0 || across < 0) return 0;
  if (!by.interpolate) {
    const value = by.values[down]![across]!;
    return decimals === undefined ? value : roundedMoney(value, decimals);
  }
  const quick = quickForCell(quickBlend(row, column, down, across, by), decimals);
  return Number.isNaN(quick) ? exactBlend(row, column, down, across, by) : quick;
}

/** In integers: the columns blended in each of the two rows first, exactly as two doubles, then the rows. */
function quickBlend(row: number, column: number, down: number, across: number, matrix: MatrixTerms): number {
  const { rows, columns, valueUnits } = matrix;
  if (rows.units === undefined || columns.units === undefined || valueUnits === undefined) return Number.NaN;
  const width = columns.headers.length;
  const lastRow = down + 1 === rows.headers.length;
  const lastColumn = across + 1 === width;
  const corner = down * width + across;
  const below = lastRow ? corner : corner + width;
  const right = lastColumn ? 0 : 1;
  if (!placeBetween(row, rows.units, down)) return Number.NaN;
  const lowerShare = lastRow ? 0 : place.beyond;
  terms[2] = place.width - lowerShare;
  terms[5] = lowerShare;
  terms[6] = 0;
  terms[7] = 0;
  terms[8] = place.width;
  if (!placeBetween(column, columns.units, across)) return Number.NaN;
  const unit = POWERS_OF_TEN[valueUnits.decimals]!;
  const bottom = place.width * unit;
  if (productError(place.width, unit, bottom) !== 0) return Number.NaN;
  terms[9] = bottom;
  const rightShare = lastColumn ? 0 : place.beyond;
  const leftShare = place.width - rightShare;
  const values = valueUnits.values;
  const proven =
    setBlend(0, values[corner]!, leftShare, values[corner + right]!, rightShare) &&
    setBlend(3, values[below]!, leftShare, values[below + right]!, rightShare);
  return proven ? nearestOfTerms() : Number.NaN;
}

/**
 * Puts left leftShare + right rightShare into the terms, as the sum of two doubles; what the second one lacks is below
 * 2^-102 of the first. False where values of opposite signs cancel, for that would no longer be true.
 */
function setBlend(at: number, left: number, leftShare: number, right: number, rightShare: number): boolean {
  const first = left * leftShare;
  const second = right * rightShare;
  const high = first + second;
  const size = Math.abs(first) + Math.abs(second);
  terms[at] = high;
  terms[at + 1] = 0;
  if (size < EXACT_INTEGER) return true;
  const part = high - first;
  const lost = first - (high - part) + (second - part);
  terms[at + 1] = lost + (productError(left, leftShare, first) + productError(right, rightShare, second));
  return Math.abs(high) >= size / 16;
}

function exactBlend(
  row: number,
  column: number,
  down: number,
  across: number,
  { matrix, decimals }: MatrixTerms,
): number {
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
