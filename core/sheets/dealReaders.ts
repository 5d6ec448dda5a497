/** Updates of plans that share a Deals sheet: what the reading plan may not change there, and rows that both need. */
import type { Plan } from "../plans/model";
import { fill } from "../text/language";
import { readingTexts } from "../text/reading";
import type { SheetUpdate, Workbook } from "../workbook";
import { type DealLink, linkFault, preparedRows, readersOf } from "./dealLinks";
import { keptPlans } from "./planSettings";
import type { ReadFault } from "./readCells";
import type { PlanBook } from "./readInputs";
import type { RewriteOptions, Rewriting } from "./rewrite";

/** Lines that are read from another plan's sheet are not this plan's to change, and what is wrong with them is asked there. */
export function linkedFaults(
  book: PlanBook,
  link: DealLink,
  plan: Plan,
  { language, rows, rowsThere }: RewriteOptions,
): ReadFault[] {
  const elsewhere = fill(readingTexts(language).dealsElsewhere, { plan: plan.name, other: link.source.plan });
  // A sheet that is written again in the same step need not be there yet.
  const there = rowsThere === undefined ? link : { ...link, gone: false };
  const sentence = rows !== undefined ? elsewhere : linkFault(plan, there, language);
  return sentence === undefined ? [] : [{ sheet: book.tab("deals") ?? "", address: "", sentence }];
}

/** Rows that updates put in on one sheet. */
export function linesPutIn(updates: readonly SheetUpdate[], tab: string | undefined): number {
  return updates
    .flatMap(({ sheet, insert }) => (sheet === tab ? insert : []))
    .reduce((sum, { axis, count }) => (axis === "rows" ? sum + count : sum), 0);
}

/**
 * The plans that read these deals get as many rows in the same step, where nothing else of them would change by it.
 *
 * @param deals whose Deals sheet it is, and its rows once it is updated
 * @param update of a reading plan, for so many rows
 */
export async function withReaders(
  workbook: Pick<Workbook, "settings" | "places">,
  made: Rewriting,
  deals: { readonly prefix: string; readonly rows: number },
  update: (reader: string, rows: number) => Promise<Rewriting | { readonly faults: readonly ReadFault[] }>,
): Promise<Rewriting> {
  const places = await workbook.places();
  const plans = keptPlans(await workbook.settings(), places);
  let all = made;
  for (const reader of readersOf(plans, deals.prefix)) {
    // What has room enough is not touched: nobody has asked for its update.
    if ((preparedRows(places, reader) ?? deals.rows) >= deals.rows) continue;
    const own = await update(reader, deals.rows);
    if ("faults" in own || own.changes.length + own.lost.length + own.missing.length > 0) continue;
    const { updates = [], names = [], settings } = own.request;
    all = {
      ...all,
      request: {
        ...all.request,
        updates: [...(all.request.updates ?? []), ...updates],
        names: [...(all.request.names ?? []), ...names],
        settings: { ...settings, ...all.request.settings },
      },
      tabs: [...all.tabs, ...updates.map(({ sheet }) => sheet)],
      broken: [...all.broken, ...own.broken],
    };
  }
  return all;
}
