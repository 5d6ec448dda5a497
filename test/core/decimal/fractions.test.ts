/** Fractions of whole numbers: the nearest double, or the admission that it is not proven. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestFraction, readingDecimals, readingUnits, unitsAt } from "../../../core/decimal/fractions";
import { nearest } from "../functions/rational";

type Ten = [number, number, number, number, number, number, number, number, number, number];

type Whole<T extends readonly number[]> = { [place in keyof T]: bigint };

/** What the ten terms mean, in whole numbers of any length. */
function meant(terms: Ten): number {
  const [p, pLow, q, r, rLow, s, t, u, v, w] = terms.map(BigInt) as unknown as Whole<Ten>;
  const top = (p + pLow) * q + (r + rLow) * s + t * u;
  const bottom = v * w;
  return nearest(bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom });
}

/** The quotient, checked to be proven and right. */
function proven(...terms: Ten): number {
  const found = nearestFraction(...terms);
  expect(found).toBe(meant(terms));
  return found;
}

describe("the double nearest to a fraction", () => {
  it("is the quotient of small whole numbers", () => {
    expect(proven(1, 0, 1, 0, 0, 0, 0, 0, 3, 1)).toBe(1 / 3);
    expect(proven(10, 0, 7, 20, 0, 3, 5, 4, 3, 10)).toBe(5);
    expect(proven(10, 0, 7, -20, 0, 3, 5, -4, 3, 10)).toBe(-1 / 3);
    expect(Object.is(nearestFraction(0, 0, 5, 0, 0, 0, 0, 0, -3, 1), 0)).toBe(true);
  });

  it("is right where a product no longer fits a double: 321 times 28,059,810,762,433 is 2^53 + 1", () => {
    const [a, b] = [321, 28_059_810_762_433];
    expect(proven(a, 0, b, 0, 0, 0, 0, 0, 3, 1)).toBe(3_002_399_751_580_331);
    expect(proven(0, 0, 0, a, 0, b, 0, 0, 3, 1)).toBe(3_002_399_751_580_331);
    expect(proven(0, 0, 0, 0, 0, 0, a, b, 3, 1)).toBe(3_002_399_751_580_331);
    expect(proven(3_002_399_751_580_331, 0, 1, 0, 0, 0, 0, 0, a, b)).toBe(1 / 3);
    expect(proven(-a, 0, b, 0, 0, 0, 0, 0, 3, 1)).toBe(-3_002_399_751_580_331);
    expect(proven(3_002_399_751_580_331, 0, 1, 0, 0, 0, 0, 0, -a, b)).toBe(-1 / 3);
  });

  it("counts what a factor has beside its double", () => {
    expect(proven(2 ** 53, 1, 3, 0, 0, 0, 0, 0, 9, 1)).toBe(3_002_399_751_580_331);
    expect(proven(0, 0, 0, 2 ** 53, 1, 3, 0, 0, 9, 1)).toBe(3_002_399_751_580_331);
    expect(proven(12, 3, 1, 0, 0, 0, 0, 0, 5, 1)).toBe(3);
    expect(proven(0, 0, 0, 12, 3, 1, 0, 0, 5, 1)).toBe(3);
  });

  it("is not said where two doubles are equally near", () => {
    expect(nearestFraction(321, 0, 28_059_810_762_433, 0, 0, 0, 0, 0, 1, 1)).toBeNaN();
    expect(nearestFraction(-321, 0, 28_059_810_762_433, 0, 0, 0, 0, 0, 1, 1)).toBeNaN();
  });

  it("is not said where a sum has cancelled to nearly nothing", () => {
    expect(nearestFraction(2 ** 52 + 1, 0, 2 ** 52 + 1, -(2 ** 52), 0, 2 ** 52 + 2, 0, 0, 7, 1)).toBeNaN();
    expect(nearestFraction(1e15, 0, 1e15, -1e15, 0, 1e15, 0, 0, 7, 1)).toBeNaN();
  });

  it("is not said of figures beyond all money, and of what is no number", () => {
    expect(nearestFraction(1e100, 0, 1e60, 0, 0, 0, 0, 0, 1, 1)).toBeNaN();
    expect(nearestFraction(1, 0, 1, 0, 0, 0, 0, 0, 1e100, 1e60)).toBeNaN();
    expect(nearestFraction(1e100, 0, 1e40, 0, 0, 0, 0, 0, 1, 1)).toBe(1e140);
    expect(nearestFraction(Number.NaN, 0, 1, 0, 0, 0, 0, 0, 1, 1)).toBeNaN();
    expect(nearestFraction(1, 0, 1, 0, 0, 0, 0, 0, Number.NaN, 1)).toBeNaN();
  });

  it("agrees with whole numbers of any length, and is said nearly always", () => {
    const factor = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
    const low = fc.constantFrom(0, 0, 1, -1);
    const divisor = fc.oneof(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
    let said = 0;
    let asked = 0;
    fc.assert(
      fc.property(
        fc.tuple(factor, low, factor, factor, low, factor, factor, factor, divisor, divisor),
        ([p, pLow, q, r, rLow, s, t, u, v, w]) => {
          const terms: Ten = [p, pLow, q, r, rLow, s, t, u, v, w];
          const found = nearestFraction(...terms);
          asked += 1;
          if (Number.isNaN(found)) return;
          said += 1;
          expect(found).toBe(meant(terms));
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
    expect(said / asked).toBeGreaterThan(0.98);
  });
});

describe("the decimals with which a cell's number is whole", () => {
  it("are those of money, and more where they are needed", () => {
    expect([0, 1, -1, 0.5, 12.34, -12.34, 9_999_999_999_999.99].map(readingDecimals)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect([0.001, 0.1234, -0.1234].map(readingDecimals)).toEqual([4, 4, 4]);
    expect([0.00001, 0.123456, -0.123456].map(readingDecimals)).toEqual([6, 6, 6]);
    expect(readingDecimals(12_345_678_901.2345)).toBe(4);
  });

  it("are those of the 15th digit for long figures", () => {
    expect([1 / 3, 2 / 3, -1 / 3].map(readingDecimals)).toEqual([15, 15, 15]);
    expect([1 / 30, 10 / 3, 1000 / 3, 1e14 / 3].map(readingDecimals)).toEqual([16, 14, 12, 1]);
    expect([1e-7, 1.5e-7, 0.01 / 3].map(readingDecimals)).toEqual([21, 21, 17]);
    expect(readingUnits(1 / 3, 15)).toBe(333_333_333_333_333);
    expect(readingUnits(-2 / 3, 15)).toBe(-666_666_666_666_667);
    expect(readingUnits(1e14 / 3, 1)).toBe(333_333_333_333_333);
  });

  it("are those of cents for the noise of sums", () => {
    expect(readingDecimals(299_999.99999999994)).toBe(2);
    expect(readingUnits(299_999.99999999994, 2)).toBe(30_000_000);
    expect(readingDecimals(-299_999.99999999994)).toBe(2);
    expect(readingUnits(-299_999.99999999994, 2)).toBe(-30_000_000);
    expect(readingUnits(0.1 + 0.2, readingDecimals(0.1 + 0.2))).toBe(30);
  });

  it("are not given for figures too small or too large to count, or between two readings", () => {
    expect([9e-8, 1e-30, -9e-8, 1e15, -1e15, 1e300].map(readingDecimals)).toEqual([-1, -1, -1, -1, -1, -1]);
    expect([Number.NaN, Number.POSITIVE_INFINITY].map(readingDecimals)).toEqual([-1, -1]);
    expect(readingDecimals(123_456_789_012_345.5)).toBe(-1);
    expect(readingDecimals(123_456_789_012_345.25)).toBe(0);
    expect(readingUnits(123_456_789_012_345.25, 0)).toBe(123_456_789_012_345);
    expect(readingUnits(123_456_789_012_345.75, 0)).toBe(123_456_789_012_346);
    expect(readingDecimals(999_999_999_999_998)).toBe(0);
  });
});

describe("a number in a finer unit", () => {
  it("is whole", () => {
    expect(unitsAt(1.5, 2, 4)).toBe(15_000);
    expect(unitsAt(-1.5, 2, 2)).toBe(-150);
    expect(unitsAt(0, 2, 6)).toBe(0);
    expect(unitsAt(90_071_992_547_409.91, 2, 2)).toBe(9_007_199_254_740_991);
  });

  it("is no number without decimals, in a coarser unit, and from 2^53 on", () => {
    expect(unitsAt(1e-9, -1, 4)).toBeNaN();
    expect(unitsAt(0.1234, 4, 2)).toBeNaN();
    expect(unitsAt(90_071_992_547_409.92, 2, 2)).toBeNaN();
    expect(unitsAt(-90_071_992_547_409.92, 2, 2)).toBeNaN();
    expect(unitsAt(1, 2, 23)).toBeNaN();
    expect(unitsAt(1, 2, 30)).toBeNaN();
  });
});
