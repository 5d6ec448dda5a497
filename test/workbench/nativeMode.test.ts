/** The workbook knows what its sheets are calculated with: an update keeps it, and changes it only where it is asked to. */
import { describe, expect, it, vi } from "vitest";
import { payouts } from "../../core/calculation/payouts";
import type { Deal, Plan } from "../../core/plans/model";
import { newVersion } from "../../core/plans/revise";
import type { Functions } from "../../core/sheets/context";
import { checkFormulas } from "../../core/sheets/guard/guard";
import { nextVersionSheets } from "../../core/sheets/nextVersion";
import { keptPlans, planSettings, prefixOfSheets } from "../../core/sheets/planSettings";
import { areaOfAddress } from "../../core/sheets/readCells";
import { readPlan } from "../../core/sheets/readPlan";
import { readState } from "../../core/sheets/readState";
import { type RewriteOptions, rewritePlan } from "../../core/sheets/rewrite";
import { worksheets } from "../../core/sheets/worksheets";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { fullPlan, simplePlan } from "../core/plans/fullPlan";
import { preparedArea } from "../core/sheets/prepared";
import { Engine } from "../hosts/engine";

// Whole plans are written, updated and written again.
vi.setConfig({ testTimeout: 400_000 });

const DEALS: readonly Deal[] = [
  { date: "2026-02-03", id: "D-1", participant: "R-1", account: "Acme", type: "renewal", amount: 123_456.78 },
  { date: "2026-03-04", id: "D-2", participant: "R-2", account: "Bolt", type: "renewal", amount: 98_765.43 },
];
const OURS = /\b(?:TIERED_COMMISSION|ATTAINMENT|TIER_\w+|CAPPED_PAYOUT|HOLDBACK|CREDITED_AMOUNT|OTE_SPLIT)\(/;

async function written(plan: Plan, functions?: Functions) {
  const engine = new Engine({ sheets: ["Mine"], rows: 10, columns: 5 });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const sheets = worksheets(plan, { deals: DEALS, ...(functions === undefined ? {} : { functions }) });
  await workbook.write({ sheets, settings: planSettings(sheets, plan) });
  return { engine, workbook, prefix: prefixOfSheets(sheets) };
}
type Book = Awaited<ReturnType<typeof written>>;

async function update({ workbook, prefix }: Book, options: Partial<RewriteOptions> = {}) {
  const made = await rewritePlan(workbook, prefix, { language: "en", ...options });
  if ("faults" in made) return expect.fail(made.faults.map(({ sentence }) => sentence).join("\n"));
  expect([made.lost, made.broken]).toEqual([[], []]);
  await workbook.write(made.request);
  return made;
}

async function type({ engine, workbook }: Book, ending: string, value: string | number, down = 0) {
  const place = (await workbook.places()).find(({ name }) => name.endsWith(ending))!;
  const { row, column } = preparedArea(place.name, areaOfAddress(place.address));
  engine.write(engine.findSheet(place.sheet)!.id, { row: row + down, column }, [[value]]);
}

async function contents({ workbook }: Book, tabs: readonly string[]) {
  const read = await Promise.all(tabs.map((sheet) => workbook.read({ sheet })));
  return read.map(({ values, formulas }, index) => ({ tab: tabs[index], values, formulas }));
}

async function modeOf({ workbook, prefix }: Book) {
  const reading = await readPlan(workbook, { prefix });
  return "faults" in reading ? reading.faults : reading.functions;
}

async function findings({ workbook, prefix }: Book) {
  const report = await checkFormulas(workbook, prefix, { language: "en" });
  return "faults" in report ? report.faults : report.findings;
}

describe.each([
  ["a plan of one component", simplePlan],
  ["a plan with every modifier", fullPlan],
])("%s", (_, plan) => {
  it("becomes native in place with everything that was typed, and comes back the same way", async () => {
    const [book, native, ours] = await Promise.all([written(plan), written(plan, "native"), written(plan)]);
    for (const one of [book, native, ours]) {
      await type(one, "_DealAmounts", 4321.09);
      await type(one, "_Bands", 0.75);
    }
    expect(await modeOf(book)).toBe("addIn");
    const { tabs } = await update(book, { functions: "native" });
    expect(await modeOf(book)).toBe("native");
    const there = await contents(book, tabs);
    expect(there).toEqual(await contents(native, tabs));
    expect(JSON.stringify(there.map(({ formulas }) => formulas))).not.toMatch(OURS);
    expect(await findings(book)).toEqual([]);
    const again = await update(book);
    expect([again.request.sheets, again.request.updates, again.request.names]).toEqual([[], [], []]);
    await update(book, { functions: "addIn" });
    expect(await modeOf(book)).toBe("addIn");
    expect(await contents(book, tabs)).toEqual(await contents(ours, tabs));
    expect(await findings(book)).toEqual([]);
  });
});

describe("a plan with native formulas only", () => {
  it("is followed by a version with native formulas only", async () => {
    const book = await written(simplePlan, "native");
    const made = newVersion(simplePlan, {
      from: "2026-07-01",
      note: { when: "2026-06-01", who: "Grace", why: "Second half" },
    });
    if ("fault" in made) return expect.fail(made.fault.key);
    const next = await nextVersionSheets(book.workbook, made.next, book.prefix, {
      language: "en",
      today: "2026-06-02",
      ended: "Version 2 starts",
    });
    if ("faults" in next) return expect.fail(next.faults.map(({ sentence }) => sentence).join("\n"));
    await book.workbook.write(next.request);
    const plans = keptPlans(await book.workbook.settings(), await book.workbook.places());
    expect(plans.map(({ functions }) => functions)).toEqual(["native", "native"]);
  });

  it("shows its state without a word of a second calculation, and pays nobody by terms that are none", async () => {
    const active = { ...simplePlan, status: "active" } as const;
    const book = await written(active, "native");
    const state = async () => (await readState(book.workbook, book.prefix))!;
    expect(await state()).toMatchObject({ state: "ok", payable: payouts(active, DEALS).payable });
    // The second threshold below the first one: the functions refuse such a table with a sentence.
    await type(book, "_TierFrom", 9);
    const { state: word, reasons, payable } = await state();
    expect([word, payable]).toEqual(["wrong", undefined]);
    expect(reasons.map(({ label }) => label)).toContain("Not calculated");
    await type(book, "_TierFrom", 0);
    await type(book, "_TierRates", "eight", 1);
    expect((await state()).payable).toBeUndefined();
  });
});
