import { expect, it } from "vitest";
import { CHAINS, FILES, sweepChains } from "./chains";

/** Every kind of rule and step, in the formulas of the Payouts sheet and in its check, against exact fractions. */
it("one half of the random chains pays the same cent on the worksheets as in exact fractions, ties included", () => {
  const { chains, ties, wrong } = sweepChains(1);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(chains).toBe(CHAINS / FILES);
  expect(ties).toBeGreaterThan(chains / 100);
});
