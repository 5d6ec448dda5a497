/** The built pane as Excel shows it: real Chromium, unmodified office.js, a workbook that calculates behind it. */
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { referenceFile } from "../../core/reference/file";
import { LANGUAGES } from "../../core/text/language";
import { paneTexts } from "../../core/text/pane";
import { ribbonTexts } from "../../core/text/ribbon";
import { launch } from "../hosts/browser";
import { type OpenPane, openPane, type PaneOptions } from "../hosts/office/pane";
import { openExcel, type TestExcel } from "../hosts/officeWire";
import { tabsOf } from "../hosts/tabs";

let browser: Browser;
let opened: OpenPane | undefined;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

async function inExcel(options: Omit<PaneOptions, "excel"> = {}): Promise<OpenPane & { excel: TestExcel }> {
  const excel = openExcel();
  opened = await openPane(browser, { ...options, excel });
  return { ...opened, excel };
}

const PATIENCE = 20_000;

describe("the pane in Excel", () => {
  it("creates the plan by clicks, and the cells calculate", async () => {
    const { page, excel, complaints, strayRequests } = await inExcel();
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: /Open .*Payouts/ }).click();

    const { engine, wire } = excel;
    const tabs = tabsOf();
    expect(engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", ...tabs.all]);
    await expect.poll(() => engine.sheet(engine.activeSheet()).name).toBe(tabs.of("payouts"));
    const plan = engine.findSheet(tabs.of("plan"))!;
    const values = engine.values(plan.id, { row: 0, column: 0, rows: plan.rows, columns: 9 });
    const at120 = values.find((row) => row[1] === 1.2 && row[2] === 360_000);
    expect(at120?.[3]).toBe(30_000);
    expect(Object.keys(engine.settings())).toEqual(["compensationPlans.planOf.RetentionCommission"]);

    expect(wire.unsupported).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  it("takes participants from the selected cells", async () => {
    const { page, excel, complaints } = await inExcel();
    const { engine } = excel;
    const sheet = engine.activeSheet();
    engine.write(sheet, { row: 0, column: 0 }, [
      ["Id", "Name"],
      ["R1", "Ada"],
      ["R2", "Bob"],
    ]);
    engine.select(sheet, { row: 0, column: 0, rows: 3, columns: 2 });
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: /^Participants/ }).click();
    await page.getByRole("button", { name: paneTexts("en").people.take }).click();
    await page.getByText("Ada").first().waitFor();
    expect(complaints).toEqual([]);
  });

  it("reads a plan of the workbook back from its cells, and writes its sheets anew in the place of the old ones", async () => {
    const { page, excel, complaints, strayRequests } = await inExcel();
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor({ timeout: 60_000 });
    const { engine, wire } = excel;
    const tabs = tabsOf();
    const plan = engine.findSheet(tabs.of("plan"))!;
    const quota = engine.names().find(({ name }) => name === "RetentionCommission_Quota")!;
    engine.write(plan.id, quota.area, [[320_000]]);

    await page.getByRole("tab", { name: "Revise" }).click();
    await page.getByRole("button", { name: /^Retention commission/ }).click();
    await page.getByText("quota $300,000 → $320,000").waitFor();
    await page.getByRole("button", { name: /^Update the sheets/ }).click();
    await page.getByRole("button", { name: "Prepare the update" }).click();
    await page.getByRole("button", { name: "Update now" }).click();
    await page.getByRole("heading", { name: "The sheets are up to date" }).waitFor({ timeout: 60_000 });
    await page.getByText("Nothing has been changed on the sheets since they were made.").waitFor();

    expect(engine.sheets().map(({ name }) => name)).toEqual(["Sheet1", ...tabs.all]);
    const again = engine.findSheet(tabs.of("plan"))!;
    const cell = engine.names().find(({ name }) => name === "RetentionCommission_Quota")!;
    expect(engine.values(again.id, cell.area)).toEqual([[320_000]]);
    expect(wire.unsupported).toEqual([]);
    expect(complaints).toEqual([]);
    expect(strayRequests).toEqual([]);
  });

  it("says so when a later part of it cannot be loaded, and tries again on request", async () => {
    const { page } = await inExcel();
    await page.getByRole("heading", { name: paneTexts("en").gallery.title }).waitFor();
    await page.route("**/revise.*.js", (route) => route.abort());
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.getByText(paneTexts("en").pane.loadFailed).waitFor();
    await page.unroute("**/revise.*.js");
    await page.getByRole("button", { name: paneTexts("en").create.retry }).click();
    await page.getByRole("heading", { name: "Plans in this workbook" }).waitFor();
  });

  it("says in words when a sheet's workbook is protected, and leaves nothing behind", async () => {
    const { page, excel, complaints } = await inExcel();
    excel.host.structureProtected = true;
    await page.getByRole("button", { name: "Use this plan: Retention commission" }).click();
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByText(paneTexts("en").errors.workbookProtected).waitFor();
    expect(excel.engine.sheets().map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(complaints).toEqual([]);
  });

  it.each([
    ["fr-FR", "fr"],
    ["it-IT", "it"],
  ] as const)("speaks the language of Excel: %s", async (language, expected) => {
    const { page, complaints } = await inExcel({ language });
    await page.getByRole("heading", { name: paneTexts(expected).gallery.title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(expected);
    expect(await page.title()).toBe(ribbonTexts(expected).paneTitle);
    expect(complaints).toEqual([]);
  });

  it("is dark where Excel is dark", async () => {
    const shades = [];
    for (const background of ["#FFFFFF", "#262626"]) {
      const { page, close } = await inExcel({ background });
      await page.getByRole("button", { name: "Use this plan: Retention commission" }).waitFor();
      shades.push(
        await page.evaluate(() => {
          const colours = [...document.querySelectorAll("#pane *")].map((one) => getComputedStyle(one).backgroundColor);
          return colours.find((colour) => !colour.endsWith(", 0)")) ?? "none";
        }),
      );
      await close();
    }
    const [light, dark] = shades.map((shade) => Number(/\d+/.exec(shade)?.[0]));
    expect(light).toBeGreaterThan(200);
    expect(dark).toBeLessThan(80);
  });
});

describe("the policy of the pane's page", () => {
  it("lets nothing be sent elsewhere and no script run that is not the pane's or Office's", async () => {
    const { page, complaints } = await inExcel();
    await page.getByRole("heading", { name: paneTexts("en").gallery.title }).waitFor();
    expect(complaints).toEqual([]);
    await page.evaluate(async () => {
      await fetch("https://example.com/").catch(() => undefined);
      const script = document.createElement("script");
      script.textContent = "window.smuggled = true";
      document.body.append(script);
      const other = document.createElement("script");
      other.src = "https://example.com/other.js";
      document.body.append(other);
    });
    expect(await page.evaluate(() => "smuggled" in window)).toBe(false);
    await expect
      .poll(() =>
        complaints.filter((line) => line.startsWith("Content-Security-Policy")).map((line) => line.split(" ")[1]),
      )
      .toEqual(expect.arrayContaining(["connect-src", "script-src-elem"]));
  });

  it("allows the reference its own style and script, and nothing else", async () => {
    const { page, complaints } = await inExcel();
    for (const file of LANGUAGES.map(referenceFile)) {
      await page.goto(`https://localhost:3000/${file}`);
      await page.locator("#find").fill("draw");
      await page.locator("#TIERED_COMMISSION").waitFor({ state: "hidden" });
      expect(await page.evaluate(() => getComputedStyle(document.querySelector("nav")!).position)).not.toBe("");
      expect(await page.locator("footer a").getAttribute("href")).toBe("licences.txt");
    }
    expect(complaints).toEqual([]);
  });
});

describe("the pane where it cannot work says why", () => {
  const alert = (pane: OpenPane) => pane.page.getByRole("alert").textContent({ timeout: PATIENCE });

  it("in a plain browser", async () => {
    opened = await openPane(browser, {});
    expect(await alert(opened)).toBe(ribbonTexts("en").notExcel);
  });

  it("where Office.js cannot be reached", async () => {
    opened = await openPane(browser, { cdn: "blocked" });
    expect(await alert(opened)).toBe(ribbonTexts("en").officeMissing);
  });

  it("where the network lets through only a part of Office.js", async () => {
    opened = await openPane(browser, { cdn: "half", excel: openExcel() });
    expect(await alert(opened)).toBe(ribbonTexts("en").officeMissing);
  });

  it("in an Excel that is too old, naming what it lacks", async () => {
    const requirementSets = { ExcelApi: 1.11, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3 };
    const pane = await inExcel({ requirementSets, language: "fr-FR", background: "#262626" });
    expect(await alert(pane)).toBe(ribbonTexts("fr").tooOld.replace("{set}", "ExcelApi 1.12"));
    expect(pane.excel.wire.batches).toBe(0);
    const colour = await pane.page.getByRole("alert").evaluate((line) => getComputedStyle(line).backgroundColor);
    expect(colour).toBe("rgb(31, 31, 31)");
  });
});
