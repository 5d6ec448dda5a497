/** The actual figure of a component that somebody types after the period. */
import type { OperationDefinition } from "../model";

export const typed: OperationDefinition = { exact: (inputs) => inputs.number("typed") };
