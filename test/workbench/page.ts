/** The built workbench in a real browser, with everything that it complains about or asks from elsewhere. */
import { existsSync } from "node:fs";
import type { Server } from "node:http";
import { type Browser, chromium, type Page } from "playwright-core";
import type { ReadResult, Workbook } from "../../core/workbook";
import { listen, pageServer } from "../../workbench/build/server";

const CHROMIUM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export interface Site {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  if (!existsSync("dist/workbench/index.html")) throw new Error("dist/workbench is missing: run npm run build first");
  const executablePath = process.env.CHROMIUM ?? CHROMIUM.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("Chromium is missing: install it, or set CHROMIUM to its path");
  const server: Server = pageServer("dist/workbench");
  const address = `http://127.0.0.1:${await listen(server, 0, true)}/`;
  const browser = await chromium.launch({ executablePath, args: QUIET });
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
}

export async function openPage({ browser, address }: Site, options: PageOptions = {}): Promise<OpenPage> {
  const { locale = "en-US", dark = false, width = 1500, missing } = options;
  const context = await browser.newContext({
    locale,
    colorScheme: dark ? "dark" : "light",
    viewport: { width, height: 820 },
  });
  const page = await context.newPage();
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

/** Clicks the tab, goes to the cell by the name box, and types as a person does. */
export async function typeInto(page: Page, sheet: string, address: string, text: string): Promise<void> {
  await page.locator(".o-sheet", { hasText: sheet }).click();
  const nameBox = page.locator(".o-named-range-selector input");
  await nameBox.fill(address);
  await nameBox.press("Enter");
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
