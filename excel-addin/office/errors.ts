/** Says Excel's failures in the words of the Workbook port, so that the pane can explain them. */
import { WorkbookError, type WorkbookErrorCode } from "../../core/workbook";

/** Codes of Excel.ErrorCodes and OfficeExtension.ErrorCodes that mean something to a user. */
const MEANINGS: Readonly<Record<string, WorkbookErrorCode>> = {
  AccessDenied: "readOnly",
  InvalidOperationInCellEditMode: "editing",
  ItemAlreadyExists: "nameTaken",
  ItemNotFound: "notFound",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  RequestTooLarge: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RangeExceedsLimit: "tooLarge",
};

export function workbookError(thrown: unknown, detail?: string): WorkbookError {
  if (thrown instanceof WorkbookError) return thrown;
  // Errors come from Office.js, which may live in another realm: instanceof would not know them.
  const { code, message } = (typeof thrown === "object" && thrown !== null ? thrown : {}) as {
    code?: unknown;
    message?: unknown;
  };
  const words = typeof message === "string" ? message : String(thrown);
  const meaning = typeof code === "string" ? MEANINGS[code] : undefined;
  if (meaning !== undefined) return new WorkbookError(meaning, detail ?? words);
  return new WorkbookError("host", typeof code === "string" && code !== "" ? `${code}: ${words}` : words);
}
