/** What early ends of deals take back of what was paid for them. */
import type { OperationDefinition } from "../model";

export const takenBack: OperationDefinition = { exact: (inputs) => inputs.number("deals") };
