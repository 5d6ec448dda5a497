/** The pane as people use it: real Chromium, real clicks and keys, a workbook in memory behind the port. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { planFromTemplate } from "../../core/plans/templates";
import { worksheets } from "../../core/sheets/worksheets";
import { fill } from "../../core/text/language";
import { paneTexts } from "../../core/text/pane";
import { planTexts } from "../../core/text/plans";
import { overflow, type PageOptions, paneBench, tabTo, violations } from "./browserPage";

const bench = paneBench();

async function show(options: PageOptions = {}): Promise<Page> {
  return bench.open(options);
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const section = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const choosePlan = (page: Page) => button(page, "Use this plan: Retention commission").click();
const create = (page: Page) => button(page, "Create worksheets").click();
const sheets = (page: Page) => page.evaluate(() => store.sheets);
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** The sheets that the plan of these tests becomes, under their usual names. */
const TABS = worksheets(planFromTemplate("retention-commission", { language: "en" })).map(({ name }) => name);

describe("making a plan", () => {
  it("by clicks: choose, create, open a sheet", async () => {
    const page = await show();
    await choosePlan(page);
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    expect(await sheets(page)).toEqual(["Sheet1", ...TABS]);
    expect(await focusedText(page)).toBe("The worksheets are ready");
    await button(page, "Open “Retention - Payouts”").click();
    expect(await page.evaluate(() => store.selected)).toEqual(["Retention - Payouts"]);
    const kept = await page.evaluate(() => store.settings["compensationPlans.planOf.RetentionCommission"]);
    expect(JSON.parse(kept ?? "")).toMatchObject({ template: "retention-commission", currency: { code: "USD" } });
  });

  it("by keyboard alone: choose, change the quota, create, open a sheet", async () => {
    const page = await show();
    await tabTo(page, "Use this plan");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Retention commission" }).waitFor();
    expect(await focusedText(page)).toBe("Retention commission");
    await tabTo(page, "Quota and rates");
    await page.keyboard.press("Space");
    await tabTo(page, "Quota per quarter");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("250 000");
    await tabTo(page, "Create worksheets");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const kept = await page.evaluate(() => Object.values(store.settings).join(""));
    expect(kept).toContain('"quota":250000');
    await tabTo(page, "Open “Retention - Plan”");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => store.selected)).toEqual(["Retention - Plan"]);
  });

  it("payouts follow what is typed, at once and exactly", async () => {
    const page = await show();
    await choosePlan(page);
    const payouts = () => page.locator(".cp-table tbody td.cp-strong").allInnerTexts();
    expect(await payouts()).toEqual(["$18,000.00", "$22,500.00", "$30,000.00"]);
    await section(page, "Quota and rates").click();
    await page.getByRole("radio", { name: /^Retroactive/ }).check();
    await expect.poll(payouts).toEqual(["$18,000.00", "$37,500.00", "$45,000.00"]);
    await page.getByLabel("Tier 2, rate").fill("10");
    await expect.poll(payouts).toEqual(["$18,000.00", "$30,000.00", "$36,000.00"]);
    await page.getByRole("radio", { name: /^Above its threshold/ }).check();
    await expect.poll(payouts).toEqual(["$18,000.00", "$22,500.00", "$36,000.00"]);
    await page.getByLabel("Quota per quarter").fill("30.00.0");
    await page.getByText("The payouts appear once quota and tiers can be read.").waitFor();
  });

  it("a number is rewritten the language's way when its field is left", async () => {
    const page = await show();
    await choosePlan(page);
    await section(page, "Quota and rates").click();
    await page.getByLabel("Quota per quarter").fill("1'250 000");
    await page.getByLabel("Quota per quarter").blur();
    await page.getByText("“1'250 000” is not a number.").waitFor();
    await page.getByLabel("Quota per quarter").fill("1 250 000");
    await page.getByLabel("Tier 1, rate").fill("7,25 %");
    await page.getByLabel("Tier 1, rate").blur();
    expect(await page.getByLabel("Quota per quarter").inputValue()).toBe("1,250,000");
    expect(await page.getByLabel("Tier 1, rate").inputValue()).toBe("7.25");
  });

  it("a plan with mistakes is not created: sections open, sentences stand at the fields, the first has the focus", async () => {
    const page = await show();
    await choosePlan(page);
    await section(page, "Quota and rates").click();
    await page.getByLabel("Quota per quarter").fill("300.000");
    await page.getByLabel("Tier 3, from").fill("90");
    await section(page, "Quota and rates").click();
    await page.getByText("2 to fix").waitFor();
    await create(page);
    await page.getByText("“300.000” can mean 300 or 300,000. Write 300 or 300000.").waitFor();
    await page.getByText(/^Tier 3, from % of quota: 90% does not lie above 100%/).waitFor();
    await page.getByText("2 entries need a correction before the worksheets can be created.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-field"))).toBe("components.0.quota");
    expect(await page.getByLabel("Tier 3, from").getAttribute("aria-invalid")).toBe("true");
    expect(await sheets(page)).toEqual(["Sheet1"]);
    await page.getByLabel("Quota per quarter").fill("300000");
    await page.getByLabel("Tier 3, from").fill("150");
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
  });

  it("tiers can be added and removed, and the focus goes along", async () => {
    const page = await show();
    await choosePlan(page);
    await section(page, "Quota and rates").click();
    await button(page, "Add tier").click();
    const field = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await field()).toBe("Tier 4, from % of quota");
    expect(await page.getByLabel("Tier 4, from").inputValue()).toBe("200");
    await button(page, "Remove tier 4").click();
    expect(await focusedText(page)).toBe("Add tier");
    for (const row of [3, 2, 1]) await button(page, `Remove tier ${row}`).click();
    await create(page);
    await page.getByText("Tiers: the table has no tier. Add at least one row.").waitFor();
  });
});

describe("creating the worksheets", () => {
  it("shows how far it has come; cancel takes everything back and says so", async () => {
    const page = await show();
    await choosePlan(page);
    await page.evaluate(() => {
      store.stepTime = 800;
    });
    await create(page);
    await page.getByText("Writing “Retention - Deals”…", { exact: true }).waitFor();
    expect(await page.getByRole("progressbar").getAttribute("value")).not.toBe("0");
    expect(await focusedText(page)).toBe("Cancel");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing was written to the workbook.").waitFor();
    expect(await focusedText(page)).toBe("Cancelled");
    expect(await sheets(page)).toEqual(["Sheet1"]);
    expect(await page.evaluate(() => store.writes)).toBe(0);
  });

  it("a failure is one clear sentence with the focus, and trying again goes on from the same plan", async () => {
    const page = await show();
    await choosePlan(page);
    await page.evaluate(() => {
      store.failWith = { code: "workbookProtected", detail: "" };
    });
    await create(page);
    await page
      .getByText(
        "The structure of the workbook is protected, so no sheet can be added. Remove the protection and try again. Nothing was written to the workbook.",
      )
      .waitFor();
    expect(await focusedText(page)).toBe("The worksheets were not created");
    expect(await sheets(page)).toEqual(["Sheet1"]);
    await button(page, "Try again").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
  });

  it("the host's own words are quoted, and the message can be closed", async () => {
    const page = await show();
    await choosePlan(page);
    await page.evaluate(() => {
      store.failWith = { code: "host", detail: "RichApi.Error: GeneralException" };
    });
    await create(page);
    await page
      .getByText("The spreadsheet reported: RichApi.Error: GeneralException. Nothing was written to the workbook.")
      .waitFor();
    await button(page, "Close this message").click();
    expect(await focusedText(page)).toBe("Create worksheets");
    expect(await page.getByText("The spreadsheet reported").count()).toBe(0);
  });

  it("taken names are never overwritten: the next free ones are offered, and used once agreed", async () => {
    const page = await show();
    await choosePlan(page);
    await page.evaluate(() => {
      store.sheets.push("Retention - Deals");
    });
    await create(page);
    await page.getByRole("heading", { name: "Some of the sheet names are taken" }).waitFor();
    expect(await focusedText(page)).toBe("Some of the sheet names are taken");
    const offered = (await page.locator(".cp-names li").allInnerTexts()).map((text) => text.replace(/[“”]/g, ""));
    expect(offered).toHaveLength(TABS.length);
    expect(await page.evaluate(() => store.writes)).toBe(0);
    await button(page, "Create with these names").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    expect((await sheets(page)).slice(2)).toEqual(offered);
  });

  it("a sheet that was deleted meanwhile is reported, not ignored", async () => {
    const page = await show();
    await choosePlan(page);
    await create(page);
    await page.evaluate(() => {
      store.failSelect = true;
    });
    await button(page, "Open “Retention - Plan”").click();
    await page.getByText(/could not be shown: “Retention - Plan” was not found/).waitFor();
  });

  it("afterwards the plan is still there, and another one can be started", async () => {
    const page = await show();
    await choosePlan(page);
    await create(page);
    await button(page, "Back to the plan").click();
    await page.getByRole("heading", { name: "Retention commission" }).waitFor();
    await create(page);
    await button(page, "Create with these names").click();
    await button(page, "New plan").click();
    expect(await focusedText(page)).toBe("Choose a plan");
  });
});

describe("participants", () => {
  const people = async (page: Page) => {
    await choosePlan(page);
    for (const name of ["Plan and dates", "What it pays", "Participants"]) await section(page, name).click();
  };

  it("typed one by one, without leaving the keyboard", async () => {
    const page = await show();
    await people(page);
    await button(page, "Add person").click();
    await page.keyboard.type("Ada Lovelace");
    await page.keyboard.press("Tab");
    await page.keyboard.type("250,000");
    await button(page, "Add person").click();
    await page.keyboard.type("Grace Hopper");
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const kept = JSON.parse((await page.evaluate(() => Object.values(store.settings)[0])) ?? "");
    expect(kept.participants).toEqual([
      { id: "Ada Lovelace", name: "Ada Lovelace", quotas: { netRevenue: 250_000 } },
      { id: "Grace Hopper", name: "Grace Hopper" },
    ]);
  });

  it("5,000 pasted rows are read, shown in pages, searched and created", async () => {
    const page = await show({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await people(page);
    await button(page, "Paste list").click();
    const rows = Array.from({ length: 5000 }, (_, index) => `Person ${index + 1}\tE-${index + 1}\t${200_000 + index}`);
    await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join("\n"));
    await page.getByLabel("Paste one person per line").press("Control+V");
    await page.getByText("5,000 can be read").waitFor();
    await button(page, "Add 5,000").click();
    await page.getByText("1–20 of 5,000").waitFor();
    expect(await page.locator(".cp-person").count()).toBe(20);
    await button(page, "Next page").click();
    expect(await page.getByLabel("Name, row 21").inputValue()).toBe("Person 21");
    await page.getByLabel("Find a participant").fill("E-4999");
    await page.getByText("1 found").waitFor();
    await page.getByLabel("Own quota, row 4999").fill("oops");
    await create(page);
    await page.getByText("“oops” is not a number.").waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Own quota, row 4999");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("1000");
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const kept = JSON.parse(
      (await page.evaluate(() => Object.values(store.settings).find((json) => json.startsWith('{"schema"')))) ?? "",
    );
    expect(kept.participants).toHaveLength(5000);
    expect(kept.participants[4998]).toEqual({ id: "E-4999", name: "Person 4999", quotas: { netRevenue: 1000 } });
  });

  it("from the selected cells: what cannot be read is shown with its reason, and the columns can be changed", async () => {
    const page = await show();
    await people(page);
    await page.evaluate(() => {
      store.selection = {
        address: "B2:C6",
        values: [
          ["Rep", "Region"],
          ["Ada", 100],
          ["", 5],
          ["Kurt", "n/a"],
          ["Ada", 7],
        ],
      };
    });
    await button(page, "From selected cells").click();
    await page.getByRole("heading", { name: "Read from B2:C6" }).waitFor();
    await page.getByText("2 can be read").waitFor();
    await page.getByLabel("Column B: Region").selectOption({ label: "Own quota: Net revenue" });
    await page.getByText("1 can be read").waitFor();
    await page
      .getByText("The quota “n/a” is not a number. Correct it, or leave it blank for the plan’s quota.")
      .waitFor();
    await page.getByText("No name in this row.").waitFor();
    await page.getByText("Ada already stands in row 2.").waitFor();
    await button(page, "Add 1").click();
    expect(await page.getByLabel("Own quota, row 1").inputValue()).toBe("100");
  });

  it("a selection that cannot be read is explained", async () => {
    const page = await show();
    await people(page);
    await page.evaluate(() => {
      store.failSelection = true;
    });
    await button(page, "From selected cells").click();
    await page.getByText(/^The selected cells could not be read. A cell is being edited./).waitFor();
  });

  it("none are fine, and all can be removed and brought back", async () => {
    const page = await show();
    await people(page);
    await button(page, "Add person").click();
    await page.keyboard.type("Ada");
    await button(page, "Remove all").click();
    expect(await page.locator(".cp-person").count()).toBe(0);
    await button(page, "Undo “Remove all”").click();
    expect(await page.getByLabel("Name, row 1").inputValue()).toBe("Ada");
  });
});

describe("what was typed is not lost", () => {
  it("the draft is kept in the workbook and found by the next pane", async () => {
    const page = await show();
    await choosePlan(page);
    await page.getByLabel("Plan name").fill("EMEA retention");
    const draft = () => page.evaluate(() => store.settings["compensationPlans.draft"] ?? "");
    await expect.poll(draft).toContain("EMEA retention");
    const json = await draft();
    await page.context().close();
    const again = await show({ draft: json, language: "fr" });
    await again.getByRole("heading", { name: "EMEA retention" }).waitFor();
  });

  it("a workbook that takes no settings is said, and the draft lives on in the page", async () => {
    const page = await show();
    await page.evaluate(() => {
      store.failSettings = true;
    });
    await choosePlan(page);
    await page
      .getByText("This draft cannot be stored in the workbook; it lasts until the pane’s page is closed.")
      .waitFor();
  });

  it("starting over asks first; Escape keeps the plan", async () => {
    const page = await show();
    await choosePlan(page);
    await button(page, "Start over").click();
    expect(await focusedText(page)).toBe("Keep editing");
    await page.keyboard.press("Escape");
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    expect(await focusedText(page)).toBe("Start over");
    await button(page, "Start over").click();
    await button(page, "Discard").click();
    expect(await focusedText(page)).toBe("Choose a plan");
    await expect.poll(() => page.evaluate(() => Object.keys(store.settings))).toEqual([]);
  });
});

describe("functions", () => {
  it("are found by any word, with signature, arguments and a worked example", async () => {
    const page = await show();
    await page.getByRole("tab", { name: "Plan" }).focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("heading", { name: "Functions" }).waitFor();
    await page.getByLabel("Search functions").fill("tiered");
    await section(page, "COMPPLAN.TIERED_COMMISSION").click();
    await page.getByText("=COMPPLAN.TIERED_COMMISSION(360000, {0,0.075;1,0.125;1.5,0.15}, 300000)").waitFor();
    await page.getByText("gives 30,000").waitFor();
    await page.getByLabel("Search functions").fill("xyzzy");
    await page.getByText("No function matches “xyzzy”.").waitFor();
  });

  it("every function opens, in every host's writing and every language", async () => {
    for (const [language, host] of [
      ["en", "excel"],
      ["fr", "sheets"],
      ["it", "workbench"],
    ] as const) {
      const page = await show({ language, host });
      await page.getByRole("tab").last().click();
      const cards = page.locator(".cp-function-button");
      await cards.first().waitFor();
      const count = await cards.count();
      expect(count).toBeGreaterThan(6);
      for (let at = 0; at < count; at += 1) await cards.nth(at).click();
      const formulas = await page.locator(".cp-formula code").allInnerTexts();
      expect(formulas.length).toBeGreaterThanOrEqual(count);
      for (const formula of formulas)
        expect(formula).toMatch(host === "excel" ? /^=COMPPLAN\.[A-Z]/ : /^=(?!COMPPLAN\.)[A-Z]/);
      expect(await page.locator(".cp-arg dd:empty").count()).toBe(0);
      expect(await overflow(page)).toEqual([]);
      expect(bench.complaints()).toEqual([]);
      await page.context().close();
    }
  });

  it("are copied to the clipboard, or selected where there is none", async () => {
    const page = await show({ context: { permissions: ["clipboard-read", "clipboard-write"] } });
    await page.getByRole("tab", { name: "Functions" }).click();
    await section(page, "COMPPLAN.ATTAINMENT").click();
    await button(page, "Copy the example").click();
    await page.getByText("Copied. Paste it into a cell.").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^=COMPPLAN\.ATTAINMENT\(/);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.execCommand = () => false;
    });
    await button(page, "Copy the formula").click();
    await page.getByText(/^The clipboard is not available here/).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("=COMPPLAN.ATTAINMENT(actual, quota)");
  });
});

describe("languages, widths and themes", () => {
  it.each(["en", "fr", "it"] as const)(
    "in %s a plan is made from beginning to end, its sheets too",
    async (language) => {
      const words = paneTexts(language);
      const page = await show({ language, width: 300, host: "sheets" });
      await page
        .getByRole("button", {
          name: fill(words.gallery.chooseNamed, { name: planTexts(language).templates["retention-commission"].name }),
        })
        .click();
      for (const at of [1, 3]) await page.locator(".cp-section-button").nth(at).click();
      await page.getByRole("button", { name: words.people.add, exact: true }).click();
      await page.keyboard.type("François-Xavier de La Rochefoucauld-Doudeauville");
      expect(await overflow(page)).toEqual([]);
      await button(page, words.create.create).click();
      await page.getByRole("heading", { name: words.create.doneTitle }).waitFor();
      expect(await overflow(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector(".cp-pane")?.getAttribute("lang"))).toBe(language);
      expect(await page.locator("#pane").textContent()).not.toMatch(/undefined|\{\w+\}|NaN/);
    },
  );

  it("language and theme change while the pane is open, and what was typed stays", async () => {
    const page = await show();
    await choosePlan(page);
    await section(page, "Quota and rates").click();
    await page.getByLabel("Tier 1, rate").fill("8.25");
    await page.evaluate(() => pane.update({ language: "fr", theme: "dark" }));
    await page.getByRole("heading", { name: "Rétention du revenu" }).waitFor();
    expect(await page.getByLabel("Palier 1, taux").inputValue()).toBe("8,25");
    const ground = () => page.evaluate(() => getComputedStyle(document.querySelector(".cp-pane")!).backgroundColor);
    expect(await ground()).toBe("rgb(41, 41, 41)");
    await page.evaluate(() => pane.update({ theme: "system" }));
    await expect.poll(ground).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(ground).toBe("rgb(41, 41, 41)");
    await page.evaluate(() => pane.unmount());
    expect(await page.locator("#pane").innerHTML()).toBe("");
  });

  it("the host's corner, 34 x 32 px at the top right, stays free", async () => {
    for (const width of [300, 350, 500]) {
      const page = await show({ width });
      const reaching = () =>
        page.evaluate(() =>
          [...document.querySelectorAll(".cp-top *, .cp-content *, .cp-plan-head *")]
            .map((element) => ({ name: element.className, box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && box.right > innerWidth - 34 && box.top < 32)
            .map(({ name }) => name),
        );
      expect(await reaching()).toEqual([]);
      await choosePlan(page);
      expect(await reaching()).toEqual([]);
      await page.context().close();
    }
  });

  it("at 400 % zoom everything can still be reached", async () => {
    const page = await show({ width: 320, height: 256 });
    await choosePlan(page);
    await button(page, "Create worksheets").scrollIntoViewIfNeeded();
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    expect(await overflow(page)).toEqual([]);
  });

  const looks: readonly (readonly [string, PageOptions])[] = [
    ["light", { theme: "light" }],
    ["dark", { theme: "dark" }],
    ["high contrast", { theme: "highContrast" }],
    ["forced colours", { forcedColors: true }],
  ];
  it.each(looks)("axe finds nothing against WCAG 2.2 in %s, in any state of the pane", async (_name, look) => {
    const page = await show({ ...look, height: 900 });
    const check = async (state: string) => expect(await violations(page), state).toEqual([]);
    await check("gallery");
    await choosePlan(page);
    for (const name of ["Quota and rates", "Participants"]) await section(page, name).click();
    await button(page, "Add person").click();
    await page.keyboard.type("=1");
    await page.getByLabel("With number or code").check();
    await page.getByLabel("Tier 2, from").fill("abc");
    await page.getByLabel("Tier 1, rate").fill("750");
    await page.getByLabel("Quota per quarter").fill("300.000");
    await create(page);
    await page.getByText("3 entries need a correction").waitFor();
    await check("faults");
    await page.getByLabel("Tier 2, from").fill("100");
    await page.getByLabel("Quota per quarter").fill("300000");
    await page.getByLabel("Name, row 1").fill("Ada");
    await button(page, "Paste list").click();
    await check("paste");
    await page.getByLabel("Paste one person per line").fill("Name\tQuota\nKurt\t300.000\nGrace\t5");
    await button(page, "Read the list").click();
    await check("import");
    await button(page, "Add 1").click();
    await button(page, "Start over").click();
    await check("start over");
    await button(page, "Keep editing").click();
    await page.evaluate(() => {
      store.stepTime = 300;
      store.failWith = { code: "readOnly", detail: "" };
    });
    await create(page);
    await page.getByRole("progressbar").waitFor();
    await check("running");
    await page.getByText("The workbook is open for reading only.").waitFor();
    await check("failed");
    await page.evaluate(() => {
      store.stepTime = 0;
      store.sheets.push("Retention - Plan");
    });
    await button(page, "Try again").click();
    await button(page, "Create with these names").waitFor();
    await check("names");
    await button(page, "Create with these names").click();
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    await check("done");
    await page.getByRole("tab", { name: "Functions" }).click();
    await section(page, "COMPPLAN.TIERED_COMMISSION").click();
    await section(page, "COMPPLAN.TIER_BREAKDOWN").click();
    await check("functions");
  });
});
