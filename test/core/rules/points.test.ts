import { describe, expect, it, vi } from "vitest";
import {
  attainment,
  bonusPerPointAbove,
  bonusPerPointAboveInDecimals,
  bonusPerUnitAbove,
  bonusPerUnitAboveInDecimals,
  type PerPointTerms,
  type PerUnitTerms,
  pointBonus,
} from "../../../core/rules/points";
import { ReadTier, withMethod } from "../../../core/rules/tiers";
import { decimalsMadeBy } from "../decimal/decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("../decimal/decimals")).countingDecimals(original),
);

const POINT: PerPointTerms = { from: 1, wholePoints: false, cap: undefined, decimals: 2 };
const UNIT: PerUnitTerms = { unit: 1000, gate: undefined, gateBonus: 0, wholeUnits: false, decimals: 2 };

/** The bonus, checked against its definition; `quick` says whether decimals were needed. */
function perPoint(
  actual: number,
  quota: number,
  rate: number,
  terms: Partial<PerPointTerms> = {},
  quick = true,
): number {
  const given = { ...POINT, ...terms };
  let bonus = Number.NaN;
  expect(decimalsMadeBy(() => (bonus = bonusPerPointAbove(actual, quota, rate, given))) === 0).toBe(quick);
  expect(bonus).toBe(bonusPerPointAboveInDecimals(actual, quota, rate, given));
  return bonus;
}

function perUnit(actual: number, quota: number, rate: number, terms: Partial<PerUnitTerms> = {}, quick = true): number {
  const given = { ...UNIT, ...terms };
  let bonus = Number.NaN;
  expect(decimalsMadeBy(() => (bonus = bonusPerUnitAbove(actual, quota, rate, given))) === 0).toBe(quick);
  expect(bonus).toBe(bonusPerUnitAboveInDecimals(actual, quota, rate, given));
  return bonus;
}

describe("attainment", () => {
  it("is the double nearest to actual / quota", () => {
    expect(attainment(360_000, 300_000)).toBe(1.2);
    expect(attainment(1, 3)).toBe(1 / 3);
  });
});

describe("pay per point of attainment, in decimals", () => {
  const tiers = withMethod(
    [new ReadTier(0, 90, undefined), new ReadTier(0.8, 110, undefined), new ReadTier(1, 130, undefined)],
    "marginal",
  );
  const terms = { tiers, edge: "from", wholePoints: false, decimals: 2 } as const;

  it("divides once, at the end", () => {
    expect(pointBonus(360_000, 300_000, terms)).toBe(12_000);
    expect(pointBonus(302_999.99, 300_000, { ...terms, wholePoints: true })).toBe(9400);
    expect(pointBonus(2, 80_000, terms)).toBe(0.23);
    expect(pointBonus(2, 80_000, { ...terms, rounding: "half to even" })).toBe(0.22);
  });
});

describe("money per point above quota", () => {
  it("pays 20 points at 125", () => {
    expect(perPoint(360_000, 300_000, 125)).toBe(2500);
    expect(perPoint(300_001, 300_000, 125)).toBe(0.04);
  });

  it("pays nothing at the threshold and below", () => {
    expect(perPoint(300_000, 300_000, 125)).toBe(0);
    expect(perPoint(299_999.99999999994, 300_000, 125)).toBe(0);
    expect(perPoint(-5, 300_000, 125)).toBe(0);
    expect(perPoint(330_000, 300_000, 125, { from: 1.1 })).toBe(0);
    expect(perPoint(330_003, 300_000, 125, { from: 1.1 })).toBe(0.13);
  });

  it("rounds ties away from zero: half a cent at 80,000", () => {
    expect(perPoint(80_004, 80_000, 1)).toBe(0.01);
    expect(perPoint(80_004, 80_000, -1)).toBe(-0.01);
    expect(perPoint(80_004, 80_000, 1.0000000000000002)).toBe(0.01);
  });

  it("pays whole points only, when the plan says so", () => {
    expect(perPoint(362_999, 300_000, 125, { wholePoints: true })).toBe(2500);
    expect(perPoint(363_000, 300_000, 125, { wholePoints: true })).toBe(2625);
    expect(perPoint(302_999.99, 300_000, 125, { wholePoints: true })).toBe(0);
  });

  it("is capped, at the rounded cap", () => {
    expect(perPoint(360_000, 300_000, 125, { cap: 2000 })).toBe(2000);
    expect(perPoint(360_000, 300_000, 125, { cap: 2000.005 })).toBe(2000.01);
    expect(perPoint(360_000, 300_000, 125, { cap: 3000 })).toBe(2500);
    expect(perPoint(360_000, 300_000, 125, { cap: 0 })).toBe(0);
  });

  it("needs no decimals for long fractions, and none for the noise of a sum beside a tie", () => {
    expect(perPoint(333_333.333333333, 200_000.12, 125, { from: 1.05 })).toBe(7708.32);
    expect(perPoint(333_333.333333333, 200_000.12, 1 / 3, { from: 1 / 3 })).toBe(44.44);
    expect(perPoint(1.0000004 - 4e-15, 1, 125)).toBe(0.01);
  });

  it("is computed in decimals when the figures are beyond the fast paths", () => {
    expect(perPoint(1.5e-323, 1e-323, 1, { from: 0.25 }, false)).toBe(125);
    expect(perPoint(6172.86, 12345.67, 1.7e308, { from: 0.5 }, false)).toBeGreaterThan(1e304);
    expect(perPoint(2e-210, 1e-210, 1, {}, false)).toBe(100);
    expect(perPoint(999_999_999_999_999, 7, 0.075, { wholePoints: true }, false)).toBe(1071428571428562.9);
    expect(perPoint(6172.86, 12345.67, 1.7e308, { from: 0.5, cap: 5 }, false)).toBe(5);
    expect(perPoint(1e20, 1e19, 0.5, { wholePoints: true }, false)).toBe(450);
  });
});

describe("money per unit above quota, and a bonus at the gate", () => {
  it("pays 20 thousands at 125", () => {
    expect(perUnit(320_000, 300_000, 125)).toBe(2500);
    expect(perUnit(300_000, 300_000, 125)).toBe(0);
    expect(perUnit(299_000, 300_000, 125)).toBe(0);
  });

  it("opens the gate at exactly its share of quota", () => {
    const gate = { gate: 0.8, gateBonus: 1000 };
    expect(perUnit(239_999.99, 300_000, 125, gate)).toBe(0);
    expect(perUnit(240_000, 300_000, 125, gate)).toBe(1000);
    expect(perUnit(320_000, 300_000, 125, gate)).toBe(3500);
    expect(perUnit(240_000, 300_000, 125, { gate: 0.8, gateBonus: 0.005 })).toBe(0.01);
  });

  it("rounds ties away from zero: every fourth cent above quota at 125 per 1,000 is one", () => {
    expect(perUnit(300_000.04, 300_000, 125)).toBe(0.01);
    expect(perUnit(300_000.12, 300_000, 125)).toBe(0.02);
    expect(perUnit(300_000.12, 300_000, -125)).toBe(-0.02);
    expect(perUnit(300_000.04, 300_000, 125, { gateBonus: 0.01 })).toBe(0.02);
  });

  it("pays whole units only, when the plan says so", () => {
    expect(perUnit(300_999.99, 300_000, 125, { wholeUnits: true })).toBe(0);
    expect(perUnit(301_000, 300_000, 125, { wholeUnits: true })).toBe(125);
    expect(perUnit(302_500, 300_000, 125, { wholeUnits: true, gateBonus: 10 })).toBe(260);
  });

  it("needs no decimals for long fractions, and none for the noise of a sum beside a tie", () => {
    expect(perUnit(333_333.333333333, 1.2e-12, 125)).toBe(41_666.67);
    expect(perUnit(300_000.00004 - 2e-10, 300_000, 125, { unit: 1 })).toBe(0.01);
    expect(perUnit(301_000, 300_000, 0, { gateBonus: 1234.565 - 2e-12 })).toBe(1234.57);
  });

  it("is computed in decimals when the figures are beyond the fast paths", () => {
    expect(perUnit(320_000, 300_000, 1e-210, { unit: 1e-209 }, false)).toBe(2000);
    expect(perUnit(1e16, 1, 1, { unit: 1, wholeUnits: true }, false)).toBe(1e16 - 1);
    expect(perUnit(999_999_999_999_999, 1, 1, { unit: 0.001, wholeUnits: true }, false)).toBe(999999999999998000);
    expect(perUnit(2e15, 1e15, 0.000000000000005, { unit: 1000 }, false)).toBe(0.01);
  });
});
