/**
 * Dates as exports write them. "03/04/2026" is two dates; which one a column means is settled by its other rows (a day
 * above 12), else it is asked, never assumed for a single row.
 */
import { isIsoDate, isoOfSerial } from "../plans/dates";

export type DayOrder = "dayFirst" | "monthFirst" | "yearFirst";
export const DAY_ORDERS: readonly DayOrder[] = ["dayFirst", "monthFirst", "yearFirst"];

export type DateReading =
  | { readonly kind: "date"; readonly iso: string }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unreadable" };

/** Month names and their usual short forms, without accents, in the three languages. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "january", "janv", "janvier", "gen", "gennaio"],
  ["feb", "february", "fev", "fevr", "fevrier", "febbraio"],
  ["mar", "march", "mars", "marzo"],
  ["apr", "april", "avr", "avril", "aprile"],
  ["may", "mai", "mag", "maggio"],
  ["jun", "june", "juin", "giu", "giugno"],
  ["jul", "july", "juil", "juillet", "lug", "luglio"],
  ["aug", "august", "aou", "aout", "ago", "agosto"],
  ["sep", "sept", "september", "septembre", "set", "settembre"],
  ["oct", "october", "octobre", "ott", "ottobre"],
  ["nov", "november", "novembre"],
  ["dec", "december", "decembre", "dic", "dicembre"],
];

function monthOf(word: string): number | undefined {
  const plain = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
  const index = MONTHS.findIndex((names) => names.includes(plain));
  return index < 0 ? undefined : index + 1;
}

interface Numbers {
  readonly first: number;
  readonly second: number;
  /** In four digits. */
  readonly year: number;
  /** The last number, where the year has two digits and may stand first as well. */
  readonly last?: number;
}

/** A time of day with its zone, in figures or by name; the day is the one that is written. */
const TIME =
  /[ T,]+(\d{1,2}[:h]\d{2}(:\d{2}([.,]\d+)?)?)( ?[AaPp]\.?[Mm]\.?)?( ?\(?(Z|UTC|GMT|[A-Z]{2,5}|[A-Z][a-z]+\/[A-Za-z_/]+)\)?)?( ?[+-]\d{1,2}:?(\d{2})?)?( \([^()]{1,60}\))?$/;
/** Names of days before a date, in the three languages, in full or cut; "Mar 30, 2026" begins with a month. */
const WEEKDAY =
  /^(mon|tues?|wed(nes)?|thu(rs?)?|fri|sat(ur)?|sun|lun(di)?|mar(di)?|mer(credi)?|jeu(di)?|ven(dredi)?|sam(edi)?|dim(anche)?|lunedì?|martedì?|mercoledì?|gio(vedì?)?|venerdì?|sab(ato)?|dom(enica)?)(day)?\.?,? +(le |the )?(?=.*\p{L}|\d{1,4}[/.-]\d{1,2}[/.-]\d)/iu;

/** No date is longer; what is would be looked at in more ways than there are signs in it. */
const LONGEST = 150;

/** Without weekday and time. */
function dayText(text: string): string {
  if (text.length > LONGEST) return "";
  return text.trim().replace(TIME, "").trim().replace(WEEKDAY, "");
}

/**
 * The moment of a text, in days: what puts the rows of a history in their order. Zones are not looked at, for a column
 * has one; undefined where the day is not certain.
 */
export function momentOf(text: string, order: DayOrder | undefined): number | undefined {
  const read = readDate(text, order);
  if (read.kind !== "date") return undefined;
  const [, clock = "0:00", , , half = ""] = TIME.exec(text.slice(0, LONGEST).trim()) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = clock.replace(",", ".").split(/[:h]/).map(Number);
  const noon = /p/i.test(half) && hours < 12 ? 12 : /a/i.test(half) && hours === 12 ? -12 : 0;
  return Date.parse(read.iso) / 86_400_000 + (hours + noon + minutes / 60 + seconds / 3600) / 24;
}

function numbersOf(text: string): Numbers | undefined {
  const found = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(text);
  if (!found) return undefined;
  const [, first = "", second = "", year = ""] = found;
  const numbers = { first: Number(first), second: Number(second), year: fullYear(year) };
  const mayLead = year.length === 2 && first.length === 2 && RECENT.test(first);
  return mayLead ? { ...numbers, last: Number(year) } : numbers;
}

/** Deals of an earlier year are imported by nobody: "10/02/26" begins with a day, "26/02/10" may begin with the year. */
const RECENT = /^(1[5-9]|2\d)$/;
/** No deal is older: "26/01/31" is no day of 1931. */
const OLDEST = 1954;

/** The orders in which the numbers can be a day, looked at one by one. */
function ordersOf({ first, second, year, last }: Numbers): readonly DayOrder[] {
  const yearFirst = last !== undefined && second <= 12 && last >= 1 && last <= 31;
  const others = !yearFirst || year >= OLDEST;
  const can: Readonly<Record<DayOrder, boolean>> = {
    dayFirst: others && second <= 12,
    monthFirst: others && first <= 12,
    yearFirst,
  };
  return DAY_ORDERS.filter((order) => can[order]);
}

/** Two-digit years as spreadsheets read them: 00 to 29 are this century. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 30 ? 2000 : 1900);
}

function iso(year: number, month: number, day: number): DateReading {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isIsoDate(text) ? { kind: "date", iso: text } : { kind: "unreadable" };
}

/**
 * The order in which the texts of a column were written and its real dates were not read: what a spreadsheet leaves that
 * opens an export of another country. It turns 05/12 into a date with day and month exchanged, and leaves 25/12 a text.
 * Undefined unless every text could only stay a text, and every real date could be such an exchange.
 *
 * @param serials the real dates of the column
 */
export function halfConverted(texts: readonly string[], serials: readonly number[]): DayOrder | undefined {
  const numbers = texts.flatMap((text) => numbersOf(dayText(text)) ?? []);
  if (serials.length === 0 || numbers.length === 0) return undefined;
  const left = numbers.every(({ first, second }) => first > 12 && second <= 12)
    ? "dayFirst"
    : numbers.every(({ first, second }) => second > 12 && first <= 12)
      ? "monthFirst"
      : undefined;
  return left && serials.every((serial) => Number(isoOfSerial(serial).slice(8)) <= 12) ? left : undefined;
}

/** The day whose day and month were exchanged; the same day where no calendar has it. */
export function exchanged(iso: string): string {
  const [year, month, day] = iso.split("-");
  const other = `${year}-${day}-${month}`;
  return isIsoDate(other) ? other : iso;
}

/** The order that the column itself proves; undefined when every row could be either, or rows contradict each other. */
export function dayOrderOf(texts: readonly string[]): DayOrder | undefined {
  let common: readonly DayOrder[] = DAY_ORDERS;
  let short: readonly DayOrder[] = DAY_ORDERS;
  let some = false;
  for (const text of texts) {
    const numbers = numbersOf(dayText(text));
    const orders = numbers === undefined ? [] : ordersOf(numbers);
    if (orders.length === 0) continue;
    some = true;
    common = common.filter((order) => orders.includes(order));
    if (/\D\d\d$/.test(dayText(text))) short = short.filter((order) => orders.includes(order));
  }
  // Years of four digits say nothing about where those of two stand.
  const silent = short.length < DAY_ORDERS.length && short.length > 1 && short.includes("yearFirst");
  return some && common.length === 1 && !silent ? common[0] : undefined;
}

/**
 * @param order of the column: proven by `dayOrderOf`, or chosen by the person
 * @example "31 janv. 2026" and "2026-01-31T00:00:00Z" are 2026-01-31; "03/04/2026" without an order is ambiguous
 */
export function readDate(text: string, order: DayOrder | undefined): DateReading {
  const plain = dayText(text);
  const big = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (big) return iso(Number(big[1]), Number(big[2]), Number(big[3]));
  const numbers = numbersOf(plain);
  if (numbers) return fromNumbers(numbers, order);
  const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th|º)?[ .\-/]+([^\d\s.,/-]+)[ .,\-/]+(\d{4}|\d{2})$/u.exec(plain);
  if (dayFirst) return named(dayFirst[3] as string, dayFirst[2] as string, dayFirst[1] as string);
  const monthFirst = /^([^\d\s.,/-]+)[ .]+(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/u.exec(plain);
  if (monthFirst) return named(monthFirst[3] as string, monthFirst[1] as string, monthFirst[2] as string);
  return { kind: "unreadable" };
}

function named(year: string, month: string, day: string): DateReading {
  const number = monthOf(month);
  return number === undefined ? { kind: "unreadable" } : iso(fullYear(year), number, Number(day));
}

function fromNumbers(numbers: Numbers, order: DayOrder | undefined): DateReading {
  const meant = order === undefined || (order === "yearFirst" && numbers.last === undefined) ? undefined : order;
  if (meant !== undefined) return inOrder(numbers, meant);
  const readings = ordersOf(numbers).map((one) => inOrder(numbers, one));
  const days = new Set(readings.flatMap((read) => (read.kind === "date" ? [read.iso] : [])));
  const [only] = days;
  return only === undefined
    ? { kind: "unreadable" }
    : days.size > 1
      ? { kind: "ambiguous" }
      : { kind: "date", iso: only };
}

function inOrder({ first, second, year, last }: Numbers, order: DayOrder): DateReading {
  switch (order) {
    case "dayFirst":
      return iso(year, second, first);
    case "monthFirst":
      return iso(year, first, second);
    case "yearFirst":
      return last === undefined ? { kind: "unreadable" } : iso(2000 + first, second, last);
  }
}
