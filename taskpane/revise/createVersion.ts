/** From the next version of a plan to its worksheets, with the earlier version's sheets ending the day before. */

import type { Plan } from "../../core/plans/model";
import { nextVersionSheets } from "../../core/sheets/nextVersion";
import { keptPlans } from "../../core/sheets/planSettings";
import { dateText } from "../../core/text/figures";
import { fill } from "../../core/text/language";
import { readingTexts } from "../../core/text/reading";
import { versionTexts } from "../../core/text/versions";
import { type Workbook, WorkbookError } from "../../core/workbook";
import { type CreateOptions, type CreateOutcome, createWorksheets } from "../createWorksheets";
import { SaidError } from "../errorSentence";
import { countText } from "../numbers";

export interface VersionOptions extends CreateOptions {
  /** What the version before is known by: the beginning of its defined names. */
  readonly revises: string;
  readonly changed?: "earlier" | "next";
  /** The person has said which deals belong to the new version. */
  readonly ownDeals: boolean;
}

export async function createVersion(workbook: Workbook, plan: Plan, options: VersionOptions): Promise<CreateOutcome> {
  const { revises, changed, language, today, deals, ownDeals, cancel, onProgress } = options;
  const words = versionTexts(language);
  const earlier = keptPlans(await workbook.settings(), await workbook.places());
  if (!earlier.some(({ prefix, planSheet }) => prefix === revises && planSheet !== undefined)) {
    const outcome = await createWorksheets(workbook, plan, options);
    return outcome.kind === "created" ? { ...outcome, notes: [words.done.lone] } : outcome;
  }
  const made = await nextVersionSheets(workbook, plan, revises, {
    language,
    today,
    ended: fill(versionTexts(plan.language).version.ended, { version: plan.version }),
    ...(ownDeals ? { deals } : {}),
    ...(changed === undefined ? {} : { changed }),
  });
  if ("faults" in made) throw new SaidError(made.faults.map(({ sentence }) => sentence).join(" "));
  if (cancel.cancelled) throw new WorkbookError("cancelled", "");
  await workbook.write(made.request, onProgress, cancel);
  const version = plan.version - 1;
  const notes: string[] = [];
  if (made.ends !== undefined) notes.push(fill(words.done.ends, { version, date: dateText(made.ends, language) }));
  if (made.back === true) notes.push(fill(words.done.back, { version }));
  if (made.toEnd !== undefined) notes.push(fill(words.done.toEnd, { version, date: dateText(made.toEnd, language) }));
  if (made.copied === 1) notes.push(words.done.copiedOne);
  else if (made.copied > 1) notes.push(fill(words.done.copied, { count: countText(made.copied, language) }));
  if (made.readers.length > 0) notes.push(fill(words.done.readers, { version, plans: made.readers.join(", ") }));
  for (const other of made.untold) notes.push(fill(readingTexts(language).peerUntold, { plan: plan.name, other }));
  return { kind: "created", sheets: made.tabs, notes };
}
