/** What the rows and columns of a sheet are known by, of one that stands and of a model alike. */
import { personKey } from "../../identity";
import type { Area, CellContent, SheetModel } from "../model";
import type { PlanBook } from "../readInputs";
import type { Line } from "./align";

/** A sheet as far as its lines are told apart by it. */
export interface Seen {
  readonly rows: number;
  readonly columns: number;
  /** Defined names by what follows the prefix, in lower case, and their cells. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  /** A typed text or number; undefined for everything else. */
  label(row: number, column: number): string | undefined;
  filled(row: number, column: number): boolean;
}

export interface Lines {
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

export function linesOf(seen: Seen): Lines {
  return { rows: rowLines(seen), columns: columnLines(seen) };
}

const PEOPLE = "participants";

function rowLines(seen: Seen): Line[] {
  const keys = Array.from({ length: seen.rows }, (): string[] => []);
  const listed = new Set<number>();
  const people = seen.names.find(({ name }) => name === PEOPLE)?.area;
  for (const { name, area } of seen.names) {
    const beside = people !== undefined && area.row === people.row && area.rows === people.rows;
    for (let offset = 0; offset < area.rows; offset += 1) {
      const row = area.row + offset;
      if (area.rows > 1) listed.add(row);
      if (beside && name !== PEOPLE) continue;
      keys[row]?.push(keyInList(name, offset, area.rows));
    }
  }
  if (people !== undefined) knowPeople(seen, people, keys);
  return keys.map((known, row): Line => {
    const cells = Array.from({ length: seen.columns }, (_, column) => column);
    const label = listed.has(row) ? undefined : cells.map((column) => seen.label(row, column)).find(Boolean);
    return {
      keys: label === undefined ? known : [...known, `text ${label}`],
      blank: known.length === 0 && !cells.some((column) => seen.filled(row, column)),
    };
  });
}

/** Rows of people are theirs, wherever they stand. The name reaches from the heading to the row below the prepared ones. */
function knowPeople(seen: Seen, { row: first, column, rows }: Area, keys: string[][]): void {
  let spare = 0;
  for (let offset = 1; offset < rows - 1; offset += 1) {
    const own = keys[first + offset];
    const place = own?.indexOf(keyInList(PEOPLE, offset, rows)) ?? -1;
    if (own === undefined || place < 0) continue;
    const id = seen.label(first + offset, column);
    own[place] = id === undefined ? `spare ${spare++}` : `person ${personKey(id)}`;
  }
}

function keyInList(name: string, offset: number, count: number): string {
  if (count === 1) return `name ${name}`;
  return `${name} ${offset === count - 1 ? "last" : offset}`;
}

function columnLines(seen: Seen): Line[] {
  const keys = Array.from({ length: seen.columns }, (): string[] => []);
  const heads = new Set<number>();
  for (const { name, area } of seen.names) {
    for (let offset = 0; offset < area.columns; offset += 1)
      keys[area.column + offset]?.push(keyInList(name, offset, area.columns));
    // A name of a table reaches from its heading, others stand below theirs.
    if (area.rows > 1) for (const row of [area.row - 1, area.row]) if (row >= 0) heads.add(row);
  }
  return keys.map((known, column): Line => {
    const rows = Array.from({ length: seen.rows }, (_, row) => row);
    const labels = [...heads].flatMap((row) => seen.label(row, column) ?? []);
    return {
      keys: [...known, ...labels.map((label) => `head ${label}`)],
      blank: known.length === 0 && !rows.some((row) => seen.filled(row, column)),
    };
  });
}

/** The contents of a model, cell by cell. */
export class ModelCells {
  readonly #cells = new Map<number, Map<number, CellContent>>();
  readonly rows: number;
  readonly columns: number;

  constructor(model: SheetModel) {
    let [rows, columns] = [0, 0];
    const put = (row: number, column: number, content: CellContent) => {
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
      if (content === null) return;
      const line = this.#cells.get(row) ?? new Map<number, CellContent>();
      this.#cells.set(row, line.set(column, content));
    };
    for (const { at, cells } of model.blocks)
      cells.forEach((line, down) => {
        line.forEach((content, across) => {
          if (content !== null) put(at.row + down, at.column + across, content);
        });
      });
    for (const { at, rows: count, row } of model.columnFormulas)
      for (let down = 0; down < count; down += 1) put(at.row + down, at.column, { formula: row });
    for (const { area } of [...model.names, ...model.styles])
      put(area.row + area.rows - 1, area.column + area.columns - 1, null);
    this.rows = rows;
    this.columns = columns;
  }

  at(row: number, column: number): CellContent {
    return this.#cells.get(row)?.get(column) ?? null;
  }
}

/** @param nameOf what a defined name is called in both plans */
export function seenModel(model: SheetModel, cells: ModelCells, nameOf: (name: string) => string): Seen {
  return {
    rows: cells.rows,
    columns: cells.columns,
    names: model.names.map(({ name, area }) => ({ name: nameOf(name), area })),
    label: (row, column) => labelOf(cells.at(row, column)),
    filled: (row, column) => cells.at(row, column) !== null,
  };
}

function labelOf(content: CellContent): string | undefined {
  if (typeof content === "number") return String(content);
  if (typeof content === "string") return content.startsWith("=") || content === "" ? undefined : content;
  return typeof content === "object" && content !== null && "text" in content ? content.text : undefined;
}

export function seenSheet(book: PlanBook, tab: string, nameOf: (name: string) => string): Seen {
  const { row, column, rows, columns } = book.used(tab);
  const names = book.namesOn(tab).map(({ name, area }) => ({ name: nameOf(name), area }));
  return {
    rows: Math.max(row + rows, ...names.map(({ area }) => area.row + area.rows)),
    columns: Math.max(column + columns, ...names.map(({ area }) => area.column + area.columns)),
    names,
    label: (down, across) => {
      const { value, calculated } = book.cell(tab, { row: down, column: across });
      const typed = (typeof value === "string" && value !== "") || typeof value === "number";
      return typed && !calculated ? String(value) : undefined;
    },
    filled: (down, across) => {
      const { value, calculated } = book.cell(tab, { row: down, column: across });
      return calculated || (value !== null && value !== "");
    },
  };
}
