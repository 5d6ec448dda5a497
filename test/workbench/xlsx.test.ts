import { Model } from "@odoo/o-spreadsheet";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { beforeAll, describe, expect, it } from "vitest";
import { planFromTemplate, templates } from "../../core/plans/templates";
import type { Area } from "../../core/sheets/model";
import { planSettings } from "../../core/sheets/planSettings";
import { readPlan } from "../../core/sheets/readPlan";
import { worksheets } from "../../core/sheets/worksheets";
import { LANGUAGES } from "../../core/text/language";
import { settingsOf, sheetEntry } from "../../workbench/companion";
import { areaOf, KEPT, type KeptValidation } from "../../workbench/modelCommands";
import { formulaAt, usedArea, valueAt } from "../../workbench/modelReading";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { fromExcel, shifted, toExcel } from "../../workbench/xlsx/formulas";
import { XlsxError } from "../../workbench/xlsx/parts";
import { readXlsx } from "../../workbench/xlsx/read";
import { xlsxOf } from "../../workbench/xlsx/write";
import { actualsFor } from "../core/sheets/payPlan";
import { Engine } from "../hosts/engine";

beforeAll(() => {
  const { DOMParser, XMLSerializer, Node, Element } = new JSDOM("").window;
  Object.assign(globalThis, { DOMParser, XMLSerializer, Node, Element });
});

function reopened(bytes: Uint8Array): {
  readonly model: Model;
  readonly notTaken: ReadonlyMap<string, readonly string[]>;
} {
  const { data, finish, notTaken } = readXlsx(bytes);
  const model = new Model(data);
  finish(model);
  return { model, notTaken };
}

/** Everything of a workbook that a person sees or the plan needs, by name of sheet. */
function everything(model: Model) {
  const { getters } = model;
  const sheets = getters.getSheetIds().map((id) => {
    const used = usedArea(model, id) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const cells: Record<string, unknown> = {};
    for (let row = 0; row < used.row + used.rows; row += 1)
      for (let column = 0; column < used.column + used.columns; column += 1) {
        const read = valueAt(model, id, { row, column });
        // A zero has no sign in a file.
        const value = read === 0 ? 0 : read;
        const formula = formulaAt(model, id, { row, column });
        const format = getters.getCell({ sheetId: id, col: column, row })?.format || undefined;
        if ((value !== null && value !== "") || formula !== "") cells[`${row},${column}`] = [value, formula, format];
      }
    const messages = sheetEntry<Record<string, KeptValidation>>(model, id, KEPT.messages) ?? {};
    const unlocked = sheetEntry<{ unlocked: readonly Area[] }>(model, id, KEPT.protection)?.unlocked;
    return {
      name: getters.getSheetName(id),
      cells,
      visible: getters.isSheetVisible(id),
      panes: getters.getPaneDivisions(id),
      widths: Array.from({ length: used.columns }, (_, column) => Math.round(getters.getColSize(id, column))),
      names: getters
        .getNamedRanges()
        .filter(({ range }) => range.sheetId === id)
        .map(({ name, range }) => [name, areaOf(range.zone)]),
      validations: getters
        .getDataValidationRules(id)
        .flatMap(({ id: rule, ranges, isBlocking, criterion }) =>
          ranges.map(({ zone }) => JSON.stringify([areaOf(zone), messages[rule], isBlocking ?? false, criterion])),
        )
        .sort(),
      unlocked: unlocked && cellsOf(unlocked),
      notes: sheetEntry(model, id, KEPT.notes),
      print: sheetEntry(model, id, KEPT.print),
      tables: sheetEntry(model, id, KEPT.tableNames),
      charts: getters.getChartIds(id).length,
      formats: getters.getConditionalFormats(id).length,
    };
  });
  return { settings: settingsOf(model), sheets };
}

function cellsOf(areas: readonly Area[]): string[] {
  const cells = areas.flatMap(({ row, column, rows, columns }) =>
    Array.from(
      { length: rows * columns },
      (_, index) => `${row + Math.floor(index / columns)},${column + (index % columns)}`,
    ),
  );
  return [...new Set(cells)].sort();
}

const SOME = templates.filter((_, index) => index % 12 === 0).map(({ id }) => id);

describe("an .xlsx file of the workbench", () => {
  it.each(SOME)(
    "gives back all of a workbook with the plan %s, and the plan",
    async (id) => {
      const language = LANGUAGES[SOME.indexOf(id) % LANGUAGES.length]!;
      const { plan, deals, typed } = actualsFor(planFromTemplate(id, { language }), 3);
      const engine = new Engine({ functions: { language } });
      const workbook = new SpreadsheetWorkbook(engine.model);
      const sheets = worksheets(plan, { deals, typed });
      await workbook.write({ sheets, settings: planSettings(sheets, plan) });
      const before = everything(engine.model);
      const { model, notTaken } = reopened(await xlsxOf(engine.model));
      const after = everything(model);
      expect([...notTaken]).toEqual([]);
      for (const [index, sheet] of before.sheets.entries()) expect(after.sheets[index], sheet.name).toEqual(sheet);
      expect(after.settings).toEqual(before.settings);
      const again = new SpreadsheetWorkbook(model);
      expect(await readPlan(again)).toEqual(await readPlan(workbook));
    },
    300_000,
  );

  it("keeps texts that look like something else, blanks, signs, errors, booleans and arrays", async () => {
    const engine = new Engine({ sheets: ["A & B", "It's"], rows: 40, columns: 8, functions: { language: "en" } });
    const [first, second] = engine.sheets();
    engine.write(first!.id, { row: 0, column: 0 }, [
      ["'5%", "'=A1", "'2026-01-31", "'TRUE", "  two  spaces ", "a\nb", "_x0041_ <&\">'"],
      [true, false, 0.1, 1e-9, 123456789.12, "=1/0", "=NA()"],
      ['="1/2/2026"&"x"', "='It''s'!A1+1", "=SUM(C2:E2)", "=SUM((C2:E2>1)*1)", "=ROUND(2.5)", "", ""],
      ["=TIERED_COMMISSION(360000, {0,0.075;1,0.125;1.5,0.15}, 300000)", "=TRANSPOSE(C2:E2)", "", "", "", "", ""],
    ]);
    engine.write(second!.id, { row: 0, column: 0 }, [[41]]);
    engine.setFormat(second!.id, [{ row: 3, column: 0, rows: 2, columns: 1 }], "@");
    engine.write(second!.id, { row: 3, column: 0 }, [["007"], ["1e5"]]);
    const before = everything(engine.model);
    const bytes = await xlsxOf(engine.model);
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet0.xml"]!);
    expect(xml).toContain("_xldudf_COMPPLAN_TIERED_COMMISSION(360000,");
    expect(xml).toContain("<f>SUM(C2:E2)</f>");
    expect(xml).toContain("ROUND(2.5,0)");
    expect(xml).toMatch(/<f t="array" ref="D3">SUM\(\(C2:E2&gt;1\)\*1\)<\/f>/);
    expect(xml).toMatch(/<f t="array" ref="B4:B6">TRANSPOSE/);
    const after = everything(reopened(bytes).model);
    // The argument that Excel wants is there from now on.
    (before.sheets[0]!.cells["2,4"] as unknown[])[1] = "=ROUND(2.5,0)";
    expect(after.sheets[0]!.cells).toEqual(before.sheets[0]!.cells);
    expect(after.sheets[1]!.cells).toEqual(before.sheets[1]!.cells);
  });
});

describe("formulas in files", () => {
  it("carry the stored names of our functions, and texts as they are", () => {
    expect(toExcel('IF(A1="2026-01-02",ATTAINMENT(A1,B1),0)', '=IF(A1="1/2/2026",ATTAINMENT(A1,B1),0)')).toBe(
      'IF(A1="1/2/2026",_xldudf_COMPPLAN_ATTAINMENT(A1,B1),0)',
    );
    expect(toExcel("IF(A1-B1>0,_xlfn.IFNA(B1,0),0)", "=IF(A1-(B1)>0,IFNA(B1,0),0)")).toBe(
      "IF(A1-(B1)>0,_xlfn.IFNA(B1,0),0)",
    );
    expect(fromExcel('[2]!_xldudf_COMPPLAN_ATTAINMENT(A1,B1)&"_xlfn.IFNA("')).toBe('ATTAINMENT(A1,B1)&"_xlfn.IFNA("');
    expect(fromExcel("_xlfn.IFNA(_xlfn.CONCAT(A1),COMPPLAN.ATTAINMENT(1,2))")).toBe("IFNA(CONCAT(A1),ATTAINMENT(1,2))");
    expect(fromExcel("_xlfn.LET(_xlpm.a,1,_xlpm.a)")).toBe("_xlfn.LET(_xlpm.a,1,_xlpm.a)");
  });

  it("are moved cell by cell where a file shares one for many, but not in texts, names of functions and fixed parts", () => {
    expect(shifted('LOG10(A1)+$B$2+C$3&"A1"', 2, 1)).toBe('LOG10(B3)+$B$2+D$3&"A1"');
    expect(shifted("SUM('A1'!B2:C3,Sheet1!A:A)", 1, 1)).toBe("SUM('A1'!C3:D4,Sheet1!B:B)");
  });
});

describe("files of others", () => {
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const PKG = "http://schemas.openxmlformats.org/package/2006/relationships";

  /** Absolute targets, prefixed elements, tabs in another order than their files, cells without addresses. */
  function foreign(sheet1: string, extra: Record<string, string> = {}, workbook = ""): Uint8Array {
    const files: Record<string, string> = {
      "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
      "_rels/.rels": `<Relationships xmlns="${PKG}"><Relationship Id="a" Type="${REL}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:r="${REL}">${workbook}<x:sheets><x:sheet name="Second file" sheetId="9" r:id="b"/><x:sheet name="Hidden" sheetId="3" state="veryHidden" r:id="a"/></x:sheets><x:definedNames><x:definedName name="Rate">'Second file'!$B$2</x:definedName><x:definedName name="Tax">0.2</x:definedName></x:definedNames></x:workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PKG}"><Relationship Id="a" Type="${REL}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="b" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
      "xl/worksheets/sheet2.xml": sheet1,
      ...extra,
    };
    return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
  }

  it("open with tabs in their order, every cell and shared formula, and say what was not taken", () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>5%</x:t></x:is></x:c><x:c><x:v>0.5</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:f t="shared" ref="A2:A3" si="0">B1+LOG(10)</x:f><x:v>1.5</x:v></x:c><x:c r="B2"><x:v>2</x:v></x:c></x:row><x:row r="3"><x:c r="A3"><x:f t="shared" si="0"/><x:v>3</x:v></x:c><x:c r="B3"><x:f>[1]Other!A1</x:f><x:v>7</x:v></x:c><x:c r="C3"><x:f>_xlfn.LET(a,1,a)</x:f><x:v>1</x:v></x:c><x:c r="D3" t="b"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { model, notTaken } = reopened(
      foreign(sheet, { "xl/vbaProject.bin": "x", "xl/pivotTables/pivotTable1.xml": "<a/>" }),
    );
    const { sheets } = everything(model);
    expect(sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ["Second file", true],
      ["Hidden", false],
    ]);
    const value = (row: number, column: number) => valueAt(model, model.getters.getSheetIds()[0]!, { row, column });
    expect([value(0, 0), value(0, 1), value(1, 0), value(2, 0), value(2, 1), value(2, 3)]).toEqual([
      "5%",
      0.5,
      1.5,
      3,
      7,
      true,
    ]);
    expect(model.getters.getNamedRanges().map(({ name }) => name)).toEqual(["Rate"]);
    expect([...notTaken.keys()].sort()).toEqual(["functions", "links", "macros", "names", "pivots"]);
    expect(notTaken.get("names")).toEqual(["Tax"]);
    expect(notTaken.get("functions")).toEqual(["LET"]);
  });

  it("with days counted from 1904 keep their dates", () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1"><v>0</v></c></row></sheetData></worksheet>`;
    const rels = `<Relationships xmlns="${PKG}"><Relationship Id="a" Type="${REL}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="b" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="c" Type="${REL}/styles" Target="styles.xml"/></Relationships>`;
    const { model } = reopened(
      foreign(sheet, { "xl/styles.xml": styles, "xl/_rels/workbook.xml.rels": rels }, '<x:workbookPr date1904="1"/>'),
    );
    const value = (column: number) => valueAt(model, model.getters.getSheetIds()[0]!, { row: 0, column });
    expect([value(0), value(1)]).toEqual([1462, 0]);
  });

  it.each([
    ["broken", strToU8("not a zip")],
    ["broken", zipSync({ "a.txt": strToU8("x") })],
    ["oldFormat", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(600).fill(0)])],
    [
      "encrypted",
      new Uint8Array([
        0xd0,
        0xcf,
        ...new Array(62).fill(0),
        ...[..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]),
      ]),
    ],
    ["tooLarge", new Uint8Array(51 * 1024 * 1024)],
  ])("that cannot be opened say why: %s", (code, bytes) => {
    expect(() => readXlsx(bytes)).toThrow(expect.objectContaining({ code }));
    expect(() => readXlsx(bytes)).toThrow(XlsxError);
  });

  it("refuse a number that is none, and a text that is missing, instead of leaving a figure out", () => {
    const sheet = (cell: string) =>
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1">${cell}</row></sheetData></worksheet>`;
    expect(() => readXlsx(foreign(sheet('<c r="A1"><v>12,5</v></c>')))).toThrow("A1: 12,5");
    expect(() => readXlsx(foreign(sheet('<c r="A1" t="s"><v>3</v></c>')))).toThrow(XlsxError);
  });
});
