/** `importDeals` of the library: what it hands out, asks and leaves out, and that every choice is known. */
import { describe, expect, it } from "vitest";
import { importDeals, payouts } from "../../../core/library";
import { planFromTemplate } from "../../../core/plans/templates";
import { LANGUAGES } from "../../../core/text/language";

const plan = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-01-01", currency: "USD" }),
  participants: [{ id: "R-1", name: "Ann" }],
};
const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage";
const WON = "D-1,2026-02-10,R-1,Renewal,360000,Closed Won";

describe("importDeals", () => {
  it("hands out what was sold, and pays it", () => {
    const { deals, leftOut, columns, outcomes } = importDeals(
      `${HEAD}\n${WON}\nD-2,2026-02-11,R-1,Renewal,90000,Closed Lost`,
      plan,
    );
    expect(deals).toEqual([
      { date: "2026-02-10", id: "D-1", participant: "R-1", account: "", type: "renewal", amount: 360_000 },
    ]);
    expect(leftOut).toEqual([
      {
        row: 3,
        reason: "notWon",
        sentence:
          "“Closed Lost”: what was not won was not sold, and is left out. Set what “Closed Lost” means if it was sold.",
      },
    ]);
    expect(columns).toContainEqual({ field: "outcome", column: "Stage" });
    expect(outcomes).toContainEqual({
      id: "outcome.stage.closed won",
      column: "Stage",
      value: "Closed Won",
      outcome: "won",
      count: 1,
    });
    expect(payouts(plan, deals).total).toBe(30_000);
  });

  it("hands out nothing while a question is open, and takes its answer by id", () => {
    const text = `${HEAD}\n${WON}\nD-2,2026-02-11,R-1,Renewal,90000,Signed`;
    const open = importDeals(text, plan);
    expect(open.deals).toEqual([]);
    expect(open.questions).toEqual([
      {
        id: "outcome.stage.signed",
        sentence: "“Signed”: were these rows sold?",
        count: 1,
        options: [
          { value: "won", label: "Sold" },
          { value: "lost", label: "Lost" },
          { value: "open", label: "Not sold yet" },
        ],
        preferred: "won",
      },
    ]);
    expect(importDeals(text, plan, { "outcome.stage.signed": "won" }).deals).toHaveLength(2);
    expect(importDeals(text, plan, { "outcome.*": "open" }).deals).toHaveLength(1);
  });

  it("lines of one deal are numbered, and payouts takes them", () => {
    const { deals } = importDeals(`${HEAD}\n${WON}\n${WON.replace("360000", "10")}`, plan);
    expect(deals.map(({ id, line }) => [id, line])).toEqual([
      ["D-1", 1],
      ["D-1", 2],
    ]);
    expect(payouts(plan, deals).total).toBe(30_001.25);
  });

  it.each(LANGUAGES)("asks in sentences in %s", (language) => {
    const { questions } = importDeals("a|b\n1|2", { ...plan, language });
    expect(questions.length).toBeGreaterThan(3);
    for (const { sentence, options } of questions) {
      expect(sentence).toMatch(/\?/);
      expect(sentence + options.map(({ label }) => label).join("")).not.toMatch(/[{}]|undefined/);
    }
  });

  it("refuses a choice that no question knows, and an answer that is none", () => {
    const text = `${HEAD}\n${WON}`;
    expect(() => importDeals(text, plan, { "column.amout": "Amount" })).toThrow(
      /No question is called “column\.amout”/,
    );
    expect(() => importDeals(text, plan, { "column.amount": "Amout" })).toThrow(/“Amout” is no answer/);
    expect(() => importDeals(text, plan, { "outcome.stage.closed won": "maybe" })).toThrow(/no answer/);
    expect(() => importDeals(text, plan, { separator: ":" })).toThrow(/no answer to “separator”/);
    expect(() => importDeals(text, plan, { "rate.EUR": 0 })).toThrow(/no answer/);
    expect(() => importDeals(text, plan, 5 as never)).toThrow(/Choices are an object/);
    expect(() => importDeals(5 as never, plan)).toThrow(/The export is a text, not 5/);
    expect(importDeals(text, plan, { "outcome.stage.gift": "won", "type.gift": "renewal" }).deals).toHaveLength(1);
  });
});
