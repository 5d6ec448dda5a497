import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Decimal, exact, ONE, ZERO } from "../../../core/decimal/decimal";
import {
  cleaned,
  decimalsOf,
  EXACT_INTEGER,
  FIFTEEN_DIGITS,
  POWERS_OF_TEN,
  READING,
  UNIT,
  wholeUnits,
} from "../../../core/decimal/reading";
import { money, roundDecimal, toCell } from "../../../core/decimal/rounding";

/** Mutation runs repeat this for every mutant. */
const RUNS = process.env.STRYKER_MUTATOR_WORKER ? 100 : 2000;

describe("what a cell's number means", () => {
  it("reads a number at 15 significant digits, so that the noise of a sum is none", () => {
    expect(exact(299999.99999999994).toString()).toBe("300000");
    expect(exact(0.1 + 0.2).toString()).toBe("0.3");
    expect(exact(0.8000000000000002).toString()).toBe("0.8");
    expect(exact(123456789012345.6).toString()).toBe("123456789012346");
  });

  it("keeps sums and products of three extreme cells exact", () => {
    const huge = exact(1.7e308).times(exact(1.7e308)).times(exact(1.7e308));
    const tiny = exact(5e-324).times(exact(5e-324)).times(exact(5e-324));
    expect(huge.plus(tiny).minus(huge).eq(tiny)).toBe(true);
    expect(ZERO.toNumber()).toBe(0);
    expect(ONE.toNumber()).toBe(1);
  });

  it("counts the decimals that write a number", () => {
    expect([0, 1, -300000, 12.5, 0.075, -1234567.89, 0.1234567, 1e-22].map(decimalsOf)).toEqual([
      0, 0, 0, 1, 3, 2, 7, 22,
    ]);
    expect(decimalsOf(999999999999999)).toBe(0);
    expect(decimalsOf(99999999999999.9)).toBe(1);
  });

  it("finds no decimals in noise, thirds, figures of 16 digits, tiny ones and what is no number", () => {
    for (const value of [
      0.1 + 0.2,
      1 / 3,
      1e15,
      1234567890123456,
      1e-23,
      5e-324,
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]) {
      expect(decimalsOf(value)).toBe(-1);
    }
  });

  it("cleans noise and nothing else", () => {
    expect(cleaned(0.1 + 0.2)).toBe(0.3);
    expect(cleaned(299999.99999999994)).toBe(300000);
    expect(cleaned(0.075)).toBe(0.075);
    expect(cleaned(1 / 3)).toBe(0.333333333333333);
    expect(cleaned(Number.NaN)).toBeNaN();
  });

  it("gives a number as whole units of its decimals", () => {
    expect(wholeUnits(1.005, 3)).toBe(1005);
    expect(wholeUnits(-0.29, 2)).toBe(-29);
    expect(wholeUnits(4.35, 4)).toBe(43500);
  });

  it("agrees with the decimal reading for every double", () => {
    // decimal.js reads the smallest doubles by their shortest text, and the largest have no reading in doubles.
    const double = fc
      .oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((cents) => cents / 100),
      )
      .filter((value) => value === 0 || (Math.abs(value) > 1e-300 && Math.abs(value) < 1e308));
    fc.assert(
      fc.property(double, (value) => {
        const meant = exact(value);
        expect(exact(cleaned(value)).eq(meant)).toBe(true);
        expect(
          meant
            .minus(value)
            .abs()
            .lte(new Decimal(Math.abs(value)).times(READING)),
        ).toBe(true);
        const decimals = decimalsOf(value);
        if (decimals >= 0) {
          expect(new Decimal(wholeUnits(value, decimals)).div(new Decimal(10).pow(decimals)).eq(meant)).toBe(true);
          expect(
            meant
              .minus(value)
              .abs()
              .lte(new Decimal(Math.abs(value)).times(UNIT)),
          ).toBe(true);
        }
      }),
      { seed: 1, numRuns: RUNS },
    );
  });

  it("has powers of ten that are exact, and the limits of exact integers", () => {
    expect(POWERS_OF_TEN).toHaveLength(23);
    POWERS_OF_TEN.forEach((power, exponent) => {
      expect(BigInt(power)).toBe(10n ** BigInt(exponent));
    });
    expect(FIFTEEN_DIGITS).toBe(1e15);
    expect(EXACT_INTEGER).toBe(Number.MAX_SAFE_INTEGER + 1);
  });
});

describe("rounding money", () => {
  it("rounds half away from zero, as the ROUND of a spreadsheet", () => {
    expect([1.005, -1.005, 2.5, -2.5, 1.004].map((value) => money(exact(value), 2))).toEqual([
      1.01, -1.01, 2.5, -2.5, 1,
    ]);
    expect(money(exact(0.5), 0)).toBe(1);
    expect(money(exact(-0.5), 0)).toBe(-1);
  });

  it("rounds half to even when the plan says so", () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5].map((value) => money(exact(value), 0, "half to even"))).toEqual([
      0, 2, 2, 0, -2,
    ]);
    expect(roundDecimal(exact(1.005), 2, "half to even").toString()).toBe("1");
  });

  it("never shows negative zero", () => {
    expect(Object.is(money(exact(-0.001), 2), 0)).toBe(true);
    expect(Object.is(toCell(new Decimal(-0)), 0)).toBe(true);
  });
});
