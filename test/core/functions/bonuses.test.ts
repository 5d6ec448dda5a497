/** Pools, bonuses and gates by what they promise: nothing lost, nothing above the cap, nothing below the gate. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Argument, Result } from "../../../core/cells/cell";
import { runFunction } from "../../../core/functions/run";
import { below, nearest, of, over, plus, type Rational, rounded, times } from "./rational";

const call = (id: string, ...args: Argument[]): Result => runFunction(id, args, "en");
const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((whole) => whole / 100);
const total = (values: readonly number[]): Rational => values.reduce((sum, value) => plus(sum, of(value)), of(0));

describe("PRORATE_TO_BUDGET", () => {
  it("pays out the budget to the cent, each payout within a cent of its share", () => {
    fc.assert(
      fc.property(fc.array(cents(50_000), { minLength: 1, maxLength: 60 }), cents(400_000), (payouts, budget) => {
        const parts = call("PRORATE_TO_BUDGET", [payouts], budget);
        if (payouts.every((payout) => payout === 0)) {
          expect(parts).toMatchObject({ code: "#DIV/0!" });
          return;
        }
        const [row] = parts as number[][];
        expect(nearest(total(row!))).toBe(budget);
        const sum = total(payouts);
        row!.forEach((part, index) => {
          const share = nearest(over(times(of(payouts[index]!), of(budget)), sum));
          expect(Math.abs(part - share)).toBeLessThan(0.0100001);
          if (payouts[index] === 0) expect(part).toBe(0);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("gives equal payouts that differ by a cent at most, and keeps the shape of the range", () => {
    const parts = call(
      "PRORATE_TO_BUDGET",
      Array.from({ length: 7 }, () => [1, 1]),
      100,
    ) as number[][];
    expect(parts.map((row) => row.length)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    expect(new Set(parts.flat())).toEqual(new Set([7.15, 7.14]));
    expect(nearest(total(parts.flat()))).toBe(100);
  });
});

describe("MBO_BONUS and WEIGHTED_ATTAINMENT", () => {
  const scorecard = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 200 })), { minLength: 1, maxLength: 9 })
    .map((rows) => {
      const sum = rows.reduce((before, [weight]) => before + weight, 0);
      // Quotients of integers: their 15 digits rarely total exactly 1.
      return { weights: rows.map(([weight]) => [weight / sum]), scores: rows.map(([, score]) => [score / 100]) };
    });

  it("pay the target in full when every objective is met, whatever the weights", () => {
    fc.assert(
      fc.property(scorecard, cents(90_000), ({ weights }, target) => {
        const met = weights.map(() => [1]);
        expect(call("MBO_BONUS", target, weights, met)).toBe(target);
        expect(call("WEIGHTED_ATTAINMENT", weights, met)).toBe(1);
      }),
    );
  });

  it("weigh exactly, and never pay above the cap or below the floor", () => {
    fc.assert(
      fc.property(scorecard, cents(90_000), cents(50_000), cents(50_000), ({ weights, scores }, target, a, b) => {
        const sum = weights.reduce((before, [weight]) => plus(before, of(weight!)), of(0));
        const weighed = weights.reduce(
          (before, [weight], index) => plus(before, times(of(weight!), of(scores[index]![0]!))),
          of(0),
        );
        const exact = over(times(of(target), weighed), sum);
        expect(call("WEIGHTED_ATTAINMENT", weights, scores)).toBe(nearest(over(weighed, sum)));
        expect(call("MBO_BONUS", target, weights, scores)).toBe(rounded(exact, 2));
        const [floor, cap] = [Math.min(a, b), Math.max(a, b)];
        const kept = below(of(cap), exact) ? cap : below(exact, of(floor)) ? floor : rounded(exact, 2);
        expect(call("MBO_BONUS", target, weights, scores, cap, floor)).toBe(kept);
        expect(call("CAPPED_PAYOUT", rounded(exact, 2), floor, cap)).toBe(kept);
      }),
    );
  });
});

describe("gates, multipliers, milestones and programmes", () => {
  const steps = fc.uniqueArray(fc.integer({ min: -50, max: 250 }), { minLength: 1, maxLength: 6 }).chain((percents) => {
    const froms = percents.sort((x, y) => x - y).map((percent) => percent / 100);
    return fc
      .array(cents(500), { minLength: froms.length, maxLength: froms.length })
      .map((values) => froms.map((from, index) => [from, values[index]!] as const));
  });
  const measure = fc.oneof(
    fc.integer({ min: -60, max: 260 }).map((percent) => percent / 100),
    fc.tuple(cents(9000), cents(9000)).map(([a, b]) => a / (b + 1)),
  );
  const edge = fc.constantFrom("from", "to");

  it("agree on which step is reached, exactly at the threshold as well", () => {
    fc.assert(
      fc.property(measure, steps, edge, cents(10_000), (x, table, reachedAt, payout) => {
        const passed = table.filter(([from]) =>
          reachedAt === "from" ? !below(of(x), of(from)) : below(of(from), of(x)),
        );
        const [, value] = passed[passed.length - 1] ?? [0, 0];
        const all = passed.reduce((sum, [, lump]) => plus(sum, of(lump)), of(0));
        expect(call("TIER_RATE", x, table, null, reachedAt)).toBe(value);
        expect(call("MILESTONE_BONUS", x, table, false, reachedAt)).toBe(value);
        expect(call("MILESTONE_BONUS", x, table, true, reachedAt)).toBe(rounded(all, 2));
        expect(call("PAYOUT_MULTIPLIER", payout, x, table, reachedAt)).toBe(rounded(times(of(payout), of(value)), 2));
        const [first] = table[0]!;
        expect(call("GATED_PAYOUT", payout, x, first, 0, reachedAt)).toBe(passed.length > 0 ? payout : 0);
      }),
      { numRuns: 1500 },
    );
  });

  it("take back with a return exactly what the sale had earned", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 50 }),
        cents(300),
        fc.constantFrom("per unit", "per order"),
        fc.option(cents(20_000), { nil: null }),
        (quantity, minimum, amount, mode, cap) => {
          const earned = call("SPIFF_BONUS", quantity, minimum, amount, mode, cap) as number;
          expect(call("SPIFF_BONUS", -quantity, minimum, amount, mode, cap)).toBe(0 - earned);
          if (cap !== null) expect(earned).toBeLessThanOrEqual(cap);
          if (quantity < minimum) expect(earned).toBe(0);
        },
      ),
    );
  });
});
