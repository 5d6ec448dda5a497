/** SALES_TO_GO against its definition: the smallest further amount whose TIERED_COMMISSION reaches the target. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Argument, Result } from "../../../core/cells/cell";
import { runFunction } from "../../../core/functions/run";

const call = (id: string, ...args: Argument[]): Result => runFunction(id, args, "en");

const method = fc.constantFrom("marginal", "retroactive");
const edge = fc.constantFrom("from", "to");
const flag = fc.constantFrom(true, false, null);
/** Ascending thresholds, the first often 0; rates that rise, stand at zero, fall and are even negative. */
const table = (thresholds: readonly number[], rates: readonly number[]) =>
  fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...thresholds), { minLength: 1, maxLength: 5 }),
      fc.array(fc.tuple(fc.constantFrom(...rates), flag), { minLength: 5, maxLength: 5 }),
    )
    .map(([starts, rest]) =>
      [...starts].sort((a, b) => a - b).map((from, index) => [from, rest[index]![0], rest[index]![1]]),
    );

const RATES = [0, 0.05, 0.075, 0.125, 0.1, 0.35, 0.06, 0.5, 1, -0.02, 1 / 3];

/** Differences of binary fractions, cleaned of their noise. */
const clean = (value: number) => Math.round(value * 1e9) / 1e9;

describe("SALES_TO_GO", () => {
  it("is the smallest amount in whole units that earns enough, found by trying all of them", () => {
    const small = table([0, 3, 5, 8, 10, 14.5, 20, 33], RATES);
    fc.assert(
      fc.property(
        small,
        method,
        edge,
        fc.integer({ min: -60, max: 400 }).map((tenths) => tenths / 10),
        fc.integer({ min: -20, max: 250 }).map((tenths) => tenths / 10),
        fc.constantFrom(0, 1),
        (tiers, how, reached, target, prior, decimals) => {
          const unit = 10 ** -decimals;
          const amounts = Array.from({ length: 60 / unit }, (_, index) => [index / (1 / unit)]);
          const pays = call("TIERED_COMMISSION", amounts, tiers, null, how, prior, reached, decimals) as number[][];
          const first = target <= 0 ? 0 : pays.findIndex(([payout]) => payout! >= target);
          const found = call("SALES_TO_GO", target, tiers, null, how, prior, reached, decimals);
          if (first >= 0) expect(found).toBe(amounts[first]![0]);
          else if (typeof found === "number") expect(found).toBeGreaterThanOrEqual(60);
          else expect(found).toMatchObject({ code: "#N/A" });
        },
      ),
      { numRuns: 400 },
    );
  });

  it("pays the target for its answer, and a cent less earns less, with quotas, cents and rates as plans have them", () => {
    const attainments = table([0, 0.5, 0.8, 0.9, 1, 1.2, 1.5, 2], RATES);
    const cents = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((whole) => whole / 100);
    fc.assert(
      fc.property(
        attainments,
        method,
        edge,
        cents(200_000),
        cents(900_000),
        cents(400_000),
        (tiers, how, reached, target, quota, prior) => {
          const answer = call("SALES_TO_GO", target, tiers, quota + 1, how, prior, reached);
          const pays = (amount: number) =>
            call("TIERED_COMMISSION", amount, tiers, quota + 1, how, prior, reached) as number;
          if (typeof answer !== "number") {
            expect(answer).toMatchObject({ code: "#N/A" });
            for (const far of [0, 1e4, 1e6, 1e8]) expect(pays(far)).toBeLessThanOrEqual(target);
            return;
          }
          expect(pays(answer)).toBeGreaterThanOrEqual(target);
          if (answer === 0) return;
          for (let steps = 1; steps <= 40; steps += 1) {
            const less = clean(answer - steps / 100);
            if (less >= 0) expect(pays(less), `${steps} cents less`).toBeLessThan(target);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("settles with the target the cents that rounding lent or kept before", () => {
    expect(call("SALES_TO_GO", 6340.57, [[0, 0.25]], 7, null, 334110.03)).toBe(25362.27);
    expect(call("TIERED_COMMISSION", 25362.27, [[0, 0.25]], 7, null, 334110.03)).toBe(6340.57);
    expect(call("TIERED_COMMISSION", 25362.26, [[0, 0.25]], 7, null, 334110.03)).toBe(6340.56);
  });

  it("gives a column of a thousand rows the same answers as single cells", () => {
    const tiers = [
      [0, 0.075],
      [1, 0.125],
      [1.5, 0.15],
    ];
    const targets = Array.from({ length: 1000 }, (_, index) => [Math.round(index * 7133.77) / 100]);
    const column = call("SALES_TO_GO", targets, tiers, 300000, null, 12345.67) as number[][];
    for (let index = 0; index < targets.length; index += 97) {
      expect(column[index]![0]).toBe(call("SALES_TO_GO", targets[index]![0]!, tiers, 300000, null, 12345.67));
    }
  });

  it("rounds an answer of more than 15 digits up to what a cell can hold, so that it still pays enough", () => {
    expect(call("SALES_TO_GO", 1e15, [[0, 1e-9]])).toBe(1e24);
    expect(call("TIERED_COMMISSION", 1e24, [[0, 1e-9]])).toBe(1e15);
    expect(call("SALES_TO_GO", 300000000000000, [[0, 0.7]])).toBe(428571428571429);
  });
});
