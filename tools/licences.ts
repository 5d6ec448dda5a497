/**
 * The licences of the libraries in a bundle: which they are, the bundler knows; their notices and permission texts stand in
 * their packages, and go out with the bundle as they are.
 */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Compiler, Module } from "webpack";

/** The package that a file of node_modules belongs to; undefined for a file of the project. */
export function packageOf(file: string): string | undefined {
  const inside = file.split(path.sep).join("/").split("/node_modules/").slice(1).pop();
  const [scope, name] = inside?.split("/") ?? [];
  return scope?.startsWith("@") ? `${scope}/${name}` : scope;
}

/** Folders of the packages whose code is in the chunks, by name; two versions of a package are two folders. */
function packagesIn(modules: Iterable<Module>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const visit = (module: Module) => {
    // Modules that were joined into one stand inside it.
    for (const inner of (module as { readonly modules?: readonly Module[] }).modules ?? []) visit(inner);
    const file = module.nameForCondition();
    const name = file === null ? undefined : packageOf(file);
    if (file === null || name === undefined) return;
    const at = file.split(path.sep).join("/").lastIndexOf(`/node_modules/${name}/`);
    found.set(file.slice(0, at) + path.normalize(`/node_modules/${name}`), name);
  };
  for (const module of modules) visit(module);
  return found;
}

function licenceText(root: string, folder: string, name: string): string {
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.|$)/i.test(one));
  // Some packages are published without the text that their repository has.
  const source =
    file === undefined ? path.join(root, "tools/licences", `${name.replace("/", "-")}.txt`) : path.join(folder, file);
  try {
    return readFileSync(source, "utf8").replace(/\r\n/g, "\n").trim();
  } catch {
    throw new Error(`${name} comes without a licence text: put the one of its repository into ${source}.`);
  }
}

export interface LicencesOptions {
  /** Top folder of the project. */
  readonly root: string;
  /** Name of the file beside the bundle. */
  readonly file?: string;
  /** Texts of what is shipped beside the bundle, by their names there. */
  readonly beside?: readonly string[];
}

/** Webpack's step that writes the file; a library without a licence text fails the build. */
export function licences({ root, file = "licences.txt", beside = [] }: LicencesOptions) {
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "Licences", stage }, () => {
          const shipped = [...compilation.modules].filter(
            (module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0,
          );
          const entries = [...packagesIn(shipped)].map(([folder, name]) => {
            const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as {
              version: string;
              license?: string;
            };
            return { title: `${name} ${version} (${license ?? "see below"})`, text: licenceText(root, folder, name) };
          });
          entries.sort((a, b) => (a.title < b.title ? -1 : 1));
          const parts = entries.map(({ title, text }) => `${title}\n${"-".repeat(title.length)}\n\n${text}\n`);
          const more =
            beside.length === 0 ? [] : [`Shipped beside it, as their makers published them: ${beside.join(", ")}\n`];
          compilation.emitAsset(file, new sources.RawSource([...more, ...parts].join("\n\n")));
        });
      });
    },
  };
}
