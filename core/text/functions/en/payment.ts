/** Help texts of the payment functions, in English. */
import type { FunctionText } from "../functionText";

export const payment = {} satisfies Readonly<Record<string, FunctionText>>;
