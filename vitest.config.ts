import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// Projects by what they need: core (sources only), bundles (built dist), browser (built dist and Chromium), LibreOffice.
const project = (name: string, include: string[], extra: object = {}) => ({
  test: {
    name,
    include,
    pool: "forks" as const,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: availableParallelism(),
    sequence: { groupOrder: 0 },
    ...extra,
  },
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
          "test/libreoffice/**",
        ],
      }),
      project("bundles", ["test/{parity,bundles,excel,gas}/**/*.test.ts"], {
        exclude: ["test/**/browser.test.ts", "test/**/*.browser.test.ts"],
      }),
      project("libreoffice", ["test/libreoffice/**/*.test.ts"]),
      project("browser", ["test/**/browser.test.ts", "test/**/*.browser.test.ts"], {
        // One page at a time, and nothing beside it: people do not type while other tests calculate.
        fileParallelism: false,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
        testTimeout: 120_000,
      }),
      // Sweeps of minutes, which only `npm run test:wide` asks for.
      ...(process.env.WIDE === "1"
        ? [project("wide", ["test/**/*.wide.ts"], { testTimeout: 1_800_000, sequence: { groupOrder: 2 } })]
        : []),
    ],
  },
});
