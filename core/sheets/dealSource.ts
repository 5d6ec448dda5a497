/**
 * A plan whose deals stand on the Deals sheet of another plan of the workbook: which one it is, and the formulas that
 * read a line there by its position, so that lines which are inserted, sorted or deleted there are followed.
 *
 * The defined names of the other sheet are read, never its tab: they follow their cells, and come back with a sheet that
 * was deleted and is written again.
 */
import { DEAL_TYPES } from "../plans/measures";
import { type Plan, SHARINGS } from "../plans/model";
import { fill, type Language } from "../text/language";
import { planTexts } from "../text/plans";
import { readingTexts } from "../text/reading";
import type { Context, NameKey } from "./context";
import { quote } from "./draft";
import type { SheetModel } from "./model";
import { prefixOfSheets } from "./planSettings";

export interface DealSource {
  /** What the names of the plan's cells start with that has the deals. */
  readonly prefix: string;
  /** What that plan is called. */
  readonly plan: string;
  readonly currency: string;
  /** Of the words on its sheets. */
  readonly language: Language;
  /** Rows for deals that are prepared there. */
  readonly rows: number;
  /** Whether the cash received for a deal is typed there. */
  readonly received: boolean;
}

/** The deals of a plan as another one reads them, from the sheets of that plan; undefined where they hold none of its own. */
export function dealSource(plan: Plan, sheets: readonly SheetModel[]): DealSource | undefined {
  const deals = sheets.find(({ key }) => key === "deals");
  const rows = deals?.tables[0]?.area.rows;
  // A list that is itself read from elsewhere is no list of its own.
  const read = deals?.names.some(({ name }) => name.endsWith("_DealUnread"));
  if (deals === undefined || rows === undefined || read === true) return undefined;
  return sourceOfPlan(plan, { prefix: prefixOfSheets(sheets), language: deals.locale.language, rows: rows - 1 });
}

/** @param sheet where its deals stand */
export function sourceOfPlan(
  { name, currency, modifiers }: Plan,
  sheet: Pick<DealSource, "prefix" | "language" | "rows">,
): DealSource {
  return { ...sheet, plan: name, currency: currency.code, received: modifiers.basis === "cash to date" };
}

/**
 * Why a plan cannot take its deals from there. Rates lead to the currency of the plan whose sheet it is; and commission
 * that was paid for a deal is paid by one plan, so that a clawback has to have a list of its own.
 */
export function sourceFault(plan: Plan, source: DealSource, language: Language): string | undefined {
  const texts = readingTexts(language);
  const { basis, clawback } = plan.modifiers;
  const values = { plan: plan.name, other: source.plan };
  if (plan.currency.code !== source.currency)
    return fill(texts.dealsCurrency, { ...values, own: plan.currency.code, theirs: source.currency });
  if (clawback !== undefined) return fill(texts.dealsClawback, values);
  if (basis === "cash to date" && !source.received) return fill(texts.dealsReceived, values);
  return undefined;
}

/**
 * What a column that people type into holds instead, where the deals are another plan's.
 *
 * @param place the cell of the own row with its place in the table, from the header on
 */
export function cellThere(
  { dealsFrom, language }: Context,
  name: NameKey,
  place: string,
): { readonly row: string } | undefined {
  if (dealsFrom === undefined) return undefined;
  const column = `${dealsFrom.prefix}_${name}`;
  const found = `INDEX(${column},${place})`;
  const [there, here] = [planTexts(dealsFrom.language), planTexts(language)];
  const words: readonly (readonly [string, string])[] =
    name === "DealKinds"
      ? DEAL_TYPES.map((type) => [there.dealTypes[type], here.dealTypes[type]])
      : name === "DealSharings"
        ? SHARINGS.map((one) => [there.sharings[one], here.sharings[one]])
        : [];
  const translated = words
    .filter(([word, own]) => word !== own)
    .reduce((otherwise, [word, own]) => `IF(${found}=${quote(word)},${quote(own)},${otherwise})`, found);
  // The last row of the name is below the table, and a row that was deleted there makes it shorter.
  return { row: `=IF(${place}<ROWS(${column}),IF(${found}="","",${translated}),"")` };
}

/**
 * How many lines there are not read: below the rows that are, or beside a row that somebody has put in. At least 1 where
 * the sheet is gone or has another currency by now. The column with the most of them counts, for a line need not have
 * every cell.
 *
 * @param columns of the own sheet, from the header to the row below the prepared ones
 */
export function linesUnread(
  context: Context,
  columns: readonly { readonly name: NameKey; readonly own: string }[],
): string | undefined {
  const source = context.dealsFrom;
  if (source === undefined) return undefined;
  const filled = (range: string) => `ROWS(${range})-COUNTBLANK(${range})`;
  const missing = columns.map(({ name, own }) => `${filled(`${source.prefix}_${name}`)}-(${filled(own)})`);
  const otherCurrency = `IF(${source.prefix}_Currency=${context.name("Currency")},0,1)`;
  return `IFERROR(MAX(${otherCurrency},${source.prefix}_DealUncalculated,${missing.join(",")}),1)`;
}
