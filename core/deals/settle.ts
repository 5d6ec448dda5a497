/** What holds for whole columns: signs, orders of dates, scale, types and rates, and what is asked of them. */
import { type Cell, serialOf } from "../cells/cell";
import { DEAL_TYPES } from "../plans/measures";
import type { DealType } from "../plans/model";
import { type DecimalSign, hasTwoAmounts, provenDecimalSign, readAmount, thousandsOf } from "./amounts";
import { currenciesOfHeading } from "./currencies";
import { DAY_ORDERS, dayOrderOf, exchanged, halfConverted, readDate } from "./dates";
import type { ExportContext } from "./exportContext";
import type { Mapping } from "./fields";
import { KEEP_OR_LEAVE, NONE, type Option, YES_OR_NO } from "./questions";
import { isDay, RowReader } from "./rowReader";
import { scaleOf } from "./scaleQuestion";
import type { RowKind } from "./structure";
import { cleanText, plainWords } from "./words";

type Row = readonly Cell[];

const SIGNS: readonly DecimalSign[] = [".", ","];
const MILLION = 1e6;
/** "M" is a million, and to some a Roman thousand. */
const UNITS = ["1000000", "1000"] as const;
const UNIT_CHOICES = [...UNITS, NONE] as const;
const LEAVE_OUT: Option = { value: NONE, label: { kind: "word", word: "leaveOut" } };

/** Settles what holds for whole columns, and asks what they do not say. */
export function rowReaderOf(
  of: ExportContext,
  mapping: Mapping,
  kinds: readonly RowKind[],
  rows: readonly Row[],
  sold: readonly Row[],
  shareOf: number,
) {
  const answers = of.answers;
  const deals = rows.filter((_, index) => kinds[index] === "deal");
  const dates = [...new Set(textsOf(deals, mapping.date))];
  const soldDates = new Set(textsOf(sold, mapping.date));
  const amounts = textsOf(deals, mapping.amount);
  const order = dayOrderOf(dates);
  const silentDate =
    order === undefined ? [...soldDates].find((text) => readDate(text, undefined).kind === "ambiguous") : undefined;
  const dayOptions = DAY_ORDERS.flatMap((value) => {
    const read = silentDate === undefined ? undefined : readDate(silentDate, value);
    return read?.kind === "date" ? [{ value, label: { kind: "date" as const, iso: read.iso } }] : [];
  });
  const offered = dayOptions.map(({ value }) => value);
  const dayOrder = order ?? (silentDate === undefined ? undefined : answers.oneOf("dayOrder", offered));
  if (silentDate !== undefined) {
    const count = sold.filter(
      (row) => mapping.date !== undefined && readDate(cleanText(row[mapping.date]), undefined).kind === "ambiguous",
    ).length;
    of.questions.push({
      id: "dayOrder",
      key: "dayOrder",
      field: "date",
      found: silentDate,
      count,
      options: dayOptions,
      answer: dayOrder,
    });
  }
  // Rates often come from another system than amounts: each column is judged by itself.
  const proven = provenDecimalSign(amounts);
  const thousands = proven === undefined ? thousandsOf(amounts) : undefined;
  const soldAmounts = textsOf(sold, mapping.amount);
  const silentAmount = proven === undefined && thousands === undefined ? soldAmounts.find(hasTwoAmounts) : undefined;
  const chosenSign = silentAmount === undefined ? undefined : answers.oneOf("decimalSign", SIGNS);
  if (silentAmount !== undefined)
    of.questions.push({
      id: "decimalSign",
      key: "decimalSign",
      field: "amount",
      found: silentAmount,
      count: soldAmounts.filter(hasTwoAmounts).length,
      options: SIGNS.map((sign) => amountOption(sign, silentAmount)),
      answer: chosenSign,
    });
  const unitAnswer = answers.oneOf("amountUnit", UNIT_CHOICES);
  const scale = scaleOf(of, mapping, kinds);
  const everyType = of.answers.oneOf("everyType", DEAL_TYPES);
  const heading = mapping.amount === undefined ? undefined : of.headings[mapping.amount];
  const unsigned = answers.oneOf("losses", ["yes", "no"]);
  const gains = answers.oneOf("gains", ["take", NONE]);
  const exchangedAnswer = answers.oneOf("exchanged", ["yes", "no"]);
  const rateSign = provenDecimalSign(textsOf(rows, mapping.fx));
  const reader = new RowReader({
    mapping,
    currency: of.currency,
    decimalSign: proven ?? thousands ?? chosenSign ?? (silentAmount === undefined ? "mixed" : undefined),
    dayOrder,
    rateSign,
    chosenRateSign: answers.oneOf("rateSign", SIGNS),
    headingCurrencies: typeof heading === "string" ? currenciesOfHeading(heading) : [],
    halfConverted: halfConverted(dates, serialsOf(deals, mapping.date)) !== undefined,
    exchanged: exchangedAnswer === undefined ? undefined : exchangedAnswer === "yes",
    scale,
    largeUnit: unitAnswer === undefined ? undefined : unitAnswer === NONE ? "leaveOut" : Number(unitAnswer),
    shareOf,
    unsigned: unsigned === undefined ? undefined : unsigned === "yes",
    types: typeAnswers(of, rows, mapping.type),
    everyType,
    negativeGains: gains === undefined ? undefined : gains === "take",
    rates: rateAnswers(of),
  });
  const ask = () => {
    askAfterRows(of, reader, unsigned, exchangedAnswer);
    askFigures(of, reader, unitAnswer, gains);
  };
  return { reader, thousands: thousands !== undefined, ask };
}

/** What "1.2M" is, and whether a renewal below zero is a deduction. */
function askFigures(
  of: ExportContext,
  { unsureUnits, negativeGains }: RowReader,
  unit: string | undefined,
  gains: string | undefined,
): void {
  if (unsureUnits !== undefined) {
    const { count, example, value } = unsureUnits;
    const option = (times: string): Option => ({
      value: times,
      label: { kind: "amount", value: Number(((value / MILLION) * Number(times)).toPrecision(15)) },
    });
    const options = [...UNITS.map(option), LEAVE_OUT];
    const id = "amountUnit";
    of.questions.push({
      id,
      key: id,
      field: "amount",
      found: example,
      count,
      options,
      preferred: UNITS[0],
      answer: unit,
    });
  }
  if (negativeGains !== undefined) {
    const { count, example } = negativeGains;
    const found = String(example);
    of.questions.push({
      id: "gains",
      key: "gains",
      field: "amount",
      found,
      count,
      options: KEEP_OR_LEAVE,
      answer: gains,
    });
  }
}

function askAfterRows(
  of: ExportContext,
  reader: RowReader,
  unsigned: string | undefined,
  exchangedAnswer: string | undefined,
): void {
  const answers = of.answers;
  if (reader.silentDate !== undefined) {
    const options: Option[] = [
      { value: "no", label: { kind: "date", iso: reader.silentDate } },
      { value: "yes", label: { kind: "date", iso: exchanged(reader.silentDate) } },
    ];
    of.questions.push({
      id: "exchanged",
      key: "exchanged",
      field: "date",
      found: reader.silentDate,
      count: 0,
      options,
      answer: exchangedAnswer,
    });
  }
  if (reader.rates.silent !== undefined) {
    const found = reader.rates.silent;
    const options = SIGNS.map((sign) => amountOption(sign, found));
    of.questions.push({
      id: "rateSign",
      key: "rateSign",
      field: "fx",
      found,
      count: 0,
      options,
      answer: answers.oneOf("rateSign", SIGNS),
    });
  }
  if (reader.unsignedLosses !== undefined) {
    const { count, example } = reader.unsignedLosses;
    of.questions.push({
      id: "losses",
      key: "losses",
      field: "amount",
      found: String(example),
      count,
      options: YES_OR_NO,
      answer: unsigned,
    });
  }
  const types: Option[] = [
    ...DEAL_TYPES.map((type): Option => ({ value: type, label: { kind: "type", type } })),
    LEAVE_OUT,
  ];
  for (const [words, { word, count }] of [...reader.askedTypes].sort(([, a], [, b]) => b.count - a.count)) {
    const id = `type.${words}`;
    const answer = answers.oneOf(id, [...DEAL_TYPES, NONE]);
    of.questions.push({
      id,
      key: word === "" ? "typeBlank" : "type",
      field: "type",
      found: word,
      count,
      options: types,
      answer,
    });
  }
  const rates = rateAnswers(of);
  for (const [code, count] of [...reader.withoutRate].sort(([, a], [, b]) => b - a)) {
    const id = `rate.${code}`;
    const given = rates.get(code);
    const options = [LEAVE_OUT];
    of.questions.push({
      id,
      key: "rate",
      field: "fx",
      found: code,
      count,
      options,
      answer: given === undefined ? undefined : given === "leaveOut" ? NONE : String(given),
    });
  }
}

function typeAnswers(
  of: ExportContext,
  rows: readonly Row[],
  column: number | undefined,
): ReadonlyMap<string, DealType | "leaveOut"> {
  const said = new Map<string, DealType | "leaveOut">();
  if (column === undefined) return said;
  for (const words of new Set(
    [...new Set(rows.map((row) => row[column]))].map((cell) => plainWords(cleanText(cell))),
  )) {
    const answer = of.answers.oneOf(`type.${words}`, [...DEAL_TYPES, NONE]);
    if (answer !== undefined) said.set(words, answer === NONE ? "leaveOut" : answer);
  }
  return said;
}

function rateAnswers(of: ExportContext): ReadonlyMap<string, number | "leaveOut"> {
  const rates = new Map<string, number | "leaveOut">();
  for (const { id, value } of of.answers.under("rate.")) {
    const rate = Number(value);
    if (value === NONE) rates.set(id, "leaveOut");
    else if (Number.isFinite(rate) && rate > 0) rates.set(id, rate);
  }
  return rates;
}

function amountOption(sign: DecimalSign, text: string): Option {
  const read = readAmount(text, sign);
  return { value: sign, label: { kind: "amount", value: read.kind === "amount" ? read.value : Number.NaN } };
}

function textsOf(rows: readonly Row[], column: number | undefined): string[] {
  const texts: string[] = [];
  if (column === undefined) return texts;
  for (const row of rows) {
    const cell = row[column];
    if (typeof cell === "string" && cell !== "") texts.push(cell);
  }
  return texts;
}

function serialsOf(rows: readonly Row[], column: number | undefined): number[] {
  if (column === undefined) return [];
  return rows.flatMap((row) => {
    const cell = row[column];
    if (cell instanceof Date) return [serialOf(cell)];
    return typeof cell === "number" && isDay(cell) ? [cell] : [];
  });
}
