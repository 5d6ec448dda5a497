/**
 * The only caller of the functions: checks what was given against the declaration, turns cells into what the body
 * takes, and turns faults into the errors that a cell shows. Hosts call this and nothing else.
 */
import {
  type Argument,
  type Cell,
  type CompError,
  errorIn,
  type Grid,
  isBlank,
  isGrid,
  type Result,
  type ResultCell,
} from "../cells/cell";
import { type Columns, readColumns } from "../cells/columns";
import { nameIn } from "../cells/names";
import { readMatrix, readNumbers } from "../cells/numbers";
import { checkBlank, choiceIn, flagIn, numberIn, oneCell } from "../cells/single";
import { cachedTiers } from "../cells/tierCache";
import { Fault } from "../rules/fault";
import { faultSentence } from "../text/faults";
import { label } from "../text/labels";
import type { Language } from "../text/language";
import { catalogue } from "./catalogue";
import type {
  ArgDeclaration,
  CompFunction,
  LookupFunction,
  NamesArg,
  NumberArg,
  RowFunction,
  WholeFunction,
} from "./declaration";

const BY_ID: ReadonlyMap<string, CompFunction> = new Map(catalogue.map((declared) => [declared.id, declared]));

/**
 * Calls a function of the catalogue. Never throws for bad input.
 *
 * @param args as the host hands them in; null or undefined for an argument that was left out
 * @returns a cell, or rows of cells; blank results are null, faults are { code, message } in their place
 */
export function runFunction(id: string, args: readonly Argument[], language: Language): Result {
  try {
    const declared = BY_ID.get(id);
    if (declared === undefined) throw new Fault("#VALUE!", "unknownFunction", { found: id });
    checkArity(declared, args);
    if ("lookup" in declared) return runLookup(declared, args, language);
    return declared.shape === "rows" ? runRows(declared, args, language) : runWhole(declared, args, language);
  } catch (thrown) {
    return errorOf(thrown, language);
  }
}

function omitted(argument: Argument): argument is null | undefined {
  return argument === null || argument === undefined;
}

function checkArity(declared: CompFunction, args: readonly Argument[]): void {
  let found = args.length;
  while (found > declared.args.length && omitted(args[found - 1])) found -= 1;
  if (found > declared.args.length) {
    throw new Fault("#VALUE!", "tooManyArguments", { function: declared.id, most: declared.args.length, found });
  }
  declared.args.forEach((spec, index) => {
    if (!spec.optional && omitted(args[index])) throw new Fault("#VALUE!", "argumentMissing", { argument: spec.name });
  });
}

function isRowArg(spec: ArgDeclaration): spec is (NumberArg | NamesArg) & { rows: true } {
  return "rows" in spec && spec.rows === true;
}

/** The arguments that hold for the whole call, by name. */
function readShared(declared: CompFunction, args: readonly Argument[]): Record<string, never> {
  const shared: Record<string, unknown> = {};
  declared.args.forEach((spec, index) => {
    if (!isRowArg(spec)) shared[spec.name] = readOne(spec, args[index]);
  });
  return shared as Record<string, never>;
}

function readOne(spec: ArgDeclaration, argument: Argument): unknown {
  switch (spec.kind) {
    case "tiers":
      return cachedTiers(argument, spec.name, spec);
    case "table":
    case "text":
      return argument;
    case "numbers":
    case "matrix":
      if (spec.optional && omitted(argument)) return undefined;
      return (spec.kind === "numbers" ? readNumbers : readMatrix)(argument, { ...spec, kind: spec.of });
    case "flag":
      return flagIn(argument, spec.name, spec.default);
    case "choice":
      return choiceIn(argument, spec.name, spec.choices, spec.default);
    default:
      return readNumber(spec, argument);
  }
}

function readNumber(spec: NumberArg, argument: Argument): number | undefined {
  const cell = oneCell(argument, spec.name);
  const place = { argument: spec.name };
  if (!isBlank(cell)) return numberIn(cell, spec, place);
  if (!omitted(argument)) checkBlank(spec, place);
  return spec.default ?? (spec.optional ? undefined : 0);
}

function runWhole(declared: WholeFunction, args: readonly Argument[], language: Language): Result {
  const context = {
    label: (key: Parameters<typeof label>[0]) => label(key, language),
    sentence: (fault: Fault) => faultSentence(fault, language),
  };
  const result = declared.body(readShared(declared, args), context);
  for (const cell of Array.isArray(result) ? result.flat() : [result]) {
    if (typeof cell === "number" && !Number.isFinite(cell)) throw new Fault("#VALUE!", "resultTooLarge");
  }
  return result;
}

function runRows(declared: RowFunction, args: readonly Argument[], language: Language): Result {
  const specs: NumberArg[] = [];
  const given: Argument[] = [];
  declared.args.forEach((spec, index) => {
    if (!isRowArg(spec) || spec.kind === "text") return;
    specs.push(spec);
    given.push(args[index]);
  });
  const columns = readColumns(specs, given);
  const shared = readShared(declared, args);
  const out = new Float64Array(columns.rows * columns.width);
  const faults = new Map(columns.faults);
  if (declared.columnRule) declared.columnRule(shared)(columns.values, out);
  else eachRow(declared.rule(shared), columns, out, faults);
  return shaped(columns, out, faults, language);
}

/** A cell of names or a range of them; each gets its own answer, its own fault, or a blank. */
function runLookup(declared: LookupFunction, args: readonly Argument[], language: Language): Result {
  const index = declared.args.findIndex(isRowArg);
  const names = args[index];
  const grid: Grid = isGrid(names) ? names : [[names]];
  const single = grid.length === 1 && grid[0]?.length === 1;
  const { name: argument } = declared.args[index] as NamesArg;
  if (grid.every((row) => row.length === 0)) throw new Fault("#VALUE!", "rangeEmpty", { argument });
  const answer = declared.lookup(readShared(declared, args));
  const width = grid[0]?.length ?? 0;
  const answerAt = (cell: Cell, at: number): ResultCell => {
    const where = single ? { argument } : { argument, ...place(at, width) };
    try {
      const name = nameIn(cell, where);
      if (name === undefined) return null;
      const result = answer(name);
      if (Number.isFinite(result)) return result;
      throw new Fault("#VALUE!", "resultTooLarge", where);
    } catch (thrown) {
      return errorOf(thrown, language);
    }
  };
  const result = grid.map((row, rowIndex) => row.map((cell, column) => answerAt(cell, rowIndex * width + column)));
  return single ? result[0]![0]! : result;
}

const NONE = new Float64Array(0);

/** Row by row, with the arguments spread by hand: a rest call per row costs more than most rules. */
function eachRow(
  rule: (...row: number[]) => number,
  { values, blank, width }: Columns,
  out: Float64Array,
  faults: Map<number, Fault | CompError>,
): void {
  const [a = NONE, b = NONE, c = NONE, d = NONE, e = NONE, f = NONE] = values;
  for (let index = 0; index < out.length; index += 1) {
    if (blank?.[index] === 1 || faults.has(index)) continue;
    try {
      const result = rule(a[index]!, b[index]!, c[index]!, d[index]!, e[index]!, f[index]!);
      if (!(Math.abs(result) <= Number.MAX_VALUE)) throw new Fault("#VALUE!", "resultTooLarge");
      out[index] = result;
    } catch (thrown) {
      if (!(thrown instanceof Fault)) throw thrown;
      faults.set(
        index,
        out.length === 1 ? thrown : new Fault(thrown.code, thrown.key, { ...place(index, width), ...thrown.values }),
      );
    }
  }
}

/** Row (and column, in a matrix) of a cell of the result, counted from 1 as a person counts. */
function place(index: number, width: number): Record<string, number> {
  const row = Math.floor(index / width) + 1;
  return width === 1 ? { row } : { row, column: (index % width) + 1 };
}

function shaped(
  { rows, width, single, blank }: Columns,
  out: Float64Array,
  faults: ReadonlyMap<number, Fault | CompError>,
  language: Language,
): Result {
  const cellAt = (index: number): ResultCell => {
    const fault = faults.get(index);
    if (fault !== undefined) return errorOf(fault, language);
    return blank?.[index] === 1 ? null : out[index]!;
  };
  if (single) return cellAt(0);
  const result: ResultCell[][] = new Array(rows);
  for (let row = 0, index = 0; row < rows; row += 1) {
    const cells: ResultCell[] = new Array(width);
    for (let column = 0; column < width; column += 1, index += 1) {
      cells[column] = faults.size === 0 && blank === undefined ? out[index]! : cellAt(index);
    }
    result[row] = cells;
  }
  return result;
}

function errorOf(thrown: unknown, language: Language): CompError {
  if (thrown instanceof Fault) return { code: thrown.code, message: faultSentence(thrown, language) };
  const passed = errorIn(thrown as Cell);
  if (passed) return passed;
  throw thrown;
}
