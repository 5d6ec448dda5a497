import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/plans/payout";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import { addressOf } from "../../../core/sheets/formula";
import type { SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { statementTexts } from "../../../core/text/statement";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { Engine } from "../../hosts/engine";
import { actualsFor } from "./payPlan";

const ids = templates.map(({ id }) => id);

/** A workbook with every sheet of a plan, and its statement by participant. */
async function opened(id: (typeof ids)[number], seed: number, language = LANGUAGES[ids.indexOf(id) % 3]!) {
  const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), seed);
  const engine = new Engine({ functions: { language } });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const sheets = worksheets(plan, { deals, typed });
  await workbook.write({ sheets, settings: {} });
  const sheet = sheets.find(({ key }) => key === "statement")!;
  const at = (suffix: string) => sheet.names.find(({ name }) => name.endsWith(suffix))!.area;
  const sheetId = engine.findSheet(sheet.name)!.id;
  const choose = (participant: string | null) =>
    engine.model.dispatch("UPDATE_CELL", {
      sheetId,
      col: at("_StatementParticipant").column,
      row: at("_StatementParticipant").row,
      content: participant ?? "",
    });
  const value = async (row: number, column: number) =>
    (await workbook.read({ sheet: sheet.name, address: addressOf({ row, column }) })).values[0]![0];
  const rows = async () => (await workbook.read({ sheet: sheet.name })).values;
  return { plan, deals, typed, sheets, sheet, at, choose, value, rows, workbook, language };
}

const failed = (cell: unknown) => typeof cell === "object" && cell !== null;

describe.each(ids)("the statement of %s", (id) => {
  it("says what the rules pay everybody, ties out with the payouts sheet, and fails in no cell", async () => {
    const { plan, deals, typed, at, choose, rows, value, language } = await opened(id, ids.indexOf(id) + 11);
    const expected = payouts(plan, deals, undefined, typed);
    const words = sheetTexts(language);
    // Nobody reached, a part of quota, well above it: recalculating for everybody would only take longer.
    for (const person of expected.participants.filter((_, index) => index % 4 === ids.indexOf(id) % 4)) {
      choose(person.participant);
      const cells = await rows();
      expect(cells.flat().filter(failed), `${id} ${person.participant}`).toEqual([]);
      const figures = (label: string) => cells.filter((row) => row[0] === label).map((row) => row[1]);
      expect(figures(words.payouts.payout), `${id} ${person.participant}`).toEqual(
        person.components.map(({ payout }) => payout),
      );
      if (plan.components.length > 1) expect(figures(words.payouts.totalPayout)).toEqual([person.total]);
      const check = at("_StatementCheck");
      expect(await value(check.row, check.column), `${id} ${person.participant}`).toBe(words.words.ok);
    }
  });
});

describe("a statement", () => {
  it("is empty, with a sentence, while nobody is chosen or somebody unknown is", async () => {
    const { choose, rows, sheet } = await opened("retention-commission", 3, "en");
    const { statement } = statementTexts("en");
    for (const [who, sentence] of [
      [null, statement.choose],
      ["X-99", statement.nobody],
    ] as const) {
      choose(who);
      const cells = await rows();
      expect(cells.flat().filter(failed)).toEqual([]);
      expect(cells[1]![0]).toBe(sentence);
      const section = cells.findIndex((row) => String(row[0]).startsWith("Retention"));
      const figures = cells
        .slice(section)
        .flatMap((row) => row.slice(1))
        .filter((cell) => typeof cell === "number");
      expect(figures, sheet.name).toEqual([]);
    }
  });

  it("lists the deals of the period that count for the participant, and says how many it leaves out", async () => {
    const { plan, deals } = actualsFor(planFromTemplate("retention-commission", { language: "en" }), 5);
    const own = (participant: string, date: string, number: number) => ({
      ...deals[0]!,
      participant,
      date,
      id: `N-${number}`,
      amount: 100 + number,
    });
    const month = plan.effective.from.slice(0, 7);
    const many = Array.from({ length: 60 }, (_, n) => own(n % 2 === 0 ? "R-1" : "R-2", `${month}-10`, n));
    const lines = [...many, own("R-1", `${Number(month.slice(0, 4)) - 1}-01-10`, 99)];
    const workbook = new SpreadsheetWorkbook(new Engine({ functions: { language: "en" } }).model);
    const sheets = worksheets(plan, { deals: lines });
    await workbook.write({ sheets, settings: {} });
    const { values } = await workbook.read({ sheet: sheets.find(({ key }) => key === "statement")!.name });
    const listed = values.flatMap((row) => (String(row[2]).startsWith("N-") ? [row[2]] : []));
    expect(listed).toEqual(Array.from({ length: 25 }, (_, n) => `N-${2 * n}`));
    const { statement } = statementTexts("en");
    expect(values.find((row) => row[0] === statement.dealsCount)![1]).toBe(30);
    expect(values.find((row) => row[0] === statement.notShown)![1]).toBe(5);
  });

  it("adds up tier by tier to what the tiers earned", async () => {
    const { rows, choose } = await opened("retention-points", 4, "en");
    choose("R-10");
    const { statement } = statementTexts("en");
    const cells = await rows();
    const head = cells.findIndex((row) => row[0] === statement.tier);
    const total = cells.findIndex((row, index) => index > head && row[0] === statement.total);
    const parts = cells.slice(head + 1, total).map((row) => Number(row[5] || 0));
    const payout = cells.find((row) => row[0] === "Payout")![1];
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
