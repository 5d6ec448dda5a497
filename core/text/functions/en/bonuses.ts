/** Help texts of the bonuses functions, in English. */
import type { FunctionText } from "../functionText";

export const bonuses = {} satisfies Readonly<Record<string, FunctionText>>;
