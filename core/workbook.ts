/**
 * THE PORT: what any spreadsheet must offer to the task pane. Excel, Google Sheets and the workbench implement it; the
 * pane and core know nothing else of a host. Only serialisable values cross.
 */
import type { Cell } from "./cells/cell";
import type { Area, CellContent, Position, SheetModel } from "./sheets/model";

export interface Inventory {
  /** Every tab name, hidden ones too, in order. */
  readonly sheets: readonly string[];
  /** Every defined name of the workbook. */
  readonly names: readonly string[];
}

export interface Selection {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
  readonly values: readonly (readonly Cell[])[];
}

export interface Progress {
  /** 0 to 1. */
  readonly done: number;
  readonly sheet?: string;
}

/** Asked between steps of a long write; once true, the write takes everything back and rejects with code "cancelled". */
export interface CancelToken {
  readonly cancelled: boolean;
}

/** Rows or columns that are put in, or taken out: what refers to cells beyond them follows, as when somebody does it by hand. */
export interface Shift {
  readonly axis: "rows" | "columns";
  /** Counted from 0, as the sheet is when its turn comes. */
  readonly at: number;
  readonly count: number;
}

/** What one cell becomes; null leaves it blank. */
export interface CellChange {
  readonly at: Position;
  readonly content: CellContent;
  /** A formula whose result spills over the cells below. */
  readonly array?: true;
}

/**
 * A sheet that stands becomes what a plan says. Cells that are not named keep what is in them, every cell that is not
 * put in keeps its format, and whatever points at a cell goes on pointing at it.
 */
export interface SheetUpdate {
  readonly sheet: string;
  /** First, in this order. */
  readonly insert: readonly Shift[];
  /** Where they lie once lines are put in. */
  readonly cells: readonly CellChange[];
  /** Looks and rules of what is put in; of `protection` the areas of the whole sheet. */
  readonly dress: Pick<
    SheetModel,
    "locale" | "styles" | "validations" | "conditionalFormats" | "tables" | "charts" | "notes" | "protection"
  > & { readonly widths: readonly { readonly column: number; readonly width: number }[] };
  /** Last of all, in this order: what points at these cells is lost with them. */
  readonly remove: readonly Shift[];
}

export interface NameChange {
  readonly name: string;
  /** Where it points from now on, once lines are put in. */
  readonly place: { readonly sheet: string; readonly area: Area };
}

export interface WriteRequest {
  readonly sheets: readonly SheetModel[];
  /** Settings kept in the workbook together with the sheets (the plan's JSON), or not at all. */
  readonly settings: Readonly<Record<string, string>>;
  /** Sheets that are there already. One that is not rejects with "notFound" before anything is written. */
  readonly updates?: readonly SheetUpdate[];
  /** Names of cells on the updated sheets: new ones, and such as point elsewhere. */
  readonly names?: readonly NameChange[];
}

export interface WriteResult {
  readonly sheets: readonly string[];
}

export type WorkbookErrorCode =
  | "nameTaken"
  | "workbookProtected"
  | "readOnly"
  | "cancelled"
  | "tooLarge"
  | "notFound"
  | "editing"
  | "occupied"
  | "host";

/** A failure that the pane can explain; `detail` names the sheet or the cell, or carries the host's own words for code "host". */
export class WorkbookError extends Error {
  readonly code: WorkbookErrorCode;
  readonly detail: string;
  constructor(code: WorkbookErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.name = "WorkbookError";
    this.code = code;
    this.detail = detail;
  }
}

/** What an area of a sheet becomes. */
export interface FillRequest {
  readonly sheet: string;
  /** The first cell. */
  readonly at: Position;
  /** What the cells become; null leaves a cell blank. */
  readonly rows: readonly (readonly CellContent[])[];
}

export interface ReadRequest {
  readonly sheet: string;
  /** A1 area; left out: the used range. */
  readonly address?: string;
}
export interface ReadResult {
  readonly address: string;
  readonly values: readonly (readonly Cell[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** Where a defined name points, at this moment: rows may have been inserted since it was written. */
export interface NamePlace {
  readonly name: string;
  readonly sheet: string;
  /** A1 area without the sheet. */
  readonly address: string;
}

export interface Workbook {
  inventory(): Promise<Inventory>;
  /** Every defined name that points at cells, in one go; names that have lost their cells are left out. */
  places(): Promise<readonly NamePlace[]>;
  /**
   * Writes all the sheets, or none: on any failure or cancel the workbook is as it was, updated sheets included. Never
   * overwrites: a name that is taken rejects with "nameTaken" before anything is written.
   */
  write(request: WriteRequest, progress?: (progress: Progress) => void, cancel?: CancelToken): Promise<WriteResult>;
  /**
   * Fills cells of a sheet that is there already: all of them, or none. Where one of the area's cells is not blank,
   * nothing is written and it rejects with "occupied" and the address of the first one, row by row.
   */
  fill(request: FillRequest): Promise<void>;
  /**
   * Puts contents into cells that are there already, whatever stands in them: in all of the areas, or in none. null
   * empties a cell. Looks, names and rules of the cells stay; protection without a password is lifted meanwhile.
   * Rejects with "notFound" before anything is written where a sheet is not there.
   */
  put(requests: readonly FillRequest[]): Promise<void>;
  read(request: ReadRequest): Promise<ReadResult>;
  selection(): Promise<Selection>;
  /** Shows a sheet, and selects a cell of it. */
  select(sheet: string, address?: string): Promise<void>;
  settings(): Promise<Readonly<Record<string, string>>>;
  saveSettings(settings: Readonly<Record<string, string | null>>): Promise<void>;
}
