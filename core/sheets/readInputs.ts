/**
 * What people typed on the sheets of a plan beside its terms: deals, figures of the period, whose statement is shown,
 * lines of the change log. Read as it stands, right or wrong, so that the sheets can be written anew and lose none of it.
 */
import { type Cell, errorIn, isBlank, quoted } from "../cells/cell";
import { DEAL_FIELDS } from "../deals/fields";
import { isoOfSerial } from "../plans/dates";
import { fill, LANGUAGES, type Language } from "../text/language";
import { readingTexts } from "../text/reading";
import { sheetTexts } from "../text/sheets";
import type { NamePlace, ReadResult, Workbook } from "../workbook";
import { addressOf } from "./formula";
import type { Area, Position, SheetKey } from "./model";
import { areaOfAddress, type FoundCell, placeOf, type ReadFault } from "./readCells";

/** A heading of the deals sheet. */
export type DealKey = keyof ReturnType<typeof sheetTexts>["deals"];

/** A line of the deals sheet: its cells by the heading that they stand under. */
export type DealRow = ReadonlyMap<DealKey, FoundCell>;

/** The cells of a defined name. */
export interface NamedCells {
  readonly area: Area;
  readonly cells: readonly (readonly FoundCell[])[];
}

/** The sheets of one plan as the workbook holds them. */
export class PlanBook {
  readonly #places: ReadonlyMap<string, NamePlace>;
  readonly #reads: ReadonlyMap<string, ReadResult>;

  readonly #owns: (name: string) => boolean;

  /**
   * @param places names of this plan by what follows the prefix, in lower case
   * @param owns whether a name is this plan's, tables and names without cells included
   */
  constructor(
    places: ReadonlyMap<string, NamePlace>,
    reads: ReadonlyMap<string, ReadResult>,
    owns: (name: string) => boolean,
  ) {
    this.#places = places;
    this.#reads = reads;
    this.#owns = owns;
  }

  /** Its tabs, in no particular order. */
  get tabs(): readonly string[] {
    return [...this.#reads.keys()];
  }

  owns(name: string): boolean {
    return this.#owns(name);
  }

  /** The tab of a kind, known by a name that only this kind has. */
  tab(key: SheetKey): string | undefined {
    const [name] = MARKS.find(([, mark]) => mark === key) ?? [];
    return name === undefined ? undefined : this.#places.get(name.toLowerCase())?.sheet;
  }

  named(ending: string): NamedCells | undefined {
    const place = this.#places.get(ending.toLowerCase());
    if (place === undefined) return undefined;
    const area = areaOfAddress(place.address);
    const cells = Array.from({ length: area.rows }, (_, down) =>
      Array.from({ length: area.columns }, (__, across) =>
        this.cell(place.sheet, { row: area.row + down, column: area.column + across }),
      ),
    );
    return { area, cells };
  }

  /** A cell beyond the used range is blank. */
  cell(sheet: string, at: Position): FoundCell {
    const read = this.#reads.get(sheet);
    const start = areaOfAddress(read?.address ?? "A1");
    const value = read?.values[at.row - start.row]?.[at.column - start.column];
    const formula = read?.formulas[at.row - start.row]?.[at.column - start.column] ?? "";
    return { sheet, at, value: value ?? null, calculated: formula !== "" };
  }

  formula({ sheet, at }: FoundCell): string {
    const read = this.#reads.get(sheet);
    const start = areaOfAddress(read?.address ?? "A1");
    return read?.formulas[at.row - start.row]?.[at.column - start.column] ?? "";
  }

  used(sheet: string): Area {
    return areaOfAddress(this.#reads.get(sheet)?.address ?? "A1");
  }
}

/** Names that every plan has, and the kind of sheet that they stand on. */
const MARKS: readonly (readonly [string, SheetKey])[] = [
  ["MethodChoice", "plan"],
  ["DealParticipants", "deals"],
  ["Participants", "payouts"],
  ["StatementParticipant", "statement"],
  ["ChangeLog", "changeLog"],
];
const MARK = `_${MARKS[0]![0]}`.toLowerCase();

/** Reads every sheet of a plan, in one round trip a sheet; undefined when its plan sheet is gone. */
export async function openPlanBook(
  workbook: Pick<Workbook, "places" | "read">,
  planSheet: string,
): Promise<PlanBook | undefined> {
  const places = await workbook.places();
  const marks = places.filter(({ name }) => name.toLowerCase().endsWith(MARK));
  const prefixes = marks.map(({ name }) => name.slice(0, -MARK.length));
  const mine = marks.find(({ sheet }) => sheet.toLowerCase() === planSheet.toLowerCase())?.name.slice(0, -MARK.length);
  if (mine === undefined) return undefined;
  // Plan2026_2_Quota begins with Plan2026_ as well: a name belongs to the longest beginning.
  const owns = (name: string) => prefixOf(name, prefixes) === mine;
  const own = new Map<string, NamePlace>();
  for (const place of places) {
    if (owns(place.name)) own.set(place.name.slice(mine.length + 1).toLowerCase(), place);
  }
  const reads = new Map<string, ReadResult>();
  for (const { sheet } of own.values()) {
    if (!reads.has(sheet)) reads.set(sheet, await workbook.read({ sheet }));
  }
  return new PlanBook(own, reads, owns);
}

function prefixOf(name: string, prefixes: readonly string[]): string | undefined {
  const fitting = prefixes.filter((prefix) => name.toLowerCase().startsWith(`${prefix.toLowerCase()}_`));
  return fitting.sort((a, b) => b.length - a.length)[0];
}

/** The lines of the deals sheet, blank ones between them too; also those that were pasted below the prepared rows. */
export function dealRows(book: PlanBook): readonly DealRow[] {
  const tab = book.tab("deals");
  const participants = book.named("DealParticipants")?.area;
  if (tab === undefined || participants === undefined) return [];
  const columns = dealColumns(book, tab, participants.row - 1);
  const used = book.used(tab);
  const rows: DealRow[] = [];
  let last = 0;
  for (let row = participants.row; row < used.row + used.rows; row += 1) {
    const line: DealRow = new Map([...columns].map(([key, column]) => [key, book.cell(tab, { row, column })]));
    rows.push(line);
    if ([...line.values()].some(({ value }) => !isBlank(value))) last = rows.length;
  }
  return rows.slice(0, last);
}

/** Headings of calculated columns: nothing is typed below them. */
const CALCULATED: ReadonlySet<DealKey> = new Set([
  "credited",
  "period",
  "invoicedCredit",
  "receivedCredit",
  "takenBack",
  "takenBackAgain",
  "flag",
  "firstRow",
  "known",
  "owner",
  "splitTotal",
  "onStatement",
]);
const DEAL_KEYS = (Object.keys(sheetTexts("en").deals) as DealKey[]).filter((key) => !CALCULATED.has(key));

/** Columns by their heading, in whatever language the sheet is. */
function dealColumns(book: PlanBook, tab: string, row: number): ReadonlyMap<DealKey, number> {
  const used = book.used(tab);
  const found = new Map<DealKey, number>();
  for (let column = used.column; column < used.column + used.columns; column += 1) {
    const { value } = book.cell(tab, { row, column });
    if (typeof value !== "string") continue;
    const key = DEAL_KEYS.find((one) => LANGUAGES.some((language) => sheetTexts(language).deals[one] === value));
    if (key !== undefined && !found.has(key)) found.set(key, column);
  }
  return found;
}

/** A column without its heading would be left behind with all that is in it. */
export function missingHeadings(book: PlanBook, language: Language): ReadFault[] {
  const tab = book.tab("deals");
  const row = (book.named("DealParticipants")?.area.row ?? 0) - 1;
  if (tab === undefined) return [];
  const columns = dealColumns(book, tab, row);
  return DEAL_FIELDS.filter((field) => !columns.has(field)).map((field) => {
    const heading = quoted(sheetTexts(language).deals[field]);
    const values = { sheet: tab, heading, row: row + 1 };
    return { sheet: tab, address: "", sentence: fill(readingTexts(language).noHeading, values) };
  });
}

/** The first day of the period that the payouts sheet shows, as an ISO date. */
export function shownPeriod(book: PlanBook): string | undefined {
  return isoOf(book.named("PeriodFrom"));
}

function isoOf(cells: NamedCells | undefined): string | undefined {
  const value = cells?.cells[0]?.[0]?.value;
  const iso = typeof value === "number" ? isoOfSerial(value) : "";
  return iso === "" ? undefined : iso;
}

/** What each person still owes under the draw after the period that the payouts sheet shows, by id in lower case. */
export function owedAfter(book: PlanBook): ReadonlyMap<string, number> {
  const tab = book.tab("payouts");
  const ids = book.named("Participants");
  const owed = new Map<string, number>();
  if (tab === undefined || ids === undefined) return owed;
  const heads = LANGUAGES.map((language): Cell => sheetTexts(language).payouts.balance);
  const { column: first, columns } = book.used(tab);
  const across = Array.from({ length: columns }, (_, at) => first + at);
  const column = across.find((at) => heads.includes(book.cell(tab, { row: ids.area.row - 1, column: at }).value));
  if (column === undefined) return owed;
  ids.cells.forEach(([id], down) => {
    const { value } = book.cell(tab, { row: ids.area.row + down, column });
    if (id !== undefined && !isBlank(id.value) && typeof value === "number") {
      owed.set(String(id.value).toLowerCase(), value);
    }
  });
  return owed;
}

/** The last day of the period that the payouts sheet shows, as an ISO date. */
export function shownPeriodEnd(book: PlanBook): string | undefined {
  return isoOf(book.named("PeriodTo"));
}

/** The lines of the change log down to the last one that says something. */
export function logRows(book: PlanBook): readonly (readonly FoundCell[])[] {
  const tab = book.tab("changeLog");
  const area = book.named("ChangeLog")?.area;
  if (tab === undefined || area === undefined) return [];
  const used = book.used(tab);
  const end = Math.max(area.row + area.rows, used.row + used.rows);
  const rows: FoundCell[][] = [];
  let last = 0;
  for (let row = area.row; row < end; row += 1) {
    const line = Array.from({ length: 5 }, (_, across) => book.cell(tab, { row, column: area.column + across }));
    rows.push(line);
    if (line.some(({ value }) => !isBlank(value))) last = rows.length;
  }
  return rows.slice(0, last);
}

/** An error in a cell that somebody types into cannot be written anew: which cell it is, and the cure. */
export function errorFault(cell: FoundCell, language: Language): ReadFault | undefined {
  const error = errorIn(cell.value as Cell);
  if (error === undefined) return undefined;
  const sentence = fill(readingTexts(language).error, { place: placeOf(cell), found: error.code });
  return { sheet: cell.sheet, address: addressOf(cell.at), sentence };
}
