import { describe, expect, it, vi } from "vitest";
import {
  compareProduct,
  errorShare,
  exactDifference,
  provenRounding,
  ratio,
  roundedMoney,
  roundedProduct,
  roundedProportion,
  roundedQuotient,
  wholeProportion,
} from "../../../core/decimal/rowwise";
import { decimalsMadeBy } from "./decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("./decimals")).countingDecimals(original),
);

/** The figure, checked to have come without decimals. */
function quickly(compute: () => number): number {
  let result = Number.NaN;
  expect(decimalsMadeBy(() => (result = compute()))).toBe(0);
  return result;
}

/** The figure, checked to have been computed in decimals. */
function inDecimals(compute: () => number): number {
  let result = Number.NaN;
  expect(decimalsMadeBy(() => (result = compute()))).toBeGreaterThan(0);
  return result;
}

describe("rounding with a proof", () => {
  it("rounds what no error can move, and says so otherwise", () => {
    expect(provenRounding(1.234, 1e-9, 2)).toBe(1.23);
    expect(provenRounding(1.236, 1e-9, 2)).toBe(1.24);
    expect(provenRounding(-1.236, 1e-9, 2)).toBe(-1.24);
    expect(provenRounding(1.2350001, 1e-9, 2)).toBe(1.24);
    expect(provenRounding(1.2350001, 2e-7, 2)).toBeNaN();
    expect(provenRounding(1.2349999, 2e-7, 2)).toBeNaN();
    expect(provenRounding(1.5, 0, 0)).toBeNaN();
    expect(provenRounding(Number.NaN, 0, 2)).toBeNaN();
    expect(provenRounding(1e17, 0, 2)).toBeNaN();
    expect(Object.is(provenRounding(-0.001, 1e-9, 2), 0)).toBe(true);
  });

  it("counts readings of 15 digits and roundings of doubles", () => {
    expect(errorShare(0, 0)).toBe(2 * 2 ** -53);
    expect(errorShare(2, 3)).toBeCloseTo(1.0000002e-14 + 5 * 2 ** -53, 25);
  });
});

describe("a proportion, rounded once", () => {
  it("pays the figures of the catalogue", () => {
    expect(quickly(() => roundedProportion(20_000, 125, 1000, 0, 2))).toBe(2500);
    expect(quickly(() => roundedProduct(10_000, 1.15, 2))).toBe(11500);
    expect(quickly(() => roundedQuotient(5000, 36, 2))).toBe(138.89);
    expect(quickly(() => roundedMoney(1.234, 2))).toBe(1.23);
    expect(quickly(() => roundedProportion(12.34, 125, 1000, 500, 2))).toBe(501.54);
  });

  it("rounds ties by the rule, on either side of zero", () => {
    expect(quickly(() => roundedMoney(1.005, 2))).toBe(1.01);
    expect(quickly(() => roundedMoney(-1.005, 2))).toBe(-1.01);
    expect(quickly(() => roundedMoney(1.005, 2, "half to even"))).toBe(1);
    expect(quickly(() => roundedMoney(1.015, 2, "half to even"))).toBe(1.02);
    expect(quickly(() => roundedMoney(-1.005, 2, "half to even"))).toBe(-1);
    expect(quickly(() => roundedMoney(-1.015, 2, "half to even"))).toBe(-1.02);
    expect(quickly(() => roundedProduct(0.29, 0.5, 2))).toBe(0.15);
    expect(quickly(() => roundedQuotient(1, 8, 2))).toBe(0.13);
    expect(quickly(() => roundedQuotient(-1, 8, 2))).toBe(-0.13);
    expect(quickly(() => roundedQuotient(12345.5, 1, 0))).toBe(12346);
    expect(quickly(() => roundedProportion(7, 1, 1000, 0.0005, 3))).toBe(0.008);
    expect(quickly(() => roundedProportion(7, 1, 1000, -0.0005, 3))).toBe(0.007);
    expect(quickly(() => roundedProportion(0.123, 1, 0.01, 0.0000000005, 9))).toBe(12.300000001);
  });

  it("sees what lies just beside a tie", () => {
    expect(quickly(() => roundedMoney(1.00499999999999, 2))).toBe(1);
    expect(quickly(() => roundedMoney(1.00500000000001, 2, "half to even"))).toBe(1.01);
    expect(quickly(() => roundedQuotient(49_999_999_999_999, 1e15 / 10, 0))).toBe(0);
    expect(quickly(() => roundedQuotient(50_000_000_000_001, 1e15 / 10, 0, "half to even"))).toBe(1);
    expect(quickly(() => roundedProportion(1.00499999999999, 1, 1, 1, 2))).toBe(2);
    expect(quickly(() => roundedProportion(1.00500000000001, 1, 1, 1, 2, "half to even"))).toBe(2.01);
  });

  it("takes noise for what the cell shows", () => {
    expect(quickly(() => roundedMoney(1.0050000000000003, 2, "half to even"))).toBe(1);
    expect(quickly(() => roundedQuotient(0.30000000000000004, 24, 4))).toBe(0.0125);
    expect(quickly(() => roundedQuotient(0.30000000000000004, 2.4, 2, "half to even"))).toBe(0.12);
  });

  it("needs no decimals for long fractions, wherever no tie is near", () => {
    expect(quickly(() => roundedProportion(100_000 / 3, 1 / 7, 1 / 9, 1 / 3, 2))).toBe(42_857.48);
    expect(quickly(() => roundedProportion(-100_000 / 3, 1 / 7, 1 / 9, 1 / 3, 2))).toBe(-42_856.81);
  });

  it("tells a tie from what lies beside it whatever decimals the factors have", () => {
    expect(quickly(() => roundedProduct(0.25, 0.5, 2, "half to even"))).toBe(0.12);
    expect(quickly(() => roundedProportion(6, 1, 1000, 0.0005, 3, "half to even"))).toBe(0.006);
    expect(quickly(() => roundedProportion(1000.005 - 2e-12, 1, 1, -1000, 2))).toBe(0.01);
  });

  it("goes to decimals when integers cannot hold the figures, and for divisors that are not above zero", () => {
    expect(inDecimals(() => roundedProduct(123456789012345, 1.5, 0))).toBe(185185183518518);
    expect(inDecimals(() => roundedMoney(1e15, 2))).toBe(1e15);
    expect(inDecimals(() => roundedProportion(1, 1, -8, 0, 2))).toBe(-0.13);
    expect(inDecimals(() => roundedProportion(1e-180, 1e-180, 1e-320, 0, 2))).toBe(0);
    // 1e-165 squared is no double any more, and yet the quotient is a number.
    expect(inDecimals(() => roundedProportion(1e-165, 1e-165, 5e-324, 0, 10))).toBe(0.0000002024);
    expect(inDecimals(() => roundedQuotient(1, 0, 2))).toBe(Number.POSITIVE_INFINITY);
    expect(inDecimals(() => roundedProduct(1e-22, 5e21, 0))).toBe(1);
    expect(inDecimals(() => roundedProportion(1, 1, 2, 1e-23, 0))).toBe(1);
  });

  it("gives the same where a product, a tie or a fixed part would overflow the integers", () => {
    expect(roundedProportion(1.5, 1, 1, 99999999999999.9, 10)).toBe(100000000000001.4);
    expect(roundedProportion(0.000000000000005, 1, 1, 0.5, 0)).toBe(1);
    expect(roundedProportion(900000000000.25, 0.00000000000002, 1, 0, 2)).toBe(0.02);
    expect(roundedProportion(1, 0.00000000000001, 20000000000000, 5e-29, 10)).toBe(0);
  });

  it("never gives negative zero", () => {
    expect(Object.is(roundedMoney(-0.004, 2), 0)).toBe(true);
    expect(Object.is(roundedMoney(-0.005, 2, "half to even"), 0)).toBe(true);
    expect(Object.is(roundedMoney(-0, 2), 0)).toBe(true);
  });
});

describe("a ratio", () => {
  it("is the double nearest to the quotient of what the cells show", () => {
    expect(quickly(() => ratio(360_000, 300_000))).toBe(1.2);
    expect(quickly(() => ratio(1, 3))).toBe(1 / 3);
    expect(quickly(() => ratio(0.3, 0.1))).toBe(3);
    expect(quickly(() => ratio(299999.99999999994, 300000))).toBe(1);
    expect(quickly(() => ratio(0.0375, 0.5))).toBe(0.075);
    expect(quickly(() => ratio(0.5, 0.0375))).toBe(40 / 3);
    expect(quickly(() => ratio(100.001, 100.00001))).toBe(10000100 / 10000001);
  });

  it("has no negative zero, and an infinite one for a divisor of zero", () => {
    expect(Object.is(ratio(0, -5), 0)).toBe(true);
    expect(Object.is(ratio(-0, 0.1234), 0)).toBe(true);
    expect(ratio(1, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it("divides decimals when the figures do not fit integers", () => {
    expect(inDecimals(() => ratio(1e16, 3))).toBe(1e16 / 3);
    expect(inDecimals(() => ratio(3, 1e-23))).toBe(3e23);
    expect(inDecimals(() => ratio(123456789012.345, 0.000000001))).toBe(123456789012345000000);
  });
});

describe("an amount against a threshold of quota", () => {
  it("is at the threshold only when it is, to the last digit", () => {
    expect(quickly(() => compareProduct(240_000, 0.8, 300_000))).toBe(0);
    expect(quickly(() => compareProduct(239_999.99, 0.8, 300_000))).toBe(-1);
    expect(quickly(() => compareProduct(240_000.01, 0.8, 300_000))).toBe(1);
    expect(quickly(() => compareProduct(0.07 * 1.1, 0.07, 1.1))).toBe(0);
    expect(quickly(() => compareProduct(4.35 * 100, 4.35, 100))).toBe(0);
    expect(quickly(() => compareProduct(1.1, 11, 0.1))).toBe(0);
    expect(quickly(() => compareProduct(123456.789012344, 1.1, 112233.444556677))).toBe(-1);
    expect(quickly(() => compareProduct(0, 0.5, 0))).toBe(0);
    expect(quickly(() => compareProduct(100.5, 67, 1.5))).toBe(0);
    expect(quickly(() => compareProduct(0.00000001, 10000, 0.000000000001))).toBe(0);
    expect(quickly(() => compareProduct(0.99999999999999, 1, 1))).toBe(-1);
    expect(quickly(() => compareProduct(1.00000000000001, 1, 1))).toBe(1);
    expect(quickly(() => compareProduct(1, 1 / 3, 1 / 7))).toBe(1);
    expect(quickly(() => compareProduct(-1, 1 / 3, 1 / 7))).toBe(-1);
  });

  it("sees one unit in the 15th digit that doubles cannot", () => {
    expect(compareProduct(333333333333333, 111111111111.111, 3000)).toBe(0);
    expect(compareProduct(333333333333332, 111111111111.111, 3000)).toBe(-1);
    expect(inDecimals(() => compareProduct(1e15, 1e7, 1e8))).toBe(0);
    // Each of the three in turn is beyond what integers write; the last digit decides.
    expect(inDecimals(() => compareProduct(123456789.012346, 1234567890123450, 1e-7))).toBe(1);
    expect(inDecimals(() => compareProduct(123456789.012346, 1e-7, 1234567890123450))).toBe(1);
    expect(inDecimals(() => compareProduct(1234567890123460, 1234567890.12345, 1e6))).toBe(1);
    expect(inDecimals(() => compareProduct(123456789012346, 0.0000000001, 1234567890123450000000000))).toBe(1);
    expect(inDecimals(() => compareProduct(0.000000000123456789012346, 0.00000123456789012345, 0.0001))).toBe(1);
    expect(quickly(() => compareProduct(1e-20, 1e-8, 1e-12))).toBe(0);
    expect(inDecimals(() => compareProduct(1e-300, 1e-150, 1e-150))).toBe(0);
    expect(inDecimals(() => compareProduct(1, 1.00000000000001, 0.99999999999999))).toBe(1);
    expect(inDecimals(() => compareProduct(1e-300, 1e-150, 1.00000000000001e-150))).toBe(-1);
  });
});

describe("what lies above a quota", () => {
  it("is the exact difference, as far as 15 digits go", () => {
    expect(exactDifference(360_000, 1, 300_000)).toBe(60_000);
    expect(exactDifference(0.3, 1, 0.1)).toBe(0.2);
    expect(exactDifference(100.1, 1.05, 90.4)).toBe(5.18);
    expect(exactDifference(0.1 + 0.2, 1, 0.3)).toBe(0);
    expect(exactDifference(10, 0.333333, 30.03)).toBe(-0.00998999);
  });

  it("is no number when it needs more digits", () => {
    expect(exactDifference(1e-23, 1, 1)).toBeNaN();
    expect(exactDifference(1, 1e-23, 1)).toBeNaN();
    expect(exactDifference(1, 1, 1e-23)).toBeNaN();
    expect(exactDifference(1, 1e-12, 1e-11)).toBeNaN();
    expect(exactDifference(900719925474099, 1, 0.01)).toBeNaN();
    expect(exactDifference(0.01, 1, 900719925474099)).toBeNaN();
    // 321 x 28,059,810,762,433 is 2^53 + 1, which doubles compute as 2^53.
    expect(exactDifference(900_719_925_474_099, 32.1, 28_059_810_762_433)).toBeNaN();
    expect(exactDifference(1e15, 1, 1)).toBeNaN();
    expect(exactDifference(1, 1e15, 1)).toBeNaN();
    expect(exactDifference(1, 1, 1e15)).toBeNaN();
    expect(exactDifference(999999999999999, -1, 999999999999999)).toBeNaN();
    expect(exactDifference(1, 0.123456789012, 0.123456789012)).toBeNaN();
    expect(exactDifference(123456789, 0.123456, 0.123456)).toBeNaN();
  });
});

describe("whole points and units", () => {
  it("counts what is complete", () => {
    expect(quickly(() => wholeProportion(359_999.99, 100, 300_000))).toBe(119);
    expect(quickly(() => wholeProportion(360_000, 100, 300_000))).toBe(120);
    expect(quickly(() => wholeProportion(0.07 * 1.1, 100, 1.1))).toBe(7);
    expect(quickly(() => wholeProportion(-1, 100, 300))).toBe(-1);
    expect(quickly(() => wholeProportion(20_999.99, 1, 1000))).toBe(20);
    expect(quickly(() => wholeProportion(1, 1, 0.001))).toBe(1000);
    expect(quickly(() => wholeProportion(0.00029, 100, 0.29))).toBe(0);
    expect(quickly(() => wholeProportion(1 / 3, 1 / 3, 0.01))).toBe(11);
    expect(Object.is(wholeProportion(-0, 100, 3), 0)).toBe(true);
  });

  it("takes a count that ends in .999… for what the figures say", () => {
    expect(quickly(() => wholeProportion(0.29, 100, 1))).toBe(29);
    expect(quickly(() => wholeProportion(0.289999999999999, 100, 1))).toBe(28);
    expect(quickly(() => wholeProportion(1.15, 100, 1))).toBe(115);
  });

  it("goes to decimals for figures that integers do not hold", () => {
    expect(inDecimals(() => wholeProportion(1e16, 1, 1))).toBe(1e16);
    expect(inDecimals(() => wholeProportion(1, 1, -3))).toBe(-1);
    expect(inDecimals(() => wholeProportion(1e-23, 1, 1e-23))).toBe(1);
    expect(inDecimals(() => wholeProportion(1e-250, 3, 1e-250))).toBe(3);
    expect(inDecimals(() => wholeProportion(2.99999999999999e-23, 1, 1e-23))).toBe(2);
    expect(inDecimals(() => wholeProportion(1e-9, 2.99999999999999e-23, 1e-32))).toBe(2);
    expect(quickly(() => wholeProportion(29.9999999999999, 0.000000000000001, 1e-14))).toBe(2);
    expect(inDecimals(() => wholeProportion(999999999999999, 1, 0.001))).toBe(999999999999999000);
  });
});
