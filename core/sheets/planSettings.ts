/**
 * Where a plan's JSON is kept among the workbook's settings: by what the names of its cells start with, which nobody
 * renames. Workbooks of earlier days have it by the name that the plan sheet was written with.
 */
import { importPlan } from "../plans/exchange";
import type { Plan } from "../plans/model";
import type { NamePlace } from "../workbook";
import type { Functions } from "./context";
import type { SheetModel } from "./model";
import { identifier } from "./naming";

const KEY = "compensationPlans.planOf.";
const KEY_BY_TAB = "compensationPlans.plan.";
/** What the name of the cell ends with that every plan sheet has. */
const MARK = "_MethodChoice";
/** Of a plan without deals of its own: what the names of the plan start with whose Deals sheet it reads. */
const KEY_OF_DEALS = "compensationPlans.dealsOf.";
/** Of a plan that shares its list of deals: the other plans over that list which its sheets know, with commas between. */
const KEY_OF_PEERS = "compensationPlans.peersOf.";
/** Of a plan whose sheets are or were calculated with native formulas only: with what they are now. */
const KEY_OF_FUNCTIONS = "compensationPlans.functionsOf.";
/** What the name of the cells ends with that only such sheets have. */
const NATIVE_MARK = "_WrongTerms";

export function planSettingsKey(prefix: string): string {
  return KEY + prefix;
}

/** What the names of a plan's sheets start with, without the underscore that follows. */
export function prefixOfSheets(sheets: readonly SheetModel[]): string {
  const mark = sheets.flatMap(({ names }) => names).find(({ name }) => name.endsWith(MARK))!;
  return mark.name.slice(0, -MARK.length);
}

/**
 * The settings to write with the sheets of a plan.
 *
 * @param dealsFrom the plan whose Deals sheet it reads
 * @param peers what the names of the other plans over the same list start with; left out: it never shared the list
 * @param before what the sheets were calculated with until now
 */
export function planSettings(
  sheets: readonly SheetModel[],
  plan: Plan,
  dealsFrom?: { readonly prefix: string },
  peers?: readonly string[],
  before: Functions = "addIn",
): Readonly<Record<string, string>> {
  const prefix = prefixOfSheets(sheets);
  const native = sheets.some(({ names }) => names.some(({ name }) => name.endsWith(NATIVE_MARK)));
  return {
    [planSettingsKey(prefix)]: JSON.stringify(plan),
    ...(dealsFrom === undefined ? {} : { [KEY_OF_DEALS + prefix]: dealsFrom.prefix }),
    ...(peers === undefined ? {} : { [KEY_OF_PEERS + prefix]: peers.join(",") }),
    ...(native || before === "native" ? { [KEY_OF_FUNCTIONS + prefix]: native ? "native" : "addIn" } : {}),
  };
}

export interface KeptPlan {
  /** What the names of its cells start with; undefined where a workbook of earlier days does not say it any more. */
  readonly prefix: string | undefined;
  /** Under which it is kept. */
  readonly key: string;
  readonly json: string;
  /** The plan sheet, as its tab is called now; undefined where it is gone. */
  readonly planSheet: string | undefined;
  /** What the names of the plan start with whose Deals sheet it reads; undefined: its deals are its own. */
  readonly dealsFrom: string | undefined;
  /** What the names of the other plans over the same list start with, as its sheets were written. */
  readonly peers: readonly string[];
  /** What its sheets are calculated with. */
  readonly functions: Functions;
}

/** The plans of a workbook. @param places of all its defined names */
export function keptPlans(
  settings: Readonly<Record<string, string>>,
  places: readonly NamePlace[],
): readonly KeptPlan[] {
  const marks = places
    .filter(({ name }) => fold(name).endsWith(fold(MARK)))
    .map(({ name, sheet }) => ({ prefix: name.slice(0, -MARK.length), sheet }));
  const kept = Object.entries(settings).flatMap(([key, json]): KeptPlan[] => {
    if (!key.startsWith(KEY)) return [];
    const prefix = key.slice(KEY.length);
    const planSheet = marks.find((mark) => fold(mark.prefix) === fold(prefix))?.sheet;
    const dealsFrom = settings[KEY_OF_DEALS + prefix];
    return [
      {
        prefix,
        key,
        json,
        planSheet,
        dealsFrom,
        peers: peersIn(settings, prefix),
        functions: functionsIn(settings, prefix),
      },
    ];
  });
  const known = new Set(kept.map(({ prefix }) => fold(prefix!)));
  const free = marks.filter(({ prefix }) => !known.has(fold(prefix)));
  const old = Object.entries(settings).filter(([key]) => key.startsWith(KEY_BY_TAB));
  const byTab = ([key]: readonly [string, string]) =>
    free.find(({ sheet }) => fold(sheet) === fold(key.slice(KEY_BY_TAB.length)));
  const found = new Set(old.flatMap((entry) => byTab(entry) ?? []));
  for (const [key, json] of old) {
    const mark =
      byTab([key, json]) ??
      renamed(
        json,
        free.filter((one) => !found.has(one)),
      );
    // An entry whose sheets are kept under the new key already was left behind.
    if (mark === undefined && kept.some((one) => one.json === json)) continue;
    const others = { dealsFrom: undefined, peers: [], functions: "addIn" } as const;
    kept.push({ prefix: mark?.prefix, key, json, planSheet: mark?.sheet, ...others });
  }
  return kept;
}

function functionsIn(settings: Readonly<Record<string, string>>, prefix: string): Functions {
  return settings[KEY_OF_FUNCTIONS + prefix] === "native" ? "native" : "addIn";
}

function peersIn(settings: Readonly<Record<string, string>>, prefix: string): readonly string[] {
  return (settings[KEY_OF_PEERS + prefix] ?? "").split(",").filter((one) => one !== "");
}

/** A tab that was renamed: the only one whose names start as the plan's do. */
function renamed<T extends { readonly prefix: string }>(json: string, marks: readonly T[]): T | undefined {
  const read = importPlan(json, "en");
  if ("faults" in read) return undefined;
  const start = fold(identifier(read.plan.name));
  const fitting = marks.filter(({ prefix }) => fold(prefix).replace(/_?\d*$/, "") === start.replace(/_?\d*$/, ""));
  return fitting.length === 1 ? fitting[0] : undefined;
}

function fold(name: string): string {
  return name.toLowerCase();
}
