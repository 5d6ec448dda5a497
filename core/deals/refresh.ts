/**
 * An export that comes again: its rows against the deals that the sheet has. Every row of both ends in exactly one
 * place: new, changed, unchanged or gone. Nothing is decided here; the person sees all four before anything is written.
 */
import { dealKey, personKey } from "../identity";
import type { Deal } from "../plans/model";

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

export interface Refresh<P> {
  readonly added: readonly Deal[];
  readonly changed: readonly ChangedDeal<P>[];
  readonly unchanged: readonly PresentDeal<P>[];
  /** On the sheet, dated inside the export's span of dates, and no longer in the export. */
  readonly gone: readonly PresentDeal<P>[];
  /** On the sheet and outside of that span: the export says nothing about them. */
  readonly outside: readonly PresentDeal<P>[];
}

/**
 * Matches an export with the deals of a sheet: by id, and within an id by line and participant as far as they tell the
 * lines apart, else in the order in which they stand.
 *
 * @param present deals of the sheet, in its order
 * @param incoming deals of the export, in its order
 * @example the same export twice: everything is unchanged
 */
export function refreshDeals<P>(present: readonly PresentDeal<P>[], incoming: readonly Deal[]): Refresh<P> {
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
    const after = merged(before.deal, deal);
    const fields = REFRESHED.filter((field) => !alike(field, before.deal, after));
    if (fields.length === 0) unchanged.push(before);
    else changed.push({ at: before.at, before: before.deal, after, fields });
  }
  const met = new Set([...matches.values()]);
  const [first, last] = spanOf(incoming);
  const left = present.filter((one) => !met.has(one));
  const inside = ({ deal }: PresentDeal<P>) => first <= deal.date && deal.date <= last;
  return {
    added,
    changed,
    unchanged,
    gone: left.filter(inside),
    outside: left.filter((one) => !inside(one)),
  };
}

function grouped<T>(items: readonly T[], dealOf: (item: T) => Deal): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = dealKey(dealOf(item).id);
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

/** What the export does not say stays as the sheet has it: a frozen rate, an account, a line. */
function merged(before: Deal, after: Deal): Deal {
  return { ...before, ...after, ...(after.account === "" ? { account: before.account } : {}) };
}

function alike(field: RefreshedField, before: Deal, after: Deal): boolean {
  if (field === "participant") return personKey(before.participant) === personKey(after.participant);
  const [a, b] = [before[field], after[field]];
  if (typeof a === "number" && typeof b === "number") return Number(a.toPrecision(15)) === Number(b.toPrecision(15));
  // A blank split or currency is all of it in the plan's currency; an export may write it out.
  return a === b || (field === "split" && (a ?? 1) === (b ?? 1));
}

function spanOf(deals: readonly Deal[]): readonly [string, string] {
  let [first, last] = ["9999-12-31", "0000-01-01"];
  for (const { date } of deals) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  return [first, last];
}
