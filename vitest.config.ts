import { defineConfig } from "vitest/config";

// Three projects by what they need: core (sources only), bundles (built dist), browser (built dist and Chromium).
const project = (name: string, include: string[], extra: object = {}) => ({
  test: { name, include, pool: "forks" as const, testTimeout: 60_000, hookTimeout: 120_000, ...extra },
});

export default defineConfig({
  test: {
    projects: [
      project("core", ["test/**/*.test.ts"], {
        exclude: [
          "test/**/*.browser.test.ts",
          "test/**/browser.test.ts",
          "test/parity/**",
          "test/bundles/**",
          "test/excel/**",
          "test/gas/**",
        ],
      }),
      project("bundles", ["test/{parity,bundles,excel,gas}/**/*.test.ts"], {
        exclude: ["test/**/browser.test.ts", "test/**/*.browser.test.ts"],
      }),
      project("browser", ["test/**/browser.test.ts", "test/**/*.browser.test.ts"], {
        fileParallelism: false,
        testTimeout: 120_000,
      }),
    ],
  },
});
