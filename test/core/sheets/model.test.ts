import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../core/functions/catalogue";
import { columnLetters } from "../../../core/sheets/formula";
import type { SheetModel } from "../../../core/sheets/model";
import { textWidth } from "../../../core/sheets/widths";
import { worksheets } from "../../../core/sheets/worksheets";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { anyPlan } from "../plans/anyPlan";
import { SAMPLE_DEALS, samplePlan } from "./sample";

/** Functions that Excel 2016, Google Sheets and the workbench all have. */
const NATIVE = new Set(
  "ABS ADDRESS AND CHAR COLUMN COUNT COUNTA COUNTIF COUNTIFS EDATE EXACT IF IFERROR INDEX INT ISERROR ISFORMULA ISNUMBER ISTEXT LOG LOWER MATCH MAX MID MIN NA NOT OR ROUND ROUNDUP ROW ROWS SMALL SUBSTITUTE SUM SUMIFS SUMPRODUCT TRIM UPPER".split(
    " ",
  ),
);

function formulasOf(sheet: SheetModel): string[] {
  const cells = sheet.blocks.flatMap((block) => block.cells.flat());
  const single = cells.flatMap((cell) =>
    typeof cell === "object" && cell !== null && "formula" in cell ? [cell.formula] : [],
  );
  return [...single, ...sheet.columnFormulas.flatMap(({ row, array }) => (array === undefined ? [row] : [row, array]))];
}

const samples = LANGUAGES.map(
  (language) => [language, worksheets(samplePlan(language), { deals: SAMPLE_DEALS })] as const,
);

describe.each(samples)("the sheet models in %s", (_, sheets) => {
  it("use only functions that every host has", () => {
    const ours = new Set(catalogue.map(({ id }) => id));
    for (const formula of sheets.flatMap(formulasOf)) {
      const plain = formula.replace(/"(?:[^"]|"")*"/g, '""');
      for (const [, name] of plain.matchAll(/([A-Z][A-Z0-9_.]*)\(/g)) {
        expect(NATIVE.has(name!) || ours.has(name!), `${name} in ${formula}`).toBe(true);
      }
      // No structured references, no array literals, no spill operator.
      expect(plain).not.toMatch(/[[\]{}#](?!row|first|last)(?<!\{(?:row|first|last)\})/);
      expect(formula.startsWith("=")).toBe(true);
      // Excel takes 8,192 characters; half of them leave room for longer names of plans.
      expect(formula.length).toBeLessThan(4096);
    }
  });

  it("only name what they define, and define every name once", () => {
    const defined = sheets.flatMap(({ names }) => names.map(({ name }) => name));
    expect(new Set(defined.map((name) => name.toLowerCase())).size).toBe(defined.length);
    const prefix = defined[0]!.split("_")[0]!;
    const used = sheets
      .flatMap(formulasOf)
      .flatMap((formula) => formula.match(new RegExp(`${prefix}_\\w+`, "g")) ?? []);
    for (const name of used) expect(defined).toContain(name);
  });

  it("are as wide as their headers and titles of columns need", () => {
    for (const sheet of sheets) {
      for (const { area, role } of sheet.styles) {
        if (role !== "header") continue;
        for (let row = area.row; row < area.row + area.rows; row += 1) {
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            const content = contentAt(sheet, row, column);
            const words = typeof content === "string" ? content : "";
            expect(
              sheet.columnWidths[column],
              `${sheet.name} ${columnLetters(column)}${row + 1}: ${words}`,
            ).toBeGreaterThanOrEqual(Math.floor(textWidth(words, true)));
          }
        }
      }
      expect(sheet.columnWidths[0]).toBeLessThan(30);
      expect(Math.max(...sheet.columnWidths)).toBeLessThan(330);
    }
  });

  it("keep everything inside their own rows and columns", () => {
    for (const sheet of sheets) {
      const { rows, columnWidths, styles, validations, conditionalFormats, tables, names } = sheet;
      const areas = [...styles, ...validations, ...conditionalFormats, ...tables, ...names].map(({ area }) => area);
      for (const area of areas) {
        expect(area.row + area.rows).toBeLessThanOrEqual(rows);
        expect(area.column + area.columns).toBeLessThanOrEqual(columnWidths.length);
      }
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      expect(sheet.print.area.rows).toBe(rows);
    }
  });

  it("never write a cell twice, so that no order of writing matters", () => {
    for (const sheet of sheets) {
      const seen = new Set<string>();
      const claim = (row: number, column: number) => {
        const key = `${row},${column}`;
        expect(seen.has(key), `${sheet.name} ${columnLetters(column)}${row + 1}`).toBe(false);
        seen.add(key);
      };
      for (const { at, cells } of sheet.blocks) {
        cells.forEach((line, down) => {
          line.forEach((content, across) => {
            if (content !== null) claim(at.row + down, at.column + across);
          });
        });
      }
      for (const { at, rows } of sheet.columnFormulas) {
        for (let row = at.row; row < at.row + rows; row += 1) claim(row, at.column);
      }
    }
  });

  it("fit one page wide when printed and keep title or header in sight; lists repeat their header, a statement is one page", () => {
    const portrait = ["plan", "statement"];
    const lists = ["deals", "payouts", "changeLog"];
    for (const { key, print, frozen } of sheets) {
      expect(print.fitToWidth).toBe(true);
      expect(print.orientation).toBe(portrait.includes(key) ? "portrait" : "landscape");
      expect(frozen.rows).toBeGreaterThan(0);
      expect(print.repeatRows?.first).toBe(lists.includes(key) ? frozen.rows - 1 : undefined);
      expect(print.onePage === true, key).toBe(key === "statement");
    }
  });
});

function contentAt({ blocks }: SheetModel, row: number, column: number): unknown {
  for (const { at, cells } of blocks) {
    const content = cells[row - at.row]?.[column - at.column];
    if (content !== undefined && content !== null) return content;
  }
  return null;
}

describe("sheet models", () => {
  it("cross a JSON boundary unchanged, whatever the plan", () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const models = worksheets(plan);
        expect(JSON.parse(JSON.stringify(models))).toEqual(models);
      }),
      { numRuns: 20 },
    );
  });

  it("keep texts of people texts, even those that look like formulas", () => {
    const plan = { ...samplePlan(), name: "=1+1", participants: [{ id: "R-1", name: '=HYPERLINK("http://x")' }] };
    const [terms, , payouts] = worksheets(plan) as [SheetModel, SheetModel, SheetModel];
    expect(contentAt(terms, 0, 1)).toEqual({ text: "=1+1" });
    expect(contentAt(payouts, 8, 2)).toEqual({ text: '=HYPERLINK("http://x")' });
  });

  it("take a rate only as a number, and turn one above 100 % red", () => {
    const [terms] = worksheets(samplePlan()) as [SheetModel, SheetModel, SheetModel];
    const rates = terms.names.find(({ name }) => name.endsWith("_TierRates"))!.area;
    const same = ({ area }: { area: typeof rates }) => JSON.stringify(area) === JSON.stringify(rates);
    expect(terms.validations.filter(same)).toMatchObject([
      { strict: true, criterion: { kind: "number", min: 0, max: 10 } },
    ]);
    expect(terms.conditionalFormats.filter(same)).toMatchObject([{ signal: "bad" }]);
  });

  it("show the labels of the order of operations in full: what stands beside them would cut them", () => {
    for (const [language, [terms]] of samples) {
      const steps = Object.entries(sheetTexts(language).order).filter(([key]) => key !== "unused");
      for (const [index, step] of steps.entries()) {
        const { name } = step[1] as { name: string };
        expect(terms!.columnWidths[1], name).toBeGreaterThanOrEqual(Math.ceil(textWidth(`${index + 1}. ${name}`)));
      }
    }
  });

  it("leave room to paste: spare rows for deals and people grow with the plan", () => {
    const participants = Array.from({ length: 5000 }, (_, index) => ({ id: `R-${index}`, name: `Person ${index}` }));
    const deals = Array.from({ length: 50_000 }, (_, index) => ({ ...SAMPLE_DEALS[0]!, id: `D-${index}` }));
    const [, large, payouts] = worksheets({ ...samplePlan(), participants }, { deals }) as [
      SheetModel,
      SheetModel,
      SheetModel,
    ];
    // The row below the prepared ones is their guard.
    expect(large.rows).toBe(7 + 51_000 + 1);
    expect(payouts.rows).toBe(8 + 5500 + 1);
    // Column formulas, not cells: the model of 50,000 deals stays small enough to hand over.
    expect(JSON.stringify(large).length).toBeLessThan(6_500_000);
  });
});
