/** Opens the pane's test page in a real Chromium and watches that nothing is said on the console or asked of the net. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { TaskpaneOptions } from "../../taskpane/mount";
import { launch } from "../hosts/browser";
import type { TestWorkbook } from "./page";

declare global {
  // The globals of page.ts, for code that runs in the page.
  var store: TestWorkbook;
  var pane: { update(options: Partial<TaskpaneOptions>): void; unmount(): void };
}

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: string;
  readonly theme?: string;
  readonly host?: string;
  readonly draft?: string;
  readonly forcedColors?: boolean;
  readonly context?: BrowserContextOptions;
}

interface OpenedPage {
  readonly page: Page;
  /** Console messages, page errors and requests that have no business here. */
  readonly complaints: string[];
}

const HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pane</title>
<style>html, body, #pane { height: 100%; margin: 0 }</style></head>
<body><div id="pane"></div><script src="/page.js"></script></body></html>`;

/** What Office takes away from every page it hosts. */
const OFFICE_MANNERS = `
for (const name of ["alert", "confirm", "prompt"]) window[name] = () => { throw new Error(name + " is not available"); };
history.pushState = null; history.replaceState = null;`;

async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL("./page.ts", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    jsx: "automatic",
    target: "es2020",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  return result.outputFiles[0]!.text;
}

async function openPane(browser: Browser, script: string, options: PageOptions = {}): Promise<OpenedPage> {
  const { width = 350, height = 700, forcedColors = false, context = {}, ...query } = options;
  const opened = await browser.newContext({
    viewport: { width, height },
    forcedColors: forcedColors ? "active" : "none",
    ...context,
  });
  const page = await opened.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`page error: ${error.message}`));
  await page.addInitScript(OFFICE_MANNERS);
  await page.route("**/*", (route) => {
    const url = new URL(route.request().url());
    if (url.host === "pane.test" && url.pathname === "/")
      return route.fulfill({ body: HTML, contentType: "text/html" });
    if (url.host === "pane.test" && url.pathname === "/page.js") {
      return route.fulfill({ body: script, contentType: "text/javascript" });
    }
    if (url.pathname !== "/favicon.ico") complaints.push(`request: ${url.href}`);
    return route.fulfill({ status: 204 });
  });
  await page.goto(`https://pane.test/?${new URLSearchParams(query as Record<string, string>)}`);
  await page.waitForSelector("h1");
  return { page, complaints };
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds against WCAG 2.2 AA, one line per element. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
        }>;
      };
    };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const { violations: found } = await axe.run({ runOnly: { type: "tag", values: tags } });
    return found.flatMap((rule) =>
      rule.nodes.map((node) => `${rule.impact} ${rule.id} ${node.target.join(" ")}: ${node.failureSummary}`),
    );
  });
}

/** Elements wider than the pane can show, and how far the page itself could be pushed sideways. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll(".cp-scroll, .cp-bar, .cp-top, .cp-pane")];
    return wide
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map((element) => `${element.tagName} ${element.className}: ${element.scrollWidth} > ${element.clientWidth}`);
  });
}

/** Presses Tab until the focus is on an element with this name; fails after a full round. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return "";
      const labels = "labels" in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      return (
        element.getAttribute("aria-label") ??
        (labels.map((label) => label.textContent).join(" ") || element.textContent)
      );
    });
    if (typeof name === "string" ? found.startsWith(name) : name.test(found)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${name}`);
}

/**
 * A Chromium for the tests of a file. Every test may open one pane; it is closed after the test, and nothing may have
 * been said on its console.
 */
export function paneBench(): { open(options?: PageOptions): Promise<Page>; complaints(): readonly string[] } {
  let browser: Browser;
  let script: string;
  let opened: OpenedPage | undefined;
  const complaints = () => opened?.complaints ?? [];
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(), bundlePage()]);
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    const said = complaints();
    await opened?.page.context().close();
    opened = undefined;
    expect(said).toEqual([]);
  });
  return {
    complaints,
    async open(options) {
      opened = await openPane(browser, script, options);
      return opened.page;
    },
  };
}
