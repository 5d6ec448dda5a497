/** Which plans of a workbook read the Deals sheet of another one, and what stands there. */
import type { KnownPerson } from "../deals/people";
import { importPlan } from "../plans/exchange";
import { fill, type Language } from "../text/language";
import { readingTexts } from "../text/reading";
import type { NamePlace } from "../workbook";
import { type DealSource, sourceFault, sourceOfPlan } from "./dealSource";
import type { KeptPlan } from "./planSettings";
import { areaOfAddress, bodyOf } from "./readCells";

/** The plan whose Deals sheet another one reads. */
export interface DealLink {
  readonly source: DealSource;
  /** Its Deals sheet, or what the workbook keeps of the plan, is not there. */
  readonly gone: boolean;
}

/** Of a sheet that is not there. */
const SOME_ROWS = 200;

const fold = (text: string) => text.toLowerCase();

/** @param prefix what the names of the reading plan's cells start with; @returns undefined where its deals are its own */
export function dealLink(
  plans: readonly KeptPlan[],
  places: readonly NamePlace[],
  prefix: string,
): DealLink | undefined {
  const from = plans.find((one) => one.prefix !== undefined && fold(one.prefix) === fold(prefix))?.dealsFrom;
  if (from === undefined) return undefined;
  const there = plans.find((one) => one.prefix !== undefined && fold(one.prefix) === fold(from));
  const rows = preparedRows(places, from);
  const source = there && sourceIn(there, rows ?? SOME_ROWS);
  const unknown = { prefix: from, plan: from, currency: "", language: "en", rows: SOME_ROWS, received: false } as const;
  return { source: source ?? unknown, gone: source === undefined || rows === undefined };
}

/** The deals of a plan of the workbook as others can read them; undefined where it has none of its own. */
export function sourceOf(kept: KeptPlan, places: readonly NamePlace[]): DealSource | undefined {
  if (kept.prefix === undefined || kept.dealsFrom !== undefined) return undefined;
  const rows = preparedRows(places, kept.prefix);
  return rows === undefined ? undefined : sourceIn(kept, rows);
}

function sourceIn({ prefix, json }: KeptPlan, rows: number): DealSource | undefined {
  const stored = importPlan(json, "en");
  if (prefix === undefined || "faults" in stored) return undefined;
  return sourceOfPlan(stored.plan, { prefix, language: stored.plan.language, rows });
}

/** Rows for deals on the sheet of a plan; undefined where it is gone, or was written before others could read it. */
export function preparedRows(places: readonly NamePlace[], prefix: string): number | undefined {
  const place = places.find(({ name }) => fold(name) === fold(`${prefix}_DealSharings`));
  return place && bodyOf(areaOfAddress(place.address)).rows;
}

/** What the names of the plans start with that read the Deals sheet of this one. */
export function readersOf(plans: readonly KeptPlan[], prefix: string): readonly string[] {
  return plans.flatMap((one) =>
    one.prefix !== undefined && one.dealsFrom !== undefined && fold(one.dealsFrom) === fold(prefix) ? [one.prefix] : [],
  );
}

/**
 * What the names of the other plans start with that are paid by the same list of deals: deals of their people are
 * nobody's mistake. The plan itself need not be there yet.
 *
 * @param dealsFrom the plan whose Deals sheet it reads; left out: its own
 */
export function peersOf(plans: readonly KeptPlan[], prefix: string, dealsFrom: string = prefix): readonly string[] {
  return plans.flatMap(({ prefix: other, dealsFrom: list = other }) =>
    other !== undefined && list !== undefined && fold(list) === fold(dealsFrom) && fold(other) !== fold(prefix)
      ? [other]
      : [],
  );
}

/** Everybody on these plans, as the workbook keeps them. */
export function peopleOf(plans: readonly KeptPlan[], prefixes: readonly string[]): readonly KnownPerson[] {
  return prefixes.flatMap((prefix) => {
    const kept = plans.find((one) => one.prefix === prefix);
    const stored = kept && importPlan(kept.json, "en");
    return stored !== undefined && "plan" in stored ? stored.plan.participants : [];
  });
}

/** What a plan of the workbook is called. */
export function planName(plans: readonly KeptPlan[], prefix: string): string {
  const kept = plans.find((one) => one.prefix === prefix);
  const stored = kept && importPlan(kept.json, "en");
  return stored !== undefined && "plan" in stored ? stored.plan.name : prefix;
}

/** Why the deals of a plan cannot be read from where they stand now. */
export function linkFault(
  plan: Parameters<typeof sourceFault>[0],
  { source, gone }: DealLink,
  language: Language,
): string | undefined {
  if (!gone) return sourceFault(plan, source, language);
  return fill(readingTexts(language).dealsGone, { plan: plan.name, other: source.plan });
}
