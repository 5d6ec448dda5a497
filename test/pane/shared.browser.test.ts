/** Two plans over one list of deals, in a real Chromium: created, added to where the list is, and seen together. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { exportPlan } from "../../core/plans/exchange";
import type { Plan } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { acrossTexts } from "../../core/text/across";
import { dealTexts } from "../../core/text/deals";
import { fill, LANGUAGES, type Language } from "../../core/text/language";
import { paneTexts } from "../../core/text/pane";
import { refreshTexts } from "../../core/text/refresh";
import { versionTexts } from "../../core/text/versions";
import { overflow, paneBench, tabTo, violations } from "./browserPage";

const bench = paneBench();

const FIRST: Plan = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-03-02", currency: "EUR" }),
  name: "Retention",
  status: "active",
  participants: [
    { id: "R-1", name: "Ada" },
    { id: "R-2", name: "Bob" },
  ],
};
const SECOND: Plan = { ...FIRST, id: "bonus", name: "Bonus", participants: [{ id: "r-1", name: "Ada" }] };
const SWISS: Plan = { ...SECOND, id: "swiss", name: "Swiss", currency: { code: "CHF", minorUnits: 2 } };

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const fold = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`), expanded: false });
const settings = (page: Page) => page.evaluate(() => globalThis.store.settings);
const put = (page: Page, name: string, value: number | string, down = 0) =>
  page.evaluate(([ending, what, row]) => globalThis.store.type(ending, what, row), [name, value, down] as const);

async function openFile(page: Page, plan: Plan, language: Language): Promise<void> {
  await button(page, paneTexts(language).gallery.openFile).click();
  await page.getByLabel(versionTexts(language).open.paste).fill(exportPlan(plan));
  await button(page, versionTexts(language).open.read).click();
}

async function create(page: Page, language: Language): Promise<void> {
  await button(page, paneTexts(language).create.create).click();
  await page.getByRole("heading", { name: paneTexts(language).create.doneTitle }).waitFor();
}

/** A pane over a workbook that holds the first plan, with the second one in the editor. */
async function withFirst(language: Language = "en", second: Plan = SECOND): Promise<Page> {
  const page = await bench.open({ language });
  await openFile(page, FIRST, language);
  await create(page, language);
  await button(page, paneTexts(language).create.another).click();
  await openFile(page, second, language);
  await fold(page, dealTexts(language).pane.title).click();
  return page;
}

const there = (language: Language) => fill(dealTexts(language).pane.sourceOther, { plan: FIRST.name });

describe("a plan that is created over the deals of another one", () => {
  it("reads that list, is added to where the list is, and is paid together with the other plan", async () => {
    const page = await withFirst();
    await page.getByRole("radio", { name: there("en") }).click();
    await page.getByText(dealTexts("en").pane.sourceChosen).waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await create(page, "en");
    expect(await settings(page)).toMatchObject({ "compensationPlans.dealsOf.Bonus": "Retention" });

    await page.getByRole("tab", { name: paneTexts("en").pane.revise }).click();
    await page.locator(".cp-plan-button", { hasText: "Bonus" }).click();
    await fold(page, refreshTexts("en").title).click();
    await page.getByText("The deals of Bonus are kept on the Deals sheet of Retention").waitFor();
    await button(page, "Add deals to Retention").click();
    await page.getByRole("heading", { level: 1, name: "Retention" }).waitFor();
    await button(page, versionTexts("en").plan.back).click();

    for (const [name, value, down] of [
      ["Retention_Payouts", 100.1, 0],
      ["Retention_Payouts", 50, 1],
      ["Bonus_Payouts", 7.25, 0],
      ["Bonus_DealUnread", 0, 0],
    ] as const)
      await put(page, name, value, down);
    await fold(page, acrossTexts("en").title).click();
    const rows = page.locator("[data-field=allPlans] tr");
    await expect.poll(() => rows.allInnerTexts()).toHaveLength(4);
    const texts = (await rows.allInnerTexts()).map((row) => row.split(/\s+/));
    expect(texts).toEqual([
      ["Person", "Retention", "Bonus", "Total"],
      ["Ada", "€100.10", "€7.25", "€107.35"],
      ["Bob", "€50.00", "–", "€50.00"],
      ["Total", "€150.10", "€7.25", "€157.35"],
    ]);
    await page.getByText(acrossTexts("en").noTwice).waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await put(page, "Retention_Payouts", "", 1);
    await button(page, acrossTexts("en").again).click();
    await expect.poll(() => rows.last().innerText()).toContain("€107.35");
  });

  it("takes deals of its own people by their names where the list is, and nobody is asked who they are", async () => {
    const zoe = { id: "R-9", name: "Zoë Moreau" };
    const page = await withFirst("en", { ...SECOND, participants: [zoe] });
    await page.getByRole("radio", { name: there("en") }).click();
    await create(page, "en");
    await page.getByRole("tab", { name: paneTexts("en").pane.revise }).click();
    await page.locator(".cp-plan-button", { hasText: "Retention" }).click();
    await fold(page, refreshTexts("en").title).click();
    await button(page, "Paste a table").click();
    const row = (id: string, owner: string) => `${id}\t2026-02-03\t${owner}\tAcme\tRenewal\t800\tClosed Won`;
    const head = "Deal ID\tClose date\tOwner\tAccount\tType\tAmount\tStage";
    await page
      .getByLabel("Paste the export with its headings")
      .fill([head, row("D-1", "Moreau, Zoë"), row("D-2", "Ada")].join("\n"));
    await button(page, "Read the table").click();
    await button(page, "Update the Deals sheet (2)").click();
    await page.getByRole("heading", { name: refreshTexts("en").doneTitle }).waitFor();
    const typed = (down: number) =>
      page.evaluate((at) => globalThis.store.shown("Retention_DealParticipants", at), down);
    expect([await typed(0), await typed(1)]).toEqual(["R-9", "R-1"]);
  });

  it.each(LANGUAGES)("is chosen by keyboard in %s", async (language) => {
    const page = await withFirst(language);
    await tabTo(page, dealTexts(language).pane.sourceOwn);
    await page.keyboard.press("ArrowDown");
    await page.getByText(dealTexts(language).pane.sourceChosen).waitFor();
    expect(await overflow(page)).toEqual([]);
    await create(page, language);
    expect(await settings(page)).toMatchObject({ "compensationPlans.dealsOf.Bonus": "Retention" });
  });

  it("cannot read a list in another currency, and says why", async () => {
    const page = await withFirst("en", SWISS);
    expect(await page.getByRole("radio", { name: there("en") }).isDisabled()).toBe(true);
    await page.getByText("pays in CHF and cannot read the deals of Retention").waitFor();
    await create(page, "en");
    expect(Object.keys(await settings(page))).not.toContain("compensationPlans.dealsOf.Swiss");
  });
});
