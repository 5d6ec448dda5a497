/** The payout of a component: its chain, rounded here and nowhere before. */
import type { OperationDefinition } from "../model";

export const payout: OperationDefinition = { exact: (inputs) => inputs.number("before") };
