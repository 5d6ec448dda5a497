/** What a plan may cost: exact when nothing is uncertain, and by the tiers when something is. */
import { describe, expect, it } from "vitest";
import { simulateCost } from "../../../core/rules/simulation";
import { type Method, ReadTier, withMethod } from "../../../core/rules/tiers";

const table = (rows: readonly (readonly [number, number])[], method: Method = "marginal") =>
  withMethod(
    rows.map(([from, rate]) => new ReadTier(from, rate, undefined)),
    method,
  );
const cost = (quotas: readonly number[], tiers: ReturnType<typeof table>, mean: number, spread: number, runs = 20) =>
  simulateCost(quotas, { tiers, mean, spread, runs, seed: 42, decimals: 2 });
const always = (paid: number) => ({ p10: paid, p50: paid, p90: paid, mean: paid });

describe("the cost of a plan", () => {
  it("is exact when attainment is certain, however many participants there are", () => {
    // 1,195 times 0.005 is 5.975; added up in doubles it is 5.974999999999895.
    expect(cost(new Array<number>(1195).fill(0.1), table([[0, 0.05]]), 1, 0)).toEqual(always(5.98));
    expect(cost([300_000], table([[0, 0.05]]), -1, 0)).toEqual(always(0));
  });

  it("reaches a tier at exactly its threshold", () => {
    const jump = table(
      [
        [0, 0.075],
        [1, 0.125],
      ],
      "retroactive",
    );
    expect(cost([300_000], jump, 1, 0)).toEqual(always(37_500));
    expect(cost([100], jump, 1.5, 1e-9)).toEqual(always(18.75));
  });

  it("is nothing below the first tier, and follows the tiers above it", () => {
    const late = table([
      [0.5, 0.1],
      [1, 0.2],
    ]);
    expect(cost([1000], late, 0.1, 0.01)).toEqual(always(0));
    expect(cost([1000], late, 0.75, 1e-9)).toEqual(always(25));
    expect(cost([1000], late, 1.25, 1e-9)).toEqual(always(100));
  });

  it("is that of the only run, if there is only one", () => {
    const { p10, p50, p90, mean } = cost([1000], table([[0, 0.1]]), 1, 0.2, 1);
    expect([p10, p50, p90]).toEqual([mean, mean, mean]);
    expect(mean).toBeGreaterThan(0);
  });
});
