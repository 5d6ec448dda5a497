/**
 * The loops over columns: rules 1 and 2 of `piecewise.ts`, row by row, without a call or an allocation per clean row.
 * They look repetitive because they are the hottest lines of the product: amount with and without prior, by sum over
 * thresholds and by pieces, each measured on its own.
 */
import { type Bounds, GUIDE_CELLS, HALF, NEAR, type Pieces } from "./piecewise";
import { POWERS_OF_TEN, READING, UNIT } from "./reading";

export interface ColumnTask {
  readonly pieces: Pieces;
  readonly amounts: Float64Array;
  /** Amounts credited before, one per row or one for all; undefined when there are none. */
  readonly priors: Float64Array | undefined;
  /** Quotas above zero, one per row or one for all. */
  readonly quotas: Float64Array;
  readonly halfToEven: boolean;
  /** How many readings an amount has gone through: 1 for a cell, 2 for a quotient of cells (which is not on a grid). */
  readonly readings: 1 | 2;
}

/** Writes the result of a row that no rule proves. */
export type Settle = (index: number) => void;

const ON_GRID = 2 * UNIT;
/**
 * Adding and subtracting this rounds a double below 2^51 to the nearest integer. Math.floor would do, but the machine's
 * instruction for it waits for the previous row in an unlucky register (measured: half the speed, at random).
 */
const WHOLE = 2 ** 52 + 2 ** 51;
/** Whole cents up to this, and the sum of two of them, have at most 15 digits. */
const LARGEST_CENTS = 4e12;

/**
 * Rows per call of a loop. Engines optimise a function that is called often better than a loop that is entered once
 * (measured: twice as fast), and a block stays in the cache.
 */
const BLOCK = 1024;

/**
 * Whether a double up to 4e12 means whole cents. Its hundredfold, rounded once, is within 2u of an integer N, so it is
 * within 3u of N / 100: less than half a unit of the 15th digit, which is at least 4.5u.
 */
function isCents(value: number): boolean {
  const cents = value * 100;
  return Math.abs(cents - (cents + WHOLE - WHOLE)) <= Math.abs(cents) * ON_GRID;
}

/** Payouts of a whole column. Rows whose quota is not above zero are left to `settle`. */
export function payoutColumn(task: ColumnTask, out: Float64Array, settle: Settle): void {
  const byPieces = task.pieces.jumps || task.pieces.guide !== undefined;
  const { priors } = task;
  const bounds = boundsOf(task, byPieces ? 2 : 1);
  for (let start = 0; start < out.length; start += BLOCK) {
    const end = Math.min(out.length, start + BLOCK);
    if (priors === undefined) {
      if (byPieces) pieceRows(task, bounds, out, start, end, settle);
      else sumRows(task, bounds, out, start, end, settle);
    } else if (byPieces) pieceRowsAfterPrior(task, bounds, priors, out, start, end, settle);
    else sumRowsAfterPrior(task, bounds, priors, out, start, end, settle);
  }
}

/** A table's bounds are computed at its first use, not for every cell of a sheet. */
function boundsOf({ pieces, readings }: ColumnTask, form: 1 | 2): Bounds {
  const key = 2 * form + readings;
  let bounds = pieces.bounds[key];
  if (bounds === undefined) {
    bounds = computeBounds(pieces, readings, form);
    pieces.bounds[key] = bounds;
  }
  return bounds;
}

function computeBounds(pieces: Pieces, readings: 1 | 2, form: 1 | 2): Bounds {
  const { amountSum, steps, integers } = pieces;
  const onGrid = form * steps * UNIT;
  const any = form * 2 * readings * READING + onGrid;
  const places = integers
    ? Math.max(1, integers.rateDecimals + integers.thresholdDecimals + 2 - pieces.exponent)
    : Number.POSITIVE_INFINITY;
  const usable = places <= 12 && readings === 1;
  const grid = usable ? 1 / POWERS_OF_TEN[places]! : 0;
  return {
    byAmount: any * amountSum,
    mostOnGrid: usable ? Math.min(LARGEST_CENTS, (0.24 * grid) / (onGrid * amountSum)) : -1,
    grid,
  };
}

function sumRows(
  task: ColumnTask,
  bounds: Bounds,
  out: Float64Array,
  start: number,
  end: number,
  settle: Settle,
): void {
  const { pieces, amounts, quotas, halfToEven } = task;
  const { byAmount, mostOnGrid, grid } = bounds;
  const { slope, thresholds, halfChanges, unitsPerOne } = pieces;
  const padded = thresholds.length;
  const t0 = thresholds[0] ?? 0;
  const t1 = thresholds[1] ?? 0;
  const t2 = thresholds[2] ?? 0;
  const d0 = halfChanges[0] ?? 0;
  const d1 = halfChanges[1] ?? 0;
  const d2 = halfChanges[2] ?? 0;
  const nudge = grid / 2;
  const evenLimit = grid - 0.5;
  const quotaMask = quotas.length === 1 ? 0 : -1;
  // Neighbouring rows often share their quota, and a single cell gives one to all rows.
  let known = Number.NaN;
  let start0 = 0;
  let start1 = 0;
  let start2 = 0;
  let onGrid = false;
  for (let i = start; i < end; i += 1) {
    const amount = amounts[i]!;
    const quota = quotas[i & quotaMask]!;
    if (quota !== known) {
      known = quota;
      start0 = t0 * quota;
      start1 = t1 * quota;
      start2 = t2 * quota;
      onGrid = quota > 0 && quota <= LARGEST_CENTS && isCents(quota);
    }
    const v0 = amount - start0;
    const v1 = amount - start1;
    const v2 = amount - start2;
    let x = slope * amount + d0 * (v0 + Math.abs(v0)) + d1 * (v1 + Math.abs(v1)) + d2 * (v2 + Math.abs(v2));
    for (let k = 3; k < padded; k += 1) {
      const v = amount - thresholds[k]! * quota;
      x += halfChanges[k]! * (v + Math.abs(v));
    }
    const size = Math.abs(amount);
    if (onGrid && size <= mostOnGrid && isCents(amount)) {
      const y = Math.abs(x) + nudge;
      let m = y + WHOLE - WHOLE;
      if (halfToEven && y - m < evenLimit && m % 2 !== 0) m -= 1;
      out[i] = x < 0 ? 0 - m / unitsPerOne : m / unitsPerOne;
    } else {
      const n = x + WHOLE - WHOLE;
      if (quota > 0 && HALF - Math.abs(x - n) > byAmount * size) out[i] = n / unitsPerOne;
      else settle(i);
    }
  }
}

function sumRowsAfterPrior(
  task: ColumnTask,
  bounds: Bounds,
  priors: Float64Array,
  out: Float64Array,
  start: number,
  end: number,
  settle: Settle,
): void {
  const { pieces, amounts, quotas, halfToEven } = task;
  const { byAmount, mostOnGrid, grid } = bounds;
  const { slope, thresholds, halfChanges, unitsPerOne } = pieces;
  const padded = thresholds.length;
  const nudge = grid / 2;
  const evenLimit = grid - 0.5;
  const quotaMask = quotas.length === 1 ? 0 : -1;
  const priorMask = priors.length === 1 ? 0 : -1;
  for (let i = start; i < end; i += 1) {
    const amount = amounts[i]!;
    const prior = priors[i & priorMask]!;
    const quota = quotas[i & quotaMask]!;
    const after = prior + amount;
    let x = slope * after;
    let z = slope * prior;
    for (let k = 0; k < padded; k += 1) {
      const reached = thresholds[k]! * quota;
      const half = halfChanges[k]!;
      const v = after - reached;
      const w = prior - reached;
      x += half * (v + Math.abs(v));
      z += half * (w + Math.abs(w));
    }
    const size = Math.abs(amount) + Math.abs(prior);
    const n = x + WHOLE - WHOLE;
    const o = z + WHOLE - WHOLE;
    const bound = byAmount * size;
    if (quota > 0 && HALF - Math.abs(x - n) > bound && HALF - Math.abs(z - o) > bound) {
      out[i] = (n - o) / unitsPerOne;
    } else if (
      size <= mostOnGrid &&
      quota <= LARGEST_CENTS &&
      quota > 0 &&
      isCents(amount) &&
      isCents(prior) &&
      isCents(quota)
    ) {
      const y = Math.abs(x) + nudge;
      let m = y + WHOLE - WHOLE;
      if (halfToEven && y - m < evenLimit && m % 2 !== 0) m -= 1;
      const b = Math.abs(z) + nudge;
      let p = b + WHOLE - WHOLE;
      if (halfToEven && b - p < evenLimit && p % 2 !== 0) p -= 1;
      out[i] = ((x < 0 ? 0 - m : m) - (z < 0 ? 0 - p : p)) / unitsPerOne;
    } else settle(i);
  }
}

/**
 * How many thresholds an amount has reached, as doubles see it. With many tiers the search begins at the guide's guess,
 * which is right for most amounts: no branch that the machine cannot foresee. It is never too high but by the rounding
 * of three operations, which is a misjudged threshold like any other.
 */
function piecesBelow(pieces: Pieces, amount: number, quota: number): number {
  const { thresholds, count, guide } = pieces;
  let piece = 0;
  if (guide !== undefined) {
    const place = (amount / quota) * pieces.guideScale;
    piece = guide[Math.max(0, Math.min(GUIDE_CELLS, place)) | 0]!;
  }
  while (piece < count && amount >= thresholds[piece]! * quota) piece += 1;
  return piece;
}

/** Whether an amount is so far from both ends of its piece that no reading of the figures puts it into another. */
function isInside(pieces: Pieces, piece: number, amount: number, size: number, quota: number): boolean {
  if (!pieces.jumps) return true;
  const { thresholds, count } = pieces;
  if (piece > 0) {
    const start = thresholds[piece - 1]! * quota;
    if (!(amount - start > NEAR * (size + start))) return false;
  }
  if (piece < count) {
    const end = thresholds[piece]! * quota;
    if (!(end - amount > NEAR * (size + end))) return false;
  }
  return true;
}

function pieceRows(
  task: ColumnTask,
  bounds: Bounds,
  out: Float64Array,
  start: number,
  end: number,
  settle: Settle,
): void {
  const { pieces, amounts, quotas, halfToEven } = task;
  const { byAmount, mostOnGrid, grid } = bounds;
  const { slopes, intercepts, unitsPerOne } = pieces;
  const nudge = grid / 2;
  const evenLimit = grid - 0.5;
  const quotaMask = quotas.length === 1 ? 0 : -1;
  for (let i = start; i < end; i += 1) {
    const amount = amounts[i]!;
    const quota = quotas[i & quotaMask]!;
    const size = Math.abs(amount);
    const j = piecesBelow(pieces, amount, quota);
    const x = slopes[j]! * amount + intercepts[j]! * quota;
    const n = x + WHOLE - WHOLE;
    if (!(quota > 0 && isInside(pieces, j, amount, size, quota))) settle(i);
    else if (HALF - Math.abs(x - n) > byAmount * size) out[i] = n / unitsPerOne;
    else if (size <= mostOnGrid && quota <= LARGEST_CENTS && isCents(amount) && isCents(quota)) {
      const y = Math.abs(x) + nudge;
      let m = y + WHOLE - WHOLE;
      if (halfToEven && y - m < evenLimit && m % 2 !== 0) m -= 1;
      out[i] = x < 0 ? 0 - m / unitsPerOne : m / unitsPerOne;
    } else settle(i);
  }
}

function pieceRowsAfterPrior(
  task: ColumnTask,
  bounds: Bounds,
  priors: Float64Array,
  out: Float64Array,
  start: number,
  end: number,
  settle: Settle,
): void {
  const { pieces, amounts, quotas } = task;
  const { byAmount } = bounds;
  const { slopes, intercepts, unitsPerOne } = pieces;
  const quotaMask = quotas.length === 1 ? 0 : -1;
  const priorMask = priors.length === 1 ? 0 : -1;
  for (let i = start; i < end; i += 1) {
    const prior = priors[i & priorMask]!;
    const amount = amounts[i]!;
    const quota = quotas[i & quotaMask]!;
    const after = prior + amount;
    const size = Math.abs(amount) + Math.abs(prior);
    const j = piecesBelow(pieces, after, quota);
    const k = piecesBelow(pieces, prior, quota);
    const x = slopes[j]! * after + intercepts[j]! * quota;
    const z = slopes[k]! * prior + intercepts[k]! * quota;
    const n = x + WHOLE - WHOLE;
    const o = z + WHOLE - WHOLE;
    const bound = byAmount * size;
    if (
      quota > 0 &&
      HALF - Math.abs(x - n) > bound &&
      HALF - Math.abs(z - o) > bound &&
      isInside(pieces, j, after, size, quota) &&
      isInside(pieces, k, prior, size, quota)
    ) {
      out[i] = (n - o) / unitsPerOne;
    } else settle(i);
  }
}
