import { describe, expect, it } from "vitest";
import { Engine } from "../hosts/engine";
import { dump } from "../hosts/engine/dump";

const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

describe("the calculation engine of the tests", () => {
  it("calculates our functions, with and without Excel's namespace, and says why a call fails", () => {
    const engine = new Engine({ functions: [{ language: "en" }, { language: "en", prefix: "COMPPLAN." }] });
    const sheet = engine.activeSheet();
    engine.write(sheet, { row: 0, column: 0 }, [
      ["=TIERED_COMMISSION(360000, {0,0.075;1,0.125;1.5,0.15}, 300000)"],
      ["=COMPPLAN.TIERED_COMMISSION(360000, {0,0.075;1,0.125;1.5,0.15}, 300000)"],
      ['=TIERED_COMMISSION("5%", {0,0.075;1,0.125;1.5,0.15}, 300000)'],
      ["=ATTAINMENT(5, 0)"],
      ["=ATTAINMENT(D1, E1)"],
    ]);
    const results = engine.values(sheet, { row: 0, column: 0, rows: 5, columns: 1 }).flat();
    const [plain, named, text, zero, blank] = results;
    expect([plain, named]).toEqual([30_000, 30_000]);
    expect(text).toMatchObject({ code: "#VALUE!", message: expect.stringContaining("5%") });
    expect(zero).toMatchObject({ code: "#DIV/0!" });
    expect(blank).toBe("");
    expect(dump(engine).sheets[0]?.formulas.A2).toBe("=TIERED_COMMISSION(360000,{0,0.075;1,0.125;1.5,0.15},300000)");
  });

  it("hands a blank cell that was pointed at over as [[null]], an omitted argument as undefined, ranges row by row", () => {
    const calls: unknown[] = [];
    const engine = new Engine({
      functions: {
        language: "en",
        call: (id, args) => {
          calls.push([id, args]);
          return [
            [1, null],
            ["a", { code: "#N/A", message: "none" }],
            [true, 2],
          ];
        },
      },
    });
    const sheet = engine.activeSheet();
    engine.write(sheet, { row: 0, column: 0 }, [
      [1, "x", true, "=1/0", "=TIERED_COMMISSION(Z99,,TRUE)", "=ATTAINMENT(A1:D2,1)"],
    ]);
    engine.values(sheet, one(0, 4));
    expect(calls).toContainEqual(["TIERED_COMMISSION", [[[null]], undefined, true]]);
    expect(calls).toContainEqual([
      "ATTAINMENT",
      [
        [
          [1, "x", true, { code: "#DIV/0!", message: expect.any(String) }],
          [null, null, null, null],
        ],
        1,
      ],
    ]);
  });

  it("spills an array and tells where it came from", () => {
    const engine = new Engine();
    const sheet = engine.activeSheet();
    engine.write(sheet, { row: 0, column: 0 }, [[100], [200], [300]]);
    engine.write(sheet, { row: 0, column: 1 }, [["=ATTAINMENT(A1:A3, 200)"]]);
    expect(engine.values(sheet, { row: 0, column: 1, rows: 3, columns: 1 })).toEqual([[0.5], [1], [1.5]]);
    expect(engine.formulas(sheet, { row: 0, column: 1, rows: 2, columns: 1 })).toEqual([
      ["=ATTAINMENT(A1:A3,200)"],
      [""],
    ]);
    expect(engine.spill(sheet, { row: 0, column: 1 })).toEqual({ row: 0, column: 1, rows: 3, columns: 1 });
    expect(engine.spillOrigin(sheet, { row: 2, column: 1 })).toEqual({ row: 0, column: 1 });
  });

  it("keeps formats, styles, names, validations, conditional formats, tables, charts, notes and settings, and dumps them", () => {
    const engine = new Engine({ sheets: ["Plan", "Données 2026"] });
    const [plan] = engine.sheets();
    const id = plan!.id;
    const area = { row: 1, column: 0, rows: 2, columns: 2 };
    engine.write(id, { row: 0, column: 0 }, [
      ["Rep", "Paid"],
      ["Ann", 1234.5],
      ["Bob", "'5%"],
    ]);
    engine.setFormat(id, [{ ...area, column: 1, columns: 1 }], '"$"#,##0.00;("$"#,##0.00)');
    engine.setStyle(id, [area], { bold: true, color: "#0000ff", fill: "#fff8e5", rule: "#D9D9D9", wrap: true });
    engine.setStyle(id, [area], { italic: true });
    engine.setColumnWidths(id, 0, [180, 90]);
    engine.setFrozen(id, { rows: 1, columns: 1 });
    engine.addName("Paid", id, { ...area, column: 1, columns: 1 });
    engine.addValidation(id, {
      area,
      criterion: { kind: "number", min: 0, max: 1 },
      message: "A share.",
      strict: true,
    });
    engine.addConditionalFormat(id, { area, formula: "=$B2>1000", color: "#0B5A08", fill: "#DFF6DD" });
    engine.addTable(id, { area: { row: 0, column: 0, rows: 3, columns: 2 }, name: "Payouts", filter: true });
    engine.addChart(id, {
      kind: "column",
      title: "Paid by rep",
      at: { row: 5, column: 0 },
      width: 480,
      height: 260,
      categories: { row: 1, column: 0, rows: 2, columns: 1 },
      series: [{ name: "Paid", values: { row: 1, column: 1, rows: 2, columns: 1 } }],
      valueTitle: "USD",
    });
    engine.setNote(id, { row: 1, column: 1 }, "Checked");
    engine.setProtection(id, { unlocked: [area] });
    engine.setSetting("plan", "{}");
    const dumped = dump(engine);
    expect(dumped).toMatchSnapshot();
    const copy = new Engine({ data: engine.model.exportData() });
    expect(dump(copy)).toEqual(dumped);
    expect(engine.display(id, one(1, 1))).toEqual([["$1,234.50"]]);
    copy.deleteSheet(id);
    expect(Object.keys(copy.companion())).toEqual(["setting/plan"]);
    expect(copy.names()).toEqual([]);
  });

  it("lets a list follow the cells that it is read from when their tab is renamed and rows are put in between", () => {
    const engine = new Engine({ functions: { language: "en" } });
    const sheetId = engine.activeSheet();
    const { model } = engine;
    const list = "list";
    model.dispatch("CREATE_SHEET", { sheetId: list, name: "People", position: 1 });
    engine.write(list, { row: 0, column: 0 }, [["Ann"], ["Bob"]]);
    engine.write(sheetId, { row: 0, column: 0 }, [["Bob"], ["Eve"]]);
    const criterion = {
      type: "isValueInRange" as const,
      values: ["People!$A$1:$A$2"],
      displayStyle: "arrow" as const,
    };
    const ranges = [model.getters.getRangeDataFromXc(sheetId, "A1:A2")];
    model.dispatch("ADD_DATA_VALIDATION_RULE", { sheetId, ranges, rule: { id: "1", criterion } });
    const invalid = () => [0, 1].map((row) => model.getters.isDataValidationInvalid({ sheetId, row, col: 0 }));
    expect(invalid()).toEqual([false, true]);
    model.dispatch("RENAME_SHEET", { sheetId: list, oldName: "People", newName: "Our team" });
    expect(invalid()).toEqual([false, true]);
    const row = { dimension: "ROW", position: "after", base: 0, quantity: 1 } as const;
    model.dispatch("ADD_COLUMNS_ROWS", { sheetId: list, sheetName: "Our team", ...row });
    engine.write(list, { row: 1, column: 0 }, [["Eve"]]);
    expect(invalid()).toEqual([false, false]);
    expect(model.getters.getDataValidationRules(sheetId)[0]?.criterion.values).toEqual(["'Our team'!$A$1:$A$3"]);
  });

  it("grows a sheet that is written beyond its edge", () => {
    const engine = new Engine({ rows: 10, columns: 3 });
    engine.write(engine.activeSheet(), { row: 19, column: 7 }, [[5]]);
    expect(engine.usedArea(engine.activeSheet())).toEqual(one(19, 7));
  });
});
