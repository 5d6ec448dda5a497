import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  call,
  dealSource,
  exportPlan,
  importPlan,
  letterText,
  payouts,
  planFromTemplate,
  planLetter,
  readPlan,
  state,
  templates,
  trace,
  validateDeals,
  validatePlan,
  worksheets,
} from "../../core/library";
import { addDays } from "../../core/plans/dates";
import { PRORATION_BASES } from "../../core/rules/proration";

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

  it("never calls a deal OK that payouts refuses, and names what is no deal at all with its row", () => {
    const plan = { ...planFromTemplate("retention-commission"), status: "active" as const };
    const people = { ...plan, participants: [{ id: "R-1", name: "Ann" }] };
    const good = { date: "2026-02-10", id: "D-1", participant: "R-1", account: "A", type: "renewal", amount: 1000 };
    const judged = (deal: object) => state(people, [good, deal] as never);
    expect(state(people, [good] as never).state).toBe("ok");
    for (const bad of [
      { ...good, id: "" },
      { ...good, id: "D-2", splitt: 0.5 },
      { ...good, id: "D-2", account: undefined },
      { ...good, id: "D-2", line: 1.5 },
      { ...good, id: "D-2", currency: "EURO", fx: 1 },
    ]) {
      expect(() => payouts(people, [good, bad] as never)).toThrow(RangeError);
      expect(judged(bad).state).not.toBe("ok");
      expect(judged(bad).findings.every(({ first }) => first === "deals[1]")).toBe(true);
    }
    // Fields of another kind are told, not thrown.
    for (const [field, value, check] of [
      ["amount", "100", "textNumber"],
      ["amount", null, "amount"],
      ["split", "x", "textNumber"],
      ["fx", "1.1", "textNumber"],
      ["participant", null, "participant"],
      ["currency", 5, "refused"],
      ["id", null, "refused"],
    ] as const) {
      const { state: word, findings } = judged({ ...good, id: "D-2", [field]: value });
      expect([field, value, word === "ok", findings.map((one) => one.check)]).toEqual([
        ...[field, value, false],
        expect.arrayContaining([check]),
      ]);
    }
    const own = validateDeals([{ ...good, fx: 2 }], people);
    expect("faults" in own && own.faults.map(({ key }) => key)).toEqual(["ownRate"]);
    expect(() => payouts(people, [{ ...good, fx: 2 }] as never)).toThrow(/deals\[0]\.fx: 2 is a rate/);
    expect(() => state(people, "D-1" as never)).toThrow(/^deals/);
    expect(() => state(people, [good, null] as never)).toThrow(/^deals\[1]/);
  });

  it("refuses an option that there is not, with those that there are", () => {
    const plan = planFromTemplate("retention-commission");
    const misspelt: readonly (() => unknown)[] = [
      () => state(plan, [], { perod: { from: "2026-01-01", to: "2026-03-31" } } as never),
      () => worksheets(plan, { deal: [] } as never),
      () => planLetter(plan, { lang: "fr" } as never),
      () => planFromTemplate("retention-commission", { currrency: "EUR" } as never),
      () => trace(plan, [], "R-1", { dept: 2 } as never),
    ];
    for (const call_ of misspelt) expect(call_).toThrow(/^There is no option “?"?\w+.*There are: \w+/);
    expect(() => state(plan, [], { figures: "Q1" } as never)).toThrow(/A day is written as 2026-01-31/);
    expect(() => state(plan, [], { typed: { "R-9": { OPENING: 1 } } } as never)).toThrow(/R-9/);
  });

  it("pays, or refuses with a sentence and never with anything else, whatever the dates and the proration", () => {
    const date = fc.integer({ min: 0, max: 500 }).map((days) => addDays("2026-01-01", days));
    const person = fc.record({ start: date, end: date }, { requiredKeys: [] });
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 0, max: 600 }),
        fc.constantFrom("month" as const, "quarter" as const, "half" as const, "year" as const),
        fc.constantFrom(undefined, ...PRORATION_BASES),
        fc.constantFrom(undefined, "year to date" as const),
        person,
        (from, days, period, proration, basis, dates) => {
          const plan = {
            ...planFromTemplate("retention-points"),
            period,
            effective: { from, to: addDays(from, days) },
            modifiers: { ...(proration && { proration }), ...(basis && { basis }) },
            participants: [{ id: "R-1", name: "Ann", ...dates }],
          };
          const checked = validatePlan(plan);
          const pays = () => payouts(plan, []);
          if ("faults" in checked) expect(pays).toThrow(RangeError);
          else expect(pays().participants).toHaveLength(1);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("refuses months that cannot be counted and periods without a workday, with the cure", () => {
    const dated = (from: string, to: string, proration: "months" | "workdays", period: "month" | "quarter") => ({
      ...planFromTemplate("retention-points"),
      period,
      effective: { from, to },
      modifiers: { proration },
    });
    const short = dated("2026-01-01", "2026-08-15", "months", "quarter");
    expect(() => payouts(short, [])).toThrow(
      /from 2026-07-01 to 2026-08-15 is not whole months.*prorate by calendar days/,
    );
    // Two whole months are.
    expect(payouts({ ...short, effective: { from: "2026-01-01", to: "2026-08-31" } }, []).participants).toEqual([]);
    expect(() => payouts(dated("2026-01-31", "2026-12-30", "months", "month"), [])).toThrow(/not whole months/);
    expect(() => payouts(dated("2026-01-01", "2026-02-01", "workdays", "month"), [])).toThrow(/has no workday/);
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

  it("has sheets read the deals of another plan, and says why a plan cannot", () => {
    const plan = planFromTemplate("retention-commission", { currency: "EUR" });
    const sheets = worksheets(plan);
    const dealsFrom = dealSource(plan, sheets);
    const bonus = { ...plan, id: "bonus", name: "Bonus" };
    const reading = worksheets(bonus, { dealsFrom });
    const deals = reading[1]!;
    expect(deals.columnFormulas.some(({ row }) => row.includes(`INDEX(${dealsFrom.prefix}_DealAmounts,`))).toBe(true);
    // What is read is no list of one's own.
    expect(() => dealSource(bonus, reading)).toThrow(/without a Deals sheet of their own/);
    const dollars = { ...bonus, currency: { code: "USD", minorUnits: 2 } };
    expect(() => worksheets(dollars, { dealsFrom })).toThrow(/pays in USD and cannot read the deals of/);
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
