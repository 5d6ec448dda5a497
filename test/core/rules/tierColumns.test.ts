/** Columns of tiered pay by what they cost: a table is compiled once, and no row needs decimals but the strangest. */
import { describe, expect, it, vi } from "vitest";
import { exact } from "../../../core/decimal/decimal";
import { spiffBonus } from "../../../core/rules/bonuses";
import { overrideCommission } from "../../../core/rules/credit";
import { commissionColumn, pointBonusColumn, type TierColumnTerms } from "../../../core/rules/tierColumns";
import { cumulativePayout, ReadTier, type TierRows, withMethod } from "../../../core/rules/tiers";
import { decimalsMadeBy } from "../decimal/decimals";

vi.mock(import("../../../core/decimal/decimal"), async (original) =>
  (await import("../decimal/decimals")).countingDecimals(original),
);

const table = (...rows: [number, number, boolean?][]) =>
  rows.map(([from, rate, flag]) => new ReadTier(from, rate, flag));
const terms = (tiers: TierRows, more: Partial<TierColumnTerms> = {}): TierColumnTerms => ({
  tiers,
  method: "marginal",
  edge: "from",
  decimals: 2,
  ...more,
});

/** A column, checked to need no decimals. */
function quickly(rule: (columns: Float64Array[], out: Float64Array) => void, columns: number[][]): number[] {
  const out = new Float64Array(Math.max(...columns.map(({ length }) => length)));
  const given = columns.map((column) => Float64Array.from(column));
  expect(decimalsMadeBy(() => rule(given, out))).toBe(0);
  return [...out];
}

const SEED = table([0, 0.075], [1, 0.125], [1.5, 0.15]);
const POINTS = table([0, 90], [0.8, 110], [1, 130], [1.5, 150]);

describe("a column of commissions", () => {
  it("needs no decimals for long figures, wherever no tie is near", () => {
    expect(quickly(commissionColumn(terms(SEED)), [[123_456.789012345], [300_000.123456, 1 / 3], [0]])).toEqual([
      9259.26, 18_518.49,
    ]);
    expect(quickly(commissionColumn(terms(SEED)), [[0.2, 0.6], [300_000], [0]])).toEqual([0.02, 0.05]);
  });

  it("compiles its table once for each method and number of decimals", () => {
    let read = 0;
    const watched = table([0, 0.075], [1, 0.125]);
    Object.defineProperty(watched[0], "start", {
      get: () => {
        read += 1;
        return 0;
      },
    });
    const paid = (more: Partial<TierColumnTerms>) =>
      quickly(commissionColumn(terms(watched, more)), [[300_000.5], [300_000], [0]])[0];
    for (const _ of [1, 2, 3]) {
      expect(paid({})).toBe(22_500.06);
      expect(paid({ method: "retroactive" })).toBe(37_500.06);
      expect(paid({ decimals: 0 })).toBe(22_500);
      expect(quickly(pointBonusColumn({ ...terms(watched), wholePoints: false }), [[150_000], [300_000]])).toEqual([
        3.75,
      ]);
      commissionColumn(terms(SEED));
    }
    expect(read).toBe(4);
  });
});

describe("a column of point bonuses", () => {
  const exactly = (wholePoints: boolean) => pointBonusColumn({ ...terms(POINTS), wholePoints });

  it("needs no decimals for long figures, nor for ties", () => {
    expect(quickly(exactly(false), [[123_456.789012345], [3.00000000000001]])).toEqual([617_277_345.06]);
    expect(quickly(exactly(false), [[2, 4], [80_000]])).toEqual([0.23, 0.45]);
    expect(quickly(exactly(true), [[225_000, 302_999.99], [300_000]])).toEqual([6750, 9400]);
    const cents = pointBonusColumn({ ...terms(table([0, 0.005])), wholePoints: true });
    expect(quickly(cents, [[1, 3, 5], [100]])).toEqual([0.01, 0.02, 0.03]);
  });

  it("takes every quota of a long column", () => {
    const actuals = Array.from({ length: 2500 }, (_, row) => 1000 + row);
    const quotas = actuals.map((actual, row) => actual * (1 + (row % 3)));
    expect(quickly(exactly(true), [actuals, quotas])).toEqual(actuals.map((_, row) => [9400, 4500, 2970][row % 3]));
    expect(quickly(exactly(false), [actuals, quotas]).slice(0, 3)).toEqual([9400, 4500, 3000]);
  });
});

describe("rules beside the columns", () => {
  it("pay nothing below zero where a tier before the one from zero takes it", () => {
    const tiers = withMethod(table([-1, 0.1], [0, 0.2]), "marginal");
    expect(cumulativePayout(exact(-5), tiers, exact(1), "from").toNumber()).toBe(0);
  });

  it("reach a manager's tier at exactly its threshold", () => {
    const tiers = withMethod(table([0, 0.01], [1, 0.03, true]), "marginal");
    expect(overrideCommission([30_000, 20_000], tiers, 50_000, 2)).toBe(1500);
    expect(overrideCommission([30_000, 19_999.99], tiers, 50_000, 2)).toBe(500);
  });

  it("pay a programme's amount up to its cap", () => {
    const bonus = (quantity: number, cap?: number) =>
      spiffBonus(quantity, 10, 5, cap, { mode: "per unit", decimals: 2 });
    expect([bonus(12), bonus(12, 100), bonus(12, 60), bonus(12, 59.99), bonus(-12, 50), bonus(9, 100)]).toEqual([
      60, 60, 60, 59.99, -50, 0,
    ]);
  });
});
