/**
 * What was said about an export, kept in the workbook's settings for the next one with the same headings: which columns
 * are meant and what words mean. Answers about a single file (the order of days, signs, scales, rates, that every row was
 * sold) are asked again, and so is somebody who was left out and is on the plan by now.
 */

import { headingsRow } from "../../core/deals/exportContext";
import { type Choices, LEFT_OUT_BEFORE, NONE } from "../../core/deals/questions";
import { isBlankRow, shownText } from "../../core/deals/words";
import type { Workbook } from "../../core/workbook";
import type { DealSession } from "./session";

/** The key among the workbook's settings. */
export const IMPORTS_KEY = "compensationPlans.imports";

/** Settings have little room, and few systems export into one workbook. */
const MOST_IMPORTS = 6;
const LARGEST_IMPORT = 8_000;
const KEPT = /^(column|outcome|type|person)\.(?!\*$)/;

interface Kept {
  readonly headings: string;
  readonly choices: Choices;
}

/** The headings in any order: columns may be moved from one export to the next. */
function headingsOf({ source, choices }: DealSession): string | undefined {
  const row = headingsRow(source, choices);
  const cells = row === undefined ? [] : (source.grid[row] ?? []);
  if (isBlankRow(cells)) return undefined;
  return cells
    .map(shownText)
    .filter((heading) => heading !== "")
    .sort()
    .join("|");
}

/** The session with what was said about the last export of these headings; without it where nothing can be read. */
export async function remembered(workbook: Workbook, session: DealSession): Promise<DealSession> {
  try {
    const headings = headingsOf(session);
    const kept = keptIn((await workbook.settings())[IMPORTS_KEY]).find((one) => one.headings === headings);
    return kept === undefined ? session : { ...session, choices: { ...again(kept.choices), ...session.choices } };
  } catch {
    return session;
  }
}

function again(choices: Choices): Choices {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([id, value]) => {
      if (isOfOneFile(id, value)) return [];
      return [[id, id.startsWith("person.") && value === NONE ? LEFT_OUT_BEFORE : value]];
    }),
  );
}

/** The next file may hold rows of which it is not true. */
function isOfOneFile(id: string, value: Choices[string]): boolean {
  return !KEPT.test(id) || (id === "column.outcome" && value === NONE);
}

/** Failing to remember must never stop a person from working. */
export async function remember(workbook: Workbook, session: DealSession): Promise<void> {
  try {
    const headings = headingsOf(session);
    if (headings === undefined) return;
    const choices = Object.fromEntries(
      Object.entries(session.choices).filter(([id, value]) => !isOfOneFile(id, value)),
    );
    const one: Kept = { headings, choices };
    if (JSON.stringify(one).length > LARGEST_IMPORT) return;
    const others = keptIn((await workbook.settings())[IMPORTS_KEY]).filter((kept) => kept.headings !== headings);
    const list = [one, ...others].slice(0, MOST_IMPORTS);
    await workbook.saveSettings({ [IMPORTS_KEY]: JSON.stringify(list) });
  } catch {
    // The next import asks again.
  }
}

/** Settings can be edited by anyone: what is not of this shape is not taken. */
function keptIn(json: string | null | undefined): readonly Kept[] {
  if (json === null || json === undefined) return [];
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter(isKept) : [];
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== "object" || value === null) return false;
  const { headings, choices } = value as Partial<Record<keyof Kept, unknown>>;
  if (typeof headings !== "string" || typeof choices !== "object" || choices === null) return false;
  return Object.entries(choices).every(([id, choice]) => KEPT.test(id) && typeof choice === "string");
}
