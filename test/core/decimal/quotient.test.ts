import { describe, expect, it, vi } from "vitest";
import { Decimal, exact } from "../../../core/decimal/decimal";
import { nearestQuotient, quotientOfProduct } from "../../../core/decimal/quotient";
import { decimalsMadeBy } from "./decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("./decimals")).countingDecimals(original),
);

describe("the double nearest to a quotient of decimals", () => {
  const quotient = (n: number, d: number) => nearestQuotient(exact(n), exact(d));

  it("is the quotient", () => {
    expect(quotient(1, 3)).toBe(1 / 3);
    expect(quotient(-1, 3)).toBe(-1 / 3);
    expect(quotient(1, -3)).toBe(-1 / 3);
    expect(quotient(0.3, 0.1)).toBe(3);
    expect(quotient(2, 30_000)).toBe(2 / 30_000);
    expect(Object.is(quotient(0, -5), 0)).toBe(true);
  });

  it("is right whatever the size of the figures", () => {
    expect(quotient(1e200, 3)).toBe(1e200 / 3);
    expect(quotient(1, 3e200)).toBe(1 / 3e200);
    expect(quotient(1e-200, 7)).toBe(1e-200 / 7);
    expect(quotient(1e30, 1e-30)).toBe(1e60);
    expect(quotient(1e-30, 3e30)).toBe(1e-60 / 3);
  });

  it("sees what follows the middle of two very small doubles, nine hundred digits later", () => {
    // 2^-716 is about 10^-215.5; the middle has 502 digits.
    const step = 2 ** -716;
    const middle = new Decimal(2)
      .pow(-716)
      .times(2 ** 52)
      .plus(new Decimal(2).pow(-717));
    const above = middle.plus("1e-900");
    expect(nearestQuotient(middle, new Decimal(1))).toBe(2 ** 52 * step);
    expect(nearestQuotient(above, new Decimal(1))).toBe((2 ** 52 + 1) * step);
    expect(nearestQuotient(above.times("1e210"), new Decimal("1e210"))).toBe((2 ** 52 + 1) * step);
  });

  it("sees what follows the middle of two doubles, a hundred digits later", () => {
    const middle = new Decimal(2 ** 52).plus("0.5");
    const little = new Decimal("1e-45");
    expect(nearestQuotient(middle, exact(1))).toBe(2 ** 52);
    expect(nearestQuotient(middle.times("1e25").plus(1).times(3), exact(3e25))).toBe(2 ** 52 + 1);
    expect(nearestQuotient(middle.times("1e25").minus(1).times(3), exact(3e25))).toBe(2 ** 52);
    expect(nearestQuotient(middle.plus(little), exact(1))).toBe(2 ** 52 + 1);
    expect(nearestQuotient(middle.plus(little).neg(), exact(1))).toBe(-(2 ** 52) - 1);
  });
});

describe("an amount over a product", () => {
  const quickly = (a: number, b: number, c: number) => {
    let found = Number.NaN;
    expect(decimalsMadeBy(() => (found = quotientOfProduct(a, b, c)))).toBe(0);
    return found;
  };
  const inDecimals = (a: number, b: number, c: number) => {
    let found = Number.NaN;
    expect(decimalsMadeBy(() => (found = quotientOfProduct(a, b, c)))).toBeGreaterThan(0);
    return found;
  };

  it("is the run rate of the reference, without decimals", () => {
    expect(quickly(150_000, 300_000, 0.4)).toBe(1.25);
    expect(quickly(1, 3, 7)).toBe(1 / 21);
    expect(quickly(100, 3, 1 / 3)).toBe(100 / 0.999999999999999);
    expect(quickly(0.123456, 0.5, 2)).toBe(0.123456);
    expect(quickly(-1, 3, 1)).toBe(-1 / 3);
    expect(quickly(1e-7, 1e-7, 1e-7)).toBe(1e7);
  });

  it("is computed in decimals for figures that whole numbers do not hold", () => {
    expect(inDecimals(1e-9, 1, 1)).toBe(1e-9);
    expect(inDecimals(1, 1e-9, 1)).toBe(1e9);
    expect(inDecimals(1, 1, 1e-9)).toBe(1e9);
    expect(inDecimals(1 / 3, 300_000_000, 1)).toBe(1.11111111111111e-9);
    expect(inDecimals(1e6, 1e-7, 1e-7)).toBe(1e20);
  });
});
