/**
 * The files of the page beside our own scripts: the spreadsheet and what it needs, byte for byte as their makers
 * published them, each with its licence.
 */

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Compiler } from "webpack";
import { referenceFile } from "../../core/reference/file";
import { referencePage } from "../../core/reference/page";
import { LANGUAGES } from "../../core/text/language";

/** Where a file of the page comes from, by the name it is served under. */
export const FILES: Readonly<Record<string, string>> = {
  "index.html": "workbench/page/index.html",
  "page.css": "workbench/page/page.css",
  "icon.svg": "excel-addin/assets/icon.svg",
  "vendor/owl.iife.min.js": "node_modules/@odoo/owl/dist/owl.iife.min.js",
  "vendor/chart.umd.min.js": "node_modules/chart.js/dist/chart.umd.min.js",
  "vendor/o_spreadsheet.min.iife.js": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.min.iife.js",
  "vendor/o_spreadsheet.xml": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.xml",
  "vendor/o_spreadsheet.css": "node_modules/@odoo/o-spreadsheet/dist/o_spreadsheet.css",
  "vendor/bootstrap.min.css": "node_modules/bootstrap/dist/css/bootstrap.min.css",
  "vendor/font-awesome/css/font-awesome.min.css": "node_modules/font-awesome/css/font-awesome.min.css",
  "vendor/font-awesome/fonts/fontawesome-webfont.woff2": "node_modules/font-awesome/fonts/fontawesome-webfont.woff2",
  "vendor/font-awesome/fonts/fontawesome-webfont.woff": "node_modules/font-awesome/fonts/fontawesome-webfont.woff",
  "licences/o-spreadsheet.txt": "node_modules/@odoo/o-spreadsheet/LICENSE",
  "licences/owl.txt": "node_modules/@odoo/owl/LICENSE",
  "licences/chart.js.txt": "node_modules/chart.js/LICENSE.md",
  "licences/bootstrap.txt": "node_modules/bootstrap/LICENSE",
  "licences/font-awesome.txt": "node_modules/font-awesome/README.md",
};

/** Copies the files into the build, and builds again when one of them changes. */
export function pageFiles(root: string) {
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("PageFiles", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "PageFiles", stage }, () => {
          for (const [name, source] of Object.entries(FILES)) {
            const file = path.join(root, source);
            compilation.fileDependencies.add(file);
            // Already minified, or not ours to touch.
            compilation.emitAsset(name, new sources.RawSource(readFileSync(file)), { minimized: true });
          }
          for (const language of LANGUAGES) {
            compilation.emitAsset(referenceFile(language), new sources.RawSource(referencePage(language)));
          }
        });
      });
    },
  };
}
