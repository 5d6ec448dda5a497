/** The built workbench in a real browser, with everything that it complains about or asks from elsewhere. */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { Browser, Page } from "playwright-core";
import type { ReadResult, Workbook } from "../../core/workbook";
import { listen, pageServer } from "../../workbench/build/server";
import { launch, reportRefusals } from "../hosts/browser";

export interface Site {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  if (!existsSync("dist/workbench/index.html")) throw new Error("dist/workbench is missing: run npm run build first");
  const server: Server = pageServer("dist/workbench");
  const address = `http://127.0.0.1:${await listen(server, 0, true)}/`;
  const browser = await launch();
  return {
    browser,
    address,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions, and requests to anywhere but the page's own server. */
  readonly complaints: string[];
}

export interface PageOptions {
  readonly locale?: string;
  readonly dark?: boolean;
  readonly width?: number;
  /** Files that the server shall not find. */
  readonly missing?: string;
  /** Runs in the page before anything of it does. */
  readonly before?: () => void;
}

export async function openPage({ browser, address }: Site, options: PageOptions = {}): Promise<OpenPage> {
  const { locale = "en-US", dark = false, width = 1500, missing, before } = options;
  const context = await browser.newContext({
    locale,
    colorScheme: dark ? "dark" : "light",
    viewport: { width, height: 820 },
  });
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  await reportRefusals(page);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(data|blob):/.test(url)) complaints.push(`request: ${url}`);
  });
  if (missing !== undefined) await page.route(`**/${missing}`, (route) => route.abort());
  await page.goto(address);
  if (missing === undefined) await page.locator("#splash").waitFor({ state: "detached", timeout: 60_000 });
  return { page, complaints };
}

/** What the cells hold, through the port that the page offers to the console. */
export async function read(page: Page, sheet: string, address?: string): Promise<ReadResult> {
  return page.evaluate(
    ([name, area]) => {
      const { workbench } = window as unknown as { workbench: Workbook };
      return workbench.read({ sheet: name!, ...(area === undefined ? {} : { address: area }) });
    },
    [sheet, address] as const,
  );
}

export async function value(page: Page, sheet: string, address: string): Promise<unknown> {
  return (await read(page, sheet, address)).values[0]?.[0];
}

export async function tabs(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => (await (window as unknown as { workbench: Workbook }).workbench.inventory()).sheets);
}

/**
 * The grid draws with the next frame, and on a busy machine a frame is long: a key that comes before it is added to the
 * text that was typed last, or goes wherever the focus was. No person types that fast; a test does, so it looks first.
 */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

const COMPOSER = ".o-grid-composer";

/** Nothing is being typed in the grid, and what was typed before is drawn. */
async function rested(page: Page): Promise<void> {
  await drawn(page);
  await page.waitForFunction(
    (selector) => getComputedStyle(document.querySelector(selector)!).opacity === "0",
    COMPOSER,
  );
}

/** The keys go to the cells of the grid. */
export async function gridFocused(page: Page): Promise<void> {
  await rested(page);
  await page.waitForFunction(
    (selector) => document.querySelector(`${selector} .o-composer`) === document.activeElement,
    COMPOSER,
  );
}

/** Clicks the tab and goes to the cell by the name box. */
export async function goTo(page: Page, sheet: string, address: string): Promise<void> {
  await rested(page);
  await page.locator(".o-sheet", { hasText: sheet }).click();
  await page.locator(".o-sheet.active", { hasText: sheet }).waitFor();
  await drawn(page);
  const nameBox = page.locator(".o-named-range-selector input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.waitForFunction(
    async ([tab, cell]) => {
      const { workbench } = window as unknown as { workbench: Workbook };
      const selected = await workbench.selection();
      return selected.sheet === tab && selected.address === cell;
    },
    [sheet, address] as const,
  );
  await gridFocused(page);
}

/**
 * Types over the cell that is selected, and leaves it open. The first key opens it and the second waits until it is
 * open: the engine would append two keys of one frame to what stood in the cell.
 */
export async function type(page: Page, text: string): Promise<void> {
  await gridFocused(page);
  await more(page, text.slice(0, 1), "");
  await more(page, text.slice(1), text.slice(0, 1));
}

/** Types on in the cell that is open, behind what stands in it. */
export async function more(page: Page, text: string, before: string): Promise<void> {
  await page.keyboard.type(text);
  await page.waitForFunction(
    ([selector, wanted]) => {
      const box = document.querySelector(selector)!;
      return getComputedStyle(box).opacity !== "0" && box.querySelector(".o-composer")!.textContent === wanted;
    },
    [COMPOSER, before + text] as const,
  );
}

/** Ends what is being typed; the entry may have been taken or refused. */
export async function enter(page: Page): Promise<void> {
  await page.keyboard.press("Enter");
  await rested(page);
}

export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await goTo(page, sheet, address);
  await type(page, text);
  await enter(page);
}

/** Types over what the selected cell holds, in the line above the grid: there a "%" is not added by itself. */
export async function typeAbove(page: Page, text: string): Promise<void> {
  const line = page.locator(".o-topbar-composer .o-composer");
  await line.click();
  await page.locator(".o-topbar-composer .o-composer.active:focus").waitFor();
  await drawn(page);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.waitForFunction(
    (wanted) => document.querySelector(".o-topbar-composer .o-composer")!.textContent === wanted,
    text,
  );
  await enter(page);
}
