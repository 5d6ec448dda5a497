/**
 * Calculates generated worksheets in plain doubles, as every spreadsheet does, and a thousand times faster than one:
 * formulas are parsed once and become closures. It knows what our sheets are made of and nothing else; the real engine
 * and LibreOffice say elsewhere that it calculates as they do.
 */
import type { Argument, Cell, Result } from "../../core/cells/cell";
import { catalogue } from "../../core/functions/catalogue";
import { runFunction } from "../../core/functions/run";
import { addMonths, isoOfSerial, serialOfIso } from "../../core/plans/dates";
import type { Area, CellContent, SheetModel } from "../../core/sheets/model";
import type { Language } from "../../core/text/language";

export interface Failure {
  readonly error: string;
}
export type Value = number | string | boolean | null | Failure;
type Grid = Value[][];
type Any = Value | Grid;

interface Range {
  readonly sheet: string;
  readonly area: Area;
}
type Code = (row: number) => Any;
/** Of references also the place, which INDEX, ROW and ROWS ask for. */
interface Node {
  readonly code: Code;
  readonly range?: (row: number) => Range;
}

const failure = (error: string): Failure => ({ error });
const isFailure = (value: Any): value is Failure => typeof value === "object" && value !== null && "error" in value;
const isGrid = (value: Any): value is Grid => Array.isArray(value);

function single(value: Any): Value {
  return isGrid(value) ? (value[0]?.[0] ?? null) : value;
}

function numberOf(value: Value): number | Failure {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string")
    return value !== "" && Number.isFinite(Number(value)) ? Number(value) : failure("#VALUE!");
  return value;
}

function truth(value: Value): boolean | Failure {
  if (typeof value === "boolean") return value;
  const number = numberOf(value);
  return typeof number === "number" ? number !== 0 : number;
}

function textOf(value: Value): string {
  if (value === null || isFailure(value)) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function compare(a: Value, b: Value): number {
  const rank = (value: Value) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  const filled = (value: Value, other: Value): Value =>
    value !== null ? value : typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
  const [x, y] = [filled(a, b), filled(b, a)];
  if (rank(x) !== rank(y)) return rank(x) - rank(y);
  if (typeof x === "string" && typeof y === "string")
    return x.toLowerCase() < y.toLowerCase() ? -1 : x.toLowerCase() > y.toLowerCase() ? 1 : 0;
  return Number(x) - Number(y);
}

const arithmetic =
  (of: (a: number, b: number) => number) =>
  (a: Value, b: Value): Value => {
    const [x, y] = [numberOf(a), numberOf(b)];
    if (typeof x !== "number") return x;
    if (typeof y !== "number") return y;
    const result = of(x, y);
    return Number.isFinite(result) ? result : failure("#DIV/0!");
  };
const comparison =
  (of: (order: number) => boolean) =>
  (a: Value, b: Value): Value =>
    isFailure(a) ? a : isFailure(b) ? b : of(compare(a, b));

const OPERATORS: Readonly<Record<string, { readonly level: number; readonly of: (a: Value, b: Value) => Value }>> = {
  "=": { level: 1, of: comparison((order) => order === 0) },
  "<>": { level: 1, of: comparison((order) => order !== 0) },
  "<": { level: 1, of: comparison((order) => order < 0) },
  ">": { level: 1, of: comparison((order) => order > 0) },
  "<=": { level: 1, of: comparison((order) => order <= 0) },
  ">=": { level: 1, of: comparison((order) => order >= 0) },
  "&": { level: 2, of: (a, b) => (isFailure(a) ? a : isFailure(b) ? b : textOf(a) + textOf(b)) },
  "+": { level: 3, of: arithmetic((a, b) => a + b) },
  "-": { level: 3, of: arithmetic((a, b) => a - b) },
  "*": { level: 4, of: arithmetic((a, b) => a * b) },
  "/": { level: 4, of: arithmetic((a, b) => a / b) },
  "^": { level: 5, of: arithmetic((a, b) => a ** b) },
};

/** One value for each cell of the largest of the arguments. */
function each(args: readonly Any[], of: (...values: Value[]) => Value): Any {
  const grids = args.filter(isGrid);
  if (grids.length === 0) return of(...(args as Value[]));
  const rows = Math.max(...grids.map((grid) => grid.length));
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      of(
        ...args.map((arg) =>
          isGrid(arg) ? (arg[arg.length === 1 ? 0 : row]?.[arg[0]?.length === 1 ? 0 : column] ?? null) : arg,
        ),
      ),
    ),
  );
}

/** As the engine of the workbench: no decimal is looked at. Hosts that look at 15 digits are gentler to ties. */
function round(value: number, places: number): number {
  const size = Math.abs(value);
  const scale = 10 ** Math.trunc(places);
  const rounded = places === 0 ? Math.round(size) : Math.round(size * scale) / scale;
  return value >= 0 ? rounded : -rounded;
}

const numeric =
  (of: (...numbers: number[]) => Value) =>
  (...values: Value[]): Value => {
    const numbers: number[] = [];
    for (const value of values) {
      const number = numberOf(value);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
    const result = of(...numbers);
    return typeof result === "number" && !Number.isFinite(result) ? failure("#NUM!") : result;
  };

const flat = (args: readonly Any[]): Value[] => args.flatMap((arg) => (isGrid(arg) ? arg.flat() : [arg]));
/** What SUM, MIN and COUNT see: numbers of ranges, and everything that is no range. */
function numbersIn(args: readonly Any[]): number[] | Failure {
  const numbers: number[] = [];
  for (const arg of args) {
    if (isGrid(arg)) {
      for (const value of arg.flat()) {
        if (isFailure(value)) return value;
        if (typeof value === "number") numbers.push(value);
      }
    } else {
      const number = numberOf(arg);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
  }
  return numbers;
}
const gathered =
  (of: (numbers: readonly number[]) => number) =>
  (args: readonly Any[]): Value => {
    const numbers = numbersIn(args);
    return isFailure(numbers as Any) ? (numbers as Failure) : of(numbers as number[]);
  };

/** Whether a cell meets a condition of SUMIFS. */
function meets(value: Value, condition: Value): boolean {
  if (typeof condition !== "string")
    return condition !== null && typeof value === typeof condition && compare(value, condition) === 0;
  const [, operator = "=", rest = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(condition)!;
  const wanted: Value = rest !== "" && Number.isFinite(Number(rest)) ? Number(rest) : rest.replace(/~(.)/g, "$1");
  if (rest === "?*") return typeof value === "string" && value !== "";
  if (operator !== "=" && operator !== "<>" && typeof value !== "number") return false;
  const equal =
    (typeof value === "number" ? value : textOf(value).toLowerCase()) ===
    (typeof wanted === "string" ? wanted.toLowerCase() : wanted);
  if (operator === "=" || operator === "<>") return equal === (operator === "=");
  return OPERATORS[operator]!.of(value, wanted) === true;
}

const workday = (serial: number) => serial % 7 > 1;
function networkdays(from: number, to: number): number {
  let days = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day += 1) if (workday(day)) days += 1;
  return from <= to ? days : -days;
}

/** Cell by cell, over arrays too. */
const EACH: Readonly<Record<string, (...values: Value[]) => Value>> = {
  ROUND: numeric((value, places = 0) => round(value, places)),
  ROUNDUP: numeric(
    (value, places = 0) => (Math.ceil(Math.abs(value) * 10 ** places) / 10 ** places) * Math.sign(value),
  ),
  INT: numeric((value) => Math.floor(value)),
  ABS: numeric((value) => Math.abs(value)),
  LOG: numeric((value, base = 10) => (value > 0 ? Math.log10(value) / Math.log10(base) : failure("#NUM!"))),
  MOD: numeric((value, by = 1) => value - by * Math.floor(value / by)),
  YEAR: numeric((serial) => Number(isoOfSerial(serial).slice(0, 4))),
  MONTH: numeric((serial) => Number(isoOfSerial(serial).slice(5, 7))),
  DAY: numeric((serial) => Number(isoOfSerial(serial).slice(8, 10))),
  EDATE: numeric((serial, months = 0) => serialOfIso(addMonths(isoOfSerial(serial), months))),
  NETWORKDAYS: numeric((from, to = from) => networkdays(from, to)),
  NOT: (value) => {
    const answer = truth(value ?? null);
    return typeof answer === "boolean" ? !answer : answer;
  },
  TRIM: (value) =>
    isFailure(value ?? null)
      ? value!
      : textOf(value ?? null)
          .trim()
          .replace(/ +/g, " "),
  ISNUMBER: (value) => typeof value === "number",
  ISTEXT: (value) => typeof value === "string",
  ISERROR: (value) => isFailure(value ?? null),
  SUBSTITUTE: (text, from, to) =>
    textOf(text ?? null)
      .split(textOf(from ?? null))
      .join(textOf(to ?? null)),
  LOWER: (text) => textOf(text ?? null).toLowerCase(),
  UPPER: (text) => textOf(text ?? null).toUpperCase(),
  CHAR: (code) => String.fromCharCode(Number(code)),
  EXACT: (one, other) => textOf(one ?? null) === textOf(other ?? null),
  MID: (text, from, count) => textOf(text ?? null).slice(Number(from) - 1, Number(from) - 1 + Number(count)),
};

const logical =
  (every: boolean) =>
  (args: readonly Any[]): Value => {
    for (const value of flat(args)) {
      const answer = truth(value);
      if (typeof answer !== "boolean") return answer;
      if (answer !== every) return !every;
    }
    return every;
  };

/** Over all that they are given. */
const WHOLE: Readonly<Record<string, (args: readonly Any[]) => Any>> = {
  SUM: gathered((numbers) => numbers.reduce((sum, one) => sum + one, 0)),
  MIN: gathered((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
  MAX: gathered((numbers) => (numbers.length === 0 ? 0 : Math.max(...numbers))),
  COUNT: (args) => flat(args).filter((value) => typeof value === "number").length,
  COUNTA: (args) => flat(args).filter((value) => value !== null).length,
  AND: logical(true),
  OR: logical(false),
  NA: () => failure("#N/A"),
  SUMPRODUCT(args) {
    // Between its arguments a text is 0; inside of one it is an error.
    const number = (value: Value): Value => (typeof value === "number" || isFailure(value) ? value : 0);
    const numbers = args.map((arg) => each([arg], number));
    let sum = 0;
    for (const value of flat([numbers.reduce((all, one) => each([all, one], OPERATORS["*"]!.of))])) {
      if (isFailure(value)) return value;
      if (typeof value === "number") sum += value;
    }
    return sum;
  },
  MATCH([sought, range, kind]) {
    const wanted = single(sought!);
    if (isFailure(wanted)) return wanted;
    const values = flat([range!]);
    if (single(kind ?? 1) === 0) {
      const text = typeof wanted === "string" ? wanted.replace(/~(.)/g, "$1") : wanted;
      const found = values.findIndex(
        (value) => value !== null && typeof value === typeof text && compare(value, text) === 0,
      );
      return found < 0 ? failure("#N/A") : found + 1;
    }
    let found = 0;
    values.forEach((value, index) => {
      if (typeof value === "number" && compare(value, wanted) <= 0) found = index + 1;
    });
    return found === 0 ? failure("#N/A") : found;
  },
  COUNTIF: ([range, condition]) => flat([range!]).filter((value) => meets(value, single(condition!))).length,
  COUNTIFS(args) {
    const ranges = args.filter((_, index) => index % 2 === 0).map((range) => flat([range]));
    return ranges[0]!.filter((_, cell) =>
      ranges.every((range, index) => meets(range[cell]!, single(args[2 * index + 1]!))),
    ).length;
  },
  SUMIFS([amounts, ...rest]) {
    const ranges = rest.filter((_, index) => index % 2 === 0).map((range) => flat([range]));
    let sum = 0;
    flat([amounts!]).forEach((amount, cell) => {
      if (
        typeof amount === "number" &&
        ranges.every((range, index) => meets(range[cell] ?? null, single(rest[2 * index + 1]!)))
      )
        sum += amount;
    });
    return sum;
  },
};

const OURS: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));
const TOKEN =
  /\s*(?:("(?:[^"]|"")*")|((?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)|('(?:[^']|'')*'!)?(\$?[A-Z]{1,3}\$?(?:\d+|\{row\}))(?![A-Za-z_(])|([A-Za-z_][A-Za-z0-9_.]*)|(<=|>=|<>|[-+*/^&=<>(),:]))/y;

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => 26 * column + letter.charCodeAt(0) - 64, 0) - 1;
}

export class Calculator {
  readonly #sheets = new Map<
    string,
    { readonly model: SheetModel; readonly contents: Map<number, CellContent>; readonly values: Map<number, Value> }
  >();
  readonly #names = new Map<string, Range>();
  readonly #compiled = new Map<string, Node>();
  /** Formulas that fill a column, by sheet and column; their texts are long to look up. */
  readonly #filled = new Map<string, { readonly first: number; readonly last: number; readonly code: Code }[][]>();

  constructor(
    sheets: readonly SheetModel[],
    readonly language: Language,
  ) {
    for (const model of sheets) {
      const contents = new Map<number, CellContent>();
      for (const { at, cells } of model.blocks) {
        cells.forEach((line, row) => {
          line.forEach((content, column) => {
            if (content !== null) contents.set((at.row + row) * 1000 + at.column + column, content);
          });
        });
      }
      this.#sheets.set(model.name, { model, contents, values: new Map() });
      this.#filled.set(model.name, []);
      for (const { name, area } of model.names) this.#names.set(name, { sheet: model.name, area });
    }
  }

  /** The area of a name that ends so, behind the plan's prefix. */
  area(ending: string): Range {
    for (const [name, range] of this.#names) if (name.endsWith(`_${ending}`)) return range;
    throw new Error(`No name ends with _${ending}`);
  }

  has(ending: string): boolean {
    return [...this.#names.keys()].some((name) => name.endsWith(`_${ending}`));
  }

  /** Puts a value in the place of whatever a cell holds; what depends on it is calculated anew after `forget`. */
  set(sheet: string, row: number, column: number, value: CellContent): void {
    this.#sheets.get(sheet)!.contents.set(row * 1000 + column, value);
  }

  forget(sheet?: string): void {
    for (const [name, { values }] of this.#sheets) if (sheet === undefined || sheet === name) values.clear();
  }

  value(sheet: string, row: number, column: number): Value {
    const found = this.#sheets.get(sheet);
    if (found === undefined) return failure("#REF!");
    const key = row * 1000 + column;
    const known = found.values.get(key);
    if (known !== undefined) return known;
    const content = found.contents.get(key);
    let value: Value = null;
    if (content === undefined || content === null) {
      const filled = this.#columns(sheet, column).find(({ first, last }) => row >= first && row <= last);
      if (filled !== undefined) value = single(filled.code(row + 1));
    } else if (typeof content !== "object") value = content;
    else if ("text" in content) value = content.text;
    else value = single(this.#node(sheet, content.formula.slice(1)).code(row + 1));
    found.values.set(key, value);
    return value;
  }

  #columns(sheet: string, column: number) {
    const columns = this.#filled.get(sheet)!;
    columns[column] ??= this.#sheets
      .get(sheet)!
      .model.columnFormulas.flatMap(({ at, rows, row }) =>
        at.column === column
          ? [{ first: at.row, last: at.row + rows - 1, code: this.#node(sheet, row.slice(1)).code }]
          : [],
      );
    return columns[column];
  }

  #grid({ sheet, area }: Range): Any {
    const { row, column, rows, columns } = area;
    if (rows === 1 && columns === 1) return this.value(sheet, row, column);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) => this.value(sheet, row + down, column + across)),
    );
  }

  #node(sheet: string, formula: string): Node {
    const key = `${sheet} ${formula}`;
    const known = this.#compiled.get(key);
    if (known !== undefined) return known;
    const node = this.#parse(sheet, formula);
    this.#compiled.set(key, node);
    return node;
  }

  #parse(sheet: string, formula: string): Node {
    const tokens: RegExpExecArray[] = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < formula.length) {
      const at = TOKEN.lastIndex;
      const token = TOKEN.exec(formula);
      if (token === null) throw new Error(`Not a formula at ${at}: ${formula}`);
      tokens.push(token);
    }
    let next = 0;
    const sign = () => tokens[next]?.[6];
    const take = (wanted: string) => {
      if (sign() !== wanted) throw new Error(`Expected ${wanted} at ${tokens[next]?.index}: ${formula}`);
      next += 1;
    };
    const reference = (range: (row: number) => Range): Node => ({ range, code: (row) => this.#grid(range(row)) });
    const place = (text: string) => {
      const [, letters, digits] = /^\$?([A-Z]+)\$?(.+)$/.exec(text)!;
      const column = columnOf(letters!);
      return digits === "{row}"
        ? (row: number) => ({ row: row - 1, column })
        : () => ({ row: Number(digits) - 1, column });
    };
    const primary = (): Node => {
      const [, quoted, number, tab, cell, word] = tokens[next] ?? [];
      if (sign() === "(") {
        take("(");
        const inner = expression(1);
        take(")");
        return inner;
      }
      if (sign() === "-" || sign() === "+") {
        const minus = sign() === "-";
        next += 1;
        const { code } = expression(5);
        return minus ? { code: (row) => each([code(row)], (value) => OPERATORS["-"]!.of(0, value)) } : { code };
      }
      next += 1;
      if (quoted !== undefined) {
        const value = quoted.slice(1, -1).replace(/""/g, '"');
        return { code: () => value };
      }
      if (number !== undefined) {
        const value = Number(number);
        return { code: () => value };
      }
      if (cell !== undefined) {
        const on = tab === undefined ? sheet : tab.slice(1, -2).replace(/''/g, "'");
        const from = place(cell);
        if (sign() !== ":") {
          return {
            range: (row) => ({ sheet: on, area: { ...from(row), rows: 1, columns: 1 } }),
            code: (row) => {
              const at = from(row);
              return this.value(on, at.row, at.column);
            },
          };
        }
        take(":");
        const to = place(tokens[next]![4]!);
        next += 1;
        return reference((row) => {
          const [start, end] = [from(row), to(row)];
          return {
            sheet: on,
            area: { ...start, rows: end.row - start.row + 1, columns: end.column - start.column + 1 },
          };
        });
      }
      if (word === undefined) throw new Error(`Unexpected end: ${formula}`);
      if (sign() === "(") return call(word);
      if (word === "TRUE" || word === "FALSE") return { code: () => word === "TRUE" };
      const range = this.#names.get(word);
      if (range === undefined) return { code: () => failure("#NAME?") };
      const { sheet: on, area } = range;
      if (area.rows > 1 || area.columns > 1) return reference(() => range);
      return { range: () => range, code: () => this.value(on, area.row, area.column) };
    };
    const expression = (level: number): Node => {
      let left = primary();
      for (;;) {
        const operator = OPERATORS[sign() ?? ""];
        if (operator === undefined || operator.level < level) return left;
        next += 1;
        const [one, other] = [left.code, expression(operator.level + 1).code];
        left = {
          code: (row) => {
            const [a, b] = [one(row), other(row)];
            return isGrid(a) || isGrid(b) ? each([a, b], operator.of) : operator.of(a, b);
          },
        };
      }
    };
    const call = (name: string): Node => {
      take("(");
      const args: (Node | undefined)[] = [];
      if (sign() !== ")") {
        for (;;) {
          args.push(sign() === "," || sign() === ")" ? undefined : expression(1));
          if (sign() !== ",") break;
          take(",");
        }
      }
      take(")");
      return this.#call(name, args);
    };
    const node = expression(1);
    if (next < tokens.length) throw new Error(`Unexpected ${tokens[next]![0]} at ${tokens[next]!.index}: ${formula}`);
    return node;
  }

  #call(name: string, args: readonly (Node | undefined)[]): Node {
    const codes = args.map((arg) => arg?.code ?? (() => null));
    if (OURS.has(name))
      return {
        code: (row) =>
          this.#run(
            name,
            args.map((arg) => arg?.code(row)),
          ),
      };
    const ranged = args[0]?.range;
    switch (name) {
      case "IF":
        return {
          code: (row) => {
            const condition = codes[0]!(row);
            if (isGrid(condition)) throw new Error("IF over an array");
            const answer = truth(condition);
            if (typeof answer !== "boolean") return answer;
            return answer ? codes[1]!(row) : codes[2] === undefined ? false : codes[2](row);
          },
        };
      case "IFERROR":
        return {
          code: (row) => {
            const value = single(codes[0]!(row));
            return isFailure(value) ? codes[1]!(row) : value;
          },
        };
      case "INDEX": {
        if (ranged === undefined) {
          return {
            code: (row) => {
              const grid = codes[0]!(row);
              if (!isGrid(grid)) return grid;
              return grid[Number(codes[1]!(row)) - 1]?.[Number(codes[2]?.(row) ?? 1) - 1] ?? failure("#REF!");
            },
          };
        }
        const picked = (row: number): Range | Failure => {
          const within: Range | Failure = ranged(row);
          if ("error" in within) return within;
          const { sheet, area } = within;
          const down = single(codes[1]!(row));
          const across = codes[2] === undefined ? null : single(codes[2](row));
          if (isFailure(down)) return down;
          if (isFailure(across)) return across;
          // One number is a row, or the place in a single row.
          const alone = across === null && area.rows === 1;
          const [line, column] = alone ? [1, Number(down)] : [Number(down), across === null ? 1 : Number(across)];
          if (column === 0) return { sheet, area: { ...area, row: area.row + line - 1, rows: 1 } };
          if (line < 1 || line > area.rows || column < 1 || column > area.columns) return failure("#REF!");
          return { sheet, area: { row: area.row + line - 1, column: area.column + column - 1, rows: 1, columns: 1 } };
        };
        return {
          range: picked as (row: number) => Range,
          code: (row) => {
            const range = picked(row);
            return "error" in range ? range : this.#grid(range);
          },
        };
      }
      case "ROW":
        return { code: (row) => (ranged === undefined ? row : ranged(row).area.row + 1) };
      case "ROWS":
        return { code: (row) => ranged!(row).area.rows };
      case "COLUMNS":
        return { code: (row) => ranged!(row).area.columns };
      default: {
        const one = EACH[name];
        if (one !== undefined) {
          return {
            code: (row) => {
              const values = codes.map((code) => code(row));
              return values.some(isGrid) ? each(values, one) : one(...(values as Value[]));
            },
          };
        }
        const whole = WHOLE[name];
        if (whole === undefined) throw new Error(`Unknown function ${name}`);
        return { code: (row) => whole(codes.map((code) => code(row))) };
      }
    }
  }

  #run(name: string, args: readonly (Any | undefined)[]): Any {
    for (const arg of args) if (arg !== undefined && isFailure(arg)) return arg;
    const given = args.map(
      (arg): Argument => (isGrid(arg as Any) ? (arg as Cell[][]) : (arg as Cell | undefined)) as Argument,
    );
    const result: Result = runFunction(name, given, this.language);
    const cell = (value: unknown): Value =>
      typeof value === "object" && value !== null
        ? failure((value as { code: string }).code)
        : ((value ?? null) as Value);
    return Array.isArray(result) ? result.map((line) => line.map(cell)) : cell(result);
  }
}
