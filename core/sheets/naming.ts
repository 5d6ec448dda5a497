/**
 * Names of tabs and of cells that never collide with what the workbook already has and that every host accepts. All
 * sheets and names of one plan share one prefix and, where a name is taken, one number.
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

/**
 * Unique tab names "Retention commission - Plan", "... - Deals"; when one is taken, all become "... (2)".
 *
 * @param title of the plan; cut where it is too long for a tab
 * @param words what each sheet is
 * @param further sheets whose longer words shorten the title on their own tabs only
 */
export function planNames(
  title: string,
  words: readonly string[],
  taken: Taken,
  further: readonly string[] = [],
): PlanNames {
  const sheets = new Set(taken.sheets.map(fold));
  const names = taken.names.map(fold);
  const base = identifier(title);
  for (let number = 1; ; number += 1) {
    const tabs = tabNames(title, words, further, number);
    const prefix = number === 1 ? base : `${base}${/\d$/.test(base) ? "_" : ""}${number}`;
    const free =
      tabs.every((tab) => !sheets.has(fold(tab))) && !names.some((name) => name.startsWith(fold(`${prefix}_`)));
    if (free) return { sheets: tabs, prefix };
  }
}

function tabNames(title: string, words: readonly string[], further: readonly string[], number: number): string[] {
  const suffix = number === 1 ? "" : ` (${number})`;
  const longest = Math.max(...words.map((word) => tabSafe(word).length));
  return [...words, ...further].map((one) => {
    const word = tabSafe(one);
    const room = LONGEST_TAB - SEPARATOR.length - Math.max(longest, word.length) - suffix.length;
    const prefix = shortened(tabSafe(title), room);
    return `${prefix}${prefix === "" ? "" : SEPARATOR}${word}${suffix}`;
  });
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
  return text.replace(/(?:[\s'’-]+(?:de|du|des|d|di|del|dei|of|the|et|e|and|on|per|sur|su))?[\s'’&,-]*$/i, "");
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
