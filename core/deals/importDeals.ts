/**
 * Deals out of a CRM export. Every row of the export ends in exactly one place: a deal, a row that could not be read
 * (with what was found and what to do), a repeated row, or a blank one. Nothing is dropped silently.
 */
import { type Cell, errorIn, isBlank, quoted, serialOf } from "../cells/cell";
import { isoOfSerial } from "../plans/dates";
import type { Deal, DealType } from "../plans/model";
import type { Language } from "../text/language";
import { type DecimalSign, decimalSignOf, readAmount } from "./amounts";
import { type DayOrder, dayOrderOf, readDate } from "./dates";
import { dealTypeOf } from "./dealTypes";
import { DEAL_FIELDS, type DealField, isBlankRow, type Mapping, REQUIRED_FIELDS } from "./fields";

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
  /** Words in the type column that are not known, with how often they stand there. */
  readonly unknownTypes: readonly { readonly word: string; readonly count: number }[];
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
}

/** Fields that the mapping leaves without a column although a deal needs them. */
export function unmappedFields(mapping: Mapping): readonly DealField[] {
  return REQUIRED_FIELDS.filter((field) => mapping[field] === undefined);
}

export function importDeals(grid: readonly (readonly Cell[])[], options: ImportOptions): DealImport {
  const rows = grid.slice(options.firstRow);
  const texts = (field: DealField) => textsOf(rows, options.mapping[field]);
  const settled = {
    decimalSign: options.decimalSign ?? decimalSignOf([...texts("amount"), ...texts("fx")], options.language),
    dayOrder: dayOrderOf(texts("date")) ?? options.dayOrder,
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
    const row = options.firstRow + index + 1;
    if (isBlankRow(cells)) {
      blankRows += 1;
      return;
    }
    const read = reader.read(cells, row);
    if ("problems" in read) {
      problems.push(...read.problems);
      refused.push(row);
      for (const { key, found } of read.problems)
        if (key === "typeUnknown") unknown.set(found, (unknown.get(found) ?? 0) + 1);
      return;
    }
    const line = { row, deal: read.deal };
    const earlier = first.get(read.deal.id.toLowerCase());
    if (earlier) repeated.push({ ...line, earlier: earlier.row, same: sameDeal(earlier.deal, read.deal) });
    else {
      first.set(read.deal.id.toLowerCase(), line);
      deals.push(line);
    }
  });
  const unknownTypes = [...unknown].map(([word, count]) => ({ word, count }));
  return { deals, repeated, problems, refused, blankRows, ...settled, unknownTypes };
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

  constructor(options: ImportOptions, settled: Settled) {
    this.#options = options;
    this.#settled = settled;
  }

  read(cells: readonly Cell[], row: number): { readonly deal: Deal } | { readonly problems: readonly DealProblem[] } {
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
    const at = (field: DealField): Cell => {
      const column = this.#options.mapping[field];
      const cell = column === undefined ? null : cells[column];
      return typeof cell === "string" ? cell.replace(/[\u00a0\u202f]/g, " ").trim() : cell;
    };
    if (isBlank(at("id")) && isBlank(at("participant")) && isBlank(at("date"))) {
      fail("amount", "totalRow", at("amount"));
      return { problems };
    }
    const text = (field: DealField) => textOf(at(field), (key) => fail(field, key, at(field)));
    const date = this.#date(at("date"), (key) => fail("date", key, at("date")));
    const id = text("id");
    const participant = text("participant");
    const type = this.#type(at("type"), (key) => fail("type", key, at("type")));
    const amount = this.#number(at("amount"), (key) => fail("amount", key, at("amount")));
    const currency = this.#currency(at("currency"), (key) => fail("currency", key, at("currency")));
    const fx = this.#optional("fx", at("fx"), fail);
    const split = this.#optional("split", at("split"), fail);
    const account = isBlank(at("account"))
      ? ""
      : (textOf(at("account"), (key) => fail("account", key, at("account"))) ?? "");
    if (fx !== undefined && fx <= 0) fail("fx", "rateNotPositive", at("fx"));
    if (split !== undefined && (split <= 0 || split > 1)) fail("split", "splitRange", at("split"));
    if (currency !== undefined && currency !== this.#options.currency && fx === undefined && problems.length === 0) {
      fail("fx", "rateMissing", currency);
    }
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
    };
  }

  #date(cell: Cell, fail: (key: DealProblemKey) => undefined): string | undefined {
    if (isBlank(cell)) return fail("missing");
    if (cell instanceof Date) return isoOfSerial(serialOf(cell));
    // Serial numbers of 1954 to 2119: what stands outside is an amount or an id in the wrong column.
    if (typeof cell === "number") return cell > 20_000 && cell < 80_000 ? isoOfSerial(cell) : fail("dateUnreadable");
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "dateUnreadable");
    const read = readDate(cell, this.#settled.dayOrder);
    if (read.kind === "date") return read.iso;
    return fail(read.kind === "ambiguous" ? "dateAmbiguous" : "dateUnreadable");
  }

  #type(cell: Cell, fail: (key: DealProblemKey) => undefined): DealType | undefined {
    const text = textOf(cell, fail);
    if (text === undefined) return undefined;
    return dealTypeOf(text, this.#options.types) ?? fail("typeUnknown");
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

function foundIn(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return cell.trim();
  return errorIn(cell)?.code ?? quoted(cell);
}

const SIGNS: Readonly<Record<string, string>> = { "€": "EUR", $: "USD", US$: "USD", "£": "GBP" };

/** Ids and names; an id that is a number in the export is a text on the sheet. */
function textOf(cell: Cell, fail: (key: DealProblemKey) => undefined): string | undefined {
  if (isBlank(cell)) return fail("missing");
  if (typeof cell === "string") return cell.replace(/\s+/g, " ");
  if (typeof cell === "number") return String(cell);
  return fail(errorIn(cell) ? "errorCell" : "notNumber");
}

/** A pasted table, with tabs between its cells, or semicolons or commas when there is no tab. Quotes as in CSV. */
export function tableOfText(pasted: string): string[][] {
  const body = pasted.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const firstLine = body.slice(0, body.indexOf("\n") < 0 ? body.length : body.indexOf("\n"));
  const separator = ["\t", ";", ","].find((candidate) => firstLine.includes(candidate)) ?? "\t";
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
