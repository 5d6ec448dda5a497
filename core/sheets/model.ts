/**
 * SheetModel: a worksheet as host-neutral, serialisable data. The sheet builders write it, the three hosts' writers
 * read it, golden files keep it. Nothing in it is a class or a function, so it crosses google.script.run as it is.
 *
 * Formulas are English A1 with "," and "." and catalogue ids without a namespace; the final sheet and defined names
 * are already in them (the caller asks the workbook first which names are taken). A writer adds Excel's namespace
 * with `namespaced` of formula.ts and changes nothing else.
 */
import type { Language } from "../text/language";

/** A formula starts with "="; a text that must not become one is written as { text }. */
export type CellContent = number | string | boolean | null | { readonly formula: string } | { readonly text: string };

/** Rows and columns count from 0. */
export interface Position {
  readonly row: number;
  readonly column: number;
}
export interface Area extends Position {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle of contents; null leaves a cell empty. */
export interface Block {
  readonly at: Position;
  readonly cells: readonly (readonly CellContent[])[];
}

/**
 * The same calculation in every row of a column. `row` has {row} where the row's number stands (1-based); `array`, where
 * it is given, says the whole column in one call with {first} and {last}, and spills from the first row. A writer
 * fills `row` down or writes `array` once, whichever is right on its host and at that number of rows.
 */
export interface ColumnFormula {
  readonly at: Position;
  readonly rows: number;
  readonly row: string;
  readonly array?: string;
}

/** The roles a cell can play; how each looks is decided once, in styles.ts, after the conventions of financial models. */
export type StyleRole =
  | "title"
  | "subtitle"
  | "section"
  | "header"
  | "label"
  | "note"
  | "input"
  | "calculated"
  | "link"
  | "check"
  | "total";

export type Alignment = "left" | "center" | "right";

/** Number formats by meaning; `formatCode` of styles.ts gives the code for the plan's currency and language. */
/** `amount`: money of a currency that the cell beside it names. */
export type NumberFormat =
  | "money"
  | "money0"
  | "amount"
  | "rate"
  | "percent"
  | "ratio"
  | "count"
  | "date"
  | "text"
  | "general";

export interface StyledArea {
  readonly area: Area;
  readonly role?: StyleRole;
  readonly format?: NumberFormat;
  readonly align?: Alignment;
  readonly wrap?: boolean;
}

/** A workbook-level name for cells of this sheet. */
export interface DefinedName {
  readonly name: string;
  readonly area: Area;
}

export type Criterion =
  | { readonly kind: "list"; readonly values: readonly string[] }
  | { readonly kind: "listFrom"; readonly range: string }
  | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly whole?: boolean }
  | { readonly kind: "date"; readonly min?: number; readonly max?: number };

/** What may be typed; `message` is the sentence shown when something else was. */
export interface Validation {
  readonly area: Area;
  readonly criterion: Criterion;
  readonly message: string;
  /** false: warns and keeps the entry. */
  readonly strict: boolean;
}

/** Colours of a conditional format by meaning; never the only signal (a word or a figure stands beside them). */
export type Signal = "good" | "neutral" | "bad";

export interface ConditionalFormat {
  readonly area: Area;
  /** A formula relative to the top-left cell of the area, as spreadsheets expect it. */
  readonly formula: string;
  readonly signal: Signal;
}

/** A filterable range with a header row, or (plain) banding only. */
export interface TableModel {
  readonly area: Area;
  readonly name: string;
  readonly filter: boolean;
}

export interface ChartModel {
  readonly kind: "line" | "column" | "bar";
  readonly title: string;
  readonly at: Position;
  readonly width: number;
  readonly height: number;
  /** Category labels, without their header cell. */
  readonly categories: Area;
  readonly series: readonly { readonly name: string; readonly values: Area }[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
}

export interface PrintSetup {
  readonly area: Area;
  readonly orientation: "portrait" | "landscape";
  /** Header rows repeated on every page. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  readonly fitToWidth: boolean;
  /** All of it on a single page, however small. */
  readonly onePage?: true;
}

export interface CellNote {
  readonly at: Position;
  readonly text: string;
}

export type SheetKey = "plan" | "deals" | "payouts" | "statement" | "design" | "changeLog";

export interface SheetModel {
  readonly key: SheetKey;
  /** Final tab name: unique in the workbook, at most 31 characters. */
  readonly name: string;
  readonly rows: number;
  /** Widths in pixels, one per column. */
  readonly columnWidths: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly blocks: readonly Block[];
  readonly columnFormulas: readonly ColumnFormula[];
  readonly styles: readonly StyledArea[];
  readonly names: readonly DefinedName[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly tables: readonly TableModel[];
  readonly charts: readonly ChartModel[];
  readonly notes: readonly CellNote[];
  /** Calculated cells are locked, these stay open; undefined: the sheet is not protected. */
  readonly protection?: { readonly unlocked: readonly Area[] };
  readonly print: PrintSetup;
  /** Of the tab, "#RRGGBB"; left out: the host's own. */
  readonly tabColour?: string;
  /** Currency and language for formats. */
  readonly locale: { readonly currency: string; readonly decimals: number; readonly language: Language };
}
