/** Help texts of the planning functions, in English. */
import type { FunctionText } from "../functionText";

export const planning = {} satisfies Readonly<Record<string, FunctionText>>;
