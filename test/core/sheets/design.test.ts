import { describe, expect, it } from "vitest";
import { payoutAt } from "../../../core/calculation/payouts";
import { serialOfIso } from "../../../core/plans/dates";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import type { SheetKey } from "../../../core/sheets/model";
import { designTexts } from "../../../core/text/design";
import { LANGUAGES } from "../../../core/text/language";
import { failed, type Opened, opened } from "./opened";

/** What the design sheet looks at; without deals and people that is quickly written. */
const NEEDED: readonly SheetKey[] = ["plan", "payouts", "design"];
const ids = templates.map(({ id }) => id);

const numbers = (cells: readonly (readonly unknown[])[]) =>
  cells.flat().filter((cell): cell is number => typeof cell === "number");
const cents = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);

/** Pay levels, survey figures and weights that do not divide evenly. */
function fillIn({ type, area }: Opened): void {
  for (let level = 0; level < 3; level += 1) {
    type("DesignEarnings", 61_000.01 + 27_333.33 * level, level);
    type("DesignVariableShares", 0.17 + 0.13 * level, level);
    [55_000, 80_000, 120_000].forEach((amount, column) => {
      type("DesignMarket", amount, level, column);
    });
  }
  const { rows } = area("DesignWeights");
  for (let period = 0; period < rows; period += 1) type("DesignWeights", (period + 1) / 7, period);
}

describe.each(ids)("the design sheet of %s", (id) => {
  it.each(LANGUAGES)("calculates in %s, as it is handed over and once it is filled in", async (language) => {
    const plan = planFromTemplate(id, { language });
    const book = await opened(plan, { only: NEEDED });
    const blank = await book.rows("design");
    expect(failed(blank)).toEqual([]);
    expect(blank.flat().filter((cell) => typeof cell === "boolean")).toEqual([]);
    // No figure of the market is made up, and none of pay but what the plan says.
    expect(numbers(await book.named("DesignMarket"))).toEqual([]);
    const { pay } = plan;
    expect(numbers(await book.named("DesignEarnings"))).toEqual(pay === undefined ? [] : [pay.earnings]);
    expect(numbers(await book.named("DesignVariableShares"))).toEqual(pay === undefined ? [] : [pay.variable]);

    // What it says the plan pays is what the plan's rules pay.
    const [pays] = await book.named("DesignTargets");
    const totals = [0.8, 1, 1.2].map((attained) =>
      payoutAt(plan, attained).components.reduce((sum, { payout }) => sum + Math.round(payout * 100), 0),
    );
    expect(pays!.slice(0, 3).map((pay) => Math.round(Number(pay) * 100))).toEqual(totals);

    fillIn(book);
    expect(failed(await book.rows("design"))).toEqual([]);
    const level = (await book.rows("design")).find((row) => row[0] === designTexts(language).pay.levels[1])!;
    const [, ote, share, base, variable] = level.map(Number);
    expect(cents([base!, variable!])).toBe(cents([ote!]));
    expect(variable).toBeCloseTo(ote! * share!, 1);

    const spread = numbers(await book.named("DesignSpread"))[0];
    const quotas = numbers(await book.named("DesignSeasonalQuotas"));
    // A plan whose quotas are percentages has nothing to spread.
    if (plan.components.every(({ measure }) => measure.unit === "percent")) expect(spread).toBeUndefined();
    else expect(cents(quotas)).toBe(cents([spread!]));
  });
});

describe("a design sheet", () => {
  const plan = planFromTemplate("retention-upsell", { language: "en" });
  const words = designTexts("en");

  it("spreads the year's quota by the seasonal weights, to the cent, and says when they do not add up", async () => {
    const book = await opened(plan, { only: NEEDED });
    expect(numbers(await book.named("DesignSeasonalQuotas"))).toEqual([250_000, 250_000, 250_000, 250_000]);
    expect((await book.named("DesignWeightsCheck"))[0]![0]).toBe(words.season.ok);
    [0.2, 0.2, 0.2, 0.3].forEach((weight, period) => {
      book.type("DesignWeights", weight, period);
    });
    book.type("DesignOtherSpread", 1_000_000.01);
    const quotas = numbers(await book.named("DesignSeasonalQuotas"));
    expect(cents(quotas)).toBe(100_000_001);
    expect(quotas[3]).toBe(333_333.34);
    expect((await book.named("DesignWeightsCheck"))[0]![0]).toBe(
      "The weights total 90%, not 100%. Quotas follow their proportions.",
    );
    for (let period = 0; period < 4; period += 1) book.type("DesignWeights", null, period);
    expect(numbers(await book.named("DesignSeasonalQuotas"))).toEqual([]);
    expect((await book.named("DesignWeightsCheck"))[0]![0]).toBe(words.season.none);
    expect(failed(await book.rows("design"))).toEqual([]);
  });

  it("compares a pay level with the market that was typed, and nothing while a figure is missing", async () => {
    const book = await opened(plan, { only: NEEDED });
    const second = async () => (await book.rows("design")).filter((row) => row[0] === "Experienced")[1]!;
    expect((await second()).slice(1).filter((cell) => cell !== null && cell !== "")).toEqual([]);
    book.type("DesignEarnings", 120_000, 1);
    book.type("DesignMarket", 150_000, 1, 1);
    const [, ote, , median, , compa, position] = await second();
    expect([ote, median, compa, position]).toEqual([120_000, 150_000, 0.8, ""]);
    book.type("DesignMarket", 100_000, 1, 0);
    book.type("DesignMarket", 180_000, 1, 2);
    expect((await second())[6]).toBe(words.market.positions.lower);
    book.type("DesignMarket", 140_000, 1, 2);
    expect((await second())[6]).toBe(words.market.positions.order);
  });

  it("says of a level which part of its target variable the plan pays, and how many times its pay the quota is", async () => {
    const book = await opened(plan, { only: NEEDED });
    book.type("DesignEarnings", 200_000, 1);
    book.type("DesignVariableShares", 0.4, 1);
    // 22,500 + 9,600 on target a quarter are 128,400 a year; the quota of a year is a million.
    const level = (await book.rows("design")).find((row) => row[0] === "Experienced")!;
    expect(level.slice(1, 9)).toEqual([200_000, 0.4, 120_000, 80_000, "60 / 40", 20_000, 1.605, 5]);
  });

  it("says what one period pays on target, although the plan settles the year to date in a later period", async () => {
    const yearToDate = planFromTemplate("milestone-only", { language: "en" });
    const settled = { ...yearToDate, modifiers: { ...yearToDate.modifiers, basis: "year to date" as const } };
    const book = await opened(settled, { only: NEEDED });
    book.type("PeriodFrom", serialOfIso("2026-07-01"));
    expect((await book.named("DesignTargets"))[0]).toEqual([5000, 10_000, 15_000, 40_000]);
  });

  it("scales the quota of the chosen component by size and complexity", async () => {
    const book = await opened(plan, { only: NEEDED });
    book.type("DesignSizeFactors", 1.5, 3, 0);
    book.type("DesignComplexityFactors", 0.9, 2, 0);
    const strategic = async () => (await book.rows("design")).filter((row) => row[0] === "Strategic")[1]!;
    expect((await strategic()).slice(1, 4)).toEqual([375_000, 375_000, 337_500]);
    book.type("DesignComponent", "Upsell");
    expect((await strategic()).slice(1, 4)).toEqual([120_000, 120_000, 108_000]);
    book.type("DesignSizeFactors", null, 3, 0);
    expect((await strategic()).slice(1, 4)).toEqual(["", "", ""]);
    expect(failed(await book.rows("design"))).toEqual([]);
  });

  it("takes its dates from the plan: reviews at the end of each quarter, the next plan 90 days before the end", async () => {
    const book = await opened(plan, { only: NEEDED });
    const dates = async () => {
      const rows = await book.rows("design");
      const head = rows.findIndex((row) => row[0] === words.review.review);
      return rows.slice(head + 1, head + 7).map((row) => row[1]);
    };
    const days = (...isos: string[]) => isos.map(serialOfIso);
    expect(await dates()).toEqual(
      days("2025-12-31", "2026-03-31", "2026-06-30", "2026-09-30", "2026-10-02", "2026-12-31"),
    );
    book.type("To", serialOfIso("2026-08-15"));
    expect(await dates()).toEqual(
      days("2025-12-31", "2026-03-31", "2026-06-30", "2026-08-15", "2026-05-17", "2026-08-15"),
    );
  });
});
