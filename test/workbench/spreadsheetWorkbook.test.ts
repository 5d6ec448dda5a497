import { DispatchResult } from "@odoo/o-spreadsheet";
import { describe, expect, it } from "vitest";
import type { SheetModel } from "../../core/sheets/model";
import type { Progress, WorkbookError, WriteRequest } from "../../core/workbook";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { Engine } from "../hosts/engine";
import { dump } from "../hosts/engine/dump";

const LOCALE = { currency: "USD", decimals: 2, language: "en" } as const;

function plan(name = "Plan"): SheetModel {
  return {
    key: "plan",
    name,
    rows: 6,
    columnWidths: [160, 100],
    frozen: { rows: 1, columns: 0 },
    blocks: [
      {
        at: { row: 0, column: 0 },
        cells: [
          ["Terms", null],
          ["Quota", 300_000],
          ["Tier from", "Rate"],
          [0, 0.075],
          [1, 0.125],
          [1.5, 0.15],
        ],
      },
    ],
    columnFormulas: [],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 2 }, role: "header" },
      { area: { row: 3, column: 1, rows: 3, columns: 1 }, role: "input", format: "rate" },
    ],
    names: [
      { name: "Quota", area: { row: 1, column: 1, rows: 1, columns: 1 } },
      { name: "Tiers", area: { row: 3, column: 0, rows: 3, columns: 2 } },
    ],
    validations: [
      {
        area: { row: 3, column: 1, rows: 3, columns: 1 },
        criterion: { kind: "number", min: 0, max: 1 },
        message: "A rate is a share.",
        strict: false,
      },
    ],
    conditionalFormats: [{ area: { row: 3, column: 1, rows: 3, columns: 1 }, formula: "=$B4>1", signal: "bad" }],
    tables: [],
    charts: [],
    notes: [{ at: { row: 1, column: 1 }, text: "Of one quarter." }],
    protection: { unlocked: [{ row: 3, column: 0, rows: 3, columns: 2 }] },
    print: {
      area: { row: 0, column: 0, rows: 6, columns: 2 },
      orientation: "landscape",
      fitToWidth: true,
    },
    locale: LOCALE,
  };
}

function payouts(reps: readonly (readonly [string, number])[], name = "Payouts"): SheetModel {
  const area = { row: 1, column: 2, rows: reps.length, columns: 1 };
  return {
    key: "payouts",
    name,
    rows: reps.length + 1,
    columnWidths: [180, 110, 110],
    frozen: { rows: 1, columns: 1 },
    blocks: [
      { at: { row: 0, column: 0 }, cells: [["Rep", "Credited", "Commission"]] },
      { at: { row: 1, column: 0 }, cells: reps.map(([rep, amount]) => [{ text: rep }, amount]) },
    ],
    columnFormulas: [
      {
        at: { row: 1, column: 2 },
        rows: reps.length,
        row: "=TIERED_COMMISSION(B{row},Tiers,Quota)",
        array: "=TIERED_COMMISSION(B{first}:B{last},Tiers,Quota)",
      },
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 3 }, role: "header", wrap: true },
      { area: { ...area, column: 1, columns: 2 }, format: "money" },
    ],
    names: [{ name: "Commission", area }],
    validations: [],
    conditionalFormats: [],
    tables: [{ area: { row: 0, column: 0, rows: reps.length + 1, columns: 3 }, name: "PayoutsTable", filter: true }],
    charts: [
      {
        kind: "bar",
        title: "Commission",
        at: { row: 0, column: 4 },
        width: 400,
        height: 300,
        categories: { ...area, column: 0 },
        series: [{ name: "Commission", values: area }],
      },
    ],
    notes: [],
    print: {
      area: { row: 0, column: 0, rows: reps.length + 1, columns: 3 },
      orientation: "landscape",
      repeatRows: { first: 0, last: 0 },
      fitToWidth: true,
    },
    locale: LOCALE,
  };
}

const REPS = [
  ["Zoë Okonkwo-Fernández", 360_000],
  ["=SUM(1,2)", 300_000],
  ["007", 0],
] as const;

const REQUEST: WriteRequest = { sheets: [payouts(REPS), plan()], settings: { "plan.1": '{"name":"Q1"}' } };

function open() {
  const engine = new Engine({ sheets: ["Mine"], rows: 30, columns: 8 });
  engine.write(engine.activeSheet(), { row: 0, column: 0 }, [["keep me", "=1+1"]]);
  engine.addName("MyName", engine.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 });
  engine.setSetting("plan.1", "before");
  return { engine, workbook: new SpreadsheetWorkbook(engine.model) };
}

async function failure(attempt: Promise<unknown>): Promise<WorkbookError> {
  return attempt.then(
    () => expect.fail("was not refused"),
    (thrown: WorkbookError) => thrown,
  );
}

describe("writing sheets into the workbench's spreadsheet", () => {
  it("writes sheets whose formulas point at each other, whatever their order, and calculates them", async () => {
    const { workbook } = open();
    await workbook.write(REQUEST);
    const { values, formulas } = await workbook.read({ sheet: "payouts" });
    expect(values.map((row) => row[2])).toEqual(["Commission", 30_000, 22_500, 0]);
    expect(formulas[1]?.[2]).toBe("=TIERED_COMMISSION(B2,Tiers,Quota)");
    expect(await workbook.settings()).toEqual({ "plan.1": '{"name":"Q1"}' });
    expect((await workbook.inventory()).sheets).toEqual(["Mine", "Payouts", "Plan"]);
  });

  it("keeps texts that look like formulas, numbers or dates as texts", async () => {
    const { workbook } = open();
    const texts = [
      "=SUM(1,2)",
      "007",
      "5%",
      "2026-01-31",
      "TRUE",
      "'quoted",
      "1/2",
      "-",
      "+33 6",
      "#N/A?",
      "(5)",
      "$5",
    ];
    await workbook.write({ sheets: [plan(), payouts(texts.map((text) => [text, 1] as const))], settings: {} });
    const { values, formulas } = await workbook.read({ sheet: "Payouts", address: `A2:A${texts.length + 1}` });
    expect(values.flat()).toEqual(texts);
    expect(formulas.flat().join("")).toBe("");
  });

  it("keeps formats, styles, names, rules, tables, charts, notes, protection and print setup", async () => {
    const { engine, workbook } = open();
    await workbook.write(REQUEST);
    expect(dump(engine, { sheets: ["Plan", "Payouts"] })).toMatchSnapshot();
  });

  it("is one step of undo for a plan of usual size", async () => {
    const { engine, workbook } = open();
    const before = dump(engine);
    await workbook.write(REQUEST);
    engine.model.dispatch("REQUEST_UNDO");
    expect(dump(engine)).toEqual(before);
  });

  it("refuses a taken sheet name or defined name, in any case, before anything is written", async () => {
    const { engine, workbook } = open();
    const before = dump(engine);
    const taken = await failure(workbook.write({ sheets: [plan(), payouts(REPS, "MINE")], settings: {} }));
    expect(taken).toMatchObject({ code: "nameTaken", detail: "MINE" });
    engine.addName("tiers", engine.activeSheet(), { row: 5, column: 0, rows: 1, columns: 1 });
    const named = await failure(workbook.write({ sheets: [plan()], settings: {} }));
    expect(named).toMatchObject({ code: "nameTaken", detail: "Tiers" });
    const twice = await failure(workbook.write({ sheets: [plan("A"), plan("a")], settings: {} }));
    expect(twice).toMatchObject({ code: "nameTaken", detail: "a" });
    engine.deleteName("tiers");
    expect(dump(engine)).toEqual(before);
  });

  it("leaves the workbook as it was, whichever command fails", async () => {
    const commands: string[] = [];
    const counting = open();
    failAt(counting.engine, Number.POSITIVE_INFINITY, commands);
    await counting.workbook.write(REQUEST);
    expect(commands.length).toBeGreaterThan(15);
    for (let nth = 1; nth <= commands.length; nth++) {
      const { engine, workbook } = open();
      const before = dump(engine);
      failAt(engine, nth, []);
      const refused = await failure(workbook.write(REQUEST));
      expect(refused.code, `${nth}: ${commands[nth - 1]}`).toBe("host");
      expect(dump(engine), `${nth}: ${commands[nth - 1]}`).toEqual(before);
      await workbook.write(REQUEST);
    }
  });

  it("takes everything back when it is cancelled, and says how far it was on the way", async () => {
    const { engine, workbook } = open();
    const before = dump(engine);
    const many = Array.from({ length: 9_000 }, (_, index) => [`Rep ${index}`, index] as const);
    const cancel = { cancelled: false };
    const told: Progress[] = [];
    const cancelled = await failure(
      workbook.write(
        { ...REQUEST, sheets: [plan(), payouts(many)] },
        (progress) => {
          told.push(progress);
          cancel.cancelled = progress.done > 0.4;
        },
        cancel,
      ),
    );
    expect(cancelled.code).toBe("cancelled");
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)!.done).toBeLessThan(1);
    expect(dump(engine)).toEqual(before);
  });

  it("says a column of many rows in one spilled call, and of a few rows in a formula each", async () => {
    const { workbook } = open();
    const many = Array.from({ length: 5_000 }, (_, index) => [`Rep ${index}`, index * 100] as const);
    const told: number[] = [];
    await workbook.write({ sheets: [plan(), payouts(many)], settings: {} }, ({ done }) => told.push(done));
    const { values, formulas } = await workbook.read({ sheet: "Payouts", address: "C2:C5001" });
    expect(formulas.flat().filter((formula) => formula !== "")).toEqual(["=TIERED_COMMISSION(B2:B5001,Tiers,Quota)"]);
    expect(values[4_999]?.[0]).toBe(22_500 + 18_750 + 7_485);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  }, 60_000);

  it("reads errors with Excel's codes and their sentences", async () => {
    const { engine, workbook } = open();
    engine.write(engine.activeSheet(), { row: 1, column: 0 }, [["=1/0", '="a"*1', "=ATTAINMENT(1,0)", "=NOSUCH()"]]);
    const { values } = await workbook.read({ sheet: "Mine", address: "A2:D2" });
    expect(values[0]).toMatchObject([
      { code: "#DIV/0!" },
      { code: "#VALUE!" },
      { code: "#DIV/0!" },
      { code: "#NAME?" },
    ]);
  });

  it("selects a sheet and a cell, and reads what the user has selected", async () => {
    const { engine, workbook } = open();
    await workbook.write(REQUEST);
    await workbook.select("plan", "A4:B5");
    expect(await workbook.selection()).toEqual({
      sheet: "Plan",
      address: "A4:B5",
      values: [
        [0, 0.075],
        [1, 0.125],
      ],
    });
    expect(await failure(workbook.select("Nowhere"))).toMatchObject({ code: "notFound", detail: "Nowhere" });
    expect(engine.sheet(engine.activeSheet()).name).toBe("Plan");
  });

  it("keeps settings in the document, and forgets what is set to null", async () => {
    const { engine, workbook } = open();
    await workbook.saveSettings({ "plan.1": null, draft: "x" });
    const copy = new Engine({ data: engine.model.exportData() });
    expect(await new SpreadsheetWorkbook(copy.model).settings()).toEqual({ draft: "x" });
  });

  it("takes back with undo what was done in the grid, not a draft that the pane saved meanwhile", async () => {
    const { engine, workbook } = open();
    engine.write(engine.activeSheet(), { row: 0, column: 0 }, [["changed"]]);
    await workbook.saveSettings({ draft: "typed meanwhile" });
    engine.model.dispatch("REQUEST_UNDO");
    expect((await workbook.read({ sheet: "Mine", address: "A1" })).values).toEqual([["keep me"]]);
    expect((await workbook.settings()).draft).toBe("typed meanwhile");
  });

  it("writes the same in a French or Italian workbook", async () => {
    const english = open();
    await english.workbook.write(REQUEST);
    const french = open();
    french.engine.model.dispatch("UPDATE_LOCALE", { locale: FRENCH });
    await french.workbook.write(REQUEST);
    expect(dump(french.engine)).toEqual(dump(english.engine));
  });

  it("refuses to write into a read-only workbook", async () => {
    const { engine, workbook } = open();
    engine.model.updateMode("readonly");
    expect((await failure(workbook.write(REQUEST))).code).toBe("readOnly");
  });
});

describe("filling cells of a sheet that is there already", () => {
  const rows = [
    [46_114, { text: "007" }, { text: "=1+1" }, null],
    [46_115, { text: "D-2" }, { text: "Ann" }, 0.5],
  ] as const;
  const request = { sheet: "Mine", at: { row: 3, column: 1 }, rows };

  it("puts values in and keeps texts texts, as one step of undo", async () => {
    const { engine, workbook } = open();
    const before = dump(engine);
    await workbook.fill(request);
    expect((await workbook.read({ sheet: "mine", address: "A1:E5" })).values.slice(3)).toEqual([
      [null, 46_114, "007", "=1+1", null],
      [null, 46_115, "D-2", "Ann", 0.5],
    ]);
    engine.model.dispatch("REQUEST_UNDO");
    expect(dump(engine)).toEqual(before);
  });

  it("writes nothing where a value or an empty-looking formula stands in the way, and names the cell", async () => {
    for (const content of [0, '=""']) {
      const { engine, workbook } = open();
      engine.write(engine.activeSheet(), { row: 4, column: 3 }, [[content]]);
      const before = dump(engine);
      expect(await failure(workbook.fill(request))).toMatchObject({ code: "occupied", detail: "D5" });
      expect(dump(engine)).toEqual(before);
    }
  });

  it("is refused as a whole when the sheet is gone, too short, or open for reading only", async () => {
    const { engine, workbook } = open();
    const before = dump(engine);
    expect((await failure(workbook.fill({ ...request, sheet: "Gone" }))).code).toBe("notFound");
    expect((await failure(workbook.fill({ ...request, at: { row: 29, column: 1 } }))).code).toBe("host");
    expect(dump(engine)).toEqual(before);
    engine.model.updateMode("readonly");
    expect((await failure(workbook.fill(request))).code).toBe("readOnly");
  });
});

const FRENCH = {
  name: "French",
  code: "fr_FR",
  thousandsSeparator: " ",
  decimalSeparator: ",",
  weekStart: 1,
  dateFormat: "dd/mm/yyyy",
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ";",
} as const;

/** Lets the nth command inside a batch fail once: refused if even, thrown if odd. */
function failAt(engine: Engine, nth: number, seen: string[]): void {
  const { model } = engine;
  const dispatch = model.dispatch as (type: string, payload?: object) => DispatchResult;
  let count = 0;
  model.dispatch = ((type: string, payload?: object) => {
    if (type === "RUN_BATCH") return dispatch(type, payload);
    count += 1;
    seen.push(type);
    if (count !== nth) return dispatch(type, payload);
    if (nth % 2 === 1) throw new Error("out of memory");
    return new DispatchResult(["Readonly" as never]);
  }) as typeof model.dispatch;
}
