import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { exact, ZERO } from "../../../core/decimal/decimal";
import { money } from "../../../core/decimal/rounding";
import { ExactSums } from "../../../core/decimal/sums";
import { decimalsMadeBy } from "./decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("./decimals")).countingDecimals(original),
);

/** 2^53 - 1 millionths. */
const MOST = (2 ** 53 - 1) / 1e6;

type Credit = [amount: number, share: number];

function sumOf(credits: Credit[], decimals = 2): number {
  const sums = new ExactSums();
  const slot = sums.open();
  for (const [amount, share] of credits) sums.add(slot, amount, share);
  return sums.total(slot, decimals);
}

/** The sum, checked to need no decimals: what a column of ten thousand deals costs. */
function quickly(credits: Credit[], decimals = 2): number {
  let found = Number.NaN;
  expect(decimalsMadeBy(() => (found = sumOf(credits, decimals)))).toBe(0);
  return found;
}

describe("what somebody is credited with", () => {
  it("is the sum of amount times share, rounded once", () => {
    expect(quickly([])).toBe(0);
    expect(quickly([[100, 0.5]])).toBe(50);
    expect(
      quickly([
        [0.1, 1],
        [0.2, 1],
      ]),
    ).toBe(0.3);
    expect(
      quickly([
        [0.01, 0.25],
        [0.01, 0.25],
      ]),
    ).toBe(0.01);
    expect(quickly([[60_000, 0.5]], 0)).toBe(30_000);
    expect(quickly([[1.234567, 1]], 6)).toBe(1.234567);
  });

  it("rounds half a cent away from zero, on both sides", () => {
    expect(quickly([[0.01, 0.5]])).toBe(0.01);
    expect(quickly([[-0.01, 0.5]])).toBe(-0.01);
    expect(quickly([[0.01, 0.49]])).toBe(0);
    expect(Object.is(quickly([[-0.01, 0.49]]), 0)).toBe(true);
    expect(quickly([[2.5, 1]], 0)).toBe(3);
    expect(quickly([[-2.5, 1]], 0)).toBe(-3);
  });

  it("keeps its slots apart", () => {
    const sums = new ExactSums();
    const first = sums.open();
    const second = sums.open();
    sums.add(first, 100, 1 / 3);
    sums.add(second, 100, 0.25);
    sums.add(first, 200, 1 / 3);
    sums.add(first, 10, 1);
    expect(first).toBe(0);
    expect(second).toBe(1);
    expect(sums.total(first, 2)).toBe(110);
    expect(sums.total(second, 2)).toBe(25);
  });

  it("adds up the amounts of a long share before it multiplies them once", () => {
    const thirds: Credit[] = Array.from({ length: 300 }, () => [0.01, 1 / 3]);
    expect(sumOf(thirds)).toBe(1);
    // One decimal for the sum of the amounts, one for what it has below a whole unit, one for the share and one for
    // the sum without long shares and its rest: however many deals there are.
    expect(decimalsMadeBy(() => sumOf(thirds))).toBeLessThanOrEqual(5);
    expect(
      sumOf([
        [100, 1 / 3],
        [100, 1 / 7],
        [100, 0.5],
      ]),
    ).toBe(97.62);
  });

  it("keeps every digit of sums that no double holds, and of figures with long fractions", () => {
    expect(
      sumOf([
        [9_000_000_000, 1],
        [9_000_000_000, 1],
        [0.01, 1],
      ]),
    ).toBe(18_000_000_000.01);
    expect(
      sumOf(
        [
          [MOST, 1],
          [0.000001, 1],
          [-MOST, 1],
        ],
        6,
      ),
    ).toBe(0.000001);
    expect(
      sumOf(
        [
          [-9_000_000_000, 1],
          [12_345_678_901.2345, 0.99],
        ],
        6,
      ),
    ).toBe(3_222_222_112.222155);
    expect(sumOf([[1e300, 0.5]])).toBe(5e299);
    expect(sumOf([[1 / 3, 1]], 10)).toBe(0.3333333333);
    expect(sumOf([[0.1234567, 1]], 7)).toBe(0.1234567);
    expect(sumOf([[0.005, 1]], 8)).toBe(0.005);
    expect(
      sumOf([
        [1e-9, 1],
        [0.005, 1],
      ]),
    ).toBe(0.01);
    expect(
      sumOf([
        [-1e-9, 1],
        [0.005, 1],
      ]),
    ).toBe(0);
  });

  it("is the exact sum, in any order, for any amounts and shares", () => {
    const amount = fc.oneof(
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((cents) => cents / 100),
      fc.double({ min: -1e12, max: 1e12, noNaN: true }),
    );
    const share = fc.constantFrom(1, 0.5, 0.25, 0.3333, 1 / 3, 0.1 + 0.2, 2);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, share), { maxLength: 30 }),
        fc.integer({ min: 0, max: 8 }),
        (deals, places) => {
          const sum = deals.reduce((before, [of, part]) => before.plus(exact(of).times(exact(part))), ZERO);
          expect(sumOf(deals, places)).toBe(money(sum, places));
          expect(sumOf([...deals].reverse(), places)).toBe(money(sum, places));
        },
      ),
      { seed: 12, numRuns: 400 },
    );
  });
});
