/**
 * From a checked plan to worksheets in the workbook. Names are asked for first: where one is taken, nothing is built
 * or written until the person has agreed to the next free ones.
 */
import { isoOfSerial } from "../core/plans/dates";
import type { Deal, Plan } from "../core/plans/model";
import { busiestPeriod } from "../core/plans/periods";
import type { Functions } from "../core/sheets/context";
import { peersOf, sourceOf } from "../core/sheets/dealLinks";
import { type WithPeers, withPeers } from "../core/sheets/dealReaders";
import { type DealSource, sourceFault } from "../core/sheets/dealSource";
import type { SheetModel } from "../core/sheets/model";
import { keptPlans, planSettings, prefixOfSheets } from "../core/sheets/planSettings";
import { rewritePlan } from "../core/sheets/rewrite";
import { worksheets } from "../core/sheets/worksheets";
import { fill, type Language } from "../core/text/language";
import { readingTexts } from "../core/text/reading";
import type { CancelToken, Inventory, Progress, Workbook, WriteRequest } from "../core/workbook";
import { WorkbookError } from "../core/workbook";
import { SaidError } from "./errorSentence";
import type { NameOffer } from "./state";

export interface CreateOptions {
  /** The person has agreed to other names where the usual ones are taken. */
  readonly newNames: boolean;
  /** Lines for the deals sheet. */
  readonly deals: readonly Deal[];
  /** First day of the period to pay first; left out: the one that most deals belong to. */
  readonly period?: string | undefined;
  /** What the names of the plan start with whose Deals sheet holds the deals; left out: the plan's own does. */
  readonly dealsFrom?: string;
  /** What the sheets are calculated with; left out: the functions of the add-in. */
  readonly functions?: Functions;
  /** Of what is said about it. */
  readonly language: Language;
  /** ISO date: without deals, the payouts open on the period it lies in. */
  readonly today: string;
  readonly cancel: CancelToken;
  readonly onProgress: (progress: Progress) => void;
}

export type CreateOutcome =
  | { readonly kind: "namesTaken"; readonly offers: readonly NameOffer[] }
  | {
      readonly kind: "created";
      readonly sheets: readonly string[];
      /** What else a person should know. */
      readonly notes?: readonly string[];
    };

export async function createWorksheets(workbook: Workbook, plan: Plan, options: CreateOptions): Promise<CreateOutcome> {
  const taken = await takenNames(workbook);
  stopIfCancelled(options.cancel);
  const source = await sourceOfDeals(workbook, plan, options);
  const sheets = build(plan, taken, options, source);
  if (!options.newNames) {
    const offers = offersOf(plan, sheets, options);
    if (offers.length > 0) return { kind: "namesTaken", offers };
  }
  const request = { sheets, settings: planSettings(sheets, plan, source?.dealsFrom, source?.peers) };
  const { request: all, untold } =
    source === undefined ? { request, untold: [] } : await withOthers(workbook, request, sheets, source, options);
  await workbook.write(all, options.onProgress, options.cancel);
  const told = untold.map((other) => fill(readingTexts(options.language).peerUntold, { plan: plan.name, other }));
  const made = { kind: "created", sheets: sheets.map(({ name }) => name) } as const;
  return told.length === 0 ? made : { ...made, notes: told };
}

/** The other plans over the same list learn who is on this one: their deals are nobody's mistake there. */
function withOthers(
  workbook: Workbook,
  request: WriteRequest,
  sheets: readonly SheetModel[],
  { dealsFrom }: SourceOfDeals,
  { language }: CreateOptions,
): Promise<WithPeers> {
  const joining = prefixOfSheets(sheets);
  return withPeers(workbook, request, { joining, list: dealsFrom.prefix }, (peer) =>
    rewritePlan(workbook, peer, { language, joining }),
  );
}

/** What is there already, and what the workbook keeps of plans whose sheets were deleted: it is not written over. */
async function takenNames(workbook: Workbook): Promise<Inventory> {
  const { sheets, names } = await workbook.inventory();
  const kept = keptPlans(await workbook.settings(), []);
  return { sheets, names: [...names, ...kept.flatMap(({ prefix }) => (prefix === undefined ? [] : `${prefix}_`))] };
}

interface SourceOfDeals {
  readonly dealsFrom: DealSource;
  /** What the names of the plans start with that are paid by it already. */
  readonly peers: readonly string[];
  /** The period that most of its deals belong to, where it has any. */
  readonly period?: string;
}

/** The deals of another plan as they are now: it may have been changed since it was chosen. */
async function sourceOfDeals(
  workbook: Workbook,
  plan: Plan,
  { dealsFrom, language }: CreateOptions,
): Promise<SourceOfDeals | undefined> {
  if (dealsFrom === undefined) return undefined;
  const places = await workbook.places();
  const plans = keptPlans(await workbook.settings(), places);
  const kept = plans.find(({ prefix }) => prefix === dealsFrom);
  const source = kept && sourceOf(kept, places);
  const fault =
    source === undefined
      ? fill(readingTexts(language).dealsGone, { plan: plan.name, other: dealsFrom })
      : sourceFault(plan, source, language);
  if (fault !== undefined || source === undefined) throw new SaidError(fault);
  const { sheet, address } = places.find(({ name }) => name === `${dealsFrom}_DealDates`)!;
  const { values } = await workbook.read({ sheet, address });
  const dates = values.flatMap(([date]) => (typeof date === "number" ? [{ date: isoOfSerial(Math.floor(date)) }] : []));
  const peers = peersOf(plans, "", dealsFrom);
  return { dealsFrom: source, peers, ...(dates.length === 0 ? {} : { period: busiestPeriod(plan, dates).from }) };
}

function build(
  plan: Plan,
  taken: Inventory,
  { deals, today, period, functions = "addIn" }: Wanted,
  source?: SourceOfDeals,
): readonly SheetModel[] {
  const given = { taken, functions };
  if (source !== undefined) return worksheets(plan, { ...given, period: today, ...source });
  if (deals.length === 0) return worksheets(plan, { ...given, period: today });
  return worksheets(plan, period === undefined ? { ...given, deals } : { ...given, deals, period });
}

type Wanted = Pick<CreateOptions, "deals" | "today" | "period" | "functions">;

/** The names that the sheets would have in an empty workbook, where they differ from those that are free. */
function offersOf(plan: Plan, sheets: readonly SheetModel[], { today }: Wanted): NameOffer[] {
  const usual = build({ ...plan, participants: [] }, { sheets: [], names: [] }, { deals: [], today });
  return sheets.flatMap((sheet, index) => {
    const wanted = usual[index]?.name;
    return wanted === undefined || wanted === sheet.name ? [] : [{ wanted, offered: sheet.name }];
  });
}

function stopIfCancelled(cancel: CancelToken): void {
  if (cancel.cancelled) throw new WorkbookError("cancelled", "");
}
