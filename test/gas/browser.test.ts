/** The sidebar of Google Sheets by clicks and keys: the built page in a real browser, the built script behind it. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { payouts } from "../../core/calculation/payouts";
import type { Plan } from "../../core/plans/model";
import { preparedArea } from "../core/sheets/prepared";
import { openSpreadsheet } from "../hosts/appsScript";
import { launch } from "../hosts/browser";
import { tabsOf } from "../hosts/tabs";
import { openSidebar } from "./sidebarPage";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

describe("the sidebar", () => {
  test("creates a plan by clicks; its payouts are the library's; nothing is asked of any network", async () => {
    const sheet = openSpreadsheet({ sheets: ["Home"] });
    const { engine } = sheet.facade;
    const { page, complaints, requests } = await openSidebar(browser, sheet);
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByLabel("Plan name").fill("Renewals 2026");
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByText("The worksheets are ready").waitFor({ timeout: 90_000 });
    const tabs = tabsOf("Renewals 2026");
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Home", ...tabs.all]);
    expect(engine.sheets().every(({ hidden }) => !hidden)).toBe(true);

    await page.getByRole("button", { name: /Payouts/ }).click();
    await expect.poll(() => engine.sheet(engine.activeSheet()).name).toBe(tabs.of("payouts"));

    const kept = [...sheet.facade.properties].find(([name]) => name.startsWith("setting:") && name.includes("Plan"));
    const plan = JSON.parse(kept![1].slice(kept![1].indexOf("{"))) as Plan;
    const area = (ending: string) => {
      const named = engine.names().find(({ name }) => name.endsWith(ending))!;
      return { ...named, area: preparedArea(named.name, named.area) };
    };
    const people = area("_Participants");
    engine.write(people.sheet, people.area, [["A1"]]);
    const deals = area("_DealParticipants");
    // The sheets open on the period of today.
    const period = area("_PeriodFrom");
    const day = engine.values(period.sheet, period.area)[0]![0] as number;
    const date = new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
    engine.write(deals.sheet, { row: deals.area.row, column: 1 }, [[day, "d1", "A1", "Acme", "Renewal", 360_000]]);
    const expected = payouts({ ...plan, participants: [{ id: "A1", name: "Ann" }] }, [
      { date, id: "d1", participant: "A1", account: "Acme", type: "renewal", amount: 360_000 },
    ]);
    const paid = area("_Payout");
    expect(engine.values(paid.sheet, paid.area)[0]).toEqual([expected.total]);
    expect(expected.total).toBe(30_000);

    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });

  test("reads a plan back from its cells, and writes its sheets anew in the place of the old ones", async () => {
    const sheet = openSpreadsheet({ sheets: ["Home"] });
    const { engine } = sheet.facade;
    const { page, complaints, requests } = await openSidebar(browser, sheet);
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByText("The worksheets are ready").waitFor({ timeout: 90_000 });
    const quota = () => engine.names().find(({ name }) => name === "RetentionCommission_Quota")!;
    engine.write(quota().sheet, quota().area, [[320_000]]);
    const before = engine.sheets().map(({ id }) => id);

    await page.getByRole("tab", { name: "Revise" }).click();
    await page.getByRole("button", { name: /^Retention commission/ }).click();
    await page.getByText("quota $300,000 → $320,000").waitFor();
    await page.getByRole("button", { name: /^Update the sheets/ }).click();
    await page.getByRole("button", { name: "Prepare the update" }).click();
    await page.getByRole("button", { name: "Update now" }).click();
    await page.getByRole("heading", { name: "The sheets are up to date" }).waitFor({ timeout: 240_000 });

    expect(engine.sheets().map(({ name }) => name)).toEqual(["Home", ...tabsOf().all]);
    // The sheets are the same ones: their cells were rewritten where they stand.
    expect(engine.sheets().map(({ id }) => id)).toEqual(before);
    expect(engine.values(quota().sheet, quota().area)).toEqual([[320_000]]);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  }, 400_000);

  test("offers free names where the usual ones are taken, by keyboard alone, and changes nothing before", async () => {
    const sheet = openSpreadsheet({ sheets: ["Home", "Retention - Deals"] });
    const { page, complaints } = await openSidebar(browser, sheet);
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Create worksheets" }).focus();
    await page.keyboard.press("Enter");
    const agree = page.getByRole("button", { name: "Create with these names" });
    await agree.waitFor();
    expect(sheet.facade.engine.sheets()).toHaveLength(2);
    await agree.focus();
    await page.keyboard.press("Enter");
    await page.getByText("The worksheets are ready").waitFor({ timeout: 90_000 });
    expect(sheet.facade.engine.sheets()).toHaveLength(2 + tabsOf().all.length);
    expect(complaints).toEqual([]);
  });

  test("takes everything back when Cancel is pressed, and says so", async () => {
    const sheet = openSpreadsheet({ sheets: ["Home"] });
    const { page, complaints } = await openSidebar(browser, sheet, { delay: 250 });
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("Nothing was written to the workbook.").waitFor({ timeout: 90_000 });
    expect(sheet.facade.engine.sheets().map(({ name }) => name)).toEqual(["Home"]);
    expect(sheet.facade.engine.names()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("shows Google's own words when Google fails, with nothing half written", async () => {
    const sheet = openSpreadsheet({ sheets: ["Home"] });
    const { page } = await openSidebar(browser, sheet);
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: "Create worksheets" }).waitFor();
    sheet.facade.refusal = "Service Spreadsheets timed out while accessing document with id 1A2b.";
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByText("Service Spreadsheets timed out").waitFor({ timeout: 90_000 });
    expect(sheet.facade.engine.sheets().map(({ name }) => name)).toEqual(["Home"]);
  });

  test("speaks the language of the spreadsheet and fits the 300 pixels that Google gives it", async () => {
    const words = { en_US: "Choose a plan", fr_FR: "Choisissez un plan", it_IT: "Scegli un piano" };
    for (const [locale, title] of Object.entries(words)) {
      const { page, complaints } = await openSidebar(browser, openSpreadsheet({ locale }));
      await page.getByText(title).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale.slice(0, 2));
      await page.locator("main button, button").last().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(300);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test("says what is wrong when the script does not answer", async () => {
    const sheet = openSpreadsheet();
    sheet.script.evaluate(
      "readLanguage = function () { throw new Error('Authorization is required to perform that action.'); }",
    );
    const { page } = await openSidebar(browser, sheet);
    await expect.poll(() => page.getByRole("alert").textContent()).toContain("Authorization is required");
  });
});
