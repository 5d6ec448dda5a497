import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProducts } from "../../../core/decimal/products";

/** Mutation runs repeat this for every mutant. */
const RUNS = process.env.STRYKER_MUTATOR_WORKER ? 100 : 2000;

describe("comparing products without rounding", () => {
  it("sees a difference of one between products of 30 digits", () => {
    const a = 999999999999999;
    expect(compareProducts(a, a, a - 1, a + 1)).toBe(1);
    expect(compareProducts(a - 1, a + 1, a, a)).toBe(-1);
    expect(compareProducts(a, a + 1, a + 1, a)).toBe(0);
  });

  it("decides plain cases by their size and sign", () => {
    expect(compareProducts(2, 3, 7, 1)).toBe(-1);
    expect(compareProducts(-2, 3, -7, 1)).toBe(1);
    expect(compareProducts(0, 5, 0, -3)).toBe(0);
    expect(compareProducts(-1, 4, 2, 2)).toBe(-1);
  });

  it("agrees with big integers everywhere", () => {
    const whole = fc.oneof(
      fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
      fc.maxSafeInteger(),
      fc.integer({ min: -1000, max: 1000 }).map((step) => 2 ** 52 + step),
    );
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: -2, max: 2 }), fc.integer({ min: -2, max: 2 }), (a, b, i, j) => {
        // Neighbours of the same product are the hard cases.
        const c = Math.min(a + i, Number.MAX_SAFE_INTEGER);
        const d = Math.min(b + j, Number.MAX_SAFE_INTEGER);
        const difference = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d);
        expect(compareProducts(a, b, c, d)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      }),
      { seed: 2, numRuns: RUNS },
    );
  });
});
