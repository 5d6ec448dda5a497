// One file, four named configurations: `webpack --config-name excel` builds one of them.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSync } from "esbuild";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";

const root = path.dirname(fileURLToPath(import.meta.url));
const from = (...parts) => path.join(root, ...parts);

/**
 * Loads a TypeScript module of the project into the build: metadata (functions.json, stubs, manifest) is generated from
 * the same declarations that run in the cells.
 */
export async function load(file) {
  // A file, not a data: address: an error then says where it happened.
  const outfile = from("node_modules/.cache/build", file.replace(/[\\/]/g, "-").replace(/\.tsx?$/, ".mjs"));
  buildSync({
    entryPoints: [from(file)],
    bundle: true,
    outfile,
    format: "esm",
    platform: "node",
    target: "node20",
    loader: { ".svg": "text" },
    // A compiler is no part of what is loaded.
    external: ["typescript"],
    logLevel: "error",
  });
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

const base = (name, target) => ({
  name,
  mode: "production",
  context: root,
  output: { path: from("dist", name), clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        loader: "esbuild-loader",
        options: { target, jsx: "automatic", tsconfig: from("tsconfig.json") },
      },
    ],
  },
  devtool: false,
  performance: { hints: false },
  stats: "errors-warnings",
});

const { config: defaults, version } = JSON.parse(readFileSync(from("package.json"), "utf8"));
const addinUrl = process.env.ADDIN_URL ?? defaults.addinUrl;

const library = {
  ...base("library", "es2022"),
  entry: from("core/library.ts"),
  target: "node",
  experiments: { outputModule: true },
  output: { path: from("dist/library"), filename: "index.mjs", library: { type: "module" }, clean: true },
};

const { licences } = await load("tools/licences.ts");
const { declarations } = await load("tools/declarations.ts");
library.plugins = [licences({ root }), declarations({ root, entry: "core/library.ts", file: "index.d.mts" })];

const { stubs, LIBRARY } = await load("gas/build/stubs.ts");
const { appendTo, copies, inlined } = await load("gas/build/plugins.ts");
const gasFile = (name) => readFileSync(from("gas", name), "utf8");

/** Google's server side: ES2019 without modules, its top-level functions appended after minification. */
const gas = {
  ...base("gas", "es2019"),
  entry: from("gas/server.ts"),
  target: ["web", "es2019"],
  output: {
    path: from("dist/gas"),
    filename: "Code.js",
    library: { type: "var", name: LIBRARY },
    clean: { keep: /^(?:Sidebar\.html|licences-sidebar\.txt)$/ },
  },
  module: {
    rules: [
      ...base("gas", "es2019").module.rules,
      {
        test: /\.ts$/,
        include: from("core/functions"),
        enforce: "post",
        loader: from("gas/build/leanDeclarations.mjs"),
      },
    ],
  },
  // Without a format of its own, or the plugin hides the library's name from the stubs behind it.
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2019", charset: "utf8", format: undefined })] },
  plugins: [
    appendTo("Code.js", stubs()),
    licences({ root }),
    copies({ "appsscript.json": gasFile("appsscript.json"), ".claspignore": gasFile(".claspignore") }),
  ],
};

/** The sidebar runs in the user's browser: one page with everything in it. */
const gasSidebar = {
  ...base("gas-sidebar", "es2020"),
  entry: from("gas/sidebar/main.ts"),
  output: { path: from("dist/gas"), filename: "sidebar.js", clean: false },
  module: { ...base("gas-sidebar", "es2020").module, parser: { javascript: { dynamicImportMode: "eager" } } },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020" })] },
  plugins: [
    // The reference is published beside the Excel add-in; the sidebar only links to it.
    new webpack.DefinePlugin({ HELP_PLACE: JSON.stringify(addinUrl.replace(/\/$/, "")) }),
    licences({ root, file: "licences-sidebar.txt" }),
    inlined("sidebar.js", { name: "Sidebar.html", html: gasFile("sidebar/page.html") }),
  ],
};

const { generatedFiles } = await load("excel-addin/build/plugin.ts");

/** Excel: the functions and the pane, loaded by one page into one runtime, and everything that is generated. */
const excel = {
  ...base("excel", "es2020"),
  entry: {
    functions: from("excel-addin/functions.ts"),
    // The page has loaded the functions already: what the pane shares with them is not loaded twice.
    taskpane: { import: from("excel-addin/taskpane.tsx"), dependOn: "functions" },
  },
  target: ["web", "es2020"],
  // Parts that are loaded later stand beside the page. Looking for their place would need a document, which a runtime that
  // only calculates does not have.
  // Their names follow their contents: a pane that is still open never gets a part of the next release.
  output: {
    path: from("dist/excel"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    globalObject: "globalThis",
    publicPath: "",
    clean: true,
  },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2020" })] },
  plugins: [
    licences({ root }),
    generatedFiles({
      root,
      load,
      settings: {
        defaultUrl: defaults.addinUrl,
        url: addinUrl,
        version,
        development: process.env.ADDIN_DEVELOPMENT === "1",
      },
    }),
  ],
};

const { FILES, pageFiles } = await load("workbench/build/files.ts");
const workbenchLicences = Object.keys(FILES).filter((name) => name.startsWith("licences/"));

/** The workbench: our scripts only; the spreadsheet (LGPL) is loaded beside them as its own, unmodified files. */
const workbench = {
  ...base("workbench", "es2022"),
  entry: { boot: from("workbench/page/boot.ts"), main: from("workbench/page/main.ts") },
  output: {
    path: from("dist/workbench"),
    filename: "[name].js",
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  externals: { "@odoo/o-spreadsheet": "o_spreadsheet", "@odoo/owl": "owl" },
  optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", exclude: /^vendor/ })] },
  plugins: [pageFiles(root), licences({ root, beside: workbenchLicences })],
};
workbench.module = { rules: [...workbench.module.rules, { test: /\.csv$/, type: "asset/source" }] };

export default [library, excel, gas, gasSidebar, workbench];
