import { describe, expect, it } from "vitest";
import { worksheets } from "../../../core/sheets/worksheets";
import { Calculator, type Value } from "../../wide/calculator";
import { tryChains } from "../../wide/chains";
import { opened } from "./opened";
import { SAMPLE_DEALS, samplePlan } from "./sample";

/** The same over a million chains is `npm run test:wide`. */
describe("the formulas of the worksheets in plain doubles", () => {
  it("pay the cent of exact fractions for every kind of rule and step, ties included", () => {
    const { wrong, chains, ties } = tryChains(7, 2_000, 50);
    expect(wrong).toEqual([]);
    expect(chains).toBe(2_000);
    expect(ties).toBeGreaterThan(0);
  });

  it("are calculated as the spreadsheet of the workbench calculates them", async () => {
    const plan = samplePlan();
    const book = await opened(plan, { deals: SAMPLE_DEALS });
    const sheets = worksheets(plan, { deals: SAMPLE_DEALS });
    const { name } = sheets.find(({ key }) => key === "payouts")!;
    const doubles = new Calculator(sheets, plan.language);
    const { row, column } = book.area("Participants");
    const shown = (value: unknown): Value => (value === "" || value === null ? null : (value as Value));
    const rows = (await book.rows("payouts")).slice(row, row + 1 + plan.participants.length);
    const again = rows.map((cells, down) =>
      cells.map((_, across) => shown(doubles.value(name, row + down, column + across))),
    );
    expect(again).toEqual(rows.map((cells) => cells.map(shown)));
  });
});
