/**
 * Names of tabs and of cells that never collide with what the workbook already has and that every host accepts. All
 * tabs of one plan share one stem, all names of its cells one prefix.
 */

export interface Taken {
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

export interface PlanNames {
  /** Tab names, in the order of the words that were given. */
  readonly sheets: readonly string[];
  /** What every defined name of the plan starts with, without the underscore that follows. */
  readonly prefix: string;
}

const LONGEST_TAB = 31;
const SEPARATOR = " - ";

/** What the tabs of a plan are named after. */
export interface Titled {
  readonly name: string;
  readonly version: number;
}

/**
 * Unique tab names "Retention commission - Plan", "... - Deals": all of them with the same stem, cut at the end of a word
 * where it is too long for the longest of them. A later version's stem ends with "v2". Where another plan has the stem
 * already, the title's last word tells them apart ("Retention EMEA"), or else a number behind the stem.
 *
 * @param words what each sheet is
 */
export function planNames({ name: title, version }: Titled, words: readonly string[], taken: Taken): PlanNames {
  const sheets = new Set(taken.sheets.map(fold));
  const names = taken.names.map(fold);
  const base = identifier(title);
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? base : `${base}${/\d$/.test(base) ? "_" : ""}${number}`;
    if (names.some((name) => name.startsWith(fold(`${prefix}_`)))) continue;
    return { sheets: freeTabs(title, version, words, sheets), prefix };
  }
}

function freeTabs(title: string, version: number, words: readonly string[], taken: ReadonlySet<string>): string[] {
  const safe = words.map(tabSafe);
  const room = LONGEST_TAB - SEPARATOR.length - Math.max(...safe.map((word) => word.length));
  for (let number = 1; ; number += 1) {
    const marks = [...(version > 1 ? [` v${version}`] : []), ...(number > 1 ? [` (${number})`] : [])].join("");
    for (const stem of stemsOf(tabSafe(title), room - marks.length)) {
      const tabs = safe.map((word) => `${stem}${marks}`.trim() + (stem + marks === "" ? "" : SEPARATOR) + word);
      if (tabs.every((tab) => !taken.has(fold(tab)))) return tabs;
    }
  }
}

/** The title, or as much of it as there is room for: its first words, and its first one with the last. */
function stemsOf(title: string, room: number): readonly string[] {
  const front = shortened(title, room);
  if (front === title) return [front];
  const words = title.split(" ");
  const ends = `${words[0]} ${words[words.length - 1]}`;
  return words.length > 2 && ends !== front && ends.length <= room ? [front, ends] : [front];
}

/**
 * Excel forbids : \ / ? * [ ], an apostrophe at either end, and control characters; the workbench forbids the straight
 * apostrophe everywhere, and in formulas it would have to be doubled.
 */
export function tabSafe(name: string): string {
  return name
    .replace(/[:\\/?*[\]]/g, "-")
    .replace(/\p{Cc}/gu, " ")
    .replace(/'/g, "’")
    .replace(/\s+/g, " ")
    .replace(/^[\s’]+|[\s’]+$/g, "");
}

/** Characters from which on whole words say enough. */
const ENOUGH = 8;

/** Cuts at the end of a word where enough remains, never inside a surrogate pair. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = withoutTail(text.slice(0, Math.max(0, text.slice(0, most + 1).lastIndexOf(" "))));
  if (words.length >= Math.min(ENOUGH, most)) return words;
  const cut = /[\uD800-\uDBFF]/.test(text[most - 1] ?? "") ? most - 1 : most;
  return withoutTail(text.slice(0, cut));
}

/** "Jalons de" is "Jalons". */
function withoutTail(text: string): string {
  return text.replace(
    /(?:[\s'’-]+(?:de|du|des|d|di|del|dei|of|the|et|e|and|on|at|for|in|to|per|pour|sur|su))?[\s'’&,-]*$/i,
    "",
  );
}

/** Hosts compare names without regard to case. */
function fold(name: string): string {
  return name.toLowerCase();
}

/**
 * "Rétention du revenu 2026" becomes RetentionDuRevenu2026: letters of ASCII only, for Google Sheets takes no others,
 * starting with a letter and never the address of a cell in either notation (Q1, R1C1).
 */
export function identifier(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  const letters = joined.slice(0, 40);
  // PLAN2026 could be a cell of a very wide sheet; no host has columns of more letters.
  const candidates = [letters, `Plan${letters}`, `CompPlan${letters}`];
  return candidates.find((name) => /^[A-Za-z]/.test(name) && !likeAddress(name)) as string;
}

/** Whether a host could take a name for a cell: A1 to XFD1048576 and beyond, R1C1 and its relatives, TRUE and FALSE. */
export function likeAddress(name: string): boolean {
  return /^[A-Z]{1,4}\d+$/i.test(name) || /^(?:R\d*)?(?:C\d*)?$/i.test(name) || /^(?:true|false)$/i.test(name);
}
