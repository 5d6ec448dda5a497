/**
 * Cuts a write into calls that each end long before Google's six minutes, so that progress is seen and a cancel is
 * heard between them. Pure: it runs in the sidebar.
 */
import type { Area, Block, ColumnFormula, SheetModel } from "../core/sheets/model";
import type { Piece, SheetFrame } from "./rpc";

/** Some seconds of setValues, and well below what a call may carry. */
export const CELLS_PER_PIECE = 20_000;

export function frameOf(model: SheetModel): SheetFrame {
  const areas: Area[] = [
    ...model.blocks.map(areaOfBlock),
    ...model.columnFormulas.map(({ at, rows }) => ({ ...at, rows, columns: 1 })),
    ...model.styles.map(({ area }) => area),
    ...model.names.map(({ area }) => area),
    ...model.validations.map(({ area }) => area),
    ...model.conditionalFormats.map(({ area }) => area),
    ...model.tables.map(({ area }) => area),
    ...model.charts.map(({ at }) => ({ ...at, rows: 1, columns: 1 })),
  ];
  return {
    name: model.name,
    rows: Math.max(model.rows, ...areas.map((area) => area.row + area.rows)),
    columns: Math.max(model.columnWidths.length, ...areas.map((area) => area.column + area.columns)),
    names: model.names,
    ...(model.tabColour === undefined ? {} : { tabColour: model.tabColour }),
  };
}

/** In the order in which they must be written: formulas find their inputs, looks find their cells. */
export function piecesOf(models: readonly SheetModel[]): Piece[] {
  return [...models.flatMap(cellPieces), ...models.flatMap(formulaPieces), ...models.map(lookPiece)];
}

/** How much of the whole a piece is, for the progress bar; a look costs about as much as some thousand cells. */
export function weightOf(piece: Piece): number {
  if (piece.kind === "look") return 2000;
  if (piece.kind === "formulas") return piece.columnFormulas.reduce((sum, { rows }) => sum + rows, 0);
  return piece.blocks.reduce((sum, block) => sum + sizeOf(block), 0);
}

function cellPieces({ name, blocks }: SheetModel): Piece[] {
  return packed(blocks.flatMap(cutBlock), sizeOf).map((part) => ({ kind: "cells", sheet: name, blocks: part }));
}

function formulaPieces({ name, columnFormulas }: SheetModel): Piece[] {
  return packed(columnFormulas.flatMap(cutColumn), ({ rows }) => rows).map((part) => ({
    kind: "formulas",
    sheet: name,
    columnFormulas: part,
  }));
}

function lookPiece(model: SheetModel): Piece {
  const { columnWidths, frozen, styles, validations, conditionalFormats, tables, charts, notes, locale } = model;
  return {
    kind: "look",
    sheet: model.name,
    look: {
      columnWidths,
      frozen,
      styles,
      validations,
      conditionalFormats,
      tables,
      charts,
      notes,
      locale,
      unlocked: model.protection?.unlocked ?? null,
    },
  };
}

/** Neighbours share a call until it is full. */
function packed<T>(parts: readonly T[], size: (part: T) => number): T[][] {
  const calls: T[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    if (filled + size(part) > CELLS_PER_PIECE) {
      calls.push([]);
      filled = 0;
    }
    calls[calls.length - 1]!.push(part);
    filled += size(part);
  }
  return calls;
}

function areaOfBlock({ at, cells }: Block): Area {
  return { ...at, rows: cells.length, columns: widthOf(cells) };
}

function widthOf(cells: Block["cells"]): number {
  return cells.reduce((widest, row) => Math.max(widest, row.length), 0);
}

function sizeOf(block: Block): number {
  return block.cells.length * widthOf(block.cells);
}

function cutBlock(block: Block): Block[] {
  const rows = Math.max(1, Math.floor(CELLS_PER_PIECE / Math.max(1, widthOf(block.cells))));
  const cuts: Block[] = [];
  for (let from = 0; from < block.cells.length; from += rows) {
    cuts.push({ at: { ...block.at, row: block.at.row + from }, cells: block.cells.slice(from, from + rows) });
  }
  return cuts;
}

/** A column that spills is one formula and stays whole; one that is filled down may be cut anywhere. */
function cutColumn(column: ColumnFormula): ColumnFormula[] {
  if (column.array !== undefined) return [column];
  const cuts: ColumnFormula[] = [];
  for (let from = 0; from < column.rows; from += CELLS_PER_PIECE) {
    const rows = Math.min(CELLS_PER_PIECE, column.rows - from);
    cuts.push({ ...column, at: { ...column.at, row: column.at.row + from }, rows });
  }
  return cuts;
}
