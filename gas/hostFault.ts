/** Turns whatever a call of SpreadsheetApp throws into a failure that the pane can explain. */
import { WorkbookError, type WorkbookErrorCode } from "../core/workbook";

export interface Fault {
  readonly code: WorkbookErrorCode;
  readonly detail: string;
}

/**
 * Google gives a sentence, in the user's language, and no code. The words of the sentence are known in English, French
 * and Italian; in any other language the sentence itself is shown.
 */
const MEANINGS: readonly (readonly [RegExp, WorkbookErrorCode])[] = [
  [/protected cell or object|protégé|protett/i, "workbookProtected"],
  [/permission|autorisation|autorizzazion/i, "readOnly"],
  [/10[\s.,\u00a0\u202f]?000[\s.,\u00a0\u202f]?000/, "tooLarge"],
];

export function faultOf(thrown: unknown): Fault {
  const { code, detail, message } = (typeof thrown === "object" && thrown !== null ? thrown : {}) as Partial<
    WorkbookError & Error
  >;
  if (typeof code === "string" && typeof detail === "string") return { code: code as WorkbookErrorCode, detail };
  const words = message ?? String(thrown);
  const meaning = MEANINGS.find(([pattern]) => pattern.test(words));
  return { code: meaning?.[1] ?? "host", detail: words };
}

/** Reading again what was there a moment ago: a sheet that somebody deleted or renamed in between is "notFound". */
export function found<T>(thing: T | null | undefined, name: string): T {
  if (thing === null || thing === undefined) throw new WorkbookError("notFound", name);
  return thing;
}
