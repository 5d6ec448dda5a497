/**
 * The whole proof of the project in one command: lint, types, build, then every test on sources, built bundles and in
 * a real browser. Nothing is skipped in silence: a step that cannot run is a failure with a cure.
 * With "quick" as its argument: lint, types and the fast tests on sources, in less than two minutes on two cores.
 * Prints the slowest files, and "N passed, N failed" as its last line.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { findChromium, findOffice } from "./programs.mjs";
import { slowestFiles } from "./slowest.mjs";

const quick = process.argv[2] === "quick";
const REPORT = quick ? "reports/quick.json" : "reports/vitest.json";
const SUMMARY = quick ? "reports/quick.txt" : "reports/summary.txt";

/** Rules, cells, functions and plans, and of the other folders the files that take seconds. */
const FAST = {
  "test/core": [
    "decimal",
    "rules",
    "cells",
    "functions",
    "plans",
    "calculation",
    "letters",
    "reference",
    "library.test.ts",
  ],
  "test/core/deals": ["crm", "importDeals.test.ts", "outcome.test.ts", "owners.test.ts", "people.test.ts"],
  "test/core/sheets": ["across.test.ts", "golden.test.ts", "model.test.ts", "naming.test.ts", "protection.test.ts"],
  "test/docs": ["documents.test.ts", "examples.test.ts", "rooms.test.ts", "version.test.ts"],
  "test/functions": ["battery.test.ts", "cases.test.ts"],
  "test/pane": ["drafts.test.ts", "numbers.test.ts", "state.test.ts", "templates.test.ts"],
};

let passed = 0;
let failed = 0;

function run(command, args) {
  return spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;
}

/** A step counts as one check. */
function step(name, ok) {
  console.log(`${ok ? "ok" : "FAILED"}  ${name}`);
  if (ok) passed += 1;
  else failed += 1;
  return ok;
}

/** Installs a program where this machine allows it (Debian, as root), else says how to get it. */
function ensure(program, find, variable, debian, options = []) {
  if (find()) return true;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log(`${program} is missing; installing it with apt-get …`);
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", ...options, debian]);
    if (find()) return true;
  }
  console.log(`${program} is missing: install it (Debian: apt-get install ${debian}) or set ${variable} to its path.`);
  return false;
}

function tests(filters) {
  const ok = run("npx", [
    ...["vitest", "run", ...filters, "--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
  ]);
  if (!existsSync(REPORT)) {
    step("vitest", ok);
    return;
  }
  const report = JSON.parse(readFileSync(REPORT, "utf8"));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  if (report.numPendingTests > 0) step(`no test is skipped (${report.numPendingTests} were)`, false);
  // A test file that cannot even be loaded has no failed tests of its own.
  if (!ok && report.numFailedTests === 0) step("test files that could not run", false);
  console.log(["The slowest test files:", ...slowestFiles(report), ""].join("\n"));
}

// The counts of an earlier run are none of this one.
for (const old of quick ? [REPORT, SUMMARY] : ["reports"]) rmSync(old, { recursive: true, force: true });
mkdirSync("reports", { recursive: true });

step("lint: format, rules, and who may import whom", run("npm", ["run", "--silent", "lint"]));
step("types of every room", run("npm", ["run", "--silent", "typecheck"]));
if (quick) {
  const paths = Object.entries(FAST).flatMap(([folder, names]) => names.map((name) => `${folder}/${name}`));
  const gone = paths.filter((path) => !existsSync(path));
  // Vitest would run the others and say nothing.
  if (gone.length > 0) step(`files that are gone: ${gone.join(", ")}`, false);
  tests(["--project", "core", ...paths]);
} else {
  const built = step("build of the four bundles", run("npm", ["run", "--silent", "build"]));
  const browser = step("Chromium for the browser tests", ensure("Chromium", findChromium, "CHROMIUM", "chromium"));
  const office = step(
    "LibreOffice, which calculates the worksheets a second time",
    ensure("LibreOffice", findOffice, "SOFFICE", "libreoffice-calc", ["--no-install-recommends"]),
  );
  if (built && browser && office) tests([]);
}

const summary = `${passed} passed, ${failed} failed`;
writeFileSync(SUMMARY, `${summary}\n`);
console.log(summary);
process.exitCode = failed === 0 ? 0 : 1;
