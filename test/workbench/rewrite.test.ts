/** Sheets written anew: what the cells say is the plan, and nothing that was typed beside it is lost. */
import { describe, expect, it, vi } from "vitest";
import type { Deal, Plan } from "../../core/plans/model";
import { newVersion } from "../../core/plans/revise";
import { addressOf } from "../../core/sheets/formula";
import type { Area, Position } from "../../core/sheets/model";
import { nextVersionSheets } from "../../core/sheets/nextVersion";
import { planSettings, prefixOfSheets } from "../../core/sheets/planSettings";
import { areaOfAddress } from "../../core/sheets/readCells";
import { readPlan } from "../../core/sheets/readPlan";
import { type Rewriting, rewritePlan } from "../../core/sheets/rewrite";
import { worksheets } from "../../core/sheets/worksheets";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { fullPlan, simplePlan } from "../core/plans/fullPlan";
import { preparedArea } from "../core/sheets/prepared";
import { Engine } from "../hosts/engine";

// Whole plans are written, updated and written again.
vi.setConfig({ testTimeout: 400_000 });

const DEALS: readonly Deal[] = [
  { date: "2026-02-03", id: "D-1", participant: "R-1", account: "Acme", type: "renewal", amount: 1234.56 },
  { date: "2026-03-04", id: "D-2", participant: "R-2", account: "Bolt", type: "churn", amount: -50, split: 0.5 },
];

async function written(plan: Plan, typed = {}) {
  const engine = new Engine({ sheets: ["Mine"], rows: 10, columns: 5 });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const sheets = worksheets(plan, { deals: DEALS, typed });
  const settings = planSettings(sheets, plan);
  await workbook.write({ sheets, settings });
  return { engine, workbook, planSheet: sheets[0]!.name, prefix: prefixOfSheets(sheets) };
}

type Written = Awaited<ReturnType<typeof written>>;

function idOf({ engine }: Written, name: string): string {
  const { getters } = engine.model;
  return getters.getSheetIds().find((id) => getters.getSheetName(id) === name)!;
}

/** Types into a cell of a defined name, counted from its first one. */
async function type(book: Written, end: string, value: string | number | null, down = 0, across = 0) {
  const place = (await book.workbook.places()).find(({ name }) => name.endsWith(end))!;
  const { row, column } = preparedArea(place.name, areaOfAddress(place.address));
  book.engine.write(idOf(book, place.sheet), { row: row + down, column: column + across }, [[value]]);
  return `'${place.sheet}'!${addressOf({ row: row + down, column: column + across })}`;
}

async function rewritten(book: Written, options: Partial<Parameters<typeof rewritePlan>[2]> = {}): Promise<Rewriting> {
  const found = await rewritePlan(book.workbook, book.prefix, { language: "en", ...options });
  if ("faults" in found) return expect.fail(found.faults.map(({ sentence }) => sentence).join("\n"));
  return found;
}

/** Values of every sheet, by tab, once the update is written. */
async function shown({ workbook }: Written, { request, tabs }: Rewriting) {
  await workbook.write(request);
  return new Map(await Promise.all(tabs.map(async (sheet) => [sheet, await workbook.read({ sheet })] as const)));
}

/** Where a name with this ending points now, and on which tab. */
async function placeOf({ workbook }: Written, ending: string) {
  const { sheet, address } = (await workbook.places()).find(({ name }) => name.endsWith(ending))!;
  return { sheet, ...areaOfAddress(address) };
}

const LATER = { language: "en", today: "2026-06-02", ended: "Version 2 starts" } as const;

function next(from = "2026-07-01"): Plan {
  const made = newVersion(simplePlan, { from, note: { when: "2026-06-01", who: "Grace", why: "Second half" } });
  if ("fault" in made) return expect.fail(made.fault.key);
  return made.next;
}

function cellsOf({ row, column, rows, columns }: Area): Position[] {
  return Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
  }));
}

function contains({ row, column, rows, columns }: Area, at: Position): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

describe("the sheets of a plan, written anew", () => {
  it("are the same sheets when nothing was changed, under the same names", async () => {
    for (const plan of [simplePlan, fullPlan]) {
      const book = await written(plan, { "R-1": { csat: 4.5, margin: 0.3 } });
      const again = await rewritten(book);
      expect(again.changes).toEqual([]);
      expect(again.lost).toEqual([]);
      expect(again.deals).toBe(2);
      expect(again.broken).toEqual([]);
      expect([again.request.sheets, again.request.updates, again.request.names]).toEqual([[], [], []]);
    }
  });

  it("hold every deal as it was typed, wrong ones and those below the prepared rows too", async () => {
    const book = await written(simplePlan);
    await type(book, "_DealParticipants", "  Nobody", 4);
    await type(book, "_DealParticipants", "about 300", 4, 3);
    await type(book, "_DealParticipants", "D-99", 240, -1);
    await type(book, "_DealParticipants", 77, 240, 3);
    const again = await rewritten(book);
    expect(again.deals).toBe(4);
    const { values } = (await shown(book, again)).get(again.tabs[1]!)!;
    const line = (text: string) => values.find((row) => row.includes(text))!.slice(0, 9);
    expect(line("D-2").slice(1)).toEqual(["D-2", "R-2", "Bolt", "Churn", -50, null, null, 0.5]);
    expect(line("about 300")).toEqual([null, null, "  Nobody", null, null, "about 300", null, null, null]);
    expect(line("D-99")[5]).toBe(77);
    // The line below the prepared rows is inside them now, and one more fits.
    expect((await placeOf(book, "_DealParticipants")).rows).toBeGreaterThan(241);
  });

  it("hold the figures of the period of each person, wherever the person stands now", async () => {
    const book = await written(fullPlan, { "R-1": { csat: 4.5, margin: 0.3, above: 1.1 } });
    const before = await book.workbook.read({ sheet: "Everything v2 - Payouts" });
    const line = (values: typeof before.values, id: string) => values.find((row) => row[0] === id);
    const again = await rewritten(book, {
      change: (plan) => ({ ...plan, participants: [...plan.participants].reverse() }),
    });
    const { values } = (await shown(book, again)).get(again.tabs[2]!)!;
    const [first] = fullPlan.participants;
    // The last two columns say where the person stands.
    const figures = (row: readonly unknown[] | undefined) => row?.slice(0, -2);
    expect(figures(line(values, first!.id))).toEqual(figures(line(before.values, first!.id)));
  });

  it("keep whose statement is shown, the bands, the period and the lines of the change log", async () => {
    const book = await written(simplePlan);
    await type(book, "_StatementParticipant", "R-2");
    await type(book, "_Bands", 0.7);
    await type(book, "_PeriodFrom", 46_113);
    await type(book, "_ChangeLog", 1, 2);
    await type(book, "_ChangeLog", "Ada", 2, 2);
    await type(book, "_Quota", 320_000);
    const again = await rewritten(book, { today: "2026-05-04", why: "Cells changed" });
    const sheets = await shown(book, again);
    const places = await Promise.all(
      ["_StatementParticipant", "_Bands", "_PeriodFrom", "_ChangeLog"].map(
        async (ending) => [ending, await placeOf(book, ending)] as const,
      ),
    );
    const cell = (end: string, down = 0, across = 0) => {
      const { sheet, row, column } = new Map(places).get(end)!;
      const { values, address } = sheets.get(sheet)!;
      const start = areaOfAddress(address);
      return values[row + down - start.row]![column + across - start.column];
    };
    expect([cell("_StatementParticipant"), cell("_Bands"), cell("_PeriodFrom")]).toEqual(["R-2", 0.7, 46_113]);
    expect(cell("_ChangeLog", 2, 2)).toBe("Ada");
    expect([cell("_ChangeLog", 3), cell("_ChangeLog", 3, 1), cell("_ChangeLog", 3, 3)]).toEqual([
      simplePlan.version,
      46_146,
      "Cells changed",
    ]);
    expect(cell("_ChangeLog", 3, 4)).toContain("320,000");
    expect(JSON.parse(Object.values(again.request.settings)[0]!).components[0].quota).toBe(320_000);
  });

  it("keep what was typed into the design, as does the next version", async () => {
    const book = await written(simplePlan);
    await type(book, "_DesignLevels", "Senior partner", 1);
    await type(book, "_DesignEarnings", 123_456, 1);
    const again = await rewritten(book);
    expect(again.request.updates).toEqual([]);
    const version = await nextVersionSheets(book.workbook, next(), book.prefix, LATER);
    if ("faults" in version) return expect.fail(JSON.stringify(version.faults));
    const sheets = version.request.sheets.filter(({ name }) => version.tabs.includes(name));
    const design = JSON.stringify(sheets.filter(({ key }) => key === "design").map(({ blocks }) => blocks));
    expect(design).toContain("Senior partner");
    expect(design).toContain("123456");
  });

  it("have a name for every cell that somebody types into, for by their names they are found again", () => {
    for (const plan of [simplePlan, fullPlan]) {
      for (const { key, styles, names } of worksheets(plan)) {
        if (key === "plan" || key === "deals" || key === "payouts") continue;
        const nameless = styles.flatMap(({ area, role }) =>
          role === "input" ? cellsOf(area).filter((at) => !names.some((one) => contains(one.area, at))) : [],
        );
        expect(nameless.map((at) => `${key} ${addressOf(at)}`)).toEqual([]);
      }
    }
  });

  it("keep their names where the first set of sheets is gone", async () => {
    const book = await written(simplePlan);
    const sheets = worksheets(simplePlan, { deals: DEALS, taken: await book.workbook.inventory() });
    await book.workbook.write({ sheets, settings: planSettings(sheets, simplePlan) });
    for (const name of (await rewritten(book)).tabs) {
      book.engine.model.dispatch("DELETE_SHEET", { sheetId: idOf(book, name), sheetName: name });
    }
    const again = await rewritten({ ...book, prefix: prefixOfSheets(sheets) });
    expect([again.tabs, again.request.updates]).toEqual([sheets.map(({ name }) => name), []]);
  });

  it("keep a formula that somebody typed for an amount while it stays in its row", async () => {
    const book = await written(simplePlan);
    await type(book, "_DealParticipants", "=1000+234", 0, 3);
    const again = await rewritten(book);
    expect(again.lost).toEqual([]);
    expect(JSON.stringify(again.request.updates)).not.toContain("1000+234");
    await book.workbook.write(again.request);
    const { sheet, row, column } = await placeOf(book, "_DealParticipants");
    const address = addressOf({ row: row + 1, column: column + 3 });
    expect((await book.workbook.read({ sheet, address })).formulas).toEqual([["=1000+234"]]);
  });

  it("keep notes, columns and formulas beside the tables of every sheet, and name what is in the plan's way", async () => {
    const book = await written(simplePlan);
    const again = await rewritten(book);
    // The reasons of the state reach furthest to the right.
    for (const tab of again.tabs) book.engine.write(idOf(book, tab), { row: 4, column: 70 }, [[`note on ${tab}`]]);
    const [design] = again.tabs.slice(4);
    book.engine.write(idOf(book, design!), { row: 2, column: 12 }, [["=1+1"]]);
    const more = await rewritten(book, {
      change: (plan) => ({ ...plan, participants: [...plan.participants, { id: "R-9", name: "New" }] }),
    });
    expect(more.lost).toEqual([]);
    await book.workbook.write(more.request);
    for (const tab of again.tabs) {
      const { values } = await book.workbook.read({ sheet: tab });
      expect(values.flat()).toContain(`note on ${tab}`);
    }
    const { formulas } = await book.workbook.read({ sheet: design! });
    expect(formulas.flat()).toContain("=1+1");
  });
});

const CHANGES: Readonly<Record<string, (plan: Plan) => Plan>> = {
  "one more participant": (plan) => ({ ...plan, participants: [...plan.participants, { id: "R-9", name: "New" }] }),
  "one more tier": (plan) => ({
    ...plan,
    components: plan.components.map((component) =>
      "tiers" in component.rule
        ? { ...component, rule: { ...component.rule, tiers: [...component.rule.tiers, { from: 9, value: 0.5 }] } }
        : component,
    ),
  }),
  "one more component": (plan) => ({
    ...plan,
    components: [...plan.components, { ...plan.components[0]!, id: "extra", name: "Extra" }],
  }),
};

describe("an update in place", () => {
  it.each(Object.keys(CHANGES))(
    "with %s is what the sheets would be if they were new, and foreign formulas stay",
    async (change) => {
      const book = await written(simplePlan);
      const { sheet } = await placeOf(book, "_Payouts");
      const { name } = (await book.workbook.places()).find((one) => one.name.endsWith("_Payouts"))!;
      book.engine.write(idOf(book, "Mine"), { row: 0, column: 0 }, [
        [
          `=SUM(${name})`,
          `='${sheet}'!$B$10`,
          `=VLOOKUP("R-2",'${sheet}'!B9:C19,2,FALSE)`,
          "=RetentionCommission_Quota",
        ],
      ]);
      const mine = async () => (await book.workbook.read({ sheet: "Mine", address: "A1:D1" })).values[0]!;
      const before = await mine();
      const again = await rewritten(book, { change: CHANGES[change]! });
      expect([again.lost, again.broken]).toEqual([[], []]);
      await book.workbook.write(again.request);
      expect((await mine()).slice(1)).toEqual(before.slice(1));
      const fresh = await written(CHANGES[change]!(simplePlan));
      for (const tab of again.tabs) {
        const [is, should] = await Promise.all([book, fresh].map(({ workbook }) => workbook.read({ sheet: tab })));
        expect({ tab, values: is!.values }).toEqual({ tab, values: should!.values });
        expect({ tab, formulas: is!.formulas }).toEqual({ tab, formulas: should!.formulas });
      }
      const twice = await rewritten(book);
      expect([twice.request.updates, twice.request.names]).toEqual([[], []]);
    },
  );

  it("names the formulas that point at cells which go or will hold something else", async () => {
    const book = await written(CHANGES["one more component"]!(simplePlan));
    const { sheet, row, column } = await placeOf(book, "_Extra_Quota");
    const cell = `='${sheet}'!${addressOf({ row, column })}`;
    book.engine.write(idOf(book, "Mine"), { row: 0, column: 0 }, [[cell, "=1+1"]]);
    const again = await rewritten(book, { change: (plan) => ({ ...plan, components: plan.components.slice(0, 1) }) });
    expect(again.broken.map(({ sheet: tab, address }) => [tab, address])).toEqual([["Mine", "A1"]]);
  });

  it("finds its sheets when they were renamed and moved, and writes a deleted one again", async () => {
    const book = await written(simplePlan);
    const [, deals, , statement] = (await rewritten(book)).tabs;
    book.engine.renameSheet(idOf(book, deals!), "All deals");
    book.engine.moveSheet(idOf(book, "All deals"), 0);
    book.engine.model.dispatch("DELETE_SHEET", { sheetId: idOf(book, statement!), sheetName: statement! });
    const again = await rewritten(book);
    expect(again.missing).toEqual(["statement"]);
    expect(again.request.sheets.map(({ key }) => key)).toEqual(["statement"]);
    const sheets = await shown(book, again);
    expect([...sheets.keys()]).toContain("All deals");
    expect(JSON.stringify([...sheets])).not.toContain("#REF");
    expect(await readPlan(book.workbook)).toMatchObject({ changed: false, missing: [] });
  });

  it("leaves everything as it was where the engine refuses in the middle", async () => {
    const book = await written(simplePlan);
    const before = JSON.stringify(book.engine.model.exportData().sheets);
    const { request } = await rewritten(book, { change: CHANGES["one more component"]! });
    const spoilt = {
      ...request,
      updates: request.updates!.map((one) => ({
        ...one,
        cells: [...one.cells, { at: { row: 1e6, column: 1e6 }, content: 1 }],
      })),
    };
    await expect(book.workbook.write(spoilt)).rejects.toThrow();
    expect(JSON.stringify(book.engine.model.exportData().sheets)).toEqual(before);
  });
});

describe("the next version of a plan", () => {
  it("stands beside the earlier one, which ends the day before; both can be read and neither overlaps", async () => {
    const book = await written(simplePlan);
    await type(book, "_DealParticipants", 46_234, 2, -2);
    await type(book, "_DealParticipants", "D-3", 2, -1);
    await type(book, "_DealParticipants", "R-1", 2);
    await type(book, "_DealParticipants", "odd", 2, 3);
    const made = await nextVersionSheets(book.workbook, next(), book.prefix, LATER);
    if ("faults" in made) return expect.fail(JSON.stringify(made.faults));
    expect([made.ends, made.toEnd, made.copied]).toEqual(["2026-06-30", undefined, 1]);
    await book.workbook.write(made.request);
    const earlier = await readPlan(book.workbook, { planSheet: book.planSheet });
    const later = await readPlan(book.workbook, { planSheet: made.tabs[0]! });
    expect(earlier).toMatchObject({ changed: false, plan: { version: 1, effective: { to: "2026-06-30" } } });
    expect(later).toMatchObject({ changed: false, plan: next() });
    const deals = await book.workbook.read({ sheet: made.tabs[1]! });
    expect(deals.values.find((row) => row.includes("D-3"))?.slice(0, 6)).toEqual([
      46_234,
      "D-3",
      "R-1",
      null,
      null,
      "odd",
    ]);
    const log = await book.workbook.read({ sheet: made.tabs.at(-1)! });
    expect(log.values.flat()).toContain("Second half");
    expect(log.values.flat().join()).toContain("In force from: 1\u00a0January 2026 → 1\u00a0July 2026");
  });

  it("carries what is owed under a draw, and says so where it is owed after another period", async () => {
    const draw = { type: "recoverable guarantee", amount: 3000 } as const;
    const drawn = (plan: Plan): Plan => ({ ...plan, modifiers: { ...plan.modifiers, draw } });
    for (const [shown, figures] of [
      [46_113, 46_204],
      [46_023, 46_023],
    ] as const) {
      const book = await written(drawn(simplePlan), { "R-1": { openingBalance: 2400 } });
      await type(book, "_PeriodFrom", shown);
      await type(book, "_FiguresPeriod", shown);
      const tab = book.planSheet.replace("Plan", "Payouts");
      const { values } = await book.workbook.read({ sheet: tab });
      const head = values.find((row) => row.includes("Owed after"))!;
      const owed = values.find((row) => row[0] === "R-1")![head.indexOf("Owed after")];
      expect(owed).toBeGreaterThan(2400);
      const made = await nextVersionSheets(book.workbook, drawn(next()), book.prefix, LATER);
      if ("faults" in made) return expect.fail(JSON.stringify(made.faults));
      const payouts = made.request.sheets.find(({ key, name }) => key === "payouts" && made.tabs.includes(name))!;
      const cells = payouts.blocks.flatMap(({ at, cells: lines }) => lines.map((line) => ({ at, line })));
      const column = cells.flatMap(({ at, line }) => {
        const found = line.indexOf("Owed before");
        return found < 0 ? [] : [at.column + found];
      })[0];
      const typed = payouts.blocks.find(({ at, cells: [line] }) => at.column === column && line!.length === 1)!;
      expect(typed.cells[0]).toEqual([owed]);
      const { row, column: across } = payouts.names.find(({ name }) => name.endsWith("_FiguresPeriod"))!.area;
      const sheetHead = payouts.blocks[0]!;
      expect(sheetHead.cells[row - sheetHead.at.row]![across - sheetHead.at.column]).toBe(figures);
    }
  });

  it("cannot start before the earlier one, whatever was typed in the editor", async () => {
    const book = await written(simplePlan);
    const early = { ...next(), effective: { from: "2026-01-01", to: "2026-12-31" } };
    const made = await nextVersionSheets(book.workbook, early, book.prefix, LATER);
    expect("faults" in made && made.faults[0]?.sentence).toContain("has been in force since 1\u00a0January 2026");
  });

  it("takes the deals that a person has chosen for it, and needs no change of an earlier one that has ended", async () => {
    const book = await written(simplePlan);
    const after = { ...next(), effective: { from: "2027-01-01", to: "2027-12-31" } };
    const made = await nextVersionSheets(book.workbook, after, book.prefix, { ...LATER, deals: DEALS });
    if ("faults" in made) return expect.fail(JSON.stringify(made.faults));
    expect([made.ends, made.toEnd, made.copied, made.request.updates]).toEqual([undefined, undefined, 0, undefined]);
    const deals = made.request.sheets.find(({ key }) => key === "deals")!;
    expect(JSON.stringify(deals.blocks)).toContain("D-2");
  });
});

describe("sheets that cannot be written anew", () => {
  it("name the cell whose error would be carried along, and the heading that is missing", async () => {
    const book = await written(simplePlan);
    const place = await type(book, "_DealParticipants", "=1/0", 1, 3);
    await type(book, "_DealParticipants", "Customer", -1, 1);
    const found = await rewritePlan(book.workbook, book.prefix, { language: "en" });
    expect("faults" in found && found.faults.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('the heading "Account"'),
      expect.stringContaining(place),
    ]);
  });
});
