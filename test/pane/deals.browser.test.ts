/** Deals out of a CRM export as people import them: pasted or selected, asked about, looked at, and on the sheet. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { dealTexts } from "../../core/text/deals";
import { paneTexts } from "../../core/text/pane";
import { overflow, type PageOptions, paneBench, tabTo, violations } from "./browserPage";

const bench = paneBench();

const HEAD = "Opportunity ID\tClose Date\tOpportunity Owner\tAccount Name\tType\tAmount\tCurrency";
const EXPORT = [
  "Opportunities of the quarter",
  HEAD,
  "D-1\t03/04/2026\tAnn Lee\tAcme Industrial Services\tRenewal\t1,200\tUSD",
  "D-2\t05/04/2026\tAnn Lee\tBeta\tGift\t2,000\tUSD",
  "D-1\t03/04/2026\tAnn Lee\tAcme Industrial Services\tRenewal\t1,200\tUSD",
  "D-2\t05/04/2026\tBo\tBeta\tRenewal\t100\tUSD",
  "D-3\t06/04/2026\tBo\tGamma\tCredit memo\t(300)\tEUR",
  "D-4\t31/31/2026\tBo\tGamma\tRenewal\tn/a\tUSD",
  "\t\t\t\t\t\t",
  "\t\t\t\t\t3,000\t",
].join("\n");

async function show(options: PageOptions = {}): Promise<Page> {
  const page = await bench.open(options);
  const language = (options.language ?? "en") as "en" | "fr" | "it";
  await page
    .getByRole("button", { name: new RegExp(`^${paneTexts(language).gallery.choose}`) })
    .first()
    .click();
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
    expect(await page.getByLabel("Participant (needed)").inputValue()).toBe("2");
    await expect.poll(() => sum(page)).toBe("Rows below the headings: 8\nTo import: 0\nCannot be read: 7\nBlank: 1");
    await page.getByRole("radio", { name: "Apr 3, 2026" }).check();
    await page.getByLabel("“Gift” (1×) means").selectOption({ label: "New product" });
    await page.getByLabel("USD for 1 EUR").fill("1.0845");
    await expect
      .poll(() => sum(page))
      .toBe("Rows below the headings: 8\nTo import: 4\nRepeated, left out: 1\nCannot be read: 2\nBlank: 1");
    expect(await rows(page)).toEqual([
      expect.stringMatching(/^3\s+Apr 3, 2026 · D-1 · Ann Lee · Acme Industrial Services · Renewal · 1,200\sUSD$/),
      expect.stringContaining("New product"),
      expect.stringMatching(/Repeats row 3\.$/),
      expect.stringMatching(/Id of row 4, other contents\.$/),
      expect.stringMatching(/-300\sEUR · rate 1\.0845, filled in$/),
      expect.stringMatching(/Date: “31\/31\/2026” is not a date\.[\s\S]*Amount: “n\/a” is not a number\./),
      expect.stringContaining("looks like a total"),
    ]);
    expect(await overflow(page)).toEqual([]);
    await page.getByLabel("Show").selectOption("refused");
    expect(await rows(page)).toHaveLength(2);
    await page.getByLabel(/^Import the rows that repeat/).check();
    await button(page, "Import 5").click();
    await page.getByText("when the worksheets are created: 5.").waitFor();
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const ids = await page.evaluate(() => store.dealIds);
    expect(ids).toEqual(["D-1", "D-2", "D-1", "D-2", "D-3"]);
  });

  it("selected: rows are numbered as in the sheet; people who are missing can join the plan", async () => {
    const page = await show();
    await page.evaluate(() => {
      store.selection = {
        address: "C11:G13",
        values: [
          ["Deal ID", "Close date", "Owner", "Type", "Amount"],
          ["D-1", 46114, "Ann Lee", "Renewal", 1200.5],
          ["D-2", 46115, "Bo", "Churn", -100],
        ],
      };
    });
    await button(page, "From selected cells").click();
    await page.getByRole("heading", { name: "Read from C11:G13" }).waitFor();
    await expect.poll(() => rows(page)).toEqual([expect.stringMatching(/^12\s/), expect.stringMatching(/^13\s/)]);
    await page.getByText("Not among the participants: 2 (Ann Lee, Bo).").waitFor();
    await button(page, "Add them to the participants").click();
    await page.getByText("Not among the participants").waitFor({ state: "detached" });
    await button(page, "Import 2").click();
    await create(page);
    await page.getByRole("heading", { name: "The worksheets are ready" }).waitFor();
    const kept = await page.evaluate(() => Object.values(store.settings).join(""));
    expect(kept).toContain('"name":"Ann Lee"');
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
    await page.getByText("Choose the columns of: Amount. Then the rows can be read.").waitFor();
    await page.getByLabel("Amount (needed)").selectOption({ label: "Worth" });
    await expect.poll(() => sum(page)).toContain("Rows below the headings: 8");
    await page.getByLabel("Type (needed)").selectOption("");
    await page.getByLabel("Type of every deal").selectOption({ label: "Renewal" });
    await page.getByRole("radio", { name: "Mar 4, 2026" }).check();
    await expect.poll(() => sum(page)).toContain("To import: 3");
  });

  it("can go to the deals sheet of a plan that is in the workbook, or stay out where there is no room", async () => {
    const page = await show();
    await create(page);
    await button(page, "Back to the plan").click();
    await paste(page, `${HEAD}\nD-1\t2026-04-03\tAnn\tAcme\tRenewal\t5.5\tUSD`);
    const add = button(page, "Add 1 to “Retention - Deals”");
    await page.evaluate(() => {
      store.reading = { address: "A1", values: [], formulas: [] };
    });
    await add.click();
    await page.getByText("no longer has the columns of a Deals sheet").waitFor();
    await page.evaluate(() => {
      const heads = ["Date", "Deal id", "Participant", "Account", "Type", "Amount", "Currency", "FX rate", "Split"];
      const blank = (count: number) => Array.from({ length: count }, () => "");
      store.reading = {
        address: "B7:K8",
        values: [
          [...heads, "Credited amount"],
          [46_000, "D-0", ...blank(8)],
        ],
        formulas: [blank(10), [...blank(9), "=1"]],
      };
    });
    await add.click();
    await page.getByText("“Retention - Deals” has 0 prepared rows left, and 1 deals").waitFor();
    await page.evaluate(() => {
      const { values, formulas } = store.reading!;
      const [first = [], second = []] = formulas;
      const free = second.map(() => "");
      store.reading = { address: "B7:K9", values: [...values, free], formulas: [first, second, second] };
      store.failWith = { code: "occupied", detail: "B9" };
    });
    await add.click();
    await page.getByText("Cell B9 is no longer blank.").waitFor();
    expect(await page.evaluate(() => store.filled)).toEqual([]);
    await add.click();
    await page.getByText("Added to “Retention - Deals”: 1 deals, in rows 9 to 9.").waitFor();
    expect(await page.evaluate(() => store.filled)).toEqual([
      {
        sheet: "Retention - Deals",
        at: { row: 8, column: 1 },
        rows: [
          [46_115, { text: "D-1" }, { text: "Ann" }, { text: "Acme" }, "Renewal", 5.5, { text: "USD" }, null, null],
        ],
      },
    ]);
    expect(await overflow(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await button(page, "Open “Retention - Deals”").click();
    expect(await page.evaluate(() => store.selected)).toEqual(["Retention - Deals"]);
  });

  it("by keyboard alone", async () => {
    const page = await show();
    await tabTo(page, "Paste a table");
    await page.keyboard.press("Enter");
    await page.getByLabel("Paste the export with its headings").waitFor();
    await page.keyboard.insertText("Deal ID;Close date;Owner;Type;Amount\nD-1;2026-04-03;Ann;Renewal;5");
    await tabTo(page, "Read the table");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Read from the pasted table" }).waitFor();
    await expect.poll(() => sum(page)).toContain("To import: 1");
    await tabTo(page, "Import 1");
    await page.keyboard.press("Enter");
    await page.getByText("when the worksheets are created: 1.").waitFor();
  });

  it("fifty thousand rows are read, turned over by pages, and leave the pane alive", async () => {
    const page = await show();
    const lines = Array.from(
      { length: 50_000 },
      (_, row) => `D-${row}\t${(row % 28) + 1}/03/2026\tRep ${row % 50}\tAcme\tRenewal\t${row}.50\tUSD`,
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
