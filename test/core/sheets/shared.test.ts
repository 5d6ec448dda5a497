/** Several plans over one list of deals: each pays from the other plan's sheet what it pays with a list of its own. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { acrossPlans, amountsOf, type DealAcross } from "../../../core/checks/acrossPlans";
import { DEAL_TYPES } from "../../../core/plans/measures";
import type { Deal, Plan } from "../../../core/plans/model";
import { newVersion } from "../../../core/plans/revise";
import { dealSource, sourceFault } from "../../../core/sheets/dealSource";
import { checkFormulas, restoreFormulas } from "../../../core/sheets/guard/guard";
import { nextVersionSheets } from "../../../core/sheets/nextVersion";
import { planSettings, prefixOfSheets } from "../../../core/sheets/planSettings";
import { readAcross } from "../../../core/sheets/readAcross";
import { areaOfAddress, bodyOf } from "../../../core/sheets/readCells";
import { type PlanReading, readPlan } from "../../../core/sheets/readPlan";
import { readState } from "../../../core/sheets/readState";
import { dealUpdate } from "../../../core/sheets/refreshSheet";
import { rewritePlan } from "../../../core/sheets/rewrite";
import { worksheets } from "../../../core/sheets/worksheets";
import { createWorksheets } from "../../../taskpane/createWorksheets";
import { SpreadsheetWorkbook } from "../../../workbench/spreadsheetWorkbook";
import { Engine } from "../../hosts/engine";
import { deal, SAMPLE_DEALS, samplePlan } from "./sample";

vi.setConfig({ testTimeout: 400_000 });

const active = (plan: Plan): Plan => ({ ...plan, status: "active" });
const FIRST = active({ ...samplePlan(), name: "Retention" });
/** Other people, another year, other words: only the list is the same. */
const SECOND = active({
  ...samplePlan("fr"),
  name: "Prime",
  currency: FIRST.currency,
  participants: FIRST.participants.slice(0, 2),
});

const DEALS = [
  deal({ id: "D-1", amount: 310_000 }),
  deal({ id: "D-2", participant: "R-2", type: "churn", amount: -20_000, date: "2026-03-01" }),
  { ...SAMPLE_DEALS[1]!, id: "D-3", participant: "R-2" },
  deal({ id: "D-4", participant: "R-2", amount: 250_000 }),
];

/** The second plan reads the deals of the first; the third has a copy of them. */
async function shared(deals: readonly Deal[], { copied = true } = {}) {
  const plan = SECOND;
  const engine = new Engine({ sheets: ["Mine"], rows: 10, columns: 5 });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const first = worksheets(FIRST, { deals });
  await workbook.write({ sheets: first, settings: planSettings(first, FIRST) });
  const dealsFrom = dealSource(FIRST, first)!;
  const second = worksheets(plan, { deals, dealsFrom, taken: await workbook.inventory() });
  await workbook.write({ sheets: second, settings: planSettings(second, plan, dealsFrom) });
  const copy = worksheets({ ...plan, name: "Copie" }, { deals, taken: await workbook.inventory() });
  if (copied) await workbook.write({ sheets: copy, settings: planSettings(copy, { ...plan, name: "Copie" }) });
  const tab = (name: string) => engine.findSheet(name)!.id;
  const dealsTab = (sheets: typeof first) => sheets.find(({ key }) => key === "deals")!.name;
  return {
    engine,
    workbook,
    prefixes: { first: prefixOfSheets(first), second: prefixOfSheets(second), copy: prefixOfSheets(copy) },
    tabs: { first: dealsTab(first), second: dealsTab(second), copy: dealsTab(copy) },
    tab,
    /** The prepared rows of a column of a table. */
    async column(prefix: string, ending: string) {
      const place = (await workbook.places()).find(({ name }) => name === `${prefix}_${ending}`)!;
      const { values } = await workbook.read({ sheet: place.sheet, address: place.address });
      return values.slice(1, -1).map(([value]) => (value === "" ? null : value));
    },
    async area(prefix: string, ending: string) {
      const place = (await workbook.places()).find(({ name }) => name === `${prefix}_${ending}`)!;
      return bodyOf(areaOfAddress(place.address));
    },
  };
}

type Shared = Awaited<ReturnType<typeof shared>>;

async function paid({ column }: Shared, prefix: string) {
  const [credited, flags, to, payouts] = await Promise.all(
    ["Credited", "DealFlags", "DealCreditedTo", "Payouts"].map((ending) => column(prefix, ending)),
  );
  return { credited, flags, to, payouts };
}

async function stateOf({ workbook }: Shared, prefix: string) {
  const shown = (await readState(workbook, prefix))!;
  return {
    state: shown.state,
    reasons: shown.reasons.map(({ label, count }) => `${label}: ${count}`),
    payable: shown.payable,
  };
}

/** What a person does with lines of a deals sheet, counted from 0. */
function hand({ engine, tab }: Shared, name: string) {
  const sheetId = tab(name);
  const dispatch = engine.model.dispatch as unknown as (type: string, payload: object) => unknown;
  const must = (type: string, payload: object) => expect(dispatch(type, payload)).toMatchObject({ isSuccessful: true });
  return {
    type: (row: number, column: number, value: string | number | null) =>
      engine.write(sheetId, { row: FIRST_ROW + row, column }, [[value]]),
    insert: (row: number) => engine.insertLines(sheetId, "ROW", FIRST_ROW + row, 1),
    remove: (row: number) => engine.removeLines(sheetId, "ROW", FIRST_ROW + row, 1),
    sort: (rows: number, column: number, sortDirection: "asc" | "desc") =>
      must("SORT_CELLS", {
        sheetId,
        col: column,
        row: FIRST_ROW,
        zone: { left: 1, right: 11, top: FIRST_ROW, bottom: FIRST_ROW + rows - 1 },
        sortDirection,
      }),
  };
}

const FIRST_ROW = 7;
const [ID, PARTICIPANT, AMOUNT] = [2, 3, 6];

function total(column: readonly unknown[]): number {
  return column.reduce<number>((sum, one) => (typeof one === "number" ? sum + one : sum), 0);
}

describe("a plan that reads the Deals sheet of another one", () => {
  it("pays what it pays with a copy of the list, in the words of its own language", async () => {
    const book = await shared(DEALS);
    const { second, copy } = book.prefixes;
    expect(await paid(book, second)).toEqual(await paid(book, copy));
    expect(await stateOf(book, second)).toEqual({ ...(await stateOf(book, copy)), state: "ok", reasons: [] });
    const payouts = await book.column(second, "Payouts");
    expect(payouts.slice(0, 2).every((one) => typeof one === "number" && one > 0)).toBe(true);
    expect((await book.column(second, "DealKinds")).slice(0, 2)).toEqual(["Renouvellement", "Attrition"]);
  });

  it("is not Wrong for deals of people who are on the other plan alone, and pays them to nobody", async () => {
    const deals = [...DEALS, deal({ id: "D-5", participant: "1042", amount: 90_000 })];
    const book = await shared(deals);
    const [here, copied] = await Promise.all([book.prefixes.second, book.prefixes.copy].map((one) => paid(book, one)));
    expect(here!.payouts).toEqual(copied!.payouts);
    expect([here!.flags![4], here!.to![4]]).toEqual([null, 0]);
    expect(copied!.flags![4]).not.toBeNull();
    expect((await stateOf(book, book.prefixes.second)).state).toBe("ok");
    // Somebody who is on neither plan is unknown, as ever.
    hand(book, book.tabs.first).type(4, PARTICIPANT, "R-9");
    expect((await stateOf(book, book.prefixes.second)).state).toBe("wrong");
  });

  it("and its peers know each other’s people: nobody’s deals are Wrong on one plan because another pays them", async () => {
    const engine = new Engine({ sheets: ["Mine"], rows: 10, columns: 5 });
    const workbook = new SpreadsheetWorkbook(engine.model);
    const options = (rest: { readonly dealsFrom?: string; readonly deals?: readonly Deal[] }) => ({
      ...{ newNames: true, deals: [], language: "en" as const, today: "2026-03-02" },
      ...{ cancel: { cancelled: false }, onProgress: () => undefined, ...rest },
    });
    const of = (name: string, ...ids: string[]): Plan => ({
      ...FIRST,
      ...{ id: name.toLowerCase(), name, participants: ids.map((id) => ({ id, name: `Person ${id}` })) },
    });
    const state = async (prefix: string) => (await readState(workbook, prefix))!.state;
    const deals = ["A-1", "B-1", "C-1"].map((participant, at) => deal({ id: `D-${at}`, participant, amount: 100_000 }));
    const made = async (plan: Plan, rest: Parameters<typeof options>[0]) =>
      createWorksheets(workbook, plan, options(rest));
    await made(of("Sellers", "A-1"), { deals });
    expect(await state("Sellers")).toBe("wrong");
    expect(await made(of("Managers", "B-1"), { dealsFrom: "Sellers" })).not.toHaveProperty("notes");
    expect([await state("Sellers"), await state("Managers")]).toEqual(["wrong", "wrong"]);
    await made(of("Partners", "C-1"), { dealsFrom: "Sellers" });
    const all = ["Sellers", "Managers", "Partners"];
    for (const prefix of all) {
      expect([prefix, await state(prefix)]).toEqual([prefix, "ok"]);
      expect(await checkFormulas(workbook, prefix, { language: "en" })).toMatchObject({ findings: [] });
      const again = await rewritePlan(workbook, prefix, { language: "en" });
      expect(again).toMatchObject({ changes: [], lost: [], broken: [] });
      expect("request" in again && again.request.updates?.flatMap(({ cells }) => cells)).toEqual([]);
    }
    // A next version brings somebody new, whom the other plans then know.
    const next = newVersion(of("Partners", "C-1", "C-2"), {
      ...{ from: "2026-07-01", note: { when: "2026-06-20", who: "Finance", why: "Hired" } },
    });
    if ("fault" in next) throw new Error(next.fault.key);
    const dates = { language: "en", today: "2026-06-20", ended: "Version 2 starts" } as const;
    const version = await nextVersionSheets(workbook, next.next, "Partners", dates);
    if ("faults" in version) throw new Error(JSON.stringify(version.faults));
    expect(version.untold).toEqual([]);
    await workbook.write(version.request);
    const sellers = (await readPlan(workbook, { prefix: "Sellers" })) as Extract<PlanReading, { plan: Plan }>;
    expect(sellers.peers.written).toEqual(sellers.peers.now);
    expect(sellers.peers.now).toHaveLength(3);
    expect(sellers.peers.people.map(({ id }) => id).sort()).toEqual(["B-1", "C-1", "C-1", "C-2"]);
    expect(await state("Sellers")).toBe("ok");
    // Somebody whose plan is gone is nobody's again.
    for (const { id, name } of engine.sheets()) if (/^(Managers|Partners)/.test(name)) engine.deleteSheet(id);
    expect(await state("Sellers")).toBe("wrong");
  });

  it("flags and pays any list as a copy of it does", async () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Math.round(one * 100) / 100);
    const any = fc.record(
      {
        date: fc.constantFrom("2026-02-10", "2026-05-31", "2025-12-31", "soon"),
        id: fc.constantFrom("D-1", "D-2", "d-1", "007", "*"),
        participant: fc.constantFrom("R-1", "r-2", "R-9"),
        account: fc.constantFrom("Northwind", ""),
        type: fc.constantFrom(...DEAL_TYPES),
        amount: number,
        currency: fc.constantFrom("GBP", FIRST.currency.code),
        fx: fc.constantFrom(1.17, 1),
        split: fc.constantFrom(0.5, 1 / 3),
        line: fc.constantFrom("1", "2"),
        sharing: fc.constantFrom("overlay" as const, "elsewhere" as const),
      },
      { requiredKeys: ["date", "id", "participant", "account", "type", "amount"] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 12 }), async (deals) => {
        const book = await shared(deals);
        expect(await paid(book, book.prefixes.second)).toEqual(await paid(book, book.prefixes.copy));
        expect(await stateOf(book, book.prefixes.second)).toEqual(await stateOf(book, book.prefixes.copy));
      }),
      { numRuns: 4 },
    );
  });

  it("follows lines that are sorted, inserted, deleted, typed and blanked there", async () => {
    const book = await shared(DEALS);
    const { second, copy } = book.prefixes;
    const same = async () => {
      expect(await paid(book, second)).toMatchObject({ payouts: (await paid(book, copy)).payouts });
      expect((await stateOf(book, second)).state).toBe("ok");
    };
    const both = (act: (by: ReturnType<typeof hand>) => void) => {
      for (const name of [book.tabs.first, book.tabs.copy]) act(hand(book, name));
    };
    both(({ sort }) => sort(DEALS.length, AMOUNT, "asc"));
    await same();
    expect((await book.column(second, "DealIds"))[0]).toBe("D-2");
    both(({ remove }) => remove(1));
    await same();
    both(({ type }) => type(0, AMOUNT, -10));
    await same();
    for (let column = 1; column <= 11; column += 1) both(({ type }) => type(1, column, null));
    await same();
    expect((await book.column(second, "DealIds")).slice(0, 3)).toEqual(["D-2", null, "D-1"]);
  });

  it("is Wrong while lines there are below the rows that it reads, until the other plan is updated", async () => {
    const book = await shared(DEALS, { copied: false });
    const { first, second } = book.prefixes;
    const rows = (await book.area(first, "DealIds")).rows;
    hand(book, book.tabs.first).insert(0);
    const inserted = await stateOf(book, second);
    // The inserted line is not calculated there, though it is read here as soon as something stands in it.
    expect(inserted).toMatchObject({ state: "ok" });
    const { type } = hand(book, book.tabs.first);
    const line = [46_063, "D-5", "R-1", "Acme", "Renewal", 5000];
    for (const [column, value] of line.entries()) type(0, column + 1, value);
    expect(await stateOf(book, second)).toMatchObject({ state: "wrong", reasons: ["Affaires non lues: 1"] });
    for (const [column, value] of line.entries()) type(rows, column + 1, value);
    expect(await stateOf(book, second)).toMatchObject({ state: "wrong" });
    const made = await rewritePlan(book.workbook, first, { language: "en" });
    if ("faults" in made) return expect.fail(made.faults.map(({ sentence }) => sentence).join());
    expect(made.tabs).toContain(book.tabs.second);
    await book.workbook.write(made.request);
    // The same id twice is a question of the list, on both plans.
    expect((await stateOf(book, second)).reasons).not.toContain("Affaires non lues: 1");
    expect(await book.column(second, "DealIds")).toEqual(
      (await book.column(first, "DealIds")).slice(0, (await book.area(second, "DealIds")).rows),
    );
    expect((await book.area(second, "DealIds")).rows).toBe((await book.area(first, "DealIds")).rows);
  });

  it("is updated, checked and restored like any other, and is never added to", async () => {
    const book = await shared(DEALS, { copied: false });
    const { first, second } = book.prefixes;
    const again = await rewritePlan(book.workbook, second, { language: "en" });
    if ("faults" in again) return expect.fail(again.faults.map(({ sentence }) => sentence).join());
    expect([again.request.sheets, again.request.updates, again.request.names, again.deals]).toEqual([[], [], [], 4]);
    const added = await rewritePlan(book.workbook, second, {
      language: "en",
      ...dealUpdate({ incoming: [deal({ id: "D-9" })], removed: new Set(), joining: [] }),
    });
    expect(added).toMatchObject({
      faults: [{ sentence: expect.stringContaining("kept on the Deals sheet of Retention") }],
    });
    const reading = await readPlan(book.workbook, { prefix: second });
    expect(reading).toMatchObject({ changed: false, missing: [], deals: { gone: false, source: { prefix: first } } });
    hand(book, book.tabs.second).type(0, AMOUNT, 1);
    expect((await stateOf(book, second)).state).toBe("wrong");
    const report = await checkFormulas(book.workbook, second, { language: "en" });
    if ("faults" in report) return expect.fail("not read");
    expect(report.findings).toMatchObject([{ kind: "value", sheet: book.tabs.second, address: "G8", found: "1" }]);
    await restoreFormulas(book.workbook, report.findings);
    expect(await stateOf(book, second)).toMatchObject({ state: "ok" });
    hand(book, book.tabs.second).type(1, ID, null);
    expect(await checkFormulas(book.workbook, second, { language: "en" })).toMatchObject({
      findings: [{ kind: "blank", address: "C9" }],
    });
  });

  it("pays nothing and says why once the other Deals sheet is deleted, and reads it again once it is back", async () => {
    const book = await shared(DEALS, { copied: false });
    const { first, second } = book.prefixes;
    book.engine.deleteSheet(book.tab(book.tabs.first));
    const gone = await stateOf(book, second);
    expect(gone.state).toBe("wrong");
    expect(gone.reasons).toContain("Affaires non lues: 1");
    expect(gone.payable).toBe(0);
    expect(await rewritePlan(book.workbook, second, { language: "en" })).toMatchObject({
      faults: [{ sentence: expect.stringContaining("Undo its deletion, or update Retention") }],
    });
    expect(await readPlan(book.workbook, { prefix: second })).toMatchObject({ deals: { gone: true } });
    expect(await checkFormulas(book.workbook, second, { language: "en" })).toMatchObject({ findings: [] });
    const made = await rewritePlan(book.workbook, first, { language: "en" });
    if ("faults" in made) return expect.fail(made.faults.map(({ sentence }) => sentence).join());
    await book.workbook.write(made.request);
    hand(book, book.tabs.first).type(0, ID, "D-8");
    expect((await book.column(second, "DealIds"))[0]).toBe("D-8");
    expect((await stateOf(book, second)).reasons).not.toContain("Affaires non lues: 1");
  });

  it("has a next version that reads the same list", async () => {
    const book = await shared(DEALS, { copied: false });
    const { first, second } = book.prefixes;
    const made = newVersion(SECOND, { from: "2026-07-01", note: { when: "2026-06-01", who: "Grace", why: "Half" } });
    if ("fault" in made) return expect.fail(made.fault.key);
    const options = { language: "en", today: "2026-06-02", ended: "Version 2" } as const;
    const next = await nextVersionSheets(book.workbook, made.next, second, options);
    if ("faults" in next) return expect.fail(next.faults.map(({ sentence }) => sentence).join());
    expect(next.copied).toBe(0);
    await book.workbook.write(next.request);
    const place = (await book.workbook.places()).find(
      ({ name, sheet }) => name.endsWith("_DealIds") && next.tabs.includes(sheet),
    )!;
    const prefix = place.name.slice(0, -"_DealIds".length);
    expect((await book.column(prefix, "DealIds")).slice(0, 4)).toEqual(["D-1", "D-2", "D-3", "D-4"]);
    expect(await readPlan(book.workbook, { prefix })).toMatchObject({ deals: { source: { prefix: first } } });
    const ofFirst = newVersion(FIRST, { from: "2026-07-01", note: { when: "2026-06-01", who: "Grace", why: "Half" } });
    if ("fault" in ofFirst) return expect.fail(ofFirst.fault.key);
    expect(await nextVersionSheets(book.workbook, ofFirst.next, first, options)).toMatchObject({
      readers: ["Prime", "Prime"],
    });
  });
});

describe("all plans of a workbook together", () => {
  it("pay each person what the plans pay, and name the deals that both credit or none", async () => {
    const book = await shared([...DEALS, deal({ id: "D-6", participant: "1042", amount: 7000 })], { copied: false });
    const { first, second } = book.prefixes;
    const read = await readAcross(book.workbook);
    expect(read.missing).toEqual([]);
    const { currencies, lists, faults } = acrossPlans(read.plans);
    expect(faults).toEqual([]);
    const paid = [await book.column(first, "Payouts"), await book.column(second, "Payouts")];
    const figures = (place: number) => paid.map((column) => (column[place] ?? null) as number | null);
    expect(currencies).toMatchObject([
      { people: [0, 1, 2].map((place) => ({ payable: figures(place) })), totals: paid.map((one) => total(one)) },
    ]);
    expect(currencies[0]!.total).toBeCloseTo(total(paid.flat()), 6);
    // The third person is on the first plan only.
    expect(currencies[0]!.people[2]!.payable[1]).toBeNull();
    const named = (deals: readonly DealAcross[]) => deals.map(({ line, id }) => [line, id]);
    expect(lists).toMatchObject([{ owner: { name: "Retention" }, plans: [{}, { name: "Prime" }] }]);
    expect(named(lists[0]!.twice)).toEqual([1, 2, 3, 4].map((line) => [line, `D-${line}`]));
    expect(lists[0]!.none).toEqual([]);
    hand(book, book.tabs.first).type(1, PARTICIPANT, "Nobody");
    const after = acrossPlans((await readAcross(book.workbook)).plans);
    expect(named(after.lists[0]!.none)).toEqual([[2, "D-2"]]);
    expect(amountsOf(after.lists[0]!.none)).toEqual([{ currency: FIRST.currency.code, sum: -20_000 }]);
    book.engine.deleteSheet(book.tab(book.tabs.second));
    const gone = acrossPlans((await readAcross(book.workbook)).plans);
    expect(gone.lists).toEqual([]);
    expect(gone.faults).toContainEqual({ kind: "unread", plan: "Prime", owner: "Retention" });
  });
});

describe("a list of deals that another plan cannot read", () => {
  const source = dealSource(FIRST, worksheets(FIRST))!;
  const other = { ...FIRST, name: "Bonus" };

  it("is one in another currency, without the cash that is asked for, or with commission to be taken back", () => {
    expect(sourceFault(other, source, "en")).toBeUndefined();
    const euro = { ...other, currency: { code: "EUR", minorUnits: 2 } };
    expect(sourceFault(euro, source, "en")).toContain("pays in EUR and cannot read the deals of Retention");
    const cash: Plan = { ...other, modifiers: { ...other.modifiers, basis: "cash to date" } };
    expect(sourceFault(cash, source, "en")).toContain("does not ask for");
    expect(sourceFault(cash, { ...source, received: true }, "en")).toBeUndefined();
    const clawback = { term: 12, schedule: "linear" } as unknown as NonNullable<Plan["modifiers"]["clawback"]>;
    expect(sourceFault({ ...other, modifiers: { ...other.modifiers, clawback } }, source, "it")).toContain("recupera");
  });
});
