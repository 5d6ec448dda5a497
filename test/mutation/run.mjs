/**
 * Mutation testing of the arithmetic rooms with Stryker's mutants, in minutes: all mutants are compiled into one bundle
 * with the tests (Stryker's own instrumenter switches them), so that a mutant costs the tests that reach it and nothing
 * else. `npm run mutation:stryker` does the same with Stryker's runner, which starts Vitest for every mutant and takes hours.
 *
 * Writes reports/mutation.json and lists the survivors. Fails below 90 %. With --again only those that the last report
 * has not seen killed are tested: what one needs after adding tests.
 */
import { fork } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createInstrumenter } from "@stryker-mutator/instrumenter";
import { build } from "esbuild";
import { createInjector } from "typed-inject";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "mutation");
const filesIn = (folder, end) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(end))
    .map((name) => `${folder}/${name}`);
const FILES = [...filesIn("core/decimal", ".ts"), ...filesIn("core/rules", ".ts")];
const TESTS = [
  ...filesIn("test/core/decimal", ".test.ts"),
  ...filesIn("test/core/rules", ".test.ts"),
  // What calls the functions is no rule.
  ...filesIn("test/core/functions", ".test.ts").filter((name) => !name.endsWith("/run.test.ts")),
  "test/functions/cases.test.ts",
];
/** Milliseconds after which a mutant has lost its way in a loop: ten times what its tests take, and something to start. */
const patienceFor = ({ list }) => 10_000 + 10 * list.reduce((sum, { time }) => sum + time, 0);

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
      to.onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
        importer.endsWith(".test.ts") ? { path: join(root, "test/mutation/properties.mjs") } : undefined,
      );
      to.onLoad({ filter: /test[\\/]core[\\/]decimal[\\/]decimals\.ts$/ }, () => ({
        contents: `export function decimalsMadeBy(action) {
          const before = globalThis.decimalsMade ?? 0;
          action();
          return (globalThis.decimalsMade ?? 0) - before;
        }`,
        loader: "js",
      }));
      to.onLoad({ filter: /test[\\/]cases[\\/]all\.ts$/ }, ({ path }) => {
        const tables = readdirSync(dirname(path)).filter((name) => !["all.ts", "case.ts"].includes(name));
        const imports = tables.map((name, index) => `import table${index} from "./${name}";`);
        const whole = readFileSync(path, "utf8").replace(
          /import\.meta\.glob.*?\}\);/s,
          `[${tables.map((_, index) => `table${index}`).join(", ")}];`,
        );
        return { contents: [...imports, whole].join("\n"), loader: "ts" };
      });
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
  for (const folder of [
    "core",
    "bench/exactness",
    "test/core/decimal",
    "test/core/rules",
    "test/core/functions",
    "test/cases",
    "test/functions",
  ]) {
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

function startWorker(outfile, settings, stdio = "inherit") {
  return fork(outfile, [], { env: { ...process.env, STRYKER_MUTATOR_WORKER: "0", ...settings }, stdio });
}

/** Runs all tests without a mutant and tells which of them reach each mutant. */
function surveyed(outfile) {
  return new Promise((resolve, reject) => {
    const worker = startWorker(outfile, { MUTATION_SURVEY: "1" });
    worker.on("exit", () => reject(new Error("The tests fail without a mutant; see above.")));
    worker.on("message", ({ found }) => {
      worker.removeAllListeners();
      worker.kill();
      resolve(found);
    });
  });
}

/**
 * Runs mutants one after the other in one process; a worker that hangs is replaced, its mutant counts as killed by time.
 * Caches may hide a mutant there, or show what the one before left in them: "Survived" and "Doubtful" are no last word.
 *
 * @param jobs by mutant, the tests that reach it
 */
function testTogether(outfile, jobs, said) {
  return new Promise((resolve) => {
    const results = new Map();
    const left = [...jobs];
    const start = () => {
      const worker = startWorker(outfile, {});
      let watch;
      const replaceAfter = (result) => {
        clearTimeout(watch);
        keep(result);
        worker.removeAllListeners();
        worker.kill("SIGKILL");
        start();
      };
      const keep = (result) => {
        results.set(left.shift().id, result);
        if (results.size % 100 === 0) said(results.size);
      };
      const next = () => {
        clearTimeout(watch);
        if (left.length === 0) {
          worker.removeAllListeners();
          worker.kill();
          resolve(results);
          return;
        }
        watch = setTimeout(() => replaceAfter({ status: "Timeout" }), patienceFor(left[0]));
        worker.send(left[0]);
      };
      worker.on("message", ({ ready, ...result }) => {
        if (result.status === "Doubtful") return replaceAfter(result);
        if (!ready) keep(result);
        next();
      });
      // The worker could not go on: memory, or a stack without end.
      worker.on("exit", () => replaceAfter({ status: "Crashed" }));
    };
    start();
  });
}

/** One mutant in a process of its own, switched on before anything is loaded. */
function testAlone(outfile, job) {
  return new Promise((resolve) => {
    const worker = startWorker(outfile, { __STRYKER_ACTIVE_MUTANT__: job.id }, "ignore");
    const end = (result) => {
      clearTimeout(watch);
      worker.removeAllListeners();
      worker.kill("SIGKILL");
      resolve(result);
    };
    const watch = setTimeout(() => end({ status: "Timeout" }), patienceFor(job));
    worker.on("message", ({ ready, ...result }) => {
      if (ready) worker.send(job);
      else end(result);
    });
    worker.on("exit", () => end({ status: "Crashed" }));
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
const isAlive = ({ status }) => status === "Survived" || status === "NoCoverage";
const open = all.filter(({ known }) => known === undefined || isAlive(known) || known.status === "Doubtful");
const isDoubtful = ({ id, known }) => (results.get(id) ?? known).status === "Doubtful" || inLoading.has(id);
const { reached, loading, all: allTests } = await surveyed(outfile);
console.log(`${all.length} mutants, ${open.length} to test by ${allTests.length} tests`);
const inLoading = new Set(loading);
const results = await testTogether(
  outfile,
  open.filter(({ known }) => known === undefined).map(({ id }) => ({ id, list: reached[id] ?? [] })),
  (done) => console.log(`${done} tested`),
);
/** Also half way, so that `--again` can go on after a run that was ended. */
function reported() {
  const report = all.map(({ id, known, ...mutant }) => {
    const { status, killedBy } = results.get(id) ?? known;
    return { ...mutant, status, killedBy };
  });
  mkdirSync(join(root, "reports"), { recursive: true });
  writeFileSync(REPORT, JSON.stringify(report, null, 1));
  return report;
}
const isOpen = ({ id, known }) => ["Survived", "Doubtful", "NoCoverage"].includes((results.get(id) ?? known).status);
// Doubtful ones first: they take no time, for a test fails.
const again = [...open.filter(isOpen)].sort((a, b) => Number(isDoubtful(b)) - Number(isDoubtful(a)));
reported();
console.log(`${again.length} of them again, each in a process of its own`);
let done = 0;
async function testInTurn() {
  for (let next = again.shift(); next !== undefined; next = again.shift()) {
    const { id } = next;
    // What runs while a file is loaded may show in any test.
    const list = [...(reached[id] ?? []), ...(inLoading.has(id) ? allTests : [])];
    results.set(id, list.length === 0 ? { status: "NoCoverage" } : await testAlone(outfile, { id, list }));
    done += 1;
    if (done % 20 === 0) reported();
    if (done % 100 === 0) console.log(`${done} tested again`);
  }
}
await Promise.all([testInTurn(), testInTurn()]);
const report = reported();
const alive = report.filter(isAlive);
const share = (survivors, mutants) => `${((1 - survivors / mutants) * 100).toFixed(1)} %`;
for (const file of FILES) {
  const own = report.filter((mutant) => mutant.file === file).length;
  const left = alive.filter((mutant) => mutant.file === file).length;
  if (own > 0) console.log(`${file}: ${share(left, own)} of ${own} killed, ${left} alive`);
}
for (const { file, line, column, replacement, status } of alive) {
  console.log(`${status} ${file}:${line}:${column} -> ${replacement.replace(/\s+/g, " ").slice(0, 110)}`);
}
console.log(`${share(alive.length, report.length)} of ${report.length} mutants killed`);
if (alive.length > report.length / 10) process.exitCode = 1;
