import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf } from "../../core/sheets/formula";
import { WorkbookError } from "../../core/workbook";
import { officeWorkbook } from "../../excel-addin/officeWorkbook";
import { completePlan } from "../hosts/completePlan";
import { dump } from "../hosts/engine/dump";
import { WireFault } from "../hosts/office/protocol";
import { openExcel, type TestExcel, type TestExcelOptions } from "../hosts/officeWire";
import { sample } from "./sample";

const SETTINGS = { "comp.plan.1": '{"schema":1}' };

function open(options?: TestExcelOptions) {
  const excel = openExcel(options);
  return { ...excel, workbook: officeWorkbook(excel.Excel) };
}

/** Everything that is in the workbook, also what only the test's host remembers. */
function everything({ engine }: Pick<TestExcel, "engine">): unknown {
  return { ...dump(engine), kept: engine.companion(), active: engine.sheet(engine.activeSheet()).name };
}

async function refusal(promise: Promise<unknown>): Promise<WorkbookError> {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(WorkbookError);
  return thrown as WorkbookError;
}

describe("writing sheets into Excel", () => {
  it("puts values, texts, formulas with their namespace, and calculates them in the built functions", async () => {
    const { workbook, engine, wire } = open();
    const progress: number[] = [];
    const result = await workbook.write({ sheets: sample(), settings: SETTINGS }, ({ done }) => progress.push(done));
    expect(result.sheets).toEqual(["Retention – Plan", "Retention – Payouts"]);
    expect(wire.unsupported).toEqual([]);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));

    const payouts = engine.findSheet("Retention – Payouts")!.id;
    const area = { row: 1, column: 2, rows: 4, columns: 1 };
    expect(engine.formulas(payouts, area)[0]).toEqual(["=COMPPLAN.TIERED_COMMISSION(B2,C_Tiers,C_Quota)"]);
    expect(engine.values(payouts, area)).toEqual([[6_750], [13_500], [20_250], [30_000]]);
    expect(engine.settings()).toEqual(SETTINGS);
    expect(engine.sheet(engine.activeSheet()).name).toBe("Retention – Plan");
  });

  it("keeps a text a text, whatever Excel would read in it", async () => {
    const { workbook } = open();
    const texts = ["=1+1", "5%", "1-2", "mars 2025", "TRUE", "vero", "+3", "-", "@home", "#N/A", "007", "Ada", "(x)"];
    const [plan] = sample();
    const blocks = [{ at: { row: 0, column: 0 }, cells: texts.map((text) => [text]) }];
    const bare = { ...plan!, blocks, styles: [], names: [], validations: [], charts: [], notes: [] };
    await workbook.write({ sheets: [bare], settings: {} });
    const { values } = await workbook.read({ sheet: plan!.name });
    expect(values.flat()).toEqual(texts);
  });

  it("says where its names point, whatever the sheets are called", async () => {
    const { workbook, engine } = open();
    await workbook.write({ sheets: sample(), settings: {} });
    const odd = engine.addSheet("Ann’s Q1 (2)");
    engine.addName("Odd", odd, { row: 8, column: 27, rows: 1, columns: 1 });
    const places = await workbook.places();
    expect(places).toContainEqual({ name: "Odd", sheet: "Ann’s Q1 (2)", address: "AB9" });
    for (const { name, sheet, address } of places) {
      const defined = engine.names().find((one) => one.name === name)!;
      expect([sheet, address]).toEqual([engine.sheet(defined.sheet).name, addressOf(defined.area)]);
    }
    expect(places.length).toBe(engine.names().length);
  });

  it("brings over formats, styles, widths, panes, names, rules, tables, charts, notes, protection and paper", async () => {
    const { workbook, engine } = open();
    await workbook.write({ sheets: sample(), settings: {} });
    const [, plan, payouts] = dump(engine).sheets;
    expect(plan).toMatchSnapshot("plan sheet");
    expect(payouts).toMatchSnapshot("payouts sheet");
  });

  it("puts the first condition of the model on top, where Excel puts the newest", async () => {
    const { workbook, engine, wire } = open();
    const order: string[] = [];
    const add = engine.addConditionalFormat.bind(engine);
    engine.addConditionalFormat = (sheet, format) => {
      order.push(format.formula);
      add(sheet, format);
    };
    await workbook.write({ sheets: sample(600), settings: {} });
    expect(wire.unsupported).toEqual([]);
    // The host hands them over from the top: the model's first one first, the bands of the rows last.
    // Two bands: beside the input column, which has a fill of its own.
    const band = "=MOD(ROW()-2,2)=1";
    expect(order).toEqual(["=C2>20000", "=D2<>0", band, band]);
  });
});

describe("a long column of payouts", () => {
  it("is one spilled call beyond 500 rows, on a plain range with a filter, for a table cannot hold it", async () => {
    const { workbook, engine, wire } = open();
    await workbook.write({ sheets: sample(600), settings: {} });
    expect(wire.unsupported).toEqual([]);
    const id = engine.findSheet("Retention – Payouts")!.id;
    const area = { row: 1, column: 2, rows: 600, columns: 1 };
    const formulas = engine.formulas(id, area).flat();
    expect(formulas[0]).toBe("=COMPPLAN.TIERED_COMMISSION(B2:B601,C_Tiers,C_Quota)");
    expect(formulas.slice(1).every((formula) => formula === "")).toBe(true);
    expect(engine.values(id, area)[3]).toEqual([30_000]);
    expect(engine.tables(id)).toEqual([]);
    expect(engine.kept(id, "autoFilter")).toEqual({ row: 0, column: 0, rows: 601, columns: 4 });
  });

  it("is filled down up to 500 rows, inside a table", async () => {
    const { workbook, engine } = open();
    await workbook.write({ sheets: sample(500), settings: {} });
    const id = engine.findSheet("Retention – Payouts")!.id;
    expect(engine.formulas(id, { row: 500, column: 2, rows: 1, columns: 1 })).toEqual([
      ["=COMPPLAN.TIERED_COMMISSION(B501,C_Tiers,C_Quota)"],
    ]);
    expect(engine.tables(id)).toEqual([
      { area: { row: 0, column: 0, rows: 501, columns: 4 }, name: "RetentionPayouts", filter: true },
    ]);
  });
});

describe("what Excel cannot take is refused before anything is written", () => {
  const cases: [string, (excel: ReturnType<typeof open>) => void, string, string][] = [
    [
      "a taken sheet name, in whatever case",
      ({ engine }) => engine.addSheet("RETENTION – plan"),
      "nameTaken",
      "Retention – Plan",
    ],
    [
      "a taken defined name",
      ({ engine }) => engine.addName("c_quota", engine.activeSheet(), { row: 0, column: 0, rows: 1, columns: 1 }),
      "nameTaken",
      "C_Quota",
    ],
    [
      "a taken table name",
      ({ engine }) =>
        engine.addTable(engine.activeSheet(), {
          area: { row: 0, column: 0, rows: 2, columns: 2 },
          name: "retentionpayouts",
          filter: true,
        }),
      "nameTaken",
      "RetentionPayouts",
    ],
    [
      "a workbook whose structure is protected",
      ({ host }) => {
        host.structureProtected = true;
      },
      "workbookProtected",
      "",
    ],
    [
      "a workbook that is open for reading only",
      ({ host }) => {
        host.readOnly = true;
      },
      "readOnly",
      "",
    ],
  ];
  it.each(cases)("%s", async (_name, prepare, code, detail) => {
    const excel = open();
    prepare(excel);
    const before = everything(excel);
    const error = await refusal(excel.workbook.write({ sheets: sample(), settings: SETTINGS }));
    expect([error.code, error.detail]).toEqual([code, detail]);
    expect(everything(excel)).toEqual(before);
    expect(excel.wire.batches).toBe(1);
  });

  it("two sheets of one request with the same name", async () => {
    const { workbook } = open();
    const [plan] = sample();
    const error = await refusal(workbook.write({ sheets: [plan!, { ...plan!, names: [] }], settings: {} }));
    expect([error.code, error.detail]).toEqual(["nameTaken", "Retention – Plan"]);
  });

  it("a cell that is being edited", async () => {
    const { workbook, wire } = open();
    wire.watch = {
      beforeAction() {
        throw new WireFault("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
      },
    };
    expect((await refusal(workbook.write({ sheets: sample(), settings: {} }))).code).toBe("editing");
    expect((await refusal(workbook.selection())).code).toBe("editing");
  });
});

describe("all or nothing", () => {
  afterEach(() => vi.restoreAllMocks());

  const MAKE_SHEETS = 1;
  const PAPER = 4;
  const LAST = 5;
  const PROTECTION = 6;

  async function failing(batch: number, where: "first" | "middle" | "last", sheets = sample()) {
    const excel = open();
    excel.engine.setSetting("comp.plan.1", "the plan before");
    excel.engine.write(excel.engine.activeSheet(), { row: 0, column: 0 }, [["mine", "=1+1"]]);
    const before = everything(excel);
    excel.wire.watch = {
      beforeAction(current, action, of) {
        const at = where === "first" ? 0 : where === "last" ? of - 1 : Math.floor(of / 2);
        if (current === batch && action === at) throw new WireFault("GeneralException", "Something went wrong.");
      },
    };
    const write = excel.workbook.write({ sheets, settings: SETTINGS });
    return { excel, before, write };
  }

  for (const where of ["first", "middle", "last"] as const) {
    for (const batch of [0, MAKE_SHEETS, 2, 3, LAST]) {
      it(`leaves nothing behind when request ${batch} fails at its ${where} action`, async () => {
        const { excel, before, write } = await failing(batch, where);
        const error = await refusal(write);
        expect([error.code, error.detail]).toEqual(["host", "GeneralException: Something went wrong."]);
        expect(everything(excel)).toEqual(before);
        expect(excel.wire.unsupported).toEqual([]);
      });
    }
    it.each([
      ["page setup", PAPER],
      ["protection", PROTECTION],
    ])(`creates the plan without its %s where that fails at its ${where} action`, async (what, request) => {
      const warned = vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const { excel, write } = await failing(request, where);
      await expect(write).resolves.toEqual({ sheets: ["Retention – Plan", "Retention – Payouts"] });
      expect(excel.engine.settings()).toEqual(SETTINGS);
      expect(warned).toHaveBeenCalledWith(`Excel refused the ${what}`, expect.anything());
    });
  }

  it("leaves nothing of a complete plan of six sheets behind, whichever of its requests fails", async () => {
    const sheets = completePlan();
    const rehearsal = open();
    await rehearsal.workbook.write({ sheets, settings: SETTINGS });
    // Paper and protection are the last two requests but the one that shows the plan; without them a plan is a plan.
    const requests = rehearsal.wire.batches - 1;
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    for (let batch = 0; batch < requests; batch += 1) {
      const { excel, before, write } = await failing(batch, batch % 2 === 0 ? "last" : "middle", sheets);
      const outcome = await write.then(
        () => "written",
        (error: WorkbookError) => error.code,
      );
      if (outcome !== "written") expect(everything(excel), `request ${batch}`).toEqual(before);
      else expect(excel.engine.sheets()).toHaveLength(1 + sheets.length);
      expect(outcome, `request ${batch}`).toBe(batch === requests - 2 ? "written" : "host");
    }
  }, 240_000);

  it("has no request after the last one that these failures were injected into", async () => {
    const { workbook, wire } = open();
    await workbook.write({ sheets: sample(), settings: SETTINGS });
    expect(wire.batches).toBe(PROTECTION + 1);
  });

  it("takes everything back when the user cancels, whenever that is", async () => {
    for (let after = 0; after < LAST; after += 1) {
      const excel = open();
      const before = everything(excel);
      const cancel = { cancelled: after === 0 };
      let steps = 0;
      const progress = () => {
        steps += 1;
        if (steps === after) cancel.cancelled = true;
      };
      const error = await refusal(excel.workbook.write({ sheets: sample(), settings: SETTINGS }, progress, cancel));
      expect(error.code).toBe("cancelled");
      expect(everything(excel)).toEqual(before);
    }
  });

  it("leaves a sheet alone that a co-author made under the same name in the same moment", async () => {
    const excel = open();
    const { engine, wire, workbook } = excel;
    wire.watch = {
      beforeAction(batch, action) {
        if (batch !== MAKE_SHEETS || action !== 0) return;
        engine.write(engine.addSheet("Retention – Payouts"), { row: 0, column: 0 }, [["theirs"]]);
      },
    };
    const error = await refusal(workbook.write({ sheets: sample(), settings: SETTINGS }));
    expect([error.code, error.detail]).toEqual(["nameTaken", "Retention – Payouts"]);
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Retention – Payouts"]);
    expect(engine.names()).toEqual([]);
    expect(engine.settings()).toEqual({});
  });

  it("names the sheets to delete by hand when even taking back fails", async () => {
    const { workbook, wire } = open();
    wire.watch = {
      beforeAction(batch) {
        if (batch >= 2) throw new WireFault("GeneralException", "Gone.");
      },
    };
    const error = await refusal(workbook.write({ sheets: sample(), settings: {} }));
    expect(error.detail).toContain("Retention – Plan, Retention – Payouts");
  });
});

describe("a co-author who is at work in the same workbook", () => {
  afterEach(() => vi.restoreAllMocks());

  const ONE = { row: 0, column: 0, rows: 1, columns: 1 };
  type Act = (engine: TestExcel["engine"]) => void;
  const addTab = (name: string): Act => {
    return (engine) => engine.write(engine.addSheet(name), { row: 0, column: 0 }, [["theirs"]]);
  };
  const addName = (name: string): Act => {
    return (engine) => engine.addName(name, engine.findSheet("Sheet1")!.id, ONE);
  };
  const store: Act = (engine) => engine.setSetting("comp.plan.1", "theirs");

  /** What a co-author can do in this moment of making the same plan: Excel refuses what is taken. */
  function samePlan({ engine }: Pick<TestExcel, "engine">): Act[] {
    const sheets = sample();
    const free = (name: string) => !engine.names().some((one) => one.name === name);
    return [
      ...sheets.filter(({ name }) => engine.findSheet(name) === undefined).map(({ name }) => addTab(name)),
      ...sheets.flatMap(({ names }) => names.filter(({ name }) => free(name)).map(({ name }) => addName(name))),
      store,
    ];
  }

  it.each([
    ["makes the same plan", samePlan],
    ["defines a name of the plan", () => [addName("C_Quota")]],
    ["makes a blank sheet of the same name", () => [(engine) => void engine.addSheet("Retention – Payouts")]],
    ["stores the same plan's settings", () => [store]],
  ] as [string, (excel: Pick<TestExcel, "engine">) => Act[]][])(
    "keeps what is theirs when they %s, before whichever request, and a later one fails",
    async (_, acts) => {
      vi.spyOn(console, "warn").mockImplementation(() => undefined);
      const rehearsal = open();
      await rehearsal.workbook.write({ sheets: sample(), settings: SETTINGS });
      const requests = rehearsal.wire.batches;
      const outcomes = new Set<string>();
      for (let batch = 1; batch < requests; batch += 1) {
        for (const failed of new Set([batch, batch + 1, requests - 2])) {
          const excel = open();
          let done: Act[] = [];
          let refused = false;
          excel.wire.watch = {
            beforeAction(current, action, of) {
              // The request under way makes what they have just made, and is refused by itself.
              if (refused) return;
              if (current === batch && action === 0) {
                done = acts(excel).flatMap((act) => {
                  try {
                    act(excel.engine);
                    return [act];
                  } catch {
                    // What the write has made already is taken: Excel refuses it.
                    return [];
                  }
                });
                refused = batch === 1 && excel.engine.sheets().length + excel.engine.names().length > 1;
              }
              if (current === failed && action === of - 1) throw new WireFault("GeneralException", "Gone.");
            },
          };
          const outcome = await excel.workbook.write({ sheets: sample(), settings: SETTINGS }).then(
            () => "written",
            (error: WorkbookError) => error.code,
          );
          outcomes.add(outcome);
          if (outcome === "written") continue;
          const alone = open();
          for (const act of done) act(alone.engine);
          const at = `they before request ${batch}, request ${failed} fails`;
          expect(dump(excel.engine), at).toEqual(dump(alone.engine));
          expect(excel.engine.settings(), at).toEqual(alone.engine.settings());
        }
      }
      expect(outcomes).toContain("host");
    },
    240_000,
  );

  it("says the name of a cell that they took", async () => {
    const excel = open();
    excel.wire.watch = {
      beforeAction(batch, action) {
        if (batch === 1 && action === 0) addName("C_Quota")(excel.engine);
      },
    };
    const error = await refusal(excel.workbook.write({ sheets: sample(), settings: SETTINGS }));
    expect([error.code, error.detail]).toEqual(["nameTaken", "C_Quota"]);
  });

  it("keeps what they type into the cells of a fill that fails", async () => {
    const excel = open({ rows: 12_000 });
    const rows = Array.from({ length: 10_000 }, (_, row) => [row, { text: `D-${row} ${"x".repeat(200)}` }]);
    let failed = false;
    excel.wire.watch = {
      beforeAction(current, action) {
        // Reading takes three requests; the second one that writes fails.
        if (failed || current < 4 || action > 0) return;
        failed = true;
        excel.engine.write(excel.engine.activeSheet(), { row: 9_990, column: 1 }, [["theirs", "=1+1"]]);
        throw new WireFault("GeneralException", "Something went wrong.");
      },
    };
    const error = await refusal(excel.workbook.fill({ sheet: "Sheet1", at: { row: 3, column: 1 }, rows }));
    expect([error.code, failed]).toEqual(["host", true]);
    expect(excel.wire.unsupported).toEqual([]);
    const { address, values } = await excel.workbook.read({ sheet: "Sheet1" });
    expect([address, values]).toEqual(["B9991:C9991", [["theirs", 2]]]);
  });
});

describe("round trips", () => {
  it("do not grow with the rows: as many requests for 5,000 rows as for 4", async () => {
    const small = open();
    await small.workbook.write({ sheets: sample(4), settings: {} });
    const large = open({ rows: 6_000 });
    await large.workbook.write({ sheets: sample(5_000), settings: {} });
    expect(large.wire.batches).toBe(small.wire.batches);
    expect(large.wire.longest).toBeLessThan(5_000_000);
  });

  it("grow only with the characters: a request stays far below 5 MB", async () => {
    const { workbook, wire } = open({ rows: 6_000 });
    const [plan] = sample();
    const text = "Every cell of this column holds a long text. ".repeat(20);
    const cells = Array.from({ length: 4_000 }, (_, index) => [`${index} ${text}`]);
    const long = { ...plan!, blocks: [{ at: { row: 0, column: 0 }, cells }], names: [], charts: [] };
    await workbook.write({ sheets: [long], settings: {} });
    expect(wire.longest).toBeLessThan(2_000_000);
    expect(wire.batches).toBe(5 + Math.ceil((4_000 * text.length) / 1_500_000));
  });
});

describe("filling cells of a sheet that is there already", () => {
  const ROWS = [
    [46_114, { text: "007" }, { text: "=1+1" }, null],
    [46_115, { text: "D-2" }, { text: "Ann" }, 0.5],
  ] as const;
  const request = { sheet: "Sheet1", at: { row: 3, column: 1 }, rows: ROWS };

  it("puts values in and keeps texts texts; what stands around stays", async () => {
    const { workbook, engine, wire } = open();
    engine.write(engine.activeSheet(), { row: 2, column: 1 }, [["Date", "Id", "Who", "Split", "=1+1"]]);
    await workbook.fill(request);
    const { values } = await workbook.read({ sheet: "Sheet1", address: "B3:F5" });
    expect(values).toEqual([
      ["Date", "Id", "Who", "Split", 2],
      [46_114, "007", "=1+1", "", ""],
      [46_115, "D-2", "Ann", 0.5, ""],
    ]);
    expect(wire.unsupported).toEqual([]);
  });

  it.each([
    ["a value", 0],
    ["a formula that shows nothing", '=""'],
  ])("writes nothing where %s stands in the way, and names the cell", async (_, content) => {
    const excel = open();
    excel.engine.write(excel.engine.activeSheet(), { row: 4, column: 3 }, [[content]]);
    const before = everything(excel);
    const error = await refusal(excel.workbook.fill(request));
    expect([error.code, error.detail]).toEqual(["occupied", "D5"]);
    expect(everything(excel)).toEqual(before);
  });

  it("leaves the cells blank when a later request fails, and says when the sheet is gone", async () => {
    const excel = open({ rows: 12_000 });
    const rows = Array.from({ length: 10_000 }, (_, row) => [row, { text: `D-${row} ${"x".repeat(200)}` }]);
    const batch = excel.wire.batches;
    let failed = false;
    excel.wire.watch = {
      beforeAction(current) {
        // Reading takes three requests; the second one that writes fails.
        if (failed || current < batch + 4) return;
        failed = true;
        throw new WireFault("GeneralException", "Something went wrong.");
      },
    };
    const error = await refusal(excel.workbook.fill({ ...request, rows }));
    expect([error.code, failed]).toEqual(["host", true]);
    expect(excel.wire.unsupported).toEqual([]);
    expect(excel.engine.usedArea(excel.engine.activeSheet())).toBeUndefined();
    const gone = await refusal(excel.workbook.fill({ ...request, sheet: "Gone" }));
    expect([gone.code, gone.detail]).toEqual(["notFound", "Gone"]);
  });
});

describe("reading Excel back", () => {
  it("gives values and formulas without the namespace; a cell without formula has none", async () => {
    const { workbook } = open();
    await workbook.write({ sheets: sample(), settings: {} });
    const { address, values, formulas } = await workbook.read({ sheet: "Retention – Payouts", address: "B2:C3" });
    expect(address).toBe("B2:C3");
    expect(values).toEqual([
      [90_000, 6_750],
      [180_000, 13_500],
    ]);
    expect(formulas).toEqual([
      ["", "=TIERED_COMMISSION(B2,C_Tiers,C_Quota)"],
      ["", "=TIERED_COMMISSION(B3,C_Tiers,C_Quota)"],
    ]);
  });

  it("reads the used range where no address is given, in pieces that Excel for the web can answer", async () => {
    const { workbook, engine, wire } = open({ rows: 6_000 });
    const rows = Array.from({ length: 5_500 }, (_, row) => Array.from({ length: 8 }, (_, column) => row * 8 + column));
    engine.write(engine.activeSheet(), { row: 2, column: 1 }, rows);
    const before = wire.batches;
    const { address, values } = await workbook.read({ sheet: "Sheet1" });
    expect(address).toBe("B3:I5502");
    expect(values).toEqual(rows);
    expect(wire.batches - before).toBe(5);
  });

  it("an empty sheet is one blank cell, a missing one is not found", async () => {
    const { workbook } = open();
    expect(await workbook.read({ sheet: "Sheet1" })).toEqual({ address: "A1", values: [[""]], formulas: [[""]] });
    const error = await refusal(workbook.read({ sheet: "Gone" }));
    expect([error.code, error.detail]).toEqual(["notFound", "Gone"]);
  });

  it("tells the selected cells; of a whole selected column only what is filled in", async () => {
    const { workbook, engine } = open();
    const sheet = engine.activeSheet();
    engine.write(sheet, { row: 0, column: 0 }, [
      ["Ada", 1],
      ["Bob", "=1/0"],
    ]);
    engine.select(sheet, { row: 0, column: 0, rows: 2, columns: 2 });
    expect(await workbook.selection()).toEqual({
      sheet: "Sheet1",
      address: "A1:B2",
      values: [
        ["Ada", 1],
        ["Bob", "#DIV/0!"],
      ],
    });
    engine.select(sheet, { row: 0, column: 0, rows: 30_000, columns: 1 });
    expect((await workbook.selection()).address).toBe("A1:A2");
    engine.select(sheet, { row: 0, column: 5, rows: 30_000, columns: 1 });
    expect(await workbook.selection()).toEqual({ sheet: "Sheet1", address: "F1", values: [[""]] });
  });

  it("shows a sheet and selects a cell, or says that it is gone", async () => {
    const { workbook, engine } = open({ sheets: ["One", "Two"] });
    await workbook.select("Two", "C4");
    expect(engine.selection()).toEqual({
      sheet: engine.findSheet("Two")!.id,
      area: { row: 3, column: 2, rows: 1, columns: 1 },
    });
    expect((await refusal(workbook.select("Three"))).code).toBe("notFound");
  });

  it("lists sheets and names, tables' names too, for they share one name space", async () => {
    const { workbook } = open();
    await workbook.write({ sheets: sample(), settings: {} });
    expect(await workbook.inventory()).toEqual({
      sheets: ["Sheet1", "Retention – Plan", "Retention – Payouts"],
      names: ["C_Tiers", "C_Quota", "RetentionPayouts"],
    });
  });

  it("keeps, changes and forgets settings in the workbook", async () => {
    const { workbook } = open();
    await workbook.saveSettings({ one: "1", two: "2" });
    await workbook.saveSettings({ one: null, two: "zwei", three: null });
    expect(await workbook.settings()).toEqual({ two: "zwei" });
  });
});
