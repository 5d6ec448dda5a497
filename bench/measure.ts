/** `npm run bench`: the goals of the exact arithmetic as ratios measured in one run; writes bench/results.json. */
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Argument } from "../core/cells/cell";
import { compilePieces } from "../core/decimal/piecewise";
import { catalogue } from "../core/functions/catalogue";
import { runFunction } from "../core/functions/run";
import { commissionColumn } from "../core/rules/tierColumns";
import { ReadTier, tieredCommission } from "../core/rules/tiers";
import { type Random, randomFrom } from "./exactness/random";
import { FIGURES, TABLES } from "./figures";
import { growth } from "./growth";
import {
  checkedCell,
  checkedRange,
  decimalRange,
  decimalRow,
  decimalTiers,
  type TextbookTier,
  textbookColumn,
  uncheckedCell,
} from "./methods";
import { hyperFormula, libreOffice, type Peer, workbenchEngine } from "./peers";
import { interleaved, median, type Ratio, ratioOf, round, timed } from "./statistics";

const quick = process.argv.includes("--quick");
const REPETITIONS = quick ? 7 : 21;
const random: Random = randomFrom(Number(process.env.SEED ?? 42));
const ZERO = Float64Array.of(0);

const kernelOf = (tiers: readonly TextbookTier[]) =>
  commissionColumn({
    tiers: tiers.map(({ from, rate }) => new ReadTier(from, rate, undefined)),
    method: "marginal",
    edge: "from",
    decimals: 2,
  });

/** Rows that differ from the exact figure by a cent or more. */
function wrongShare(found: ArrayLike<number>, right: ArrayLike<number>): number {
  let wrong = 0;
  for (let row = 0; row < right.length; row += 1) if (found[row] !== right[row]) wrong += 1;
  return round(wrong / right.length);
}

function kernels() {
  const rows = 100_000;
  const few = 4000;
  const amounts = new Float64Array(rows);
  const quotas = new Float64Array(rows);
  const out = new Float64Array(rows);
  const scenes: [string, string][] = [
    ...Object.keys(FIGURES).map((figures): [string, string] => [figures, "3 tiers"]),
    ["random cents", "6 tiers"],
    ["random cents", "20 tiers"],
  ];
  // All scenes are warmed up before the first is measured, so that each runs the code that a long session runs.
  for (let round = 0; round < 12; round += 1) {
    for (const [figures, table] of scenes) {
      FIGURES[figures]!(random, amounts, quotas);
      textbookColumn(TABLES[table]!, amounts, quotas, out);
      kernelOf(TABLES[table]!)([amounts, quotas, ZERO], out);
    }
  }
  return scenes.map(([figures, table]) => {
    const tiers = TABLES[table]!;
    const decimals = decimalTiers(tiers);
    const kernel = kernelOf(tiers);
    const times = interleaved(
      {
        textbook: () => textbookColumn(tiers, amounts, quotas, out),
        kernel: () => kernel([amounts, quotas, ZERO], out),
        decimal: () => {
          for (let row = 0; row < few; row += 1) out[row] = decimalRow(decimals, amounts[row]!, quotas[row]!);
        },
      },
      { textbook: rows, kernel: rows, decimal: few },
      REPETITIONS,
      () => FIGURES[figures]!(random, amounts, quotas),
    );
    const exactly = Float64Array.from(out);
    kernel([amounts, quotas, ZERO], exactly);
    textbookColumn(tiers, amounts, quotas, out);
    return {
      figures,
      table,
      kernelNanoseconds: round(median(times.kernel)),
      textbookNanoseconds: round(median(times.textbook)),
      perTextbook: ratioOf(times.kernel, times.textbook),
      decimalPerKernel: ratioOf(times.decimal, times.kernel),
      textbookWrong: wrongShare(out, exactly),
    };
  });
}

function grids(rows: number) {
  const amounts = new Float64Array(rows);
  const quotas = new Float64Array(rows);
  FIGURES["random cents"]!(random, amounts, quotas);
  return { amounts: Array.from(amounts, (value) => [value]), quotas: Array.from(quotas, (value) => [value]) };
}

const freshTable = () => [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];

function wholeFunctions() {
  return [1, 100, 10_000, 100_000].map((rows) => {
    // Many different sheets of a size, so that no two neighbouring calls see the same rows.
    const sheets = Array.from({ length: Math.max(2, Math.min(200, Math.ceil(100_000 / rows))) }, () => grids(rows));
    const calls = Math.max(1, Math.ceil((quick ? 40_000 : 200_000) / rows));
    const fewCalls = Math.max(1, Math.ceil(2000 / rows));
    let next = 0;
    const each = (count: number, call: (sheet: ReturnType<typeof grids>) => unknown) => () => {
      for (let turn = 0; turn < count; turn += 1) call(sheets[next++ % sheets.length]!);
    };
    const decimalSheets = Math.min(rows, 10_000);
    const times = interleaved(
      {
        exact: each(calls, ({ amounts, quotas }) =>
          runFunction("TIERED_COMMISSION", [amounts, freshTable(), quotas], "en"),
        ),
        doubles: each(calls, ({ amounts, quotas }) => checkedRange(amounts, freshTable(), quotas)),
        decimal: each(fewCalls, ({ amounts, quotas }) =>
          decimalRange(amounts.slice(0, decimalSheets), freshTable(), quotas),
        ),
      },
      { exact: calls * rows, doubles: calls * rows, decimal: fewCalls * decimalSheets },
      REPETITIONS,
      () => undefined,
    );
    return {
      rows,
      exactNanoseconds: round(median(times.exact)),
      perDoubles: ratioOf(times.exact, times.doubles),
      decimalPerExact: ratioOf(times.decimal, times.exact),
    };
  });
}

function singleCells() {
  const cells = 20_000;
  const amounts = new Float64Array(cells);
  const quotas = new Float64Array(cells);
  let sum = 0;
  const all = (call: (amount: number, quota: number) => unknown) => () => {
    for (let row = 0; row < cells; row += 1) sum += call(amounts[row]!, quotas[row]!) as number;
  };
  const times = interleaved(
    {
      exact: all((amount, quota) => runFunction("TIERED_COMMISSION", [amount, freshTable(), quota], "en")),
      checked: all((amount, quota) => checkedCell(amount, freshTable(), quota)),
      unchecked: all((amount, quota) => uncheckedCell(amount, freshTable(), quota)),
    },
    { exact: cells, checked: cells, unchecked: cells },
    REPETITIONS,
    () => FIGURES["random cents"]!(random, amounts, quotas),
  );
  return {
    exactNanoseconds: round(median(times.exact)),
    perCheckedDoubles: ratioOf(times.exact, times.checked),
    perUncheckedDoubles: ratioOf(times.exact, times.unchecked),
    keptAlive: Number.isFinite(sum),
  };
}

/** Compiling a table that was never seen: what a changed rate costs. */
function compiling() {
  return Object.entries(TABLES).map(([table, tiers]) => {
    const from = tiers.map((tier) => tier.from);
    const rates = tiers.map((tier) => tier.rate);
    const flags = tiers.map(() => false);
    const calls = 5000;
    const samples: number[] = [];
    const reading: number[] = [];
    for (let repetition = -5; repetition < REPETITIONS; repetition += 1) {
      const compile = timed(() => {
        for (let call = 0; call < calls; call += 1) {
          rates[0] = call / 1e5;
          compilePieces(from, rates, flags, 2);
        }
      });
      const whole = timed(() => {
        for (let call = 0; call < calls; call += 1) {
          const fresh = tiers.map((tier, k) => [tier.from, k === 0 ? (call + repetition * calls) / 1e8 : tier.rate]);
          runFunction("TIERED_COMMISSION", [1234.56, fresh, 1000], "en");
        }
      });
      if (repetition >= 0) {
        samples.push(compile / calls / 1000);
        reading.push(whole / calls / 1000);
      }
    }
    return { table, compileMicroseconds: round(median(samples)), firstCallMicroseconds: round(median(reading)) };
  });
}

/** Row-wise functions of the catalogue on 10,000 rows made from their first worked figure, per TIERED_COMMISSION. */
function rowFunctions() {
  const rows = 10_000;
  const base = grids(rows);
  const reference = () => runFunction("TIERED_COMMISSION", [base.amounts, freshTable(), base.quotas], "en");
  return catalogue.flatMap((declared) => {
    const example = declared.examples.find((candidate) => typeof candidate.result === "number");
    if (declared.shape !== "rows" || "lookup" in declared || example === undefined) return [];
    const args = (): Argument[] =>
      declared.args.map((spec, index) => {
        const given = example.args[index];
        if (!("rows" in spec && spec.rows) || typeof given !== "number") return given as Argument;
        const varied = ["money", "number"].includes(spec.kind) && !("integer" in spec && spec.integer);
        return Array.from({ length: rows }, () => [varied ? Math.round(given * (0.5 + random()) * 100) / 100 : given]);
      });
    let columns = args();
    const times = interleaved(
      { reference, measured: () => runFunction(declared.id, columns, "en") },
      { reference: rows, measured: rows },
      quick ? 5 : 11,
      () => {
        columns = args();
      },
    );
    return [
      {
        id: declared.id,
        nanoseconds: round(median(times.measured)),
        perTiered: ratioOf(times.measured, times.reference),
      },
    ];
  });
}

async function peers() {
  const rows = quick ? 2000 : 10_000;
  const tiers = TABLES["3 tiers"]!;
  const amounts = new Float64Array(rows);
  const quotas = new Float64Array(rows);
  FIGURES["random cents"]!(random, amounts, quotas);
  const cells = { amounts: Array.from(amounts, (value) => [value]), quotas: Array.from(quotas, (value) => [value]) };
  const exactly = new Float64Array(rows);
  kernelOf(tiers)([amounts, quotas, ZERO], exactly);
  const ours = () => timed(() => runFunction("TIERED_COMMISSION", [cells.amounts, freshTable(), cells.quotas], "en"));
  const all: Peer[] = [
    hyperFormula({ amounts, quotas, tiers }),
    await workbenchEngine({ amounts, quotas, tiers }),
    libreOffice({ amounts, quotas, tiers }),
  ];
  return all.map(({ name, recalculate, results }) => {
    if (typeof recalculate === "string") return { name, rows, unavailable: recalculate };
    const times: number[] = [];
    const base: number[] = [];
    for (let repetition = -2; repetition < (quick ? 3 : 7); repetition += 1) {
      const peer = recalculate();
      let own = 0;
      for (let call = 0; call < 20; call += 1) own += ours() / 1e6;
      if (repetition < 0) continue;
      times.push(peer);
      base.push(own / 20);
    }
    return {
      name,
      rows,
      milliseconds: round(median(times)),
      perExact: ratioOf(times, base),
      wrong: wrongShare(results(), exactly),
    };
  });
}

function scaling() {
  const tiers = TABLES["3 tiers"]!;
  const kernel = kernelOf(tiers);
  return [1000, 10_000, 100_000, 1_000_000].map((rows) => {
    const amounts = new Float64Array(rows);
    const quotas = new Float64Array(rows);
    const out = new Float64Array(rows);
    const calls = Math.ceil(1_000_000 / rows);
    const times: number[] = [];
    for (let repetition = -3; repetition < (quick ? 5 : 11); repetition += 1) {
      FIGURES["random cents"]!(random, amounts, quotas);
      const time = timed(() => {
        for (let call = 0; call < calls; call += 1) kernel([amounts, quotas, ZERO], out);
      });
      if (repetition >= 0) times.push(time / rows / calls);
    }
    globalThis.gc?.();
    const heapBefore = process.memoryUsage().heapUsed;
    kernel([amounts, quotas, ZERO], out);
    const kernelBytes = Math.max(0, process.memoryUsage().heapUsed - heapBefore) / rows;
    const cells = { amounts: Array.from(amounts, (value) => [value]), quotas: Array.from(quotas, (value) => [value]) };
    globalThis.gc?.();
    const before = process.memoryUsage();
    const started = timed(() => runFunction("TIERED_COMMISSION", [cells.amounts, freshTable(), cells.quotas], "en"));
    const after = process.memoryUsage();
    const bytes = (after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers) / rows;
    return {
      rows,
      kernelNanoseconds: round(median(times)),
      kernelHeapBytesPerRow: round(kernelBytes),
      functionNanoseconds: round(started / rows),
      functionBytesPerRow: Math.round(bytes),
    };
  });
}

const spread = ({ median: middle, least, most }: Ratio) => `${middle} (${least} to ${most})`;

const results = {
  machine: `${cpus()[0]?.model ?? "unknown"}, ${cpus().length} cores, Node ${process.version}`,
  note: "Ratios of medians of interleaved repetitions on fresh rows; in brackets the middle half of them.",
  kernels: kernels(),
  wholeFunctions: wholeFunctions(),
  singleCell: singleCells(),
  compiling: compiling(),
  rowFunctions: rowFunctions(),
  peers: await peers(),
  scaling: scaling(),
  growth: growth(quick ? 5 : 11),
  checkedAgainst: tieredCommission.name,
};
writeFileSync("bench/results.json", `${JSON.stringify(results, null, 2)}\n`);

console.log(`\n${results.machine}\n${results.note}\n`);
console.table(
  results.kernels.map((row) => ({
    figures: row.figures,
    table: row.table,
    "ns/row": row.kernelNanoseconds,
    "x textbook": spread(row.perTextbook),
    "decimal.js / kernel": spread(row.decimalPerKernel),
    "textbook wrong": `${(row.textbookWrong * 100).toFixed(2)} %`,
  })),
);
console.table(
  results.wholeFunctions.map((row) => ({
    rows: row.rows,
    "ns/row": row.exactNanoseconds,
    "x doubles": spread(row.perDoubles),
    "decimal.js / exact": spread(row.decimalPerExact),
  })),
);
console.log(
  `single cell, fresh table: ${results.singleCell.exactNanoseconds} ns, x checked doubles ${spread(results.singleCell.perCheckedDoubles)}, x unchecked ${spread(results.singleCell.perUncheckedDoubles)}`,
);
console.table(results.compiling);
console.table(
  results.rowFunctions.map((row) => ({
    id: row.id,
    "ns/row": row.nanoseconds,
    "x TIERED_COMMISSION": spread(row.perTiered),
  })),
);
console.table(
  results.peers.map((peer) =>
    "perExact" in peer && peer.perExact
      ? {
          peer: peer.name,
          rows: peer.rows,
          ms: peer.milliseconds,
          "peer / exact": spread(peer.perExact),
          wrong: peer.wrong,
        }
      : { peer: peer.name, rows: peer.rows, ms: "unavailable" in peer ? peer.unavailable : "" },
  ),
);
console.table(results.scaling);
console.table(
  results.growth.map((row) => ({
    operation: row.name,
    sizes: `${row.from} and ${row.to} ${row.unit}`,
    "ms, large": row.milliseconds,
    "per unit, large / small": spread(row.perUnit),
  })),
);
