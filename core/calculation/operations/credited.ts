/** What the deals of the time reckoned over count for a component: money, or a number of deals by their shares. */
import type { OperationDefinition } from "../model";

export const credited: OperationDefinition = { exact: (inputs) => inputs.number("deals") };
