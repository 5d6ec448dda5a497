/**
 * Keeps what was typed: in the workbook's settings, so that closing the pane or the file loses nothing; in memory when
 * the workbook will not take it (read-only files, size limits). A draft is a convenience: failing to keep one must
 * never stop a person from working.
 */
import { validatePlan } from "../core/plans/schema";
import { LANGUAGES, type Language } from "../core/text/language";
import type { Workbook } from "../core/workbook";
import { formOf, type PlanForm, translated } from "./planForm";
import type { Kept } from "./state";

/** The key of the draft among the workbook's settings. */
export const DRAFT_KEY = "compensationPlans.draft";

interface StoredDraft {
  readonly version: 1;
  readonly language: Language;
  readonly form: PlanForm;
}

/** Google keeps 500 KB of settings in all: a draft of thousands of people must not take the room of the plan itself. */
const LARGEST_DRAFT = 100_000;

const memory = new WeakMap<Workbook, StoredDraft | undefined>();

/** At once and without the host: the pane may be closed before the workbook has been asked. */
export function rememberDraft(workbook: Workbook, form: PlanForm | undefined, language: Language): void {
  memory.set(workbook, form && { version: 1, language, form });
}

export async function keepDraft(workbook: Workbook, form: PlanForm | undefined, language: Language): Promise<Kept> {
  const draft: StoredDraft | undefined = form && { version: 1, language, form };
  memory.set(workbook, draft);
  const json = draft === undefined ? null : JSON.stringify(draft);
  const fits = json === null || json.length <= LARGEST_DRAFT;
  try {
    // Too large a draft still takes its older, smaller self away.
    await workbook.saveSettings({ [DRAFT_KEY]: fits ? json : null });
    return fits ? "workbook" : "memory";
  } catch {
    return "memory";
  }
}

/** The draft of this workbook in the reader's language, or undefined when there is none that can be read. */
export async function lookForDraft(workbook: Workbook, language: Language): Promise<PlanForm | undefined> {
  if (memory.has(workbook)) {
    const remembered = memory.get(workbook);
    return remembered && translated(remembered.form, remembered.language, language);
  }
  try {
    return formOfJson((await workbook.settings())[DRAFT_KEY], language);
  } catch {
    return undefined;
  }
}

function formOfJson(json: string | null | undefined, language: Language): PlanForm | undefined {
  if (json === null || json === undefined) return undefined;
  try {
    const draft: unknown = JSON.parse(json);
    if (!isDraft(draft)) return undefined;
    // A draft that was kept by an earlier release holds its plan in the format of then.
    const base = validatePlan(draft.form.base);
    if (!("plan" in base)) return undefined;
    // A draft of a release that knew only tiers has none of the other terms: they are as in the plan it started from.
    const whole = formOf(base.plan, draft.language);
    const fields = { ...whole.fields, ...draft.form.fields };
    const form = { ...draft.form, base: base.plan, fields, tables: draft.form.tables ?? whole.tables };
    return translated(form, draft.language, language);
  } catch {
    return undefined;
  }
}

/** Settings can be edited by anyone: a draft that does not have the form's shape is no draft. */
function isDraft(value: unknown): value is StoredDraft {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.form)) return false;
  const form = value.form;
  const texts = ["name", "from", "to", "period", "currency", "method", "edge"].every((key) => isText(form[key]));
  return (
    texts &&
    LANGUAGES.some((one) => one === value.language) &&
    typeof form.nextKey === "number" &&
    (form.revises === undefined || isText(form.revises)) &&
    (form.changed === undefined || form.changed === "earlier" || form.changed === "next") &&
    "plan" in validatePlan(form.base) &&
    (form.fields === undefined || (isRecord(form.fields) && Object.values(form.fields).every(isText))) &&
    (form.tables === undefined || (isRecord(form.tables) && Object.values(form.tables).every(isTable))) &&
    isListOf(form.components, (entry) => isText(entry.quota) && isListOf(entry.tiers, isTier)) &&
    isListOf(form.participants, (entry) => isKeyed(entry) && ["id", "name", "quota"].every((key) => isText(entry[key])))
  );
}

function isTier(entry: Record<string, unknown>): boolean {
  return isKeyed(entry) && isText(entry.from) && isText(entry.value);
}

function isTable(rows: unknown): boolean {
  return isListOf(rows, (row) => isKeyed(row) && isRecord(row.cells) && Object.values(row.cells).every(isText));
}

function isKeyed(entry: Record<string, unknown>): boolean {
  return typeof entry.key === "number";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, test: (entry: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((entry) => isRecord(entry) && test(entry));
}
