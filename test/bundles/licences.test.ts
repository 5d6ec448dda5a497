/** The licence texts that go out with each bundle are those of the libraries in it, as the bundler's module graph has them. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import webpack, { type Configuration, type StatsModule } from "webpack";
import { LIBRARIES } from "../../taskpane/functions/libraries";
import { packageOf } from "../../tools/licences";

const CONFIG = pathToFileURL(path.resolve("webpack.config.js")).href;
const { default: configurations } = (await import(/* @vite-ignore */ CONFIG)) as { default: readonly Configuration[] };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "licences-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Packages of the modules that are in chunks, also of those that were joined into others. */
function packagesOf(modules: readonly StatsModule[]): Set<string> {
  return new Set(
    modules.flatMap(({ nameForCondition, modules: inner = [], chunks = [] }) => {
      const own = typeof nameForCondition === "string" ? packageOf(nameForCondition) : undefined;
      const joined = [...packagesOf(inner.map((one) => ({ ...one, chunks })))];
      return chunks.length === 0 ? [] : own === undefined ? joined : [own, ...joined];
    }),
  );
}

/** The bundles of the pane alone: its About names their libraries, all of the same licence. */
const PANES = ["excel", "gas-sidebar"];
const FILES: Readonly<Record<string, string>> = { "gas-sidebar": "licences-sidebar.txt" };

describe("the licences beside a bundle", () => {
  it.each(configurations.map((one) => [one.name!, one] as const))("%s", async (name, configuration) => {
    const output = { ...configuration.output, path: path.join(folder, name), clean: false };
    const compiler = webpack({
      ...configuration,
      output,
      optimization: { ...configuration.optimization, minimize: false },
    });
    const stats = await new Promise<webpack.Stats>((done, fail) => {
      compiler.run((failure, result) => (failure ? fail(failure) : done(result!)));
    });
    expect(stats.hasErrors()).toBe(false);
    const options = {
      all: false,
      modules: true,
      nestedModules: true,
      ids: true,
      chunkModules: false,
      modulesSpace: 1e6,
      nestedModulesSpace: 1e6,
      cachedModules: true,
      orphanModules: false,
      runtimeModules: false,
      dependentModules: true,
      groupModulesByType: false,
    };
    const { modules = [] } = stats.toJson(options);
    const bundled = [...packagesOf(modules)].sort();
    const text = readFileSync(path.join(folder, name, FILES[name] ?? "licences.txt"), "utf8");
    const listed = [...text.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S* \([^\n]+\)\n-+$/gm)].map(
      ([, one]) => one!,
    );
    expect(bundled.length).toBeGreaterThan(0);
    expect([...new Set(listed)].sort()).toEqual(bundled);
    if (PANES.includes(name)) {
      expect([...LIBRARIES].sort()).toEqual(bundled);
      expect(text.match(/^\S+ \d\S* \((?!MIT\))/gm)).toBeNull();
    }
    // Each with its notice and its permission.
    const parts = text.split(/^(?=(?:@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+\S* \([^\n]+\)\n-+$)/m).slice(-listed.length);
    for (const part of parts) {
      expect(part).toMatch(/copyright/i);
      expect(part).toMatch(/permission|redistribution|licensed under/i);
    }
  });
});
