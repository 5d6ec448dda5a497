/** One row of an export becomes a deal, or the list of everything that is wrong with it. */
import { type Cell, errorIn, isBlank, quoted, serialOf } from "../cells/cell";
import { identityText } from "../identity";
import { isoOfSerial } from "../plans/dates";
import { LOSSES } from "../plans/measures";
import type { Deal, DealType } from "../plans/model";
import { type AmountReading, hasTwoAmounts, readAmount } from "./amounts";
import { currenciesOf, isPlausibleRate } from "./currencies";
import { type DateReading, exchanged, readDate } from "./dates";
import { dealTypeOf } from "./dealTypes";
import type { CreditDocument } from "./documents";
import type { DealField } from "./fields";
import type { DealProblem, DealProblemKey } from "./problems";
import type { Direction } from "./rateDirection";
import { RateReader } from "./rateReader";
import type { Settled } from "./settled";
import { plainWords } from "./words";

export interface ReadDeal {
  readonly row: number;
  readonly deal: Deal;
  /** The rate is not the export's: it is the one given for the currency. */
  readonly rateFilled?: true;
}

/** What is known of a row beside its cells. */
export interface Known {
  /** By the person's word, though it was not sold. */
  readonly deducted: boolean;
  /** The document, where it takes money back. */
  readonly credit: CreditDocument | undefined;
  readonly direction: Direction;
  /** Shares of 1 are one per cent. */
  readonly hundredths: boolean;
}

/** "60/40", "60 % - 40 %": the shares of several people in one cell. */
const SEVERAL_SHARES = /^\s*\d+(?:[.,]\d+)?\s*%?\s*(?:[/|:;+&-]|and|et|e)\s*\d/i;

type Fail = (field: DealField, key: DealProblemKey, cell: Cell) => undefined;

/** Serial numbers of 1954 to 2119: what stands outside is an amount or an id in the wrong column. */
export function isDay(serial: number): boolean {
  return serial > 20_000 && serial < 80_000;
}

export class RowReader {
  readonly #settled: Settled;
  readonly rates: RateReader;
  /** Rows in a foreign currency without a rate of their own, by currency. */
  readonly withoutRate = new Map<string, number>();
  /** Words in the type column that are not known, as the export writes them first, with how often they stand there. */
  readonly askedTypes = new Map<string, { readonly word: string; count: number }>();
  /** The first real date whose day and month may have been exchanged. */
  silentDate: string | undefined;
  /** Rows whose loss is above zero, whatever was said about them, with one of the amounts. */
  unsignedLosses: { count: number; readonly example: number } | undefined;
  /** Documents that take money back and have no minus, of those that nothing else says it of. */
  unsignedCredits: { count: number; readonly example: string } | undefined;
  /** Rows whose type adds and whose amount is below zero, with one of the amounts. */
  negativeGains: { count: number; readonly example: number } | undefined;
  /** Amounts whose unit can mean two, with one of them and its value in millions. */
  unsureUnits: { count: number; readonly example: string; readonly value: number } | undefined;
  readonly #dates = new Map<string, DateReading>();

  constructor(settled: Settled) {
    this.#settled = settled;
    this.rates = new RateReader(settled);
  }

  /**
   * @param cells of the row, clean, with what stands above filled in where the person said so
   */
  read(
    cells: readonly Cell[],
    row: number,
    { deducted, credit, direction, hundredths }: Known,
  ): ReadDeal | { readonly problems: readonly DealProblem[] } {
    const problems: DealProblem[] = [];
    const fail: Fail = (field, key, cell) => {
      problems.push({ row, field, key, found: foundIn(cell) });
      return undefined;
    };
    const { mapping, currency: planCurrency } = this.#settled;
    const at = (field: DealField): Cell => {
      const column = mapping[field];
      return column === undefined ? null : cells[column];
    };
    const text = (field: DealField) => textOf(at(field), (key) => fail(field, key, at(field)));
    const date = this.#date(at("date"), (key, found = at("date")) => fail("date", key, found));
    const id = text("id");
    const participant = text("participant");
    const said = credit !== undefined && isBlank(at("type")) ? "creditMemo" : this.#type(at("type"), fail);
    const type = credit === undefined || (said && LOSSES.has(said)) ? said : "creditMemo";
    const read = this.#amount(at("amount"), (key) => fail("amount", key, at("amount")));
    const currency = this.#currency(at("currency"), read?.currencies, fail);
    const foreign = currency !== undefined && currency !== planCurrency;
    const rateFilled = isBlank(at("fx")) && foreign;
    if (rateFilled) this.withoutRate.set(currency, (this.withoutRate.get(currency) ?? 0) + 1);
    const given = rateFilled ? this.#settled.rates.get(currency) : undefined;
    const failRate = (key: DealProblemKey, found: Cell) => fail("fx", key, found);
    const rate = rateFilled ? undefined : this.rates.read(at("fx"), currency, direction, failRate);
    const written =
      foreign && rate !== undefined ? this.rates.worth(rate, read?.value, currency, direction, failRate) : rate;
    const fx = rateFilled ? (given === "leaveOut" ? undefined : given) : written;
    const split = this.#share(at("split"), hundredths ? 100 : this.#settled.shareOf, fail);
    const account = isBlank(at("account"))
      ? ""
      : (textOf(at("account"), (key) => fail("account", key, at("account"))) ?? "");
    const lineNumber = isBlank(at("line")) ? undefined : textOf(at("line"), (key) => fail("line", key, at("line")));
    if (rateFilled && fx === undefined) fail("fx", given === "leaveOut" ? "rateLeftOut" : "rateMissing", currency);
    if (fx !== undefined && fx <= 0) fail("fx", "rateNotPositive", rateFilled ? fx : at("fx"));
    else if (fx !== undefined && foreign && !isPlausibleRate(fx, currency, planCurrency))
      fail("fx", "rateImplausible", rateFilled ? fx : at("fx"));
    else if (fx !== undefined && fx !== 1 && !foreign && !problems.some(({ field }) => field === "currency"))
      fail("fx", "rateOwnCurrency", at("fx"));
    if (split !== undefined && (split <= 0 || split > 1)) fail("split", "splitRange", at("split"));
    const amount = read && this.#signed(read.value, type, deducted, credit, (key) => fail("amount", key, at("amount")));
    if (problems.length > 0) return { problems };
    const deal: { -readonly [field in keyof Deal]: Deal[field] } = {
      date: date as string,
      id: id as string,
      participant: participant as string,
      account,
      type: type as DealType,
      amount: amount as number,
    };
    if (lineNumber !== undefined) deal.line = lineNumber;
    if (currency !== undefined) deal.currency = currency;
    if (fx !== undefined) deal.fx = fx;
    if (split !== undefined) deal.split = split;
    return rateFilled ? { row, deal, rateFilled } : { row, deal };
  }

  /** The day of a row, whether it can be read otherwise or not. */
  day(cells: readonly Cell[]): string | undefined {
    const { date } = this.#settled.mapping;
    return date === undefined ? undefined : this.#date(cells[date], () => undefined);
  }

  #date(cell: Cell, fail: (key: DealProblemKey, found?: Cell) => undefined): string | undefined {
    if (isBlank(cell)) return fail("missing");
    if (cell instanceof Date) return this.#realDate(isoOfSerial(serialOf(cell)), fail);
    if (typeof cell === "number") return isDay(cell) ? this.#realDate(isoOfSerial(cell), fail) : fail("dateUnreadable");
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "dateUnreadable");
    if (errorIn(cell)) return fail("errorCell");
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
    const answer = this.#settled.exchanged;
    return answer === undefined ? fail("dateExchanged", iso) : answer ? other : iso;
  }

  #type(cell: Cell, fail: Fail): DealType | undefined {
    const { mapping, everyType, types } = this.#settled;
    if (mapping.type === undefined) return everyType ?? fail("type", "missing", cell);
    const text = isBlank(cell) ? "" : textOf(cell, (key) => fail("type", key, cell));
    if (text === undefined) return undefined;
    const known = dealTypeOf(text);
    if (known !== undefined) return known;
    const words = plainWords(text);
    const asked = this.askedTypes.get(words);
    if (asked) asked.count += 1;
    else this.askedTypes.set(words, { word: text, count: 1 });
    const said = types.get(words);
    if (said === "leaveOut") return fail("type", "typeLeftOut", text);
    return said ?? fail("type", text === "" ? "missing" : "typeUnknown", text);
  }

  #amount(
    cell: Cell,
    fail: (key: DealProblemKey) => undefined,
  ): { readonly value: number; readonly currencies?: readonly string[] } | undefined {
    if (isBlank(cell)) return fail("missing");
    if (typeof cell === "number") return Number.isFinite(cell) ? { value: this.#scaled(cell) } : fail("notNumber");
    if (typeof cell !== "string") return fail(errorIn(cell) ? "errorCell" : "notNumber");
    if (errorIn(cell)) return fail("errorCell");
    const sign = this.#settled.decimalSign;
    if (sign === undefined && hasTwoAmounts(cell)) return fail("amountWaits");
    const read = readAmount(cell, sign ?? "mixed");
    if (read.kind === "amount" && read.unit !== undefined) return this.#ofUnit(read, cell, fail);
    if (read.kind === "amount" && !read.percent) return { ...read, value: this.#scaled(read.value) };
    return fail(read.kind === "ambiguous" ? "amountAmbiguous" : "amountUnreadable");
  }

  /** An amount with a unit of its own, in a column that has none. */
  #ofUnit(
    read: Extract<AmountReading, { kind: "amount" }>,
    example: string,
    fail: (key: DealProblemKey) => undefined,
  ): { readonly value: number; readonly currencies?: readonly string[] } | undefined {
    const { scale, largeUnit } = this.#settled;
    if (scale !== 1) return fail("amountUnreadable");
    if (read.unit === "sure") return read;
    if (this.unsureUnits === undefined) this.unsureUnits = { count: 1, example, value: read.value };
    else this.unsureUnits.count += 1;
    if (largeUnit === undefined) return fail("amountWaits");
    if (largeUnit === "leaveOut") return fail("amountUnreadable");
    return { ...read, value: Number(((read.value / 1e6) * largeUnit).toPrecision(15)) };
  }

  #scaled(value: number): number {
    return this.#settled.scale === 1 ? value : Number((value * this.#settled.scale).toPrecision(15));
  }

  /** A loss takes something back, and any other type adds: against its type an amount waits for the person's word. */
  #signed(
    value: number,
    type: DealType | undefined,
    deducted: boolean,
    credit: CreditDocument | undefined,
    fail: (key: DealProblemKey) => undefined,
  ): number | undefined {
    if (type === undefined || value === 0) return value;
    if (credit !== undefined && value > 0) {
      if (credit.answer === "side") return -value;
      this.unsignedCredits = counted(this.unsignedCredits, credit.found);
      return credit.answer === "take" ? -value : fail("creditAbove");
    }
    const { unsigned, negativeGains } = this.#settled;
    if (LOSSES.has(type) && value > 0) {
      this.unsignedLosses = counted(this.unsignedLosses, value);
      return unsigned ? -value : fail("lossAbove");
    }
    if (LOSSES.has(type) || value > 0 || deducted) return value;
    this.negativeGains = counted(this.negativeGains, value);
    return negativeGains ? value : fail("gainBelow");
  }

  /** A share left out means 1. Its sign is always the decimal sign: no share has thousands. */
  #share(cell: Cell, shareOf: number, fail: Fail): number | undefined {
    if (isBlank(cell)) return undefined;
    const part = (value: number) => (shareOf === 1 ? value : Number((value / shareOf).toPrecision(15)));
    if (typeof cell === "number") return part(cell);
    if (typeof cell !== "string" || errorIn(cell))
      return fail("split", errorIn(cell) ? "errorCell" : "notNumber", cell);
    const read = readAmount(cell, cell.includes(",") ? "," : ".");
    if (read.kind !== "amount" || read.currencies || read.unit)
      return fail("split", SEVERAL_SHARES.test(cell) ? "splitSeveral" : "amountUnreadable", cell);
    return read.percent ? read.value : part(read.value);
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
    return stated?.find((code) => code === this.#settled.currency) ?? stated?.[0];
  }
}

function counted<T>(known: { count: number; readonly example: T } | undefined, example: T) {
  return known === undefined ? { count: 1, example } : { ...known, count: known.count + 1 };
}

function foundIn(cell: Cell): string {
  if (isBlank(cell)) return "";
  if (typeof cell === "string") return cell.trim();
  return errorIn(cell)?.code ?? quoted(cell);
}

/** The largest whole number that a spreadsheet keeps: an id of more digits has lost its last ones already. */
const LARGEST_ID = 1e15;
/** What a spreadsheet shows of a long number: "1.2E+11" is many ids, "1E3" is one. */
const SHORTENED = /^-?\d(?:[.,]\d+)?E\+\d{2,3}$/i;

/** Ids and names, exactly as they are written; an id that is a number in the export is a text on the sheet. */
function textOf(cell: Cell, fail: (key: DealProblemKey) => undefined): string | undefined {
  if (isBlank(cell)) return fail("missing");
  if (typeof cell === "string") {
    if (errorIn(cell)) return fail("errorCell");
    return SHORTENED.test(cell) ? fail("idRounded") : identityText(cell);
  }
  if (typeof cell === "number") return Math.abs(cell) < LARGEST_ID ? String(cell) : fail("idRounded");
  return fail(errorIn(cell) ? "errorCell" : "notNumber");
}
