/** Bundles a TypeScript script of this folder with esbuild and runs it: `node bench/run.mjs measure`, `... verify`. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [script, ...args] = process.argv.slice(2);
const folder = fileURLToPath(new URL(".", import.meta.url));
// Beside the packages, so that what is not bundled is found.
const cache = join(folder, "..", "node_modules", ".cache");
mkdirSync(cache, { recursive: true });
const out = mkdtempSync(join(cache, "bench-"));
try {
  const outfile = join(out, `${script}.mjs`);
  await build({
    entryPoints: [join(folder, `${script}.ts`)],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
    logLevel: "warning",
    external: ["hyperformula", "@odoo/o-spreadsheet"],
  });
  const run = spawnSync(process.execPath, ["--expose-gc", outfile, ...args], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
