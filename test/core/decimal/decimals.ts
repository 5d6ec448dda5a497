/** Counts the decimals that a piece of code makes: how tests see which path a figure took. */
import { vi } from "vitest";

export const made = { decimals: 0 };

/** To be called at the top of a test file: replaces `exact` by one that counts. */
export async function countingDecimals(original: () => Promise<typeof import("../../../core/decimal/decimal")>) {
  const module = await original();
  return {
    ...module,
    exact: vi.fn((value: number) => {
      made.decimals += 1;
      return module.exact(value);
    }),
  };
}

/** How many decimals `action` makes. */
export function decimalsMadeBy(action: () => unknown): number {
  const before = made.decimals;
  action();
  return made.decimals - before;
}
