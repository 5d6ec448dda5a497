/**
 * What changed between two plans, in words. The comparison is generic: it walks through the two JSONs, so that a field
 * which nobody has a phrase for still shows, with its path. No change is left out and none is made up: the list is
 * empty exactly when the canonical JSONs are equal.
 */
import { ownEntry, personKey } from "../identity";
import { fill, type Language } from "../text/language";
import { canonicalJson } from "./canonical";
import { type Place, rootPlace, wordsOf } from "./diffWords";
import type { Plan } from "./model";

/** Identity is what tells a plan from its copies and versions: id, version, status, history. */
export type ChangeTopic =
  | "identity"
  | "dates"
  | "terms"
  | "components"
  | "figures"
  | "modifiers"
  | "participants"
  | "other";

export interface Change {
  readonly kind: "added" | "removed" | "changed";
  readonly topic: ChangeTopic;
  /** Where in the JSON, as faults say it: components[0].rule.tiers[1].value; of the later plan, unless removed. */
  readonly path: string;
  /** The JSON values; undefined where there was or is none. */
  readonly before: unknown;
  readonly after: unknown;
  /** "Net revenue, tier 2: rate 12.5% → 13%" */
  readonly sentence: string;
}

const TOPICS: Readonly<Record<string, ChangeTopic>> = {
  id: "identity",
  version: "identity",
  status: "identity",
  history: "identity",
  effective: "dates",
  terms: "terms",
  currency: "terms",
  period: "terms",
  pay: "terms",
  components: "components",
  figures: "figures",
  modifiers: "modifiers",
  participants: "participants",
};

type Json = Readonly<Record<string, unknown>>;

/**
 * Every difference between two checked plans, in the order of the plan's fields.
 *
 * @example quota 300,000 -> 320,000: one change, "Net revenue: quota $300,000 → $320,000"
 */
export function diff(before: Plan, after: Plan, language: Language): Change[] {
  return compare(before, after, rootPlace(before, after, language));
}

function compare(before: unknown, after: unknown, place: Place): Change[] {
  if (same(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, place);
  if (isObject(before) && isObject(after)) {
    // A tier's value is no payout curve's: of two rules of different kinds only the whole can be told.
    if (place.key === "rule" && before.kind !== after.kind) return [change("changed", before, after, place)];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compare(ownEntry(before, key), ownEntry(after, key), place.field(key)));
  }
  return [change(before === undefined ? "added" : after === undefined ? "removed" : "changed", before, after, place)];
}

function same(before: unknown, after: unknown): boolean {
  if (before === undefined || after === undefined) return before === after;
  return canonicalJson(before) === canonicalJson(after);
}

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place): Change[] {
  const pairs = place.key === "history" ? byPosition(before, after) : byKey(before, after);
  if (pairs === undefined) return [change("changed", before, after, place)];
  const changes = pairs.flatMap(([earlier, later]): Change[] => {
    const item = place.item(earlier, later, before, after);
    if (earlier === undefined) return [change("added", undefined, after[later!], item)];
    if (later === undefined) return [change("removed", before[earlier], undefined, item)];
    return compare(before[earlier], after[later], item);
  });
  const kept = pairs.flatMap(([earlier, later]) => (earlier === undefined || later === undefined ? [] : [earlier]));
  const moved = kept.some((earlier, index) => index > 0 && earlier < kept[index - 1]!);
  return moved ? [...changes, change("changed", before, after, place.order())] : changes;
}

/** Positions before and after; the pairs that exist in both are in the order of the later list. */
type Pair = readonly [number | undefined, number | undefined];

function byPosition(before: readonly unknown[], after: readonly unknown[]): Pair[] {
  const longest = Math.max(before.length, after.length);
  return Array.from(
    { length: longest },
    (_, index): Pair => [index < before.length ? index : undefined, index < after.length ? index : undefined],
  );
}

/** Undefined where the items have nothing to be recognised by, or are recognised twice: the list is then told as a whole. */
function byKey(before: readonly unknown[], after: readonly unknown[]): Pair[] | undefined {
  const named = [...before, ...after].every((item) => typeof item === "string" || (isObject(item) && "id" in item));
  // Rows of a table of the same length are the same rows: a tier whose threshold moves stays that tier.
  if (!named && before.length === after.length) return byPosition(before, after);
  const [earlier, later] = [before.map(keyOf), after.map(keyOf)];
  for (const keys of [earlier, later]) {
    if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  }
  const removed = earlier.flatMap((key, index): Pair[] => (later.includes(key) ? [] : [[index, undefined]]));
  const others = later.map((key, index): Pair => {
    const found = earlier.indexOf(key);
    return [found < 0 ? undefined : found, index];
  });
  return [...removed, ...others];
}

function keyOf(item: unknown): string | undefined {
  if (typeof item === "string") return item;
  if (!isObject(item)) return undefined;
  const key = item.id ?? item.from ?? item.month;
  if (typeof key === "string") return personKey(key);
  return typeof key === "number" ? String(key) : undefined;
}

function change(kind: Change["kind"], before: unknown, after: unknown, place: Place): Change {
  const top = place.path.split(/[.[]/)[0] ?? "";
  return {
    kind,
    topic: TOPICS[top] ?? "other",
    path: place.path,
    before,
    after,
    sentence: sentence(kind, before, after, place),
  };
}

function sentence(kind: Change["kind"], before: unknown, after: unknown, place: Place): string {
  const words = wordsOf(place);
  const { texts } = words;
  if (place.isItem && kind !== "changed") {
    const value = kind === "added" ? after : before;
    const detail = words.detail(value, kind === "added" ? "after" : "before");
    const item = [...place.subject].join(", ");
    return fill(texts[kind], { item: detail === "" ? item : fill(texts.detail, { item, values: detail }) });
  }
  const values = {
    subject: capital(place.subject.join(", ")),
    field: place.subject.length === 0 ? capital(words.label) : words.label,
    before: words.shown(before, "before"),
    after: words.shown(after, "after"),
  };
  if (place.isItem) return fill(texts.changedTop, { ...values, field: values.subject });
  return fill(place.subject.length === 0 ? texts.changedTop : texts.changed, values);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
