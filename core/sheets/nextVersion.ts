/**
 * The sheets of a plan's next version, beside those of the version before: its change log goes on, the deals from its
 * first day on are copied, and the earlier version ends the day before. One request, so that both happen or neither.
 */
import { personKey } from "../identity";
import { addDays, isoOfSerial, serialOfIso } from "../plans/dates";
import { diff } from "../plans/diff";
import { type Deal, OPENING, type Plan, type Typed } from "../plans/model";
import { reviseFaultSentence } from "../plans/revise";
import type { Language } from "../text/language";
import type { Workbook, WriteRequest } from "../workbook";
import { historyLines, type LogLine } from "./changeLogSheet";
import { linkFault, planName, readersOf } from "./dealLinks";
import { withPeers } from "./dealReaders";
import { text } from "./draft";
import { keptPlans, planSettings, prefixOfSheets } from "./planSettings";
import type { ReadFault } from "./readCells";
import {
  type DealRow,
  dealRows,
  openPlanBook,
  owedAfter,
  type PlanBook,
  shownPeriod,
  shownPeriodEnd,
} from "./readInputs";
import { readPlan } from "./readPlan";
import { changesText, dealOf, logLines, rewritePlan, takenOver, termsAsWritten } from "./rewrite";
import { worksheets } from "./worksheets";

export interface NextVersionOptions {
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
  /** Why the earlier version ends sooner, for its change log. */
  readonly ended: string;
  /** To which version cells belong that were changed since the sheets were made; left out: the earlier one. */
  readonly changed?: "earlier" | "next";
  /** Lines for the deals sheet; left out: those of the earlier version from the first day on. */
  readonly deals?: readonly Deal[];
}

export interface NextVersion {
  readonly request: WriteRequest;
  /** Names of the new version's tabs. */
  readonly tabs: readonly string[];
  /** Deals that were copied from the earlier version. */
  readonly copied: number;
  /** Plans that read the earlier version's deals, and go on to: what is added to the new one's they do not see. */
  readonly readers: readonly string[];
  /** Plans over the same list of deals that could not be told of the new version's people. */
  readonly untold: readonly string[];
  /** The last day of the earlier version, as its sheets say from now on. */
  readonly ends?: string;
  /** Its sheets say its own terms again: what was changed on them belongs to the new version. */
  readonly back?: true;
  /** The last day that its sheets should say, but for what stands beside them: somebody has to type it. */
  readonly toEnd?: string;
}

type Readable = Pick<Workbook, "settings" | "places" | "read" | "inventory">;

/** @param prefix what the names of the earlier version's cells start with */
export async function nextVersionSheets(
  workbook: Readable,
  plan: Plan,
  prefix: string,
  options: NextVersionOptions,
): Promise<NextVersion | { readonly faults: readonly ReadFault[] }> {
  const { language, today } = options;
  const reading = await readPlan(workbook, { prefix, language });
  if ("faults" in reading) return reading;
  const book = await openPlanBook(workbook, prefix);
  const back: boolean = options.changed === "next" && reading.changed;
  const previous = back ? termsAsWritten(reading) : reading.plan;
  const { from: start } = plan.effective;
  if (start <= previous.effective.from) {
    const values = { from: start, version: previous.version, since: previous.effective.from };
    const sentence = reviseFaultSentence({ key: "startsTooEarly", values }, language);
    return { faults: [{ sheet: "", address: "", sentence }] };
  }
  const link = options.deals === undefined ? reading.deals : undefined;
  const fault = link && linkFault(plan, link, language);
  if (fault !== undefined) return { faults: [{ sheet: "", address: "", sentence: fault }] };
  // What is read from another plan's sheet is not copied: the new version reads it there as well.
  const rows = options.deals !== undefined || link !== undefined ? [] : dealRows(book).filter(from(plan));
  const taken = await workbook.inventory();
  const what = changesText(diff(previous, plan, plan.language), plan.language);
  const owed = carriedDraws(book, plan);
  const given = {
    ...owed,
    taken,
    log: lines(logLines(book), plan, what),
    functions: reading.functions,
    ...(link === undefined ? {} : { dealsFrom: link.source, peers: reading.peers.now }),
  };
  const deals = options.deals ?? rows.map(dealOf);
  const fresh = worksheets(plan, deals.length > 0 ? { ...given, deals } : { ...given, period: today });
  const sheets = takenOver(fresh, book, rows, plan.language);
  const settings = planSettings(sheets, plan, link?.source, link && reading.peers.now);
  const joining = prefixOfSheets(sheets);
  /** Plans over the same list learn who is on the new version. */
  const finished = async (next: Omit<NextVersion, "untold">, except?: string): Promise<NextVersion> => {
    if (link === undefined) return { ...next, untold: [] };
    const over = { joining, list: link.source.prefix, ...(except === undefined ? {} : { except }) };
    const update = (peer: string) => rewritePlan(workbook, peer, { language, joining });
    return { ...next, ...(await withPeers(workbook, next.request, over, update)) };
  };
  const made = {
    tabs: sheets.map(({ name }) => name),
    copied: rows.length,
    readers: await readerNames(workbook, prefix),
  };
  const ends = addDays(plan.effective.from, -1);
  if (previous.effective.to <= ends && !back) return finished({ ...made, request: { sheets, settings } });
  const shortened = await rewritePlan(workbook, prefix, {
    language,
    today,
    why: options.ended,
    ...(plan.history.length === 0 ? {} : { who: plan.history[plan.history.length - 1]!.who }),
    terms: back ? "written" : "cells",
    ...(link === undefined ? {} : { joining }),
    change: (earlier) =>
      earlier.effective.to <= ends ? earlier : { ...earlier, effective: { ...earlier.effective, to: ends } },
  });
  // The earlier version's sheets are touched only where nothing of them is lost by it.
  if ("faults" in shortened || shortened.lost.length > 0)
    return finished({ ...made, request: { sheets, settings }, toEnd: ends });
  const { request } = shortened;
  const all = {
    ...made,
    ...(previous.effective.to <= ends ? {} : { ends }),
    ...(back ? { back: true as const } : {}),
    request: { ...request, sheets: [...request.sheets, ...sheets], settings: { ...request.settings, ...settings } },
  };
  return finished(all, prefix);
}

async function readerNames(workbook: Readable, prefix: string): Promise<readonly string[]> {
  const plans = keptPlans(await workbook.settings(), await workbook.places());
  return readersOf(plans, prefix).map((reader) => planName(plans, reader));
}

/**
 * What is owed under the draw goes on into the next version. Where the earlier sheets show another period than the last
 * one before it, the figures are said to be of that period, so that nobody is paid by them unseen.
 */
function carriedDraws(book: PlanBook, plan: Plan): { readonly typed?: Typed; readonly figures?: string } {
  const owed = owedAfter(book);
  if (plan.modifiers.draw === undefined || owed.size === 0) return {};
  const typed: Record<string, Record<string, number>> = {};
  for (const { id } of plan.participants) {
    const balance = owed.get(personKey(id));
    if (balance !== undefined) typed[id] = { [OPENING]: balance };
  }
  const { from: start } = plan.effective;
  const ended = shownPeriodEnd(book);
  const figures = ended === addDays(start, -1) ? start : (shownPeriod(book) ?? start);
  return { typed, figures };
}

/** Deals of the first day and later; those without a date stay where they are. */
function from({ effective }: Plan): (row: DealRow) => boolean {
  return (row) => {
    const date = row.get("date")?.value;
    return typeof date === "number" && isoOfSerial(date) >= effective.from;
  };
}

/** The lines of the log so far, and those of the history that are not among them; the last one says what changed. */
function lines(before: readonly LogLine[], plan: Plan, what: string): readonly LogLine[] {
  if (before.length === 0) {
    const history = historyLines(plan);
    return history.map((line, index) => (index === history.length - 1 ? withWhat(line, what) : line));
  }
  const entry = plan.history[plan.history.length - 1];
  if (entry === undefined || entry.version !== plan.version) return before;
  const { version, when, who, why } = entry;
  return [...before, [version, serialOfIso(when), text(who), text(why), text(what)]];
}

function withWhat([version, when, who, why]: LogLine, what: string): LogLine {
  return [version, when, who, why, text(what)];
}
