/** Help texts of the modifiers functions, in English. */
import type { FunctionText } from "../functionText";

export const modifiers = {} satisfies Readonly<Record<string, FunctionText>>;
