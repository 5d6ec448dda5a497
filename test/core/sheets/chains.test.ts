import { describe, expect, it } from "vitest";
import { measureOf } from "../../../core/plans/measures";
import type { Component, Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import { opened } from "./opened";
import { deal } from "./sample";

const base = planFromTemplate("retention-points", { language: "en", currency: "USD" });

function planOf(component: Partial<Component>, currency = base.currency): Plan {
  const rule = { kind: "points", tiers: [{ from: 0, value: 90 }], wholePoints: false } as const;
  return {
    ...base,
    currency,
    components: [{ ...base.components[0]!, measure: measureOf("bookings"), quota: 270_000, rule, ...component }],
    figures: [{ id: "margin", name: "Margin", unit: "percent", usual: 1 }],
    participants: [{ id: "R-1", name: "Person" }],
  };
}

/** What the only person is paid, and the word of the check. */
async function paid(plan: Plan, amount: number) {
  const deals = [deal({ id: "D-1", participant: "R-1", type: "upsell", amount })];
  const book = await opened(plan, { deals, typed: { "R-1": { margin: 1 } } });
  const [[payout]] = (await book.named("Payouts")) as [[unknown]];
  const rows = await book.rows("payouts");
  const header = rows.findIndex((cells) => cells.includes("Recomputed, unrounded"));
  const check = rows[header]!.indexOf("Check");
  return [payout, rows[header + 1]![check]];
}

const factor = (value: number) => ({ multiplier: { by: "margin", table: [{ from: 0, value }] } });

describe("a component is rounded once, by the product of its steps", () => {
  it("90 per point of 100,000.30 on 270,000, times 1.5, is 5,000.015 and pays 5,000.02", async () => {
    expect(await paid(planOf(factor(1.5)), 100_000.3)).toEqual([5000.02, "OK"]);
  });

  it("three quarters of 90 per point of 100,000.60 on 270,000 are 2,500.015 and pay 2,500.02", async () => {
    expect(await paid(planOf({ weight: 0.75 }), 100_000.6)).toEqual([2500.02, "OK"]);
  });

  it.each([
    ["KWD", 3, 52_338.135],
    ["JPY", 0, 61_227_801],
  ])(
    "a payout in %s of a rate of 15 digits that lies beside half a unit is marked",
    async (code, minorUnits, amount) => {
      const third = { rule: { kind: "flatRate", rate: 0.333333333333333 }, ...factor(0.5) } as const;
      const [, check] = await paid(planOf(third, { code, minorUnits }), amount);
      expect(check).toBe("Tie");
    },
  );

  it("the same rate is not marked where the payout lies elsewhere", async () => {
    const third = { rule: { kind: "flatRate", rate: 0.333333333333333 }, ...factor(0.5) } as const;
    const [, check] = await paid(planOf(third), 61_227_802);
    expect(check).toBe("OK");
  });
});
