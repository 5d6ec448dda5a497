/**
 * Mutation testing of the arithmetic rooms with Stryker's mutants, in minutes: all mutants are compiled into one bundle
 * with the tests (Stryker's own instrumenter switches them), so that a mutant costs the tests that reach it and nothing
 * else. `npm run mutation:stryker` does the same with Stryker's runner, which starts Vitest for every mutant and takes hours.
 *
 * Writes reports/mutation.json and lists the survivors. Fails below 90 %. With --again only those that the last report
 * has not seen killed are tested: what one needs after adding tests.
 */
import { fork } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { build } from "esbuild";
import { createInjector } from "typed-inject";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "mutation");
const FILES = [
  ...[
    "allocate",
    "decimal",
    "piecewise",
    "piecewiseColumns",
    "piecewiseTies",
    "products",
    "reading",
    "rounding",
    "rowwise",
  ].map((name) => `core/decimal/${name}.ts`),
  ...["points", "tierColumns", "tiers"].map((name) => `core/rules/${name}.ts`),
];
const TESTS = [
  ...["reading", "products", "kernel", "rowwise", "allocate", "exactness"].map(
    (name) => `test/core/decimal/${name}.test.ts`,
  ),
  ...["points", "tiers"].map((name) => `test/core/rules/${name}.test.ts`),
];
/** A mutant that runs longer has lost its way in a loop. */
const PATIENCE = 30_000;

const silent = () => undefined;
const logger = { trace: silent, debug: silent, info: silent, warn: silent, error: console.error, fatal: console.error };
const quiet = { ...logger, isTraceEnabled: () => false, isDebugEnabled: () => false, isInfoEnabled: () => false };

async function instrumented() {
  const instrumenter = createInjector()
    .provideValue("logger", quiet)
    .provideValue("options", {})
    .injectFunction(createInstrumenter);
  const files = FILES.map((name) => ({ name, content: readFileSync(join(root, name), "utf8"), mutate: true }));
  const options = { plugins: null, excludedMutations: [], ignorers: [], mutationRange: [] };
  return instrumenter.instrument(files, options);
}

/** Counts decimals where the tests otherwise mock the module, and gives the tests the little of Vitest that they use. */
const plugins = [
  {
    name: "tests without vitest",
    setup(to) {
      to.onResolve({ filter: /^vitest$/ }, () => ({ path: join(root, "test/mutation/vitest.mjs") }));
      to.onLoad({ filter: /test[\\/]core[\\/]decimal[\\/]decimals\.ts$/ }, () => ({
        contents: `export function decimalsMadeBy(action) {
          const before = globalThis.decimalsMade ?? 0;
          action();
          return (globalThis.decimalsMade ?? 0) - before;
        }`,
        loader: "js",
      }));
      to.onLoad({ filter: /core[\\/]decimal[\\/]decimal\.ts$/ }, ({ path }) => ({
        contents: `${readFileSync(path, "utf8").replace("export function exact(", "function exactly(")}
          export function exact(value) {
            globalThis.decimalsMade = (globalThis.decimalsMade ?? 0) + 1;
            return exactly(value);
          }`,
        loader: "ts",
      }));
    },
  },
];

async function prepare() {
  rmSync(cache, { recursive: true, force: true });
  for (const folder of ["core", "bench/exactness", "test/core/decimal", "test/core/rules"]) {
    cpSync(join(root, folder), join(cache, folder), { recursive: true });
  }
  const { files, mutants } = await instrumented();
  for (const { name, content } of files) {
    mkdirSync(dirname(join(cache, name)), { recursive: true });
    writeFileSync(join(cache, name), content);
  }
  const entry = [
    ...TESTS.map((name) => `import ${JSON.stringify(join(cache, name))};`),
    `import { work } from ${JSON.stringify(join(root, "test/mutation/worker.mjs"))};`,
    "work();",
  ];
  const outfile = join(cache, "bundle.mjs");
  await build({
    stdin: { contents: entry.join("\n"), resolveDir: root },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
    plugins,
    logLevel: "error",
  });
  return { outfile, mutants };
}

/** Runs the mutants one after the other; a worker that hangs is replaced, its mutant counts as killed by time. */
function testAll(outfile, ids, said) {
  return new Promise((resolve) => {
    const results = new Map();
    let left = ids;
    const start = () => {
      const worker = fork(outfile, [], { env: { ...process.env, STRYKER_MUTATOR_WORKER: "0" } });
      let watch;
      let isReady = false;
      const expectAnswer = () => {
        clearTimeout(watch);
        watch = setTimeout(() => {
          results.set(left[0], { status: "Timeout" });
          left = left.slice(1);
          worker.kill("SIGKILL");
          if (left.length > 0) start();
          else resolve(results);
        }, PATIENCE);
      };
      worker.on("message", ({ ready, id, status, killedBy }) => {
        if (ready) isReady = true;
        else {
          results.set(id, { status, killedBy });
          left = left.slice(1);
          if (results.size % 50 === 0) said(results.size);
        }
        if (left.length === 0) {
          clearTimeout(watch);
          worker.kill();
          resolve(results);
          return;
        }
        expectAnswer();
        worker.send(left[0]);
      });
      worker.on("exit", (code) => {
        if (!isReady) throw new Error("The tests fail without a mutant; see above.");
        if (code !== null && code !== 0) {
          // The worker could not go on: memory, or a stack without end.
          clearTimeout(watch);
          results.set(left[0], { status: "Crashed" });
          left = left.slice(1);
          if (left.length > 0) start();
          else resolve(results);
        }
      });
    };
    start();
  });
}

const keyOf = ({ file, line, column, mutatorName, replacement }) =>
  [file, line, column, mutatorName, replacement].join("\n");
const REPORT = join(root, "reports", "mutation.json");
const before = new Map();
if (process.argv.includes("--again") && existsSync(REPORT)) {
  for (const mutant of JSON.parse(readFileSync(REPORT, "utf8"))) before.set(keyOf(mutant), mutant);
}

const { outfile, mutants } = await prepare();
const all = mutants.map(({ id, fileName: file, location, replacement, mutatorName }) => {
  const { line, column } = location.start;
  const mutant = { file, line: line + 1, column: column + 1, mutatorName, replacement };
  return { id, ...mutant, known: before.get(keyOf(mutant)) };
});
const open = all.filter(({ known }) => known === undefined || ["Survived", "NoCoverage"].includes(known.status));
console.log(`${all.length} mutants, ${open.length} to test`);
const results = await testAll(
  outfile,
  open.map((mutant) => mutant.id),
  (done) => console.log(`${done} tested`),
);
const report = all.map(({ id, known, ...mutant }) => ({
  ...mutant,
  ...(results.get(id) ?? { status: known.status, killedBy: known.killedBy }),
}));
mkdirSync(join(root, "reports"), { recursive: true });
writeFileSync(REPORT, JSON.stringify(report, null, 1));

let total = 0;
let survived = 0;
for (const file of FILES) {
  const own = report.filter((mutant) => mutant.file === file);
  const alive = own.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  const fixed = own.filter(({ status }) => status === "Static").length;
  const counted = own.length - fixed;
  total += counted;
  survived += alive.length;
  const share = ((1 - alive.length / counted) * 100).toFixed(1);
  console.log(`${file}: ${share} % of ${counted} killed, ${alive.length} alive, ${fixed} run while loading only`);
}
for (const { file, line, column, replacement, status } of report) {
  if (status === "Survived" || status === "NoCoverage") {
    console.log(`${status} ${file}:${line}:${column} -> ${replacement.replace(/\s+/g, " ").slice(0, 110)}`);
  }
}
const score = (1 - survived / total) * 100;
console.log(`${score.toFixed(1)} % of ${total} mutants killed`);
if (score < 90) process.exitCode = 1;
