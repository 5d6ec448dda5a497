import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { payouts } from "../../core/calculation/payouts";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import { LANGUAGES } from "../../core/text/language";
import { readCsv } from "../../workbench/sample/csv";
import { readExport } from "../../workbench/sample/deals";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { Engine } from "../hosts/engine";

const exported = readExport(readFileSync("workbench/sample/deals.csv", "utf8"));

describe("the workbench's sample", () => {
  it("reads quoted fields, doubled quotes, line breaks in quotes and blanks at the end of a line", () => {
    expect(readCsv('a,b,c\r\n1,"x, ""y""\nz",\r\n"",2,3')).toEqual([
      { a: "1", b: 'x, "y"\nz', c: "" },
      { a: "", b: "2", c: "3" },
    ]);
    expect(readCsv("a\n1\n")).toEqual([{ a: "1" }]);
    expect(readCsv("a,b\n1,")).toEqual([{ a: "1", b: "" }]);
  });

  it("is what a CRM exports: every type, several people, deals of nobody, a blank account, deals without an amount", () => {
    const { deals, participants, open } = exported;
    expect(new Set(deals.map(({ type }) => type)).size).toBe(7);
    expect(participants.length).toBe(12);
    expect(deals.length).toBeGreaterThan(300);
    expect(deals.some(({ participant }) => participant === "")).toBe(true);
    expect(deals.some(({ account }) => account === "")).toBe(true);
    expect(open).toBe(2);
    expect(deals.every(({ date }) => date >= "2026-01-01" && date <= "2026-03-31")).toBe(true);
  });

  it.each(LANGUAGES)("pays on its sheets in %s what the plan's rules pay, to the cent", async (language) => {
    const { deals, participants } = exported;
    const plan = { ...planFromTemplate("retention-commission", { language }), participants };
    const engine = new Engine({ functions: { language } });
    const workbook = new SpreadsheetWorkbook(engine.model);
    const sheets = worksheets(plan, { deals });
    await workbook.write({ sheets, settings: {} });
    const { values } = await workbook.read({ sheet: sheets.find(({ key }) => key === "payouts")!.name });
    const expected = payouts(plan, deals);
    for (const { participant, total, components } of expected.participants) {
      const row = values.find((cells) => cells.includes(participant)) ?? [];
      expect(row, participant).toContain(total);
      expect(row, participant).toContain(components[0]!.credited);
    }
    expect(expected.participants.map(({ total }) => total)).toContain(22_500);
    const errors = values.flat().filter((cell) => typeof cell === "object" && cell !== null);
    expect(errors).toEqual([]);
  });
});
