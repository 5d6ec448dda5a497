/**
 * Deals out of a CRM export. Every row of the export ends in exactly one place: a deal, a row that could not be read
 * (with what was found and what to do), a repeated row, or a blank one. Nothing is dropped silently.
 */
import { type Cell, errorIn, isBlank, quoted, serialOf } from "../cells/cell";
import { isoOfSerial } from "../plans/dates";
import type { Deal, DealType } from "../plans/model";
import type { Language } from "../text/language";
import { type DecimalSign, decimalSignOf, hasTwoAmounts, provenDecimalSign, readAmount } from "./amounts";
import { type DateReading, type DayOrder, dayOrderOf, readDate } from "./dates";
import { dealTypeOf } from "./dealTypes";
import { DEAL_FIELDS, type DealField, isBlankRow, type Mapping, plainWords, REQUIRED_FIELDS } from "./fields";

export type DealProblemKey =
  | "missing"
  | "errorCell"
  | "dateUnreadable"
  | "dateAmbiguous"
  | "amountUnreadable"
  | "amountAmbiguous"
  | "notNumber"
  | "typeUnknown"
  | "currencyUnknown"
  | "rateMissing"
  | "rateNotPositive"
  | "splitRange"
  | "totalRow";

/** One reason why a row was not imported; `row` counts from 1 as the sheet or the pasted text shows it. */
export interface DealProblem {
  readonly row: number;
  readonly field: DealField;
  readonly key: DealProblemKey;
  readonly found: string;
}

export interface ReadDeal {
  readonly row: number;
  readonly deal: Deal;
  /** The rate is not the export's: it is the one given for the currency. */
  readonly rateFilled?: true;
}

/** A row whose id came before; `same` when every field is the same as in the earlier row. */
export interface RepeatedDeal extends ReadDeal {
  readonly earlier: number;
  readonly same: boolean;
}

export interface DealImport {
  readonly deals: readonly ReadDeal[];
  readonly repeated: readonly RepeatedDeal[];
  readonly problems: readonly DealProblem[];
  /** Rows that were not imported because of a problem. */
  readonly refused: readonly number[];
  readonly blankRows: number;
  /** What was settled for whole columns, so that the person sees it. */
  readonly decimalSign: DecimalSign | "mixed";
  readonly dayOrder: DayOrder | undefined;
  /** Texts that can mean two things in columns that do not say which: one example of each, to ask the person with. */
  readonly silent: { readonly date: string | undefined; readonly amount: string | undefined };
  /** Foreign currencies in rows without a rate of their own, with how many rows. */
  readonly withoutRate: readonly { readonly currency: string; readonly count: number }[];
  /** Words in the type column that are not known, with how often they stand there. */
  readonly unknownTypes: readonly { readonly word: string; readonly count: number }[];
  /** Words in the type column that the person gave a meaning, with how often they stand there. */
  readonly taughtTypes: readonly { readonly word: string; readonly count: number }[];
}

export interface ImportOptions {
  readonly mapping: Mapping;
  readonly language: Language;
  /** Currency of the plan: a deal in another one needs a frozen rate. */
  readonly currency: string;
  /** First row of data, from 0 (the row after the headers). */
  readonly firstRow: number;
  /** Answers of the person where the column itself is silent. */
  readonly dayOrder?: DayOrder;
  readonly decimalSign?: DecimalSign;
  /** Meaning of words the product does not know, by their plain words. */
  readonly types?: Readonly<Record<string, DealType>>;
  /** Type of every row, where no column holds one. */
  readonly everyType?: DealType;
  /** Frozen rates for rows in a foreign currency that have none of their own, by currency. */
  readonly rates?: Readonly<Record<string, number>>;
  /** Rows of the sheet above the grid, so that rows are numbered as the sheet numbers them. */
  readonly rowsAbove?: number;
}

/** Fields that the mapping leaves without a column although a deal needs them. */
export function unmappedFields(mapping: Mapping, everyType?: DealType): readonly DealField[] {
  return REQUIRED_FIELDS.filter(
    (field) => mapping[field] === undefined && !(field === "type" && everyType !== undefined),
  );
}

export function importDeals(grid: readonly (readonly Cell[])[], options: ImportOptions): DealImport {
  const rows = grid.slice(options.firstRow);
  // Days and types come again and again: each text is judged once.
  const dates = [...new Set(textsOf(rows, options.mapping.date))];
  const amounts = [...textsOf(rows, options.mapping.amount), ...textsOf(rows, options.mapping.fx)];
  const order = dayOrderOf(dates);
  const sign = provenDecimalSign(amounts);
  const settled = {
    decimalSign: sign ?? options.decimalSign ?? decimalSignOf([], options.language),
    dayOrder: order ?? options.dayOrder,
  };
  const silent = {
    date: order === undefined ? dates.find((text) => readDate(text, undefined).kind === "ambiguous") : undefined,
    amount: sign === undefined ? amounts.find(hasTwoAmounts) : undefined,
  };
  const reader = new RowReader(options, settled);
  const deals: ReadDeal[] = [];
  const repeated: RepeatedDeal[] = [];
  const problems: DealProblem[] = [];
  const refused: number[] = [];
  const first = new Map<string, ReadDeal>();
  const unknown = new Map<string, number>();
  let blankRows = 0;
  rows.forEach((cells, index) => {
    const row = (options.rowsAbove ?? 0) + options.firstRow + index + 1;
    if (isBlankRow(cells)) {
      blankRows += 1;
      return;
    }
    const read = reader.read(cells, row);
    if ("problems" in read) {
      problems.push(...read.problems);
      refused.push(row);
      for (const { key, found } of read.problems) if (key === "typeUnknown") countOne(unknown, found);
      return;
    }
    const line: ReadDeal = { row, ...read };
    const earlier = first.get(read.deal.id.toLowerCase());
    if (earlier) repeated.push({ ...line, earlier: earlier.row, same: sameDeal(earlier.deal, read.deal) });
    else {
      first.set(read.deal.id.toLowerCase(), line);
      deals.push(line);
    }
  });
  return {
    deals,
    repeated,
    problems,
    refused,
    blankRows,
    ...settled,
    silent,
    withoutRate: counted(reader.withoutRate).map(([currency, rows]) => ({ currency, count: rows })),
    taughtTypes: counted(reader.taughtTypes).map(([word, times]) => ({ word, count: times })),
    unknownTypes: counted(unknown).map(([word, times]) => ({ word, count: times })),
  };
}

function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The most frequent first. */
function counted(counts: ReadonlyMap<string, number>): [string, number][] {
  return [...counts].sort(([, a], [, b]) => b - a);
}

function textsOf(rows: readonly (readonly Cell[])[], column: number | undefined): string[] {
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    return typeof cell === "string" && cell.trim() !== "" ? [cell] : [];
  });
}

function sameDeal(a: Deal, b: Deal): boolean {
  return DEAL_FIELDS.every((field) => a[field] === b[field]);
}

interface Settled {
  readonly decimalSign: DecimalSign | "mixed";
  readonly dayOrder: DayOrder | undefined;
}

/** Reads one row; collects everything that is wrong with it, not only the first fault. */
class RowReader {
  readonly #options: ImportOptions;
  readonly #settled: Settled;
  /** Rows in a foreign currency without a rate of their own, by currency. */
  readonly withoutRate = new Map<string, number>();
  readonly taughtTypes = new Map<string, number>();
  readonly #dates = new Map<string, DateReading>();
  readonly #types = new Map<string, { readonly type: DealType | undefined; readonly taught: boolean }>();

  constructor(options: ImportOptions, settled: Settled) {
    this.#options = options;
    this.#settled = settled;
  }

  read(cells: readonly Cell[], row: number): Omit<ReadDeal, "row"> | { readonly problems: readonly DealProblem[] } {
    const problems: DealProblem[] = [];
    const fail = (field: DealField, key: DealProblemKey, cell: Cell): undefined => {
      problems.push({
        row,
        field,
        key,
        found: foundIn(cell),
      });
      return undefined;
    };
    const line: Partial<Record<DealField, Cell>> = {};
    for (const field of DEAL_FIELDS) {
      const column = this.#options.mapping[field];
      const cell = column === undefined ? null : cells[column];
      line[field] = typeof cell === "string" ? trimmed(cell) : cell;
    }
    const at = (field: DealField): Cell => line[field];
    if (isBlank(at("id")) && isBlank(at("participant")) && isBlank(at("date"))) {
      fail("amount", "totalRow", at("amount"));
      return { problems };
    }
    const text = (field: DealField) => textOf(at(field), (key) => fail(field, key, at(field)));
    const date = this.#date(at("date"), (key) => fail("date", key, at("date")));
    const id = text("id");
    const participant = text("participant");
    const type =
      this.#options.mapping.type === undefined && this.#options.everyType !== undefined
        ? this.#options.everyType
        : this.#type(at("type"), (key) => fail("type", key, at("type")));
    const amount = this.#number(at("amount"), (key) => fail("amount", key, at("amount")));
    const currency = this.#currency(at("currency"), (key) => fail("currency", key, at("currency")));
    const ownRate = this.#optional("fx", at("fx"), fail);
    const rateFilled = isBlank(at("fx")) && currency !== undefined && currency !== this.#options.currency;
    if (rateFilled) countOne(this.withoutRate, currency);
    const fx = rateFilled ? this.#options.rates?.[currency] : ownRate;
    const split = this.#optional("split", at("split"), fail);
    const account = isBlank(at("account"))
      ? ""
      : (textOf(at("account"), (key) => fail("account", key, at("account"))) ?? "");
    if (fx !== undefined && fx <= 0) fail("fx", "rateNotPositive", at("fx"));
    if (split !== undefined && (split <= 0 || split > 1)) fail("split", "splitRange", at("split"));
    if (rateFilled && fx === undefined) fail("fx", "rateMissing", currency);
    if (problems.length > 0) return { problems };
    return {
      deal: {
        date: date as string,
        id: id as string,
        participant: participant as string,
        account,
        type: type as DealType,
        amount: amount as number,
        ...(currency === undefined ? {} : { currency }),
        ...(fx === undefined ? {} : { fx }),
        ...(split === undefined ? {} : { split }),
      },
      ...(rateFilled ? { rateFilled } : {}),
    };
  }

  #date(cell: Cell, fail: (key: DealProblemKey) => undefined): string | undefined {
    if (isBlank(cell)) return fail("missing");
    if (cell instanceof Date) return isoOfSerial(serialOf(cell));
    // Serial numbers of 1954 to 2119: what stands outside is an amount or an id in the wrong column.
    if (typeof cell === "number") return cell > 20_000 && cell < 80_000 ? isoOfSerial(cell) : fail("dateUnreadable");
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "dateUnreadable");
    let read = this.#dates.get(cell);
    if (read === undefined) {
      read = readDate(cell, this.#settled.dayOrder);
      this.#dates.set(cell, read);
    }
    if (read.kind === "date") return read.iso;
    return fail(read.kind === "ambiguous" ? "dateAmbiguous" : "dateUnreadable");
  }

  #type(cell: Cell, fail: (key: DealProblemKey) => undefined): DealType | undefined {
    const text = textOf(cell, fail);
    if (text === undefined) return undefined;
    let known = this.#types.get(text);
    if (known === undefined) {
      const { types = {} } = this.#options;
      known = { type: dealTypeOf(text, types), taught: Object.keys(types).includes(plainWords(text)) };
      this.#types.set(text, known);
    }
    const { type, taught } = known;
    if (type !== undefined && taught) countOne(this.taughtTypes, text);
    return type ?? fail("typeUnknown");
  }

  #number(cell: Cell, fail: (key: DealProblemKey) => undefined): number | undefined {
    if (isBlank(cell)) return fail("missing");
    if (typeof cell === "number") return cell;
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "notNumber");
    const read = readAmount(cell, this.#settled.decimalSign);
    if (read.kind === "amount") return read.value;
    return fail(read.kind === "ambiguous" ? "amountAmbiguous" : "amountUnreadable");
  }

  /** FX rates and shares: left out means 1. A share may be written as 50 % or 0.5, never as 50. */
  #optional(
    field: "fx" | "split",
    cell: Cell,
    fail: (field: DealField, key: DealProblemKey, cell: Cell) => undefined,
  ): number | undefined {
    return isBlank(cell) ? undefined : this.#number(cell, (key) => fail(field, key, cell));
  }

  #currency(cell: Cell, fail: (key: DealProblemKey) => undefined): string | undefined {
    if (isBlank(cell)) return undefined;
    const text = textOf(cell, fail);
    if (text === undefined) return undefined;
    const code = SIGNS[text] ?? text.toUpperCase();
    return /^[A-Z]{3}$/.test(code) ? code : fail("currencyUnknown");
  }
}

function trimmed(text: string): string {
  return (/[\u00a0\u202f]/.test(text) ? text.replace(/[\u00a0\u202f]/g, " ") : text).trim();
}

function foundIn(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return cell.trim();
  return errorIn(cell)?.code ?? quoted(cell);
}

const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", US$: "USD", "£": "GBP" };

/** Ids and names; an id that is a number in the export is a text on the sheet. */
function textOf(cell: Cell, fail: (key: DealProblemKey) => undefined): string | undefined {
  if (isBlank(cell)) return fail("missing");
  if (typeof cell === "string") return /\s\s|[\t\n]/.test(cell) ? cell.replace(/\s+/g, " ") : cell;
  if (typeof cell === "number") return String(cell);
  return fail(errorIn(cell) ? "errorCell" : "notNumber");
}

/** Tabs before semicolons before commas: the first that stands in most of the first lines, for titles may stand above. */
function separatorOf(body: string): string {
  const lines = body
    .slice(0, 20_000)
    .split("\n", 10)
    .map((line) => line.replace(/"[^"]*"/g, ""))
    .filter((line) => line.trim() !== "");
  const inMost = (sign: string) => lines.filter((line) => line.includes(sign)).length * 2 >= Math.max(1, lines.length);
  return ["\t", ";", ","].find(inMost) ?? "\t";
}

/** A pasted table, with tabs between its cells, or semicolons or commas when there is no tab. Quotes as in CSV. */
export function tableOfText(pasted: string): string[][] {
  const body = pasted.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let inQuotes = false;
  for (let index = 0; index < body.length; index += 1) {
    const sign = body[index] as string;
    if (inQuotes) {
      if (sign === '"' && body[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else if (sign === '"') inQuotes = false;
      else cell += sign;
    } else if (sign === '"' && cell === "") inQuotes = true;
    else if (sign === separator || sign === "\n") {
      row.push(cell);
      cell = "";
      if (sign === "\n") {
        rows.push(row);
        row = [];
      }
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows;
}
