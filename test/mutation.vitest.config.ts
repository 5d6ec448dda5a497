/** The tests that mutants of the arithmetic rooms must not survive; run by Stryker (npm run mutation). */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/core/decimal/**/*.test.ts", "test/core/rules/**/*.test.ts"], testTimeout: 30_000 },
});
