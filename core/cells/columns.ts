/**
 * Row-wise arguments become columns of doubles: a single cell is repeated, ranges must match, and what is wrong in one
 * row stays the matter of that row.
 */
import { Fault } from "../rules/fault";
import { type Argument, type Cell, type CompError, errorIn, type Grid, isBlank, isGrid } from "./cell";
import { checkBlank, type NumberRules, numberIn } from "./single";

export interface ColumnRules extends NumberRules {
  readonly optional?: boolean;
  readonly default?: number;
}

export interface Columns {
  readonly rows: number;
  readonly width: number;
  /** Whether every argument was one cell, so that the result is one cell as well. */
  readonly single: boolean;
  /** One per argument; NaN where an optional argument without a default was not given. */
  readonly values: readonly Float64Array[];
  /** What is wrong, by index of the cell (row by row). */
  readonly faults: ReadonlyMap<number, Fault | CompError>;
  /** 1 where all inputs of a row are blank; undefined when no row is. */
  readonly blank: Uint8Array | undefined;
}

interface Source {
  readonly rules: ColumnRules;
  readonly grid: Grid;
  readonly rows: number;
  readonly width: number;
}

/** @throws Fault when two ranges differ in shape */
export function readColumns(specs: readonly ColumnRules[], args: readonly Argument[]): Columns {
  const sources = specs.map((rules, index) => sourceOf(rules, args[index]));
  const widest = shapeOf(sources.filter((source) => source !== undefined));
  const { rows, width } = widest;
  const size = rows * width;
  const faults = new Map<number, Fault | CompError>();
  // Rows in which something stands; counted down to find the rows that are blank in every input.
  const filled = new Uint8Array(size);
  const values = specs.map((rules, index) => {
    const column = new Float64Array(size);
    const source = sources[index];
    if (source === undefined) column.fill(rules.default ?? Number.NaN);
    else fillColumn(column, source, width, faults, filled);
    return column;
  });
  let blank: Uint8Array | undefined;
  for (let index = 0; index < size; index += 1) {
    if (filled[index] === 0) {
      blank ??= new Uint8Array(size);
      blank[index] = 1;
      faults.delete(index);
    }
  }
  return { rows, width, single: size === 1, values, faults, blank };
}

function sourceOf(rules: ColumnRules, argument: Argument): Source | undefined {
  if (argument === null || argument === undefined) return undefined;
  const grid: Grid = isGrid(argument) ? argument : [[argument]];
  const width = grid[0]?.length ?? 0;
  if (width === 0) throw new Fault("#VALUE!", "argumentMissing", { argument: rules.name });
  return { rules, grid, rows: grid.length, width };
}

function shapeOf(sources: readonly Source[]): { rows: number; width: number } {
  let found: Source | undefined;
  for (const source of sources) {
    if (source.rows * source.width === 1) continue;
    if (found && (found.rows !== source.rows || found.width !== source.width)) {
      throw new Fault("#VALUE!", "shapesDiffer", {
        first: found.rules.name,
        firstShape: `${found.rows} × ${found.width}`,
        second: source.rules.name,
        secondShape: `${source.rows} × ${source.width}`,
      });
    }
    found ??= source;
  }
  return found ?? { rows: 1, width: 1 };
}

function fillColumn(
  column: Float64Array,
  source: Source,
  width: number,
  faults: Map<number, Fault | CompError>,
  filled: Uint8Array,
): void {
  const { rules, grid } = source;
  if (source.rows * source.width === 1) {
    const cell = grid[0]?.[0];
    // A repeated cell does not make a blank row of the others a row with content, unless it is the only input.
    if (column.length === 1 && !isBlank(cell)) filled[0] = 1;
    try {
      column.fill(meaning(cell, rules, { argument: rules.name }));
    } catch (fault) {
      for (let index = 0; index < column.length; index += 1) note(faults, index, fault);
    }
    return;
  }
  // What lies between the bounds needs no further look; the rest is read cell by cell, with its place for a sentence.
  const least = Math.max(rules.min ?? -Number.MAX_VALUE, rules.divisor ? Number.MIN_VALUE : -Number.MAX_VALUE);
  const most = rules.max ?? Number.MAX_VALUE;
  let index = 0;
  for (let row = 0; row < grid.length; row += 1) {
    const cells = grid[row] as readonly Cell[];
    for (let at = 0; at < width; at += 1, index += 1) {
      const cell = cells[at];
      if (typeof cell === "number" && cell >= least && cell <= most && !rules.integer) {
        column[index] = cell;
        filled[index] = 1;
        continue;
      }
      if (!isBlank(cell)) filled[index] = 1;
      const place =
        width === 1 ? { argument: rules.name, row: row + 1 } : { argument: rules.name, row: row + 1, column: at + 1 };
      try {
        column[index] = meaning(cell, rules, place);
      } catch (fault) {
        note(faults, index, fault);
      }
    }
  }
}

/** A blank counts as the argument's default; where there is none, as not given when it is optional, else as 0. */
function meaning(cell: Cell, rules: ColumnRules, place: Readonly<Record<string, string | number>>): number {
  if (!isBlank(cell)) return numberIn(cell, rules, place);
  checkBlank(rules, place);
  return rules.default ?? (rules.optional ? Number.NaN : 0);
}

/** The first fault of a row is the one that is shown. */
function note(faults: Map<number, Fault | CompError>, index: number, fault: unknown): void {
  if (!(fault instanceof Fault) && errorIn(fault as Cell) === undefined) throw fault;
  if (!faults.has(index)) faults.set(index, fault as Fault | CompError);
}
