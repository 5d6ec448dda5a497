/** Sheets that everybody sees and recalculates without the add-in: no function of ours in them, and the library's cents. */
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { catalogue } from "../../../core/functions/catalogue";
import { worksheets as libraryWorksheets } from "../../../core/library";
import type { Plan } from "../../../core/plans/model";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import { namespaced } from "../../../core/sheets/formula";
import type { SheetModel } from "../../../core/sheets/model";
import { nativeGaps } from "../../../core/sheets/nativeGaps";
import { planSettings } from "../../../core/sheets/planSettings";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { Engine } from "../../hosts/engine";
import { actualsFor } from "./payPlan";
import { preparedArea } from "./prepared";
import { written } from "./sample";

const ids = templates.map(({ id }) => id);

/** Functions that Excel 2016, Google Sheets, LibreOffice and the workbench all have. */
const NATIVE = new Set(
  "ABS ADDRESS AND CHAR COLUMN COLUMNS COUNT COUNTA COUNTIF COUNTIFS EDATE EXACT FIND IF IFERROR INDEX INT ISERROR ISFORMULA ISNUMBER ISTEXT LOG LOWER MATCH MAX MID MIN MOD MONTH NA NETWORKDAYS NOT OR ROUND ROUNDUP ROW ROWS SMALL SUBSTITUTE SUM SUMIFS SUMPRODUCT TRIM UPPER YEAR".split(
    " ",
  ),
);

function formulasOf(sheet: SheetModel): string[] {
  const cells = sheet.blocks.flatMap(({ cells: lines }) => lines.flat());
  const single = cells.flatMap((cell) =>
    typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : [],
  );
  return [
    ...single,
    ...sheet.columnFormulas.flatMap(({ row, array }) => (array === undefined ? [row] : [row, array])),
    ...sheet.conditionalFormats.map(({ formula }) => formula),
  ];
}

describe.each(ids)("the plan %s with native formulas only", (id) => {
  const language = LANGUAGES[ids.indexOf(id) % LANGUAGES.length]!;
  const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), ids.indexOf(id) + 3);
  const sheets = worksheets(plan, { deals, typed, functions: "native" });

  it("calls none of our functions anywhere, and only functions that every host has", () => {
    const ours = new Set(catalogue.map((declared) => declared.id));
    for (const sheet of sheets) {
      expect(sheet.columnFormulas.filter(({ array }) => array !== undefined)).toEqual([]);
      for (const formula of formulasOf(sheet)) {
        expect(namespaced(formula, "OURS."), sheet.name).toBe(formula);
        expect(formula.length, `${formula.length} ${sheet.name} ${formula}`).toBeLessThan(4096);
        for (const [, name] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Z][A-Z0-9_.]*)\(/g)) {
          expect(ours.has(name!) || !NATIVE.has(name!) ? name : "", formula).toBe("");
        }
      }
    }
  });

  it("pays what the library pays, to the cent, on sheets without an error", async () => {
    const engine = new Engine({ functions: { language } });
    const workbook = new SpreadsheetWorkbook(engine.model);
    await workbook.write({ sheets, settings: planSettings(sheets, plan) });
    const expected = payouts(plan, deals, undefined, typed);
    const words = sheetTexts(language);
    for (const sheet of sheets) {
      const area = { row: 0, column: 0, rows: sheet.rows, columns: sheet.columnWidths.length };
      const values = engine.values(engine.findSheet(sheet.name)!.id, area);
      const errors = values.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          typeof cell === "object" && cell !== null ? [`${sheet.name} R${row + 1}C${column + 1} ${cell.code}`] : [],
        ),
      );
      expect(errors).toEqual([]);
      if (sheet.key !== "payouts") continue;
      const named = (ending: string) => sheet.names.filter(({ name }) => name.endsWith(ending));
      const ids_ = preparedArea(named("_Participants")[0]!.name, named("_Participants")[0]!.area);
      const check = values[ids_.row - 1]!.indexOf(words.payouts.check);
      expect(values[ids_.row - 1]).not.toContain(words.payouts.difference);
      expected.participants.forEach((person, index) => {
        const cells = values[ids_.row + index]!;
        const say = `${person.participant} ${JSON.stringify(cells)}`;
        const own = named("Payout").map(({ area: { column } }) => cells[column]);
        expect(own, say).toEqual(person.components.map(({ payout }) => payout));
        const [paid] = [...named("_Payable"), ...named("_Payouts")];
        expect(cells[paid!.area.column], say).toBe(person.payable);
        const without = person.components.some(({ quota, credited }) => quota === 0 && credited !== 0);
        expect(cells[check], say).toBe(without ? words.payouts.creditedWithoutQuota : words.words.ok);
      });
    }
  });
});

describe("native formulas only", () => {
  const plan = planFromTemplate("retention-commission", { language: "en" });

  it("are asked for by name, and any other name is refused", () => {
    expect(() => libraryWorksheets(plan, { functions: "none" as never })).toThrow(/"addIn" and "native"/);
    expect(libraryWorksheets(plan, { functions: "addIn" })).toEqual(libraryWorksheets(plan));
  });

  it("do all that our functions do, but for one pass over the deals of many people, which is said before", () => {
    for (const id of ids) expect(nativeGaps(planFromTemplate(id, { language: "en" }), "en")).toEqual([]);
    const participants = Array.from({ length: 1000 }, (_, index) => ({ id: `R-${index}`, name: `Person ${index}` }));
    for (const language of LANGUAGES) {
      expect(nativeGaps({ ...plan, participants }, language).join()).toMatch(/1.?100/);
    }
    const sheets = worksheets({ ...plan, participants }, { functions: "native" });
    expect(sheets.flatMap(({ columnFormulas }) => columnFormulas).filter(({ array }) => array)).toEqual([]);
  });

  it("count full months between two dates as our function does", async () => {
    const base = planFromTemplate("retention-commission", { language: "en" });
    const days = ["2026-01-01", "2026-01-02", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "2026-03-30"];
    const ends = [undefined, "2026-01-30", "2026-01-31", "2026-02-27", "2026-02-28", "2026-03-30", "2026-03-31"];
    const participants = days.flatMap((start) =>
      ends.flatMap((end) =>
        end !== undefined && end < start
          ? []
          : [{ id: `${start} ${end ?? ""}`, name: "x", start, ...(end === undefined ? {} : { end }) }],
      ),
    );
    const months: Plan = { ...base, participants, modifiers: { ...base.modifiers, proration: "months" } };
    const shares = async (functions: "addIn" | "native") => {
      const book = await written(months, { functions, deals: [] });
      const { row } = book.position("Participants");
      const cells = book.values("payouts").slice(row - 1, row + participants.length);
      const column = cells[0]!.indexOf(sheetTexts("en").payouts.share);
      return cells.slice(1).map((line) => line[column]);
    };
    const native = await shares("native");
    expect(native).toEqual(await shares("addIn"));
    expect(new Set(native).size).toBeGreaterThan(3);
  });
});
