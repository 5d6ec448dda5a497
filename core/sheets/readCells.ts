/** The cells behind a plan's defined names as they are now, and what is wrong with those that cannot be read. */
import { type Cell, errorIn, isBlank, quoted } from "../cells/cell";
import { isoOfSerial } from "../plans/dates";
import { fill, LANGUAGES, type Language } from "../text/language";
import { type ReadingFaultKey, readingTexts } from "../text/reading";
import type { NamePlace, ReadResult } from "../workbook";
import { addressOf, sheetReference } from "./formula";
import type { Area, Position } from "./model";

/** Where (blank when no cell is to blame) and what, with the cure. */
export interface ReadFault {
  readonly sheet: string;
  readonly address: string;
  readonly sentence: string;
}

export interface FoundCell {
  readonly sheet: string;
  readonly at: Position;
  readonly value: Cell;
  /** Holds a formula, so nobody has typed over it. */
  readonly calculated: boolean;
}

/** The area that an A1 address means. */
export function areaOfAddress(address: string): Area {
  const [first = "A1", last = first] = address.replace(/\$/g, "").split(":");
  const [from, to] = [positionOf(first), positionOf(last)];
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function positionOf(address: string): Position {
  const [, letters = "A", row = "1"] = /^([A-Za-z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

/** The prepared rows of a table's column, whose name reaches from its header to the row below them. */
export function bodyOf(area: Area): Area {
  return { ...area, row: area.row + 1, rows: Math.max(0, area.rows - 2) };
}

export class PlanCells {
  readonly faults: ReadFault[] = [];
  /** Which cell a path of the plan's JSON came from. */
  readonly origins = new Map<string, FoundCell>();
  readonly #places: ReadonlyMap<string, NamePlace>;
  readonly #sheets: ReadonlyMap<string, ReadResult>;
  readonly #language: Language;

  /** @param sheets what was read, by sheet name */
  constructor(places: ReadonlyMap<string, NamePlace>, sheets: ReadonlyMap<string, ReadResult>, language: Language) {
    this.#places = places;
    this.#sheets = sheets;
    this.#language = language;
  }

  has(name: string): boolean {
    return this.#places.has(name.toLowerCase());
  }

  /** The cells of a name, row by row; a fault and undefined where the name has lost its cells. */
  grid(name: string): FoundCell[][] | undefined {
    const place = this.#places.get(name.toLowerCase());
    if (place === undefined) {
      this.fault("lost", undefined, { name });
      return undefined;
    }
    const { row, column, rows, columns } = areaOfAddress(place.address);
    return Array.from({ length: rows }, (_, down) =>
      Array.from({ length: columns }, (__, across) =>
        this.cell(place.sheet, { row: row + down, column: column + across }),
      ),
    );
  }

  /** A cell beyond the used range is blank. */
  cell(sheet: string, at: Position): FoundCell {
    const read = this.#sheets.get(sheet);
    const start = areaOfAddress(read?.address ?? "A1");
    const value = read?.values[at.row - start.row]?.[at.column - start.column];
    const formula = read?.formulas[at.row - start.row]?.[at.column - start.column] ?? "";
    return { sheet, at, value: value ?? null, calculated: formula !== "" };
  }

  column(name: string): FoundCell[] | undefined {
    return this.grid(name)?.map(([first]) => first!);
  }

  /** The prepared rows of a table's column, whose name reaches from its header to the row below them. */
  tableColumn(name: string): FoundCell[] | undefined {
    return this.column(name)?.slice(1, -1);
  }

  /** What stands anywhere below a column of cells. */
  below(column: readonly FoundCell[]): FoundCell[] {
    const last = column[column.length - 1];
    const read = last === undefined ? undefined : this.#sheets.get(last.sheet);
    if (last === undefined || read === undefined) return [];
    const { row, rows } = areaOfAddress(read.address);
    const found: FoundCell[] = [];
    for (let at = last.at.row + 1; at < row + rows; at += 1) {
      const cell = this.cell(last.sheet, { row: at, column: last.at.column });
      if (!isBlank(cell.value)) found.push(cell);
    }
    return found;
  }

  single(name: string): FoundCell | undefined {
    return this.grid(name)?.[0]?.[0];
  }

  fault(
    key: ReadingFaultKey,
    cell: FoundCell | undefined,
    values: Readonly<Record<string, string | number>> = {},
  ): void {
    const sheet = cell?.sheet ?? "";
    const address = cell === undefined ? "" : addressOf(cell.at);
    const place = cell === undefined ? "" : placeOf(cell);
    this.faults.push({ sheet, address, sentence: fill(readingTexts(this.#language)[key], { place, ...values }) });
  }

  /** A number, or undefined: blank where that is allowed, else a fault. */
  number(cell: FoundCell | undefined, optional = false): number | undefined {
    if (cell === undefined || this.#unreadable(cell, optional)) return undefined;
    if (typeof cell.value === "number") return cell.value;
    this.fault("notNumber", cell, { found: quoted(cell.value) });
    return undefined;
  }

  date(cell: FoundCell | undefined, optional = false): string | undefined {
    if (cell === undefined || this.#unreadable(cell, optional)) return undefined;
    const iso = typeof cell.value === "number" ? isoOfSerial(cell.value) : "";
    if (iso === "") this.fault("notDate", cell, { found: quoted(cell.value) });
    return iso === "" ? undefined : iso;
  }

  /** The key of a word: sheets may be in another language than the plan. */
  word<K extends string>(
    cell: FoundCell | undefined,
    lists: (language: Language) => Readonly<Record<K, string>>,
    optional = false,
  ): K | undefined {
    if (cell === undefined || this.#unreadable(cell, optional)) return undefined;
    const typed = String(cell.value).trim().toLowerCase();
    for (const language of [this.#language, ...LANGUAGES]) {
      const entries = Object.entries(lists(language)) as [K, string][];
      const found = entries.find(([, word]) => word.toLowerCase() === typed);
      if (found) return found[0];
    }
    const choices = (Object.values(lists(this.#language)) as string[]).join(", ");
    this.fault("notChoice", cell, { found: quoted(cell.value), choices });
    return undefined;
  }

  #unreadable(cell: FoundCell, optional: boolean): boolean {
    const error = errorIn(cell.value);
    if (error) this.fault("error", cell, { found: error.code });
    else if (isBlank(cell.value) && !optional) this.fault("blank", cell);
    return error !== undefined || isBlank(cell.value);
  }
}

/** 'Retention - Plan'!C9 */
export function placeOf(cell: FoundCell): string {
  return sheetReference(cell.sheet) + addressOf(cell.at);
}
