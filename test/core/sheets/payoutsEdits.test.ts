/** What people do to payouts and plan after they were written, and that no payout is wrong with an OK beside it. */
import { describe, expect, it } from "vitest";
import type { Deal, Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import type { Language } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { statementTexts } from "../../../core/text/statement";
import { deal, errorsIn, samplePlan, type Written, written } from "./sample";

const PEOPLE = [
  { id: "R-1", name: "Anne-Sophie Lemaître" },
  { id: "R-2", name: "Bob Okafor" },
];

function template(id: string, language: Language = "en"): Plan {
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
const JANUARY = 46_023;
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
});
