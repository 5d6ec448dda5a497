/**
 * A workbook as plain JSON, to compare what three hosts made of the same scenario. Ids of the engine, the namespace of
 * Excel's functions and everything that follows from something else (sizes, spilled values' formulas) are left out;
 * lists are in an order that does not depend on the order of writing.
 */
import { errorIn } from "../../../core/cells/cell";
import { addressOf, columnLetters } from "../../../core/sheets/formula";
import type { Area } from "../../../core/sheets/model";
import type { Engine, EngineStyle } from "../engine";

export interface SheetDump {
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColour: string | null;
  /** By A1 address; an error is its code. */
  readonly values: Readonly<Record<string, number | string | boolean>>;
  readonly formulas: Readonly<Record<string, string>>;
  /** By A1 area, equal neighbours of a column in one entry. */
  readonly formats: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, EngineStyle>>;
  readonly columnWidths: Readonly<Record<string, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  readonly validations: readonly unknown[];
  readonly conditionalFormats: readonly unknown[];
  readonly tables: readonly unknown[];
  readonly charts: readonly unknown[];
  readonly notes: Readonly<Record<string, string>>;
  readonly protection: unknown;
  readonly print: unknown;
}

export interface WorkbookDump {
  readonly sheets: readonly SheetDump[];
  readonly names: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string>>;
}

export interface DumpOptions {
  /** Excel's namespace, taken out of the formulas. */
  readonly prefix?: string;
  /** Only these sheets, by name. */
  readonly sheets?: readonly string[];
}

export function dump(engine: Engine, { prefix = "COMPPLAN.", sheets }: DumpOptions = {}): WorkbookDump {
  const chosen = engine.sheets().filter(({ name }) => sheets === undefined || sheets.includes(name));
  const nameOf = new Map(engine.sheets().map(({ id, name }) => [id, name]));
  return {
    sheets: chosen.map(({ id }) => dumpSheet(engine, id, prefix)),
    names: Object.fromEntries(
      engine
        .names()
        .map(({ name, sheet, area }) => [name, `${nameOf.get(sheet)}!${addressOf(area)}`] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    settings: engine.settings(),
  };
}

function dumpSheet(engine: Engine, id: string, prefix: string): SheetDump {
  const { name, hidden, rows, columns } = engine.sheet(id);
  const all: Area = { row: 0, column: 0, rows, columns };
  const values: Record<string, number | string | boolean> = {};
  const formulas: Record<string, string> = {};
  engine.values(id, all).forEach((line, row) => {
    line.forEach((value, column) => {
      const error = errorIn(value);
      if (value !== null)
        values[addressOf({ row, column })] = error ? error.code : (value as number | string | boolean);
    });
  });
  engine.formulas(id, all).forEach((line, row) => {
    line.forEach((formula, column) => {
      if (formula !== "") formulas[addressOf({ row, column })] = withoutNamespace(formula, prefix);
    });
  });
  const widths = engine.columnWidths(id, 0, columns);
  const used = engine.usedArea(id);
  const lastColumn = used === undefined ? 0 : used.column + used.columns;
  return {
    name,
    hidden,
    tabColour: engine.tabColor(id) ?? null,
    values,
    formulas,
    formats: runs(engine.formats(id, all), (format) => (format === "General" ? undefined : format)),
    styles: runs(engine.styles(id, all), (style) => (Object.keys(style).length === 0 ? undefined : style)),
    columnWidths: Object.fromEntries(
      widths.slice(0, lastColumn).map((width, column) => [columnLetters(column), width] as const),
    ),
    frozen: engine.frozen(id),
    gridLines: engine.gridLines(id),
    validations: byPlace(engine.validations(id)),
    conditionalFormats: byPlace(
      engine.conditionalFormats(id).map((f) => ({ ...f, formula: withoutNamespace(f.formula, prefix) })),
    ),
    tables: byPlace(engine.tables(id)),
    charts: engine.charts(id).map(({ id: _, at, categories, series, ...rest }) => ({
      at: addressOf(at),
      ...rest,
      categories: addressOf(categories),
      series: series.map((one) => ({ name: one.name, values: addressOf(one.values) })),
    })),
    notes: Object.fromEntries(Object.entries(engine.notes(id)).sort(([a], [b]) => (a < b ? -1 : 1))),
    protection: unlocked(engine.protection(id)?.unlocked),
    print: engine.print(id) ?? null,
  };
}

/** The same open cells are said in several ways: here by column, neighbours below one another in one. */
function unlocked(areas: readonly Area[] | undefined): readonly string[] | null {
  if (areas === undefined) return null;
  const open = new Map<number, Set<number>>();
  for (const { row, column, rows, columns } of areas)
    for (let across = column; across < column + columns; across += 1) {
      const lines = open.get(across) ?? new Set();
      for (let down = row; down < row + rows; down += 1) lines.add(down);
      open.set(across, lines);
    }
  return [...open]
    .flatMap(([column, lines]) => {
      const found: string[] = [];
      const sorted = [...lines].sort((a, b) => a - b);
      for (let from = 0; from < sorted.length; ) {
        let to = from + 1;
        while (to < sorted.length && sorted[to] === sorted[from]! + to - from) to += 1;
        found.push(addressOf({ row: sorted[from]!, column, rows: to - from, columns: 1 }));
        from = to;
      }
      return found;
    })
    .sort();
}

function withoutNamespace(formula: string, prefix: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Z][A-Z0-9_.]*(?=\()/gi, (found) =>
    found.toUpperCase().startsWith(prefix) ? found.slice(prefix.length) : found,
  );
}

/** Areas as addresses, ordered by address and then by content. */
function byPlace(list: readonly { readonly area: Area }[]): readonly unknown[] {
  return list
    .map(({ area, ...rest }) => ({ area: addressOf(area), ...rest }))
    .map((entry) => ({ entry, order: JSON.stringify(entry) }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    .map(({ entry }) => entry);
}

/** Column by column, runs of equal cells under one address. */
function runs<T, S>(grid: readonly (readonly T[])[], keep: (cell: T) => S | undefined): Record<string, S> {
  const result: Record<string, S> = {};
  const columns = grid[0]?.length ?? 0;
  for (let column = 0; column < columns; column++) {
    let first = 0;
    while (first < grid.length) {
      const cell = keep(grid[first]![column]!);
      const same = JSON.stringify(cell);
      let next = first + 1;
      while (next < grid.length && JSON.stringify(keep(grid[next]![column]!)) === same) next++;
      if (cell !== undefined) result[addressOf({ row: first, column, rows: next - first, columns: 1 })] = cell;
      first = next;
    }
  }
  return result;
}
