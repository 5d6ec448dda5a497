/**
 * Deals out of a CRM export. Every row of the export ends in exactly one place: a deal, a row that could not be read
 * (with what was found and what to do), a repeated row, or a blank one. Nothing is dropped silently.
 */

import { type Cell, errorIn, isBlank, quoted, serialOf } from "../cells/cell";
import { dealKey, identityText, ownEntry, personKey } from "../identity";
import { isoOfSerial } from "../plans/dates";
import type { Deal, DealType } from "../plans/model";
import type { Language } from "../text/language";
import { type DecimalSign, decimalSignOf, hasTwoAmounts, provenDecimalSign, readAmount } from "./amounts";
import { currenciesOf, currenciesOfHeading, isPlausibleRate } from "./currencies";
import { type DateReading, type DayOrder, dayOrderOf, exchanged, halfConverted, readDate } from "./dates";
import { dealTypeOf } from "./dealTypes";
import { DEAL_FIELDS, type DealField, isBlankRow, type Mapping, plainWords, REQUIRED_FIELDS, visible } from "./fields";
import { type Outcome, outcomeOf, stageColumn } from "./stages";

export type DealProblemKey =
  | "missing"
  | "errorCell"
  | "dateUnreadable"
  | "dateAmbiguous"
  | "dateExchanged"
  | "amountUnreadable"
  | "amountAmbiguous"
  | "notNumber"
  | "typeUnknown"
  | "currencyUnknown"
  | "currencyContradicts"
  | "rateMissing"
  | "rateNotPositive"
  | "rateAmbiguous"
  | "rateImplausible"
  | "rateOwnCurrency"
  | "splitRange"
  | "wildcard"
  | "notWon"
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

/** A row whose id came before; `same` when every field is the same as in one of the earlier rows, which is `earlier`. */
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
  readonly silent: {
    readonly date: string | undefined;
    readonly amount: string | undefined;
    readonly rate: string | undefined;
    /** A real date, as YYYY-MM-DD, whose day and month a spreadsheet may have exchanged. */
    readonly exchanged: string | undefined;
  };
  /** Rows whose stage says neither won nor lost, with one of these stages. */
  readonly openStages: { readonly count: number; readonly example: string } | undefined;
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
  readonly rateSign?: DecimalSign;
  /** Whether day and month of real dates were exchanged, where the column looks like it. */
  readonly exchanged?: boolean;
  /** Whether rows are taken whose stage says neither won nor lost. */
  readonly takeOpen?: boolean;
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
  const amounts = textsOf(rows, options.mapping.amount);
  const order = dayOrderOf(dates);
  // Rates often come from another system than amounts: each column is judged by itself.
  const sign = provenDecimalSign(amounts);
  const settled = {
    decimalSign: sign ?? options.decimalSign ?? decimalSignOf([], options.language),
    dayOrder: order ?? options.dayOrder,
  };
  const reader = new RowReader(options, {
    ...settled,
    rateSign: provenDecimalSign(textsOf(rows, options.mapping.fx)),
    headingCurrencies: headingCurrencies(grid, options),
    halfConverted: halfConverted(dates, serialsOf(rows, options.mapping.date)) !== undefined,
    stage: stageColumn(grid[options.firstRow - 1] ?? [], rows, options.mapping),
  });
  const silentColumns = {
    date: order === undefined ? dates.find((text) => readDate(text, undefined).kind === "ambiguous") : undefined,
    amount: sign === undefined ? amounts.find(hasTwoAmounts) : undefined,
  };
  const deals: ReadDeal[] = [];
  const repeated: RepeatedDeal[] = [];
  const problems: DealProblem[] = [];
  const refused: number[] = [];
  // The first row of each id, and the row in which each content of it came first.
  const known = new Map<string, { readonly first: ReadDeal; readonly rows: Map<string, number> }>();
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
    const id = dealKey(read.deal.id);
    const earlier = known.get(id);
    if (!earlier) {
      known.set(id, { first: line, rows: new Map() });
      deals.push(line);
      return;
    }
    // Ids rarely come twice: what the first row of one holds is put down when the second comes.
    if (earlier.rows.size === 0) earlier.rows.set(contentOf(earlier.first.deal, options), earlier.first.row);
    const content = contentOf(read.deal, options);
    const same = earlier.rows.get(content);
    if (same === undefined) earlier.rows.set(content, row);
    repeated.push({ ...line, earlier: same ?? earlier.first.row, same: same !== undefined });
  });
  return {
    deals,
    repeated,
    problems,
    refused,
    blankRows,
    ...settled,
    silent: { ...silentColumns, rate: reader.silentRate, exchanged: reader.silentDate },
    openStages: reader.openStages,
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
    const text = typeof cell === "string" ? visible(cell) : "";
    return text === "" ? [] : [text];
  });
}

function serialsOf(rows: readonly (readonly Cell[])[], column: number | undefined): number[] {
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    if (cell instanceof Date) return [serialOf(cell)];
    return typeof cell === "number" && isDay(cell) ? [cell] : [];
  });
}

/** Serial numbers of 1954 to 2119: what stands outside is an amount or an id in the wrong column. */
function isDay(serial: number): boolean {
  return serial > 20_000 && serial < 80_000;
}

/** What the heading above the amounts says about their currency. */
function headingCurrencies(
  grid: readonly (readonly Cell[])[],
  { mapping, firstRow }: ImportOptions,
): readonly string[] {
  const heading = mapping.amount === undefined ? undefined : grid[firstRow - 1]?.[mapping.amount];
  return typeof heading === "string" ? currenciesOfHeading(heading) : [];
}

/** The same for two rows that pay the same people the same, however they are written. */
function contentOf(deal: Deal, { currency }: ImportOptions): string {
  const { date, participant, account, type, amount, fx = 1, split = 1, line = "" } = deal;
  const words = [personKey(participant), identityText(account)];
  return JSON.stringify([date, ...words, type, amount, deal.currency ?? currency, fx, split, dealKey(String(line))]);
}

interface Settled {
  readonly decimalSign: DecimalSign | "mixed";
  readonly dayOrder: DayOrder | undefined;
  readonly rateSign: DecimalSign | "mixed" | undefined;
  readonly headingCurrencies: readonly string[];
  readonly halfConverted: boolean;
  readonly stage: number | undefined;
}

type Fail = (field: DealField, key: DealProblemKey, cell: Cell) => undefined;

/** Reads one row; collects everything that is wrong with it, not only the first fault. */
class RowReader {
  readonly #options: ImportOptions;
  readonly #settled: Settled;
  /** Rows in a foreign currency without a rate of their own, by currency. */
  readonly withoutRate = new Map<string, number>();
  readonly taughtTypes = new Map<string, number>();
  /** The first rate that can mean two numbers, in a column that does not say which. */
  silentRate: string | undefined;
  /** The first real date whose day and month may have been exchanged. */
  silentDate: string | undefined;
  openStages: DealImport["openStages"];
  readonly #stages = new Map<string, Outcome>();
  readonly #dates = new Map<string, DateReading>();
  readonly #types = new Map<string, { readonly type: DealType | undefined; readonly taught: boolean }>();

  constructor(options: ImportOptions, settled: Settled) {
    this.#options = options;
    this.#settled = settled;
  }

  read(cells: readonly Cell[], row: number): Omit<ReadDeal, "row"> | { readonly problems: readonly DealProblem[] } {
    const problems: DealProblem[] = [];
    const fail: Fail = (field, key, cell) => {
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
      line[field] = typeof cell === "string" ? visible(cell) : cell;
    }
    const at = (field: DealField): Cell => line[field];
    if (isBlank(at("id")) && isBlank(at("participant")) && isBlank(at("date"))) {
      fail("amount", "totalRow", at("amount"));
      return { problems };
    }
    const stage = this.#unsold(cells);
    if (stage !== undefined) {
      fail("type", "notWon", stage);
      return { problems };
    }
    // Ids and names are looked up by formulas, which take these signs for any others.
    const text = (field: DealField): string | undefined => {
      const found = textOf(at(field), (key) => fail(field, key, at(field)));
      return found !== undefined && /[*?~]/.test(found) ? fail(field, "wildcard", found) : found;
    };
    const date = this.#date(at("date"), (key, found = at("date")) => fail("date", key, found));
    const id = text("id");
    const participant = text("participant");
    const type =
      this.#options.mapping.type === undefined && this.#options.everyType !== undefined
        ? this.#options.everyType
        : this.#type(at("type"), (key) => fail("type", key, at("type")));
    const amount = this.#amount(at("amount"), (key) => fail("amount", key, at("amount")));
    const currency = this.#currency(at("currency"), amount?.currencies, fail);
    const foreign = currency !== undefined && currency !== this.#options.currency;
    const rateFilled = isBlank(at("fx")) && foreign;
    if (rateFilled) countOne(this.withoutRate, currency);
    const fx = rateFilled ? ownEntry(this.#options.rates, currency) : this.#rate(at("fx"), currency, fail);
    const split = this.#share(at("split"), fail);
    const part = isBlank(at("line")) ? undefined : textOf(at("line"), (key) => fail("line", key, at("line")));
    const account = isBlank(at("account"))
      ? ""
      : (textOf(at("account"), (key) => fail("account", key, at("account"))) ?? "");
    if (rateFilled && fx === undefined) fail("fx", "rateMissing", currency);
    if (fx !== undefined && fx <= 0) fail("fx", "rateNotPositive", rateFilled ? fx : at("fx"));
    else if (fx !== undefined && foreign && !isPlausibleRate(fx, currency, this.#options.currency))
      fail("fx", "rateImplausible", rateFilled ? fx : at("fx"));
    else if (fx !== undefined && fx !== 1 && !foreign && !problems.some(({ field }) => field === "currency"))
      fail("fx", "rateOwnCurrency", at("fx"));
    if (split !== undefined && (split <= 0 || split > 1)) fail("split", "splitRange", at("split"));
    if (problems.length > 0) return { problems };
    return {
      deal: {
        date: date as string,
        id: id as string,
        participant: participant as string,
        account,
        type: type as DealType,
        amount: amount?.value as number,
        ...(currency === undefined ? {} : { currency }),
        ...(fx === undefined ? {} : { fx }),
        ...(split === undefined ? {} : { split }),
        ...(part === undefined ? {} : { line: part }),
      },
      ...(rateFilled ? { rateFilled } : {}),
    };
  }

  /** The stage of a row that was not sold, or not surely. */
  #unsold(cells: readonly Cell[]): string | undefined {
    const column = this.#settled.stage;
    const cell = column === undefined ? undefined : cells[column];
    const stage = typeof cell === "string" ? visible(cell) : "";
    if (stage === "") return undefined;
    let outcome = this.#stages.get(stage);
    if (outcome === undefined) {
      outcome = outcomeOf(stage);
      this.#stages.set(stage, outcome);
    }
    if (outcome === "open")
      this.openStages = { count: (this.openStages?.count ?? 0) + 1, example: this.openStages?.example ?? stage };
    return outcome === "won" || (outcome === "open" && this.#options.takeOpen) ? undefined : stage;
  }

  #date(cell: Cell, fail: (key: DealProblemKey, found?: Cell) => undefined): string | undefined {
    if (isBlank(cell)) return fail("missing");
    if (cell instanceof Date) return this.#realDate(isoOfSerial(serialOf(cell)), fail);
    if (typeof cell === "number") return isDay(cell) ? this.#realDate(isoOfSerial(cell), fail) : fail("dateUnreadable");
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "dateUnreadable");
    let read = this.#dates.get(cell);
    if (read === undefined) {
      read = readDate(cell, this.#settled.dayOrder);
      this.#dates.set(cell, read);
    }
    if (read.kind === "date") return read.iso;
    return fail(read.kind === "ambiguous" ? "dateAmbiguous" : "dateUnreadable");
  }

  #realDate(iso: string, fail: (key: DealProblemKey, found?: Cell) => undefined): string | undefined {
    const other = this.#settled.halfConverted ? exchanged(iso) : iso;
    if (other === iso) return iso;
    this.silentDate ??= iso;
    const { exchanged: answer } = this.#options;
    return answer === undefined ? fail("dateExchanged", iso) : answer ? other : iso;
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

  #amount(
    cell: Cell,
    fail: (key: DealProblemKey) => undefined,
  ): { readonly value: number; readonly currencies?: readonly string[] } | undefined {
    if (isBlank(cell)) return fail("missing");
    if (typeof cell === "number") return { value: cell };
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "notNumber");
    const read = readAmount(cell, this.#settled.decimalSign);
    if (read.kind === "amount" && !read.percent) return read;
    return fail(read.kind === "ambiguous" ? "amountAmbiguous" : "amountUnreadable");
  }

  /** A rate left out means 1. One that can mean two numbers is the plausible one, or what the person says. */
  #rate(cell: Cell, currency: string | undefined, fail: Fail): number | undefined {
    if (isBlank(cell)) return undefined;
    if (typeof cell === "number") return cell;
    if (typeof cell !== "string") return fail("fx", errorIn(cell) ? "errorCell" : "notNumber", cell);
    const plausible = (sign: DecimalSign | "mixed") => {
      const read = readAmount(cell, sign);
      if (read.kind !== "amount" || read.percent || read.currencies) return undefined;
      return { value: read.value, likely: isPlausibleRate(read.value, currency ?? "", this.#options.currency) };
    };
    const proven = this.#settled.rateSign;
    if ((proven === undefined || proven === "mixed") && hasTwoAmounts(cell)) {
      const [point, comma] = [plausible("."), plausible(",")];
      if (point && comma && point.likely !== comma.likely) return (point.likely ? point : comma).value;
      this.silentRate ??= cell;
      const { rateSign } = this.#options;
      return (rateSign === undefined ? undefined : plausible(rateSign)?.value) ?? fail("fx", "rateAmbiguous", cell);
    }
    return plausible(proven ?? "mixed")?.value ?? fail("fx", "amountUnreadable", cell);
  }

  /** A share left out means 1. It may be written as 50 % or 0.5, never as 50, so its sign is always the decimal sign. */
  #share(cell: Cell, fail: Fail): number | undefined {
    if (isBlank(cell)) return undefined;
    if (typeof cell === "number") return cell;
    if (typeof cell !== "string") return fail("split", errorIn(cell) ? "errorCell" : "notNumber", cell);
    const read = readAmount(cell, cell.includes(",") ? "," : ".");
    return read.kind === "amount" && !read.currencies ? read.value : fail("split", "amountUnreadable", cell);
  }

  /** What the column, the amount's own text and its heading say together; undefined when none of them says anything. */
  #currency(cell: Cell, beside: readonly string[] | undefined, fail: Fail): string | undefined {
    let stated: readonly string[] | undefined;
    if (!isBlank(cell)) {
      const text = textOf(cell, (key) => fail("currency", key, cell));
      if (text === undefined) return undefined;
      stated = currenciesOf(text);
      if (stated.length === 0) return fail("currency", "currencyUnknown", cell);
    }
    const { headingCurrencies } = this.#settled;
    const others = [beside, headingCurrencies.length > 0 ? headingCurrencies : undefined];
    for (const other of others) {
      if (other === undefined) continue;
      const before = stated;
      stated = before === undefined ? other : before.filter((code) => other.includes(code));
      if (stated.length === 0) return fail("currency", "currencyContradicts", `${before?.[0]} / ${other[0]}`);
    }
    return stated?.find((code) => code === this.#options.currency) ?? stated?.[0];
  }
}

function foundIn(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return cell.trim();
  return errorIn(cell)?.code ?? quoted(cell);
}

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

/**
 * A pasted table, with tabs between its cells, or semicolons or commas when there is no tab. Quotes as in CSV; a
 * quotation mark that nothing closes is a sign like any other, for it would swallow the rows that follow.
 */
export function tableOfText(pasted: string): string[][] {
  const body = pasted.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let most = 0;
  let at = 0;
  while (at < body.length) {
    const end = body[at] === '"' ? closingQuote(body, at, separator, most) : undefined;
    const next = endOfCell(body, end === undefined ? at : end + 1, separator);
    row.push(end === undefined ? body.slice(at, next) : body.slice(at + 1, end).replace(/""/g, '"'));
    if (body[next] === "\n") {
      rows.push(row);
      most = Math.max(most, row.length - 1);
      row = [];
    } else if (next === body.length - 1) row.push("");
    at = next + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endOfCell(body: string, from: number, separator: string): number {
  let at = from;
  while (at < body.length && body[at] !== separator && body[at] !== "\n") at += 1;
  return at;
}

/**
 * Where the quotation mark at `open` is closed; undefined when it is not: another mark in the middle of a text comes
 * first, or none, or all the lines between are whole rows, with as many separators as the table has at most.
 */
function closingQuote(body: string, open: number, separator: string, most: number): number | undefined {
  let end = body.indexOf('"', open + 1);
  while (end >= 0 && body[end + 1] === '"') end = body.indexOf('"', end + 2);
  if (end < 0) return undefined;
  if (body.slice(end + 1, endOfCell(body, end + 1, separator)).trim() !== "") return undefined;
  const text = body.slice(open, end);
  if (most < 2 || !text.includes("\n")) return end;
  const from = body.lastIndexOf("\n", open) + 1;
  const to = body.indexOf("\n", end);
  const lines = body.slice(from, to < 0 ? body.length : to).split("\n");
  const whole = lines.every((line) => line.trim() === "" || line.split(separator).length > most);
  return whole ? undefined : end;
}
