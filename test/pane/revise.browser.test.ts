/** Plans of the workbook revised in a real Chromium: read back, updated, versioned, copied, compared, handed over. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { exportPlan } from "../../core/plans/exchange";
import type { Plan } from "../../core/plans/model";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import { LANGUAGES, type Language } from "../../core/text/language";
import { paneTexts } from "../../core/text/pane";
import { refreshTexts } from "../../core/text/refresh";
import { versionTexts } from "../../core/text/versions";
import { overflow, type PageOptions, paneBench, tabTo, violations } from "./browserPage";

const bench = paneBench();

const PLAN: Plan = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-03-02" }),
  participants: [
    { id: "R-1", name: "Ada" },
    { id: "R-2", name: "Bob", quotas: {} },
  ],
};
const TABS = worksheets(PLAN).map(({ name }) => name);
const [PLAN_TAB, DEALS_TAB] = TABS as [string, string];
const DEALS =
  "Deal ID\tClose date\tOwner\tAccount\tType\tAmount\tStage\nD-1\t2026-02-03\tR-1\tAcme\tRenewal\t1234.5\tClosed Won\nD-2\t2026-08-04\tR-2\tBolt\tRenewal\t50\tClosed Won";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const part = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`), expanded: false });
const store = (page: Page) => page.evaluate(() => ({ ...globalThis.store, type: undefined, shown: undefined }));
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.slice(0, 80) ?? "");
const type = (page: Page, ending: string, value: string | number | null, down = 0, across = 0) =>
  page.evaluate(([name, what, row, column]) => globalThis.store.type(name, what, row, column), [
    ending,
    value,
    down,
    across,
  ] as const);
const shown = (page: Page, ending: string, down = 0, across = 0) =>
  page.evaluate(([name, row, column]) => globalThis.store.shown(name, row, column), [ending, down, across] as const);

async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  const size = page.viewportSize()!;
  const height = await page.evaluate(() => 60 + (document.querySelector(".cp-scroll")?.scrollHeight ?? 640));
  await page.setViewportSize({ width: size.width, height });
  await page.screenshot({ path: `${folder}/${name}.png` });
  await page.setViewportSize(size);
}

/** A pane over a workbook that holds the plan, written by the pane itself from its file. */
async function withPlan(options: PageOptions = {}, plan: Plan = PLAN, deals = ""): Promise<Page> {
  const page = await bench.open(options);
  const language = (options.language ?? "en") as Language;
  const words = paneTexts(language);
  await button(page, words.gallery.openFile).click();
  await page.getByLabel(versionTexts(language).open.paste).fill(exportPlan(plan));
  await button(page, versionTexts(language).open.read).click();
  if (deals !== "") {
    await page.getByRole("button", { name: /^Deals/ }).click();
    await button(page, "Paste a table").click();
    await page.getByLabel("Paste the export with its headings").fill(deals);
    await button(page, "Read the table").click();
    await button(page, /^Import/).click();
  }
  await button(page, words.create.create).click();
  await page.getByRole("heading", { name: words.create.doneTitle }).waitFor();
  return page;
}

async function revise(page: Page, language: Language = "en", name = PLAN.name): Promise<void> {
  await page.getByRole("tab", { name: paneTexts(language).pane.revise }).click();
  await page.locator(".cp-plan-button", { hasText: name }).first().click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
  await part(page, versionTexts(language).letter.title).waitFor();
}

describe("deals added to a plan of the workbook", () => {
  const words = refreshTexts("en");
  const AGAIN = `${DEALS.split("\n").slice(0, 2).join("\n")}\nD-3\t2026-02-20\tCleo\tCrux\tRenewal\t800\tClosed Won`;
  async function add(page: Page, table: string): Promise<void> {
    await part(page, words.title).click();
    await button(page, "Paste a table").click();
    await page.getByLabel("Paste the export with its headings").fill(table);
    await button(page, "Read the table").click();
  }

  it("are compared with the sheet, answered, and written at one go; the same export again changes nothing", async () => {
    const page = await withPlan({}, PLAN, DEALS);
    await revise(page);
    await add(page, AGAIN.replace("1234.5", "1500"));
    await page.getByLabel("“Cleo” (1)").selectOption({ label: "A new participant" });
    const counts = page.locator("[data-field=refreshCounts]");
    await expect
      .poll(() => counts.innerText())
      .toBe("New: 1\nChanged: 1\nUnchanged: 0\nOutside the export’s dates, left as they are: 1");
    await page.getByText("Amount: 1,234.5 → 1,500").waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "refresh");
    await button(page, "Update the Deals sheet (3)").click();
    await page.getByRole("heading", { name: words.doneTitle }).waitFor();
    await page.getByText("New participants: Cleo.").waitFor();
    await screenshot(page, "refreshed");
    expect(await shown(page, "_DealParticipants", 2)).toBe("Cleo");
    await button(page, words.more).click();
    await button(page, "Paste a table").click();
    await page.getByLabel("Paste the export with its headings").fill(AGAIN.replace("1234.5", "1500"));
    await button(page, "Read the table").click();
    await expect
      .poll(() => counts.innerText())
      .toBe("New: 0\nChanged: 0\nUnchanged: 2\nOutside the export’s dates, left as they are: 1");
    await page.getByText(words.applyNothing).waitFor();
  });

  it("ask about deals that are gone before anything is updated, by keyboard", async () => {
    const page = await withPlan({}, PLAN, DEALS);
    await revise(page);
    const [head, , second] = DEALS.split("\n") as [string, string, string];
    await add(page, `${head}\n${second}\nD-9\t2026-01-03\tR-1\tAcme\tRenewal\t5\tClosed Won`);
    await page.getByText(words.goneTitle).waitFor();
    expect(await button(page, /^Update the Deals sheet/).getAttribute("aria-disabled")).toBe("true");
    await tabTo(page, words.goneKeep);
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "Update the Deals sheet (2)");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: words.doneTitle }).waitFor();
    await page.getByText("New: 1. Changed: 0. Taken off: 1. Unchanged: 1.").waitFor();
  });
});

describe("the formulas of a plan", () => {
  const guard = versionTexts("en").guard;
  const checkButton = (page: Page) => page.locator("[data-field=checkFormulas]");

  it("are checked; what was typed over is told with what belongs there, restored one by one or all at once", async () => {
    const page = await withPlan();
    const payout = await type(page, "_Payouts", 20_000);
    await type(page, "_Payouts", 1, 0, 2);
    const address = payout.split("!")[1]!;
    await revise(page);
    await part(page, guard.title).click();
    await checkButton(page).click();
    await page.getByText("2 findings.").waitFor();
    await page.getByText(`${address} holds 20000 where a formula belongs.`).waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "guard");
    await page.getByRole("button", { name: `Restore ${address}` }).click();
    await page.getByText(guard.restoredOne).waitFor();
    await page.getByText("1 finding.").waitFor();
    expect(await shown(page, "_Payouts")).not.toBe(20_000);
    await button(page, guard.restoreAll).click();
    await page.getByText("Every calculated cell holds its formula").waitFor();
    await checkButton(page).click();
    await page.getByText("Every calculated cell holds its formula").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it("are left as they are when nothing shall be restored", async () => {
    const page = await withPlan();
    await type(page, "_Payouts", 20_000);
    await revise(page);
    await part(page, guard.title).press("Enter");
    await checkButton(page).press("Enter");
    await page.getByText("1 finding.").waitFor();
    await button(page, guard.leave).press("Enter");
    await checkButton(page).waitFor();
    expect(await shown(page, "_Payouts")).toBe(20_000);
  });
});

describe("the plans of a workbook", () => {
  it("none: a sentence, and what to do", async () => {
    const page = await bench.open();
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.getByText("No plan has been written to this workbook yet.").waitFor();
    await page.getByText("Create the worksheets of a plan on the tab “Plan”").waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "empty");
  });

  it("are listed with version, status, dates and sheet; one that cannot be read says why", async () => {
    const page = await withPlan();
    await page.evaluate(() => {
      globalThis.store.settings["compensationPlans.plan.Broken"] = "{";
    });
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.getByText("Version 1, draft · Jan 1, 2026 to Dec 31, 2026").waitFor();
    await page
      .getByText("What the workbook keeps of this plan cannot be read: The file is not readable JSON")
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "list");
  });

  it("are read from their cells, and what was changed there is told in words", async () => {
    const page = await withPlan();
    await type(page, "_Quota", 320_000);
    await type(page, "_TierRates", 0.13, 1);
    await revise(page);
    await page.getByText("2 changes since the sheets were made:").waitFor();
    await page.getByText("Net revenue: quota $300,000 → $320,000").waitFor();
    await page.getByText("Net revenue, tier 2: rate 12.5% → 13%").waitFor();
    await screenshot(page, "changed");
    await button(page, "Show the plan sheet").click();
    expect((await store(page)).selected.at(-1)).toBe(PLAN_TAB);
    expect(await violations(page)).toEqual([]);
  });

  it("a cell that cannot be read is named with sheet, cell, value and cure, shown, and read again", async () => {
    const page = await withPlan();
    const place = await type(page, "_Quota", "lots");
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.locator(".cp-plan-button").click();
    await page.getByText(`${place}: "lots" is not a number. Type a number.`).waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "faults");
    const address = place.split("!")[1]!;
    await button(page, `Show ${address}`).click();
    expect((await store(page)).selected.at(-1)).toBe(`${PLAN_TAB}!${address}`);
    await type(page, "_Quota", 310_000);
    await button(page, "Read again").click();
    await page.getByText("quota $300,000 → $310,000").waitFor();
  });

  it("a workbook that cannot be read just now is explained", async () => {
    const page = await withPlan();
    await page.evaluate(() => {
      globalThis.store.failRead = true;
    });
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.locator(".cp-plan-button").click();
    await page.getByText(/^The plan could not be read. A cell is being edited./).waitFor();
    await page.evaluate(() => {
      globalThis.store.failRead = false;
    });
    await button(page, "Read again").click();
    await page.getByText("Nothing has been changed on the sheets since they were made.").waitFor();
  });
});

describe("updating the sheets", () => {
  it("asks, updates all of them at once, and keeps deals, own quotas and the change log", async () => {
    const page = await withPlan({}, PLAN, DEALS);
    await type(page, "_Quota", 320_000);
    await type(page, "_Quotas", 90_000, 1);
    await type(page, "_ChangeLog", "Ada", 0, 2);
    await type(page, "_DealParticipants", "about 7", 1, 3);
    await revise(page);
    await part(page, "Update the sheets").click();
    await button(page, "Prepare the update").click();
    await page.getByRole("alertdialog", { name: `Update the sheets of “${PLAN.name}”?` }).waitFor();
    expect(await focusedText(page)).toBe("Leave them as they are");
    await page.getByText("Kept: 2 lines of deals").waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "update");
    expect((await store(page)).writes).toBe(1);
    await button(page, "Update now").click();
    await page.getByRole("heading", { name: "The sheets are up to date" }).waitFor();
    await page.getByText("Nothing has been changed on the sheets since they were made.").waitFor();
    const after = await store(page);
    expect(after.updated.length).toBeGreaterThan(2);
    expect(after.sheets).toEqual(["Sheet1", ...TABS]);
    expect(await shown(page, "_DealParticipants", 1, 3)).toBe("about 7");
    expect(await shown(page, "_Quotas", 1)).toBe(90_000);
    expect(await shown(page, "_ChangeLog", 0, 2)).toBe("Ada");
    expect(await shown(page, "_ChangeLog", 1, 4)).toContain("quota $300,000 → $320,000");
    await button(page, `Open “${DEALS_TAB}”`).click();
    expect((await store(page)).selected.at(-1)).toBe(DEALS_TAB);
    await screenshot(page, "updated");
  });

  it("is left alone with Escape, and leaves a note beside the tables alone in any case", async () => {
    const page = await withPlan();
    await type(page, "_Payouts", "my note", -4, 40);
    await revise(page);
    await part(page, "Update the sheets").click();
    await button(page, "Prepare the update").click();
    await page.getByRole("alertdialog").waitFor();
    expect(await page.getByText("The plan needs the place of these cells").count()).toBe(0);
    await page.keyboard.press("Escape");
    await button(page, "Prepare the update").waitFor();
    expect((await store(page)).writes).toBe(1);
  });

  it("a failure and a cancel leave the workbook as it was", async () => {
    const page = await withPlan();
    await revise(page);
    await part(page, "Update the sheets").click();
    await button(page, "Prepare the update").click();
    await page.evaluate(() => {
      globalThis.store.failWith = { code: "workbookProtected", detail: "" };
    });
    await button(page, "Update now").click();
    await page.getByText("The sheets were not updated").waitFor();
    await page.getByText("Everything is as it was.").waitFor();
    await page.evaluate(() => {
      globalThis.store.stepTime = 100;
    });
    await button(page, "Prepare the update").click();
    await button(page, "Update now").click();
    expect(await page.getByRole("tab", { name: "Functions" }).getAttribute("aria-disabled")).toBe("true");
    await button(page, "Cancel").click();
    await page.getByText("Cancelled. Everything is as it was.").waitFor();
    expect((await store(page)).writes).toBe(1);
    expect((await store(page)).sheets).toEqual(["Sheet1", ...TABS]);
  });

  it("a deal with an error in it stops the update at its cell", async () => {
    const page = await withPlan({}, PLAN, DEALS);
    const place = await type(page, "_DealParticipants", "#REF!", 0, 3);
    await revise(page);
    await part(page, "Update the sheets").click();
    await button(page, "Prepare the update").click();
    await page.getByText(`${place}: the cell shows the error #REF!.`).waitFor();
    expect((await store(page)).writes).toBe(1);
  });
});

describe("a new version", () => {
  it("starts after the earlier one, which then ends the day before; the log says what changed", async () => {
    const page = await withPlan({}, PLAN, DEALS);
    await revise(page);
    await part(page, "New version").click();
    await page.getByLabel("In force from").fill("2026-01-01");
    await button(page, "Open in the editor").click();
    await page.getByText("The history needs to know who changed the plan and why.").waitFor();
    await page.getByLabel("Who", { exact: true }).fill("Grace");
    await page.getByLabel("Why").fill("Second half");
    await button(page, "Open in the editor").click();
    await page.getByText("but version 1 has been in force since 1 January 2026").waitFor();
    await page.getByLabel("In force from").fill("2026-07-15");
    await page.getByText("15 July 2026 is not the first day of a payout period of version 1").waitFor();
    await page.getByLabel("In force from").fill("2026-07-01");
    await page.getByText("Version 1 then ends on 30 June 2026").waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "version");
    await button(page, "Open in the editor").click();
    await page.getByRole("heading", { level: 1, name: PLAN.name }).waitFor();
    expect(await focusedText(page)).toBe(PLAN.name);
    expect(await page.getByLabel("In force from").inputValue()).toBe("2026-07-01");
    await part(page, "Quota and rates").click();
    await page.locator('[data-field="components.0.quota"]').fill("350,000");
    await button(page, "Create worksheets").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    await page.getByText("Version 1 now ends on 30 June 2026, and its sheets say so.").waitFor();
    await page.getByText("1 deal was copied from the earlier version.").waitFor();
    await screenshot(page, "versionDone");
    const after = await store(page);
    expect(after.sheets).toHaveLength(1 + 2 * TABS.length);
    // The earlier version's sheets are updated where they stand: only the new version's deals are written.
    expect(after.dealIds).toEqual(["D-2"]);
    const plans = Object.entries(after.settings).filter(([key]) => key.startsWith("compensationPlans.planOf."));
    expect(plans.map(([, json]) => JSON.parse(json)).map(({ version, effective }) => [version, effective])).toEqual([
      [1, { from: "2026-01-01", to: "2026-06-30" }],
      [2, { from: "2026-07-01", to: "2026-12-31" }],
    ]);
    expect(await shown(page, "RetentionCommission_ChangeLog", 0, 4)).toMatch(
      /^In force until: 31\sDecember\s2026 → 30\sJune\s2026$/,
    );
    expect(await shown(page, "RetentionCommission2_ChangeLog", 0, 2)).toBe("Grace");
    const lines = await Promise.all([0, 1].map((line) => shown(page, "RetentionCommission2_ChangeLog", line, 4)));
    expect(lines.join()).toContain("quota $300,000 → $350,000");
    expect(await shown(page, "RetentionCommission2_DealParticipants", 0)).toBe("R-2");
    expect(await shown(page, "RetentionCommission2_DealParticipants", 1)).toBeNull();
    await page.getByRole("tab", { name: "Revise" }).click();
    await expect.poll(() => page.locator(".cp-plan-button").allInnerTexts()).toHaveLength(2);
    await page.locator(".cp-plan-button", { hasText: "Version 1" }).click();
    await part(page, "New version").click();
    await page.getByText("Version 2 follows this one already.").waitFor();
  });

  it("asks before it takes the place of another plan in the editor", async () => {
    const page = await withPlan();
    await button(page, "Back to the plan").click();
    await page.getByLabel("Plan name").fill("Half done");
    await revise(page);
    await part(page, "Copy").click();
    await button(page, "Open the copy in the editor").click();
    await page.getByText("“Half done” has not been written to sheets from there.").waitFor();
    expect(await focusedText(page)).toBe("Keep it");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: "Plan" }).click();
    await page.getByRole("heading", { name: "Half done" }).waitFor();
    await page.getByRole("tab", { name: "Revise" }).click();
    await part(page, "Copy").click();
    await button(page, "Open the copy in the editor").click();
    await button(page, "Discard it and open this plan").click();
    await page.getByRole("heading", { name: `Copy of ${PLAN.name}` }).waitFor();
  });

  it("a copy is a plan of its own: another id, a draft, version 1", async () => {
    const page = await withPlan({}, { ...PLAN, status: "active", version: 3 });
    await revise(page);
    await part(page, "Copy").click();
    await button(page, "Open the copy in the editor").click();
    await button(page, "Create worksheets").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const { settings } = await store(page);
    const copy = JSON.parse(settings["compensationPlans.planOf.CopyOfRetentionCommission"] ?? "{}");
    expect(copy).toMatchObject({ id: "retention-commission-2", status: "draft", version: 1, history: [] });
  });
});

describe("comparing", () => {
  it("two plans of the workbook, each as its sheets say, in words and by topic", async () => {
    const page = await withPlan();
    await revise(page);
    await part(page, "Compare").click();
    await page.getByText("This is the only plan of the workbook").waitFor();
    await page.getByText("There is no difference.").waitFor();
    await part(page, "Copy").click();
    await button(page, "Open the copy in the editor").click();
    await button(page, "Create worksheets").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    await type(page, "CopyOfRetentionCommission_Quota", 111_000);
    await type(page, "CopyOfRetentionCommission_MethodChoice", "retroactive");
    await revise(page, "en", `Copy of ${PLAN.name}`);
    await part(page, "Compare").click();
    await page.getByText(`From “${PLAN.name}” to “Copy of ${PLAN.name}”:`).waitFor();
    const lines = page.locator("[role=status] li");
    await expect.poll(() => lines.allInnerTexts()).toContain("Net revenue: quota $300,000 → $111,000");
    expect(await lines.allInnerTexts()).toContain("Method: marginal → retroactive");
    await page.getByRole("heading", { name: "Id, version and history" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "compare");
    await page.getByLabel("Compare with").selectOption({ label: "This plan as its sheets were made" });
    await expect.poll(() => lines.count()).toBe(2);
  });
});

describe("status", () => {
  it("puts a draft into force and out of use again, each by somebody for a reason, with its last day", async () => {
    const page = await withPlan({}, { ...PLAN, status: "draft" });
    await revise(page);
    await part(page, "Status").click();
    await page.getByText("A draft: activate it before anybody is paid by it.").waitFor();
    await button(page, "Activate").click();
    await page.getByText("Fill in both.").waitFor();
    const note = async (who: string, why: string) => {
      await page.locator("[data-field=statusWho]").fill(who);
      await page.locator("[data-field=statusWhy]").fill(why);
    };
    await note("Dana", "Approved");
    await button(page, "Activate").click();
    await page.getByText("Version 1 is now active").waitFor();
    await note("Dana", "Replaced by the new team plan");
    await page.locator("[data-field=statusLastDay]").fill("2025-12-31");
    await button(page, "Retire").click();
    await page.getByText("is before the plan starts").waitFor();
    await page.locator("[data-field=statusLastDay]").fill("2026-06-30");
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    await screenshot(page, "status");
    await button(page, "Retire").click();
    await page.getByText("it pays nothing after its last day, Jun 30, 2026").waitFor();
    const { settings } = await store(page);
    const kept = JSON.parse(settings["compensationPlans.planOf.RetentionCommission"] ?? "{}");
    expect(kept).toMatchObject({ status: "retired", effective: { to: "2026-06-30" } });
    expect(kept.history.map(({ why }: { why: string }) => why)).toEqual(["Approved", "Replaced by the new team plan"]);
  });
});

describe("history", () => {
  it("is shown with who, when and why", async () => {
    const history = [{ version: 2, when: "2026-02-01", who: "Grace", why: "Higher rates" }];
    const page = await withPlan({}, { ...PLAN, version: 2, history });
    await revise(page);
    await part(page, "History").click();
    await page.getByText("Feb 1, 2026 · Grace").waitFor();
    await page.getByText("Higher rates").waitFor();
  });
});

describe("the plan letter", () => {
  it("is shown in the chosen language for everybody or one participant, with worked examples", async () => {
    const page = await withPlan();
    await type(page, "_Quotas", 90_000, 1);
    await revise(page);
    await part(page, "Plan letter").click();
    const letter = page.getByRole("article", { name: "The letter" });
    await letter.getByText("Your compensation plan: Retention commission").waitFor();
    for (const figure of ["80%", "100%", "120%", "$30,000.00"]) await letter.getByText(figure).first().waitFor();
    await page.getByLabel("For", { exact: true }).selectOption({ label: "Bob (R-2)" });
    await letter.getByText("Compensation plan of Bob").waitFor();
    await letter.getByText("$90,000").first().waitFor();
    await page.getByLabel("Language of the letter").selectOption({ label: "Italian" });
    expect(await letter.getAttribute("lang")).toBe("it");
    await letter.getByText("90.000").first().waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "letter");
  });

  it("is copied as text, downloaded as a page, and printed without the pane around it", async () => {
    const page = await withPlan({
      context: { permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true },
    });
    await revise(page);
    await part(page, "Plan letter").click();
    await button(page, "Copy as text").click();
    await page.getByText("Copied.").waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain("Worked example");
    expect(await page.getByLabel("The letter as text").inputValue()).toBe(text);
    const waiting = page.waitForEvent("download");
    await button(page, "Download as a web page").click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe("retention-commission-v1-en.html");
    const html = await page.evaluate(() => {
      let printed = "";
      // The frame's own print would open a dialog: what it would print is looked at instead.
      const append = document.body.append.bind(document.body);
      document.body.append = (...nodes) => {
        append(...nodes);
        for (const node of nodes) {
          if (!(node instanceof HTMLIFrameElement) || node.contentWindow === null) continue;
          const before = node.onload;
          node.onload = function (event) {
            printed = node.contentDocument?.documentElement.outerHTML ?? "";
            node.contentWindow!.print = () => {
              document.title = "printed";
            };
            before?.call(this as never, event);
          };
        }
      };
      (document.querySelectorAll("button") as NodeListOf<HTMLButtonElement>).forEach((one) => {
        if (one.textContent === "Print") one.click();
      });
      return new Promise<string>((resolve) => {
        const look = () => (document.title === "printed" ? resolve(printed) : setTimeout(look, 20));
        look();
      });
    });
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("<h1>Your compensation plan: Retention commission</h1>");
    expect(html).not.toContain("cp-pane");
  });
});

describe("the plan file", () => {
  it("is copied or downloaded, or selected by hand where the host allows neither", async () => {
    const page = await withPlan({
      context: { permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true },
    });
    await type(page, "_Quota", 320_000);
    await revise(page);
    await part(page, "Plan file").click();
    await button(page, "Copy the JSON").click();
    await page.getByText("Copied.").waitFor();
    const json = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(json).components[0].quota).toBe(320_000);
    const waiting = page.waitForEvent("download");
    await button(page, "Download retention-commission-v1.json").click();
    expect((await waiting).suggestedFilename()).toBe("retention-commission-v1.json");
    await page.getByText("If no file arrives, this host allows no downloads").waitFor();
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await button(page, "Copy the JSON").click();
    await page.getByText("The clipboard is not available here.").waitFor();
    const selected = await page.evaluate(() => {
      const box = document.activeElement as HTMLTextAreaElement;
      return box.value.slice(box.selectionStart, box.selectionEnd);
    });
    expect(selected).toBe(json);
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "file");
  });

  it("is there for the plan in the editor too, as it stands", async () => {
    const page = await bench.open();
    await button(page, "Use this plan: Retention commission").click();
    await page.getByLabel("Plan name").fill("EMEA 2026");
    await part(page, "Letter and file").click();
    await expect.poll(() => page.getByLabel("The plan as JSON").inputValue()).toContain('"name": "EMEA 2026"');
    await page.getByLabel("Plan name").fill("");
    await page.getByText("The letter and the file are there once the plan has no faults.").waitFor();
  });

  it("opens from a chosen file, with its faults named by path and cure", async () => {
    const page = await bench.open();
    await button(page, "Open a plan file").click();
    await expect.poll(() => focusedText(page)).toBe("Choose a file");
    const broken = { ...PLAN, components: [{ ...PLAN.components[0], quota: -5 }], colour: "blue" };
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{]") });
    await page.getByText(/^The file is not readable JSON/).waitFor();
    const file = (json: unknown) => ({ name: "p.json", mimeType: "", buffer: Buffer.from(JSON.stringify(json)) });
    await input.setInputFiles(file(broken));
    await page.getByText("components[0].quota: -5 is not above 0. Type a number above 0.").waitFor();
    await page.getByText("colour is not a field of a plan. Remove it or correct its spelling.").waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, "fileFaults");
    await input.setInputFiles(file(PLAN));
    await page.getByRole("heading", { level: 1, name: PLAN.name }).waitFor();
    await part(page, "Participants").waitFor();
  });

  it("in the first format is brought to the present one, and says so", async () => {
    const page = await bench.open();
    const { figures: _, modifiers: __, ...rest } = PLAN;
    const components = PLAN.components.map(({ measure: { source: ___, types: ____, ...measure }, ...one }) => ({
      ...one,
      measure,
    }));
    await button(page, "Open a plan file").click();
    await page.getByLabel("Or paste its text").fill(JSON.stringify({ ...rest, schema: 1, components }));
    await button(page, "Open the plan").click();
    await page.getByText("The file was in plan format 1 and was brought to the present one").waitFor();
    expect(await violations(page)).toEqual([]);
    await button(page, "Create worksheets").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
  });
});

describe("languages, looks and keyboard", () => {
  it.each(LANGUAGES)("in %s every part opens at 300 pixels and says nothing that was not meant", async (language) => {
    const words = versionTexts(language);
    const history = [
      { version: 2, when: "2026-02-01", who: "François-Xavier de La Rochefoucauld", why: "x".repeat(90) },
    ];
    const page = await withPlan({ language, width: 300, host: "sheets" }, { ...PLAN, language, version: 2, history });
    await type(page, "_Quota", 320_000);
    await page.getByRole("tab", { name: paneTexts(language).pane.revise }).click();
    await page.locator(".cp-plan-button").first().waitFor();
    expect(await overflow(page)).toEqual([]);
    const [tabsEnd, helpStart] = await page.evaluate(() => [
      document.querySelector(".cp-tab:last-child")!.getBoundingClientRect().right,
      document.querySelector(".cp-help")!.getBoundingClientRect().left,
    ]);
    expect(tabsEnd).toBeLessThanOrEqual(helpStart!);
    await screenshot(page, `list-${language}`);
    await revise(page, language);
    for (const one of [
      words.version,
      words.clone,
      words.compare,
      words.history,
      words.letter,
      words.file,
      words.update,
    ]) {
      await part(page, one.title).first().click();
    }
    await button(page, words.update.prepare).click();
    await page.getByRole("alertdialog").waitFor();
    await page.getByRole("article").waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await page.locator("#pane").textContent()).not.toMatch(/undefined|\{\w+\}|NaN/);
    await screenshot(page, `all-${language}`);
    await button(page, words.update.replace).click();
    await page.getByRole("heading", { name: words.update.doneTitle }).waitFor();
    await button(page, words.version.make).click();
    await page.getByRole("alert").first().waitFor();
    await page.getByLabel(words.version.who, { exact: true }).fill("Zoé");
    await page.getByLabel(words.version.why, { exact: true }).fill("Été");
    await button(page, words.version.make).click();
    await button(page, paneTexts(language).create.create).click();
    await page.getByRole("heading", { name: paneTexts(language).create.doneTitle }).waitFor();
    expect(await overflow(page)).toEqual([]);
    expect(await page.locator("#pane").textContent()).not.toMatch(/undefined|\{\w+\}|NaN/);
  });

  const looks: readonly (readonly [string, PageOptions])[] = [
    ["dark", { theme: "dark" }],
    ["high contrast", { theme: "highContrast" }],
    ["forced colours", { forcedColors: true }],
  ];
  it.each(looks)("axe finds nothing against WCAG 2.2 in %s", async (name, look) => {
    const page = await withPlan({ ...look, height: 900 });
    await type(page, "_Quota", 320_000);
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.locator(".cp-plan-button").first().waitFor();
    await page.locator(".cp-plan-button").first().hover();
    expect(await violations(page)).toEqual([]);
    await revise(page);
    const words = versionTexts("en");
    for (const one of [words.version, words.compare, words.letter, words.file, words.update]) {
      await part(page, one.title).first().click();
    }
    await button(page, words.update.prepare).click();
    await page.getByRole("alertdialog").waitFor();
    await page.getByRole("article").waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, `look-${name.replace(" ", "-")}`);
  });

  it("by keyboard alone: choose a plan, update its sheets, make a version", async () => {
    const page = await withPlan();
    await page.getByRole("tab", { name: "Plan" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator(".cp-plan-button").first().waitFor();
    await tabTo(page, "Retention commissionVersion 1");
    await page.keyboard.press("Enter");
    await part(page, "Update the sheets").waitFor();
    expect(await focusedText(page)).toBe(PLAN.name);
    await tabTo(page, /^Update the sheets/);
    await page.keyboard.press("Enter");
    await tabTo(page, "Prepare the update");
    await page.keyboard.press("Enter");
    await page.getByRole("alertdialog").waitFor();
    await tabTo(page, "Update now");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The sheets are up to date" }).waitFor();
    await expect.poll(() => focusedText(page)).toBe("The sheets are up to date");
    await tabTo(page, /^New version/);
    await page.keyboard.press("Space");
    await tabTo(page, "Who");
    await page.keyboard.type("Grace");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Next year");
    await tabTo(page, "Open in the editor");
    await page.keyboard.press("Enter");
    await expect.poll(() => focusedText(page)).toBe(PLAN.name);
    await button(page, "Create worksheets").waitFor();
  });

  it("keeps the chosen plan while other tabs are looked at, and goes back to the list", async () => {
    const page = await withPlan();
    await revise(page);
    await page.getByRole("tab", { name: "Functions" }).click();
    await page.getByRole("heading", { name: "Functions" }).waitFor();
    await page.getByRole("tab", { name: "Revise" }).click();
    await page.getByRole("heading", { level: 1, name: PLAN.name }).waitFor();
    await button(page, "All plans").click();
    await page.getByRole("heading", { name: "Plans in this workbook" }).waitFor();
    expect(await focusedText(page)).toBe("Plans in this workbook");
  });
});
