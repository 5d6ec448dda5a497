/**
 * Tier tables by content. Hosts hand in a fresh array at every call, a sheet calls thousands of times with the same
 * few tables, and checking and compiling a table costs more than computing a cell with it.
 */
import { cleaned } from "../decimal/reading";
import { ReadTier, type TierRows } from "../rules/tiers";
import { type Argument, type Cell, type Grid, isBlank, isGrid } from "./cell";
import { isHeader } from "./header";
import { readTiers, type TierOptions } from "./tierTable";

interface Entry {
  readonly rows: number;
  readonly width: number;
  /** A copy: the host may reuse its array. */
  readonly cells: readonly Cell[];
  readonly kind: number;
  readonly tiers: TierRows;
}

/** Tables kept: at least one generation, at most two. A workbook with more different tables than this is not slower. */
const GENERATION = 256;
let young = new Map<number, Entry>();
let old = new Map<number, Entry>();
let latest: Entry | undefined;

/**
 * The same as `readTiers`; the same rows object for the same content, so that what was compiled for it is found again.
 *
 * @throws Fault, or the error that one of the cells holds; nothing is remembered then
 */
export function cachedTiers(argument: Argument, name: string, options: TierOptions = {}): TierRows {
  if (!isGrid(argument)) return readTiers(argument, name, options);
  const kind = (options.negative ? 1 : 0) + (options.points ? 2 : 0);
  if (latest !== undefined && isSame(latest, argument, kind)) return latest.tiers;
  const hash = hashOf(argument, kind);
  if (hash === undefined) return readTiers(argument, name, options);
  let entry = young.get(hash) ?? old.get(hash);
  if (entry === undefined || !isSame(entry, argument, kind)) {
    const tiers = readPlain(argument, options) ?? readTiers(argument, name, options);
    const width = argument[0]?.length ?? 0;
    entry = { rows: argument.length, width, cells: argument.flat(), kind, tiers };
  }
  if (young.size >= GENERATION) {
    old = young;
    young = new Map();
  }
  young.set(hash, entry);
  latest = entry;
  return entry.tiers;
}

function isSame(entry: Entry, grid: Grid, kind: number): boolean {
  const { rows, width, cells } = entry;
  if (grid.length !== rows || entry.kind !== kind) return false;
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    const line = grid[row]!;
    if (line.length !== width) return false;
    for (let column = 0; column < width; column += 1, at += 1) if (line[column] !== cells[at]) return false;
  }
  return true;
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** Undefined for what is never kept: cells that hold objects, and rows of different length. */
function hashOf(grid: Grid, kind: number): number | undefined {
  let hash = kind + 1;
  const width = grid[0]?.length ?? 0;
  for (let row = 0; row < grid.length; row += 1) {
    const line = grid[row]!;
    if (line.length !== width) return undefined;
    for (let column = 0; column < width; column += 1) {
      const cell = line[column];
      if (typeof cell === "number") {
        double[0] = cell;
        hash = Math.imul(hash ^ halves[0]!, 0x9e3779b1);
        hash = Math.imul((hash ^ (hash >>> 15)) + halves[1]!, 0x85ebca6b);
      } else if (typeof cell === "object" && cell !== null) return undefined;
      else hash = Math.imul(hash + (typeof cell === "string" ? cell.length + 3 : cell === true ? 1 : 2), 0xc2b2ae35);
    }
  }
  return hash ^ (hash >>> 16);
}

/**
 * A faultless table in one pass over its numbers: (from, value) or (from, to, value), with or without header. Whatever
 * is doubtful is left to `readTiers`, which accepts it or says what is wrong.
 */
function readPlain(grid: Grid, options: TierOptions): TierRows | undefined {
  const width = grid[0]?.length ?? 0;
  if (width !== 2 && (width !== 3 || options.points)) return undefined;
  const header = typeof grid[0]![0] === "string" && isHeader(grid[0]!);
  // Errors arrive as texts in Google Sheets.
  if (header && grid[0]!.some((cell) => typeof cell === "string" && cell[0] === "#")) return undefined;
  const tiers: ReadTier[] = [];
  let previous = Number.NEGATIVE_INFINITY;
  for (let row = header ? 1 : 0; row < grid.length; row += 1) {
    const line = grid[row]!;
    const start = line[0];
    const value = line[width - 1];
    if (typeof start !== "number" || typeof value !== "number" || !Number.isFinite(value)) return undefined;
    const from = cleaned(start);
    if (!(from > previous && from < Number.POSITIVE_INFINITY) || (from < 0 && !options.negative)) return undefined;
    if (width === 2 && !options.points && isOffByOne(from)) return undefined;
    if (width === 3 && !isEnd(line[1], grid[row + 1]?.[0], from)) return undefined;
    tiers.push(new ReadTier(start, value, undefined));
    previous = from;
  }
  return tiers.length > 0 ? tiers : undefined;
}

/** Whether a start may be one of those that `readTiers` refuses: 10,001 or 10,000.01. */
function isOffByOne(from: number): boolean {
  const rest = from % 1000;
  return from > 1000 && ((rest > 0.999 && rest < 1.001) || (rest > 0.009 && rest < 0.011));
}

/** Whether a printed end is the start of the next tier, or lies above its own start in the last. */
function isEnd(end: Cell, next: Cell, from: number): boolean {
  if (next === undefined) return isBlank(end) || (typeof end === "number" && cleaned(end) > from);
  return typeof end === "number" && typeof next === "number" && cleaned(end) === cleaned(next);
}
