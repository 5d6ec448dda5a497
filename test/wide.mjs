/**
 * Sweeps that are too wide for every run of the tests: files named *.wide.ts, in a project of their own.
 * Prints "N passed, N failed" as its last line.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

const REPORT = "reports/wide.json";
const SUMMARY = "reports/wide.txt";

mkdirSync("reports", { recursive: true });
rmSync(REPORT, { force: true });
const { status } = spawnSync(
  "npx",
  // Every core calculates; by itself vitest leaves one idle, which of two is half of the machine.
  [
    ...["vitest", "run", "--project", "wide", "--maxWorkers=100%"],
    ...["--reporter=default", "--reporter=json", `--outputFile.json=${REPORT}`],
  ],
  { stdio: "inherit", shell: process.platform === "win32", env: { ...process.env, WIDE: "1" } },
);
const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, "utf8")) : { numPassedTests: 0, numFailedTests: 0 };
const passed = report.numPassedTests;
// A file that cannot be loaded, or none at all, has no failed tests of its own.
const failed = report.numFailedTests === 0 && (status !== 0 || passed === 0) ? 1 : report.numFailedTests;
const summary = `${passed} passed, ${failed} failed`;
writeFileSync(SUMMARY, `${summary}\n`);
console.log(summary);
process.exitCode = failed === 0 ? 0 : 1;
