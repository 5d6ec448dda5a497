import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../../core/plans/canonical";
import { exportName, exportPlan, importPlan } from "../../../core/plans/exchange";
import { LANGUAGES } from "../../../core/text/language";
import { fullPlan, simplePlan } from "./fullPlan";

function sentencesOf(text: string, language: (typeof LANGUAGES)[number] = "en"): string[] {
  const read = importPlan(text, language);
  return "faults" in read ? read.faults.map(({ sentence }) => sentence) : [];
}

describe("a plan as a file", () => {
  it("comes back as the plan that went out, with the same fingerprint", () => {
    for (const plan of [fullPlan, simplePlan]) {
      const read = importPlan(exportPlan(plan), "en");
      expect(read).toEqual({ plan });
      if ("plan" in read) expect(fingerprint(read.plan)).toBe(fingerprint(plan));
    }
  });

  it("is the same file whatever the order of the fields in memory", () => {
    const shuffled = Object.fromEntries(Object.entries(fullPlan).reverse());
    expect(exportPlan(shuffled as unknown as typeof fullPlan)).toBe(exportPlan(fullPlan));
    expect(exportPlan(fullPlan).split("\n").length).toBeGreaterThan(100);
  });

  it("survives names in any script, and notes of any kind", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (notes) => {
        const plan = { ...simplePlan, notes };
        expect(importPlan(exportPlan(plan), "en")).toEqual({ plan });
      }),
      { numRuns: 50 },
    );
  });

  it("is read with the mark that Windows editors put in front", () => {
    expect(importPlan(`\uFEFF${exportPlan(simplePlan)}`, "en")).toEqual({ plan: simplePlan });
  });

  it("has a name that says which plan and version it is", () => {
    expect(exportName(fullPlan)).toBe("full-plan-v2.json");
    expect(exportName({ ...fullPlan, id: "Rétention (EMEA) & Co." })).toBe("retention-emea-co-v2.json");
    expect(exportName({ ...fullPlan, id: "計画" })).toBe("plan-v2.json");
  });

  it("in the first format is brought up to date, and says so", () => {
    const { figures: _, modifiers: __, ...rest } = simplePlan;
    const old = {
      ...rest,
      schema: 1,
      components: simplePlan.components.map((component) => ({
        ...component,
        measure: { id: "netRevenue", unit: "money" },
      })),
    };
    const read = importPlan(JSON.stringify(old), "en");
    expect(read).toMatchObject({ migratedFrom: 1, plan: { schema: 2, figures: [], modifiers: {} } });
  });
});

describe("a file that is no plan", () => {
  it("in a newer format is refused with one sentence, not with a list of unknown fields", () => {
    const newer = JSON.stringify({ ...fullPlan, schema: 3, lottery: { chance: 1 } });
    expect(sentencesOf(newer)).toEqual([
      "The file holds a plan in format 3; this version knows formats up to 2. Update the add-in, then import the file again.",
    ]);
  });

  it("names every fault by its path and the cure", () => {
    const wrong = JSON.parse(exportPlan(fullPlan));
    wrong.components[1].rule.tiers[1].from = -1;
    wrong.currency.code = "euro";
    const read = importPlan(JSON.stringify(wrong), "en");
    if (!("faults" in read)) return expect.fail("was read");
    expect(read.faults.map(({ path }) => path).sort()).toEqual(["components[1].rule.tiers[1].from", "currency.code"]);
    for (const { path, sentence } of read.faults) expect(sentence).toContain(path);
  });

  it("says where broken JSON breaks", () => {
    expect(sentencesOf('{\n  "schema": 2,\n  "name" "x"\n}')[0]).toMatch(/line 3, column \d+/);
  });

  it.each(LANGUAGES)("is refused with a sentence in %s, whatever it is", (language) => {
    for (const text of [
      "",
      "   ",
      "{",
      "[]",
      "12",
      "null",
      "{}",
      '{"schema":"two"}',
      '{"schema":99}',
      '{"schema":2}',
    ]) {
      const sentences = sentencesOf(text, language);
      expect(sentences.length, text).toBeGreaterThan(0);
      for (const sentence of sentences) expect(sentence).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});
