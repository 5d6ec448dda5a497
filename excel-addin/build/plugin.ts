/** Webpack's step for the Excel add-in: everything of dist/excel that is generated, made anew whenever a source changes. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Compiler } from "webpack";
import type { excelAssets, Settings } from "./assets";

export interface PluginOptions {
  /** Top folder of the project. */
  readonly root: string;
  readonly settings: Settings;
  /** Loads the generators anew: when watching, the catalogue and the texts may have changed. */
  readonly load: (file: string) => Promise<{ readonly excelAssets: typeof excelAssets }>;
}

export function generatedFiles({ root, settings, load }: PluginOptions) {
  const from = (...parts: string[]) => path.join(root, ...parts);
  const sources = {
    manifest: from("manifest.xml"),
    icon: from("excel-addin/assets/icon.svg"),
    page: from("excel-addin/taskpane.html"),
  };
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources: webpackSources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("GeneratedFiles", (compilation) => {
        for (const file of Object.values(sources)) compilation.fileDependencies.add(file);
        for (const folder of ["core", "excel-addin"]) compilation.contextDependencies.add(from(folder));
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tapPromise({ name: "GeneratedFiles", stage }, async () => {
          const generators = await load("excel-addin/build/assets.ts");
          const [manifest, icon, page] = await Promise.all(
            [sources.manifest, sources.icon, sources.page].map((file) => readFile(file, "utf8")),
          );
          const files = generators.excelAssets(
            { manifest: manifest as string, icon: icon as string, page: page as string },
            settings,
          );
          for (const [name, content] of files) {
            const raw = typeof content === "string" ? content : Buffer.from(content);
            compilation.emitAsset(name, new webpackSources.RawSource(raw));
          }
        });
      });
    },
  };
}
