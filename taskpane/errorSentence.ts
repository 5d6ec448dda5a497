/** What a failure of the workbook means to the person in front of it, and what to do about it. */
import { fill, type Language } from "../core/text/language";
import { paneTexts } from "../core/text/pane";
import type { WorkbookErrorCode } from "../core/workbook";

interface Coded {
  readonly code: WorkbookErrorCode;
  readonly detail: string;
}

/** By shape, not by class: errors of a sidebar cross a wire on which classes are lost. */
function codeOf(thrown: unknown): Coded | undefined {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return undefined;
  const { code } = thrown;
  const detail = "detail" in thrown ? String(thrown.detail) : "";
  return isCode(code) ? { code, detail } : undefined;
}

const CODES: readonly WorkbookErrorCode[] = [
  "nameTaken",
  "workbookProtected",
  "readOnly",
  "cancelled",
  "tooLarge",
  "notFound",
  "editing",
  "occupied",
  "host",
];

function isCode(code: unknown): code is WorkbookErrorCode {
  return CODES.includes(code as WorkbookErrorCode);
}

export function isCancelled(thrown: unknown): boolean {
  return codeOf(thrown)?.code === "cancelled";
}

/** A failure that has its sentence already: cells that cannot be read, each named with its cure. */
export class SaidError extends Error {}

export function errorSentence(thrown: unknown, language: Language): string {
  if (thrown instanceof SaidError) return thrown.message;
  const texts = paneTexts(language).errors;
  const coded = codeOf(thrown);
  if (coded) {
    // The host's own words end as they like; ours go on after a full stop.
    const detail = coded.code === "host" ? coded.detail.trim().replace(/([^.!?…])$/, "$1.") : coded.detail;
    return fill(texts[coded.code], { detail });
  }
  const words = thrown instanceof Error ? thrown.message : String(thrown);
  return fill(texts.unknown, { detail: words.replace(/[.\s]+$/, "") });
}
