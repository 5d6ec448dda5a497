/** What a person waits for before the pane shows: React, Fluent and the pane have a budget; the rest is core's. */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { beforeAll, expect, it } from "vitest";

/** Gzipped bytes of what is loaded at once, and of what is loaded when its tab or section is opened. */
let first = 0;
let later = 0;

beforeAll(async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL("../../taskpane/mount.tsx", import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    splitting: true,
    metafile: true,
    outdir: "size",
    jsx: "automatic",
    target: "es2020",
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    plugins: [
      {
        name: "without-core",
        setup(setup) {
          setup.onLoad({ filter: /[\\/]core[\\/].*\.ts$/ }, ({ path }) =>
            /[\\/]text[\\/](pane[\\/]|versions[\\/]|language|typography)/.test(path)
              ? undefined
              : { contents: "module.exports = new Proxy({}, { get: () => () => null })", loader: "js" },
          );
        },
      },
    ],
    logLevel: "silent",
  });
  const weight = (file: string) =>
    gzipSync(outputFiles.find(({ path }) => path.replace(/\\/g, "/").endsWith(`/${file}`))!.contents, { level: 9 })
      .length;
  const atOnce = new Set<string>();
  const add = (file: string) => {
    if (atOnce.has(file)) return;
    atOnce.add(file);
    for (const one of metafile.outputs[file]!.imports) if (one.kind === "import-statement") add(one.path);
  };
  add(Object.keys(metafile.outputs).find((file) => file.endsWith("mount.js"))!);
  for (const file of Object.keys(metafile.outputs)) {
    if (atOnce.has(file)) first += weight(file);
    else later += weight(file);
  }
});

it("the pane with React and Fluent weighs at most 180 KB gzipped, without the core it shares with the functions", () => {
  expect(first).toBeLessThan(180_000);
});

it("the tabs and sections that few open stay out of it", () => {
  expect(later).toBeGreaterThan(15_000);
  expect(later).toBeLessThan(60_000);
});
