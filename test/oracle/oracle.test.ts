import { describe, expect, it } from "vitest";
import { FORMS, sweep } from "./compare";
import { cell, div, int, mul, round, sub, toNumber } from "./exact";

/** A share of the plans of the wide sweep, which `npm run test:wide` holds against the oracle in full. */
const PARTS = [0, 1, 2, 3, 4];
const PLANS = 500;

describe("payouts of 2,500 random plans", () => {
  it.each(PARTS)("are those of the oracle, and use every rule, modifier and form: part %d", (part) => {
    const { differences, forms, people } = sweep(part * PLANS + 1, PLANS);
    expect(differences.slice(0, 3)).toEqual([]);
    expect(people).toBeGreaterThan(PLANS);
    expect(FORMS.filter((form) => (forms.get(form) ?? 0) < 8)).toEqual([]);
  });
});

describe("the oracle's arithmetic", () => {
  it("reads a cell's number to 15 digits, and loses nothing on the way", () => {
    expect(cell(299_999.99999999994)).toEqual(int(300_000));
    expect(toNumber(mul(div(cell(1), int(3)), int(3)))).toBe(1);
    expect(toNumber(cell(-1e-7))).toBe(-1e-7);
    expect(toNumber(cell(123_456_789_012_345e6))).toBe(123_456_789_012_345e6);
  });

  it("rounds halves away from zero", () => {
    expect([1.005, -1.005, 2.5, 0.004].map((value) => toNumber(round(cell(value), 2)))).toEqual([1.01, -1.01, 2.5, 0]);
    expect(toNumber(round(sub(cell(0.1), cell(0.3)), 1))).toBe(-0.2);
  });
});
