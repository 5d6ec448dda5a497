/** Three very different plans of the library, made by clicks in a real Chromium. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { overflow, paneBench, violations } from "./browserPage";

const bench = paneBench();

/** Finds the plan by the search, chooses it and opens its pay terms. */
async function choose(query: string, name: string): Promise<Page> {
  const page = await bench.open();
  await page.getByLabel("Search plans").fill(query);
  await page.getByRole("button", { name: `Use this plan: ${name}`, exact: true }).click();
  await page.getByRole("button", { name: /^Plan and dates/ }).click();
  await page.getByRole("button", { name: /^Quota and rates/ }).click();
  return page;
}

async function shown(page: Page, name: string): Promise<void> {
  expect(await overflow(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  await page.setViewportSize({ width: 350, height: 1500 });
  await page.screenshot({ path: `${folder}/${name}.png` });
}

async function created(page: Page) {
  await page.getByRole("button", { name: "Create worksheets" }).click();
  await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
  const settings = await page.evaluate(() => store.settings);
  return JSON.parse(Object.entries(settings).find(([key]) => key.startsWith("compensationPlans.planOf."))?.[1] ?? "{}");
}

describe("plans of the library, by clicks", () => {
  it("points: amounts per point instead of rates", async () => {
    const page = await choose("retention points", "Retention points");
    await page.getByLabel("Tier 2, amount").fill("112.5");
    await page.getByLabel("Plan cap").fill("60000");
    await shown(page, "points");
    const plan = await created(page);
    expect(plan.components[0].rule.tiers[1].value).toBe(112.5);
    expect(plan.modifiers.planCap).toBe(60_000);
  });

  it("objectives: weights that do not total 100 % are refused at the table, then corrected", async () => {
    const page = await choose("objectives", "Objectives (MBO)");
    await page.getByLabel("Objectives, row 1: Weight").fill("50");
    await page.getByRole("button", { name: "Create worksheets" }).click();
    await page.getByText("Objectives: the weights total 110%. They must total 1 (100%).").waitFor();
    await page.getByLabel("Objectives, row 3: Weight").fill("20");
    await page.getByLabel("Objectives, row 3: Name").fill("Team satisfaction");
    await page.getByLabel("Target payout per period").fill("3000");
    await shown(page, "mbo");
    const { rule } = (await created(page)).components[0];
    expect(rule.target).toBe(3000);
    expect(rule.objectives.map((one: { weight: number }) => one.weight)).toEqual([0.5, 0.3, 0.2]);
    expect(rule.objectives[2].name).toBe("Team satisfaction");
  });

  it("several components: each folds, with its weight, and people have a quota in each", async () => {
    const page = await choose("customer success", "Customer success variable");
    await page.locator("summary").nth(1).click();
    await page.locator('[data-field="components.1.cap"]').fill("9000");
    await page.locator('[data-field="components.0.weight"]').fill("60");
    await page.getByRole("button", { name: /^Participants/ }).click();
    await page.getByRole("button", { name: "Add person" }).click();
    await page.getByLabel("Name, row 1").fill("Ada");
    await page
      .getByLabel(/^Own quota, row 1/)
      .nth(1)
      .fill("70000");
    await shown(page, "several");
    const plan = await created(page);
    expect(plan.components.map((one: { weight: number }) => one.weight)).toEqual([0.6, 0.25]);
    expect(plan.components[1].cap).toBe(9000);
    expect(plan.participants[0].quotas).toEqual({ expansion: 70_000 });
  });
});
