import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { addDays } from "../../../core/plans/dates";
import type { Deal, Participant, Plan, Typed } from "../../../core/plans/model";
import { periodsOf } from "../../../core/plans/periods";
import { planFromTemplate } from "../../../core/plans/templates";
import { worksheets } from "../../../core/sheets/worksheets";
import { sheetTexts } from "../../../core/text/sheets";
import { Calculator, type Value } from "../../wide/calculator";
import { richPlan } from "../plans/richPlan";
import { actualsFor, random } from "./payPlan";
import { deal } from "./sample";

/** Every cell of the rows of people, by its heading, in plain doubles. */
function rowsOf(plan: Plan, deals: readonly Deal[], typed: Typed, period: string) {
  const sheets = worksheets(plan, { deals, typed, period });
  const book = new Calculator(sheets, plan.language);
  const sheet = sheets.find(({ key }) => key === "payouts")!;
  const { row } = book.area("Participants").area;
  const named = (ending: string) =>
    sheet.names.filter(({ name }) => name.endsWith(ending)).map(({ area }) => area.column);
  return plan.participants.map((_, index) => {
    const cell = (column: number): Value => book.value(sheet.name, row + 1 + index, column);
    const byTitle = (title: string): Value => {
      for (let column = 1; column < sheet.columnWidths.length; column += 1)
        if (book.value(sheet.name, row, column) === title) return cell(column);
      return null;
    };
    return { byTitle, payouts: named("Payout").map(cell), payable: named("_Payable").map(cell) };
  });
}

/** The same people with dates before, in and after the plan, and deals all over its year. */
function dated(plan: Plan, deals: readonly Deal[], seed: number): { plan: Plan; deals: Deal[] } {
  const next = random(seed);
  const { from } = plan.effective;
  const day = (least: number, most: number) => addDays(from, least + Math.floor(next() * (most - least)));
  const participants = plan.participants.map(({ start: _, end: __, ...person }): Participant => {
    const [first, last] = [day(-120, 380), day(-120, 380)].sort() as [string, string];
    return { ...person, ...(next() < 0.5 ? { start: first } : {}), ...(next() < 0.5 ? { end: last } : {}) };
  });
  const afterLeaving = next() < 0.5 ? { afterLeaving: "forfeits" as const } : {};
  const to = next() < 0.4 ? day(200, 360) : plan.effective.to;
  return {
    plan: { ...plan, effective: { from, to }, participants, modifiers: { ...plan.modifiers, ...afterLeaving } },
    deals: deals.map((one) => (next() < 0.4 ? { ...one, date: day(0, 364) } : one)),
  };
}

describe("who is on the plan is decided by dates, on the sheets as in the library", () => {
  it("whatever the plan, the dates and the period: payouts and what is payable agree, and so does the check", () => {
    const rows = { all: 0, absent: 0 };
    fc.assert(
      fc.property(richPlan, fc.integer({ min: 1, max: 1e6 }), (any, seed) => {
        const actuals = actualsFor(any, seed);
        const { plan, deals } = dated(actuals.plan, actuals.deals, seed);
        const periods = periodsOf(plan);
        const period = periods[seed % periods.length]!;
        // Workdays of a weekend and months that are not whole are refused; another test says so.
        fc.pre(plan.modifiers.proration !== "months" || plan.effective.to === actuals.plan.effective.to);
        const expected = payouts(plan, deals, period, actuals.typed);
        const words = sheetTexts(plan.language).payouts;
        rowsOf(plan, deals, actuals.typed, period.from).forEach((row, index) => {
          const person = expected.participants[index]!;
          rows.all += 1;
          if (!person.onPlan) rows.absent += 1;
          expect(row.payouts).toEqual(person.components.map(({ payout }) => payout));
          if (row.payable.length > 0) expect(row.payable).toEqual([person.payable]);
          expect(row.byTitle(words.difference)).toBe(0);
        });
      }),
      { numRuns: 12, seed: 5 },
    );
    expect(rows.absent).toBeGreaterThan(10);
    expect(rows.all).toBeGreaterThan(rows.absent);
  });

  it("who left in January is drawn nothing in May, still owes, and deals in that name are credited to nobody", () => {
    const base = planFromTemplate("retention-commission", { language: "en" });
    const plan: Plan = {
      ...base,
      period: "month",
      effective: { from: "2026-01-01", to: "2026-12-31" },
      components: [{ ...base.components[0]!, floor: 500 }],
      modifiers: { draw: { type: "recoverable", amount: 3000 } },
      participants: [{ id: "R-1", name: "Gone", end: "2026-01-20" }],
    };
    const deals = [deal({ id: "D-1", participant: "R-1", date: "2026-05-04", amount: 300_000 })];
    const typed = { "R-1": { openingBalance: 800 } };
    const [row] = rowsOf(plan, deals, typed, "2026-05-01");
    expect(row!.payouts).toEqual([0]);
    expect(row!.payable).toEqual([0]);
    expect(row!.byTitle("On the plan")).toBe("No");
    expect(row!.byTitle("Draw of the period")).toBe(0);
    const sheets = worksheets(plan, { deals, typed, period: "2026-05-01" });
    const book = new Calculator(sheets, "en");
    const { sheet, area } = book.area("DealFlags");
    expect(book.value(sheet, area.row + 1, area.column)).toBe("Not on the plan then");
    const owed = payouts(plan, deals, { from: "2026-05-01", to: "2026-05-31" }, typed).participants[0]!;
    expect(owed.balance).toBe(800);
    expect(row!.byTitle(sheetTexts("en").payouts.balance)).toBe(800);
  });
});
