/**
 * Adds deals to the deals sheet of a plan that is in the workbook already: below its last line, on rows that its
 * formulas were prepared for. The sheet itself says where its columns and prepared rows are, for people insert some.
 */
import { isBlank } from "../../core/cells/cell";
import { DEAL_FIELDS } from "../../core/deals/fields";
import { plainWords } from "../../core/deals/words";
import { isIsoDate, serialOfIso } from "../../core/plans/dates";
import type { Deal, Language } from "../../core/plans/model";
import type { CellContent, Position } from "../../core/sheets/model";
import { keptPlans } from "../../core/sheets/planSettings";
import { planTexts } from "../../core/text/plans";
import { sheetTexts } from "../../core/text/sheets";
import type { ReadResult, Workbook } from "../../core/workbook";

export interface DealsSheet {
  readonly name: string;
  readonly currency: string;
  readonly language: Language;
}

const LANGUAGES: readonly Language[] = ["en", "fr", "it"];

/** The deals sheets of the plans that the workbook's settings know, whatever their tabs are called by now. */
export async function dealsSheets(workbook: Workbook): Promise<readonly DealsSheet[]> {
  const settings = await workbook.settings();
  const places = await workbook.places();
  return keptPlans(settings, places).flatMap(({ prefix, json }) => {
    const plan = termsOf(json);
    const mark = `${prefix}_DealParticipants`.toLowerCase();
    const name = places.find((place) => place.name.toLowerCase() === mark)?.sheet;
    return plan && name !== undefined ? [{ ...plan, name }] : [];
  });
}

/** Only what is needed here: a plan of any version has its currency and its language. */
function termsOf(json: string): Omit<DealsSheet, "name"> | undefined {
  try {
    const plan = JSON.parse(json) as { currency?: { code?: unknown }; language?: unknown } | null;
    const language = LANGUAGES.find((known) => known === plan?.language);
    const currency = plan?.currency?.code;
    return language !== undefined && typeof currency === "string" ? { language, currency } : undefined;
  } catch {
    return undefined;
  }
}

export type AddOutcome =
  | { readonly kind: "added"; readonly from: number; readonly to: number }
  | { readonly kind: "noRoom"; readonly free: number }
  | { readonly kind: "otherSheet" };

export async function addDeals(workbook: Workbook, sheet: DealsSheet, deals: readonly Deal[]): Promise<AddOutcome> {
  const found = roomOf(await workbook.read({ sheet: sheet.name }), sheet.language);
  if (found === undefined) return { kind: "otherSheet" };
  if (deals.length > found.free) return { kind: "noRoom", free: found.free };
  const rows = deals.map((deal) => cellsOf(deal, sheet.language));
  await workbook.fill({ sheet: sheet.name, at: found.at, rows });
  return { kind: "added", from: found.at.row + 1, to: found.at.row + deals.length };
}

/** The first free prepared cell and the prepared rows from there on; undefined when the headings are not a deals sheet's. */
function roomOf(
  { address, values, formulas }: ReadResult,
  language: Language,
): { readonly at: Position; readonly free: number } | undefined {
  const labels = sheetTexts(language).deals;
  const headings = DEAL_FIELDS.map((field) => plainWords(labels[field]));
  const isHeading = (row: number, column: number) =>
    headings.every((heading, index) => plainWords(String(values[row]?.[column + index] ?? "")) === heading);
  for (let row = 0; row < Math.min(values.length, 30); row += 1) {
    const column = (values[row] ?? []).findIndex((_, at) => isHeading(row, at));
    if (column < 0) continue;
    const credited = plainWords(labels.credited);
    const calculated = (values[row] ?? []).findIndex((value) => plainWords(String(value ?? "")) === credited);
    let [end, next] = [row + 1, row + 1];
    // A row is prepared when its first calculated column has a formula.
    while (end < formulas.length && (formulas[end]?.[calculated] ?? "") !== "") end += 1;
    for (let line = row + 1; line < values.length; line += 1) {
      if (DEAL_FIELDS.some((_, index) => !isBlank(values[line]?.[column + index]))) next = line + 1;
    }
    const first = positionOf(address);
    return { at: { row: first.row + next, column: first.column + column }, free: Math.max(0, end - next) };
  }
  return undefined;
}

/** The first cell of an A1 address, counted from 0. */
function positionOf(address: string): Position {
  const [, letters = "A", digits = "1"] = /([A-Z]+)\$?(\d+)/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function cellsOf(deal: Deal, language: Language): CellContent[] {
  const text = (words: string): CellContent => (words === "" ? null : { text: words });
  return [
    isIsoDate(deal.date) ? serialOfIso(deal.date) : text(deal.date),
    text(deal.id),
    text(deal.participant),
    text(deal.account),
    planTexts(language).dealTypes[deal.type],
    deal.amount,
    text(deal.currency ?? ""),
    deal.fx ?? null,
    deal.split ?? null,
    text(String(deal.line ?? "")),
  ];
}
