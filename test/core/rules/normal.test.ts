/** The quantile of the normal distribution against published values (Wichura 1988 and NIST tables). */
import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../../core/rules/normal";

describe("the normal quantile", () => {
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167813],
    [1e-20, -9.26234008979841],
    [0.5, 0],
    [0.9, 1.2815515655446004],
    [0.975, 1.959963984540054],
    [0.05, -1.6448536269514722],
  ])("of %d is %d", (share, quantile) => {
    expect(normalQuantile(share)).toBeCloseTo(quantile, 12);
  });

  it("joins its three formulas without a step", () => {
    // Slopes are 1 / density: 7.06 where the centre ends, at 7.5 %, and 2.6e11 where the far tail begins, at exp(-25).
    const slope = (share: number, step: number) =>
      (normalQuantile(share + step) - normalQuantile(share - step)) / (2 * step);
    expect(slope(0.075, 1e-7)).toBeCloseTo(Math.sqrt(2 * Math.PI) * Math.exp(normalQuantile(0.075) ** 2 / 2), 4);
    const far = Math.exp(-25);
    const expected = Math.sqrt(2 * Math.PI) * Math.exp(normalQuantile(far) ** 2 / 2);
    expect(slope(far, far * 1e-4) / expected).toBeCloseTo(1, 4);
  });

  it("rises from share to share and mirrors around one half", () => {
    let before = Number.NEGATIVE_INFINITY;
    for (let index = 1; index < 4096; index += 1) {
      const share = index / 4096;
      const found = normalQuantile(share);
      expect(found).toBeGreaterThan(before);
      expect(normalQuantile(1 - share)).toBe(-found + 0);
      before = found;
    }
  });
});
