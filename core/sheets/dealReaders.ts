/**
 * Updates of plans that share a Deals sheet: what the reading plan may not change there, rows that both need, and whose
 * people each of them knows.
 */
import type { Plan } from "../plans/model";
import { fill } from "../text/language";
import { readingTexts } from "../text/reading";
import type { SheetUpdate, Workbook, WriteRequest } from "../workbook";
import { type DealLink, linkFault, peersOf, planName, preparedRows, readersOf } from "./dealLinks";
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
    const { updates = [] } = own.request;
    all = {
      ...all,
      request: joined(all.request, own.request),
      tabs: [...all.tabs, ...updates.map(({ sheet }) => sheet)],
      broken: [...all.broken, ...own.broken],
    };
  }
  return all;
}

/** A request with what the other plans over the same list need to know the people of a plan that it writes. */
export interface WithPeers {
  readonly request: WriteRequest;
  /** Plans that cannot be updated along with it: their own cells were changed, or would lose something. */
  readonly untold: readonly string[];
}

/**
 * @param request writes a plan that joins others over a list of deals
 * @param joining what the names of its cells start with
 * @param list of the plan whose Deals sheet it reads
 * @param update of another plan over that list
 */
export async function withPeers(
  workbook: Pick<Workbook, "settings" | "places">,
  request: WriteRequest,
  { joining, list, except }: { readonly joining: string; readonly list: string; readonly except?: string },
  update: (peer: string) => Promise<Rewriting | { readonly faults: readonly ReadFault[] }>,
): Promise<WithPeers> {
  const plans = keptPlans(await workbook.settings(), await workbook.places());
  let all = request;
  const untold: string[] = [];
  for (const peer of peersOf(plans, joining, list)) {
    if (peer === except) continue;
    const own = await update(peer);
    if ("faults" in own || own.changes.length + own.lost.length + own.missing.length + own.broken.length > 0) {
      untold.push(planName(plans, peer));
      continue;
    }
    all = joined(all, own.request);
  }
  return { request: all, untold };
}

/** Two requests as one; what is kept of a plan is that of the first where both say it. */
function joined(request: WriteRequest, more: WriteRequest): WriteRequest {
  return {
    ...request,
    updates: [...(request.updates ?? []), ...(more.updates ?? [])],
    names: [...(request.names ?? []), ...(more.names ?? [])],
    settings: { ...more.settings, ...request.settings },
  };
}
