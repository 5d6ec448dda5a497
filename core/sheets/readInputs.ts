/**
 * What people typed on the sheets of a plan beside its terms: deals, figures of the period, whose statement is shown,
 * lines of the change log. Read as it stands, right or wrong, so that the sheets can be written anew and lose none of it.
 */
import { type Cell, errorIn, isBlank, quoted } from "../cells/cell";
import { DEAL_FIELDS } from "../deals/fields";
import { personKey } from "../identity";
import { isoOfSerial } from "../plans/dates";
import { fill, LANGUAGES, type Language } from "../text/language";
import { readingTexts } from "../text/reading";
import { sheetTexts } from "../text/sheets";
import type { NamePlace, ReadResult, Workbook } from "../workbook";
import { addressOf } from "./formula";
import type { Area, Position, SheetKey } from "./model";
import { keptPlans } from "./planSettings";
import { areaOfAddress, bodyOf, type FoundCell, placeOf, type ReadFault } from "./readCells";

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
  /** What the names of its cells start with. */
  readonly prefix: string;
  readonly #places: ReadonlyMap<string, NamePlace>;
  readonly #reads: ReadonlyMap<string, ReadResult>;

  readonly #owns: (name: string) => boolean;

  /**
   * @param places names of this plan by what follows the prefix, in lower case
   * @param reads what was read, by tab
   * @param owns whether a name is this plan's, tables and names without cells included
   */
  constructor(
    prefix: string,
    places: ReadonlyMap<string, NamePlace>,
    reads: ReadonlyMap<string, ReadResult>,
    owns: (name: string) => boolean,
  ) {
    this.prefix = prefix;
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

  /** The tab of a kind, known by a name that only this kind has; undefined where it is gone. */
  tab(key: SheetKey): string | undefined {
    return tabOf(this.#places, key);
  }

  /** The tabs that are there, by kind. */
  get byKind(): Partial<Readonly<Record<SheetKey, string>>> {
    return tabsByKind(this.#places);
  }

  /** Kinds of which no name has cells any more: their sheets were deleted. */
  get missing(): readonly SheetKey[] {
    return SHEET_KINDS.filter((key) => this.tab(key) === undefined);
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

  /** The prepared rows of a table's column, whose name reaches from its header to the row below them. */
  tableColumn(ending: string): NamedCells | undefined {
    const named = this.named(ending);
    return named && { area: bodyOf(named.area), cells: named.cells.slice(1, -1) };
  }

  /** Names whose cells are on a tab, by what follows the prefix, in lower case. */
  namesOn(sheet: string): readonly { readonly name: string; readonly area: Area }[] {
    return [...this.#places].flatMap(([name, place]) =>
      place.sheet === sheet ? [{ name, area: areaOfAddress(place.address) }] : [],
    );
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

/**
 * Which names stand on which kind of sheet, whatever the plan: one of them that has cells says which tab it is. In lower
 * case, behind the prefix; names of components have an underscore in them and are none of these.
 */
const MARKS: Readonly<Record<SheetKey, RegExp>> = {
  plan: /^(methodchoice|edgechoice|decimals|status|from|to|currency|periodstarts)$/,
  deals: /^deal(participants|periods|dates|flags|known|alert)$/,
  payouts: /^(participants|payouts|periodfrom|figuresperiod)$/,
  statement: /^statement[a-z]+$/,
  design: /^design[a-z]+$/,
  changeLog: /^changelog$/,
};
export const SHEET_KINDS = Object.keys(MARKS) as SheetKey[];

function tabOf(places: ReadonlyMap<string, NamePlace>, key: SheetKey): string | undefined {
  for (const [ending, { sheet }] of places) if (MARKS[key].test(ending)) return sheet;
  return undefined;
}

/** The tabs of a plan that are there, by kind. @param places of its names, by what follows the prefix, in lower case */
export function tabsByKind(places: ReadonlyMap<string, NamePlace>): Partial<Readonly<Record<SheetKey, string>>> {
  const tabs = SHEET_KINDS.map((key) => [key, tabOf(places, key)] as const);
  return Object.fromEntries(tabs.filter(([, tab]) => tab !== undefined));
}

/** The names of one plan, among those of others whose names may begin alike. */
export interface OwnNames {
  /** By what follows the prefix, in lower case. */
  readonly places: ReadonlyMap<string, NamePlace>;
  /** Whether a name is this plan's, tables and names without cells included. */
  readonly owns: (name: string) => boolean;
}

/** @param prefixes of every plan of the workbook */
export function ownNames(places: readonly NamePlace[], prefix: string, prefixes: readonly string[]): OwnNames {
  // Plan2026_2_Quota begins with Plan2026_ as well: a name belongs to the longest beginning.
  const all = [...new Set([prefix, ...prefixes, ...marksOf(places)])];
  const owns = (name: string) => prefixOf(name, all)?.toLowerCase() === prefix.toLowerCase();
  const own = new Map<string, NamePlace>();
  for (const place of places) {
    if (owns(place.name)) own.set(place.name.slice(prefix.length + 1).toLowerCase(), place);
  }
  return { places: own, owns };
}

function marksOf(places: readonly NamePlace[]): string[] {
  const mark = "_methodchoice";
  return places.filter(({ name }) => name.toLowerCase().endsWith(mark)).map(({ name }) => name.slice(0, -mark.length));
}

/** Reads every sheet of a plan, in one round trip a sheet. @param prefix what the names of its cells start with */
export async function openPlanBook(
  workbook: Pick<Workbook, "places" | "read" | "settings">,
  prefix: string,
): Promise<PlanBook> {
  const places = await workbook.places();
  const kept = keptPlans(await workbook.settings(), places).flatMap((one) => one.prefix ?? []);
  const own = ownNames(places, prefix, kept);
  const reads = new Map<string, ReadResult>();
  for (const { sheet } of own.places.values()) {
    if (!reads.has(sheet)) reads.set(sheet, await workbook.read({ sheet }));
  }
  return new PlanBook(prefix, own.places, reads, own.owns);
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
  const columns = dealColumns(book, tab, participants.row);
  const used = book.used(tab);
  const rows: DealRow[] = [];
  let last = 0;
  for (let row = participants.row + 1; row < used.row + used.rows; row += 1) {
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
  "repeats",
  "known",
  "tableRow",
  "splitTotal",
  "onStatement",
  "share",
  "idText",
  "idKey",
  "personKey",
  "lineKey",
  "gross",
  "doubt",
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
  const row = book.named("DealParticipants")?.area.row ?? 0;
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

/** What each person still owes under the draw after the period that the payouts sheet shows, by the key of the id. */
export function owedAfter(book: PlanBook): ReadonlyMap<string, number> {
  const tab = book.tab("payouts");
  const ids = book.tableColumn("Participants");
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
      owed.set(personKey(String(id.value)), value);
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
