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
import { type Columns, cleanRange, forgetColumns, newColumn, readColumns } from "../cells/columns";
import { spellingIn } from "../cells/names";
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
  ColumnRule,
  CompFunction,
  LookupFunction,
  NamesArg,
  NumberArg,
  RowFunction,
  RowRule,
  WholeFunction,
} from "./declaration";

/** What the declaration of a function says about its arguments, sorted once: a sheet calls thousands of times. */
interface Plan {
  readonly declared: CompFunction;
  /** The same function when its result comes row by row from numbers. */
  readonly rowFunction: RowFunction | undefined;
  /** Places of the arguments that cannot be left out. */
  readonly required: readonly number[];
  /** Row-wise numbers, and where they stand among the arguments. */
  readonly specs: readonly NumberArg[];
  readonly places: readonly number[];
  /** The other arguments, which hold for the whole call. */
  readonly shared: readonly ArgDeclaration[];
  readonly sharedPlaces: readonly number[];
  /** Between which numbers each of them needs no closer look. */
  readonly ranges: readonly { readonly least: number; readonly most: number }[];
  /** Columns of one row, used again at every call for a single cell. */
  readonly cells: readonly Float64Array[];
  readonly cell: Float64Array;
  /** The rule of the latest call, and what it was made for. */
  latest: { readonly rule: RowRule | ColumnRule; readonly for: readonly unknown[] } | undefined;
}

function planOf(declared: CompFunction): Plan {
  const places: number[] = [];
  const sharedPlaces: number[] = [];
  declared.args.forEach((spec, index) => {
    if (!isRowArg(spec)) sharedPlaces.push(index);
    else if (spec.kind !== "text") places.push(index);
  });
  const specs = places.map((index) => declared.args[index] as NumberArg);
  return {
    declared,
    rowFunction: declared.shape === "rows" && !("lookup" in declared) ? declared : undefined,
    required: declared.args.flatMap((spec, index) => (spec.optional ? [] : [index])),
    specs,
    ranges: specs.map(cleanRange),
    places,
    shared: sharedPlaces.map((index) => declared.args[index] as ArgDeclaration),
    sharedPlaces,
    cells: places.map(() => new Float64Array(1)),
    cell: new Float64Array(1),
    latest: undefined,
  };
}

const BY_ID: ReadonlyMap<string, Plan> = new Map(catalogue.map((declared) => [declared.id, planOf(declared)]));

/**
 * Calls a function of the catalogue. Never throws for bad input.
 *
 * @param args as the host hands them in; null or undefined for an argument that was left out
 * @returns a cell, or rows of cells; blank results are null, faults are { code, message } in their place
 */
export function runFunction(id: string, args: readonly Argument[], language: Language): Result {
  try {
    const plan = BY_ID.get(id);
    if (plan === undefined) throw new Fault("#VALUE!", "unknownFunction", { found: id });
    const { declared, rowFunction } = plan;
    checkArity(plan, args);
    if (rowFunction !== undefined)
      return runCell(plan, rowFunction, args) ?? runRows(plan, rowFunction, args, language);
    if ("lookup" in declared) return runLookup(plan, declared, args, language);
    return runWhole(plan, declared as WholeFunction, args, language);
  } catch (thrown) {
    return errorOf(thrown, language);
  }
}

function omitted(argument: Argument): argument is null | undefined {
  return argument === null || argument === undefined;
}

function checkArity({ declared, required }: Plan, args: readonly Argument[]): void {
  const most = declared.args.length;
  if (args.length > most) {
    let found = args.length;
    while (found > most && omitted(args[found - 1])) found -= 1;
    if (found > most) throw new Fault("#VALUE!", "tooManyArguments", { function: declared.id, most, found });
  }
  for (let index = 0; index < required.length; index += 1) {
    const place = required[index]!;
    if (omitted(args[place])) {
      throw new Fault("#VALUE!", "argumentMissing", { argument: declared.args[place]!.name });
    }
  }
}

function isRowArg(spec: ArgDeclaration): spec is (NumberArg | NamesArg) & { rows: true } {
  return "rows" in spec && spec.rows === true;
}

/** The arguments that hold for the whole call, by name. */
function readShared({ shared, sharedPlaces }: Plan, args: readonly Argument[]): Record<string, never> {
  const values: Record<string, unknown> = {};
  for (let index = 0; index < shared.length; index += 1) {
    const spec = shared[index]!;
    values[spec.name] = readOne(spec, args[sharedPlaces[index]!]);
  }
  return values as Record<string, never>;
}

/**
 * The rule of a row-wise function, made for the arguments that hold for the whole call. Neighbouring cells nearly
 * always have the same ones, and then the same rule.
 */
function ruleFor(plan: Plan, declared: RowFunction, args: readonly Argument[]): RowRule | ColumnRule {
  const { latest, shared, sharedPlaces } = plan;
  if (latest !== undefined) {
    let same = true;
    for (let index = 0; index < shared.length && same; index += 1) {
      same = identityOf(shared[index]!, args[sharedPlaces[index]!]) === latest.for[index];
    }
    if (same) return latest.rule;
  }
  const values = readShared(plan, args);
  const rule = declared.columnRule ? declared.columnRule(values) : declared.rule(values);
  const identities = shared.map((spec, index) => identityOf(spec, args[sharedPlaces[index]!]));
  plan.latest = identities.includes(UNIQUE) ? undefined : { rule, for: identities };
  return rule;
}

const UNIQUE = Symbol("equal to nothing");

/** Equal for arguments that mean the same; ranges other than tier tables are never compared. */
function identityOf(spec: ArgDeclaration, argument: Argument): unknown {
  if (typeof argument !== "object" || argument === null) return argument ?? undefined;
  return spec.kind === "tiers" ? readOne(spec, argument) : UNIQUE;
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
      return omitted(argument) ? spec.default : flagIn(argument, spec.name, spec.default);
    case "choice":
      return omitted(argument) ? spec.default : choiceIn(argument, spec.name, spec.choices, spec.default);
    default:
      return readNumber(spec, argument);
  }
}

function readNumber(spec: NumberArg, argument: Argument): number | undefined {
  if (omitted(argument)) return spec.default ?? (spec.optional ? undefined : 0);
  const cell = oneCell(argument, spec.name);
  const place = { argument: spec.name };
  if (!isBlank(cell)) return numberIn(cell, spec, place);
  checkBlank(spec, place);
  return spec.default ?? (spec.optional ? undefined : 0);
}

function runWhole(plan: Plan, declared: WholeFunction, args: readonly Argument[], language: Language): Result {
  const context = {
    label: (key: Parameters<typeof label>[0]) => label(key, language),
    sentence: (fault: Fault) => faultSentence(fault, language),
  };
  const result = declared.body(readShared(plan, args), context);
  for (const cell of Array.isArray(result) ? result.flat() : [result]) {
    if (typeof cell === "number" && !Number.isFinite(cell)) throw new Fault("#VALUE!", "resultTooLarge");
  }
  return result;
}

/**
 * The usual call: one clean number for each row-wise argument. Undefined when one of them needs a closer look, which
 * `runRows` takes.
 */
function runCell(plan: Plan, declared: RowFunction, args: readonly Argument[]): number | undefined {
  const { specs, places, cells, ranges } = plan;
  for (let index = 0; index < specs.length; index += 1) {
    const spec = specs[index]!;
    const argument = args[places[index]!];
    if (omitted(argument)) cells[index]![0] = spec.default ?? Number.NaN;
    else {
      const cell = isGrid(argument) && argument.length === 1 && argument[0]!.length === 1 ? argument[0]![0] : argument;
      if (typeof cell !== "number" || !(cell >= ranges[index]!.least && cell <= ranges[index]!.most)) return undefined;
      cells[index]![0] = cell;
    }
  }
  const rule = ruleFor(plan, declared, args);
  let result: number;
  if (declared.columnRule) {
    (rule as ColumnRule)(cells, plan.cell);
    result = plan.cell[0]!;
  } else {
    const [a, b, c, d, e, f] = cells;
    result = (rule as RowRule)(first(a), first(b), first(c), first(d), first(e), first(f));
  }
  if (!Number.isFinite(result)) throw new Fault("#VALUE!", "resultTooLarge");
  return result;
}

function first(column: Float64Array | undefined): number {
  return column === undefined ? Number.NaN : column[0]!;
}

function runRows(plan: Plan, declared: RowFunction, args: readonly Argument[], language: Language): Result {
  const given = plan.places.map((index) => args[index]);
  forgetColumns();
  const columns = readColumns(plan.specs, given, declared.columnRule !== undefined);
  const rule = ruleFor(plan, declared, args);
  const out = newColumn(columns.rows * columns.width);
  const faults = new Map(columns.faults);
  if (declared.columnRule) {
    (rule as ColumnRule)(columns.values, out);
    refuseEndless(columns, out, faults);
  } else eachRow(rule as RowRule, columns, out, faults);
  return shaped(columns, out, faults, language);
}

/** Results of a column that no cell can hold. */
function refuseEndless({ blank, width }: Columns, out: Float64Array, faults: Map<number, Fault | CompError>): void {
  for (let index = 0; index < out.length; index += 1) {
    if (Math.abs(out[index]!) <= Number.MAX_VALUE || blank?.[index] === 1 || faults.has(index)) continue;
    faults.set(index, new Fault("#VALUE!", "resultTooLarge", out.length === 1 ? {} : place(index, width)));
  }
}

/** A cell of names or a range of them; each gets its own answer, its own fault, or a blank. */
function runLookup(plan: Plan, declared: LookupFunction, args: readonly Argument[], language: Language): Result {
  const index = declared.args.findIndex(isRowArg);
  const names = args[index];
  const grid: Grid = isGrid(names) ? names : [[names]];
  const single = grid.length === 1 && grid[0]?.length === 1;
  const { name: argument } = declared.args[index] as NamesArg;
  if (grid.every((row) => row.length === 0)) throw new Fault("#VALUE!", "rangeEmpty", { argument });
  const answer = declared.lookup(readShared(plan, args));
  const width = grid[0]?.length ?? 0;
  const answerAt = (cell: Cell, at: number): ResultCell => {
    try {
      const name = spellingIn(cell, () => (single ? { argument } : { argument, ...place(at, width) }));
      if (name === undefined) return null;
      const result = answer(name);
      if (Number.isFinite(result)) return result;
      throw new Fault("#VALUE!", "resultTooLarge");
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
  if (width === 1 && faults.size === 0 && blank === undefined) {
    for (let row = 0; row < rows; row += 1) result[row] = [out[row]!];
    return result;
  }
  for (let row = 0, index = 0; row < rows; row += 1) {
    const cells: ResultCell[] = new Array(width);
    for (let column = 0; column < width; column += 1, index += 1) cells[column] = cellAt(index);
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
