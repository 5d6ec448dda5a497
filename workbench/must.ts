/** A command of the engine either succeeds or throws: nothing is skipped silently. */
import type { DispatchResult } from "@odoo/o-spreadsheet";

/** The engine refused a command; `reasons` are its own words. */
export class RefusedByEngine extends Error {
  constructor(what: string, reasons: readonly string[]) {
    super(`${what}: ${reasons.join(", ")}`);
    this.name = "RefusedByEngine";
  }
}

export function must(result: DispatchResult, what: string): void {
  if (!result.isSuccessful) throw new RefusedByEngine(what, result.reasons);
}
