/**
 * The built pane in a real browser with the unmodified office.js: only window.external, which Excel on Windows gives to
 * its web view, is ours, and behind it stands the same workbook as in the other tests.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { reportRefusals } from "../browser";
import type { TestExcel } from "../officeWire";

const OFFICE = path.dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));
const DIST = path.resolve("dist/excel");
const ORIGIN = "https://localhost:3000";
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

export interface PaneOptions {
  readonly width?: number;
  readonly height?: number;
  /** Language of Excel, as "fr-FR". */
  readonly language?: string;
  readonly requirementSets?: Readonly<Record<string, number>>;
  /** Excel's colours, "#RRGGBB". */
  readonly background?: string;
  /** What the network does with Office.js. */
  readonly cdn?: "reachable" | "blocked" | "half";
  /** Without it the page is opened in a plain browser. */
  readonly excel?: TestExcel;
}

export interface OpenPane {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors. */
  readonly complaints: string[];
  /** Requests to anywhere but the pane's own files and the CDN of Office.js. */
  readonly strayRequests: string[];
  close(): Promise<void>;
}

export async function openPane(browser: Browser, options: PaneOptions): Promise<OpenPane> {
  const { excel, width = 350, height = 700, language = "en-US", background = "#FFFFFF", cdn = "reachable" } = options;
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const strayRequests: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await reportRefusals(page);
  if (excel !== undefined) {
    await page.exposeFunction("excelAnswers", (request: string) => excel.wire.answer(request));
    const sets = options.requirementSets ?? { ExcelApi: 1.12, SharedRuntime: 1.1, CustomFunctionsRuntime: 1.3 };
    await page.addInitScript(webView, { language, background, sets: JSON.stringify(sets) });
  }
  await page.route("**/*", (route) => {
    const url = route.request().url().split(/[?#]/)[0]!;
    const file = url.startsWith(CDN)
      ? cdn === "reachable" || (cdn === "half" && url.endsWith("/office.js"))
        ? path.join(OFFICE, url.slice(CDN.length))
        : undefined
      : url.startsWith(`${ORIGIN}/`)
        ? path.join(DIST, url.slice(ORIGIN.length))
        : undefined;
    if (file === undefined) {
      if (!url.startsWith(CDN)) strayRequests.push(url);
      return route.abort();
    }
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404, body: "" });
  });
  const hostInfo = excel === undefined ? "" : "?_host_Info=Excel$Win32$16.01$en-US$$$$0";
  await page.goto(`${ORIGIN}/taskpane.html${hostInfo}`);
  return { page, complaints, strayRequests, close: () => context.close() };
}

/** Runs in the page before anything else: what Excel on Windows offers its web view. */
function webView({ language, background, sets }: { language: string; background: string; sets: string }): void {
  const RICH_API = 93;
  const ask = (window as unknown as { excelAnswers(request: string): Promise<string> }).excelAnswers;
  const safeArray = (values: unknown[]): object => ({
    toArray: () => values,
    dimensions: () => 1,
    getItem: (index: number) => values[index],
    lbound: () => 0,
    ubound: () => values.length - 1,
  });
  // Excel's names start with a capital, and what it is asked for beyond these it answers with nothing.
  const capitalised = (members: Record<string, unknown>, otherwise?: () => unknown): object =>
    new Proxy(members, {
      get: (target, key) => {
        const name = String(key);
        return target[name.charAt(0).toLowerCase() + name.slice(1)] ?? otherwise;
      },
    });
  const known: Record<string, unknown> = {
    getAppType: () => 1,
    getAppVersionMajor: () => 16,
    getAppVersionMinor: () => 1,
    getAppUILocale: () => language,
    getAppDataLocale: () => language,
    getDocUrl: () => "C:/plan.xlsx",
    getAppCapabilities: () => 2,
    getActivationMode: () => 1,
    getControlIntegrationLevel: () => 1,
    getSolutionToken: () => "",
    getSettings: () => capitalised({ read: () => undefined, write: () => undefined }),
    getSupportedMatrix: () => sets,
    getHostFullVersion: () => "16.0.14326.20000",
    getOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: Number.parseInt(background.slice(1), 16) }),
  };
  const context = capitalised(known, () => "");
  const external = capitalised({
    getContext: () => context,
    getHostInfo: () => {
      throw new Error("an Excel that says nothing of itself");
    },
    execute(id: number, params: unknown[], done: (answer: object) => void) {
      const request = (params?.[0] as unknown[] | undefined)?.find(
        (part) => typeof part === "string" && part.startsWith("{"),
      ) as string | undefined;
      if (id !== RICH_API || request === undefined) {
        setTimeout(() => done(safeArray([0, safeArray([])])), 0);
        return;
      }
      void ask(request).then((response) => done(safeArray([0, safeArray([200, safeArray([]), response])])));
    },
    registerEvent: (_id: number, _target: string, _handler: unknown, done: (code: number) => void) =>
      setTimeout(() => done(0), 0),
    unregisterEvent: (_id: number, _target: string, done: (code: number) => void) => setTimeout(() => done(0), 0),
  });
  Object.defineProperty(window, "external", { value: external, configurable: true, writable: true });
}
