/**
 * Where the rows and columns of a model lie on the sheet that stands, once what is missing has been put in; and formulas
 * that point there. What is gone from the model, and what is the user's own, stays between them.
 */
import type { Shift } from "../../workbook";
import { columnLetters } from "../formula";
import type { Area, Position } from "../model";
import { align } from "./align";
import { type Lines, linesOf, type Seen } from "./lines";

/** One direction of a sheet. */
export class Axis {
  /** Where the model's lines lie. */
  readonly #fresh: readonly number[];
  /** Where the lines lie that stood. */
  readonly #standing: readonly number[];
  readonly #matches: readonly (number | undefined)[];
  readonly #models: ReadonlyMap<number, number>;
  readonly #lines: ReadonlyMap<number | undefined, number>;
  readonly inserted: ReadonlySet<number>;
  /** Lines that stand and are none of the model's, as they stood. */
  readonly unmatched: readonly number[];

  constructor(standing: number, matches: readonly (number | undefined)[]) {
    const fresh: number[] = [];
    const old: number[] = [];
    const inserted = new Set<number>();
    const unmatched: number[] = [];
    let at = 0;
    const pass = (end: number) => {
      while (old.length < end) {
        unmatched.push(old.length);
        old.push(at++);
      }
    };
    for (const match of matches) {
      if (match === undefined) inserted.add(at);
      else {
        pass(match);
        old.push(at);
      }
      fresh.push(at++);
    }
    pass(standing);
    this.#fresh = fresh;
    this.#matches = matches;
    this.#lines = new Map(matches.map((match, line) => [match, line]));
    this.#models = new Map(fresh.map((place, line) => [place, line]));
    this.#standing = old;
    this.inserted = inserted;
    this.unmatched = unmatched;
  }

  /** Lines beyond the last one go with it. */
  ofModel(line: number): number {
    return extended(this.#fresh, line);
  }

  ofStanding(line: number): number {
    return extended(this.#standing, line);
  }

  /** The line that stood for a line of the model; undefined where it is put in. */
  matchOf(line: number): number | undefined {
    return this.#matches[line];
  }

  /** The model's line that a line which stood has become; undefined where it is none of the model's. */
  lineOf(match: number): number | undefined {
    return this.#lines.get(match);
  }

  /** The model's line at a place, once lines are put in. */
  modelAt(place: number): number | undefined {
    return this.#models.get(place);
  }

  shifts(axis: Shift["axis"]): Shift[] {
    return runs([...this.inserted].sort((a, b) => a - b)).map(({ at, count }) => ({ axis, at, count }));
  }
}

function extended(places: readonly number[], line: number): number {
  const last = places.length - 1;
  if (line <= last) return places[line]!;
  return last < 0 ? line : places[last]! + line - last;
}

/** Neighbours in one. */
export function runs(sorted: readonly number[]): { readonly at: number; readonly count: number }[] {
  const found: { at: number; count: number }[] = [];
  for (const one of sorted) {
    const last = found[found.length - 1];
    if (last !== undefined && last.at + last.count === one) last.count += 1;
    else found.push({ at: one, count: 1 });
  }
  return found;
}

export class Placement {
  readonly rows: Axis;
  readonly columns: Axis;

  /** @param own whether a line that stands is the user's own */
  constructor(standing: Seen, fresh: Seen, own?: (axis: Shift["axis"], line: number) => boolean) {
    const [old, next]: [Lines, Lines] = [linesOf(standing), linesOf(fresh)];
    const axis = (which: Shift["axis"]) =>
      new Axis(
        old[which].length,
        align(old[which], next[which], (line) => own?.(which, line) === true),
      );
    this.rows = axis("rows");
    this.columns = axis("columns");
  }

  at({ row, column }: Position): Position {
    return { row: this.rows.ofModel(row), column: this.columns.ofModel(column) };
  }

  area({ row, column, rows, columns }: Area): Area {
    const from = this.at({ row, column });
    const to = this.at({ row: row + rows - 1, column: column + columns - 1 });
    return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
  }

  get shifts(): readonly Shift[] {
    return [...this.rows.shifts("rows"), ...this.columns.shifts("columns")];
  }

  /** Whether all of an area is put in. */
  isNew({ row, column, rows, columns }: Area): boolean {
    const all = (from: number, count: number, { inserted }: Axis) =>
      Array.from({ length: count }, (_, index) => from + index).every((line) => inserted.has(line));
    return all(row, rows, this.rows) || all(column, columns, this.columns);
  }
}

/** Moves a cell that a formula points at. */
export type Mover = (sheet: string | undefined, at: Position) => Position;

/** A text, a tab in quotes, a cell, or a word: a name, a function, a tab. */
const TOKEN =
  /"(?:[^"]|"")*"|('(?:[^']|'')*'!)|(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_.(!]))|([\p{L}_\\][\p{L}\p{N}_.\\]*!?)|[0-9.]+(?:[eE][+-]?[0-9]+)?/gu;

interface CellToken {
  readonly offset: number;
  readonly text: string;
  /** The tab that is written before it, or before the other end of its range. */
  readonly sheet: string | undefined;
  readonly at: Position;
  /** The other end of the range that the cell before it begins. */
  readonly closes: boolean;
}

function cellTokens(formula: string): CellToken[] {
  const found: CellToken[] = [];
  let tab: { readonly name: string; readonly end: number } | undefined;
  const pattern = new RegExp(TOKEN);
  for (let match = pattern.exec(formula); match !== null; match = pattern.exec(formula)) {
    const [token, quoted, cell, word] = match;
    const offset = match.index;
    if (quoted !== undefined) tab = { name: quoted.slice(1, -2).replace(/''/g, "'"), end: offset + token.length };
    else if (word?.endsWith("!") === true) tab = { name: word.slice(0, -1), end: offset + token.length };
    if (cell === undefined) continue;
    const before = found[found.length - 1];
    const closes =
      before !== undefined && formula[offset - 1] === ":" && before.offset + before.text.length === offset - 1;
    const sheet = closes ? before.sheet : tab?.end === offset ? tab.name : undefined;
    const [, letters = "", digits = ""] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(cell) ?? [];
    const at = { row: Number(digits) - 1, column: columnOf(letters) };
    found.push({ offset, text: cell, sheet, at, closes });
  }
  return found;
}

/** A formula whose cells have moved: references keep their "$". */
export function moved(formula: string, move: Mover): string {
  let result = "";
  let from = 0;
  for (const { offset, text, sheet, at } of cellTokens(formula)) {
    const [, first = "", second = ""] = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(text) ?? [];
    const to = move(sheet, at);
    result += `${formula.slice(from, offset)}${first}${columnLetters(to.column)}${second}${to.row + 1}`;
    from = offset + text.length;
  }
  return result + formula.slice(from);
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The areas that a formula points at. */
export function referencesOf(formula: string): { readonly sheet: string | undefined; readonly area: Area }[] {
  const ranges: { readonly sheet: string | undefined; readonly from: Position; to: Position }[] = [];
  for (const { sheet, at, closes } of cellTokens(formula)) {
    const last = ranges[ranges.length - 1];
    if (closes && last !== undefined) last.to = at;
    else ranges.push({ sheet, from: at, to: at });
  }
  return ranges.map(({ sheet, from, to }) => ({
    sheet,
    area: {
      row: Math.min(from.row, to.row),
      column: Math.min(from.column, to.column),
      rows: Math.abs(to.row - from.row) + 1,
      columns: Math.abs(to.column - from.column) + 1,
    },
  }));
}
