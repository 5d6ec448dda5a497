/** Deals out of a CRM export as people import them: pasted or selected, asked about, looked at, and on the sheet. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dealTexts } from "../../core/text/deals";
import { fill } from "../../core/text/language";
import { paneTexts } from "../../core/text/pane";
import { overflow, type PageOptions, paneBench, tabTo, violations } from "./browserPage";

const bench = paneBench();

const HEAD = "Opportunity ID\tClose Date\tOpportunity Owner\tAccount Name\tType\tAmount\tCurrency\tStage";
const EXPORT = [
  "Opportunities of the quarter",
  HEAD,
  "D-1\t03/04/2026\tAnn Lee\tAcme Industrial Services\tRenewal\t1,200\tUSD\tClosed Won",
  "D-2\t05/04/2026\tAnn Lee\tBeta\tGift\t2,000\tUSD\tClosed Won",
  "D-1\t03/04/2026\tAnn Lee\tAcme Industrial Services\tRenewal\t1,200\tUSD\tClosed Won",
  "D-2\t05/04/2026\tBo\tBeta\tRenewal\t100\tUSD\tSigned",
  "D-3\t06/04/2026\tBo\tGamma\tCredit memo\t(300)\tEUR\tClosed Won",
  "D-4\t31/31/2026\tBo\tGamma\tRenewal\tn/a\tUSD\tClosed Won",
  "D-5\t06/04/2026\tBo\tGamma\tRenewal\t90,000\tUSD\tClosed Lost",
  "\t\t\t\t\t\t\t",
  "\t\t\t\t\t3,000\t\t",
].join("\n");

const PEOPLE = ["Ann Lee", "Bo", "Ann", ...Array.from({ length: 50 }, (_, number) => `Rep ${number}`)];

/** The editor of a plan with these participants, at its deals. */
async function show(options: PageOptions = {}, people: readonly string[] = PEOPLE): Promise<Page> {
  const page = await bench.open(options);
  const language = (options.language ?? "en") as "en" | "fr" | "it";
  await page
    .getByRole("button", { name: new RegExp(`^${paneTexts(language).gallery.choose}`) })
    .first()
    .click();
  const words = paneTexts(language);
  if (people.length > 0) {
    await page.getByRole("button", { name: new RegExp(`^${words.people.title}`) }).click();
    await page.getByRole("button", { name: words.people.paste }).click();
    await page.getByLabel(words.people.pasteLabel).fill(people.join("\n"));
    await page.getByRole("button", { name: words.people.read }).click();
    await page.getByRole("button", { name: fill(words.importing.add, { count: people.length }) }).click();
    await page.getByRole("button", { name: new RegExp(`^${words.people.title}`) }).click();
  }
  await page.getByRole("button", { name: new RegExp(`^${dealTexts(language).pane.title}`) }).click();
  return page;
}

/** As the clipboard would give it: the text box takes a whole table at once. */
async function paste(page: Page, table: string, language: "en" | "fr" | "it" = "en"): Promise<void> {
  const words = dealTexts(language).pane;
  await page.getByRole("button", { name: words.paste }).click();
  await page.getByLabel(words.pasteLabel).evaluate((box, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, table);
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const sum = async (page: Page) => (await page.locator(".cp-sum :is(p, li)").allInnerTexts()).join("\n");
const rows = (page: Page) => page.locator(".cp-read tbody tr").allInnerTexts();
const create = (page: Page) => button(page, "Create worksheets").click();

describe("deals from an export", () => {
  it("pasted: columns are guessed, questions answered, rows looked at, and the deals reach the sheet", async () => {
    const page = await show();
    await paste(page, EXPORT);
    await page.getByRole("heading", { name: "Read from the pasted table" }).waitFor();
    expect(await page.getByLabel("Headings", { exact: true }).inputValue()).toBe("1");
    expect(await page.getByLabel("Participant (needed)").inputValue()).toBe("Opportunity Owner");
    expect(await page.getByLabel("Outcome (needed)").locator("option").first().innerText()).toBe("Found: Stage");
    await page.getByText("Sold: 5 · Lost: 1 · Not known: 1").waitFor();
    await page.getByText("Open questions: 5. Nothing is imported until they are answered.").waitFor();
    await expect.poll(() => sum(page)).toBe("Rows below the headings: 9\nTo import: 0\nLeft out: 8\nBlank: 1");
    expect(await button(page, /^Import/).count()).toBe(0);
    await page
      .getByRole("radiogroup", { name: "“Signed” (1)" })
      .getByRole("radio", { name: "Sold", exact: true })
      .check();
    await page.getByRole("radio", { name: "Apr 3, 2026" }).check();
    await page.getByRole("radio", { name: "1,200", exact: true }).check();
    await page.getByLabel("What type is “Gift”?").selectOption({ label: "New product" });
    await expect
      .poll(() => sum(page))
      .toBe(
        "Rows below the headings: 9\nTo import: 0\nWaiting for answers: 3\nRepeated, left out: 1\nLeft out: 4\nBlank: 1",
      );
    await page.getByLabel("USD for 1 EUR").fill("1.0845");
    await expect
      .poll(() => sum(page))
      .toBe("Rows below the headings: 9\nTo import: 4\nRepeated, left out: 1\nLeft out: 3\nBlank: 1");
    await page.getByText("D-2: 2 lines, 2,100").waitFor();
    expect(await rows(page)).toEqual([
      expect.stringMatching(/^3\s+Apr 3, 2026 · D-1 · Ann Lee · Acme Industrial Services · Renewal · 1,200\sUSD$/),
      expect.stringContaining("D-2, line 1 · Ann Lee · Beta · New product"),
      expect.stringMatching(/Repeats row 3\.$/),
      expect.stringContaining("D-2, line 2 · Bo"),
      expect.stringMatching(/-300\sEUR · rate 1\.0845, filled in$/),
      expect.stringMatching(/Date: “31\/31\/2026” is not a date\.[\s\S]*Amount: “n\/a” is not a number\./),
      expect.stringContaining("“Closed Lost”: what was not won was not sold"),
      expect.stringContaining("looks like a total"),
    ]);
    expect(await overflow(page)).toEqual([]);
    await page.getByLabel("Show").selectOption("reason notWon");
    expect(await rows(page)).toHaveLength(1);
    expect(await page.locator("[data-field=dealsReasons] li").allInnerTexts()).toEqual([
      "Not a date: 1",
      "Not sold: 1",
      "A total: 1",
    ]);
    await page.getByLabel(/^Import the rows that repeat/).check();
    await button(page, "Import 5").click();
    await page.getByText("when the worksheets are created: 5.").waitFor();
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const ids = await page.evaluate(() => store.dealIds);
    expect(ids).toEqual(["D-1", "D-2", "D-1", "D-2", "D-3"]);
  });

  it("without a word about what was sold nothing is imported, until the person says that all of it was", async () => {
    const page = await show();
    await paste(page, "Deal ID\tClose date\tOwner\tType\tAmount\nD-1\t2026-04-03\tAnn\tRenewal\t5.5");
    await page.getByText("Open questions: 1.").waitFor();
    await page.getByLabel("Nothing in the table says which rows were sold.").waitFor();
    await page.getByLabel("Outcome (needed)").selectOption({ label: "No such column: every row was sold" });
    await expect.poll(() => sum(page)).toContain("To import: 1");
  });

  it("what was said about words is remembered for the next import of the same headings", async () => {
    const page = await show();
    const table = `${HEAD}\nD-1\t2026-04-03\tAnn\tAcme\tRenewal\t5.5\tUSD\tSigned`;
    await paste(page, table);
    await page
      .getByRole("radiogroup", { name: "“Signed” (1)" })
      .getByRole("radio", { name: "Sold", exact: true })
      .check();
    await button(page, "Import 1").click();
    await expect
      .poll(() => page.evaluate(() => store.settings["compensationPlans.imports"] ?? ""))
      .toContain('"outcome.stage.signed":"won"');
    await button(page, "Remove the deals").click();
    await paste(page, table.replace("D-1", "D-2"));
    await expect.poll(() => sum(page)).toContain("To import: 1");
  });

  it("one press answers that everything not known was not sold; two fitting columns are asked", async () => {
    const page = await show();
    const head = HEAD.replace("Amount", "Amount\tNet amount");
    const line = (id: string, stage: string) => `${id}\t2026-04-03\tAnn\tAcme\tRenewal\t6.5\t5.5\tUSD\t${stage}`;
    await paste(page, [head, line("D-1", "Closed Won"), line("D-2", "Banana"), line("D-3", "Signed")].join("\n"));
    await button(page, "All that is not known was not sold (2)").click();
    await page.getByText("Open questions: 1.").waitFor();
    await page.getByRole("radio", { name: "Net amount (likelier)" }).check();
    await expect.poll(() => sum(page)).toContain("To import: 1\nLeft out: 2");
    expect((await rows(page))[0]).toMatch(/5\.5\sUSD$/);
  });

  it("a deal in several rows, a lone MRR, a figure with an M and rows of two exports are asked one by one", async () => {
    const page = await show();
    const table = [
      "Deal ID\tClose date\tOwner\tType\tMRR\tStage\tLast modified",
      "D-1\t2026-04-03\tAnn\tRenewal\t7.5\tNegotiation\t2026-04-01 10:00",
      "D-1\t2026-04-03\tAnn\tRenewal\t1.2M\tClosed Won\t2026-04-03 10:00",
      "D-2\t2026-04-03\tAnn\tRenewal\t5.5\tClosed Won\t2026-04-03 10:00",
      "D-2\t2026-04-03\tAnn\tRenewal\t5.5\tClosed Won\t2026-04-04 10:00",
    ];
    await paste(page, table.join("\n"));
    await page.getByText("Open questions: 4.").waitFor();
    expect(await button(page, /^Import/).count()).toBe(0);
    await page.getByRole("radio", { name: "MRR (likelier)" }).check();
    await page.getByRole("radio", { name: "The latest by “Last modified” (likelier)" }).check();
    await page.getByRole("radio", { name: "1,200,000 (likelier)" }).check();
    await page
      .getByRole("radiogroup", { name: /equal an earlier row/ })
      .getByRole("radio", { name: /^Leave/ })
      .check();
    await expect.poll(() => sum(page)).toBe("Rows below the headings: 4\nTo import: 2\nLeft out: 2");
    expect((await rows(page))[1]).toMatch(/1,200,000/);
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it("a deal of two people, one on a row for each product, and a total that has an owner are asked one by one", async () => {
    const page = await show();
    const table = [
      "Deal ID\tClose date\tOwner\tType\tAmount\tStage\tPercentage\tProduct",
      "D-1\t2026-04-03\tAnn\tRenewal\t1000\tClosed Won\t60\tPump",
      "D-1\t2026-04-03\tBo\tRenewal\t1000\tClosed Won\t40\tPump",
      "D-2\t2026-04-03\tAnn\tRenewal\t500\tClosed Won\t100\tPump",
      "D-2\t2026-04-03\tAnn\tRenewal\t500\tClosed Won\t100\tValve",
      "Total\t2026-04-03\tAnn\tRenewal\t3000\tClosed Won\t\t",
    ];
    await paste(page, table.join("\n"));
    await page.getByText("Open questions: 3.").waitFor();
    expect(await button(page, /^Import/).count()).toBe(0);
    await page.getByRole("radio", { name: "Leave these rows out (likelier)" }).check();
    await page.getByRole("radio", { name: "Percentage (likelier)" }).check();
    await page.getByRole("radio", { name: "Yes, take them (D-2: 1,000)" }).waitFor();
    await page.getByRole("radio", { name: "Leave these rows out (D-2: 500)" }).check();
    await expect.poll(() => sum(page)).toBe("Rows below the headings: 5\nTo import: 3\nLeft out: 2");
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it("selected: rows are numbered as in the sheet; each person is answered by name, and joins on import", async () => {
    const page = await show({}, ["Ann Lee"]);
    await page.evaluate(() => {
      store.selection = {
        address: "C11:H14",
        values: [
          ["Deal ID", "Close date", "Owner", "Type", "Amount", "Won"],
          ["D-1", 46114, "Lee, Ann", "Renewal", 1200.5, true],
          ["D-2", 46115, "Bo", "Churn", -100, true],
          ["D-3", 46115, "Sales Team", "Renewal", 100, true],
        ],
      };
    });
    await button(page, "From selected cells").click();
    await page.getByRole("heading", { name: "Read from C11:H14" }).waitFor();
    await page.getByText("Found among the participants: 1 · To be answered: 2").waitFor();
    expect(await button(page, /^Import/).count()).toBe(0);
    await page.getByLabel("“Bo” (1)").selectOption({ label: "A new participant" });
    await page.getByText("New participants when you import: Bo.").waitFor();
    await page.getByLabel("“Sales Team” (1)").selectOption({ label: "Leave these rows out" });
    await expect.poll(() => sum(page)).toContain("To import: 2\nLeft out: 1");
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await button(page, "Import 2").click();
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const kept = await page.evaluate(() => Object.values(store.settings).join(""));
    expect(kept).toContain('"name":"Bo"');
    expect(kept).not.toContain('Sales Team","name');
  });

  it("that were read but not imported hold the creation back, with a sentence", async () => {
    const page = await show();
    await paste(page, EXPORT);
    await create(page);
    await page.getByText("Import these deals, or cancel, before the worksheets are created.").waitFor();
    expect(await page.evaluate(() => store.writes)).toBe(0);
    await button(page, "Cancel").click();
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
  });

  it("a column chosen by hand is read at once; a needed one that is missing is asked for", async () => {
    const page = await show();
    await paste(page, EXPORT.replace("Amount", "Worth"));
    await page.getByLabel("Which column is Amount?").waitFor();
    await page.getByLabel("Amount (needed)").selectOption({ label: "Worth" });
    await expect.poll(() => page.getByLabel("Which column is Amount?").count()).toBe(0);
    await page.getByLabel("Type (needed)").selectOption({ label: "Not in the table" });
    await page.getByLabel("Of which type are all of them?").selectOption({ label: "Upsell" });
    // The credit of the export is an upsell below zero now.
    await page.getByRole("radio", { name: "Yes, take them" }).check();
    await page.getByRole("radio", { name: "Mar 4, 2026" }).check();
    await page.getByRole("radio", { name: "1,200", exact: true }).check();
    await button(page, "All that is not known was not sold (1)").click();
    // One row of D-2 was won, the other was not.
    await page.getByRole("radio", { name: "Every row that was won" }).check();
    await page.getByLabel("USD for 1 EUR").fill("1.0845");
    await expect.poll(() => sum(page)).toContain("To import: 3");
  });

  it("by keyboard alone", async () => {
    const page = await show();
    await tabTo(page, "Paste a table");
    await page.keyboard.press("Enter");
    await page.getByLabel("Paste the export with its headings").waitFor();
    await page.keyboard.insertText("Deal ID;Close date;Owner;Type;Amount;Stage\nD-1;2026-04-03;Ann;Renewal;5;Signed");
    await tabTo(page, "Read the table");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Read from the pasted table" }).waitFor();
    await page.getByText("Open questions: 1.").waitFor();
    await tabTo(page, "Sold");
    await page.keyboard.press("Space");
    await expect.poll(() => sum(page)).toContain("To import: 1");
    await tabTo(page, "Import 1");
    await page.keyboard.press("Enter");
    await page.getByText("when the worksheets are created: 1.").waitFor();
  });

  it("fifty thousand rows are read, turned over by pages, and leave the pane alive", async () => {
    const page = await show();
    const lines = Array.from(
      { length: 50_000 },
      (_, row) => `D-${row}\t${(row % 28) + 1}/03/2026\tRep ${row % 50}\tAcme\tRenewal\t${row}.50\tUSD\tWon`,
    );
    await paste(page, `${HEAD}\n${lines.join("\n")}`);
    await expect.poll(() => sum(page), { timeout: 30_000 }).toBe("Rows below the headings: 50,000\nTo import: 50,000");
    expect(await rows(page)).toHaveLength(10);
    await button(page, "Next page").click();
    await page.getByText("11–20 of 50,000").waitFor();
    await button(page, "Import 50,000").click();
    await page.getByText("when the worksheets are created: 50,000.").waitFor();
  });

  it.each(["en", "fr", "it"] as const)(
    "has no fault that axe knows, and fits into 350 pixels, in %s",
    async (language) => {
      const page = await show({ language });
      await paste(page, EXPORT, language);
      await page.locator(".cp-sum").waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await overflow(page)).toEqual([]);
    },
  );
});
