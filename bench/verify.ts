/** `npm run verify:exact [rows] [seed]`: every fast path against wide decimals; fails on the first run with a mismatch. */
import { verify } from "./exactness/verify";

const rows = Number(process.argv[2] ?? 5_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const started = Date.now();
let said = 0;
const report = verify(rows, seed, ({ rows: done, mismatches }) => {
  if (done - said < 500_000) return;
  said = done;
  console.log(`${done} rows, ${mismatches} mismatches, ${Math.round((Date.now() - started) / 1000)} s`);
});
console.log(JSON.stringify({ seed, seconds: Math.round((Date.now() - started) / 1000), ...report }, null, 2));
if (report.mismatches > 0) process.exitCode = 1;
