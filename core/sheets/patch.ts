/** A new sheet that takes over what people typed on an old one. */
import { text } from "./draft";
import type { Area, CellContent, Position, SheetModel } from "./model";
import type { FoundCell } from "./readCells";
import type { PlanBook } from "./readInputs";

/** The first of so many cells of the user's own, where the plan needs the place. */
export interface Lost {
  readonly sheet: string;
  readonly address: string;
  readonly count: number;
}

type Grid = CellContent[][];

export class Patch {
  readonly sheet: SheetModel;
  readonly book: PlanBook;
  readonly #blocks: { readonly at: Position; readonly cells: Grid }[];
  readonly #inputs: readonly Area[];
  readonly #further: { readonly at: Position; readonly cells: Grid }[] = [];

  constructor(sheet: SheetModel, book: PlanBook) {
    this.sheet = sheet;
    this.book = book;
    this.#blocks = sheet.blocks.map(({ at, cells }) => ({ at, cells: cells.map((line) => [...line]) }));
    this.#inputs = inputAreas(sheet);
  }

  isInput(at: Position): boolean {
    return this.#inputs.some((area) => within(area, at));
  }

  /** What stands in a cell, if it is a plain value or a text. */
  shown(at: Position): string | number | boolean | null {
    const content = this.#content(at);
    if (typeof content !== "object" || content === null) return content ?? null;
    return "text" in content ? content.text : null;
  }

  put(at: Position, content: CellContent): void {
    const block = this.#blockOf(at);
    if (block) block.cells[at.row - block.at.row]![at.column - block.at.column] = content;
    else if (content !== null) this.#add(at, content);
  }

  /** Takes a cell over: a formula only where it stays in its place, for what it points at is counted from there. */
  carry(at: Position, cell: FoundCell): void {
    if (cell.calculated && cell.at.row === at.row && cell.at.column === at.column) {
      this.put(at, { formula: this.book.formula(cell) });
      return;
    }
    const { value } = cell;
    this.put(at, typeof value === "string" ? text(value) : typeof value === "object" ? null : (value ?? null));
  }

  build(): SheetModel {
    return { ...this.sheet, blocks: [...this.#blocks, ...this.#further] };
  }

  #content(at: Position): CellContent | undefined {
    const block = this.#blockOf(at);
    return block?.cells[at.row - block.at.row]?.[at.column - block.at.column];
  }

  #blockOf({ row, column }: Position) {
    return [...this.#blocks, ...this.#further].find(({ at, cells }) => {
      const line = cells[row - at.row];
      return line !== undefined && column >= at.column && column < at.column + line.length;
    });
  }

  /** One block a column, so that a long list of figures is one write. */
  #add(at: Position, content: CellContent): void {
    const above = this.#further.find((block) => block.at.column === at.column && block.at.row <= at.row);
    if (above === undefined) {
      this.#further.push({ at, cells: [[content]] });
      return;
    }
    while (above.at.row + above.cells.length < at.row) above.cells.push([null]);
    above.cells.push([content]);
  }
}

/** Areas where a person types: what was styled last holds. */
export function inputAreas({ styles }: SheetModel): readonly Area[] {
  return styles.flatMap(({ area, role }, index) => {
    if (role !== "input") return [];
    const later = styles.slice(index + 1).some((other) => other.role !== undefined && covers(other.area, area));
    return later ? [] : [area];
  });
}

function covers(outer: Area, inner: Area): boolean {
  const end = { row: inner.row + inner.rows - 1, column: inner.column + inner.columns - 1 };
  return within(outer, inner) && within(outer, end);
}

export function within({ row, column, rows, columns }: Area, at: Position): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}
