import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import type { Deal, Plan } from "../../../core/plans/model";
import { planFromTemplate, templates } from "../../../core/plans/templates";
import { addressOf } from "../../../core/sheets/formula";
import { checkFormulas, type GuardReport, restoreFormulas } from "../../../core/sheets/guard/guard";
import { normalized } from "../../../core/sheets/guard/notation";
import type { CellContent, Position } from "../../../core/sheets/model";
import { prefixOfSheets } from "../../../core/sheets/planSettings";
import { LANGUAGES, type Language } from "../../../core/text/language";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { type DataWorkbook, dataWorkbook } from "./dataWorkbook";
import { deal, samplePlan, type Written, written } from "./sample";

function planOf(id: string, language: Language, people: number): Plan {
  const participants = Array.from({ length: people }, (_, index) => ({
    id: `R-${index + 1}`,
    name: `Person ${index + 1}`,
    start: "2026-01-01",
  }));
  return { ...planFromTemplate(id as never, { language }), participants };
}

async function checked({ workbook, prefix }: Pick<DataWorkbook, "workbook" | "prefix">): Promise<GuardReport> {
  const report = await checkFormulas(workbook, prefix, { language: "en" });
  if ("faults" in report) return expect.fail(report.faults.map(({ sentence }) => sentence).join("\n"));
  return report;
}

interface Calculated {
  readonly sheet: string;
  readonly at: Position;
  readonly formula: string;
  /** May be typed over. */
  readonly quota: boolean;
}

/** Every calculated cell that stands alone, and one cell of each calculated column. */
function calculatedCells({ sheets, get }: DataWorkbook): Calculated[] {
  return sheets.flatMap(({ name: sheet, blocks, columnFormulas, validations }) => {
    const found: Calculated[] = [];
    const free = ({ row, column }: Position) =>
      validations.some(
        ({ area }) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      );
    const take = (at: Position, quota = false) => {
      const content = get(sheet, at.row, at.column);
      if (typeof content === "object" && content !== null && "formula" in content && !free(at)) {
        found.push({ sheet, at, formula: content.formula, quota });
      }
    };
    for (const { at, cells } of blocks) {
      // Of the quotas, which fill a column of the payouts, the spare rows are as good as the others.
      const quotas = cells.length > 8 && cells[0]!.length === 1;
      const rows = quotas ? [cells.length - 1] : cells.map((_, down) => down);
      for (const down of rows) {
        cells[down]!.forEach((__, across) => {
          take({ row: at.row + down, column: at.column + across }, quotas);
        });
      }
    }
    columnFormulas.forEach(({ at, rows }, index) => {
      take({ row: at.row + ((index * 3) % rows), column: at.column });
    });
    return found;
  });
}

const LOST: CellContent = { formula: "=#REF!+1" };
const FAULTS: readonly ((formula: string) => CellContent)[] = [
  () => 12_560,
  () => null,
  () => ({ text: "OK" }),
  () => LOST,
  (formula) => ({ formula: `=0+(${formula.slice(1)})` }),
];

describe.each(templates.map(({ id }) => id))("the formulas of %s", (id) => {
  const place = templates.findIndex((one) => one.id === id);

  it("are found whole on fresh sheets, with 0, 1 and 12 people and in three languages", async () => {
    for (const [index, people] of [0, 1, 12].entries()) {
      const plan = planOf(id, LANGUAGES[(index + place) % LANGUAGES.length]!, people);
      const report = await checked(dataWorkbook(plan, { deals: people === 0 ? [] : [deal({ id: "D-1" })] }));
      expect(report.findings).toEqual([]);
      expect(report.checked).toBeGreaterThan(1000);
    }
  });

  it("are missed one by one where something else stands, and put back exactly", async () => {
    const book = dataWorkbook(planOf(id, LANGUAGES[place % LANGUAGES.length]!, 3), { deals: [deal({ id: "D-1" })] });
    const cells = calculatedCells(book);
    cells.forEach(({ sheet, at, formula, quota }, index) => {
      book.set(sheet, at.row, at.column, quota ? LOST : FAULTS[index % FAULTS.length]!(formula));
    });
    const { findings } = await checked(book);
    const repaired = findings.flatMap(({ repair }) => repair);
    const told = new Map(
      repaired.flatMap(({ sheet, at, rows }) =>
        rows.flatMap((line, down) =>
          line.map((content, across) => [`${sheet} ${at.row + down} ${at.column + across}`, content] as const),
        ),
      ),
    );
    expect(told).toEqual(
      new Map(cells.map(({ sheet, at, formula }) => [`${sheet} ${at.row} ${at.column}`, { formula }] as const)),
    );
    await restoreFormulas(book.workbook, findings);
    expect((await checked(book)).findings).toEqual([]);
  });
});

function columnOf({ sheets }: DataWorkbook, ending: string): number {
  return sheets.flatMap(({ names }) => names).find(({ name }) => name.endsWith(ending))!.area.column;
}

describe("the guard", () => {
  const plan = samplePlan();

  it("says what stands in a cell and what belongs there, and puts one back without the others", async () => {
    const book = dataWorkbook(plan, { deals: [deal({ id: "D-1" })] });
    const payoutSheet = book.sheets[2]!.name;
    const payout = columnOf(book, "_Payouts");
    const credited = payout - 2;
    book.set(payoutSheet, 9, payout, 20_000);
    book.set(payoutSheet, 8, credited, 262_000);
    const { findings } = await checked(book);
    expect(findings).toMatchObject([
      {
        kind: "value",
        sheet: payoutSheet,
        address: addressOf({ row: 8, column: credited }),
        found: "262000",
        cells: 1,
      },
      { kind: "value", sheet: payoutSheet, address: addressOf({ row: 9, column: payout }), found: "20000", cells: 1 },
    ]);
    expect(findings[1]!.belongs).toMatch(/^=IF\(\$[A-Z]+10="",.*TIERED_COMMISSION\(\$[A-Z]+10,/);
    await restoreFormulas(book.workbook, [findings[1]!]);
    expect((await checked(book)).findings).toMatchObject([{ address: addressOf({ row: 8, column: credited }) }]);
    await restoreFormulas(book.workbook, []);
    expect(book.get(payoutSheet, 8, credited)).toBe(262_000);
  });

  it("tells neighbours with one fault once, and a row with a deal but without formulas as a row", async () => {
    const book = dataWorkbook(plan, { deals: [deal({ id: "D-1" }), deal({ id: "D-2" })] });
    const { name, columnFormulas } = book.sheets[1]!;
    const credited = columnFormulas[0]!.at.column;
    for (let row = 20; row < 30; row += 1) book.set(name, row, credited, null);
    for (const { at } of columnFormulas) {
      book.set(name, 8, at.column, null);
      // A spare row: nobody misses its formulas.
      book.set(name, 50, at.column, null);
    }
    const { findings } = await checked(book);
    expect(findings).toMatchObject([
      {
        kind: "blank",
        sheet: name,
        address: addressOf({ row: 20, column: credited, rows: 10, columns: 1 }),
        cells: 10,
      },
      { kind: "row", sheet: name, address: "9:9", cells: columnFormulas.length },
    ]);
    await restoreFormulas(book.workbook, findings);
    expect((await checked(book)).findings).toEqual([]);
  });

  it("takes a quota of one's own for what it is, and finds a name that has lost its cells", async () => {
    const book = dataWorkbook(plan);
    const { name } = book.sheets[2]!;
    book.set(name, 8, columnOf(book, "_Quotas"), 100_000);
    book.set(name, 10, columnOf(book, "_Quotas"), { formula: "=40000*3" });
    expect((await checked(book)).findings).toEqual([]);
    const places = book.workbook.places;
    const lost = `${book.prefix}_Quota`;
    const without = { ...book.workbook, places: async () => (await places()).filter((one) => one.name !== lost) };
    const { findings } = await checked({ workbook: without, prefix: book.prefix });
    expect(findings).toMatchObject([{ kind: "name", address: lost, repair: [] }]);
  });

  it("reads 5,000 people and 50,000 deals in at most 105 pieces of 4 MB, tells how far it is and stops when asked", async () => {
    const participants = Array.from({ length: 5000 }, (_, index) => ({ id: `R-${index}`, name: `P ${index}` }));
    const deals = Array.from({ length: 50_000 }, (_, index) =>
      deal({ id: `D-${index}`, participant: `R-${index % 5000}` }),
    );
    const book = dataWorkbook({ ...plan, participants }, { deals });
    const steps: number[] = [];
    const cancel = { cancelled: false };
    const report = checkFormulas(book.workbook, book.prefix, {
      language: "en",
      cancel,
      progress: ({ done }) => {
        steps.push(done);
        // The pieces are known with the first step; three of them are enough to see what one holds.
        if (steps.length === 6) cancel.cancelled = true;
      },
    });
    await expect(report).rejects.toMatchObject({ code: "cancelled" });
    expect(book.reads.largest).toBeLessThanOrEqual(4 * 2 ** 20);
    expect(Math.round(1 / (steps[1]! - steps[0]!))).toBeLessThanOrEqual(105);
  });
});

describe("formulas that a host has written in its own way", () => {
  it("are the same: blanks, quotes, own tab, prefixes, numbers, arrays", () => {
    const same = (a: string, b: string) => expect(normalized(a, "My Plan")).toBe(normalized(b, "My Plan"));
    same('=IF( A1 = 0.0000010 , "a b" , TRUE() )', '=if(A1=1E-06,"a b",TRUE)');
    same("='My Plan'!$A$1+'Other''s'!B2", "=$A$1+'other''s'!B2");
    same("=@_xlfn.SINGLE(Data!A1)", "=SINGLE('Data'!A1)");
    same("=ARRAYFORMULA(SUM(A1:A3)*2)", "=SUM(A1:A3)*2");
    expect(normalized('="a b"', "x")).not.toBe(normalized('="ab"', "x"));
    expect(normalized("=$A$1", "x")).not.toBe(normalized("=$A$2", "x"));
  });
});

describe("a workbook that people have worked in", () => {
  const plan = samplePlan();
  const deals: readonly Deal[] = [
    deal({ id: "D-1", amount: 360_000 }),
    deal({ id: "D-2", participant: "R-2", amount: 90_000 }),
    deal({ id: "D-3", participant: "1042", amount: 20_000 }),
  ];
  const paid = payouts(plan, deals).participants.map(({ total }) => total);

  async function book(): Promise<
    Written & { readonly guard: () => Promise<GuardReport>; readonly port: SpreadsheetWorkbook }
  > {
    const made = await written(plan, { deals });
    const port = new SpreadsheetWorkbook(made.engine.model);
    const prefix = prefixOfSheets(made.sheets);
    await port.saveSettings({ [`compensationPlans.planOf.${prefix}`]: JSON.stringify(plan) });
    return { ...made, port, guard: () => checked({ workbook: port, prefix }) };
  }

  it("has no findings after inserted rows, moved deals and renamed tabs; what is overwritten is restored to the cent", async () => {
    const opened = await book();
    expect((await opened.guard()).findings).toEqual([]);
    const dispatch = opened.engine.model.dispatch as unknown as (type: string, payload: object) => unknown;
    const insert = (key: "deals" | "payouts" | "plan", base: number) =>
      dispatch("ADD_COLUMNS_ROWS", {
        sheetId: opened.engine.findSheet(opened.sheet(key).name)!.id,
        sheetName: opened.sheet(key).name,
        dimension: "ROW",
        base,
        quantity: 1,
        position: "before",
      });
    insert("deals", 2);
    insert("deals", 12);
    insert("payouts", 10);
    expect((await opened.guard()).findings).toEqual([]);
    // Bob, two rows lower by now, and his credited amount.
    const { row } = opened.position("Participants");
    const payout = opened.position("Payouts").column;
    opened.write("payouts", row + 1, payout, 20_000);
    opened.write("payouts", row + 1, payout + 2, 20_000);
    const { findings } = await opened.guard();
    expect(findings.map(({ kind }) => kind)).toEqual(["value", "value"]);
    await restoreFormulas(opened.port, findings);
    expect((await opened.guard()).findings).toEqual([]);
    const values = opened.values("payouts").map((line) => line[payout]);
    for (const amount of paid) expect(values).toContain(amount);
    expect(values).not.toContain(20_000);
  }, 180_000);
});
