/** Webpack's last steps for Google Sheets: stubs behind the minified script, and the sidebar as one file. */
import type { Compiler } from "webpack";

/** Appends a text to an asset after everything else has been done to it. */
export function appendTo(asset: string, text: string) {
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("AppendTo", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
        compilation.hooks.processAssets.tap({ name: "AppendTo", stage }, () => {
          compilation.updateAsset(asset, (code) => new sources.ConcatSource(code, "\n\n", text));
        });
      });
    },
  };
}

/** Files that are copied as they are. */
export function copies(files: Readonly<Record<string, string>>) {
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("Copies", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
        compilation.hooks.processAssets.tap({ name: "Copies", stage }, () => {
          for (const [name, text] of Object.entries(files)) compilation.emitAsset(name, new sources.RawSource(text));
        });
      });
    },
  };
}

const PLACE = "<script></script>";

/** Puts a script into the page, between its empty <script> tags; the script itself is not kept. */
export function inlined(script: string, page: { readonly name: string; readonly html: string }) {
  return {
    apply(compiler: Compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("Inlined", (compilation) => {
        const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
        compilation.hooks.processAssets.tap({ name: "Inlined", stage }, () => {
          const code = compilation.getAsset(script);
          if (code === undefined) return;
          if (!page.html.includes(PLACE)) throw new Error(`${page.name} has no empty script for the bundle.`);
          const html = page.html.replace(PLACE, () => `<script>${inHtml(code.source.source().toString())}</script>`);
          compilation.deleteAsset(script);
          compilation.emitAsset(page.name, new sources.RawSource(html));
        });
      });
    },
  };
}

/**
 * What would end or hide a script inside a page is written differently, with the same meaning in strings, templates and
 * regular expressions; "<?" would be a template's tag to Apps Script.
 */
export function inHtml(code: string): string {
  return code
    .replace(/<\/(?=script)/gi, "<\\/")
    .replace(/<!--/g, "\\x3c!--")
    .replace(/<(?=script)/gi, "\\x3c")
    .replace(/<\?/g, "\\x3c?");
}
