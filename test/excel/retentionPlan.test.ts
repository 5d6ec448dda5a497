/** The first plan in Excel: what the cells pay is what the plan pays, computed by the rules from its JSON. */
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { payouts } from "../../core/calculation/payouts";
import type { Deal, Plan } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import type { Language } from "../../core/text/language";
import type { Workbook } from "../../core/workbook";
import { officeWorkbook } from "../../excel-addin/officeWorkbook";
import { openExcel } from "../hosts/officeWire";

type Library = typeof import("../../core/library");
let library: Library;
beforeAll(async () => {
  library = (await import(pathToFileURL("dist/library/index.mjs").href)) as Library;
});

function planOf(count: number, language: Language = "en"): Plan {
  const participants = Array.from({ length: count }, (_, index) => ({
    id: `R${index + 1}`,
    name: `Rep ${index + 1}`,
    ...(index % 3 === 2 ? { quotas: { netRevenue: 120_000 + index * 0.01 } } : {}),
  }));
  return { ...planFromTemplate("retention-commission", { language }), participants };
}

const TYPES = ["renewal", "upsell", "crossSell", "churn", "creditMemo"] as const;

function dealsFor({ participants }: Plan, each: number): Deal[] {
  return participants.flatMap(({ id }, person) =>
    Array.from({ length: each }, (_, index) => {
      const type = TYPES[(person + index) % TYPES.length]!;
      const amount = Math.round(((person * 7_919_003 + index * 10_472_911) % 20_000_000) + 1_000_005) / 100;
      return {
        date: `2026-0${1 + (index % 3)}-1${person % 9}`,
        id: `D-${person}-${index}`,
        participant: id,
        account: `Account ${index}`,
        type,
        amount: type === "churn" || type === "creditMemo" ? -Math.abs(amount / 10) : amount,
      };
    }),
  );
}

/** The payouts sheet as cells: id, quota, credited, attainment, payout, check of every participant. */
async function paid(workbook: Workbook, sheet: string) {
  const { values } = await workbook.read({ sheet });
  const rows = values.filter(([id]) => /^R\d+$/.test(String(id)));
  return rows.map((row) => ({
    id: row[0],
    quota: row[5],
    credited: row[6],
    attainment: row[7],
    payout: row[8],
    check: row.slice(9).find((cell) => typeof cell === "string"),
  }));
}

async function inExcel(plan: Plan, deals: readonly Deal[]) {
  const excel = openExcel();
  const workbook = officeWorkbook(excel.Excel);
  const sheets = worksheets(plan, { deals });
  await workbook.write({ sheets, settings: { plan: JSON.stringify(plan) } });
  expect(excel.wire.unsupported).toEqual([]);
  return { ...excel, workbook, names: sheets.map(({ name }) => name) };
}

describe("the retention commission plan in Excel", () => {
  it.each(["en", "fr", "it"] as const)("pays in its cells what the plan pays, to the cent (%s)", async (language) => {
    const plan = planOf(9, language);
    const deals = dealsFor(plan, 6);
    const { workbook, names } = await inExcel(plan, deals);
    const expected = payouts(plan, deals).participants.map(({ participant, components: [component], total }) => ({
      id: participant,
      quota: component!.quota,
      credited: component!.credited,
      attainment: component!.attainment,
      payout: total,
      check: "OK",
    }));
    const found = await paid(workbook, names[2]!);
    expect(found).toEqual(expected);
    // Some are below quota and some above, so that more than one tier pays.
    const above = found.filter(({ attainment }) => (attainment as number) > 1).length;
    expect([above > 0, above < found.length]).toEqual([true, true]);
  });

  it("pays what the library answers for the same figures", async () => {
    const plan = planOf(6);
    const { workbook, names } = await inExcel(plan, dealsFor(plan, 6));
    const tiers = [
      [0, 0.075],
      [1, 0.125],
      [1.5, 0.15],
    ];
    for (const { quota, credited, attainment, payout } of await paid(workbook, names[2]!)) {
      expect(library.call("TIERED_COMMISSION", [credited!, tiers, quota!])).toBe(payout);
      expect(library.call("ATTAINMENT", [credited!, quota!])).toBe(attainment);
    }
  });

  it("recalculates when a rate is changed in its cell", async () => {
    const plan = planOf(1);
    const deal = { date: "2026-01-15", id: "D1", participant: "R1", account: "Acme", type: "renewal", amount: 360_000 };
    const { workbook, names, engine } = await inExcel(plan, [deal as Deal]);
    expect((await paid(workbook, names[2]!))[0]).toMatchObject({ credited: 360_000, payout: 30_000, check: "OK" });
    const { address, values } = await workbook.read({ sheet: names[0]! });
    expect(address).toMatch(/^B1:/);
    const row = values.findIndex((cells) => cells.includes(0.125));
    const column = 1 + values[row]!.indexOf(0.125);
    engine.write(engine.findSheet(names[0]!)!.id, { row, column }, [[0.13]]);
    expect((await paid(workbook, names[2]!))[0]).toMatchObject({ payout: 30_300, check: "OK" });
  });

  it("pays 600 participants with one spilled call for each column of functions", async () => {
    const plan = planOf(600);
    const deals = dealsFor(plan, 1);
    const { workbook, names, engine } = await inExcel(plan, deals);
    const found = await paid(workbook, names[2]!);
    const expected = payouts(plan, deals).participants;
    expect(found.map(({ id, payout, check }) => [id, payout, check])).toEqual(
      expected.map(({ participant, total }) => [participant, total, "OK"]),
    );
    const { formulas } = await workbook.read({ sheet: names[2]! });
    const calls = formulas.flat().filter((formula) => formula.includes("ATTAINMENT("));
    expect(calls).toHaveLength(1);
    expect(engine.tables(engine.findSheet(names[2]!)!.id)).toEqual([]);
  }, 120_000);
});
