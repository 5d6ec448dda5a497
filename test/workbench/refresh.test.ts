/** The same export again, on the sheets of a plan: updated in place, and nobody paid twice. */
import { describe, expect, it, vi } from "vitest";
import { refreshDeals } from "../../core/deals/refresh";
import { payouts } from "../../core/library";
import type { Deal, Plan } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { planSettings, prefixOfSheets } from "../../core/sheets/planSettings";
import { readPlan } from "../../core/sheets/readPlan";
import { dealUpdate, presentDeals } from "../../core/sheets/refreshSheet";
import { rewritePlan } from "../../core/sheets/rewrite";
import { worksheets } from "../../core/sheets/worksheets";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { Engine } from "../hosts/engine";

vi.setConfig({ testTimeout: 400_000 });

const PLAN: Plan = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-03-02", currency: "USD" }),
  participants: [
    { id: "R-1", name: "Ada" },
    { id: "R-2", name: "Bob" },
  ],
};
const deal = (id: string, more: Partial<Deal> = {}): Deal => ({
  date: "2026-02-10",
  id,
  participant: "R-1",
  account: "Acme",
  type: "renewal",
  amount: 100_000,
  ...more,
});
const FIRST = [deal("A"), deal("B", { participant: "R-2" }), deal("C", { date: "2026-02-20", amount: 50_000 })];
const SECOND = [
  deal("A", { amount: 160_000 }),
  deal("B", { participant: "R-2" }),
  deal("D", { date: "2026-03-01", participant: "Cleo", amount: 80_000 }),
  deal("E", { date: "2026-02-01", participant: "R-2", amount: 10_000 }),
];

async function written(deals: readonly Deal[]) {
  const workbook = new SpreadsheetWorkbook(new Engine({ sheets: ["Mine"], rows: 10, columns: 5 }).model);
  const sheets = worksheets(PLAN, { deals });
  await workbook.write({ sheets, settings: planSettings(sheets, PLAN) });
  return { workbook, prefix: prefixOfSheets(sheets) };
}

type Written = Awaited<ReturnType<typeof written>>;

async function applied(
  { workbook, prefix }: Written,
  incoming: readonly Deal[],
  answers: { readonly remove?: boolean; readonly joining?: readonly string[]; readonly period?: string } = {},
) {
  const refresh = refreshDeals(await presentDeals(workbook, prefix), incoming);
  const removed = new Set(answers.remove ? refresh.gone.map(({ at }) => at) : []);
  const update = dealUpdate({ incoming, removed, joining: answers.joining ?? [] });
  const made = await rewritePlan(workbook, prefix, {
    language: "en",
    ...(answers.period === undefined ? {} : { period: answers.period }),
    ...update,
  });
  if ("faults" in made) return expect.fail(made.faults.map(({ sentence }) => sentence).join("\n"));
  await workbook.write(made.request);
  return refresh;
}

/** What the payouts sheet pays each participant, by id, and its other names. */
async function paid({ workbook, prefix }: Written): Promise<Record<string, number>> {
  const places = await workbook.places();
  const column = async (ending: string) => {
    const { sheet, address } = places.find(({ name }) => name === `${prefix}_${ending}`)!;
    return (await workbook.read({ sheet, address })).values.map(([value]) => value);
  };
  const [ids, amounts] = [await column("Participants"), await column("Payouts")];
  return Object.fromEntries(
    ids.flatMap((id, row) => (typeof id === "string" && typeof amounts[row] === "number" ? [[id, amounts[row]]] : [])),
  );
}

describe("an export that comes again", () => {
  it("updates what has changed, adds what is new with its people, and pays as the library does", async () => {
    const book = await written(FIRST);
    const refresh = await applied(book, SECOND, { remove: true, joining: ["Cleo"] });
    expect(refresh.added.map(({ id }) => id)).toEqual(["D", "E"]);
    expect(refresh.changed.map(({ after }) => after.id)).toEqual(["A"]);
    expect(refresh.gone.map(({ deal: { id } }) => id)).toEqual(["C"]);
    const reading = await readPlan(book.workbook, { prefix: book.prefix, language: "en" });
    if ("faults" in reading) return expect.fail("not read");
    expect(reading.plan.participants.map(({ name }) => name)).toEqual(["Ada", "Bob", "Cleo"]);
    const present = await presentDeals(book.workbook, book.prefix);
    expect(present.map(({ deal: { id, amount } }) => [id, amount])).toEqual([
      ["A", 160_000],
      ["B", 100_000],
      ["D", 80_000],
      ["E", 10_000],
    ]);
    const expected = payouts(reading.plan, SECOND).participants;
    expect(await paid(book)).toEqual(Object.fromEntries(expected.map((one) => [one.participant, one.payable])));
  });

  it("does nothing the second time", async () => {
    const book = await written(FIRST);
    await applied(book, SECOND, { remove: true, joining: ["Cleo"] });
    const before = await paid(book);
    const again = await applied(book, SECOND, { joining: [] });
    expect([again.added, again.changed, again.gone]).toEqual([[], [], []]);
    expect(await paid(book)).toEqual(before);
  });

  it("keeps what is gone while nobody says otherwise, and what was typed beside the deals", async () => {
    const book = await written(FIRST);
    const { sheet } = (await book.workbook.places()).find(({ name }) => name === `${book.prefix}_DealFlags`)!;
    await applied(book, [deal("B", { participant: "R-2" }), deal("E", { date: "2026-02-25" })]);
    const ids = (await presentDeals(book.workbook, book.prefix)).map(({ deal: { id } }) => id);
    expect(ids).toEqual(["A", "B", "C", "E"]);
    expect((await book.workbook.inventory()).sheets).toContain(sheet);
  });

  it("pays the period that was chosen", async () => {
    const book = await written(FIRST);
    await applied(book, [deal("F", { date: "2026-05-05" })], { period: "2026-04-01" });
    const reading = await readPlan(book.workbook, { prefix: book.prefix, language: "en" });
    if ("faults" in reading) return expect.fail("not read");
    const deals = (await presentDeals(book.workbook, book.prefix)).map(({ deal: one }) => one);
    const expected = payouts(reading.plan, deals, { from: "2026-04-01", to: "2026-06-30" }).participants;
    expect(await paid(book)).toEqual(Object.fromEntries(expected.map((one) => [one.participant, one.payable])));
    expect(expected[0]!.payable).toBeGreaterThan(0);
  });
});
