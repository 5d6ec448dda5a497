/**
 * What a rule or a reader says when no right figure exists. The sentence is not here: a fault names its text and the
 * values that go into it, so that the person reads it in the language of the workbook.
 */
import type { FaultKey } from "./faultKeys";

/** The error codes of spreadsheets that our own faults use; Excel shows a custom sentence for the first two only. */
export type FaultCode = "#VALUE!" | "#N/A" | "#DIV/0!";

export type FaultValue = string | number;

/**
 * Not an Error on purpose: a column may hold thousands of faults, and capturing a stack for each would cost more than
 * the arithmetic.
 */
export class Fault {
  constructor(
    readonly code: FaultCode,
    readonly key: FaultKey,
    readonly values: Readonly<Record<string, FaultValue>> = {},
  ) {}
}
