/** What people type and paste where a rate, an amount or a date belongs, and what the sheets say about it. */
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { localeOf } from "../../../workbench/page/locales";
import { deal, errorsIn, samplePlan, written } from "./sample";

describe("a rate that is typed", () => {
  it.each(LANGUAGES)("as 8 %% is paid, as a text, as 800 %% or as 0.08 %% is asked, in %s", async (language) => {
    const book = await written(samplePlan(language), { deals: [deal({ id: "D-1", amount: 100_000 })] });
    const alert = () => String(book.named("RateAlert")[0]![0]);
    const asked = sheetTexts(language).plan.rateAlert.split("{count}")[1]!;
    const before = alert();
    expect(before).not.toContain(asked);
    for (const typed of ["8 %", "8 pour cent", 8, 0.0008]) {
      book.writeNamed("TierRates", typeof typed === "string" ? `'${typed}` : typed);
      expect([typed, alert()]).toEqual([typed, `1${asked}`]);
    }
    // What hosts make of 8% and 8 % in a cell of percentages.
    book.writeNamed("TierRates", 0.08);
    expect(alert()).toBe(before);
    expect(book.named("Payouts")[0]).toEqual([8000]);
    // A text is an error in its payouts, never a zero that nobody sees.
    book.writeNamed("TierRates", "'8 %");
    expect(errorsIn(book).length).toBeGreaterThan(0);
  });
});

describe("a plan as it comes from the template", () => {
  it.each(LANGUAGES)("has no rate to be looked at in a workbook that writes numbers as in %s", async (language) => {
    const book = await written(samplePlan(language));
    book.engine.model.dispatch("UPDATE_LOCALE", { locale: localeOf(language) });
    const asked = sheetTexts(language).plan.rateAlert.split("{count}")[1]!;
    const alert = () => String(book.named("RateAlert")[0]![0]);
    expect(alert()).not.toContain(asked);
    book.writeNamed("TierRates", 0.0008);
    expect(alert()).toBe(`1${asked}`);
  });
});

describe("a number that is pasted as a text", () => {
  it.each(LANGUAGES)("among the deals is flagged with what to do, and credits nothing, in %s", async (language) => {
    const deals = [1, 2, 3, 4, 5].map((one) => deal({ id: `D-${one}`, amount: 1000, split: 1, fx: 1 }));
    const book = await written(samplePlan(language), { deals });
    const { row } = book.position("DealParticipants");
    const columns = { date: 1, amount: 6, fx: 8, split: 9 };
    book.write("deals", row, columns.date, "'2026-02-10");
    book.write("deals", row + 1, columns.amount, "'1000");
    book.write("deals", row + 2, columns.fx, "'1,0");
    book.write("deals", row + 3, columns.split, "'100 %");
    const { textNumber } = sheetTexts(language).deals.flags;
    const flags = book.named("DealFlags").slice(0, 5).flat();
    expect(flags.map((flag) => String(flag).includes(textNumber))).toEqual([true, true, true, true, false]);
    expect(flags[4]).toBe("");
    expect(book.named("Payouts")[0]).toEqual([75]);
  });
});
