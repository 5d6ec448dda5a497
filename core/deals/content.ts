/** What stands in the columns of an export: whether it can be what a field holds, and whether two columns say the same. */
import { type Cell, isBlank, serialOf } from "../cells/cell";
import { personKey } from "../identity";
import { type DecimalSign, readAmount } from "./amounts";
import { currenciesOf } from "./currencies";
import { readDate } from "./dates";
import { dealTypeOf } from "./dealTypes";
import type { DealField } from "./fields";
import { flagOf, provesOutcome } from "./outcome";
import { MOST_OUTCOMES } from "./outcomeHeadings";
import { isDay } from "./rowReader";
import { cleanText } from "./words";

type Row = readonly Cell[];

const SIGNS: readonly DecimalSign[] = [".", ","];

/** What stands in the columns, looked at once. */
export class Content {
  readonly #rows: readonly Row[];
  readonly #headings: Row;
  readonly #texts = new Map<number, ReadonlySet<string>>();
  readonly #samples = new Map<number, readonly Cell[]>();

  constructor(rows: readonly Row[], headings: Row) {
    this.#rows = rows;
    this.#headings = headings;
  }

  /** Distinct cells that are not blank: all of them, or one more than can be outcomes. */
  #sample(column: number): readonly Cell[] {
    let sample = this.#samples.get(column);
    if (sample === undefined) {
      sample = distinct(this.#rows, column);
      this.#samples.set(column, sample);
    }
    return sample;
  }

  /** Texts of the rows that can be deals: the name of a group ("Closed Won") says nothing about a column. */
  texts(column: number): ReadonlySet<string> {
    let texts = this.#texts.get(column);
    if (texts === undefined) {
      const title = cleanText(this.#headings[column]);
      // "Voided" below Voided is a heading only where others are repeated beside it.
      const isDeal = (row: Row) =>
        row.some((cell, at) => at !== column && !isBlank(cell)) &&
        (cleanText(row[column]) !== title ||
          !row.some(
            (cell, at) => at !== column && !isBlank(cell) && cleanText(cell) === cleanText(this.#headings[at]),
          ));
      texts = new Set(distinct(this.#rows, column, isDeal).map(cleanText));
      this.#texts.set(column, texts);
    }
    return texts;
  }

  isBlank(column: number): boolean {
    return this.#sample(column).length === 0;
  }

  /** Whether a column says yes and no and nothing else: it is no figure. */
  isFlag(column: number): boolean {
    return this.#sample(column).every((cell) => typeof cell !== "number" && isYesOrNo(cleanText(cell)));
  }

  /** Beside a column of types, one of credit memos tells documents apart. */
  hasKnownTypes(column: number): boolean {
    return this.#sample(column).some((cell) => !["creditMemo", undefined].includes(dealTypeOf(cleanText(cell))));
  }

  /** Whether two columns mean the same in every row: then it does not matter which one is read. */
  same(field: DealField, one: number, other: number): boolean {
    return this.#rows.every((row) => {
      const [first, second] = [cleanText(row[one]), cleanText(row[other])];
      return first === second || (first !== "" && second !== "" && meaning(field, first) === meaning(field, second));
    });
  }

  /** Whether one column holds the same day as the other wherever a deal was won, and none where it was not. */
  isDayOf(one: number, other: number): boolean {
    const won = new Map<string, boolean>();
    const isWon = (text: string) => {
      const known = won.get(text) ?? provesOutcome(text) === "won";
      won.set(text, known);
      return known;
    };
    return this.#rows.every((row) => {
      const [first, second] = [cleanText(row[one]), cleanText(row[other])];
      if (first === "") return !row.some((cell) => typeof cell === "string" && isWon(cell));
      return second === "" || dayOf(row[one]) === dayOf(row[other]);
    });
  }

  /** Whether each person of one column is a single one in the other: an id and its name. */
  oneToOne(one: number, other: number): boolean {
    const partners = [new Map<string, string>(), new Map<string, string>()] as const;
    return this.#rows.every((row) => {
      const [first, second] = [personKey(cleanText(row[one])), personKey(cleanText(row[other]))];
      if (first === "" || second === "") return true;
      const known = [partners[0].get(first) ?? second, partners[1].get(second) ?? first];
      partners[0].set(first, second);
      partners[1].set(second, first);
      return known[0] === second && known[1] === first;
    });
  }

  fits(field: DealField, column: number): boolean {
    if (this.#rows.length === 0) return true;
    return this.#sample(column).some((cell) => holds(field, cell));
  }
}

function isYesOrNo(text: string): boolean {
  return /\p{L}/u.test(text) && flagOf(text) !== undefined;
}

function distinct(rows: readonly Row[], column: number, counts: (row: Row) => boolean = () => true): readonly Cell[] {
  const seen = new Set<Cell>();
  for (const row of rows) {
    const cell = row[column];
    if (isBlank(cell) || seen.has(cell) || !counts(row)) continue;
    seen.add(cell);
    if (seen.size > MOST_OUTCOMES) break;
  }
  return [...seen];
}

function meaning(field: DealField, text: string): string {
  if (field === "date") {
    const read = readDate(text, undefined);
    return read.kind === "date" ? read.iso : text;
  }
  if (field !== "amount") return text;
  const read = readAmount(text, "mixed");
  return read.kind === "amount" ? `${read.value} ${read.currencies?.join() ?? ""}` : text;
}

/** A day of a sheet is a number, with the time of day behind its point. */
function dayOf(cell: Cell): string {
  if (cell instanceof Date) return String(Math.floor(serialOf(cell)));
  return typeof cell === "number" ? String(Math.floor(cell)) : meaning("date", cleanText(cell));
}

function holds(field: DealField, cell: Cell): boolean {
  if (typeof cell === "boolean") return false;
  const text = cleanText(cell);
  switch (field) {
    case "date":
      if (cell instanceof Date) return true;
      return typeof cell === "number" ? isDay(cell) : readDate(text, undefined).kind !== "unreadable";
    case "amount":
    case "fx":
    case "split":
      if (typeof cell === "number") return true;
      return SIGNS.some((sign) => {
        const read = readAmount(text, sign);
        return read.kind === "amount" && !(field === "amount" ? read.percent : read.unit);
      });
    case "currency":
      return currenciesOf(text).length > 0;
    case "type":
    case "participant":
    case "account":
    case "id":
    case "line":
      return text !== "" && !(cell instanceof Date);
  }
}
