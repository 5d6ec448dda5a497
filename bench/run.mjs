/** Bundles a TypeScript script of this folder with esbuild and runs it: `node bench/run.mjs measure`, `... verify`. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const [script, ...args] = process.argv.slice(2);
const folder = fileURLToPath(new URL(".", import.meta.url));
const out = mkdtempSync(join(tmpdir(), "bench-"));
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
    // Peers that are CommonJS call require; they are loaded from the project's own node_modules.
    external: ["hyperformula"],
    banner: {
      js: `import { createRequire } from "node:module"; const require = createRequire(${JSON.stringify(import.meta.url)});`,
    },
  });
  const run = spawnSync(process.execPath, ["--expose-gc", outfile, ...args], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
