import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifier, likeAddress, planNames } from "../../../core/sheets/naming";

const NONE = { sheets: [], names: [] };
const titled = (name: string, version = 1) => ({ name, version });
const TABS = ["Plan", "Deals", "Payouts"];
const anyTitle = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "Q1",
    "R1C1",
    "R",
    "C",
    "RC",
    "TRUE",
    "2026",
    "XFD1048576",
    "'quoted'",
    "[a]:b*c?d/e\\f",
    "李雷",
    "😀".repeat(30),
  ),
);

describe("tab names", () => {
  it("carry the plan's name and what the sheet is", () => {
    expect(planNames(titled("Retention commission"), TABS, NONE)).toEqual({
      sheets: ["Retention commission - Plan", "Retention commission - Deals", "Retention commission - Payouts"],
      prefix: "RetentionCommission",
    });
  });

  it("share one stem, cut at a word where it is too long for the longest of them", () => {
    const { sheets } = planNames(titled("Retention commission"), [...TABS, "Progettazione"], NONE);
    expect(sheets).toEqual([
      "Retention - Plan",
      "Retention - Deals",
      "Retention - Payouts",
      "Retention - Progettazione",
    ]);
  });

  it("all get the same number as soon as one is taken, whatever its capitals", () => {
    const taken = { sheets: ["RETENTION COMMISSION - deals"], names: ["RetentionCommission_Quota"] };
    const { sheets, prefix } = planNames(titled("Retention commission"), TABS, taken);
    expect(sheets).toEqual(["Retention (2) - Plan", "Retention (2) - Deals", "Retention (2) - Payouts"]);
    expect(prefix).toBe("RetentionCommission2");
  });

  it("say v2 for a second version, also where the title is cut, and never a number in brackets for it", () => {
    const taken = { sheets: ["Retention commission - Plan"], names: ["RetentionCommission_Quota"] };
    const second = planNames(titled("Retention commission", 2), TABS, taken);
    expect(second.sheets).toEqual(["Retention v2 - Plan", "Retention v2 - Deals", "Retention v2 - Payouts"]);
    expect(planNames(titled("Team", 11), TABS, NONE).sheets[0]).toBe("Team v11 - Plan");
  });

  it("of plans whose titles begin alike are told apart by the last word of the title", () => {
    const first = planNames(titled("Retention commission for EMEA"), TABS, NONE);
    const names = [`${first.prefix}_Quota`];
    const second = planNames(titled("Retention commission for APAC"), TABS, { sheets: first.sheets, names });
    expect([first.sheets[0], second.sheets[0]]).toEqual(["Retention commission - Plan", "Retention APAC - Plan"]);
  });

  it("get a number when only a defined name is taken, for formulas would read the other plan's cells", () => {
    const taken = { sheets: [], names: ["retentioncommission_Quota"] };
    expect(planNames(titled("Retention commission"), TABS, taken).prefix).toBe("RetentionCommission2");
  });

  it.each([
    ["EMEA: renewals [FY26] / plan*?", "EMEA- renewals -FY26- -"],
    ["'L'équipe'", "L’équipe"],
    ["Commission sur la rétention des clients de l’année", "Commission sur la"],
  ])("of %j are %j with what tabs cannot hold replaced", (title, prefix) => {
    const [plan] = planNames(titled(title), TABS, NONE).sheets;
    expect(plan!.startsWith(prefix.slice(0, 8))).toBe(true);
    expect(plan!.length).toBeLessThanOrEqual(31);
  });

  it("are unique, at most 31 characters long and acceptable to every host, whatever the title", () => {
    fc.assert(
      fc.property(anyTitle, fc.integer({ min: 0, max: 12 }), (title, before) => {
        let taken = { sheets: [] as string[], names: [] as string[] };
        for (let plan = 0; plan <= before; plan += 1) {
          const { sheets, prefix } = planNames(titled(title), TABS, taken);
          const used = new Set(taken.sheets.map((name) => name.toLowerCase()));
          for (const name of sheets) {
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/[:\\/?*[\]']|\p{Cc}|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
            expect(name).toBe(name.trim());
            expect(used.has(name.toLowerCase())).toBe(false);
          }
          expect(new Set(sheets).size).toBe(3);
          expect(taken.names.some((name) => name.toLowerCase().startsWith(`${prefix.toLowerCase()}_`))).toBe(false);
          taken = { sheets: [...taken.sheets, ...sheets], names: [...taken.names, `${prefix}_Quota`] };
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("defined names", () => {
  it.each(["Q1", "R1C1", "R", "c", "RC", "r12", "AB12", "XFD1048576", "abcd99", "true", ""])(
    "%j is like an address or a word of the host",
    (name) => {
      expect(likeAddress(name) || name === "").toBe(true);
    },
  );

  it.each([
    ["Rétention du revenu", "RetentionDuRevenu"],
    ["Q1", "PlanQ1"],
    ["R1C1", "PlanR1C1"],
    ["2026", "CompPlan2026"],
    ["2026 plan", "Plan2026Plan"],
    ["李雷", "Plan"],
    ["", "Plan"],
  ])("of %j start with %s", (title, prefix) => {
    expect(identifier(title)).toBe(prefix);
  });

  it("start with a letter and hold only what Excel and Google Sheets accept, whatever the title", () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const prefix = identifier(title);
        expect(prefix).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
        expect(likeAddress(prefix)).toBe(false);
        expect(prefix.length).toBeLessThanOrEqual(48);
      }),
    );
  });
});
