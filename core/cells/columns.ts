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

/**
 * @param compact whether a value that holds for every row may be a column of one row
 * @throws Fault when two ranges differ in shape
 */
export function readColumns(specs: readonly ColumnRules[], args: readonly Argument[], compact = false): Columns {
  const sources = specs.map((rules, index) => sourceOf(rules, args[index]));
  const given = sources.filter((source) => source !== undefined);
  const { rows, width } = shapeOf(given);
  const size = rows * width;
  const faults = new Map<number, Fault | CompError>();
  // Blank cells of each range: a row is blank when it is in all of them. A cell repeated over rows says nothing about
  // any one of them. In a call for one cell all count: =F(A2,B2) and =F(A2,$B$1) look the same from here, and a blank
  // amount beside its quota is 0.
  const blanks: (Uint8Array | undefined)[] = [];
  const values = specs.map((rules, index) => {
    const source = sources[index];
    const repeated = source === undefined || source.rows * source.width === 1;
    const column = newColumn(repeated && compact ? 1 : size);
    if (source === undefined) column.fill(rules.default ?? Number.NaN);
    else if (repeated) {
      const cell = source.grid[0]![0];
      repeatCell(column, cell, rules, size, faults);
      if (size === 1) blanks.push(isBlank(cell) ? Uint8Array.of(1) : undefined);
    } else blanks.push(fillColumn(column, source, width, faults));
    return column;
  });
  const blank = inAll(blanks, size);
  if (blank && faults.size > 0)
    for (let index = 0; index < size; index += 1) if (blank[index] === 1) faults.delete(index);
  return { rows, width, single: size === 1, values, faults, blank };
}

/**
 * Short columns are cut from one array that every call uses again: allocating an array costs as much as computing
 * twenty rows. Columns live until the call that read them has ended.
 */
const scratch = new Float64Array(16_384);
const LONGEST_IN_SCRATCH = 2048;
let taken = 0;

/** A column whose rows all have to be written. */
export function newColumn(rows: number): Float64Array {
  if (rows > LONGEST_IN_SCRATCH || taken + rows > scratch.length) return new Float64Array(rows);
  taken += rows;
  return scratch.subarray(taken - rows, taken);
}

/** To be called before the first column of a call. */
export function forgetColumns(): void {
  taken = 0;
}

/** 1 where every range is blank; undefined when no row is. */
function inAll(blanks: readonly (Uint8Array | undefined)[], size: number): Uint8Array | undefined {
  if (blanks.length === 0) return Uint8Array.of(1);
  if (blanks.some((column) => column === undefined)) return undefined;
  const result = new Uint8Array(size);
  let found = false;
  for (let index = 0; index < size; index += 1) {
    if (!blanks.every((column) => column![index] === 1)) continue;
    result[index] = 1;
    found = true;
  }
  return found ? result : undefined;
}

/** Numbers between these need no closer look; an argument of whole numbers has none. */
export function cleanRange(rules: ColumnRules): { readonly least: number; readonly most: number } {
  return {
    least: Math.max(rules.min ?? -Number.MAX_VALUE, rules.divisor ? Number.MIN_VALUE : -Number.MAX_VALUE),
    most: rules.integer ? Number.NEGATIVE_INFINITY : (rules.max ?? Number.MAX_VALUE),
  };
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

/** A single cell repeated over all rows; what is wrong with it is wrong with every row. */
function repeatCell(
  column: Float64Array,
  cell: Cell,
  rules: ColumnRules,
  size: number,
  faults: Map<number, Fault | CompError>,
): void {
  try {
    column.fill(meaning(cell, rules, { argument: rules.name }));
  } catch (fault) {
    column.fill(HARMLESS);
    for (let index = 0; index < size; index += 1) note(faults, index, fault);
  }
}

/** Stands in a row that has a fault: whatever a rule makes of it is not shown, and it divides. */
const HARMLESS = 1;

/** @returns 1 where the range is blank; undefined when no cell is */
function fillColumn(
  column: Float64Array,
  source: Source,
  width: number,
  faults: Map<number, Fault | CompError>,
): Uint8Array | undefined {
  const { rules, grid } = source;
  // What lies between the bounds needs no further look; the rest is read cell by cell, with its place for a sentence.
  const { least, most } = cleanRange(rules);
  let blanks: Uint8Array | undefined;
  let index = 0;
  for (let row = 0; row < grid.length; row += 1) {
    const cells = grid[row]!;
    for (let at = 0; at < width; at += 1, index += 1) {
      const cell = cells[at];
      if (typeof cell === "number" && cell >= least && cell <= most) {
        column[index] = cell;
        continue;
      }
      if (isBlank(cell)) {
        blanks ??= new Uint8Array(column.length);
        blanks[index] = 1;
      }
      // The first fault of a row is the one that is told: a further one need not be found.
      if (faults.has(index)) {
        column[index] = HARMLESS;
        continue;
      }
      const place =
        width === 1 ? { argument: rules.name, row: row + 1 } : { argument: rules.name, row: row + 1, column: at + 1 };
      try {
        column[index] = meaning(cell, rules, place);
      } catch (fault) {
        column[index] = HARMLESS;
        note(faults, index, fault);
      }
    }
  }
  return blanks;
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
