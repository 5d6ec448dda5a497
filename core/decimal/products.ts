/** Products of two doubles without rounding, for comparisons that must not depend on it. */

/** 2^27 + 1: splits a double into two halves of 26 bits (Dekker 1971). */
const SPLITTER = 134217729;

/** What the rounded product `rounded` of a and b lacks to the exact one. */
export function productError(a: number, b: number, rounded: number): number {
  const scaledA = SPLITTER * a;
  const highA = scaledA - (scaledA - a);
  const lowA = a - highA;
  const scaledB = SPLITTER * b;
  const highB = scaledB - (scaledB - b);
  const lowB = b - highB;
  return highA * highB - rounded + highA * lowB + lowA * highB + lowA * lowB;
}

/**
 * The sign of a x b - c x d, exactly, for doubles whose products neither overflow nor underflow (all our integers).
 * Rounding is monotonic: rounded products that differ have the order of the exact ones, and rounded products that are
 * equal leave the decision to what the rounding took away, which is itself a double.
 */
export function compareProducts(a: number, b: number, c: number, d: number): -1 | 0 | 1 {
  const left = a * b;
  const right = c * d;
  const difference = left === right ? productError(a, b, left) - productError(c, d, right) : left - right;
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}
