import { describe, expect, it } from "vitest";
import { planSettings } from "../../core/sheets/planSettings";
import { readPlan } from "../../core/sheets/readPlan";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { deal, samplePlan, written } from "../core/sheets/sample";

const PEOPLE = [
  { id: "101", name: "Ann" },
  { id: "102", name: "2026" },
];

describe("ids of digits in the workbench", () => {
  it("stand in their cells as they are, are credited, and are read back", async () => {
    const plan = { ...samplePlan(), participants: PEOPLE };
    const deals = [
      deal({ id: "7001", participant: "101", amount: 360_000 }),
      deal({ id: "1/2", participant: "102", account: "=Northwind", amount: 1000 }),
      deal({ id: "'7", participant: "102", account: "5%", amount: 1000 }),
    ];
    const book = await written(plan, { deals });
    expect(book.named("Participants").slice(0, 2)).toEqual([["101"], ["102"]]);
    const { row } = book.position("DealParticipants");
    const lines = book.values("deals").slice(row, row + 3);
    expect(lines.map((line) => line.slice(2, 5))).toEqual([
      ["7001", "101", "Northwind"],
      ["1/2", "102", "=Northwind"],
      ["'7", "102", "5%"],
    ]);
    expect(book.named("DealFlags").slice(0, 3)).toEqual([[""], [""], [""]]);
    expect(book.named("Payouts").slice(0, 2)).toEqual([[30_000], [150]]);
    expect(book.named("StatementParticipant")).toEqual([["101"]]);
    const workbook = new SpreadsheetWorkbook(book.engine.model);
    await workbook.saveSettings(planSettings(book.sheets, plan));
    expect(await readPlan(workbook)).toMatchObject({ plan: { participants: PEOPLE } });
  });

  it.each([[102], ["102"]])("are the same when somebody types %j", async (typed) => {
    const plan = { ...samplePlan(), participants: PEOPLE };
    const book = await written(plan, { deals: [deal({ id: "D1", participant: "101", amount: 1000 })] });
    book.writeNamed("DealParticipants", typed);
    book.writeNamed("Participants", typed, 0);
    book.writeNamed("Participants", "101", 1);
    expect(book.named("DealFlags")[0]).toEqual([""]);
    expect(book.named("Payouts").slice(0, 2)).toEqual([[75], [0]]);
  });
});
