import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { serialOfIso } from "../../../core/plans/dates";
import type { Deal, Plan } from "../../../core/plans/model";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import type { SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { statementTexts } from "../../../core/text/statement";
import { failed, type Opened, opened } from "./opened";
import { actualsFor } from "./payPlan";

const ids = templates.map(({ id }) => id);

/** The workbook of a plan with people, deals and typed figures; templates take turns with the languages. */
function statementOf(id: (typeof ids)[number], seed: number, language = LANGUAGES[ids.indexOf(id) % 3]!) {
  const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), seed);
  return opened(plan, { deals, typed });
}

const choose = (book: Opened, id: string | null) => book.type("StatementParticipant", id);
/** Figures behind a label, from top to bottom. */
const figures = (cells: readonly (readonly unknown[])[], label: string) =>
  cells.filter((row) => row[0] === label).map((row) => row[1]);
const check = async (book: Opened) => (await book.named("StatementCheck"))[0]![0];

describe.each(ids)("the statement of %s", (id) => {
  it("says what the rules pay everybody, ties out with the payouts sheet, and fails in no cell", async () => {
    const book = await statementOf(id, ids.indexOf(id) + 11);
    const { plan, deals, typed } = book;
    const expected = payouts(plan, deals, undefined, typed);
    const words = sheetTexts(plan.language);
    // Nobody reached, a part of quota, well above it: recalculating for everybody would only take longer.
    for (const person of expected.participants.filter((_, index) => index % 4 === ids.indexOf(id) % 4)) {
      choose(book, person.participant);
      const cells = await book.rows("statement");
      const who = `${id} ${person.participant}`;
      expect(failed(cells), who).toEqual([]);
      expect(figures(cells, words.payouts.payout), who).toEqual(person.components.map(({ payout }) => payout));
      if (plan.components.length > 1) expect(figures(cells, words.payouts.totalPayout)).toEqual([person.total]);
      const before = cells.findIndex((row) => row[0] === statementTexts(plan.language).statement.check) - 1;
      expect(cells[before]![1], who).toBe(person.payable);
      expect(await check(book), who).toBe(words.words.ok);
    }
  });
});

describe("a statement", () => {
  const words = statementTexts("en").statement;
  const template = planFromTemplate("retention-commission", { language: "en" });
  const people = (count: number): Plan["participants"] =>
    Array.from({ length: count }, (_, index) => ({ id: `R-${index + 1}`, name: `Person ${index + 1}` }));
  const deal = (participant: string, date: string, number: number): Deal => ({
    participant,
    date,
    id: `N-${number}`,
    account: "Acme",
    type: "renewal",
    amount: 100 + number,
  });

  it("is empty, with a sentence, while nobody is chosen or somebody unknown is", async () => {
    const book = await statementOf("retention-commission", 3, "en");
    for (const [who, sentence] of [
      [null, words.choose],
      ["X-99", words.nobody],
    ] as const) {
      choose(book, who);
      const cells = await book.rows("statement");
      expect(failed(cells)).toEqual([]);
      expect(cells[1]![0]).toBe(sentence);
      const section = cells.findIndex((row) => String(row[0]).startsWith("Net revenue"));
      const shown = cells.slice(section).flatMap((row) => row.slice(1).filter((cell) => typeof cell === "number"));
      expect(shown).toEqual([]);
    }
  });

  it.each(["retention-commission", "grr-nrr", "mbo"] as const)(
    "of %s without any participant asks for one and is filled as soon as somebody is typed",
    async (id) => {
      const book = await opened(planFromTemplate(id, { language: "en" }));
      const blank = await book.rows("statement");
      expect(failed(blank)).toEqual([]);
      expect(blank[1]![0]).toBe(words.choose);
      book.type("Participants", "R-1");
      choose(book, "R-1");
      const cells = await book.rows("statement");
      expect(failed(cells)).toEqual([]);
      expect(figures(cells, "Payable")).toEqual([0]);
    },
  );

  it("finds the last of 500 people, and the list offers all of them", async () => {
    const plan = { ...template, participants: people(500) };
    const book = await opened(plan, { deals: [deal("R-500", "2026-01-10", 0)] });
    const { row, column } = book.area("StatementParticipant");
    const list = book
      .sheet("statement")
      .validations.find(({ area }) => area.row === row && area.column === column)!.criterion;
    const { row: first, rows } = book.area("Participants");
    expect(list).toMatchObject({
      kind: "listFrom",
      range: expect.stringContaining(`$B$${first + 1}:$B$${first + rows}`),
    });
    choose(book, "R-500");
    const cells = await book.rows("statement");
    expect(cells.find((line) => line[0] === words.participant)!.slice(1, 3)).toEqual(["R-500", "Person 500"]);
    expect(figures(cells, "Credited")).toEqual([100]);
    expect(await check(book)).toBe("OK");
  });

  it("shows no figures that hang on a quota for somebody who has none yet, and says that the quota is missing", async () => {
    const book = await opened({ ...template, participants: people(2) }, { deals: [deal("R-1", "2026-01-10", 0)] });
    book.type("Quotas", null);
    choose(book, "R-1");
    const cells = await book.rows("statement");
    expect(failed(cells)).toEqual([]);
    expect(figures(cells, "Payable")).toEqual([""]);
    expect(await check(book)).toBe(sheetTexts("en").payouts.noQuota);
  });

  it("lists the deals of the period that count for the participant, and says how many it leaves out", async () => {
    const many = Array.from({ length: 60 }, (_, n) => deal(n % 2 === 0 ? "R-1" : "R-2", "2026-01-10", n));
    const lines = [...many, deal("R-1", "2025-01-10", 98), deal("R-1", "2026-05-10", 99)];
    const book = await opened({ ...template, participants: people(2) }, { deals: lines });
    const cells = await book.rows("statement");
    const listed = cells.flatMap((row) => (String(row[2]).startsWith("N-") ? [row[2]] : []));
    expect(listed).toEqual(Array.from({ length: 25 }, (_, n) => `N-${2 * n}`));
    expect(figures(cells, words.dealsCount)).toEqual([30]);
    expect(figures(cells, words.notShown)).toEqual([5]);
  });

  it("lists the deals of the year so far on a plan that settles the year to date", async () => {
    const modifiers = { basis: "year to date" } as const;
    const lines = ["2026-02-10", "2026-05-10", "2026-08-10"].map((date, n) => deal("R-1", date, n));
    const book = await opened({ ...template, modifiers, participants: people(2) }, { deals: lines });
    book.type("PeriodFrom", serialOfIso("2026-04-01"));
    const cells = await book.rows("statement");
    expect(cells.flatMap((row) => (String(row[2]).startsWith("N-") ? [row[2]] : []))).toEqual(["N-0", "N-1"]);
    expect(figures(cells, words.dealsCount)).toEqual([2]);
    expect(figures(cells, "Credited")).toEqual([201]);
    expect(failed(cells)).toEqual([]);
  });

  it("finds the deals of a long list whose ids have spaces around them, for they are credited too", async () => {
    const book = await opened({ ...template, participants: people(1000) }, { deals: [deal(" R-7 ", "2026-01-10", 0)] });
    choose(book, "R-7");
    const cells = await book.rows("statement");
    expect(figures(cells, "Credited")).toEqual([100]);
    expect(figures(cells, words.dealsCount)).toEqual([1]);
  });

  it("adds up tier by tier to what the tiers earned", async () => {
    const book = await statementOf("retention-points", 4, "en");
    choose(book, "R-10");
    const cells = await book.rows("statement");
    const head = cells.findIndex((row) => row[0] === words.tier);
    const total = cells.findIndex((row, index) => index > head && row[0] === words.total);
    const parts = cells.slice(head + 1, total).map((row) => Number(row[5] || 0));
    const [payout] = figures(cells, "Payout");
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(Number(payout), 2);
    expect(Number(payout)).toBeGreaterThan(0);
  });
});

describe("the change log", () => {
  it("has a line for every version in the plan's history, and room for more", () => {
    const plan = {
      ...planFromTemplate("retention-commission", { language: "en" }),
      version: 2,
      history: [{ version: 2, when: "2026-03-01", who: "Ada", why: "=New tiers" }],
    };
    const log = worksheets(plan).find(({ key }) => key === "changeLog") as SheetModel;
    const lines = log.blocks[log.blocks.length - 1]!.cells;
    expect(lines[0]).toEqual([2, 46_082, { text: "Ada" }, { text: "=New tiers" }, null]);
    expect(lines.slice(1).every((line) => line.every((cell) => cell === null))).toBe(true);
    expect(lines.length).toBeGreaterThan(20);
  });
});
