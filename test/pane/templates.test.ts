/** Every plan of the library goes through the form and comes back as it was. */
import { describe, expect, it } from "vitest";
import { validatePlan } from "../../core/plans/schema";
import { planFromTemplate, templates } from "../../core/plans/templates";
import { checkForm, previewOf } from "../../taskpane/check";
import { formOf, translated } from "../../taskpane/planForm";

const LANGUAGES = ["en", "fr", "it"] as const;

describe.each(templates.map(({ id }) => id))("the plan %s", (id) => {
  it("comes back from the form unchanged in every language, with own quotas in every component", () => {
    for (const language of LANGUAGES) {
      const template = planFromTemplate(id, { language });
      const mine = template.components.filter(({ rule }) => rule.kind !== "objectives");
      const quotas = Object.fromEntries(mine.map((one) => [one.id, one.quota * 2]));
      const plan = {
        ...template,
        participants: [{ id: "A-1", name: "Ada", role: "CSM", ...(mine.length > 0 ? { quotas } : {}) }],
      };
      const { plan: again, faults } = checkForm(formOf(plan, language), language);
      expect(faults).toEqual([]);
      expect(again).toEqual(plan);
      expect(validatePlan(again)).toEqual({ plan });
    }
  });

  it("shows what it pays at once", () => {
    const preview = previewOf(formOf(planFromTemplate(id, { language: "en" }), "en"), "en");
    expect(preview?.rows.map((row) => row.payout).every(Number.isFinite)).toBe(true);
    expect(Math.max(...(preview?.curve ?? []).map((point) => point.payout))).toBeGreaterThan(0);
  });

  it("is the same plan for a reader of another language, in that language's words", () => {
    const french = translated(formOf(planFromTemplate(id, { language: "en" }), "en"), "en", "fr");
    const { currency } = planFromTemplate(id, { language: "en" });
    expect(checkForm(french, "fr").plan).toEqual({ ...planFromTemplate(id, { language: "fr" }), currency });
  });
});
