import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../core/plans/model";
import { MOST_PERIODS, validatePlan } from "../../../core/plans/schema";
import { planFromTemplate } from "../../../core/plans/templates";
import { LANGUAGES } from "../../../core/text/language";
import { planFaultSentence } from "../../../core/text/plans";
import { anyPlan } from "./anyPlan";

const plan = planFromTemplate("retention-commission", { language: "en" });

/** The plan with one place changed, addressed as faults address it. */
function changed(path: string, value: unknown): unknown {
  const copy = JSON.parse(JSON.stringify({ ...plan, participants: [{ id: "R1", name: "Ann" }] }));
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

function faultsOf(json: unknown) {
  const checked = validatePlan(json);
  return "faults" in checked ? checked.faults : [];
}

describe("a plan that is imported", () => {
  it("passes unchanged when nothing is wrong with it", () => {
    expect(validatePlan(plan)).toEqual({ plan });
  });

  it.each([
    ["name", undefined, "missing"],
    ["name", "  ", "blankText"],
    ["name", "x".repeat(101), "longText"],
    ["name", 5, "notText"],
    ["extra", 1, "unknownField"],
    ["period", "week", "notChoice"],
    ["version", 1.5, "notWhole"],
    ["version", 0, "tooSmall"],
    ["schema", 3, "schemaVersion"],
    ["schema", "2", "notNumber"],
    ["modifiers", [], "notObject"],
    ["effective.to", "9999-12-31", "dateRange"],
    ["effective.from", "0001-01-01", "dateRange"],
    ["effective.from", "1850-01-01", "dateRange"],
    ["participants[0].start", "1900-02-28", "dateRange"],
    ["participants[0].end", "2200-01-01", "dateRange"],
    ["components[0].rule.tiers[0].value", 1e308, "tooLarge"],
    ["components[0].rule.tiers[0].value", Number.POSITIVE_INFINITY, "notNumber"],
    ["components[0].rule.tiers[0].value", 75, "tooLarge"],
    ["components[0].rule.tiers[0].value", -1, "tooSmall"],
    ["components[0].rule.tiers[2].from", 300_000, "tooLarge"],
    ["components[0].cap", 100.005, "finerThanCurrency"],
    ["components[0].floor", 0.001, "finerThanCurrency"],
    ["modifiers.planCap", 100.005, "finerThanCurrency"],
    ["modifiers.draw", { type: "recoverable", amount: 0.005 }, "finerThanCurrency"],
    ["modifiers.draw", { type: "recoverable", amount: 5, recoveryLimit: 0.125 }, "finerThanCurrency"],
    ["modifiers.ramp", [{ month: 2, share: 0.5 }], "rampStart"],
    ["participants[0].id", "1234567890123456", "longNumberId"],
    ["participants[0].id", "1/2/2026", "dateId"],
    ["effective.from", "2026-02-30", "notDate"],
    ["effective.to", "2025-12-31", "effectiveOrder"],
    ["effective.to", "2126-12-31", "tooManyPeriods"],
    ["currency.code", "eur", "notCurrency"],
    ["currency.minorUnits", 5, "tooLarge"],
    ["terms.rounding", "half to even", "rounding"],
    ["terms", "marginal", "notObject"],
    ["components", [], "noComponent"],
    ["components", {}, "notList"],
    ["components[0].quota", 0, "notAbove"],
    ["components[0].quota", "300000", "notNumber"],
    ["components[0].quota", Number.NaN, "notNumber"],
    ["components[0].weight", 2, "tooLarge"],
    ["components[0].rule.kind", "magic", "notChoice"],
    ["components[0].rule.tiers", [], "noTier"],
    ["components[0].rule.tiers[1].from", 0, "tierOrder"],
    ["components[0].rule.tiers[1].from", -1, "tooSmall"],
    ["components[0].rule.tiers[0].retroactive", "yes", "notFlag"],
    ["components[0].measure.id", "profit", "notChoice"],
    ["participants[0].id", ">5", "notId"],
    ["participants[0].id", "a*", "notId"],
    ["participants[0].quotas.other", 5, "unknownComponent"],
    ["participants[0].start", "1 May", "notDate"],
    ["history[0]", { version: 1, when: "2026-01-01", who: "Ann" }, "missing"],
  ])("names %s when it is %j, and says it in every language", (path, value, key) => {
    const faults = faultsOf(changed(path, value));
    const expected = path === "history[0]" ? "history" : path;
    const fault = faults.find((one) => one.path.startsWith(expected) && one.key === key);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    for (const language of LANGUAGES) {
      const sentence = planFaultSentence(fault!, language);
      expect(sentence).toContain(fault!.path);
      expect(sentence).not.toMatch(/\{\w+\}/);
    }
  });

  it("tells every fault at once, not only the first", () => {
    const json = { ...plan, period: "week", status: "gone", currency: { code: "euro", minorUnits: -1 } };
    expect(faultsOf(json).map(({ path }) => path)).toEqual([
      "status",
      "currency.code",
      "currency.minorUnits",
      "period",
    ]);
  });

  it("refuses two participants whose ids differ in capitals only, for SUMIFS would pay both", () => {
    const participants = [
      { id: "r-1", name: "Ann" },
      { id: "R-1", name: "Bob" },
    ];
    expect(faultsOf({ ...plan, participants })).toEqual([
      { path: "participants[1].id", key: "duplicateId", values: { found: "R-1" } },
    ]);
  });

  it.each([
    ["007", "7"],
    ["1e3", "1000"],
    ["1,000", "1000"],
    ["1 000", "1000"],
    ["7.0", "7"],
    ["1,5", "1.5"],
  ])("refuses %s beside %s, for SUMIFS takes both for one number, and says so in every language", (first, second) => {
    const participants = [
      { id: first, name: "Ann" },
      { id: second, name: "Bob" },
    ];
    const faults = faultsOf({ ...plan, participants });
    expect(faults).toEqual([
      { path: "participants[1].id", key: "equalNumberId", values: { found: second, other: first } },
    ]);
    for (const language of LANGUAGES) {
      const sentence = planFaultSentence(faults[0]!, language);
      expect(sentence).toContain(first);
      expect(sentence).toContain(`R-${second}`);
    }
  });

  it.each(["1/2/2026", "01.02.26", "2026-01-31", "1-2", "3/2026", "31/12"])(
    "refuses %s as an id, for spreadsheets take it for a date",
    (id) => {
      expect(faultsOf({ ...plan, participants: [{ id, name: "Ann" }] }).map(({ key }) => key)).toEqual(["dateId"]);
    },
  );

  it.each([
    ["R 1", "R  1"],
    ["Zo\u00eb", "Zoe\u0308"],
  ])("takes %s and %s for one id, as whoever reads them does", (first, second) => {
    const participants = [
      { id: first, name: "Ann" },
      { id: second, name: "Bob" },
    ];
    expect(faultsOf({ ...plan, participants }).map(({ path, key }) => [path, key])).toEqual([
      ["participants[1].id", "duplicateId"],
    ]);
  });

  it("refuses a limit in half yen, and names the whole one", () => {
    const yen = { code: "JPY", minorUnits: 0 };
    const capped = { ...plan, currency: yen, components: [{ ...plan.components[0]!, cap: 500.5 }] };
    expect(faultsOf(capped).map((fault) => planFaultSentence(fault, "en"))).toEqual([
      "components[0].cap: 500.5 has more decimals than JPY is paid in. Type 501, or another amount that can be paid.",
    ]);
  });

  it("tells somebody whose format is a text to type a number, not to update the add-in", () => {
    expect(faultsOf({ ...plan, schema: "2" }).map((fault) => planFaultSentence(fault, "en"))).toEqual([
      'schema: "2" is not a number. Type a number without separators.',
    ]);
  });

  it.each([
    "E-1042",
    "1042",
    "10042-7",
    "12-345",
    "123456789012345",
    "José María Rodríguez",
    "Nguyễn Thị Minh Khai",
    "D’Angelo, G.",
    "ann@example.com",
    "李雷",
  ])("accepts %s as an id", (id) => {
    expect(faultsOf({ ...plan, participants: [{ id, name: "Somebody" }] })).toEqual([]);
  });

  it.each([null, undefined, 5, "plan", [], true])("refuses %j without throwing", (json) => {
    expect(faultsOf(json).length).toBeGreaterThan(0);
  });

  it(`accepts ${MOST_PERIODS} periods and no more`, () => {
    const months = (to: string): Plan => ({ ...plan, period: "month", effective: { from: "2026-01-01", to } });
    expect(faultsOf(months("2035-12-31"))).toEqual([]);
    expect(faultsOf(months("2036-01-01")).map(({ key }) => key)).toEqual(["tooManyPeriods"]);
  });

  it("survives being written as JSON and read again, whatever the plan", () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        expect(validatePlan(JSON.parse(JSON.stringify(any)))).toEqual({ plan: any });
      }),
      { numRuns: 60 },
    );
  });
});
