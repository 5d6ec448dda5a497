import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tabsOf } from "../hosts/tabs";
import { enter, goTo, more, openPage, openSite, read, type Site, tabs, type, typeAbove, typeInto, value } from "./page";

const sample = tabsOf("Sample Q1 2026");
const PLAN = sample.of("plan");
const PAYOUTS = sample.of("payouts");
const SAMPLE = ["Welcome", ...sample.all];
const CREATED = tabsOf().all;

describe("the workbench in a browser", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it("opens with the sample plan, asks nothing of any other server and complains about nothing", async () => {
    const { page, complaints } = await openPage(site);
    expect(await tabs(page)).toEqual(SAMPLE);
    expect(await value(page, "Welcome", "C7")).toBe(30_000);
    const { values } = await read(page, PAYOUTS);
    const errors = values.flat().filter((cell) => typeof cell === "object" && cell !== null);
    expect(errors).toEqual([]);
    await page.locator(".o-sheet", { hasText: PLAN }).click();
    await page.mouse.move(500, 500);
    for (let turns = 0; turns < 30 && !(await page.locator(".o-figure").first().isVisible()); turns += 1)
      await page.mouse.wheel(0, 240);
    await page.locator(".o-figure canvas").first().waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("calculates a formula that is typed into a cell, and offers the function's help while it is typed", async () => {
    const { page, complaints } = await openPage(site);
    await goTo(page, "Welcome", "C9");
    await type(page, "=TIERED_COMMISSION(");
    const help = page.locator(".o-formula-assistant").first();
    await help.waitFor();
    expect(await help.textContent()).toContain("TIERED_COMMISSION");
    await more(page, "360000, {0,0.075;1,0.125;1.5,0.15}, 300000)", "=TIERED_COMMISSION(");
    await enter(page);
    expect(await value(page, "Welcome", "C9")).toBe(30_000);
    await typeInto(page, "Welcome", "C9", "=ATTAINMENT(1, 0)");
    expect(await value(page, "Welcome", "C9")).toMatchObject({ code: "#DIV/0!" });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("lets every payout follow when a rate on the plan's sheet is changed, and back with undo", async () => {
    const { page } = await openPage(site);
    const rate = await find(page, PLAN, 0.125);
    const payout = await beside(page, PAYOUTS, "R-102", 44_400);
    await goTo(page, PLAN, rate);
    await typeAbove(page, "13%");
    expect(await value(page, PLAN, rate)).toBe(0.13);
    expect(await value(page, PAYOUTS, payout)).toBe(22_500 + 19_500 + 3_150);
    await page.keyboard.press("Control+z");
    expect(await value(page, PAYOUTS, payout)).toBe(44_400);
    await page.keyboard.press("Control+z");
    expect(await tabs(page)).toEqual(SAMPLE);
    await page.context().close();
  });

  it("creates a plan's worksheets from the pane by clicks, and one press of undo takes them away", async () => {
    const { page, complaints } = await openPage(site);
    const pane = page.locator("#pane");
    await pane.getByRole("button", { name: "Use this plan" }).first().click();
    await pane.getByRole("button", { name: "Create worksheets" }).click();
    await expect.poll(() => tabs(page), { timeout: 30_000 }).toEqual([...SAMPLE, ...CREATED]);
    await expect.poll(() => pane.textContent()).toContain("Retention - Plan");
    await page.locator(".o-sheet", { hasText: "Welcome" }).click();
    await page.keyboard.press("Control+z");
    await expect.poll(() => tabs(page)).toEqual(SAMPLE);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("creates a plan's worksheets with the keyboard alone", async () => {
    const { page } = await openPage(site);
    const pane = page.locator("#pane");
    await type(page, "12");
    await enter(page);
    await page.keyboard.press("F6");
    await tabTo(page, pane.getByRole("button", { name: "Use this plan" }).first());
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Create worksheets" }).waitFor();
    // The pane takes the focus along to the editor; before that, Tab would start at the top of the page.
    await pane.locator(":focus").waitFor();
    await tabTo(page, pane.getByRole("button", { name: "Create worksheets" }));
    await page.keyboard.press("Enter");
    await expect.poll(() => tabs(page), { timeout: 30_000 }).toEqual([...SAMPLE, ...CREATED]);
    // The pane takes the focus to its result; only then does a person go on.
    await pane.locator("[data-field=outcome]:focus").waitFor();
    await page.keyboard.press("Shift+F6");
    await type(page, "34");
    await enter(page);
    const typed = ["Welcome", ...CREATED];
    const cells = await Promise.all(typed.map(async (tab) => (await read(page, tab, "A1:C6")).values.flat()));
    expect(cells.flat()).toEqual(expect.arrayContaining([12, 34]));
    await page.context().close();
  });

  it("speaks French when French is chosen, and opens an untouched sample in French with its decimal comma", async () => {
    const { page, complaints } = await openPage(site);
    await page.getByLabel("Language").selectOption("fr");
    await page.getByText("Fichier", { exact: true }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("fr");
    expect((await tabs(page))[0]).toBe("Bienvenue");
    await page.locator("#pane").getByRole("tab", { name: "Fonctions" }).waitFor();
    await typeInto(page, "Bienvenue", "C9", "=TIERED_COMMISSION(360000;{0;0,075\\1;0,125\\1,5;0,15};300000)");
    expect(await value(page, "Bienvenue", "C9")).toBe(30_000);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps what was entered when the language is changed afterwards, and says errors in the new language", async () => {
    const { page } = await openPage(site);
    await typeInto(page, "Welcome", "C9", "=ATTAINMENT(D9, 0)");
    await typeInto(page, "Welcome", "D9", "5");
    const sentence = async () => ((await value(page, "Welcome", "C9")) as { message: string }).message;
    const english = await sentence();
    await page.getByLabel("Language").selectOption("it");
    await page.getByText("Modifica", { exact: true }).waitFor();
    expect((await tabs(page))[0]).toBe("Welcome");
    expect(await value(page, "Welcome", "D9")).toBe(5);
    expect(await sentence()).not.toBe(english);
    await page.context().close();
  });

  it("follows the browser's language and dark theme, and remembers a choice over a reload", async () => {
    const { page } = await openPage(site, { locale: "it-IT", dark: true });
    expect((await tabs(page))[0]).toBe("Benvenuto");
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    await page.getByLabel("Aspetto").selectOption("light");
    expect(await page.getAttribute("html", "data-theme")).toBe("light");
    await page.getByLabel("Lingua").selectOption("en");
    await page.reload();
    await page.locator("#splash").waitFor({ state: "detached" });
    expect(await page.getAttribute("html", "data-theme")).toBe("light");
    expect((await tabs(page))[0]).toBe("Welcome");
    await page.context().close();
  });

  it("makes the pane wider with the keyboard, hides it and shows it, and starts without it on a narrow window", async () => {
    const { page } = await openPage(site);
    const pane = page.locator("#pane");
    const width = (await pane.boundingBox())!.width;
    await page.getByRole("separator", { name: "Width of the pane" }).press("ArrowLeft");
    expect((await pane.boundingBox())!.width).toBeGreaterThan(width);
    await page.getByRole("button", { name: "Hide the pane" }).click();
    expect(await pane.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Show the pane" }).click();
    expect(await pane.isVisible()).toBe(true);
    await page.context().close();
    const narrow = await openPage(site, { width: 400 });
    expect(await narrow.page.locator("#pane").isVisible()).toBe(false);
    const overflow = await narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await narrow.page.context().close();
  });

  it("names the spreadsheet's makers and licences", async () => {
    const { page } = await openPage(site);
    await page.getByRole("button", { name: "About" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.textContent()).toMatch(/o-spreadsheet 19\.\d+\.\d+ by Odoo.*LGPL 3\.0.*unmodified/);
    for (const link of await dialog.getByRole("link").all()) {
      const response = await page.request.get(new URL((await link.getAttribute("href"))!, site.address).href);
      expect(response.status()).toBe(200);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.context().close();
  });

  it("says the plan's own sentence when an entry is refused, and shows a cell's note under the pointer", async () => {
    const { page } = await openPage(site);
    const status = await find(page, PLAN, "Draft");
    await typeInto(page, PLAN, status, "Whatever");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.count()).toBe(1);
    expect(await dialog.textContent()).not.toMatch(/violates|C7/);
    await page.keyboard.press("Escape");
    expect(await value(page, PLAN, status)).toBe("Draft");
    await page.locator(".o-sheet", { hasText: PAYOUTS }).click();
    const grid = (await page.locator(".o-grid").boundingBox())!;
    for (let x = 100; x < 1000 && !(await page.locator(".workbench-note").isVisible()); x += 40) {
      await page.mouse.move(grid.x + x, grid.y + 215);
      await page.waitForTimeout(400);
    }
    expect((await page.locator(".workbench-note").textContent())!.length).toBeGreaterThan(10);
    await page.context().close();
  });

  it.each(["o_spreadsheet.min.iife.js", "main.js", "o_spreadsheet.xml"])(
    "says which file is missing when %s does not load",
    async (missing) => {
      const { page } = await openPage(site, { missing });
      const alert = page.getByRole("alert");
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(new RegExp(`${missing}.*npm start`));
      await page.context().close();
    },
  );
});

/** A1 address of the first cell with this value. */
async function find(page: Page, sheet: string, wanted: unknown): Promise<string> {
  const { values } = await read(page, sheet, "A1:Z120");
  for (const [row, line] of values.entries()) {
    const column = line.indexOf(wanted as never);
    if (column >= 0) return `${String.fromCharCode(65 + column)}${row + 1}`;
  }
  return expect.fail(`${sheet} has no ${wanted}`);
}

/** A1 address of a value in the row that holds a text. */
async function beside(page: Page, sheet: string, text: string, wanted: unknown): Promise<string> {
  const { values } = await read(page, sheet, "A1:Z120");
  const row = values.findIndex((line) => line.includes(text) && line.includes(wanted as never));
  if (row < 0) return expect.fail(`${sheet} has no row with ${text} and ${wanted}`);
  return `${String.fromCharCode(65 + values[row]!.indexOf(wanted as never))}${row + 1}`;
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  expect.fail("the element is not reached by Tab");
}
