/**
 * The formula guard: what each calculated cell of a plan's sheets must hold is known from the builders, so a cell that
 * was typed over, emptied, moved or pointed elsewhere is found by reading the sheets, and can be put back.
 *
 * No findings: spare rows (their formulas show nothing), values that spill from a formula above them, and calculated
 * cells that may be typed over (a quota of one's own).
 */
import { type Cell, errorIn, isBlank, quoted } from "../../cells/cell";
import { importPlan } from "../../plans/exchange";
import { fill, type Language } from "../../text/language";
import { readingTexts } from "../../text/reading";
import {
  type CancelToken,
  type FillRequest,
  type Progress,
  type ReadResult,
  type Workbook,
  WorkbookError,
} from "../../workbook";
import { dealLink } from "../dealLinks";
import { addressOf } from "../formula";
import type { Area, CellContent, Position } from "../model";
import { keptPlans } from "../planSettings";
import { areaOfAddress, type ReadFault } from "../readCells";
import { ownNames, tabsByKind } from "../readInputs";
import { worksheets } from "../worksheets";
import { type Expected, normalized, type Pointing, pointed } from "./notation";
import { placesOf, type SheetPlaces } from "./places";

/**
 * What is wrong: a typed value, nothing at all, a formula that has lost its cells (#REF!), another formula, a row of a
 * table with people's entries but no formulas, a defined name that is gone or no longer spans its table.
 */
export type GuardKind = "value" | "blank" | "lost" | "formula" | "row" | "name";

export interface GuardFinding {
  readonly kind: GuardKind;
  readonly sheet: string;
  /** A1 area of neighbours with one fault; the name itself for a name. */
  readonly address: string;
  readonly cells: number;
  /** What stands in the first cell, as text. */
  readonly found: string;
  /** The formula that belongs into the first cell; "" for a name, which cannot be put back cell by cell. */
  readonly belongs: string;
  /** What puts it right; nothing for a name. */
  readonly repair: readonly FillRequest[];
}

export interface GuardReport {
  /** Calculated cells that were looked at. */
  readonly checked: number;
  readonly findings: readonly GuardFinding[];
}

export interface GuardOptions {
  /** Of sentences about what cannot be read. */
  readonly language: Language;
  readonly progress?: (progress: Progress) => void;
  readonly cancel?: CancelToken;
}

type Readable = Pick<Workbook, "settings" | "places" | "read">;

/** Characters and cells of one read: what hosts answer in one piece. */
const PIECE = 4_190_000;
const CELLS = 20_000;
/** What the value of a cell takes in an answer, generously. */
const VALUE = 8;

/** @param prefix what the names of the plan's cells start with */
export async function checkFormulas(
  workbook: Readable,
  prefix: string,
  { language, progress, cancel }: GuardOptions,
): Promise<GuardReport | { readonly faults: readonly ReadFault[] }> {
  const texts = readingTexts(language);
  const refused = (sentence: string, sheet = "") => ({ faults: [{ sheet, address: "", sentence }] });
  const names = await workbook.places();
  const plans = keptPlans(await workbook.settings(), names);
  const kept = plans.find((one) => one.prefix?.toLowerCase() === prefix.toLowerCase());
  if (kept === undefined) return refused(fill(texts.sheetGone, { sheet: prefix }));
  const stored = importPlan(kept.json, language);
  if ("faults" in stored) {
    const fault = stored.faults.map(({ sentence }) => sentence).join(" ");
    return refused(fill(texts.broken, { sheet: kept.planSheet ?? prefix, fault }), kept.planSheet);
  }
  const own = ownNames(
    names,
    prefix,
    plans.flatMap((one) => one.prefix ?? []),
  );
  const link = dealLink(plans, names, prefix);
  const models = worksheets(stored.plan, {
    placed: { prefix, tabs: tabsByKind(own.places) },
    ...(link === undefined ? {} : { dealsFrom: link.source }),
    peers: kept.peers,
    functions: kept.functions,
  });
  const heed = () => {
    if (cancel?.cancelled === true) throw new WorkbookError("cancelled", "");
  };
  const byName = new Map([...own.places.values()].map((place) => [place.name.toLowerCase(), place]));
  const header = async (tab: string, row: number, columns: number): Promise<readonly Cell[]> => {
    heed();
    const { values } = await workbook.read({ sheet: tab, address: addressOf({ row, column: 0, rows: 1, columns }) });
    return values[0] ?? [];
  };
  const places: SheetPlaces[] = [];
  const findings: GuardFinding[] = [];
  for (const model of models) {
    const found = await placesOf(model, (name) => byName.get(name.toLowerCase()), header);
    // Without any name of it left, a sheet is gone, and that is not for this check to tell.
    if (found === undefined) continue;
    places.push(found);
    for (const name of found.lost) findings.push(lostName(found.tab, name));
  }
  const byTab = new Map(places.map((place) => [place.model.name, place]));
  const pointing: Pointing = {
    row: (tab, row) => byTab.get(tab)?.row(row) ?? row,
    column: (tab, column) => byTab.get(tab)?.column(column) ?? column,
  };
  const sheets = places.map((place) => new SheetGuard(place, pointing));
  const total = sheets.reduce((sum, sheet) => sum + sheet.pieces.length, 0);
  let done = 0;
  let checked = 0;
  for (const sheet of sheets) {
    for (const piece of sheet.pieces) {
      heed();
      progress?.({ done: total === 0 ? 1 : done / total, sheet: sheet.tab });
      sheet.look(piece, await workbook.read({ sheet: sheet.tab, address: addressOf(piece) }));
      done += 1;
    }
    for (const area of sheet.doubtful()) {
      heed();
      sheet.decide(area, await workbook.read({ sheet: sheet.tab, address: addressOf(area) }));
    }
    findings.push(...sheet.findings());
    checked += sheet.checked;
  }
  progress?.({ done: 1 });
  return { checked, findings };
}

/** Puts findings right, all of them or none. */
export async function restoreFormulas(
  workbook: Pick<Workbook, "put">,
  findings: readonly GuardFinding[],
): Promise<void> {
  const repairs = findings.flatMap(({ repair }) => repair);
  if (repairs.length > 0) await workbook.put(repairs);
}

function lostName(sheet: string, name: string): GuardFinding {
  return { kind: "name", sheet, address: name, cells: 1, found: "", belongs: "", repair: [] };
}

/** A calculated cell, or the cells of a calculated column of the table. */
interface Watched {
  readonly expected: Expected;
  /** May be typed over: only a formula that has lost its cells is a fault. */
  readonly free: boolean;
}

interface WatchedColumn extends Watched {
  readonly column: number;
  /** The whole column as one formula that spills from its first row. */
  readonly array: Expected | undefined;
}

interface Fault {
  readonly at: Position;
  readonly kind: GuardKind;
  readonly found: string;
  readonly belongs: string;
  readonly repair: CellContent;
}

/** Rows at the top of a table that tell whether a column is filled down or spills. */
const SAMPLE = 6;

class SheetGuard {
  readonly tab: string;
  readonly pieces: readonly Area[];
  checked = 0;
  readonly #places: SheetPlaces;
  readonly #cells = new Map<number, Map<number, Watched & { readonly modelRow: number }>>();
  readonly #columns: readonly WatchedColumn[];
  readonly #spilled = new Map<number, boolean>();
  readonly #faults: Fault[] = [];
  /** Rows of the table without any of their formulas, which are spare unless somebody has typed into them. */
  readonly #bare: number[] = [];
  readonly #bareTyped = new Set<number>();

  constructor(places: SheetPlaces, pointing: Pointing) {
    this.#places = places;
    this.tab = places.tab;
    const { model } = places;
    const own = (formula: string) => pointed(formula, model.name, pointing);
    const table = model.tables[0]?.area;
    const inTable = (row: number) =>
      places.body !== undefined && table !== undefined && row > table.row && row < table.row + table.rows;
    const columns = new Map<number, WatchedColumn>();
    const watch = (row: number, column: number, watched: Watched, modelRow: number) => {
      const line = this.#cells.get(row) ?? new Map<number, Watched & { modelRow: number }>();
      this.#cells.set(row, line);
      line.set(column, { ...watched, modelRow });
    };
    for (const { at, rows, row, array } of model.columnFormulas) {
      const column = places.column(at.column);
      if (inTable(at.row)) {
        columns.set(column, {
          column,
          expected: own(row),
          free: false,
          array: array === undefined ? undefined : arrayOf(array, own, places),
        });
        continue;
      }
      const expected = own(row);
      for (let down = 0; down < rows; down += 1) {
        watch(places.row(at.row + down), column, { expected, free: false }, at.row + down);
      }
    }
    const free = (row: number, column: number) => model.validations.some(({ area }) => contains(area, row, column));
    for (const { at, cells } of model.blocks) {
      cells.forEach((line, down) => {
        line.forEach((content, across) => {
          if (typeof content !== "object" || content === null || !("formula" in content)) return;
          const [row, column] = [at.row + down, at.column + across];
          const now = places.column(column);
          if (inTable(row)) {
            // The plan's quota, which people may type over: the same formula in every row.
            if (columns.has(now)) return;
            const template = content.formula.replace(new RegExp(`(\\$?[A-Z]{1,3})${row + 1}(?!\\d)`, "g"), "$1{row}");
            columns.set(now, { column: now, expected: own(template), free: true, array: undefined });
          } else watch(places.row(row), now, { expected: own(content.formula), free: free(row, column) }, row);
        });
      });
    }
    this.#columns = [...columns.values()].sort((a, b) => a.column - b.column);
    this.pieces = [...this.#headPieces(), ...this.#bodyPieces()];
  }

  #headPieces(): Area[] {
    const rows = [...this.#cells.keys()];
    if (rows.length === 0) return [];
    const columns = [...this.#cells.values()].flatMap((line) => [...line.keys()]);
    const [top, left] = [Math.min(...rows), Math.min(...columns)];
    const [bottom, right] = [Math.max(...rows), Math.max(...columns)];
    const size = (row: number) =>
      [...(this.#cells.get(row)?.values() ?? [])].reduce(
        (sum, { expected, modelRow }) => sum + expected(row, modelRow).length,
        0,
      ) +
      (right - left + 1) * VALUE;
    return cutByRows({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }, size);
  }

  #bodyPieces(): Area[] {
    const { body } = this.#places;
    const [first, last] = [this.#columns[0], this.#columns[this.#columns.length - 1]];
    if (body === undefined || first === undefined || last === undefined || body.last < body.first) return [];
    const columns = last.column - first.column + 1;
    const size =
      this.#columns.reduce((sum, { expected }) => sum + expected(body.last, body.last).length, 0) + columns * VALUE;
    const area = { row: body.first, column: first.column, rows: body.last - body.first + 1, columns };
    return cutByRows(area, () => size);
  }

  look(piece: Area, read: ReadResult): void {
    const { body } = this.#places;
    const isBody = body !== undefined && piece.row >= body.first && piece.row <= body.last;
    if (isBody && piece.row === body.first) this.#sample(piece, read);
    for (let down = 0; down < piece.rows; down += 1) {
      const row = piece.row + down;
      const cell = (column: number) => ({
        value: read.values[down]?.[column - piece.column] ?? null,
        formula: read.formulas[down]?.[column - piece.column] ?? "",
      });
      if (isBody) this.#lookAtRow(row, cell);
      else {
        for (const [column, watched] of this.#cells.get(row) ?? []) {
          this.#lookAt({ row, column }, watched, watched.modelRow, cell(column));
        }
      }
    }
  }

  /** Which columns spill: of their first rows one at most has a formula. */
  #sample(piece: Area, { formulas }: ReadResult): void {
    for (const { column, array } of this.#columns) {
      const filled = formulas.slice(0, SAMPLE).filter((line) => (line[column - piece.column] ?? "") !== "");
      this.#spilled.set(column, array !== undefined && piece.rows > 1 && filled.length <= 1);
    }
  }

  #lookAtRow(row: number, cell: (column: number) => Found): void {
    const filled = this.#columns.filter(({ column }) => !this.#spilled.get(column));
    const bare = filled.length > 0 && filled.every(({ column }) => isEmpty(cell(column)));
    if (bare) {
      this.#bare.push(row);
      return;
    }
    for (const watched of this.#columns) {
      const at = { row, column: watched.column };
      if (!this.#spilled.get(watched.column)) this.#lookAt(at, watched, row, cell(watched.column));
      else if (row === this.#places.body!.first) {
        this.#lookAt(at, { ...watched, expected: watched.array! }, row, cell(watched.column));
      } else if (cell(watched.column).formula !== "") {
        const { formula } = cell(watched.column);
        this.#faults.push({ at, kind: "formula", found: formula, belongs: "", repair: null });
      }
    }
  }

  #lookAt(at: Position, { expected, free }: Watched, modelRow: number, { value, formula }: Found): void {
    this.checked += 1;
    const belongs = expected(at.row, modelRow);
    if (formula === belongs) return;
    const repair = { formula: belongs };
    if (formula === "") {
      if (free && !isBlank(value)) return;
      const kind = isBlank(value) ? "blank" : "value";
      this.#faults.push({ at, kind, found: shown(value), belongs, repair });
      return;
    }
    const lost = /#REF!/i.test(formula);
    if (free && !lost) return;
    if (normalized(formula, this.tab) === normalized(belongs, this.tab)) return;
    this.#faults.push({ at, kind: lost ? "lost" : "formula", found: formula, belongs, repair });
  }

  /** The typed cells of rows without formulas, to be read. */
  doubtful(): Area[] {
    const { model, column } = this.#places;
    const table = model.tables[0]?.area;
    const first = this.#columns[0];
    if (table === undefined || first === undefined || this.#bare.length === 0) return [];
    const left = column(table.column);
    if (first.column <= left) return [];
    return runs(this.#bare).map(([row, rows]) => ({ row, column: left, rows, columns: first.column - left }));
  }

  decide(area: Area, { values }: ReadResult): void {
    for (let down = 0; down < area.rows; down += 1) {
      if ((values[down] ?? []).some((value) => !isBlank(value))) this.#bareTyped.add(area.row + down);
    }
  }

  findings(): GuardFinding[] {
    return [...this.#cellFindings(), ...this.#rowFindings()];
  }

  /** Neighbours of one column with the same fault are one finding. */
  #cellFindings(): GuardFinding[] {
    const sorted = [...this.#faults].sort((a, b) => a.at.column - b.at.column || a.at.row - b.at.row);
    const groups: Fault[][] = [];
    for (const fault of sorted) {
      const group = groups[groups.length - 1];
      const last = group?.[group.length - 1];
      const joins =
        last !== undefined &&
        last.kind === fault.kind &&
        last.at.column === fault.at.column &&
        last.at.row + 1 === fault.at.row;
      if (joins) group!.push(fault);
      else groups.push([fault]);
    }
    return groups.map((group) => {
      const { at, kind, found, belongs } = group[0]!;
      return {
        kind,
        sheet: this.tab,
        address: addressOf({ ...at, rows: group.length, columns: 1 }),
        cells: group.length,
        found,
        belongs,
        repair: [{ sheet: this.tab, at, rows: group.map(({ repair }) => [repair]) }],
      };
    });
  }

  #rowFindings(): GuardFinding[] {
    const typed = this.#bare.filter((row) => this.#bareTyped.has(row));
    const filled = this.#columns.filter(({ column }) => !this.#spilled.get(column));
    const first = filled[0];
    if (first === undefined) return [];
    return runs(typed).map(([row, rows]) => {
      const contents = (column: WatchedColumn) =>
        Array.from({ length: rows }, (_, down): CellContent[] => [
          { formula: column.expected(row + down, row + down) },
        ]);
      return {
        kind: "row",
        sheet: this.tab,
        address: `${row + 1}:${row + rows}`,
        cells: rows * filled.length,
        found: "",
        belongs: first.expected(row, row),
        repair: filled.map((column) => ({
          sheet: this.tab,
          at: { row, column: column.column },
          rows: contents(column),
        })),
      };
    });
  }
}

interface Found {
  readonly value: Cell;
  readonly formula: string;
}

function isEmpty({ value, formula }: Found): boolean {
  return formula === "" && isBlank(value);
}

function shown(value: Cell): string {
  if (isBlank(value)) return "";
  const error = errorIn(value);
  return error?.code ?? (typeof value === "string" ? value : quoted(value));
}

/** The one formula of a column that spills, from the first to the last row of the table. */
function arrayOf(array: string, own: (formula: string) => Expected, { body }: SheetPlaces): Expected {
  const [first, last] = [(body?.first ?? 0) + 1, (body?.last ?? 0) + 1];
  // First and last row are told apart by marks that no formula has, for both stand for a row of their own.
  const ends = array.replace(/(\$?[A-Z]{1,3}\$?)\{first\}:(\$?[A-Z]{1,3}\$?)\{last\}/g, "$1{row}:$2{row}\uE003");
  const expected = own(ends);
  const text = expected(-1, 0).replace(/0:(\$?[A-Z]{1,3}\$?)0\uE003/g, `${first}:$1${last}`);
  return () => text;
}

function contains({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** Neighbouring rows as first and count. */
function runs(rows: readonly number[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    if (last !== undefined && last[0] + last[1] === row) last[1] += 1;
    else found.push([row, 1]);
  }
  return found;
}

/** An area in pieces of whole rows, each of which a host can answer at once. */
function cutByRows(area: Area, sizeOf: (row: number) => number): Area[] {
  const most = Math.max(1, Math.floor(CELLS / Math.max(1, area.columns)));
  const pieces: Area[] = [];
  let [start, size] = [area.row, 0];
  const end = area.row + area.rows;
  for (let row = area.row; row < end; row += 1) {
    const next = sizeOf(row);
    if (row > start && (size + next > PIECE || row - start >= most)) {
      pieces.push({ ...area, row: start, rows: row - start });
      [start, size] = [row, 0];
    }
    size += next;
  }
  pieces.push({ ...area, row: start, rows: end - start });
  return pieces;
}

/** The area of a finding's cells, to be shown. */
export function findingArea({ address, kind }: GuardFinding): Area | undefined {
  if (kind === "name") return undefined;
  const rows = /^(\d+):(\d+)$/.exec(address);
  if (rows === null) return areaOfAddress(address);
  return { row: Number(rows[1]) - 1, column: 0, rows: Number(rows[2]) - Number(rows[1]) + 1, columns: 1 };
}
