/** The slowest test files of a run, from vitest's JSON report: where the minutes go. */
import path from "node:path";

/**
 * @param report as vitest's JSON reporter writes it
 * @param most how many files
 * @returns lines such as "  12.3 s  test/core/plans/rules.test.ts", the slowest first
 */
export function slowestFiles(report, most = 20) {
  const seconds = ({ startTime, endTime }) => (endTime - startTime) / 1000;
  return [...report.testResults]
    .sort((a, b) => seconds(b) - seconds(a))
    .slice(0, most)
    .map((file) => {
      const name = path.relative(process.cwd(), file.name).split(path.sep).join("/");
      return `${seconds(file).toFixed(1).padStart(6)} s  ${name}`;
    });
}
