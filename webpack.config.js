// One file, four named configurations: `webpack --config-name excel` builds one of them.
import { buildSync } from "esbuild";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts) => path.join(root, ...parts);

/**
 * Loads a TypeScript module of the project into the build: metadata (functions.json, stubs, manifest) is generated from
 * the same declarations that run in the cells.
 */
export async function load(file) {
  const { outputFiles } = buildSync({
    entryPoints: [from(file)],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "node20",
    loader: { ".svg": "text" },
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const base = (name, target) => ({
  name,
  mode: "production",
  context: root,
  output: { path: from("dist", name), clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [{ test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic", tsconfig: from("tsconfig.json") } }],
  },
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
});

const library = {
  ...base("library", "es2022"),
  entry: from("core/library.ts"),
  target: "node",
  experiments: { outputModule: true },
  output: { path: from("dist/library"), filename: "index.mjs", library: { type: "module" }, clean: true },
};

export default [library];
