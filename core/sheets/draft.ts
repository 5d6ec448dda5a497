/** A worksheet while it is being built: builders say what a cell is, once, and the draft sorts it into a SheetModel. */
import { addressOf, sheetReference } from "./formula";
import type {
  Area,
  Block,
  CellContent,
  ColumnFormula,
  ConditionalFormat,
  Criterion,
  NumberFormat,
  Position,
  SheetKey,
  SheetModel,
  Signal,
  StyledArea,
} from "./model";
import { contentWidth, textWidth } from "./widths";

export type Look = Omit<StyledArea, "area">;

export interface Place {
  readonly key: SheetKey;
  readonly name: string;
  readonly locale: SheetModel["locale"];
}

/** A formula as the content of a cell. */
export function formula(text: string): { formula: string } {
  return { formula: text.startsWith("=") ? text : `=${text}` };
}

/** A text of a person, which must stay a text whatever it looks like. */
export function text(value: string): CellContent {
  return value === "" ? null : { text: value };
}

/** A text inside a formula. */
export function quote(value: string): string {
  return `"${value.replace(/"/g, '""')}"`;
}

/** A long text inside a formula: Excel takes at most 255 characters at once. */
export function quoteLong(value: string): string {
  const pieces = value.match(/[\s\S]{1,200}/gu) ?? [""];
  return pieces.map(quote).join("&");
}

/** The narrow margin that every sheet starts with. */
const MARGIN = 16;
const NARROWEST = 64;
/** The arrow of a list covers the end of a cell. */
const LIST_BUTTON = 18;

export class Draft {
  readonly #place: Place;
  readonly #cells = new Map<number, Map<number, CellContent>>();
  readonly #bulk: Block[] = [];
  readonly #styles: StyledArea[] = [];
  readonly #columnFormulas: ColumnFormula[] = [];
  readonly #names: { name: string; area: Area }[] = [];
  readonly #validations: SheetModel["validations"][number][] = [];
  readonly #conditionalFormats: ConditionalFormat[] = [];
  readonly #charts: SheetModel["charts"][number][] = [];
  readonly #tables: SheetModel["tables"][number][] = [];
  readonly #notes: { at: Position; text: string }[] = [];
  readonly #widths: number[] = [MARGIN];
  #rows = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  get name(): string {
    return this.#place.name;
  }

  /** A cell. Its text widens the column, but for titles and sentences, which run on over the blank cells beside them. */
  put(row: number, column: number, content: CellContent, look: Look = {}): void {
    this.runOn(row, column, content);
    this.style({ row, column, rows: 1, columns: 1 }, look);
    const runsOn = look.role === "title" || look.role === "subtitle" || look.role === "section" || look.role === "note";
    if (!runsOn) this.widen(column, contentWidth(content, look, this.#place.locale));
  }

  /** A text that runs on over the blank cells beside it and does not widen its column. */
  runOn(row: number, column: number, content: CellContent): void {
    const line = this.#cells.get(row) ?? new Map<number, CellContent>();
    this.#cells.set(row, line);
    line.set(column, content);
    this.#grow(row + 1);
  }

  /** Many rows of contents at once; their widths are the caller's to say. */
  bulk(at: Position, cells: readonly (readonly CellContent[])[]): void {
    if (cells.length === 0) return;
    this.#bulk.push({ at, cells });
    this.#grow(at.row + cells.length);
  }

  column(columnFormula: ColumnFormula): void {
    this.#columnFormulas.push(columnFormula);
    this.#grow(columnFormula.at.row + columnFormula.rows);
  }

  /** Neighbours that look the same become one area, so that writers make fewer calls. */
  style(area: Area, look: Look): void {
    if (Object.keys(look).length === 0) return;
    const last = this.#styles[this.#styles.length - 1];
    const joined = last && sameLook(last, look) ? join(last.area, area) : undefined;
    if (joined) this.#styles[this.#styles.length - 1] = { ...last, area: joined };
    else this.#styles.push({ area, ...look });
  }

  widen(column: number, width: number): void {
    while (this.#widths.length <= column) this.#widths.push(NARROWEST);
    this.#widths[column] = Math.max(this.#widths[column]!, Math.ceil(width));
  }

  define(name: string, area: Area | Position): void {
    const named = { rows: 1, columns: 1, ...area };
    this.#names.push({ name, area: named });
    // The row below a table, in which the names of its columns end, is the sheet's.
    this.#grow(named.row + named.rows);
  }

  validate(area: Area | Position, criterion: Criterion, message: string, strict = true): void {
    if (criterion.kind === "list") {
      for (const value of criterion.values) this.widen(area.column, textWidth(value) + LIST_BUTTON);
    }
    this.#validations.push({ area: { rows: 1, columns: 1, ...area }, criterion, message, strict });
  }

  signal(area: Area | Position, condition: string, signal: Signal): void {
    this.#conditionalFormats.push({ area: { rows: 1, columns: 1, ...area }, formula: `=${condition}`, signal });
  }

  chart(chart: SheetModel["charts"][number]): void {
    this.#charts.push(chart);
  }

  table(table: SheetModel["tables"][number]): void {
    this.#tables.push(table);
  }

  note(row: number, column: number, words: string): void {
    this.#notes.push({ at: { row, column }, text: words });
  }

  /** Cells of a format that people type into, as few areas as they make. */
  inputsOf(format: NumberFormat): Area[] {
    const cells = this.#styles
      .filter((style) => style.role === "input" && style.format === format)
      .map(({ area }) => area)
      .sort((a, b) => a.column - b.column || a.row - b.row);
    const areas: Area[] = [];
    for (const area of cells) {
      const last = areas[areas.length - 1];
      const joined = last === undefined ? undefined : join(last, area);
      if (joined === undefined) areas.push(area);
      else areas[areas.length - 1] = joined;
    }
    return areas;
  }

  /** Input cells from one row to before another, with their contents. */
  inputsBetween(first: number, end: number): { at: Position; content: CellContent }[] {
    const inputs = this.#styles.filter(({ role, area }) => role === "input" && area.row >= first && area.row < end);
    return inputs.flatMap(({ area }) =>
      Array.from({ length: area.rows * area.columns }, (_, index) => {
        const at = { row: area.row + Math.floor(index / area.columns), column: area.column + (index % area.columns) };
        return { at, content: this.#cells.get(at.row)?.get(at.column) ?? null };
      }),
    );
  }

  /** The names that are defined until now. */
  get names(): readonly { readonly name: string; readonly area: Area }[] {
    return this.#names;
  }

  /** How formulas of other sheets point at an area of this one. */
  reference(area: Area | Position): string {
    return sheetReference(this.#place.name) + addressOf(area, true);
  }

  /** @param finish `columns`: how many are printed, from the left; left out: all */
  build(
    finish: Pick<SheetModel, "frozen"> & {
      print: Omit<SheetModel["print"], "area" | "fitToWidth"> & { readonly columns?: number };
    },
  ): SheetModel {
    this.#makeRoomForCharts();
    const { columns = this.#widths.length, ...print } = finish.print;
    const area = { row: 0, column: 0, rows: this.#rows, columns };
    return {
      ...this.#place,
      rows: this.#rows,
      columnWidths: this.#widths,
      frozen: finish.frozen,
      blocks: [...this.#block(), ...this.#bulk],
      columnFormulas: this.#columnFormulas,
      styles: this.#styles,
      names: this.#names,
      validations: this.#validations,
      conditionalFormats: this.#conditionalFormats,
      tables: this.#tables,
      charts: this.#charts,
      notes: this.#notes,
      print: { area, fitToWidth: true, ...print },
    };
  }

  /** The single cells as one rectangle: one write. */
  #block(): Block[] {
    if (this.#cells.size === 0) return [];
    const rows = [...this.#cells.keys()];
    const columns = [...this.#cells.values()].flatMap((line) => [...line.keys()]);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const [bottom, right] = [Math.max(...rows), Math.max(...columns)];
    const cells = Array.from({ length: bottom - top + 1 }, (_, down) =>
      Array.from({ length: right - left + 1 }, (_, across) => this.#cells.get(top + down)?.get(left + across) ?? null),
    );
    return [{ at: { row: top, column: left }, cells }];
  }

  /** What is printed must reach as far as the charts do. */
  #makeRoomForCharts(): void {
    for (const { at, width } of this.#charts) {
      let right = 0;
      for (let column = at.column; right < width; column += 1) {
        this.widen(column, 0);
        right += this.#widths[column]!;
      }
    }
  }

  #grow(rows: number): void {
    this.#rows = Math.max(this.#rows, rows);
  }
}

function sameLook(a: Look, b: Look): boolean {
  return a.role === b.role && a.format === b.format && a.align === b.align && a.wrap === b.wrap;
}

function join(a: Area, b: Area): Area | undefined {
  if (a.row === b.row && a.rows === b.rows && a.column + a.columns === b.column) {
    return { ...a, columns: a.columns + b.columns };
  }
  if (a.column === b.column && a.columns === b.columns && a.row + a.rows === b.row) {
    return { ...a, rows: a.rows + b.rows };
  }
  return undefined;
}
