/**
 * Where the rows and columns of a sheet model are in the workbook now: rows and columns may have been inserted and
 * deleted since it was written. The plan's defined names went along with their cells, and the columns of a table still
 * have their headers.
 */
import type { Cell } from "../../cells/cell";
import type { NamePlace } from "../../workbook";
import type { Area, SheetModel } from "../model";
import { areaOfAddress } from "../readCells";

/** A row or column of the model, and where it is. */
type Anchor = readonly [model: number, now: number];

export interface SheetPlaces {
  readonly model: SheetModel;
  readonly tab: string;
  row(model: number): number;
  column(model: number): number;
  /** The rows of the table between its header and the row below it; undefined: the sheet has no table. */
  readonly body: { readonly first: number; readonly last: number } | undefined;
  /** Names that have lost their cells or do not span the table as the others do. */
  readonly lost: readonly string[];
}

/**
 * @param placeOf where a name of the model points
 * @param header the cells of a row of a tab, from its first column on
 */
export async function placesOf(
  model: SheetModel,
  placeOf: (name: string) => NamePlace | undefined,
  header: (tab: string, row: number, columns: number) => Promise<readonly Cell[]>,
): Promise<SheetPlaces | undefined> {
  const table = model.tables[0]?.area;
  const found = model.names.flatMap(({ name, area }) => {
    const place = placeOf(name);
    return place === undefined ? [] : [{ name, area, place, now: areaOfAddress(place.address) }];
  });
  const tab = mostOf(found.map(({ place }) => place.sheet));
  if (tab === undefined) return undefined;
  const here = found.filter(({ place }) => place.sheet === tab);
  const spans = (area: Area) => table !== undefined && area.row === table.row && area.columns === 1;
  const columns = here.filter(({ area }) => spans(area));
  const [top, end] = [mostOf(columns.map(({ now }) => now.row)), mostOf(columns.map(({ now }) => now.row + now.rows))];
  const strays = columns.filter(({ now }) => now.row !== top || now.row + now.rows !== end);
  const known = here.filter((one) => !strays.includes(one));
  const rows = known.flatMap(({ area, now }): Anchor[] => [
    [area.row, now.row],
    [area.row + area.rows - 1, now.row + now.rows - 1],
  ]);
  const across = known.flatMap(({ area, now }): Anchor[] => [
    [area.column, now.column],
    [area.column + area.columns - 1, now.column + now.columns - 1],
  ]);
  const lost = [
    ...model.names.filter(({ name }) => !found.some((one) => one.name === name)).map(({ name }) => name),
    ...strays.map(({ name }) => name),
  ];
  const body = top === undefined || end === undefined ? undefined : { first: top + 1, last: end - 2 };
  if (table !== undefined && top !== undefined) {
    // Some columns beyond the model's, for those that people have inserted.
    const heads = await header(tab, top, table.column + table.columns + 20);
    across.push(...headed(model, table, heads));
  }
  return { model, tab, row: shifting(rows), column: shifting(across), body, lost };
}

/** Columns of a table by their headers, the first of several with one header for the first of the model's. */
function headed(model: SheetModel, table: Area, heads: readonly Cell[]): Anchor[] {
  const used = new Set<number>();
  return Array.from({ length: table.columns }, (_, index) => table.column + index).flatMap((column): Anchor[] => {
    const word = contentAt(model, table.row, column);
    const now = heads.findIndex((head, at) => !used.has(at) && head !== null && head !== "" && head === word);
    if (now < 0) return [];
    used.add(now);
    return [[column, now]];
  });
}

function contentAt({ blocks }: SheetModel, row: number, column: number): Cell {
  for (const { at, cells } of blocks) {
    const content = cells[row - at.row]?.[column - at.column];
    if (content === undefined || content === null) continue;
    if (typeof content !== "object") return content;
    if ("text" in content) return content.text;
  }
  return null;
}

/** What is not known itself has moved with what is known before it, or else behind it. */
function shifting(anchors: readonly Anchor[]): (model: number) => number {
  // What was said last is known best: a column by its header.
  const known = new Map(anchors);
  const sorted = [...known].sort(([a], [b]) => a - b);
  return (model) => {
    const exact = known.get(model);
    if (exact !== undefined) return exact;
    let before: Anchor | undefined;
    for (const anchor of sorted) {
      if (anchor[0] > model) return model + (before === undefined ? anchor[1] - anchor[0] : before[1] - before[0]);
      before = anchor;
    }
    return before === undefined ? model : model + before[1] - before[0];
  };
}

function mostOf<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
