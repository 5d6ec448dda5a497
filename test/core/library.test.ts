import { describe, expect, it } from "vitest";
import {
  call,
  exportPlan,
  importPlan,
  letterText,
  planFromTemplate,
  planLetter,
  readPlan,
  templates,
  validatePlan,
  worksheets,
} from "../../core/library";

describe("the library", () => {
  it("lists the ids of the plan templates, each of which becomes a valid plan in English", () => {
    expect(templates).toContain("retention-commission");
    expect(new Set(templates).size).toBe(templates.length);
    for (const id of templates) {
      const plan = planFromTemplate(id);
      expect(plan).toMatchObject({ template: id, language: "en" });
      expect(validatePlan(plan)).toEqual({ plan });
    }
  });

  it("takes a language, a currency and a year for a plan, and refuses an id that no template has", () => {
    const plan = planFromTemplate("retention-commission", { language: "fr", currency: "CHF", today: "2027-03-01" });
    expect(plan).toMatchObject({ language: "fr", currency: { code: "CHF" }, effective: { from: "2027-01-01" } });
    expect(() => planFromTemplate("nothing")).toThrow(/No plan template is called nothing\. There are: .*spiff/);
  });

  it("names the path of what is wrong with a plan", () => {
    const plan = planFromTemplate("retention-commission");
    const checked = validatePlan({ ...plan, period: "week" });
    expect(checked).toMatchObject({ faults: [{ path: "period", key: "notChoice" }] });
  });

  it("turns a plan into worksheets that are plain data", () => {
    const sheets = worksheets(planFromTemplate("retention-commission"));
    expect(sheets.map(({ key }) => key).slice(0, 3)).toEqual(["plan", "deals", "payouts"]);
    expect(JSON.parse(JSON.stringify(sheets))).toEqual(sheets);
  });

  it("writes and reads plan files, and letters", () => {
    const plan = planFromTemplate("retention-commission");
    expect(importPlan(exportPlan(plan), "en")).toEqual({ plan });
    expect(letterText(planLetter(plan))).toContain("$30,000.00");
  });

  it("reads a plan from any workbook that offers the port, or says why not", async () => {
    const empty = {
      settings: async () => ({}),
      places: async () => [],
      read: async () => ({ address: "A1", values: [], formulas: [] }),
    };
    expect(await readPlan(empty)).toMatchObject({ faults: [{ sentence: expect.stringContaining("holds no plan") }] });
  });

  it("calls functions as before", () => {
    const tiers = [
      [0, 0.075],
      [1, 0.125],
      [1.5, 0.15],
    ];
    expect(call("TIERED_COMMISSION", [360_000, tiers, 300_000])).toBe(30_000);
  });
});
