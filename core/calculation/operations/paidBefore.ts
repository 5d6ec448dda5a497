/** What earlier periods of the year were paid, before draw and holdback, as payroll has it. */
import type { OperationDefinition } from "../model";

export const paidBefore: OperationDefinition = { exact: (inputs) => inputs.number("typed") };
