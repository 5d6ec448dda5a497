/** Payout matrices: two measures pay by a table with a header in each direction. */
import { type Decimal, exact, ONE, ZERO } from "../decimal/decimal";
import { fractionForCell, lastReached } from "./curve";

export interface PayoutMatrix {
  /** Headers of the rows, ascending: the first column of the table. */
  readonly rows: readonly Decimal[];
  /** Headers of the columns, ascending: the first row of the table. */
  readonly columns: readonly Decimal[];
  /** By row and column. */
  readonly values: readonly (readonly Decimal[])[];
}

/** Where a measure lies between two headers: index of the lower one, and share / width of the way to the next. */
interface Position {
  readonly index: number;
  readonly beyond: Decimal;
  readonly width: Decimal;
}

function positionOf(measure: Decimal, headers: readonly Decimal[], interpolate: boolean): Position {
  const index = lastReached(measure, headers);
  const low = headers[index];
  const high = headers[index + 1];
  if (!interpolate || low === undefined || high === undefined) return { index, beyond: ZERO, width: ONE };
  return { index, beyond: measure.minus(low), width: high.minus(low) };
}

export interface MatrixTerms {
  readonly matrix: PayoutMatrix;
  /** Straight lines between the values, in both directions. */
  readonly interpolate: boolean;
  /** Left undefined, the value is not rounded. */
  readonly decimals: number | undefined;
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
export function matrixPayout(row: number, column: number, { matrix, interpolate, decimals }: MatrixTerms): number {
  const down = positionOf(exact(row), matrix.rows, interpolate);
  const across = positionOf(exact(column), matrix.columns, interpolate);
  if (down.index < 0 || across.index < 0) return 0;
  const value = (rowStep: number, columnStep: number) =>
    matrix.values[down.index + rowStep]?.[across.index + columnStep] ?? ZERO;
  const before = down.width.minus(down.beyond);
  const left = across.width.minus(across.beyond);
  const top = value(0, 0)
    .times(before)
    .times(left)
    .plus(value(0, 1).times(before).times(across.beyond))
    .plus(value(1, 0).times(down.beyond).times(left))
    .plus(value(1, 1).times(down.beyond).times(across.beyond));
  return fractionForCell({ top, bottom: down.width.times(across.width) }, decimals);
}
