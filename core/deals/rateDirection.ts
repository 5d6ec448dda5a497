/**
 * Which way a column of rates counts: Dynamics and Salesforce write units of the deal's currency for one of the base, by
 * which amounts are divided, and other systems the worth of one unit of the deal's currency. The heading says it, or an
 * amount in the plan's currency beside it proves it, or the person does.
 */
import type { Cell } from "../cells/cell";
import { readAmount } from "./amounts";
import { currenciesOf, isPlausibleRate } from "./currencies";
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import { NONE, type Option } from "./questions";
import { cleanText, headingWords } from "./words";

type Row = readonly Cell[];

export type Way = "times" | "divide";
/** Undefined while nobody has said; NONE leaves rows with such rates out. */
export type Direction = Way | typeof NONE | undefined;

/** Rates that make other amounts one way than the other, with one of them. */
export interface Undirected {
  readonly count: number;
  readonly amount: number;
  readonly currency: string;
  readonly rate: number;
}

export function rateDirection(
  of: ExportContext,
  mapping: Mapping,
  sold: readonly Row[],
): { readonly direction: Direction; readonly asked: boolean } {
  if (mapping.fx === undefined) return { direction: "times", asked: false };
  const way = statedWay(cleanText(of.headings[mapping.fx]), of.currency) ?? provenWay(of, mapping, sold);
  if (way !== undefined) return { direction: way, asked: false };
  return { direction: of.answers.oneOf("rateDirection", ["times", "divide", NONE]), asked: true };
}

/** "FX rate" is what the deals sheet calls it; "EUR to USD" and "USD per EUR" name both, "EUR/USD" may be either. */
function statedWay(heading: string, plan: string): Way | undefined {
  if (/^fx( rate)?$/.test(headingWords(heading))) return "times";
  const between = /\b([a-z]{3}) ?(to|in|into|en|vers|→|->|per|par) ?([a-z]{3})\b/i.exec(heading);
  const isCode = (word: string | undefined) => word !== undefined && currenciesOf(word).includes(word.toUpperCase());
  if (between !== null && isCode(between[1]) && isCode(between[3])) {
    const [, one = "", word = "", other = ""] = between;
    const worth = /^(per|par)$/i.test(word) ? one : other;
    const unit = worth === one ? other : one;
    return worth.toUpperCase() === plan ? "times" : unit.toUpperCase() === plan ? "divide" : undefined;
  }
  const [, side, code] = /\b(to|from|vers|depuis|da) ([a-z]{3})\b/i.exec(heading) ?? [];
  if (side === undefined || code?.toUpperCase() !== plan) return undefined;
  return /^(to|vers)$/i.test(side) ? "times" : "divide";
}

/** Some column holds what the amounts come to one way, and not the other, in every row that has a rate. */
function provenWay(of: ExportContext, { amount, fx, currency }: Mapping, sold: readonly Row[]): Way | undefined {
  if (amount === undefined) return undefined;
  const rated = sold.flatMap((row) => {
    const [value, rate] = [numberIn(row[amount]), numberIn(row[fx!])];
    const foreign = currency === undefined || !currenciesOf(cleanText(row[currency])).includes(of.currency);
    return foreign && value && rate && rate > 0 && rate !== 1 ? [{ row, value, rate }] : [];
  });
  if (rated.length === 0) return undefined;
  const ways = new Set<Way>();
  for (let column = 0; column < of.width; column += 1) {
    if (column === amount || column === fx) continue;
    const holds = (worth: (value: number, rate: number) => number) =>
      rated.every(({ row, value, rate }) => isAbout(numberIn(row[column]), worth(value, rate)));
    const [times, divide] = [holds((value, rate) => value * rate), holds((value, rate) => value / rate)];
    if (times !== divide) ways.add(times ? "times" : "divide");
  }
  const [way] = ways;
  return ways.size === 1 ? way : undefined;
}

function numberIn(cell: Cell): number | undefined {
  if (typeof cell === "number") return cell;
  const read = typeof cell === "string" ? readAmount(cell, "mixed") : undefined;
  return read?.kind === "amount" && !read.percent ? read.value : undefined;
}

/** Rounded to cents, by a rate that was rounded as well. */
function isAbout(value: number | undefined, worth: number): boolean {
  return value !== undefined && Math.abs(value - worth) <= Math.max(0.011, Math.abs(worth) * 5e-4);
}

export function askRateDirection(of: ExportContext, rates: Undirected | undefined): void {
  if (rates === undefined) return;
  const { amount, currency, rate, count } = rates;
  const option = (value: Way, worth: number): Option => ({
    value,
    label: { kind: "amount", value: Number(worth.toFixed(2)) },
  });
  const times = isPlausibleRate(rate, currency, of.currency);
  const divide = isPlausibleRate(1 / rate, currency, of.currency);
  of.questions.push({
    id: "rateDirection",
    key: "rateDirection",
    field: "fx",
    found: `${amount} ${currency}, ${rate}`,
    count,
    options: [
      option("times", amount * rate),
      option("divide", amount / rate),
      { value: NONE, label: { kind: "word", word: "leaveOut" } },
    ],
    ...(times === divide ? {} : { preferred: times ? "times" : "divide" }),
    answer: of.answers.oneOf("rateDirection", ["times", "divide", NONE]),
  });
}
