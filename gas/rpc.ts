/**
 * What the sidebar may ask of the server, in one place: the server implements this interface, the sidebar's proxy is
 * typed by it and Code.js gets its top-level functions from the list, so that neither side can drift from the other.
 * Only values that survive JSON cross: Apps Script refuses dates and functions and loses undefined.
 */
import type { Area, Block, ColumnFormula, DefinedName, SheetModel } from "../core/sheets/model";
import type { Language } from "../core/text/language";
import type {
  FillRequest,
  Inventory,
  NameChange,
  NamePlace,
  ReadRequest,
  ReadResult,
  Selection,
  SheetUpdate,
  WorkbookErrorCode,
  WriteResult,
} from "../core/workbook";

/** A sheet's place and size, known before anything stands in it. */
export interface SheetFrame {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly names: readonly DefinedName[];
  readonly tabColour?: string;
}

export interface BeginRequest {
  readonly sheets: readonly SheetFrame[];
  /** Only to check that they will fit; they are kept by commitWrite. */
  readonly settings: Readonly<Record<string, string>>;
}

/** What becomes of sheets that are there already. */
export interface Updates {
  readonly updates: readonly SheetUpdate[];
  readonly names: readonly NameChange[];
}

/** What one call writes. Cells of all sheets come first, then formulas, then looks. */
export type Piece =
  | { readonly kind: "cells"; readonly sheet: string; readonly blocks: readonly Block[] }
  | { readonly kind: "formulas"; readonly sheet: string; readonly columnFormulas: readonly ColumnFormula[] }
  | { readonly kind: "look"; readonly sheet: string; readonly look: SheetLook };

export type SheetLook = Pick<
  SheetModel,
  "columnWidths" | "frozen" | "styles" | "validations" | "conditionalFormats" | "tables" | "charts" | "notes" | "locale"
> & { readonly unlocked: readonly Area[] | null };

export interface SheetsServer {
  readLanguage(): Language;
  readInventory(): Inventory;
  readPlaces(): readonly NamePlace[];
  readCells(request: ReadRequest): ReadResult;
  readSelection(): Selection;
  showCell(sheet: string, address: string | null): null;
  readSettings(): Readonly<Record<string, string>>;
  changeSettings(changes: Readonly<Record<string, string | null>>): null;
  fillCells(request: FillRequest): null;
  putCells(requests: readonly FillRequest[]): null;
  /** Makes the empty, hidden sheets and their names, after taking back what an abandoned write left. Gives its id. */
  beginWrite(request: BeginRequest): string;
  writePiece(id: string, piece: Piece): null;
  commitWrite(id: string, settings: Readonly<Record<string, string>>, further: Updates): WriteResult;
  /** A write without new sheets: all of it in one call. */
  updateSheets(request: Updates, settings: Readonly<Record<string, string>>): WriteResult;
  rollbackWrite(id: string): null;
}

export type ServerCall = keyof SheetsServer;

const CALLS: Readonly<Record<ServerCall, true>> = {
  readLanguage: true,
  readInventory: true,
  readPlaces: true,
  readCells: true,
  readSelection: true,
  showCell: true,
  readSettings: true,
  changeSettings: true,
  fillCells: true,
  putCells: true,
  beginWrite: true,
  writePiece: true,
  commitWrite: true,
  updateSheets: true,
  rollbackWrite: true,
};

/** Every call by name; the type above makes the list complete. */
export const SERVER_CALLS = Object.keys(CALLS) as readonly ServerCall[];

/** Errors cross as data: of a thrown error Apps Script would keep the message only. */
export type Reply<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: WorkbookErrorCode; readonly detail: string } };
