import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { migratePlan } from "../../../core/plans/migrate";
import type { Deal } from "../../../core/plans/model";
import { validatePlan } from "../../../core/plans/schema";
import { planFromTemplate } from "../../../core/plans/templates";

/** A plan as the first release wrote it. */
const VERSION_1 = {
  schema: 1,
  id: "retention-commission",
  template: "retention-commission",
  name: "Retention commission",
  version: 1,
  status: "draft",
  effective: { from: "2026-01-01", to: "2026-12-31" },
  currency: { code: "USD", minorUnits: 2 },
  period: "quarter",
  language: "en",
  terms: { method: "marginal", edge: "from", rounding: "half away from zero" },
  components: [
    {
      id: "netRevenue",
      name: "Net revenue",
      measure: { id: "netRevenue", unit: "money" },
      quota: 300_000,
      weight: 1,
      rule: {
        kind: "tieredRate",
        tiers: [
          { from: 0, value: 0.075 },
          { from: 1, value: 0.125 },
          { from: 1.5, value: 0.15 },
        ],
      },
    },
  ],
  participants: [{ id: "R-1", name: "Ann" }],
  notes: "",
  history: [],
};

describe("a plan of version 1", () => {
  it("becomes the plan that its template is today, and pays the same", () => {
    const today = {
      ...planFromTemplate("retention-commission", { language: "en" }),
      participants: VERSION_1.participants,
    };
    const checked = validatePlan(VERSION_1);
    expect(checked).toEqual({ plan: today });
    const deal: Deal = {
      date: "2026-02-01",
      id: "D",
      participant: "R-1",
      account: "",
      type: "upsell",
      amount: 360_000,
    };
    expect("plan" in checked && payouts(checked.plan, [deal]).total).toBe(30_000);
  });

  it("is not changed itself", () => {
    const before = JSON.stringify(VERSION_1);
    migratePlan(VERSION_1);
    expect(JSON.stringify(VERSION_1)).toBe(before);
  });

  it("keeps modifiers and figures that stand in it all the same, instead of losing them without a word", () => {
    const figures = [{ id: "margin", name: "Margin", unit: "percent", usual: 0.5 }];
    const checked = validatePlan({ ...VERSION_1, figures, modifiers: { planCap: 50_000 } });
    expect(checked).toMatchObject({ plan: { figures, modifiers: { planCap: 50_000 } } });
    const wrong = validatePlan({ ...VERSION_1, modifiers: { planCap: -1 } });
    expect(wrong).toMatchObject({ faults: [{ path: "modifiers.planCap", key: "tooSmall" }] });
  });

  it("with a fault is told apart by the same path as before", () => {
    const components = [{ ...VERSION_1.components[0], quota: 0 }];
    const checked = validatePlan({ ...VERSION_1, components });
    expect(checked).toMatchObject({ faults: [{ path: "components[0].quota", key: "notAbove" }] });
  });

  it.each([[{ ...VERSION_1, components: "none" }], [{ ...VERSION_1, components: [5] }], [{ schema: 1 }]])(
    "that is no plan at all names its faults instead of failing: %j",
    (json) => {
      expect("faults" in validatePlan(json)).toBe(true);
    },
  );

  it.each([[null], [5], ["plan"], [[]], [{}]])("%j is returned as it is", (json) => {
    expect(migratePlan(json)).toBe(json);
  });
});
