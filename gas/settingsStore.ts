/**
 * Settings of the workbook in Google's document properties, which take 9 KB a value and 500 KB in all: a longer text is
 * cut, and what does not fit is refused before anything is kept.
 */
import { fill } from "../core/text/language";
import { menuTexts } from "../core/text/menu";
import { WorkbookError } from "../core/workbook";
import { spreadsheetLanguage } from "./spreadsheetLanguage";

type Properties = GoogleAppsScript.Properties.Properties;
type Stored = Readonly<Record<string, string>>;

/** Bytes; a little below Google's 9 KB and 500 KB, whichever way it counts a KB. */
const VALUE_LIMIT = 8_500;
export const STORE_LIMIT = 500_000;

/** "setting:<key>" holds the number of parts and the first of them, "part:<n>:<key>" the others. */
const FIRST = "setting:";
const partKey = (part: number, key: string) => `part:${part}:${key}`;

export function documentProperties(): Properties {
  return PropertiesService.getDocumentProperties();
}

/** A setting of which a part is missing counts as not there. */
export function readSettings(stored: Stored): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const name of Object.keys(stored)) {
    if (!name.startsWith(FIRST)) continue;
    const key = name.slice(FIRST.length);
    const parts = partsOf(stored, key);
    if (parts.every((part) => part !== undefined)) settings[key] = parts.join("");
  }
  return settings;
}

function partsOf(stored: Stored, key: string): (string | undefined)[] {
  const head = stored[FIRST + key];
  if (head === undefined) return [];
  const mark = head.indexOf("|");
  const count = Number(head.slice(0, mark));
  return [
    head.slice(mark + 1),
    ...Array.from({ length: Math.max(0, count - 1) }, (_, at) => stored[partKey(at + 1, key)]),
  ];
}

/** The properties to set for these settings. */
export function packSettings(settings: Readonly<Record<string, string>>): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const key of Object.keys(settings)) {
    const parts = cut(settings[key]!);
    parts.forEach((part, at) => {
      if (at === 0) packed[FIRST + key] = `${parts.length}|${part}`;
      else packed[partKey(at, key)] = part;
    });
  }
  return packed;
}

/** The properties that are of no use once `packed` is set and the settings of `gone` are removed. */
export function leftovers(
  stored: Stored,
  packed: Readonly<Record<string, string>>,
  keys: readonly string[],
  gone: readonly string[],
): string[] {
  return [...keys, ...gone].flatMap((key) => {
    const names = partsOf(stored, key).map((_, at) => (at === 0 ? FIRST + key : partKey(at, key)));
    return names.filter((name) => name in stored && !(name in packed));
  });
}

/** @throws WorkbookError "tooLarge" with the figures when the store would overflow */
export function checkRoom(stored: Stored, packed: Readonly<Record<string, string>>, removed: readonly string[]): void {
  const after: Record<string, string> = { ...stored, ...packed };
  for (const name of removed) delete after[name];
  const bytes = Object.keys(after).reduce((sum, name) => sum + utf8Length(name) + utf8Length(after[name]!), 0);
  if (bytes <= STORE_LIMIT) return;
  const values = { needed: Math.ceil(bytes / 1000), allowed: STORE_LIMIT / 1000 };
  throw new WorkbookError("tooLarge", fill(menuTexts(spreadsheetLanguage()).settingsFull, values));
}

/** Changes settings, null removes one. Where it fails half way, everything is put back as it was. */
export function changeSettings(changes: Readonly<Record<string, string | null>>): void {
  const properties = documentProperties();
  const stored = properties.getProperties();
  const kept: Record<string, string> = {};
  const gone: string[] = [];
  for (const key of Object.keys(changes)) {
    const value = changes[key];
    if (value === null || value === undefined) gone.push(key);
    else kept[key] = value;
  }
  const packed = packSettings(kept);
  const removed = leftovers(stored, packed, Object.keys(kept), gone);
  checkRoom(stored, packed, removed);
  const changed: Record<string, string | undefined> = { ...packed };
  for (const name of removed) changed[name] = undefined;
  orPutBack(stored, changed, () => {
    // First what goes: old and new together might not fit.
    for (const name of removed) properties.deleteProperty(name);
    if (Object.keys(packed).length > 0) properties.setProperties(packed);
  });
}

/**
 * Does the work, or sets the properties back to what was stored and throws what went wrong. A property that no longer
 * holds what was set (undefined: removed) was changed by somebody else meanwhile, and stays.
 */
export function orPutBack(
  stored: Stored,
  changed: Readonly<Record<string, string | undefined>>,
  work: () => void,
): void {
  try {
    work();
  } catch (thrown) {
    try {
      const properties = documentProperties();
      const now = properties.getProperties();
      const old: Record<string, string> = {};
      for (const name of Object.keys(changed)) {
        const value = stored[name];
        if (now[name] !== changed[name]) continue;
        if (value === undefined) properties.deleteProperty(name);
        else old[name] = value;
      }
      properties.setProperties(old);
    } catch {
      // Google does not answer any more; what went wrong first is what the user must hear.
    }
    throw thrown;
  }
}

/** Cuts between characters, never inside one, so that each part has at most VALUE_LIMIT bytes. */
export function cut(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let bytes = 0;
  let at = 0;
  for (const character of text) {
    const length = utf8Length(character);
    if (bytes + length > VALUE_LIMIT) {
      parts.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += length;
    at += character.length;
  }
  return [...parts, text.slice(start)];
}

/** Apps Script has no TextEncoder. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
