/**
 * The sheets of a plan written anew from the plan that their cells now say, with everything that was typed beside it.
 * Nothing is written here: the result is for the workbook's `write`, which updates the old sheets or changes nothing.
 */
import { type Cell, isBlank } from "../cells/cell";
import { personKey } from "../identity";
import { fingerprint } from "../plans/canonical";
import { serialOfIso } from "../plans/dates";
import { type Change, diff } from "../plans/diff";
import { DEAL_TYPES } from "../plans/measures";
import { type Deal, type DealType, type Plan, SHARINGS, type Sharing } from "../plans/model";
import { fill, LANGUAGES, type Language } from "../text/language";
import { planTexts } from "../text/plans";
import { sheetTexts } from "../text/sheets";
import { versionTexts } from "../text/versions";
import type { Inventory, Workbook, WriteRequest } from "../workbook";
import type { LogLine } from "./changeLogSheet";
import type { Functions } from "./context";
import { linesPutIn, linkedFaults, withReaders } from "./dealReaders";
import { text } from "./draft";
import { type Broken, brokenFormulas, inPlace } from "./inPlace/update";
import type { CellContent, SheetKey, SheetModel } from "./model";
import { type Lost, Patch } from "./patch";
import { planSettings, prefixOfSheets } from "./planSettings";
import type { FoundCell, ReadFault } from "./readCells";
import {
  type DealKey,
  type DealRow,
  dealRows,
  errorFault,
  logRows,
  missingHeadings,
  openPlanBook,
  type PlanBook,
  shownPeriod,
} from "./readInputs";
import { type PlanReading, readPlan } from "./readPlan";
import { worksheets } from "./worksheets";

export type { Broken } from "./inPlace/update";
export type { Lost } from "./patch";

export interface Rewriting {
  /** The plan as its cells say, with the change that was asked for. */
  readonly plan: Plan;
  readonly request: WriteRequest;
  /** Its tabs, as they are called now. */
  readonly tabs: readonly string[];
  /** Formulas of the user's that point at cells which go, or will hold something else. */
  readonly broken: readonly Broken[];
  /** Sheets that were deleted and are written again. */
  readonly missing: readonly SheetKey[];
  /** How the plan differs from the one that the sheets were made from. */
  readonly changes: readonly Change[];
  /** Lines of the deals sheet that are taken over. */
  readonly deals: number;
  /** Places whose contents the new sheets have no room for: what people keep beside the plan. */
  readonly lost: readonly Lost[];
}

export interface RewriteOptions {
  readonly language: Language;
  /** ISO date of the change log's line; left out: none is added. */
  readonly today?: string;
  /** Who and why, in the change log. */
  readonly who?: string;
  readonly why?: string;
  /** What the sheets say from now on; left out: what their cells say. "written": the terms that they were made from. */
  readonly terms?: "cells" | "written";
  /** What becomes of the plan besides; left out: nothing. */
  readonly change?: (plan: Plan) => Plan;
  /** What becomes of the lines of the deals sheet; left out: they stay as they are. */
  readonly rows?: (rows: readonly DealRow[], plan: Plan) => readonly DealRow[];
  /** ISO date in the period to pay; left out: the one that the payouts sheet shows. */
  readonly period?: string;
  /** What the sheets are calculated with from now on; left out: as now. */
  readonly functions?: Functions;
  /** What the names of a plan start with that is written in the same step and is paid by the same list of deals. */
  readonly joining?: string;
  /** Rows of the Deals sheet that this plan reads once that one is updated; left out: as many as there are now. */
  readonly rowsThere?: number;
}

type Readable = Pick<Workbook, "settings" | "places" | "read" | "inventory">;

/**
 * Everything that a workbook needs to update the sheets of one plan, or why they cannot be read.
 *
 * @param prefix what the names of the plan's cells start with
 */
export async function rewritePlan(
  workbook: Readable,
  prefix: string,
  options: RewriteOptions,
): Promise<Rewriting | { readonly faults: readonly ReadFault[] }> {
  const { language } = options;
  const reading = await readPlan(workbook, { prefix, language });
  if ("faults" in reading) return reading;
  const { deals: link } = reading;
  const book = await openPlanBook(workbook, prefix);
  const taken = await workbook.inventory();
  const base = options.terms === "written" ? termsAsWritten(reading) : reading.plan;
  const plan = options.change?.(base) ?? base;
  const changes = diff(reading.written, plan, plan.language);
  const present = dealRows(book);
  const faults =
    link === undefined
      ? faultsOf(book, present, language)
      : [...linkedFaults(book, link, plan, options), ...errorsIn(logRows(book).flat(), language)];
  if (faults.length > 0) return { faults };
  const rows = options.rows?.(present, plan) ?? present;
  const log = logOf(book, reading.written, plan, options, changes);
  const shown = shownPeriod(book);
  const there = link?.source;
  const standing = book.tableColumn("DealParticipants")?.area.rows;
  const peers = [...new Set([...reading.peers.now, ...(options.joining === undefined ? [] : [options.joining])])];
  const given = (lines: readonly DealRow[], paid: string | undefined, rowsThere: number | undefined) => ({
    deals: lines.map(dealOf),
    ...(there === undefined ? {} : { dealsFrom: { ...there, rows: rowsThere ?? there.rows } }),
    ...(paid === undefined ? {} : { period: paid }),
    taken: othersOf(book, taken),
    placed: { prefix, tabs: book.byKind },
  });
  const patched = carried(
    worksheets(plan, {
      ...given(rows, options.period ?? shown, options.rowsThere),
      functions: options.functions ?? reading.functions,
      peers,
      log,
    }),
    book,
    rows,
    plan,
  );
  const before = worksheets(reading.written, {
    ...given(present, shown, standing),
    functions: reading.functions,
    peers: reading.peers.written,
    log: logLines(book),
  });
  const made = inPlace(book, reading.written, before, plan, patched);
  const shared = peers.length + reading.peers.written.length > 0;
  const settings = planSettings(patched, plan, there, shared ? peers : undefined, reading.functions);
  const rewriting: Rewriting = {
    plan,
    missing: reading.missing,
    request: { sheets: made.sheets, updates: made.updates, names: made.names, settings },
    tabs: patched.map(({ name }) => name),
    broken: await brokenFormulas(workbook, made),
    changes,
    deals: rows.filter((row) => [...row.values()].some(({ value }) => !isBlank(value))).length,
    lost: made.lost,
  };
  if (link !== undefined || options.joining !== undefined) return rewriting;
  const table = patched.find(({ key }) => key === "deals")?.tables[0]?.area.rows ?? 1;
  const deals = Math.max(table - 1, (standing ?? 0) + linesPutIn(made.updates, book.tab("deals")));
  return withReaders(workbook, rewriting, { prefix, rows: deals }, (reader, rowsThere) =>
    rewritePlan(workbook, reader, { language, rowsThere }),
  );
}

/** Cells that people type into and that show an error: their value is gone, so nothing can be carried over. */
function faultsOf(book: PlanBook, rows: readonly DealRow[], language: Language): ReadFault[] {
  const cells = [...rows.flatMap((row) => [...row.values()]), ...logRows(book).flat()];
  return [...missingHeadings(book, language), ...errorsIn(cells, language)];
}

function errorsIn(cells: readonly FoundCell[], language: Language): ReadFault[] {
  return cells.flatMap((cell) => errorFault(cell, language) ?? []);
}

/** The plan that the sheets were made from, and whoever was added to its people since: what was earned stays theirs. */
export function termsAsWritten({
  plan,
  written,
}: Pick<Extract<PlanReading, { plan: Plan }>, "plan" | "written">): Plan {
  const known = new Set(written.participants.map(({ id }) => personKey(id)));
  const added = plan.participants.filter(({ id }) => !known.has(personKey(id)));
  return { ...written, participants: [...written.participants, ...added] };
}

/** The log as it stands on its sheet, and a line that says what has changed, with the fingerprint of what paid until now. */
function logOf(
  book: PlanBook,
  written: Plan,
  plan: Plan,
  { today, who, why }: RewriteOptions,
  changes: readonly Change[],
): LogLine[] {
  const lines = logLines(book);
  const told = changesText(changes, plan.language);
  const { was, status } = versionTexts(plan.language).log;
  const { statuses } = planTexts(plan.language);
  const step =
    written.status === plan.status
      ? []
      : [fill(status, { before: statuses[written.status].toLowerCase(), after: statuses[plan.status].toLowerCase() })];
  const terms =
    told === "" || written.status !== "active" ? [] : [fill(was, { fingerprint: fingerprint(written).slice(0, 12) })];
  const what = [...step, ...(told === "" ? [] : [told]), ...terms].join("; ");
  if (today === undefined || what === "") return lines;
  return [...lines, [plan.version, serialOfIso(today), text(who ?? ""), text(why ?? ""), text(what)]];
}

/** The change log as it stands on its sheet. */
export function logLines(book: PlanBook): LogLine[] {
  return logRows(book).map((row) => row.map((cell) => contentOf(cell.value)) as unknown as LogLine);
}

/** Changes that a cell can hold; a thousand new participants are told by their number. */
const TOLD = 25;

/** What changed, in words for a cell of the change log; identity and history say themselves. */
export function changesText(changes: readonly Change[], language: Language): string {
  const told = changes.filter(({ topic }) => topic !== "identity").map(({ sentence }) => sentence);
  const more = told.length - TOLD;
  return [...told.slice(0, TOLD), ...(more > 0 ? [moreText(more, language)] : [])].join("; ");
}

function moreText(count: number, language: Language): string {
  return { en: `${count} more changes`, fr: `${count} autres changements`, it: `altre ${count} modifiche` }[language];
}

/** What the workbook has beside this plan. */
function othersOf(book: PlanBook, { sheets, names }: Inventory): Inventory {
  const fold = (one: string) => one.toLowerCase();
  const tabs = new Set(book.tabs.map(fold));
  return {
    sheets: sheets.filter((one) => !tabs.has(fold(one))),
    names: names.filter((one) => !book.owns(one)),
  };
}

/** As a deal, as far as it is one: how many lines there are decides where formulas point; the cells are carried as they are. */
export function dealOf(row: DealRow): Deal {
  const word = (key: DealKey) => String(row.get(key)?.value ?? "");
  const amount = row.get("amount")?.value;
  return {
    date: "",
    id: word("id"),
    participant: word("participant"),
    account: word("account"),
    type: dealTypeOfWord(row.get("type")?.value) ?? "renewal",
    amount: typeof amount === "number" ? amount : 0,
  };
}

/** The type of deal that a word on the sheet means, in any language. */
export function dealTypeOfWord(value: Cell): DealType | undefined {
  return DEAL_TYPES.find((type) => LANGUAGES.some((language) => planTexts(language).dealTypes[type] === value));
}

function sharingOf(value: Cell): Sharing | undefined {
  return SHARINGS.find((one) => LANGUAGES.some((language) => planTexts(language).sharings[one] === value));
}

function contentOf(value: Cell): CellContent {
  if (typeof value === "string") return text(value);
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Puts what was typed on the old sheets into the new ones. */
function carried(
  sheets: readonly SheetModel[],
  book: PlanBook,
  rows: readonly DealRow[],
  plan: Plan,
): readonly SheetModel[] {
  const prefix = prefixOfSheets(sheets);
  return sheets.map((sheet) => {
    const patch = new Patch(sheet, book);
    if (sheet.key === "deals") carryDeals(patch, rows, plan.language);
    else if (sheet.key === "payouts") {
      carryEntries(patch, plan);
      carryNamed(patch, prefix, ["Bands", "FiguresPeriod"]);
    } else if (sheet.key !== "plan" && sheet.key !== "changeLog") carryNamed(patch, prefix);
    return patch.build();
  });
}

/** The sheets of the next version, with lines of this book's deals and what was typed into its design. */
export function takenOver(
  sheets: readonly SheetModel[],
  book: PlanBook,
  rows: readonly DealRow[],
  language: Language,
): readonly SheetModel[] {
  const prefix = prefixOfSheets(sheets);
  return sheets.map((sheet) => {
    if (sheet.key !== "deals" && sheet.key !== "design") return sheet;
    const patch = new Patch(sheet, book);
    if (sheet.key === "deals") carryDeals(patch, rows, language);
    else carryNamed(patch, prefix);
    return patch.build();
  });
}

function carryDeals(patch: Patch, rows: readonly DealRow[], language: Language): void {
  const { sheet } = patch;
  const table = sheet.tables[0]?.area;
  if (table === undefined) return;
  const labels = sheetTexts(language).deals;
  for (let column = table.column; column < table.column + table.columns; column += 1) {
    if (!patch.isInput({ row: table.row + 1, column })) continue;
    const header = patch.shown({ row: table.row, column });
    const key = (Object.keys(labels) as DealKey[]).find((one) => labels[one] === header);
    if (key === undefined) continue;
    rows.forEach((row, index) => {
      const cell = row.get(key);
      // The plan has begun to ask for it: the old sheet has no such column.
      if (cell === undefined) return;
      const type = key === "type" ? dealTypeOfWord(cell.value) : undefined;
      const sharing = key === "sharing" ? sharingOf(cell.value) : undefined;
      const at = { row: table.row + 1 + index, column };
      if (type !== undefined && !cell.calculated) patch.put(at, planTexts(language).dealTypes[type]);
      else if (sharing !== undefined && !cell.calculated) patch.put(at, planTexts(language).sharings[sharing]);
      else patch.carry(at, cell);
    });
  }
}

/** Figures of the period, by participant and by the heading of their column. */
function carryEntries(patch: Patch, plan: Plan): void {
  const { sheet, book } = patch;
  const table = sheet.tables[0]?.area;
  const tab = book.tab("payouts");
  const ids = book.tableColumn("Participants");
  if (table === undefined || tab === undefined || ids === undefined) return;
  const lines = new Map<string, number>();
  ids.cells.forEach(([cell], index) => {
    if (cell && !isBlank(cell.value)) lines.set(personKey(String(cell.value)), ids.area.row + index);
  });
  const quotas = new Set(sheet.names.filter(({ name }) => name.endsWith("Quotas")).map(({ area }) => area.column));
  const used = book.used(tab);
  const heads = Array.from({ length: used.columns }, (_, across) => {
    const column = used.column + across;
    return { column, header: book.cell(tab, { row: ids.area.row - 1, column }).value };
  });
  // Id and name are the plan's, and so is a quota of one's own.
  for (let column = table.column + 2; column < table.column + table.columns; column += 1) {
    const first = { row: table.row + 1, column };
    if (quotas.has(column) || !patch.isInput(first)) continue;
    const header = patch.shown({ row: table.row, column });
    const before = Array.from({ length: column - table.column }, (_, across) =>
      patch.shown({ row: table.row, column: table.column + across }),
    ).filter((one) => one === header).length;
    const from = heads.filter((one) => one.header === header)[before]?.column;
    if (from === undefined) continue;
    plan.participants.forEach(({ id }, index) => {
      const row = lines.get(personKey(id));
      if (row !== undefined) patch.carry({ row: first.row + index, column }, book.cell(tab, { row, column: from }));
    });
  }
}

/** Inputs that have a name of their own, wherever they stand now. */
function carryNamed(patch: Patch, prefix: string, only?: readonly string[]): void {
  for (const { name, area } of patch.sheet.names) {
    const ending = name.slice(prefix.length + 1);
    const cells = only === undefined || only.includes(ending) ? patch.book.named(ending)?.cells : undefined;
    cells?.slice(0, area.rows).forEach((line, down) => {
      line.slice(0, area.columns).forEach((cell, across) => {
        const at = { row: area.row + down, column: area.column + across };
        if (patch.isInput(at)) patch.carry(at, cell);
      });
    });
  }
}
