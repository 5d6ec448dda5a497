import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, ZERO } from "../../../core/decimal/decimal";
import { toCell } from "../../../core/decimal/rounding";
import { commissionColumn, pointBonusColumn, type TierColumnTerms } from "../../../core/rules/tierColumns";
import {
  breakdown,
  cumulativePayout,
  type Edge,
  type Method,
  ReadTier,
  reaches,
  tieredCommission,
  tierParts,
  withMethod,
} from "../../../core/rules/tiers";

/** 7.5 / 12.5 / 15 % from 0 / 100 / 150 %. */
const SEED = table([0, 0.075], [1, 0.125], [1.5, 0.15]);

function table(...rows: [number, number, boolean?][]) {
  return rows.map(([from, value, flag]) => new ReadTier(from, value, flag));
}

const terms = (
  tiers = SEED,
  { method = "marginal", edge = "from", decimals = 2 }: { method?: Method; edge?: Edge; decimals?: number } = {},
): TierColumnTerms => ({ tiers, method, edge, decimals });

/** One row by the column rule, checked against the rule in decimals. */
function pay(amount: number, quota = 1, prior = 0, given = terms()): number {
  const out = new Float64Array(1);
  commissionColumn(given)([Float64Array.of(amount), Float64Array.of(quota), Float64Array.of(prior)], out);
  const { tiers, method, ...rest } = given;
  expect(out[0]).toBe(tieredCommission(amount, quota, prior, { ...rest, tiers: withMethod(tiers, method) }));
  return out[0]!;
}

describe("tiered commission", () => {
  it("pays the seed plan: marginal, retroactive, and both edges at exactly 100 %", () => {
    expect(pay(360_000, 300_000)).toBe(30_000);
    expect(pay(360_000, 300_000, 0, terms(SEED, { method: "retroactive" }))).toBe(45_000);
    expect(pay(300_000, 300_000)).toBe(22_500);
    expect(pay(300_000, 300_000, 0, terms(SEED, { method: "retroactive" }))).toBe(37_500);
    expect(pay(300_000, 300_000, 0, terms(SEED, { method: "retroactive", edge: "to" }))).toBe(22_500);
    expect(pay(299_999.99999999994, 300_000, 0, terms(SEED, { method: "retroactive" }))).toBe(37_500);
  });

  it("pays a deal on top of what was credited before", () => {
    expect(pay(20_000, 1, 145_000, terms(table([0, 0.04], [150_000, 0.06], [250_000, 0.08])))).toBe(1100);
  });

  it("lets a tier's own flag override the method", () => {
    const mixed = table([0, 0.05], [0.5, 0.1, true], [1, 0.2]);
    expect(pay(40, 100, 0, terms(mixed))).toBe(2);
    expect(pay(60, 100, 0, terms(mixed))).toBe(6);
    expect(pay(120, 100, 0, terms(mixed))).toBe(10 + 4);
    const kept = table([0, 0.05], [0.5, 0.1, false], [1, 0.2]);
    expect(pay(120, 100, 0, terms(kept, { method: "retroactive" }))).toBe(24);
    expect(pay(60, 100, 0, terms(kept, { method: "retroactive" }))).toBe(2.5 + 1);
    const cliff = table([0.6, 0.1, true], [1, 0.2]);
    expect([59.99, 60, 100].map((amount) => pay(amount, 100, 0, terms(cliff)))).toEqual([0, 6, 10]);
  });

  it("claws back at the first rate below zero, if the first tier starts there", () => {
    expect(pay(-1000, 300_000)).toBe(-75);
    expect(pay(-1000, 300_000, 0, terms(table([0.5, 0.1])))).toBe(0);
    expect(pay(-1000, 300_000, 0, terms(table([0, 0.05, true], [1, 0.1])))).toBe(-50);
  });

  it("rounds to the decimals asked for, ties by the plan's rule", () => {
    expect(pay(0.2, 100)).toBe(0.02);
    expect(pay(33.33, 100, 0, terms(SEED, { decimals: 0 }))).toBe(2);
    expect(pay(33.33, 100, 0, terms(SEED, { decimals: 10 }))).toBe(2.49975);
    const even = { ...terms(), rounding: "half to even" } as const;
    expect([0.6, -0.6, 1].map((amount) => pay(amount, 100, 0, even))).toEqual([0.04, -0.04, 0.08]);
  });

  it("computes in decimals what no fast path proves", () => {
    expect(pay(1e16, 1, 0, terms(table([0, 0.1])))).toBe(1e15);
    expect(pay(100, 1, 0, terms(table([0, 1e29])))).toBe(1e31);
    expect(pay(100.005, 1, 0, terms(table([-1, 0.5])))).toBe(cumulativePayoutOf(100.005, -1, 0.5));
    // Half a cent with a rate of 16 decimals beside one of whole units: no integers hold the table.
    expect(pay(0.5, 1, 0, terms(table([0, 0.01], [1, 0.123456789012345], [2, 12345.6])))).toBe(0.01);
  });

  it("repeats a single amount, quota or prior amount over a column", () => {
    const out = new Float64Array(3);
    commissionColumn(terms())(
      [Float64Array.of(360_000), Float64Array.of(300_000, 400_000, 150_000), Float64Array.of(0)],
      out,
    );
    expect([...out]).toEqual([30_000, 27_000, 40_875]);
    const ties = new Float64Array(2);
    commissionColumn(terms())(
      [Float64Array.of(0.6000000000000004), Float64Array.of(1, 1e6), Float64Array.of(0.2)],
      ties,
    );
    expect([...ties]).toEqual([0.04, 0.04]);
    commissionColumn(terms(table([0, 1e29])))([Float64Array.of(1), Float64Array.of(1, 1), Float64Array.of(0)], ties);
    expect([...ties]).toEqual([1e29, 1e29]);
  });

  it("keeps the kernels of two tables, methods and decimals apart", () => {
    const other = table([0, 0.1]);
    for (let round = 0; round < 2; round += 1) {
      expect(pay(100, 200)).toBe(7.5);
      expect(pay(100, 200, 0, terms(other))).toBe(10);
      expect(pay(100.01, 200, 0, terms(other, { decimals: 0 }))).toBe(10);
      expect(pay(240, 200, 0, terms(SEED, { method: "retroactive" }))).toBe(30);
      expect(pay(240, 200)).toBe(20);
    }
  });

  it("takes tiers made of decimals as well as tiers read from cells", () => {
    const plain = [
      { from: ZERO, value: exact(0.1), retroactive: undefined },
      { from: exact(100), value: exact(0.2), retroactive: true },
    ];
    const out = new Float64Array(2);
    commissionColumn({ tiers: plain, method: "marginal", edge: "from", decimals: 2 })(
      [Float64Array.of(99, 101), Float64Array.of(1), Float64Array.of(0)],
      out,
    );
    expect([...out]).toEqual([9.9, 20.2]);
  });
});

function cumulativePayoutOf(amount: number, from: number, rate: number): number {
  return Math.round((amount - from) * rate * 100) / 100;
}

describe("which tier is reached", () => {
  it("compares exactly, at the edge the plan names", () => {
    expect(reaches(exact(1), exact(1), "from")).toBe(true);
    expect(reaches(exact(1), exact(1), "to")).toBe(false);
  });

  it("settles flags by the method, and keeps a tier's decimals", () => {
    const rows = table([0, 0.1], [1, 0.2, true], [2, 0.3, false]);
    expect(withMethod(rows, "marginal").map((tier) => tier.retroactive)).toEqual([false, true, false]);
    expect(withMethod(rows, "retroactive").map((tier) => tier.retroactive)).toEqual([true, true, false]);
    const tier = rows[1]!;
    expect(tier.from).toBe(tier.from);
    expect(tier.value).toBe(tier.value);
    expect([tier.start, tier.rate, tier.from.toNumber(), tier.value.toNumber()]).toEqual([1, 0.2, 1, 0.2]);
  });
});

describe("a commission tier by tier", () => {
  it("shows what falls into each tier and what it pays", () => {
    const tiers = withMethod(table([0, 0.01], [1000, 0.02]), "marginal");
    const { parts, total } = breakdown(2500, 1, 0, { tiers, edge: "from", decimals: 2 });
    expect(parts.map((part) => [part.index, part.amount.toNumber(), part.payout.toNumber()])).toEqual([
      [0, 1000, 10],
      [1, 1500, 30],
    ]);
    expect(total.toNumber()).toBe(40);
  });

  it("gives the cents that rounding the parts lost or won to the parts that are farthest off, the first ones first", () => {
    const paid = (...rates: [number, number, number]) => {
      const rows = table([0, rates[0]], [1, rates[1]], [2, rates[2]]);
      const given = { tiers: withMethod(rows, "marginal"), edge: "from", decimals: 2 } as const;
      return breakdown(3, 1, 0, given).parts.map((part) => part.payout.toNumber());
    };
    expect(paid(0.333, 0.334, 0.333)).toEqual([0.33, 0.34, 0.33]);
    expect(paid(0.332, 0.333, 0.334)).toEqual([0.33, 0.33, 0.34]);
    expect(paid(0.334, 0.334, 0.334)).toEqual([0.34, 0.33, 0.33]);
    expect(paid(0.337, 0.336, 0.336)).toEqual([0.34, 0.33, 0.34]);
    expect(paid(0.336, 0.336, 0.337)).toEqual([0.33, 0.34, 0.34]);
    expect(paid(0.334, 0.333, 0.334)).toEqual([0.34, 0.33, 0.33]);
  });

  it("shares out as many cents as rounding many parts lost, one each", () => {
    const rates = Array.from({ length: 9 }, (_, k): [number, number] => [k, k % 2 === 0 ? 0.334 : 0.333]);
    const given = { tiers: withMethod(table(...rates), "marginal"), edge: "from", decimals: 2 } as const;
    const { parts, total } = breakdown(9, 1, 0, given);
    expect(total.toNumber()).toBe(3);
    expect(parts.map((part) => part.payout.toNumber())).toEqual([0.34, 0.33, 0.34, 0.33, 0.34, 0.33, 0.33, 0.33, 0.33]);
  });

  it("gives a reached retroactive tier everything below it", () => {
    const tiers = withMethod(table([0, 0.05], [100, 0.1, true], [200, 0.2]), "marginal");
    const parts = (amount: number) =>
      tierParts(exact(amount), tiers, exact(1), "from").map((part) => part.amount.toNumber());
    expect(parts(50)).toEqual([50, 0, 0]);
    expect(parts(150)).toEqual([0, 150, 0]);
    expect(parts(250)).toEqual([0, 200, 50]);
    expect(parts(-50)).toEqual([-50, 0, 0]);
    expect(cumulativePayout(exact(250), tiers, exact(1), "from").toNumber()).toBe(30);
  });

  it("adds up to the rounded total, on top of prior amounts, whatever the figures", () => {
    const cents = fc.integer({ min: -(10 ** 7), max: 10 ** 8 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, cents, fc.constantFrom<Method>("marginal", "retroactive"), (amount, prior, method) => {
        const rows = table([0, 0.0333], [0.5, 0.0777, true], [1, 0.1249], [1.5, 0.2501]);
        const given = { tiers: withMethod(rows, method), edge: "from", decimals: 2 } as const;
        const { parts, total } = breakdown(amount, 300_000, prior, given);
        expect(parts.reduce((sum, part) => sum.plus(part.payout), ZERO).eq(total)).toBe(true);
        expect(parts.reduce((sum, part) => sum.plus(part.amount), ZERO).eq(exact(amount))).toBe(true);
        expect(toCell(total)).toBe(tieredCommission(amount, 300_000, prior, given));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

describe("properties that people rely on", () => {
  const cents = fc.integer({ min: -(10 ** 7), max: 10 ** 8 }).map((value) => value / 100);
  const quota = fc.integer({ min: 1, max: 10 ** 8 }).map((value) => value / 100);
  const rising = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 0, max: 400 })), {
      minLength: 1,
      maxLength: 6,
    })
    .map((rows) => {
      const starts = [...new Set(rows.map(([from]) => from))].sort((a, b) => a - b);
      return table([0, 0.05], ...starts.map((from, k): [number, number] => [from / 1000, rows[k]![1] / 1000]));
    });

  it("never pays less for more, when no rate is below zero and tiers are marginal", () => {
    fc.assert(
      fc.property(rising, quota, cents, fc.integer({ min: 0, max: 10 ** 6 }), (tiers, base, amount, more) => {
        expect(pay(amount + more / 100, base, 0, terms(tiers))).toBeGreaterThanOrEqual(
          pay(amount, base, 0, terms(tiers)),
        );
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it("is continuous when marginal: a cent more of amount is at most its rate, and a rounding, more of pay", () => {
    fc.assert(
      fc.property(rising, quota, cents, (tiers, base, amount) => {
        const step = exact(pay(amount + 0.01, base, 0, terms(tiers))).minus(exact(pay(amount, base, 0, terms(tiers))));
        expect(step.abs().toNumber()).toBeLessThanOrEqual(0.01 * 0.4 + 0.01);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("pays the lines of a period, to the cent, what it pays the whole, in whatever order they come", () => {
    const method = fc.constantFrom<Method>("marginal", "retroactive");
    fc.assert(
      fc.property(
        rising,
        quota,
        method,
        fc.array(cents, { minLength: 1, maxLength: 8 }),
        fc.integer(),
        (tiers, base, way, deals, shift) => {
          const given = terms(tiers, { method: way });
          const total = deals.reduce((sum, deal) => sum.plus(exact(deal)), ZERO).toNumber();
          const turn = Math.abs(shift) % deals.length;
          for (const order of [deals, [...deals].reverse(), [...deals.slice(turn), ...deals.slice(0, turn)]]) {
            let prior = ZERO;
            let paid = ZERO;
            for (const deal of order) {
              paid = paid.plus(exact(pay(deal, base, prior.toNumber(), given)));
              prior = prior.plus(exact(deal));
            }
            expect(paid.toNumber() + 0).toBe(pay(total, base, 0, given));
          }
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });

  it("takes back with a credit memo exactly what the deal earned", () => {
    fc.assert(
      fc.property(rising, quota, cents, cents, (tiers, base, prior, deal) => {
        const earned = pay(deal, base, prior, terms(tiers));
        const after = exact(prior).plus(exact(deal)).toNumber();
        expect(pay(-deal, base, after, terms(tiers))).toBe(0 - earned);
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});

describe("pay per point, over columns", () => {
  const POINTS = table([0, 90], [0.8, 110], [1, 130], [1.5, 150]);
  const column = (wholePoints: boolean, actuals: number[], quotas: number[], given = terms(POINTS)) => {
    const out = new Float64Array(Math.max(actuals.length, quotas.length));
    pointBonusColumn({ ...given, wholePoints })([Float64Array.from(actuals), Float64Array.from(quotas)], out);
    return [...out];
  };

  it("pays the retention points plan", () => {
    const actuals = [225_000, 300_000, 360_000, 450_000, 480_000];
    expect(column(false, actuals, [300_000])).toEqual([6750, 9400, 12_000, 15_900, 17_400]);
    expect(column(true, actuals, [300_000])).toEqual([6750, 9400, 12_000, 15_900, 17_400]);
  });

  it("pays parts of points unless only whole ones count", () => {
    expect(column(false, [301_500], [300_000])).toEqual([9465]);
    expect(column(true, [302_999.99], [300_000])).toEqual([9400]);
    expect(column(true, [303_000], [300_000])).toEqual([9530]);
    expect(column(false, [2], [80_000])).toEqual([0.23]);
    expect(column(false, [2], [80_000], { ...terms(POINTS), rounding: "half to even" })).toEqual([0.22]);
  });

  it("decides retroactive tiers on the exact attainment", () => {
    const stepped = terms(table([0, 50], [1 / 3, 100, true]), { edge: "from" });
    expect(column(false, [0.333333333333333, 0.333333333333332], [1], stepped)).toEqual([3333.33, 1666.67]);
    const full = table([0, 50], [1, 100, true]);
    expect(column(false, [7, 6.99], [7], terms(full))).toEqual([10_000, 4992.86]);
    expect(column(false, [7], [7], terms(full, { edge: "to" }))).toEqual([5000]);
    expect(column(true, [7, 6.99, 7.05], [7], terms(full))).toEqual([10_000, 4950, 10_000]);
    expect(column(true, [7], [7], terms(full, { edge: "to" }))).toEqual([5000]);
  });

  it("works in blocks, with single cells repeated, and beyond what fast paths prove", () => {
    const actuals = Array.from({ length: 2600 }, (_, row) => row * 2);
    expect(column(false, actuals, [80_000])).toEqual(actuals.map((actual) => Math.round(actual * 11.25 + 1e-9) / 100));
    expect(column(true, actuals, [100])[2599]).toBe(column(true, [5198], [100])[0]);
    expect(column(false, [100], [100, 200])).toEqual([9400, 4500]);
    expect(column(false, [1e-210], [1e-210])).toEqual([9400]);
    expect(column(true, [1e30], [1e10])).toEqual([15_000 * 1e20 - 5600]);
    expect(column(false, [50, 200], [100], terms(table([0, 1e29])))).toEqual([50e29, 200e29]);
  });
});
