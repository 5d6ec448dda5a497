/** What people do to payouts and plan after they were written, and that no payout is wrong with an OK beside it. */
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { diff } from "../../../core/plans/diff";
import type { Plan } from "../../../core/plans/model";
import { validatePlan } from "../../../core/plans/schema";
import { planFromTemplate } from "../../../core/plans/templates";
import type { Language } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { deal, errorsIn, samplePlan, type Written, written } from "./sample";

const PEOPLE = [
  { id: "R-1", name: "Anne-Sophie Lemaître" },
  { id: "R-2", name: "Bob Okafor" },
];

function template(id: Parameters<typeof planFromTemplate>[0], language: Language = "en"): Plan {
  return { ...planFromTemplate(id, { language }), participants: PEOPLE };
}

/** Column of a header of the payouts table, from 0. */
function headed(book: Written, header: string): number {
  const { row } = book.position("Participants");
  const column = book.values("payouts")[row - 1]!.indexOf(header);
  expect(column, header).toBeGreaterThan(0);
  return column;
}

function line(book: Written, row = 0): Record<string, unknown> {
  const { row: first } = book.position("Participants");
  const cells = book.values("payouts");
  return Object.fromEntries(cells[first - 1]!.map((header, column) => [String(header), cells[first + row]![column]]));
}

const type = (book: Written, header: string, value: number | string | null, row = 0) =>
  book.write("payouts", book.position("Participants").row + row, headed(book, header), value);

function checkTotal(book: Written): unknown {
  return book.values("payouts")[book.position("Participants").row - 2]![headed(book, "Check")];
}

const alertOf = (book: Written) => book.values("payouts")[0]![3];
const FEBRUARY = 46_054;

describe("figures that were typed for a period", () => {
  it("are not paid again in the next one: the check of each row says whose they are, until they are said to be of it", async () => {
    const book = await written(template("sdr-meetings"), { typed: {}, period: "2026-01-01" });
    const actual = sheetTexts("en").payouts.actual;
    type(book, actual, 24);
    type(book, actual, 10, 1);
    expect(line(book)).toMatchObject({ Payout: 1300, Check: "OK" });
    expect([alertOf(book), checkTotal(book)]).toEqual(["", "OK"]);
    book.writeNamed("PeriodFrom", FEBRUARY);
    expect(line(book).Check).toBe("Figures of another period");
    expect(checkTotal(book)).toBe("2 to look at");
    expect(alertOf(book)).toMatch(/another period/);
    type(book, actual, 8);
    book.writeNamed("FiguresPeriod", FEBRUARY);
    expect([line(book).Check, checkTotal(book), alertOf(book)]).toEqual(["OK", "OK", ""]);
  });

  it("are not taken off again in the next quarter: what was paid before the second is not what was paid before the third", async () => {
    const deals = [
      deal({ id: "D-1", date: "2026-02-01", amount: 200_000 }),
      deal({ id: "D-2", date: "2026-05-01", amount: 200_000 }),
    ];
    const plan = template("year-to-date");
    const book = await written(plan, { deals, period: "2026-04-01", typed: { "R-1": { paidBefore: 8000 } } });
    book.writeNamed("PeriodFrom", 46_113);
    book.writeNamed("FiguresPeriod", 46_113);
    expect([line(book).Check, line(book, 1).Check]).toEqual(["OK", "Figure missing"]);
    book.writeNamed("PeriodFrom", 46_204);
    expect([line(book).Check, checkTotal(book)]).toEqual(["Figures of another period", "2 to look at"]);
  });
});

describe("a period that is none of the plan's", () => {
  it.each(["en", "fr", "it"] as const)(
    "is no OK in %s, neither on its row nor in the head nor on the statement",
    async (language) => {
      const book = await written(samplePlan(language), { deals: [deal({ id: "D-1", amount: 360_000 })] });
      const labels = sheetTexts(language).payouts;
      const check = () => book.values("payouts")[book.position("Participants").row]![headed(book, labels.check)];
      const statement = () => book.named("StatementCheck")[0]![0];
      expect([check(), statement(), alertOf(book)]).toEqual(["OK", "OK", ""]);
      book.writeNamed("From", FEBRUARY);
      expect([check(), statement()]).toEqual([labels.noPeriod, labels.noPeriod]);
      expect(alertOf(book)).toBe(labels.noPeriodAlert);
      expect(book.values("payouts")[book.position("Participants").row - 2]![headed(book, labels.check)]).not.toBe("OK");
    },
  );
});

describe("an answer on the plan sheet", () => {
  const count = async () => written(samplePlan(), { deals: [deal({ id: "D-1", amount: 360_000 })] });

  it("counts as it is read back, with blanks around it or in small letters", async () => {
    const book = await count();
    book.writeNamed("Counts", " yes ");
    book.writeNamed("TierOverride", "Yes ", 1);
    expect(line(book)).toMatchObject({ Payout: 45_000, Check: "OK" });
    expect(alertOf(book)).toBe("");
  });

  it.each(["Y", "TRUE", "maybe"])("%s is never taken for No: plan sheet and payouts say so", async (word) => {
    for (const [name, row] of [
      ["Counts", 0],
      ["TierOverride", 1],
    ] as const) {
      const book = await count();
      book.writeNamed(name, word, row);
      expect(line(book).Check).toBe("Answer not Yes or No");
      expect(alertOf(book)).toMatch(/neither Yes nor No/);
      expect(book.values("plan").flat()).toContain(sheetTexts("en").plan.notYesOrNo);
      expect(book.named("WrongAnswers")).toEqual([[1]]);
    }
  });

  it("that is missing where one must stand is not taken for No", async () => {
    const book = await count();
    book.writeNamed("Counts", null);
    expect(line(book).Check).toBe("Answer not Yes or No");
  });

  it("of a rule that is not Yes or No stops the payouts", async () => {
    const book = await written(template("retention-points"), { deals: [deal({ id: "D-1", amount: 360_000 })] });
    expect(line(book)).toMatchObject({ Payout: 12_000, Check: "OK" });
    book.writeNamed("RuleWholePoints", "J");
    expect(line(book)).toMatchObject({ Payout: { code: "#N/A" }, Check: "Answer not Yes or No" });
  });
});

describe("a quota that time makes 0", () => {
  it("is not OK for somebody to whom something was credited", async () => {
    const base = samplePlan();
    const [first] = base.components;
    const plan: Plan = {
      ...base,
      period: "month",
      components: [{ ...first!, quota: 100_000 }],
      modifiers: { proration: "months" },
      participants: [
        { id: "R-1", name: "Anne-Sophie", start: "2026-01-09" },
        { id: "R-2", name: "Bob", start: "2026-01-09" },
      ],
    };
    const deals = [deal({ id: "D-1", date: "2026-01-20", amount: 50_000 })];
    const book = await written(plan, { deals });
    expect(errorsIn(book)).toEqual([]);
    expect(line(book)).toMatchObject({ Payout: 0, Check: "Credited without a quota" });
    expect(line(book, 1)).toMatchObject({ Payout: 0, Check: "OK" });
  });
});

describe("a figure that nobody has typed", () => {
  it("is missing, and not 0: meetings as well as what is owed under a draw", async () => {
    const meetings = await written(template("sdr-meetings"));
    expect([line(meetings).Check, line(meetings, 2).Check]).toEqual(["Figure missing", ""]);
    type(meetings, "Actual", 0);
    expect(line(meetings)).toMatchObject({ Payout: 0, Check: "OK" });
    const hire = await written(template("new-hire"), { deals: [deal({ id: "D-1" })] });
    expect(line(hire).Check).toBe("Figure missing");
    type(hire, "Owed before", 0);
    expect(line(hire).Check).toBe("OK");
  });
});

describe("people where nothing is calculated", () => {
  it("are told in red, whether in an inserted row or below the last one", async () => {
    const book = await written(samplePlan(), { deals: [deal({ id: "D-1" })] });
    const { row, column } = book.position("Participants");
    const rows = book.named("Participants").length;
    expect(alertOf(book)).toBe("");
    book.write("payouts", row + rows, column, "R-77");
    expect(alertOf(book)).toMatch(/rows without formulas/);
    expect(checkTotal(book)).toBe("1 to look at");
    book.write("payouts", row + rows, column, null);
    expect([alertOf(book), checkTotal(book)]).toEqual(["", "OK"]);
    // As a row that was inserted between the others: an id and nothing beside it.
    book.write("payouts", row + 3, column, "R-78");
    for (let at = column + 2; at < book.sheet("payouts").columnWidths.length; at += 1)
      book.write("payouts", row + 3, at, null);
    expect(alertOf(book)).toMatch(/rows without formulas/);
    expect(checkTotal(book)).toBe("1 to look at");
  });
});

describe("decimals of payouts", () => {
  it("never change who reached the quota, on the sheet, read back and in the rules alike", async () => {
    const base = samplePlan();
    const plan: Plan = { ...base, terms: { ...base.terms, method: "retroactive", decimals: 0 } };
    const deals = [deal({ id: "D-1", amount: 149_999.8 }), deal({ id: "D-2", amount: 149_999.7 })];
    const book = await written(plan, { deals });
    expect(book.named("Decimals")).toEqual([[0]]);
    expect(line(book)).toMatchObject({ Credited: 299_999.5, Payout: 22_500, Check: "OK" });
    const [paid] = payouts(plan, deals).participants;
    expect([paid!.components[0]!.credited, paid!.total]).toEqual([299_999.5, 22_500]);
    expect(validatePlan(plan)).toEqual({ plan });
    expect(
      diff(base, plan, "en")
        .map(({ sentence }) => sentence)
        .join(),
    ).toMatch(/decimals of payouts/i);
  });
});

describe("an id with a sign that spreadsheets read as a pattern", () => {
  it("is found by the statement, and no other id is taken for it", async () => {
    const book = await written(samplePlan(), { deals: [deal({ id: "D-1", participant: "R-1", amount: 100_000 })] });
    const { row, column } = book.position("Participants");
    const found = (id: string) => {
      book.writeNamed("StatementParticipant", id);
      return book.values("statement")[9]![2];
    };
    expect(found("R-?")).toBe("");
    book.write("payouts", row + 1, column, "R-?");
    expect([found("R-?"), found("R-1"), found("1042")]).toEqual([2, 1, 3]);
  });
});
