/**
 * The built Sidebar.html in a real browser, 300 pixels wide as Google shows it, with google.script.run answered by the
 * built Code.js. What crosses is checked on both sides as Apps Script checks it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { GAS, type GoogleSheet } from "../hosts/appsScript";
import { reportRefusals } from "../hosts/browser";

const ADDRESS = "https://sidebar.test/";

export interface SidebarPage {
  readonly page: Page;
  /** Messages of the console above "info", and errors that nobody caught. */
  readonly complaints: readonly string[];
  /** Addresses that the page asked for, but for itself. */
  readonly requests: readonly string[];
  /** The most calls that were under way at once. */
  readonly most: () => number;
}

export async function openSidebar(
  browser: Browser,
  { script }: GoogleSheet,
  { delay = 0, height = 900 }: { readonly delay?: number; readonly height?: number } = {},
): Promise<SidebarPage> {
  const context = await browser.newContext({ viewport: { width: 300, height }, locale: "en-US" });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  let [running, most] = [0, 0];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.exposeFunction("askGoogle", async (name: string, args: unknown[]) => {
    running += 1;
    most = Math.max(most, running);
    try {
      if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
      return { answer: script.run(name, args) };
    } catch (thrown) {
      return { message: (thrown as Error).message };
    } finally {
      running -= 1;
    }
  });
  await reportRefusals(page);
  await page.addInitScript(bridge);
  await page.route("**/*", (route) => {
    const address = route.request().url();
    if (address === ADDRESS) {
      return route.fulfill({
        contentType: "text/html; charset=utf-8",
        body: readFileSync(path.join(GAS, "Sidebar.html")),
      });
    }
    requests.push(address);
    return route.abort();
  });
  await page.goto(ADDRESS);
  return { page, complaints, requests, most: () => most };
}

/** Runs in the page, before its script: google.script.run as Apps Script provides it. */
function bridge(): void {
  type Handler = (value: unknown) => void;
  const ask = (
    window as unknown as {
      askGoogle: (name: string, args: unknown[]) => Promise<{ answer?: unknown; message?: string }>;
    }
  ).askGoogle;
  const legal = (value: unknown, inArray: boolean): boolean => {
    if (value === undefined) return !inArray;
    if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
    if (Array.isArray(value)) return value.every((item) => legal(item, true));
    if (typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return false;
    return Object.values(value).every((item) => legal(item, false));
  };
  const runner = (done: Handler, failed: Handler): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === "withSuccessHandler") return (handler: Handler) => runner(handler, failed);
          if (name === "withFailureHandler") return (handler: Handler) => runner(done, handler);
          return (...args: unknown[]) => {
            if (!args.every((value) => legal(value, true))) {
              throw new Error("Failed due to illegal value in property: 0");
            }
            void ask(String(name), args).then(({ answer, message }) => {
              if (message === undefined) done(answer ?? null);
              else failed(new Error(message));
            });
          };
        },
      },
    );
  (window as unknown as { google: unknown }).google = {
    script: {
      run: runner(
        () => {},
        () => {},
      ),
    },
  };
}
