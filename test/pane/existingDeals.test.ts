/** Deals added to a plan's sheets that are in the workbook already, over a real calculation engine. */
import { describe, expect, it } from "vitest";
import type { Deal } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { LANGUAGES } from "../../core/text/language";
import { createWorksheets } from "../../taskpane/createWorksheets";
import { addDeals, dealsSheets } from "../../taskpane/deals/existing";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { Engine } from "../hosts/engine";

const deal = (id: string, amount = 100): Deal => ({
  date: "2026-02-03",
  id,
  participant: "Ann",
  account: "",
  type: "renewal",
  amount,
});

async function open(language: "en" | "fr" | "it" = "en", deals: readonly Deal[] = [deal("D-1"), deal("D-2")]) {
  const engine = new Engine({ sheets: ["Mine"], rows: 30, columns: 8 });
  const workbook = new SpreadsheetWorkbook(engine.model);
  const plan = {
    ...planFromTemplate("retention-commission", { language, today: "2026-11-22", currency: "EUR" }),
    participants: [{ id: "Ann", name: "Ann" }],
  };
  const written = await createWorksheets(workbook, plan, {
    newNames: true,
    deals,
    today: "2026-02-03",
    cancel: { cancelled: false },
    onProgress: () => undefined,
  });
  const sheets = await dealsSheets(workbook);
  return { engine, workbook, sheets, names: written.kind === "created" ? written.sheets : [] };
}

describe("deals for a plan that is in the workbook", () => {
  it.each(LANGUAGES)("are credited below the last line, in %s", async (language) => {
    const { workbook, sheets, names } = await open(language);
    expect(sheets).toEqual([{ name: names[1], currency: "EUR", language }]);
    const before = await workbook.read({ sheet: sheets[0]!.name });
    const outcome = await addDeals(workbook, sheets[0]!, [
      deal("D-3", 250.5),
      { ...deal("D-4"), currency: "USD", fx: 0.5 },
    ]);
    if (outcome.kind !== "added") return expect.fail(outcome.kind);
    expect(outcome.to).toBe(outcome.from + 1);
    const after = await workbook.read({ sheet: sheets[0]!.name, address: `C${outcome.from - 1}:M${outcome.to}` });
    expect(after.values.map((row) => row[0])).toEqual(["D-2", "D-3", "D-4"]);
    // The credited amounts, calculated by formulas that were there before.
    expect(after.values.map((row) => row[10])).toEqual([100, 250.5, 50]);
    const whole = await workbook.read({ sheet: sheets[0]!.name });
    expect(whole.formulas).toEqual(before.formulas);
  });

  it("are not written when the prepared rows do not suffice, and fit exactly when they do", async () => {
    const { workbook, sheets } = await open("en", []);
    const many = Array.from({ length: 200 }, (_, row) => deal(`D-${row}`));
    expect(await addDeals(workbook, sheets[0]!, [...many, deal("D-x")])).toEqual({ kind: "noRoom", free: 200 });
    expect((await addDeals(workbook, sheets[0]!, many)).kind).toBe("added");
    expect(await addDeals(workbook, sheets[0]!, [deal("D-x")])).toEqual({ kind: "noRoom", free: 0 });
  });

  it("go to the second set of the same plan as well, also once it was renamed, and to nothing else", async () => {
    const { engine, workbook } = await open();
    const plan = planFromTemplate("retention-commission", { language: "en", today: "2026-11-22", currency: "EUR" });
    await createWorksheets(workbook, plan, {
      newNames: true,
      deals: [],
      today: "2026-02-03",
      cancel: { cancelled: false },
      onProgress: () => undefined,
    });
    const found = await dealsSheets(workbook);
    expect(found.map(({ name }) => name)).toEqual(["Retention - Deals", "Retention (2) - Deals"]);
    await workbook.saveSettings({
      "compensationPlans.plan.Gone - Plan": JSON.stringify(plan),
      "compensationPlans.plan.x": "{",
    });
    expect(await dealsSheets(workbook)).toEqual(found);
    const [, second] = engine.sheets().filter(({ name }) => name.endsWith(" - Deals"));
    engine.renameSheet(second!.id, "EMEA deals");
    expect((await dealsSheets(workbook)).map(({ name }) => name)).toEqual(["Retention - Deals", "EMEA deals"]);
    expect(await addDeals(workbook, { name: "Mine", currency: "EUR", language: "en" }, [deal("D-9")])).toEqual({
      kind: "otherSheet",
    });
  });
});
