import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate, allocateExactly } from "../../../core/decimal/allocate";
import { exact, ONE, ZERO } from "../../../core/decimal/decimal";

describe("allocating a total", () => {
  it("gives the cents that do not divide to the parts that lost most, the first ones first", () => {
    expect(allocate(100, [1, 1, 1], 2)).toEqual([33.34, 33.33, 33.33]);
    expect(allocate(0.05, [1, 1], 2)).toEqual([0.03, 0.02]);
    expect(allocate(10, [0.5, 0.3, 0.2], 2)).toEqual([5, 3, 2]);
    expect(allocate(1, [1, 2, 4], 2)).toEqual([0.14, 0.29, 0.57]);
    // 0.1428…, 0.2857…, 0.5714…: the second lost most of its cent, so it is served before the first.
    expect(allocate(1, [4, 1, 2], 2)).toEqual([0.57, 0.14, 0.29]);
  });

  it("splits 1,200,000 of annual quota over seasons to the cent", () => {
    const parts = allocate(1_200_000, [0.22, 0.26, 0.24, 0.28], 2);
    expect(parts).toEqual([264000, 312000, 288000, 336000]);
  });

  it("takes back exactly what it gave when the total is negative", () => {
    expect(allocate(-100, [1, 1, 1], 2)).toEqual([-33.34, -33.33, -33.33]);
  });

  it("leaves nothing to a weight of zero, and no negative zero", () => {
    expect(allocate(-0.01, [0, 1, 1], 2).map((part) => Object.is(part, -0))).toEqual([false, false, false]);
    expect(allocate(-0.01, [0, 1, 1], 2)).toEqual([0, -0.01, 0]);
    expect(allocate(0, [2, 3], 2)).toEqual([0, 0]);
  });

  it("rounds the total first, by the plan's rule", () => {
    expect(allocate(1.005, [1], 2)).toEqual([1.01]);
    expect(allocate(1.005, [1], 2, "half to even")).toEqual([1]);
    expect(allocate(100, [1, 1, 1], 0)).toEqual([34, 33, 33]);
  });

  it("takes the shares of the total as it is, so that no part is a unit away where the total has more decimals", () => {
    // 82 % of 25,091.47 is 20,575.0054: the shares of 25,091 would give 20,574 and 1,004 twice.
    expect(allocate(25_091.47, [0.1, 0.82, 0.04, 0.04], 0)).toEqual([2509, 20_575, 1004, 1003]);
    expect(allocate(-25_091.47, [0.1, 0.82, 0.04, 0.04], 0)).toEqual([-2509, -20_575, -1004, -1003]);
    expect(allocate(0.4, [1, 1], 0)).toEqual([0, 0]);
  });

  it("takes numbers as cells show them, and decimals as they are", () => {
    expect(allocate(1.0000000000000002, [1, 0.1 + 0.2], 2)).toEqual([0.77, 0.23]);
    expect(allocateExactly(exact(1), [ONE, ONE, ONE], 4).map(String)).toEqual(["0.3334", "0.3333", "0.3333"]);
  });

  it("refuses weights that divide nothing", () => {
    expect(() => allocate(1, [], 2)).toThrow("Weights must not be negative, and one must be above zero.");
    expect(() => allocate(1, [0, 0], 2)).toThrow(RangeError);
    expect(() => allocate(1, [2, -1], 2)).toThrow(RangeError);
  });

  it("adds up exactly and stays within a unit of the fair share, whatever the weights", () => {
    const cents = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((value) => value / 100);
    const weights = fc
      .array(fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 12,
      })
      .filter((list) => list.some((weight: number) => weight > 1e-6));
    fc.assert(
      fc.property(cents, weights, fc.integer({ min: 0, max: 4 }), (total, list, decimals) => {
        const parts = allocate(total, list, decimals);
        const sum = parts.reduce((before, part) => before.plus(exact(part)), ZERO);
        expect(sum.eq(exact(total).toDecimalPlaces(decimals))).toBe(true);
        const whole = list.reduce((before, weight) => before.plus(exact(weight)), ZERO);
        parts.forEach((part, index) => {
          // part - fair share, times the sum of the weights: nothing is divided.
          const off = exact(part)
            .times(whole)
            .minus(exact(total).times(exact(list[index]!)));
          expect(
            off
              .abs()
              .times(10 ** decimals)
              .lt(whole),
          ).toBe(true);
        });
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
