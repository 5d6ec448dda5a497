import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateCurve } from "../../../core/calculation/templateCurve";
import { canonicalJson, fingerprint, peopleMark } from "../../../core/plans/canonical";
import { addDays, addMonths, isIsoDate, isoOfSerial, serialOfIso } from "../../../core/plans/dates";
import { DEAL_TYPES } from "../../../core/plans/measures";
import { busiestPeriod, periodOf, periodsOf } from "../../../core/plans/periods";
import { validatePlan } from "../../../core/plans/schema";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import { LANGUAGES } from "../../../core/text/language";
import { anyPlan } from "./anyPlan";

const plan = planFromTemplate("retention-commission", { language: "en" });

describe("the fingerprint of a plan", () => {
  it("is the SHA-256 of the canonical JSON of the terms, accents and all, as any other tool computes it", () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const { id, version, effective, currency, period, terms, pay, components, figures, modifiers } = any;
        const json = canonicalJson({
          id,
          version,
          effective,
          currency,
          period,
          terms,
          pay,
          components,
          figures,
          modifiers,
        });
        expect(fingerprint(any)).toBe(createHash("sha256").update(json, "utf8").digest("hex"));
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on the order of fields, and changes with every figure", () => {
    const reordered = JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(plan).reverse())));
    expect(fingerprint(reordered)).toBe(fingerprint(plan));
    expect(fingerprint({ ...plan, version: 2 })).not.toBe(fingerprint(plan));
  });

  it("is of the terms only: people, words and status leave it as it is", () => {
    const people = [{ id: "R-1", name: "Ann", start: "2026-02-01" }];
    const words = { name: "Another", notes: "n", status: "active", language: "fr", participants: people } as const;
    expect(fingerprint({ ...plan, ...words })).toBe(fingerprint(plan));
    expect(fingerprint({ ...plan, modifiers: { afterLeaving: "forfeits" } })).not.toBe(fingerprint(plan));
  });

  it("has beside it a mark of the people, which follows their dates and quotas", () => {
    const people = [{ id: "R-1", name: "Ann" }];
    const mark = peopleMark({ participants: people });
    expect(peopleMark({ participants: [] }).count).toBe(0);
    expect(mark.count).toBe(1);
    expect(peopleMark({ participants: [{ ...people[0]!, end: "2026-06-30" }] }).fingerprint).not.toBe(mark.fingerprint);
  });

  it("writes canonical JSON that reads back as the plan", () => {
    expect(JSON.parse(canonicalJson(plan))).toEqual(plan);
  });
});

describe("dates", () => {
  it.each([
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-03-15", -3, "2025-12-15"],
  ])("%s and %d months is %s, as EDATE says", (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it("turn into the day numbers of spreadsheets and back", () => {
    expect(serialOfIso("2026-01-01")).toBe(46_023);
    expect(isoOfSerial(46_023.75)).toBe("2026-01-01");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  it.each(["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "", "tomorrow"])("%j is not one", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe("payout periods", () => {
  it("are counted from the first day of the plan, so a fiscal year needs nothing special", () => {
    const fiscal = { period: "quarter", effective: { from: "2026-02-01", to: "2027-01-31" } } as const;
    expect(periodsOf(fiscal).map(({ from }) => from)).toEqual(["2026-02-01", "2026-05-01", "2026-08-01", "2026-11-01"]);
    expect(periodOf(fiscal, "2027-01-31")).toEqual({ from: "2026-11-01", to: "2027-01-31" });
    expect(periodOf(fiscal, "2027-02-01")).toBeUndefined();
  });

  it("end with the plan, even in the middle of one", () => {
    const short = { period: "half", effective: { from: "2026-01-01", to: "2026-08-15" } } as const;
    expect(periodsOf(short)).toEqual([
      { from: "2026-01-01", to: "2026-06-30" },
      { from: "2026-07-01", to: "2026-08-15" },
    ]);
  });

  it("come to an end for anything that stands in the place of dates, so that a slip of the finger freezes nothing", () => {
    const ofYears = (from: string, to: string) => periodsOf({ period: "month", effective: { from, to } });
    expect(ofYears("9999-01-01", "9999-12-31")).toHaveLength(12);
    expect(ofYears("9998-12-31", "9999-12-31").at(-1)).toEqual({ from: "9999-12-31", to: "9999-12-31" });
    expect(ofYears("9999-11-15", "99999-01-01").length).toBeLessThan(3);
    expect(ofYears("soon", "later")).toEqual([]);
    expect(periodsOf({ period: "week" as "month", effective: plan.effective }).length).toBeLessThan(2);
    const years = periodsOf({ period: "year", effective: { from: "9990-01-01", to: "no date" } });
    expect(years).toHaveLength(10);
  });

  it("follow each other without gap or overlap", () => {
    fc.assert(
      fc.property(anyPlan, (any) => {
        const periods = periodsOf(any);
        expect(periods[0]?.from).toBe(any.effective.from);
        expect(periods[periods.length - 1]?.to).toBe(any.effective.to);
        for (let index = 1; index < periods.length; index += 1) {
          expect(addDays(periods[index - 1]!.to, 1)).toBe(periods[index]!.from);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("start with the first one when there is no deal", () => {
    expect(busiestPeriod(plan, [])).toEqual({ from: "2026-01-01", to: "2026-03-31" });
  });
});

describe("the plan templates", () => {
  it("have unique ids, sources, and words in every language", () => {
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    for (const template of templates) {
      expect(template.sources.length).toBeGreaterThan(0);
      for (const language of LANGUAGES) {
        for (const words of ["name", "summary", "useWhen"] as const) {
          expect(template[words](language).length).toBeGreaterThan(5);
        }
      }
    }
  });

  it("become valid plans in every language and currency", () => {
    for (const { id } of templates) {
      for (const language of LANGUAGES) {
        for (const currency of ["USD", "EUR", "JPY", "KWD", "CHF"]) {
          const made = planFromTemplate(id, { language, currency, today: "2027-05-05" });
          expect(validatePlan(made)).toEqual({ plan: made });
          // A programme for a short time says so itself.
          const short = id === "spiff";
          const [from, to] = short ? ["2027-04-01", "2027-06-30"] : ["2027-01-01", "2027-12-31"];
          expect(made.effective).toEqual({ from, to });
        }
      }
    }
  });

  it("retention-commission has exactly the figures of its source", () => {
    expect(plan.period).toBe("quarter");
    expect(plan.components).toEqual([
      {
        id: "netRevenue",
        name: "Net revenue",
        measure: { id: "netRevenue", unit: "money", source: "sum", types: DEAL_TYPES },
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
    ]);
  });

  it("show a payout curve that never falls and passes 22,500 at quota", () => {
    const curve = templateCurve(templates[0]!.id);
    expect(curve.find(({ attainment }) => attainment === 1)?.payout).toBe(22_500);
    curve.forEach(({ payout }, index) => {
      expect(payout).toBeGreaterThanOrEqual(curve[index - 1]?.payout ?? 0);
    });
  });

  it("refuse an id that nobody knows", () => {
    expect(() => planFromTemplate("nothing" as "retention-commission", { language: "en" })).toThrow(RangeError);
  });
});
