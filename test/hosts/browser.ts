/** The Chromium that the tests look at pages with: quiet on the network, wherever this machine has it. */
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../programs.mjs";

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("Chromium is missing: install it, or set CHROMIUM to its path");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Lets the console say what a Content-Security-Policy refuses, as an error: the tests allow none. */
export function reportRefusals(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(
        `Content-Security-Policy: ${effectiveDirective} refuses ${blockedURI} (${sourceFile}:${lineNumber})`,
      ),
    );
  });
}
