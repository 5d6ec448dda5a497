/**
 * Plans over time: a copy, a next version, in force, retired. Nothing is changed in place, and every step leaves a line
 * in the plan's history: which version, when, by whom, why.
 */

import { dateText } from "../text/figures";
import { fill, type Language } from "../text/language";
import { planTexts } from "../text/plans";
import { type ReviseFaultKey, reviseTexts } from "../text/revise";
import { addDays, isIsoDate } from "./dates";
import type { Plan } from "./model";
import { periodOf, periodsOf } from "./periods";

export { type Change, type ChangeTopic, diff } from "./diff";

/** Who revised a plan, when (ISO date) and why: core knows no clock and no user. */
export interface RevisionNote {
  readonly when: string;
  readonly who: string;
  readonly why: string;
}

export interface ReviseFault {
  readonly key: ReviseFaultKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export type Revised = { readonly plan: Plan } | { readonly fault: ReviseFault };

export interface NewVersionOptions {
  /** First and last day of the new version; `to` left out: the day on which the earlier version would have ended. */
  readonly from: string;
  readonly to?: string;
  readonly note: RevisionNote;
}
export interface NewVersion {
  /** The earlier version, which now ends the day before at the latest. */
  readonly previous: Plan;
  readonly next: Plan;
  /** The new version starts inside a payout period of the earlier one. */
  readonly midPeriod: boolean;
}

const LONGEST_ID = 100;

/**
 * The same plan under an id of its own: a draft, version 1, with a history that begins here.
 *
 * @param taken ids of the plans that exist, whatever their capitals
 * @example a clone of "spiff" where "spiff-2" exists is "spiff-3"
 */
export function clonePlan(plan: Plan, taken: readonly string[] = []): Plan {
  const used = new Set([plan.id, ...taken].map((id) => id.toLowerCase()));
  const stem = plan.id.replace(/-\d+$/, "");
  let id = plan.id;
  for (let number = 2; used.has(id.toLowerCase()); number += 1) {
    const suffix = `-${number}`;
    id = `${stem.slice(0, LONGEST_ID - suffix.length)}${suffix}`;
  }
  return { ...plan, id, version: 1, status: "draft", history: [] };
}

/**
 * The next version of a plan, a draft, and the earlier version shortened so that no day belongs to both.
 *
 * @example version 1 of 2026 and a new version from 2026-07-01: version 1 ends 2026-06-30, version 2 on 2026-12-31
 */
export function newVersion(plan: Plan, options: NewVersionOptions): NewVersion | { readonly fault: ReviseFault } {
  const { from, note } = options;
  const { version, effective } = plan;
  const fault = noteFault(note) ?? dateFault(from) ?? (options.to === undefined ? undefined : dateFault(options.to));
  if (fault) return { fault };
  if (from <= effective.from) {
    return { fault: { key: "startsTooEarly", values: { from, version, since: effective.from } } };
  }
  if (options.to === undefined && effective.to < from) {
    return { fault: { key: "endMissing", values: { version, to: effective.to } } };
  }
  const to = options.to ?? effective.to;
  if (to < from) return { fault: { key: "endsTooEarly", values: { from, to } } };
  const dayBefore = addDays(from, -1);
  const previous = effective.to < from ? plan : { ...plan, effective: { ...effective, to: dayBefore } };
  const next: Plan = {
    ...plan,
    version: version + 1,
    status: "draft",
    effective: { from, to },
    history: [...plan.history, entry(version + 1, note)],
  };
  const inside = periodsOf(plan).find((period) => period.from <= from && from <= period.to);
  return { previous, next, midPeriod: inside !== undefined && inside.from !== from };
}

/**
 * Puts a draft into force.
 *
 * @param others further versions of the plan; none of them may be in force on the same days
 */
export function activatePlan(plan: Plan, note: RevisionNote, others: readonly Plan[] = []): Revised {
  const { version, status, effective } = plan;
  const fault = noteFault(note);
  if (fault) return { fault };
  if (status !== "draft") return { fault: { key: "notDraft", values: { version, status } } };
  const rival = others.find(
    (other) =>
      other.id === plan.id &&
      other.version !== version &&
      other.status === "active" &&
      other.effective.from <= effective.to &&
      effective.from <= other.effective.to,
  );
  if (rival) return { fault: { key: "otherActive", values: { version: rival.version, ...rival.effective } } };
  return { plan: { ...plan, status: "active", history: [...plan.history, entry(version, note)] } };
}

/**
 * Takes a plan out of use: it pays nothing new, for it ends on its last day. What it paid until then stays what it paid.
 *
 * @param last day on which it still pays; left out, or after its end: the end that it has
 */
export function retirePlan(plan: Plan, note: RevisionNote, last: string = plan.effective.to): Revised {
  const { version, status, effective } = plan;
  const fault = noteFault(note) ?? dateFault(last);
  if (fault) return { fault };
  if (status === "retired") return { fault: { key: "alreadyRetired", values: { version } } };
  if (last < effective.from) return { fault: { key: "retiresTooEarly", values: { to: last, since: effective.from } } };
  const to = last < effective.to ? last : effective.to;
  const history = [...plan.history, entry(version, note)];
  return { plan: { ...plan, status: "retired", effective: { ...effective, to }, history } };
}

/**
 * The last day that retiring a plan offers: that of the period which a day lies in, so that no period becomes shorter
 * and nothing that was reckoned changes; its first period's for a day before it, its own end for a day after it.
 *
 * @example quarters of 2026 on 2026-05-20: 2026-06-30
 */
export function lastDayOffered(plan: Pick<Plan, "effective" | "period">, day: string): string {
  const { from, to } = plan.effective;
  if (day > to) return to;
  return periodOf(plan, day < from ? from : day)?.to ?? to;
}

/** What is wrong, and the cure, with dates as the language writes them. */
export function reviseFaultSentence({ key, values }: ReviseFault, language: Language): string {
  const shown: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (name === "status") shown[name] = planTexts(language).statuses[value as Plan["status"]].toLowerCase();
    else if (name === "found") shown[name] = `"${value}"`;
    else shown[name] = isIsoDate(String(value)) ? dateText(String(value), language) : String(value);
  }
  return fill(reviseTexts(language).faults[key], shown);
}

/** What a person should know who starts a version inside a payout period. */
export function midPeriodSentence({ previous, next }: NewVersion, language: Language): string {
  const values = { from: dateText(next.effective.from, language), version: previous.version };
  return fill(reviseTexts(language).midPeriod, values);
}

function entry(version: number, { when, who, why }: RevisionNote): Plan["history"][number] {
  return { version, when, who: who.trim(), why: why.trim() };
}

function noteFault({ when, who, why }: RevisionNote): ReviseFault | undefined {
  if (who.trim() === "" || why.trim() === "") return { key: "noReason", values: {} };
  return dateFault(when);
}

function dateFault(found: string): ReviseFault | undefined {
  return isIsoDate(found) ? undefined : { key: "notDate", values: { found } };
}
