/** What must hold for figures of plan design: simulations repeat and converge, schedules and splits add up. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ResultCell } from "../../../core/cells/cell";
import { Decimal, exact } from "../../../core/decimal/decimal";
import { quotientOfProduct } from "../../../core/decimal/quotient";
import { toCell } from "../../../core/decimal/rounding";
import { runFunction } from "../../../core/functions/run";

const run = (id: string, ...args: Parameters<typeof runFunction>[1][number][]) => runFunction(id, args, "en");
const cents = (least: number, most: number) => fc.integer({ min: least * 100, max: most * 100 }).map((n) => n / 100);
const SEED = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];
const simulate = (...args: Parameters<typeof runFunction>[1][number][]) =>
  (run("PLAN_COST_SIMULATION", ...args) as ResultCell[][])[1] as [number, number, number, number];

describe("the simulation of a plan's cost", () => {
  const quotas = Array.from({ length: 40 }, (_, index) => [200000 + index * 5000]);
  const whole = quotas.reduce((sum, [quota]) => sum + (quota as number), 0);

  it("gives the same figures for the same seed, and others for another", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 2, max: 50 }), (seed, runs) => {
        const first = simulate(quotas, SEED, 1, 0.2, runs, seed);
        expect(simulate(quotas, SEED, 1, 0.2, runs, seed)).toEqual(first);
        expect(simulate(quotas, SEED, 1, 0.2, runs, seed + 1)).not.toEqual(first);
      }),
      { numRuns: 20 },
    );
  });

  it("gives these very figures for seed 42, on every engine and in every release", () => {
    expect(simulate([[300000], [300000], [250000]], SEED, 1, 0.2, 500, 42)).toEqual([
      52594.55, 64951.28, 79733.6, 65981.86,
    ]);
  });

  it("comes, with more runs, close to the mean that can be computed", () => {
    // A flat rate pays in proportion to attainment, so the mean cost is rate x mean x quotas.
    const expected = 0.1 * 0.9 * whole;
    const error = (runs: number) => Math.abs(simulate(quotas, [[0, 0.1]], 0.9, 0.2, runs, 7)[3] / expected - 1);
    expect(error(100)).toBeLessThan(0.02);
    expect(error(20000)).toBeLessThan(0.001);
  });

  it("has the percentiles of a normal distribution when the rate is flat", () => {
    const deviation = 0.1 * 0.2 * Math.sqrt(quotas.reduce((sum, [quota]) => sum + (quota as number) ** 2, 0));
    const [p10, p50, p90] = simulate(quotas, [[0, 0.1]], 1, 0.2, 20000, 3);
    expect((p50 - 0.1 * whole) / deviation).toBeCloseTo(0, 1);
    expect((p90 - 0.1 * whole) / deviation).toBeCloseTo(1.2816, 1);
    expect((p10 - 0.1 * whole) / deviation).toBeCloseTo(-1.2816, 1);
  });

  it("orders its percentiles and never pays for attainment below zero", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.nat(),
        (mean, spread, seed) => {
          const [p10, p50, p90, average] = simulate([[1000], [2000]], SEED, mean, spread, 50, seed);
          expect(p10).toBeGreaterThanOrEqual(0);
          expect(p50).toBeGreaterThanOrEqual(p10);
          expect(p90).toBeGreaterThanOrEqual(p50);
          expect(average).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("pays tiers that jump back to the first unit as the plan does", () => {
    const cliff = [
      [0, 0, false],
      [0.6, 0.1, true],
      [1, 0.15, false],
    ];
    const nearlyCertain = simulate([[100000]], cliff, 1.2, 1e-9, 200, 5);
    for (const cost of nearlyCertain) expect(cost).toBeCloseTo(13000, 1);
  });
});

describe("an amortization schedule", () => {
  it("adds up to the commission, falls to zero, and splits the same at any closing date", () => {
    fc.assert(
      fc.property(
        cents(-100000, 100000),
        fc.integer({ min: 40000, max: 50000 }),
        fc.integer({ min: 1, max: 72 }),
        fc.integer({ min: 39000, max: 53000 }),
        (commission, start, months, closing) => {
          const sum = (rows: readonly ResultCell[][]) =>
            rows.reduce((before, row) => before.plus(exact(row[3] as number)), new Decimal(0)).toNumber() + 0;
          const rows = (run("COMMISSION_AMORTIZATION", commission, start, months) as ResultCell[][]).slice(1, -1);
          expect(rows).toHaveLength(months);
          expect(sum(rows)).toBe(commission + 0);
          expect(rows[months - 1]?.[4]).toBe(0);
          rows.slice(1).forEach((row, index) => {
            expect(row[1]).toBe((rows[index]?.[2] as number) + 1);
          });
          const closed = (run("COMMISSION_AMORTIZATION", commission, start, months, closing) as ResultCell[][]).slice(
            1,
            -1,
          );
          expect(sum(closed)).toBe(commission + 0);
          for (const row of closed.slice(0, -1)) expect(row[2]).toBeLessThanOrEqual(closing);
        },
      ),
    );
  });
});

describe("pay mix", () => {
  it("adds up to the on-target earnings", () => {
    fc.assert(
      fc.property(cents(0, 1000000), fc.integer({ min: 0, max: 10000 }), (ote, share) => {
        const [, row] = run("OTE_SPLIT", ote, share / 10000) as ResultCell[][];
        expect(
          exact(row?.[0] as number)
            .plus(exact(row?.[1] as number))
            .toNumber(),
        ).toBe(ote);
      }),
    );
  });
});

describe("scenarios", () => {
  it("pay what TIERED_COMMISSION pays for the same amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 300 }),
        cents(1, 1000000),
        fc.constantFrom("marginal", "retroactive"),
        (percent, quota, method) => {
          const [, row] = run("PAYOUT_SCENARIOS", quota, SEED, percent / 100, method) as ResultCell[][];
          expect(row?.[2]).toBe(run("TIERED_COMMISSION", row?.[1], SEED, quota, method));
        },
      ),
    );
  });
});

describe("a run rate", () => {
  it("is the double nearest to the exact quotient, on every road", () => {
    const any = fc.oneof(
      cents(1, 1000000),
      fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
      fc.integer({ min: 1, max: 365 }).map((day) => day / 365),
    );
    fc.assert(
      fc.property(any, any, any, (actual, quota, elapsed) => {
        const slow = toCell(exact(actual).div(exact(quota).times(exact(elapsed))));
        expect(quotientOfProduct(actual, quota, elapsed)).toBe(slow);
        expect(quotientOfProduct(-actual, quota, elapsed)).toBe(-slow);
      }),
    );
  });
});

describe("a key account's score", () => {
  it("lies between 0 and 100 and does not depend on the scale of the weights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 9 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (factors) => {
          if (factors.every(([, weight]) => weight === 0)) return;
          const ratings = [factors.map(([rating]) => rating)];
          const score = run("ACCOUNT_SCORE", ratings, [factors.map(([, weight]) => weight)]) as number;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(run("ACCOUNT_SCORE", ratings, [factors.map(([, weight]) => weight * 4)])).toBe(score);
        },
      ),
    );
  });
});
