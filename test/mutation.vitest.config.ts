/** The tests that mutants of the arithmetic rooms must not survive; run by Stryker (npm run mutation). */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/core/{decimal,rules,functions}/**/*.test.ts", "test/functions/cases.test.ts"],
    testTimeout: 30_000,
  },
});
