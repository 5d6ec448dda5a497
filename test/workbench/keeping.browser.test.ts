import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPage, openSite, type Site, tabs, typeInto, value } from "./page";

const SAMPLE = "Sample Q1 2026";

/** Looked at until it is so: on a busy machine a step of the page may take its time. */
function eventually<T>(look: () => Promise<T>) {
  return expect.poll(look, { timeout: 30_000 });
}

/** Everything that was done is in the browser's store. */
async function saved(page: Page): Promise<void> {
  await page.locator(".saving", { hasText: /^Saved \d/ }).waitFor();
}

async function opened(page: Page): Promise<void> {
  await page.locator("#splash").waitFor({ state: "detached", timeout: 60_000 });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await opened(page);
}

function current(page: Page): Promise<string> {
  return page.locator(".workbook").innerText();
}

async function openList(page: Page): Promise<void> {
  await page.locator(".workbook").click();
  await page.getByRole("dialog", { name: "Workbooks" }).waitFor();
}

async function names(page: Page): Promise<string[]> {
  return page.locator(".workbook-list .name").allTextContents();
}

describe("the workbench keeps work", () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it("saves a change shortly after it, says so, and opens with it again", async () => {
    const { page, complaints } = await openPage(site);
    expect(await page.locator(".saving").textContent()).toBe("Not changed yet");
    await typeInto(page, "Welcome", "D9", "=6*7");
    await saved(page);
    await reload(page);
    expect(await value(page, "Welcome", "D9")).toBe(42);
    expect(await value(page, "Welcome", "C7")).toBe(30_000);
    expect(await page.locator(".saving").textContent()).toMatch(/^Saved \d/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("keeps what the pane wrote, its plan and the open draft included", async () => {
    const { page } = await openPage(site);
    const pane = page.locator("#pane");
    await pane.getByRole("button", { name: "Use this plan" }).first().click();
    await pane.getByRole("button", { name: "Create worksheets" }).click();
    await eventually(async () => (await tabs(page)).length).toBeGreaterThan(7);
    await saved(page);
    const before = await tabs(page);
    const settings = () =>
      page.evaluate(() =>
        (window as unknown as { workbench: { settings(): Promise<Record<string, string>> } }).workbench.settings(),
      );
    const kept = await settings();
    await reload(page);
    expect(await tabs(page)).toEqual(before);
    expect(await settings()).toEqual(kept);
    expect(Object.keys(kept).length).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });

  it("asks before it is left only while something is unsaved", async () => {
    const { page } = await openPage(site);
    const asks = () => page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
    expect(await asks()).toBe(false);
    await typeInto(page, "Welcome", "D9", "1");
    expect(await asks()).toBe(true);
    await saved(page);
    expect(await asks()).toBe(false);
    await page.context().close();
  });

  it("keeps several workbooks by name, with the mouse", async () => {
    const { page, complaints } = await openPage(site);
    await typeInto(page, "Welcome", "D9", "1");
    await saved(page);
    await openList(page);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await eventually(() => current(page)).toBe("Workbook");
    expect(await tabs(page)).toEqual(["Sheet1"]);
    await typeInto(page, "Sheet1", "A1", "7");
    await saved(page);
    await openList(page);
    expect(await names(page)).toEqual(["Workbook", SAMPLE]);
    await page.getByRole("button", { name: "Rename: Workbook" }).click();
    await page.getByRole("textbox", { name: "Name of the workbook" }).fill("Team 2026");
    await page.keyboard.press("Enter");
    await eventually(() => names(page)).toEqual(["Team 2026", SAMPLE]);
    expect(await current(page)).toBe("Team 2026");
    await page.getByRole("button", { name: "Duplicate: Team 2026" }).click();
    await eventually(() => names(page)).toEqual(["Team 2026 (copy)", "Team 2026", SAMPLE]);
    await page.getByRole("button", { name: "Team 2026 (copy)", exact: true }).click();
    await eventually(() => current(page)).toBe("Team 2026 (copy)");
    expect(await value(page, "Sheet1", "A1")).toBe(7);
    await openList(page);
    await page.getByRole("button", { name: SAMPLE, exact: true }).click();
    await eventually(() => current(page)).toBe(SAMPLE);
    expect(await value(page, "Welcome", "D9")).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("deletes a workbook with undo, and opens the next one when the open one is deleted", async () => {
    const { page } = await openPage(site);
    await typeInto(page, "Welcome", "D9", "1");
    await saved(page);
    await openList(page);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await eventually(() => current(page)).toBe("Workbook");
    await openList(page);
    await page.getByRole("button", { name: `Delete: ${SAMPLE}` }).click();
    await page.getByText(`“${SAMPLE}” is deleted.`).waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await eventually(() => names(page)).toEqual(["Workbook", SAMPLE]);
    await page.getByRole("button", { name: "Delete: Workbook" }).click();
    await page.getByText("“Workbook” is deleted.").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await eventually(() => current(page)).toBe(SAMPLE);
    await openList(page);
    await eventually(() => names(page)).toEqual([SAMPLE]);
    await page.context().close();
  });

  it("is worked with the keyboard alone: F6 to the name, the list, rename, and back where it was", async () => {
    const { page } = await openPage(site);
    await typeInto(page, "Welcome", "D9", "1");
    await saved(page);
    await page.keyboard.press("Shift+F6");
    await page.locator(".workbook:focus").waitFor();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Workbooks" });
    await dialog.waitFor();
    const rename = dialog.getByRole("button", { name: `Rename: ${SAMPLE}` });
    await rename.waitFor();
    for (
      let presses = 0;
      presses < 20 && !(await rename.evaluate((one) => one === document.activeElement));
      presses += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Mine");
    await page.keyboard.press("Enter");
    await eventually(() => current(page)).toBe("Mine");
    await dialog.locator(".name:focus").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.locator(".workbook:focus").waitFor();
    await page.context().close();
  });

  it("lets one tab work: the second says so, takes over with everything, and the first can only read then", async () => {
    const { page: first, complaints } = await openPage(site);
    await typeInto(first, "Welcome", "D9", "1");
    await saved(first);
    const second = await first.context().newPage();
    await second.goto(site.address);
    await opened(second);
    const banner = second.getByRole("alert");
    expect(await banner.textContent()).toContain(`“${SAMPLE}” is open in another tab.`);
    expect(await second.locator(".saving").textContent()).toBe("Read only");
    // Not saved yet when the other tab asks for it.
    await typeInto(first, "Welcome", "D9", "2");
    await banner.getByRole("button", { name: "Work here instead" }).click();
    await banner.waitFor({ state: "hidden" });
    expect(await value(second, "Welcome", "D9")).toBe(2);
    expect(await first.getByRole("alert").textContent()).toContain("Another tab has taken over");
    expect(
      await first.evaluate(() =>
        (window as unknown as { workbench: { saveSettings(given: object): Promise<void> } }).workbench
          .saveSettings({ a: "b" })
          .catch((thrown: { code: string }) => thrown.code),
      ),
    ).toBe("readOnly");
    expect(complaints).toEqual([]);
    await first.context().close();
  });

  it("gives a workbook back to the first tab, and leaves the second a copy of its own", async () => {
    const { page: first, complaints } = await openPage(site);
    await typeInto(first, "Welcome", "D9", "1");
    await saved(first);
    const second = await first.context().newPage();
    await second.goto(site.address);
    await opened(second);
    await second.getByRole("button", { name: "Work here instead" }).click();
    await second.getByRole("alert").waitFor({ state: "hidden" });
    await first.getByRole("button", { name: "Work here instead" }).click();
    await first.getByRole("alert").waitFor({ state: "hidden" });
    await second.getByRole("button", { name: "Open a copy" }).click();
    await eventually(() => current(second)).toBe(`${SAMPLE} (copy)`);
    await typeInto(second, "Welcome", "D9", "4");
    await saved(second);
    expect(await value(first, "Welcome", "D9")).toBe(1);
    expect(complaints).toEqual([]);
    await first.context().close();
  });

  it("says that nothing is kept where the browser refuses, and saves once it allows", async () => {
    const { page } = await openPage(site, {
      before: () => {
        const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...given) {
          if ((window as { allowed?: boolean }).allowed) return open.apply(this, given);
          throw new DOMException("denied", "SecurityError");
        };
      },
    });
    const state = page.locator(".saving");
    expect(await state.textContent()).toMatch(/^Not saved: this browser keeps nothing/);
    await typeInto(page, "Welcome", "D9", "5");
    await eventually(() => state.textContent()).toMatch(/^Not saved: this browser keeps nothing/);
    await page.evaluate(() => Object.assign(window, { allowed: true }));
    await page.getByRole("button", { name: "Try again" }).click();
    await saved(page);
    await reload(page);
    await page.context().close();
  });

  it("says that the storage is full, keeps the work open, and saves it with the next try", async () => {
    const { page } = await openPage(site);
    await typeInto(page, "Welcome", "D9", "5");
    await saved(page);
    await page.evaluate(() => {
      const put = IDBObjectStore.prototype.put;
      Object.assign(window, { restore: () => Object.assign(IDBObjectStore.prototype, { put }) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("no room", "QuotaExceededError");
      };
    });
    await typeInto(page, "Welcome", "D9", "6");
    await eventually(() => page.locator(".saving").textContent()).toMatch(/^Not saved: this browser’s storage is full/);
    expect(await value(page, "Welcome", "D9")).toBe(6);
    await openList(page);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await page.getByText("is lost when you leave it").waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
    await page.getByRole("button", { name: "Try again" }).click();
    await saved(page);
    await reload(page);
    expect(await value(page, "Welcome", "D9")).toBe(6);
    await page.context().close();
  });

  it("tells a damaged record, hands it out as it is, and opens the next workbook", async () => {
    const { page } = await openPage(site);
    await typeInto(page, "Welcome", "D9", "5");
    await saved(page);
    await openList(page);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await eventually(() => current(page)).toBe("Workbook");
    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("compensation-plans-workbench");
        request.onsuccess = () => resolve(request.result);
      });
      const entries = await new Promise<{ id: string; name: string }[]>((resolve) => {
        const request = database.transaction("entries").objectStore("entries").getAll();
        request.onsuccess = () => resolve(request.result);
      });
      const { id } = entries.find(({ name }) => name === "Workbook")!;
      database.transaction("contents", "readwrite").objectStore("contents").put('{"form":1,"data":{"sheets":[', id);
      database.close();
    });
    await reload(page);
    const dialog = page.getByRole("dialog", { name: "“Workbook” cannot be opened" });
    await dialog.waitFor();
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Save as a file" }).click();
    expect((await download).suggestedFilename()).toBe("Workbook.json");
    expect(await current(page)).toBe(SAMPLE);
    await openList(page);
    await eventually(() => names(page)).toEqual(expect.arrayContaining(["Workbook", SAMPLE]));
    await page.context().close();
  });

  it("downloads a workbook as .xlsx and opens it again as one of its own, and tells a file that is none", async () => {
    const { page, complaints } = await openPage(site);
    await typeInto(page, "Welcome", "D9", "=ATTAINMENT(3,4)");
    await saved(page);
    await openList(page);
    const download = page.waitForEvent("download", { timeout: 120_000 });
    await page.getByRole("button", { name: `Download .xlsx: ${SAMPLE}` }).click();
    const file = await (await download).path();
    expect((await download).suggestedFilename()).toBe(`${SAMPLE}.xlsx`);
    const bytes = await readFile(file);
    const before = await tabs(page);
    const open = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Open .xlsx…" }).click();
      await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
    };
    await open("From a colleague.xlsx", bytes);
    await page.locator(".workbook", { hasText: "From a colleague" }).waitFor({ timeout: 120_000 });
    expect(await tabs(page)).toEqual(before);
    expect(await value(page, "Welcome", "D9")).toBe(0.75);
    await page.locator("#pane").getByRole("tab", { name: "Revise" }).click();
    await eventually(() => page.locator("#pane").textContent()).toContain(SAMPLE);
    await openList(page);
    await open("Letter.xlsx", Buffer.from("not a workbook"));
    const refusal = page.getByRole("dialog", { name: "Letter.xlsx was not opened" });
    expect(await refusal.textContent()).toContain("not an Excel workbook, or it is damaged");
    await page.keyboard.press("Escape");
    expect(await current(page)).toBe("From a colleague");
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 300_000);
});
