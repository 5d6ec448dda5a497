/** The first sheet of the workbench: what can be tried, with a formula that already shows its figure. */
import type { Model } from "@odoo/o-spreadsheet";
import type { StyleRole } from "../../core/sheets/model";
import { appearance } from "../../core/sheets/styles";
import { fill, type Language } from "../../core/text/language";
import { workbenchTexts } from "../../core/text/workbench";
import { batch } from "../batch";
import { setColumnWidths, styleOf, textContent } from "../modelCommands";
import { must } from "../must";
import { type CellWrite, writeCells } from "../writeCells";

export const WELCOME_ID = "welcome";
/** Where the example's result stands, and where one's own formula goes. */
export const RESULT = { row: 6, column: 2 };
export const YOURS = { row: 8, column: 2 };

const FORMULA = "=TIERED_COMMISSION(360000, {0,0.075;1,0.125;1.5,0.15}, 300000)";

/** An empty workbook with one sheet for the welcome; its tab is in the language. */
export function emptyWorkbook(language: Language) {
  return {
    sheets: [{ id: WELCOME_ID, name: workbenchTexts(language).welcome.tab, rowNumber: 60, colNumber: 12 }],
  };
}

/**
 * @param sheets the sample's sheets that can be opened from here
 */
export function writeWelcome(model: Model, language: Language, sheets: readonly { id: string; name: string }[]): void {
  const texts = workbenchTexts(language).welcome;
  const cells: CellWrite[] = [];
  const put = (row: number, column: number, content: string, role: StyleRole, extra: Partial<CellWrite> = {}) =>
    cells.push({
      row,
      column,
      content,
      style: { ...styleOf(appearance(role)), ...extra.style },
      ...withoutStyle(extra),
    });

  put(1, 1, texts.title, "title");
  put(2, 1, texts.intro, "subtitle");
  put(4, 1, texts.tryFormula, "section");
  put(5, 1, texts.tryFormulaHow, "label");
  put(6, 1, texts.result, "label");
  put(RESULT.row, RESULT.column, FORMULA, "calculated", { format: "#,##0.00", style: { bold: true, align: "left" } });
  put(7, 1, texts.formula, "label");
  put(8, 1, texts.yours, "label");
  for (let column = YOURS.column; column < YOURS.column + 2; column++) put(YOURS.row, column, "", "input");
  put(9, 2, texts.yoursHow, "note");
  put(11, 1, texts.tryPlan, "section");
  put(12, 1, texts.tryPlanHow, "label");
  sheets.forEach(({ id, name }, index) => {
    put(13 + index, 1, `[${fill(texts.openPlan, { sheet: name })}](o-spreadsheet://${id})`, "link");
  });
  put(14 + sheets.length, 1, texts.tryPane, "section");
  put(15 + sheets.length, 1, texts.tryPaneHow, "label");

  batch(model, () => {
    must(writeCells(model, WELCOME_ID, cells), texts.tab);
    // As it is typed in this locale: where the comma is the decimal sign, arguments stand between semicolons.
    const typed = model.getters.getCellText(
      { sheetId: WELCOME_ID, row: RESULT.row, col: RESULT.column },
      { showFormula: true },
    );
    const formula = { row: 7, column: 2, content: textContent(typed), style: styleOf(appearance("note")) };
    must(writeCells(model, WELCOME_ID, [formula]), texts.tab);
    setColumnWidths(model, WELCOME_ID, [24, 110, 200, 200, 200]);
    must(model.dispatch("SET_GRID_LINES_VISIBILITY", { sheetId: WELCOME_ID, areGridLinesVisible: false }), texts.tab);
  });
}

function withoutStyle({ style: _, ...rest }: Partial<CellWrite>): Partial<CellWrite> {
  return rest;
}
