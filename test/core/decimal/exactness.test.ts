import { expect, it } from "vitest";
import { verify } from "../../../bench/exactness/verify";

/** Mutation runs repeat this for every mutant. */
const ROWS = process.env.STRYKER_MUTATOR_WORKER ? 600 : 60_000;

it("gives the same figure on every path, bit for bit, on random and adversarial rows", () => {
  for (const seed of [20_261, 7]) {
    const report = verify(ROWS / 2, seed);
    expect(report.examples).toEqual([]);
    expect(report.mismatches).toBe(0);
    if (ROWS > 10_000) expect(report.ties).toBeGreaterThan(100);
    expect(report.rows).toBeGreaterThanOrEqual(ROWS / 2);
    if (ROWS > 10_000)
      expect(Object.keys(report.byRule).sort()).toEqual([
        "commission",
        "comparison",
        "difference",
        "per point",
        "per unit",
        "points",
        "proportion",
        "ratio",
        "wholes",
      ]);
  }
});
