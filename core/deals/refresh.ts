/**
 * An export that comes again: its rows against the deals that the sheet has. Every row of both ends in exactly one
 * place: new, changed, unchanged or gone. A deal that the export names and does not take any more, because it was lost,
 * refunded or left out, is gone whenever it is dated. Nothing is decided here; the person sees all four before anything is written.
 */
import { dealKey, personKey } from "../identity";
import type { Deal } from "../plans/model";
import type { Line } from "./dealLines";
import type { Mapping } from "./fields";
import type { DealProblemKey } from "./problems";
import type { NamedRow } from "./readExport";

/** A deal of the sheet with its place there, such as the row's number. */
export interface PresentDeal<P> {
  readonly at: P;
  readonly deal: Deal;
}

/** What an export can change about a deal; what the sheet adds by hand (cash received, months stayed) stays. */
export const REFRESHED = ["date", "participant", "account", "type", "amount", "currency", "fx", "split"] as const;
export type RefreshedField = (typeof REFRESHED)[number];

export interface ChangedDeal<P> {
  readonly at: P;
  readonly before: Deal;
  /** The export's figures, and the sheet's where the export says nothing. */
  readonly after: Deal;
  readonly fields: readonly RefreshedField[];
}

/** A deal of the sheet that the export does not take. */
export interface GoneDeal<P> extends PresentDeal<P> {
  /** Why the export leaves its row out; undefined where it has no such row. */
  readonly reason?: DealProblemKey;
}

/** What an export says besides the deals that are taken from it. */
export interface ExportedRows {
  /** Of every row that is a deal, taken or not. */
  readonly rows: readonly NamedRow[];
  readonly lines: readonly Line[];
  readonly mapping: Mapping;
}

export interface Refresh<P> {
  readonly added: readonly Deal[];
  readonly changed: readonly ChangedDeal<P>[];
  readonly unchanged: readonly PresentDeal<P>[];
  /** On the sheet, and left out of the export, or dated inside its span of dates and no longer in it. */
  readonly gone: readonly GoneDeal<P>[];
  /** On the sheet and outside of that span: the export says nothing about them. */
  readonly outside: readonly PresentDeal<P>[];
}

/**
 * Matches an export with the deals of a sheet: by id, and within an id by line and participant as far as they tell the
 * lines apart, else in the order in which they stand.
 *
 * @param present deals of the sheet, in its order
 * @param incoming deals of the export, in its order
 * @param exported its other rows; left out: the deals are all that there is
 * @example the same export twice: everything is unchanged
 */
export function refreshDeals<P>(
  present: readonly PresentDeal<P>[],
  incoming: readonly Deal[],
  exported?: ExportedRows,
): Refresh<P> {
  const mine = grouped(present, ({ deal }) => deal);
  const theirs = grouped(incoming, (deal) => deal);
  const matches = new Map<Deal, PresentDeal<P>>();
  for (const [key, lines] of theirs) {
    const there = mine.get(key);
    if (there) for (const [line, found] of matched(there, lines)) matches.set(line, found);
  }
  const added: Deal[] = [];
  const changed: ChangedDeal<P>[] = [];
  const unchanged: PresentDeal<P>[] = [];
  for (const deal of incoming) {
    const before = matches.get(deal);
    if (before === undefined) {
      added.push(deal);
      continue;
    }
    const after = merged(before.deal, deal, exported?.mapping.currency !== undefined);
    const fields = REFRESHED.filter((field) => !alike(field, before.deal, after));
    if (fields.length === 0) unchanged.push(before);
    else changed.push({ at: before.at, before: before.deal, after, fields });
  }
  const met = new Set([...matches.values()]);
  const [first, last] = spanOf([...incoming, ...(exported?.rows ?? [])]);
  const reasons = exported === undefined ? new Map<string, DealProblemKey>() : leftOutReasons(exported);
  const gone: GoneDeal<P>[] = [];
  const outside: PresentDeal<P>[] = [];
  for (const one of present) {
    if (met.has(one)) continue;
    const reason = reasons.get(keyOf(one.deal.id));
    if (reason !== undefined) gone.push({ ...one, reason });
    else if (first <= one.deal.date && one.deal.date <= last) gone.push(one);
    else outside.push(one);
  }
  return { added, changed, unchanged, gone, outside };
}

/** Why rows with an id were left out, by the key of that id. */
function leftOutReasons({ rows, lines }: ExportedRows): ReadonlyMap<string, DealProblemKey> {
  const ids = new Map(rows.map(({ row, id }) => [row, id]));
  const reasons = new Map<string, DealProblemKey>();
  for (const line of lines) {
    if (line.kind !== "leftOut") continue;
    const id = ids.get(line.row) ?? "";
    const key = line.problems[0]?.key;
    if (id !== "" && key !== undefined && !reasons.has(keyOf(id))) reasons.set(keyOf(id), key);
  }
  return reasons;
}

/** 18 signs that end with a check of the capitals in the 15 before them are the same id of Salesforce as these 15. */
function keyOf(id: string): string {
  const short = /^[A-Za-z0-9]{18}$/.test(id) ? id.slice(0, 15) : id;
  return dealKey(short !== id && checkOfCapitals(short) === id.slice(15).toUpperCase() ? short : id);
}

/** Salesforce: each five signs give one of 32, by which of them are capitals, the first the lowest bit. */
function checkOfCapitals(id: string): string {
  return [0, 5, 10]
    .map((from) =>
      [...id.slice(from, from + 5)].reduce((bits, sign, at) => bits + (/[A-Z]/.test(sign) ? 2 ** at : 0), 0),
    )
    .map((bits) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[bits])
    .join("");
}

function grouped<T>(items: readonly T[], dealOf: (item: T) => Deal): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(dealOf(item).id);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Rounds of matching lines of one id, the surest first; each takes lines in their order. */
const ROUNDS: readonly ((deal: Deal) => string)[] = [
  (deal) => JSON.stringify([lineOf(deal), personKey(deal.participant), deal.type, deal.amount, deal.date]),
  (deal) => JSON.stringify([lineOf(deal), personKey(deal.participant)]),
  (deal) => JSON.stringify([personKey(deal.participant), deal.type, deal.amount]),
  (deal) => JSON.stringify([personKey(deal.participant)]),
  (deal) => JSON.stringify([lineOf(deal)]),
  () => "",
];

function lineOf({ line }: Deal): string {
  return line === undefined ? "" : String(line).trim();
}

function matched<P>(present: readonly PresentDeal<P>[], lines: readonly Deal[]): [Deal, PresentDeal<P>][] {
  let there = [...present];
  let open = [...lines];
  const found: [Deal, PresentDeal<P>][] = [];
  for (const keyOf of ROUNDS) {
    if (there.length === 0 || open.length === 0) break;
    const waiting = new Map<string, PresentDeal<P>[]>();
    for (const one of there) {
      const key = keyOf(one.deal);
      const queue = waiting.get(key);
      if (queue) queue.push(one);
      else waiting.set(key, [one]);
    }
    // Taking from the end of a reversed queue keeps the order without moving the others.
    for (const queue of waiting.values()) queue.reverse();
    const taken = new Set<PresentDeal<P>>();
    open = open.filter((deal) => {
      const one = waiting.get(keyOf(deal))?.pop();
      if (one === undefined) return true;
      taken.add(one);
      found.push([deal, one]);
      return false;
    });
    there = there.filter((one) => !taken.has(one));
  }
  return found;
}

/**
 * What the export does not say stays as the sheet has it: a frozen rate, an account, a line. A column of currencies says
 * it by a blank cell, too: the plan's own. The rate of another currency is not the rate of this one.
 *
 * @param saysCurrency the export has a column of currencies
 */
function merged(before: Deal, incoming: Deal, saysCurrency: boolean): Deal {
  const { currency: earlier, fx: frozen, ...rest } = before;
  const { currency: now = saysCurrency ? undefined : earlier, fx: given, ...after } = incoming;
  const fx = given ?? (now === earlier ? frozen : undefined);
  return {
    ...rest,
    ...after,
    id: before.id,
    ...(after.account === "" ? { account: before.account } : {}),
    ...(now === undefined ? {} : { currency: now }),
    ...(fx === undefined ? {} : { fx }),
  };
}

function alike(field: RefreshedField, before: Deal, after: Deal): boolean {
  if (field === "participant") return personKey(before.participant) === personKey(after.participant);
  const [a, b] = [before[field], after[field]];
  if (typeof a === "number" && typeof b === "number") return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
  // A blank split or currency is all of it in the plan's currency; an export may write it out.
  return a === b || (field === "split" && (a ?? 1) === (b ?? 1));
}

function spanOf(dated: readonly { readonly date: string | undefined }[]): readonly [string, string] {
  let [first, last] = ["9999-12-31", "0000-01-01"];
  for (const { date } of dated) {
    if (date === undefined || date === "") continue;
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return [first, last];
}
