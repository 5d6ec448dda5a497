/** Sheets that everybody sees and recalculates without the add-in: no function of ours in them, and the library's cents. */
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../core/functions/catalogue";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import { namespaced } from "../../../core/sheets/formula";
import type { SheetModel } from "../../../core/sheets/model";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { actualsFor } from "./payPlan";

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
});
