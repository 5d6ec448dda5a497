import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import type { Component, Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import { ANN, component, deal, planOf } from "./plans";

/** retention-points with a quota of 270,000 and one tier of 90 per point. */
function points(change: Partial<Component>): Plan {
  const plan = planFromTemplate("retention-points", { language: "en", currency: "EUR" });
  const rule = { kind: "points", wholePoints: false, tiers: [{ from: 0, value: 90 }] } as const;
  const components = plan.components.map((one) => ({ ...one, quota: 270_000, rule, ...change }));
  return {
    ...plan,
    components,
    figures: [{ id: "years", name: "Years", unit: "count", usual: 1 }],
    participants: [ANN],
  };
}

const FACTOR = { by: "years", table: [{ from: 0, value: 1.5 }] };
const THIRD = 0.333333333333333;

/** What one deal pays at a rate, a weight and a factor. */
function paid(currency: string, amount: number, rate: number, factor: number): number {
  const half = component(
    { kind: "flatRate", rate },
    { multiplier: { by: "years", table: [{ from: 0, value: factor }] } },
  );
  const minorUnits = { JPY: 0, KWD: 3 }[currency] ?? 2;
  const plan = planOf(
    [half],
    {},
    { currency: { code: currency, minorUnits }, figures: [{ id: "years", name: "Years", unit: "count", usual: 1 }] },
  );
  return payouts(plan, [deal("2026-01-10", amount)]).participants[0]!.total;
}

describe("the chain of a component is rounded once, at its end", () => {
  it("90 per point x 100,000.30 / 270,000 x 1.5 is exactly 5,000.015 and pays 5,000.02", () => {
    const { participants } = payouts(points({ multiplier: FACTOR }), [
      deal("2026-01-10", 100_000.3, { type: "renewal" }),
    ]);
    expect(participants[0]!.total).toBe(5000.02);
  });

  it("the same points of 100,000.60 at a weight of 0.75 pay 2,500.02", () => {
    const { participants } = payouts(points({ weight: 0.75 }), [deal("2026-01-10", 100_000.6, { type: "renewal" })]);
    expect(participants[0]!.total).toBe(2500.02);
  });

  it("KWD 52,338.135 x 0.333333333333333 x 0.5 is 8,723.022", () => {
    expect(paid("KWD", 52_338.135, THIRD, 0.5)).toBe(8723.022);
  });

  it("JPY 61,227,801 x 0.333333333333333 x 0.5 is 10,204,633", () => {
    expect(paid("JPY", 61_227_801, THIRD, 0.5)).toBe(10_204_633);
  });

  it("equals the product of whole numbers, ties away from zero, whatever the figures", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_000_000_000, max: 9_000_000_000 }),
        fc.integer({ min: 1, max: 999_999 }),
        fc.integer({ min: 1, max: 99_999 }),
        (cents, rate, factor) => {
          // Cents x 10^-6 x 10^-4: what is left of a cent lies in the last ten digits.
          const product = BigInt(cents) * BigInt(rate) * BigInt(factor);
          const size = product < 0n ? -product : product;
          const rounded = (size + 5_000_000_000n) / 10_000_000_000n;
          const expected = Number(product < 0n ? -rounded : rounded) / 100;
          expect(paid("EUR", cents / 100, rate / 1e6, factor / 1e4)).toBe(expected + 0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("rounds a total, a holdback and what is payable once each, so that the ledger adds up", () => {
    const plan = planOf([component({ kind: "flatRate", rate: 0.1 })], { holdback: 0.15 });
    // 10 % of 100.30 is 10.03; 15 % of it is 1.5045.
    expect(payouts(plan, [deal("2026-01-10", 100.3)]).participants[0]).toMatchObject({
      total: 10.03,
      held: 1.5,
      payable: 8.53,
    });
  });
});
