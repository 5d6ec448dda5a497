import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { canonicalJson } from "../../../core/plans/canonical";
import { RULE_FIELDS, RULE_KINDS } from "../../../core/plans/ruleFields";
import { validatePlan } from "../../../core/plans/schema";
import { planFromTemplate, type Template, templates } from "../../../core/plans/templates";
import { LANGUAGES } from "../../../core/text/language";
import { planFaultSentence, planTexts } from "../../../core/text/plans";
import { actualsFor } from "../sheets/payPlan";

/** A template's plan with one place changed, addressed as faults address it. */
function changed(id: Template["id"], path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify(planFromTemplate(id, { language: "en" })));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  const last = keys.pop()!;
  let place = copy;
  for (const key of keys) {
    place[key] ??= {};
    place = place[key];
  }
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}

describe("the rules of an imported plan", () => {
  it.each([
    ["retention-flat", "components[0].rule.rate", "much", "notNumber"],
    ["retention-flat", "components[0].rule.rate", undefined, "missing"],
    ["retention-flat", "components[0].rule.tiers", [], "unknownField"],
    ["retention-points", "components[0].rule.wholePoints", "no", "notFlag"],
    ["retention-points", "components[0].rule.tiers[2].from", 0.8, "tierOrder"],
    ["nrr-bonus", "components[0].rule.from", -1, "tooSmall"],
    ["grr-bonus", "components[0].rule.unit", 0, "notAbove"],
    ["grr-bonus", "components[0].measure.types", [], "noTypes"],
    ["grr-bonus", "components[0].measure.source", "count", "sourceUnit"],
    ["csm-variable", "components[0].rule.points[1].from", 0.5, "tierOrder"],
    ["csm-variable", "components[0].rule.target", -5, "tooSmall"],
    ["renewal-milestones", "components[0].rule.milestones", [], "noTier"],
    ["renewal-milestones", "components[0].gate.by", "nothing", "unknownMeasure"],
    ["renewal-milestones", "components[0].rule", { kind: "flatRate", rate: 0.1 }, "ruleUnit"],
    ["mbo", "components[0].rule.objectives[0].weight", 0.5, "weightsTotal"],
    ["mbo", "components[0].rule.objectives[1].id", "individual1", "duplicateId"],
    ["mbo", "components[0].measure.source", "sum", "sourceUnit"],
    ["spiff", "components[0].rule.mode", "per order", "notChoice"],
    ["spiff", "components[0].floor", 6000, "floorAboveCap"],
    ["payout-matrix", "components[0].rule.by", "weather", "unknownMeasure"],
    ["payout-matrix", "components[0].rule.rows[0].values", [1], "ragged"],
    ["payout-matrix", "components[0].rule.columns[1]", 0.05, "tierOrder"],
    ["payout-matrix", "figures[0].id", "bookings", "duplicateId"],
    ["gross-margin", "components[0].multiplier.table[1].from", 0, "tierOrder"],
    ["gross-margin", "components[0].multiplier.table[1].value", -1, "tooSmall"],
    ["new-hire", "modifiers.ramp[1].month", 1, "tierOrder"],
    ["new-hire", "modifiers.draw.type", "gift", "notChoice"],
    ["pay-on-cash", "modifiers.holdback", 2, "tooLarge"],
    ["team-pool", "modifiers.proration", "hours", "notChoice"],
    ["multi-currency", "modifiers.planCap", -1, "tooSmall"],
    ["multi-currency", "modifiers.bonus", 1, "unknownField"],
    ["multi-currency", "currency.code", "XYZ", "unknownCurrency"],
    ["year-to-date", "modifiers.basis", "half-year", "notChoice"],
    ["year-to-date", "modifiers.ramp", [{ month: 1, share: 0.5 }], "basisRamp"],
    ["spiff", "modifiers.basis", "year to date", "basisRule"],
    ["grr-bonus", "modifiers.basis", "year to date", "basisRule"],
    ["team-pool", "modifiers.basis", "cash to date", "basisCash"],
    ["pay-on-cash", "components[0].measure.types", ["upsell", "churn"], "clawbackTwice"],
    ["grr-bonus", "components[0].rule.gate", undefined, "bonusGate"],
    ["csm-variable", "components[1].rule.target", 6000, "targetPay"],
    ["csm-variable", "pay.variable", 1.2, "tooLarge"],
    ["csm-variable", "pay.earnings", 0, "notAbove"],
    ["pay-on-cash", "modifiers.clawback.term", 0, "notAbove"],
    ["pay-on-cash", "modifiers.clawback.window", -1, "tooSmall"],
    ["pay-on-cash", "modifiers.clawback.schedule", "half", "notChoice"],
  ] as const)("of %s name %s when it is %j, and say it in every language", (id, path, value, key) => {
    const checked = validatePlan(changed(id, path, value));
    const faults = "faults" in checked ? checked.faults : [];
    const fault = faults.find((one) => one.key === key);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    const at = key === "weightsTotal" ? "components[0].rule.objectives" : key === "ruleUnit" ? `${path}.kind` : path;
    expect(fault!.path).toContain(at.replace(/\.source$/, ""));
    for (const language of LANGUAGES) {
      const sentence = planFaultSentence(fault!, language);
      expect(sentence).toContain(fault!.path);
      expect(sentence).not.toMatch(/\{\w+\}/);
    }
  });

  it("of every kind are used by a template, described by their fields, and named in every language", () => {
    const used = new Set(
      templates.flatMap(({ id }) => planFromTemplate(id, { language: "en" }).components.map(({ rule }) => rule.kind)),
    );
    expect([...used].sort()).toEqual([...RULE_KINDS].sort());
    for (const language of LANGUAGES) {
      const { fields, ruleKinds } = planTexts(language);
      for (const kind of RULE_KINDS) {
        expect(ruleKinds[kind]).toMatch(/\S/);
        for (const { key } of RULE_FIELDS[kind]) expect(Object.keys(fields)).toContain(key);
      }
    }
  });
});

describe("payouts of any template on any results", () => {
  const any = fc.record({
    id: fc.constantFrom(...templates.map(({ id }) => id)),
    seed: fc.integer({ min: 1, max: 1e6 }),
  });

  it("add up: components to the total, participants to the plan, and what is paid is due, topped up, recovered, held, taken back", () => {
    fc.assert(
      fc.property(any, ({ id, seed }) => {
        const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language: "en" }), seed);
        const paid = payouts(plan, deals, undefined, typed);
        const cents = (amounts: readonly number[]) =>
          amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
        for (const person of paid.participants) {
          expect(cents(person.components.map(({ payout }) => payout))).toBe(cents([person.total]));
          const { capped, collected, paidBefore, due, topUp, recovered, held, takenBack, payable } = person;
          expect(Math.abs(collected)).toBeLessThanOrEqual(Math.abs(capped));
          expect(cents([collected, -paidBefore])).toBe(cents([due]));
          expect(cents([due, topUp, -recovered, -held, -takenBack])).toBe(cents([payable]));
        }
        expect(cents(paid.participants.map(({ total }) => total))).toBe(cents([paid.total]));
        expect(cents(paid.participants.map(({ payable }) => payable))).toBe(cents([paid.payable]));
      }),
      { numRuns: 60 },
    );
  });

  it("do not change when the plan went through JSON", () => {
    fc.assert(
      fc.property(any, ({ id, seed }) => {
        const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language: "fr" }), seed);
        const again = validatePlan(JSON.parse(canonicalJson(plan)));
        expect(again).toEqual({ plan });
        expect("plan" in again && payouts(again.plan, deals, undefined, typed)).toEqual(
          payouts(plan, deals, undefined, typed),
        );
      }),
      { numRuns: 40 },
    );
  });
});
