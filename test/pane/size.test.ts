/** What a person waits for before the pane shows: React, Fluent and the pane have a budget; the rest is core's. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

it("the pane with React and Fluent weighs at most 180 KB gzipped, without the core it shares with the functions", async () => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../taskpane/mount.tsx", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    jsx: "automatic",
    target: "es2020",
    format: "iife",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "without-core",
        setup(setup) {
          setup.onLoad({ filter: /[\\/]core[\\/].*\.ts$/ }, ({ path }) =>
            /[\\/]text[\\/](pane[\\/]|language)/.test(path)
              ? undefined
              : { contents: "module.exports = new Proxy({}, { get: () => () => null })", loader: "js" },
          );
        },
      },
    ],
    logLevel: "silent",
  });
  expect(gzipSync(outputFiles[0]!.contents, { level: 9 }).length).toBeLessThan(180_000);
});
