/**
 * Deals on their way from an export into a plan: the table as it came, and what the person says about it. What becomes
 * of each row follows from these two alone, so every choice can be changed at any time.
 */
import { type Cell, isBlank } from "../../core/cells/cell";
import type { DecimalSign } from "../../core/deals/amounts";
import type { DayOrder } from "../../core/deals/dates";
import { type DealField, guessMapping, headerRow, type Mapping, plainWords } from "../../core/deals/fields";
import {
  type DealImport,
  type DealProblem,
  importDeals,
  type ReadDeal,
  tableOfText,
  unmappedFields,
} from "../../core/deals/importDeals";
import { personKey } from "../../core/identity";
import type { Deal, DealType } from "../../core/plans/model";
import type { Language } from "../../core/text/language";
import { readNumber } from "../numbers";

export interface DealSource {
  readonly grid: readonly (readonly Cell[])[];
  readonly from: { readonly kind: "pasted" } | { readonly kind: "selection"; readonly address: string };
  /** Rows of the sheet above the grid. */
  readonly rowsAbove: number;
  /** The person's language when the table was taken: where a column is silent, numbers are read as it writes them. */
  readonly language: Language;
  /** Currency of the plan when the table was taken: amounts in it are preferred. */
  readonly currency: string;
}

export interface DealSession {
  readonly source: DealSource;
  /** Row of the grid that holds the headings, from 0. */
  readonly header: number | undefined;
  readonly mapping: Mapping;
  readonly everyType: DealType | undefined;
  readonly dayOrder: DayOrder | undefined;
  readonly decimalSign: DecimalSign | undefined;
  /** The decimal sign of the rates, which may come from another system than the amounts. */
  readonly rateSign: DecimalSign | undefined;
  /** Whether a spreadsheet exchanged day and month of real dates. */
  readonly exchanged: boolean | undefined;
  /** Meaning of unknown types, by `plainWords`. */
  readonly types: Readonly<Record<string, DealType>>;
  /** Frozen rates as typed, by currency. */
  readonly rates: Readonly<Record<string, string>>;
  readonly takeSame: boolean;
  readonly takeOther: boolean;
  /** Rows whose stage says neither won nor lost. */
  readonly takeOpen: boolean;
  /** The person has seen the rows and wants them on the deals sheet. */
  readonly accepted: boolean;
}

export type DealChange =
  | { readonly kind: "header"; readonly row: number | undefined }
  | { readonly kind: "column"; readonly field: DealField; readonly column: number | undefined }
  | { readonly kind: "everyType"; readonly type: DealType | undefined }
  | { readonly kind: "dayOrder"; readonly order: DayOrder | undefined }
  | { readonly kind: "decimalSign" | "rateSign"; readonly sign: DecimalSign | undefined }
  | { readonly kind: "word"; readonly word: string; readonly type: DealType | undefined }
  | { readonly kind: "rate"; readonly currency: string; readonly text: string }
  | { readonly kind: "exchanged"; readonly exchanged: boolean | undefined }
  | { readonly kind: "takeSame" | "takeOther" | "takeOpen"; readonly take: boolean };

export function sessionOfText(text: string, language: Language, currency: string): DealSession {
  return sessionOf({ grid: tableOfText(text), from: { kind: "pasted" }, rowsAbove: 0, language, currency });
}

export function sessionOfSelection(
  values: DealSource["grid"],
  address: string,
  language: Language,
  currency: string,
): DealSession {
  const firstRow = Number(/\d+/.exec(address)?.[0] ?? 1);
  return sessionOf({ grid: values, from: { kind: "selection", address }, rowsAbove: firstRow - 1, language, currency });
}

function sessionOf(source: DealSource): DealSession {
  const header = headerRow(source.grid);
  return {
    source,
    header,
    mapping: header === undefined ? {} : guessMapping(source.grid[header] ?? [], source.currency),
    everyType: undefined,
    dayOrder: undefined,
    decimalSign: undefined,
    rateSign: undefined,
    exchanged: undefined,
    types: {},
    rates: {},
    takeSame: false,
    // The sheet flags them; leaving out a deal that is not the same would be deciding for the person.
    takeOther: true,
    takeOpen: false,
    accepted: false,
  };
}

export function changed(session: DealSession, change: DealChange): DealSession {
  switch (change.kind) {
    case "header":
      return {
        ...session,
        header: change.row,
        mapping:
          change.row === undefined ? {} : guessMapping(session.source.grid[change.row] ?? [], session.source.currency),
      };
    case "column":
      return { ...session, mapping: withColumn(session.mapping, change.field, change.column) };
    case "everyType":
      return { ...session, everyType: change.type };
    case "dayOrder":
      return { ...session, dayOrder: change.order };
    case "decimalSign":
      return { ...session, decimalSign: change.sign };
    case "rateSign":
      return { ...session, rateSign: change.sign };
    case "word":
      return { ...session, types: withEntry(session.types, plainWords(change.word), change.type) };
    case "rate":
      return { ...session, rates: { ...session.rates, [change.currency]: change.text } };
    case "takeSame":
      return { ...session, takeSame: change.take };
    case "takeOther":
      return { ...session, takeOther: change.take };
    case "takeOpen":
      return { ...session, takeOpen: change.take };
    case "exchanged":
      return { ...session, exchanged: change.exchanged };
  }
}

/** A column serves one field: the field that had it before is left without. */
function withColumn(mapping: Mapping, field: DealField, column: number | undefined): Mapping {
  const others = (Object.entries(mapping) as [DealField, number][]).filter(
    ([other, at]) => other !== field && at !== column,
  );
  return Object.fromEntries(column === undefined ? others : [...others, [field, column]]);
}

function withEntry<T>(
  entries: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = entries;
  return value === undefined ? others : { ...others, [key]: value };
}

/** A typed rate; undefined when it is blank, can be read in two ways, or is not above zero. */
export function rateOf(text: string, language: Language): number | undefined {
  if (text.includes("%")) return undefined;
  // Read like a percentage, for rates have three decimals as often as two.
  const reading = readNumber(text, language, "percent");
  if (reading.kind !== "number" || reading.value <= 0) return undefined;
  return Number((reading.value * 100).toPrecision(15));
}

/** One row of the table and what becomes of it; blank rows have none. */
export type Line =
  | { readonly kind: "taken" | "repeated"; readonly row: number; readonly read: ReadDeal; readonly repeats?: Repeats }
  | { readonly kind: "refused"; readonly row: number; readonly problems: readonly DealProblem[] };

interface Repeats {
  readonly earlier: number;
  readonly same: boolean;
}

export interface DealReading {
  /** Undefined while columns are missing. */
  readonly result: DealImport | undefined;
  readonly missing: readonly DealField[];
  readonly lines: readonly Line[];
  readonly deals: readonly Deal[];
  /** Rows below the headings: taken + repeated + refused + blank. */
  readonly total: number;
  readonly taken: number;
  readonly repeated: number;
  readonly refused: number;
  readonly blank: number;
  /** Rows that came before, taken or not. */
  readonly same: number;
  readonly other: number;
}

export function readDeals(session: DealSession, currency: string, language: Language): DealReading {
  const { source, mapping, everyType, header } = session;
  const firstRow = header === undefined ? 0 : header + 1;
  const total = Math.max(0, source.grid.length - firstRow);
  const missing = unmappedFields(mapping, everyType);
  if (missing.length > 0) return { ...NOTHING, missing, total };
  const result = importDeals(source.grid, {
    mapping,
    language: source.language,
    currency,
    firstRow,
    rowsAbove: source.rowsAbove,
    types: session.types,
    rates: ratesOf(session, language),
    takeOpen: session.takeOpen,
    ...(everyType === undefined ? {} : { everyType }),
    ...(session.dayOrder === undefined ? {} : { dayOrder: session.dayOrder }),
    ...(session.decimalSign === undefined ? {} : { decimalSign: session.decimalSign }),
    ...(session.rateSign === undefined ? {} : { rateSign: session.rateSign }),
    ...(session.exchanged === undefined ? {} : { exchanged: session.exchanged }),
  });
  const lines = linesOf(result, session);
  const deals = lines.flatMap((line) => (line.kind === "taken" ? [line.read.deal] : []));
  const same = result.repeated.filter((line) => line.same).length;
  return {
    result,
    missing,
    lines,
    deals,
    total,
    taken: deals.length,
    repeated: lines.length - deals.length - result.refused.length,
    refused: result.refused.length,
    blank: result.blankRows,
    same,
    other: result.repeated.length - same,
  };
}

const NOTHING: DealReading = {
  result: undefined,
  missing: [],
  lines: [],
  deals: [],
  total: 0,
  taken: 0,
  repeated: 0,
  refused: 0,
  blank: 0,
  same: 0,
  other: 0,
};

function ratesOf({ rates }: DealSession, language: Language): Record<string, number> {
  const read: Record<string, number> = {};
  for (const [currency, text] of Object.entries(rates)) {
    const rate = rateOf(text, language);
    if (rate !== undefined) read[currency] = rate;
  }
  return read;
}

function linesOf({ deals, repeated, problems }: DealImport, { takeSame, takeOther }: DealSession): Line[] {
  const refused = new Map<number, DealProblem[]>();
  for (const problem of problems) {
    const known = refused.get(problem.row);
    if (known) known.push(problem);
    else refused.set(problem.row, [problem]);
  }
  const lines: Line[] = deals.map((read) => ({ kind: "taken", row: read.row, read }));
  for (const read of repeated) {
    const take = read.same ? takeSame : takeOther;
    lines.push({ kind: take ? "taken" : "repeated", row: read.row, read, repeats: read });
  }
  for (const [row, found] of refused) lines.push({ kind: "refused", row, problems: found });
  return lines.sort((a, b) => a.row - b.row);
}

/** Names in the deals that nobody on the plan goes by, as payouts and sheets compare them. */
export function strangersOf(deals: readonly Deal[], known: readonly string[]): readonly string[] {
  const names = new Set(known.map(personKey));
  const strangers = new Map<string, string>();
  for (const { participant } of deals) {
    const name = personKey(participant);
    if (!names.has(name) && !strangers.has(name)) strangers.set(name, participant);
  }
  return [...strangers.values()];
}

/** How many columns a select has to offer. */
export function columnCount({ grid }: DealSource): number {
  return grid.slice(0, 100).reduce((widest, row) => Math.max(widest, row.length), 0);
}

/** What names a column: its heading, else the first value below. */
export function columnSample({ source, header }: DealSession, column: number): string {
  const heading = header === undefined ? undefined : source.grid[header]?.[column];
  const cell = isBlank(heading)
    ? source.grid
        .slice(0, 50)
        .map((row) => row[column])
        .find((value) => !isBlank(value))
    : heading;
  return typeof cell === "string" ? cell.trim() : typeof cell === "number" ? String(cell) : "";
}
