import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/cells/cell";
import { fingerprint } from "../../core/plans/canonical";
import type { Plan } from "../../core/plans/model";
import { planFromTemplate, templates } from "../../core/plans/templates";
import { addressOf } from "../../core/sheets/formula";
import { keptPlans, planSettings, prefixOfSheets } from "../../core/sheets/planSettings";
import { areaOfAddress } from "../../core/sheets/readCells";
import { tabsByKind } from "../../core/sheets/readInputs";
import { readPlan } from "../../core/sheets/readPlan";
import { worksheets } from "../../core/sheets/worksheets";
import { LANGUAGES } from "../../core/text/language";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { anyPlan } from "../core/plans/anyPlan";
import { fullPlan, simplePlan } from "../core/plans/fullPlan";
import { preparedArea } from "../core/sheets/prepared";
import { Engine } from "../hosts/engine";

async function written(plan: Plan, language = plan.language) {
  const engine = new Engine({ sheets: ["Mine"], rows: 10, columns: 5 });
  const workbook = new SpreadsheetWorkbook(engine.model);
  await add(workbook, plan, language);
  return { engine, workbook };
}

async function add(workbook: SpreadsheetWorkbook, plan: Plan, language = plan.language): Promise<string> {
  const sheets = worksheets(plan, { language, taken: await workbook.inventory() });
  const { name } = sheets[0]!;
  await workbook.write({ sheets, settings: planSettings(sheets, plan) });
  return name;
}

/** The sheets as they were written, before any spreadsheet has calculated them: enough for reading inputs back. */
function onPaper(plan: Plan) {
  const sheets = worksheets(plan);
  const settings = planSettings(sheets, plan);
  return {
    settings: async () => settings,
    places: async () =>
      sheets.flatMap(({ name: sheet, names }) =>
        names.map(({ name, area }) => ({ name, sheet, address: addressOf(area) })),
      ),
    read: async ({ sheet: name }: { sheet: string }) => {
      const sheet = sheets.find((one) => one.name === name)!;
      const grid = <T>(empty: T) => Array.from({ length: sheet.rows }, () => sheet.columnWidths.map((): T => empty));
      const [values, formulas] = [grid<Cell>(null), grid("")];
      for (const { at, cells } of sheet.blocks) {
        cells.forEach((line, down) => {
          line.forEach((content, across) => {
            const [row, column] = [at.row + down, at.column + across];
            if (content === null) return;
            if (typeof content !== "object") values[row]![column] = content;
            else if ("text" in content) values[row]![column] = content.text;
            else formulas[row]![column] = content.formula;
          });
        });
      }
      return { address: "A1", values, formulas };
    },
  };
}

async function readFrom(workbook: Parameters<typeof readPlan>[0]): Promise<Plan> {
  const reading = await readPlan(workbook);
  if ("faults" in reading) return expect.fail(reading.faults.map(({ sentence }) => sentence).join("\n"));
  return reading.plan;
}

type Written = Awaited<ReturnType<typeof written>>;

/** Types into a cell of a defined name, counted from its first one. */
async function type({ engine, workbook }: Written, end: string, value: string | number | null, down = 0, across = 0) {
  const place = (await workbook.places()).find(({ name }) => name.endsWith(end))!;
  const { row, column } = preparedArea(place.name, areaOfAddress(place.address));
  engine.write(idOf(engine, place.sheet), { row: row + down, column: column + across }, [[value]]);
  return `'${place.sheet}'!${addressOf({ row: row + down, column: column + across })}`;
}

function idOf(engine: Engine, name: string): string {
  const { getters } = engine.model;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
}

async function readBack({ workbook }: Written): Promise<Plan> {
  return readFrom(workbook);
}

async function faultsOf({ workbook }: Written, language: (typeof LANGUAGES)[number] = "en") {
  const reading = await readPlan(workbook, { language });
  return "faults" in reading ? reading.faults : [];
}

describe("a plan that is read back from its sheets", () => {
  it("is the plan that was written, with every rule kind and modifier", async () => {
    const reading = await readPlan((await written(fullPlan)).workbook);
    expect(reading).toEqual({
      plan: fullPlan,
      written: fullPlan,
      changed: false,
      missing: [],
      planSheet: expect.stringContaining("Plan"),
      prefix: "EverythingAtOnce",
      settingsKey: "compensationPlans.planOf.EverythingAtOnce",
      functions: "addIn",
      deals: undefined,
      peers: { written: [], now: [], people: [] },
    });
  });

  it("is the plan, whatever the language of the sheets", async () => {
    for (const language of ["fr", "it"] as const) {
      expect(await readBack(await written(simplePlan, language))).toEqual(simplePlan);
    }
  });

  it("is the plan for every template", async () => {
    for (const { id } of templates) {
      const plan = { ...planFromTemplate(id, { language: "en" }), participants: simplePlan.participants };
      // Targets that follow from on-target earnings are formulas: only a spreadsheet knows what they come to.
      const reading = plan.pay === undefined ? readFrom(onPaper(plan)) : readBack(await written(plan));
      expect(await reading, id).toEqual(plan);
    }
  });

  it("is the plan for random plans", async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        expect(await readFrom(onPaper(plan))).toEqual(plan);
      }),
      { numRuns: 60 },
    );
  }, 240_000);
});

describe("what was changed in the cells", () => {
  it("is in the plan: quota, rate, dates, method, status, and a tier that was added", async () => {
    const book = await written(simplePlan);
    await type(book, "_Quota", 320_000);
    await type(book, "_TierRates", 0.13, 1);
    await type(book, "_TierFrom", 2, 3);
    await type(book, "_TierRates", 0.2, 3);
    await type(book, "_TierOverride", "Yes", 1);
    await type(book, "_MethodChoice", "retroactive");
    await type(book, "_Status", "Active");
    await type(book, "_To", 46_203);
    const reading = await readPlan(book.workbook);
    if ("faults" in reading) return expect.fail(JSON.stringify(reading.faults));
    expect(reading.changed).toBe(true);
    expect(reading.written).toEqual(simplePlan);
    expect(reading.plan).toMatchObject({
      status: "active",
      effective: { to: "2026-06-30" },
      terms: { method: "retroactive" },
      components: [
        {
          quota: 320_000,
          rule: {
            tiers: [
              { from: 0, value: 0.075 },
              { from: 1, value: 0.13, retroactive: true },
              { from: 1.5, value: 0.15 },
              { from: 2, value: 0.2 },
            ],
          },
        },
      ],
    });
  });

  it("is in the plan: decimals of payouts, beside the cents of the currency, to which deals are credited", async () => {
    const book = await written(simplePlan);
    await type(book, "_Decimals", 0);
    const { currency, terms } = await readBack(book);
    expect([currency, terms.decimals]).toEqual([simplePlan.currency, 0]);
    await type(book, "_Decimals", simplePlan.currency.minorUnits);
    expect(await readBack(book)).toEqual(simplePlan);
  });

  it("is in the plan: types of deals that count, and modifiers that were blanked", async () => {
    const book = await written(fullPlan);
    await type(book, "Tiered_Counts", "No", 0);
    await type(book, "Tiered_Cap", null);
    await type(book, "_DrawRecoveryLimit", null);
    const plan = await readBack(book);
    expect(plan.components[1]!.measure.types).toEqual(["upsell", "churn"]);
    expect(plan.components[1]).not.toHaveProperty("cap");
    expect(plan.components[1]).toHaveProperty("floor", 50);
    expect(plan.modifiers.draw).toEqual({ type: "recoverable", amount: 2000 });
  });

  it("is in the plan: people who were added, removed or given a quota of their own", async () => {
    const book = await written(simplePlan);
    await type(book, "_Participants", "R-9", 2);
    await type(book, "_Participants", "Zoe", 2, 1);
    await type(book, "_Quotas", 90_000, 1);
    await type(book, "_Participants", null, 0);
    await type(book, "_Participants", null, 0, 1);
    expect((await readBack(book)).participants).toEqual([
      { id: "R-2", name: "Bob", quotas: { netRevenue: 90_000 } },
      { id: "R-9", name: "Zoe" },
    ]);
  });

  it("is found after rows were inserted above it", async () => {
    const book = await written(simplePlan);
    const sheetId = idOf(book.engine, (await book.workbook.inventory()).sheets[1]!);
    const inserted = { dimension: "ROW", sheetId, base: 5, quantity: 3, position: "before" } as const;
    book.engine.model.dispatch("ADD_COLUMNS_ROWS", {
      ...inserted,
      sheetName: book.engine.model.getters.getSheetName(sheetId),
    } as never);
    await type(book, "_Quota", 310_000);
    const plan = await readBack(book);
    expect(plan.components[0]!.quota).toBe(310_000);
    expect(plan.components[0]!.rule).toEqual(simplePlan.components[0]!.rule);
  });
});

describe("a cell that cannot be read", () => {
  it("is named with its sheet and address, and nothing is guessed", async () => {
    const book = await written(simplePlan);
    const quota = await type(book, "_Quota", "lots");
    const rate = await type(book, "_TierRates", null, 1);
    const method = await type(book, "_MethodChoice", "sideways");
    expect((await faultsOf(book)).map(({ sentence }) => sentence)).toEqual([
      `${method}: "sideways" is not one of marginal, retroactive. Choose one of these.`,
      `${quota}: "lots" is not a number. Type a number.`,
      `${rate}: this row of the table is filled in only in part. Complete it or clear it.`,
    ]);
  });

  it("is a quota of one's own that was blanked, or somebody below the prepared rows: nobody is dropped or changed unseen", async () => {
    const book = await written({ ...simplePlan, participants: [{ id: "R-1", name: "Ann" }] });
    const quota = await type(book, "_Quotas", null);
    const below = await type(book, "_Participants", "R-77", 11);
    const found = (await faultsOf(book)).map(({ sentence }) => sentence);
    expect(found).toEqual([expect.stringContaining(quota), expect.stringContaining(below)]);
    expect(found[1]).toContain('"R-77" stands below the prepared rows');
  });

  it("is named where the figure is one, but no plan could have it", async () => {
    const book = await written(simplePlan);
    const from = await type(book, "_TierFrom", 0.5, 2);
    const [fault, ...more] = await faultsOf(book);
    expect(more).toEqual([]);
    expect(`'${fault?.sheet}'!${fault?.address}`).toBe(from);
    expect(fault?.sentence).toContain(from);
  });

  it("is the plan of other terms than the sheets were written from: the printed fingerprint tells", async () => {
    const plan = fullPlan;
    const book = await written(plan);
    const [key, json] = Object.entries(await book.workbook.settings())[0]!;
    const { draw: _, ...modifiers } = plan.modifiers;
    const kept = { ...(JSON.parse(json) as Plan), modifiers };
    await book.workbook.saveSettings({ [key]: JSON.stringify(kept) });
    const reading = await readPlan(book.workbook);
    const [fault] = "faults" in reading ? reading.faults : [];
    expect(fault?.sentence).toContain(fingerprint(plan).slice(0, 12));
    expect(fault?.sentence).toContain(fingerprint(kept).slice(0, 12));
    const name = prefixOfSheets(worksheets(plan)) + "_Fingerprint";
    const place = (await book.workbook.places()).find((one) => one.name === name)!;
    expect([fault?.sheet, fault?.address]).toEqual([place.sheet, place.address]);
    // Words about the plan are no terms: a kept plan with another note is the same plan.
    await book.workbook.saveSettings({ [key]: JSON.stringify({ ...plan, notes: "Another note" }) });
    expect((await readFrom(book.workbook)).notes).toBe("Another note");
  });

  it("is told in every language", async () => {
    const book = await written(simplePlan);
    await type(book, "_Quota", "=1/0");
    await type(book, "_Participants", null, 0);
    for (const language of LANGUAGES) {
      const faults = await faultsOf(book, language);
      expect(faults.length).toBe(2);
      for (const { sentence } of faults) expect(sentence).not.toMatch(/\{\w+\}|undefined/);
    }
  });
});

describe("the workbook", () => {
  it("without a plan says so", async () => {
    const engine = new Engine({ sheets: ["Mine"], rows: 10, columns: 5 });
    const reading = await readPlan(new SpreadsheetWorkbook(engine.model));
    expect(reading).toMatchObject({ faults: [{ sentence: expect.stringContaining("holds no plan") }] });
  });

  it("with several plans wants to be told which, and reads each from its own sheets", async () => {
    const book = await written(simplePlan);
    const second = await add(book.workbook, simplePlan);
    expect((await faultsOf(book))[0]?.sentence).toContain("several plans");
    await type(book, "Commission_Quota", 111_000);
    const reading = await readPlan(book.workbook, { planSheet: second });
    expect(reading).toMatchObject({ changed: false, plan: simplePlan });
    const [kept] = keptPlans(await book.workbook.settings(), await book.workbook.places());
    const first = await readPlan(book.workbook, { prefix: kept!.prefix! });
    expect(first).toMatchObject({ changed: true });
    expect(await readPlan(book.workbook, { planSheet: "Mine" })).toMatchObject({
      faults: [{ sentence: expect.stringContaining("No plan was written") }],
    });
  });

  it("reads a plan whose tabs were renamed and moved, by either of its names", async () => {
    const book = await written(simplePlan);
    for (const { id } of book.engine.sheets().filter(({ name }) => name !== "Mine")) {
      book.engine.moveSheet(id, 0);
      book.engine.renameSheet(id, `Renamed ${id.slice(0, 8)}`);
    }
    const [kept] = keptPlans(await book.workbook.settings(), await book.workbook.places());
    expect(kept!.planSheet).toMatch(/^Renamed /);
    for (const options of [{}, { planSheet: kept!.planSheet! }, { prefix: kept!.prefix!.toUpperCase() }]) {
      expect(await readPlan(book.workbook, options)).toMatchObject({ changed: false, missing: [], plan: simplePlan });
    }
  });

  it("whose plan sheet was deleted reads its terms as they were written, and its people from the payouts", async () => {
    const book = await written(simplePlan);
    await type(book, "_Participants", "R-3", 2);
    await type(book, "_Participants", "Zoe", 2, 1);
    drop(book, "_MethodChoice");
    const reading = await readPlan(book.workbook);
    expect(reading).toMatchObject({
      missing: ["plan"],
      plan: { ...simplePlan, participants: [...simplePlan.participants, { id: "R-3", name: "Zoe" }] },
    });
    drop(book, "_Participants");
    expect(await readPlan(book.workbook)).toMatchObject({ missing: ["plan", "payouts"], changed: false });
  });

  it("whose sheets were all deleted says how to get the plan back", async () => {
    const book = await written(simplePlan);
    for (const { id, name } of book.engine.sheets().filter((sheet) => sheet.name !== "Mine")) {
      book.engine.model.dispatch("DELETE_SHEET", { sheetId: id, sheetName: name });
    }
    expect((await faultsOf(book))[0]?.sentence).toContain("import the plan from its file");
  });

  it("keeps a plan of earlier days by the name of its tab, and finds it although the tab was renamed", async () => {
    const book = await written(simplePlan);
    const [key, json] = Object.entries(await book.workbook.settings())[0]!;
    const tab = (await book.workbook.inventory()).sheets[1]!;
    await book.workbook.saveSettings({ [key]: null, [`compensationPlans.plan.${tab}`]: json });
    expect(await readPlan(book.workbook)).toMatchObject({ changed: false, planSheet: tab });
    book.engine.renameSheet(idOf(book.engine, tab), "Terms 2026");
    expect(await readPlan(book.workbook)).toMatchObject({ changed: false, planSheet: "Terms 2026" });
  });

  it("knows each kind of sheet by names that no other kind has, for every template", () => {
    for (const { id } of templates) {
      const sheets = worksheets(planFromTemplate(id, { language: "en", today: "2026-01-15" }));
      const prefix = prefixOfSheets(sheets);
      const places = new Map(
        sheets.flatMap(({ name: sheet, names }) =>
          names.map(({ name, area }) => [
            name.slice(prefix.length + 1).toLowerCase(),
            { name, sheet, address: addressOf(area) },
          ]),
        ),
      );
      const tabs = Object.fromEntries(sheets.map(({ key, name }) => [key, name]));
      expect(tabsByKind(places)).toEqual(tabs);
      for (const only of sheets) {
        const own = new Map([...places].filter(([, { sheet }]) => sheet === only.name));
        expect(tabsByKind(own)).toEqual({ [only.key]: only.name });
      }
    }
  });
});

function drop({ engine }: Written, ending: string): void {
  const { sheet } = engine.names().find(({ name }) => name.endsWith(ending))!;
  engine.model.dispatch("DELETE_SHEET", { sheetId: sheet, sheetName: engine.sheet(sheet).name });
}
