/** The formula guard in the built workbench, with the keyboard alone: a payout typed over is found and put back. */
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLabel } from "../../core/checks/words";
import { versionTexts } from "../../core/text/versions";
import { tabsOf } from "../hosts/tabs";
import { openPage, openSite, read, type Site, typeInto, value } from "./page";

const PAYOUTS = tabsOf("Sample Q1 2026").of("payouts");
const words = versionTexts("en").guard;

describe("the formula guard of the workbench", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it("finds a payout that was typed over and puts it back, with the keyboard alone", async () => {
    const { page, complaints } = await openPage(site);
    const pane = page.locator("#pane");
    const address = await payoutOf(page, "R-102");
    const paid = await value(page, PAYOUTS, address);
    expect(paid).toBe(44_400);
    await typeInto(page, PAYOUTS, address, "20000");
    expect(await value(page, PAYOUTS, address)).toBe(20_000);
    expect((await read(page, PAYOUTS, "D1")).values[0]![0]).toMatch(/typed over/);

    await page.keyboard.press("F6");
    await tabTo(page, pane.locator("[role=tab][aria-selected=true]"));
    await page.keyboard.press("ArrowRight");
    await tabTo(page, pane.locator(".cp-plan-button").first());
    await page.keyboard.press("Enter");
    const state = pane.locator("[data-field=planState]");
    const reason = state.getByText(checkLabel("differs", "en"));
    await reason.waitFor();
    expect(await state.innerText()).toMatch(/Payable: \D?[\d,]+\.\d\d\D?/);
    await tabTo(page, pane.getByRole("button", { name: words.title }));
    await page.keyboard.press("Enter");
    await tabTo(page, pane.locator("[data-field=checkFormulas]"));
    await page.keyboard.press("Enter");
    await pane.locator("[data-field=guardFound]:focus").waitFor({ timeout: 60_000 });
    await pane.getByText(`${address} holds 20000 where a formula belongs.`).waitFor();
    await tabTo(page, pane.getByRole("button", { name: `Restore ${address}` }));
    await page.keyboard.press("Enter");
    await pane.getByText(words.restoredOne).waitFor();
    expect(await value(page, PAYOUTS, address)).toBe(paid);
    await reason.waitFor({ state: "detached" });
    expect((await read(page, PAYOUTS, "D1")).values[0]![0]).toBe("");
    await tabTo(page, pane.locator("[data-field=checkFormulas]"));
    await page.keyboard.press("Enter");
    await pane.getByText(/^Every calculated cell holds its formula/).waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

/** The cell of the payout of somebody: that of their row under the heading. */
async function payoutOf(page: Page, id: string): Promise<string> {
  const { values, address } = await read(page, PAYOUTS);
  const header = values.findIndex((line) => line.includes("Payout") && line.includes("Check"));
  const column = values[header]!.indexOf("Payout");
  const row = values.findIndex((line) => line.includes(id));
  const [, letters = "A", first = "1"] = /^([A-Z]+)(\d+)/.exec(address)!;
  return `${String.fromCharCode(letters.charCodeAt(0) + column)}${Number(first) + row}`;
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  expect.fail("the element is not reached by Tab");
}
