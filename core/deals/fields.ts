/**
 * The columns of a deals export: which heading may mean which field, in the three languages. Where several columns fit a
 * field, the likelier goes first and the person decides: nothing that decides money is taken for standing further left.
 */
import type { Cell } from "../cells/cell";
import { currenciesOfHeading } from "./currencies";
import { FIELDS, GROSS, isConverted, NET } from "./fieldNames";
import { isRecordTime } from "./recordWords";
import { headingWords } from "./words";

export type DealField =
  | "date"
  | "id"
  | "participant"
  | "account"
  | "type"
  | "amount"
  | "currency"
  | "fx"
  | "split"
  | "line";

/** In the order of the deals sheet. */
export const DEAL_FIELDS: readonly DealField[] = [
  "date",
  "id",
  "participant",
  "account",
  "type",
  "amount",
  "currency",
  "fx",
  "split",
  "line",
];

/** Without these a line cannot be credited to anybody. */
export const REQUIRED_FIELDS: readonly DealField[] = ["date", "id", "participant", "type", "amount"];

/** Column of each field, from 0; a field that is missing is not in the export. */
export type Mapping = Readonly<Partial<Record<DealField, number>>>;

/** Every word of every name, and the ends of ids: most cells below the headings hold none of them. */
const KNOWN_WORDS: ReadonlySet<string> = new Set([
  ...["id", "identifiant", "number", "no"],
  ...Object.values(FIELDS).flatMap(({ names, alone = [] }) => [...names, ...alone].flatMap((name) => name.split(" "))),
]);

/** Amounts whose heading says that they are a tax, unless it says that they are without it. */
function isTax(heading: string): boolean {
  return (
    /(^| )(tax|taxes|vat|tva|iva|taxe|imposta|imposte|discount|remise|sconto)( |$)/.test(heading) &&
    !NET.test(heading) &&
    !GROSS.test(heading)
  );
}

const SURE = 350;

/**
 * How well a heading names a field: the very words before a beginning, a beginning before words somewhere inside, and
 * among those the more telling words first; 0 when it does not name it.
 */
function closeness(heading: string, field: DealField): number {
  const { names, alone = [], never, sure } = FIELDS[field];
  if (heading === "" || never?.test(heading) || (field === "amount" && isTax(heading))) return 0;
  if (field === "date" && isRecordTime(heading)) return 0;
  if (sure?.test(heading)) return SURE;
  let best = alone.includes(heading) ? 250 - alone.indexOf(heading) : 0;
  // "Quote ID", "PO number", "ID de la fiche": some id, if nothing names a better one.
  if (field === "id" && best === 0 && (/ (id|number|no)$/.test(heading) || /^(id|identifiant) /.test(heading)))
    best = 20;
  names.forEach((known, index) => {
    const level = heading === known ? 3 : heading.startsWith(`${known} `) ? 2 : inside(heading, known) ? 1 : 0;
    if (level > 0) best = Math.max(best, level * 100 - index);
  });
  return best;
}

/** Whether a heading may mean something near to the field, so that it is not taken unasked, even alone. */
export function isDoubtful(heading: Cell, field: DealField): boolean {
  return FIELDS[field].doubtful?.(headingWords(heading)) ?? false;
}

function inside(heading: string, known: string): boolean {
  return ` ${heading} `.includes(` ${known} `);
}

/** A column that may hold a field; the greater the score, the likelier. */
export interface Candidate {
  readonly field: DealField;
  readonly column: number;
  readonly score: number;
}

/**
 * Which columns may hold which fields by their headings, the likeliest first.
 *
 * @param currency of the plan: amounts in it go before amounts in another one
 * @param fits whether what stands in a column can be what the field holds
 */
export function candidates(
  headings: readonly Cell[],
  currency?: string,
  fits: (field: DealField, column: number) => boolean = () => true,
): readonly Candidate[] {
  const texts = Array.from(headings, (heading) => {
    const said = headingWords(heading);
    return said.split(" ").some((word) => KNOWN_WORDS.has(word)) ? said : "";
  });
  const hasCurrency = texts.some((heading) => closeness(heading, "currency") > 0);
  const hasOwnAmount = texts.some((heading) => closeness(heading, "amount") > 0 && !isConverted(heading));
  // A heading without a currency goes before one in the plan's only where a column says in which currency it is.
  const own = hasCurrency ? 50 : 150;
  const preference = (heading: Cell): number => {
    const stated = currency === undefined || typeof heading !== "string" ? [] : currenciesOfHeading(heading);
    return stated.length === 0 ? 0 : stated.includes(currency as string) ? own : -50;
  };
  return DEAL_FIELDS.flatMap((field) =>
    texts.flatMap((heading, column) => {
      const close = closeness(heading, field);
      // Beside the currency of each deal its own amount is the one in it.
      if (field === "amount" && hasCurrency && hasOwnAmount && isConverted(heading)) return [];
      if (close === 0 || !fits(field, column)) return [];
      const preferred = field === "amount" ? preference(headings[column]) : 0;
      return [{ field, column, score: close + preferred - 400 * (FIELDS[field].rank?.(heading) ?? 0) }];
    }),
  ).sort((a, b) => b.score - a.score || a.column - b.column);
}

/**
 * Which column holds which field, guessed: each column serves one field, the best fit first. The guess is shown and can
 * be changed; it is never final.
 *
 * @example ["Close Date", "Opportunity Owner", "Amount"] gives date 0, participant 1, amount 2
 */
export function guessMapping(
  headings: readonly Cell[],
  currency?: string,
  fits?: Parameters<typeof candidates>[2],
): Mapping {
  return mappingOf(candidates(headings, currency, fits));
}

export function mappingOf(found: readonly Candidate[], settled: Mapping = {}): Mapping {
  const mapping: Partial<Record<DealField, number>> = { ...settled };
  const used = new Set<number>(Object.values(settled));
  // A column belongs to the field that its heading names best, whatever is preferred among the columns of that field.
  for (const { field, column } of found) {
    if (field in mapping || used.has(column)) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

/** Headings stand among the first rows, below titles and filters. */
const ROWS_WITH_HEADINGS = 200;

/** The row that names the columns: the one in which most fields are recognised, and at least three. */
export function headerRow(grid: readonly (readonly Cell[])[]): number | undefined {
  let best: { readonly row: number; readonly fields: number } | undefined;
  for (let row = 0; row < Math.min(ROWS_WITH_HEADINGS, grid.length); row += 1) {
    const cells = grid[row] ?? [];
    const texts = cells.filter((cell) => typeof cell === "string" && cell.trim() !== "" && cell.length < 100);
    if (texts.length < 3) continue;
    const fields = Object.keys(guessMapping(cells)).length;
    if (fields >= 3 && fields > (best?.fields ?? 0)) best = { row, fields };
  }
  return best?.row;
}
