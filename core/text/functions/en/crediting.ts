/** Help texts of the crediting functions, in English. */
import type { FunctionText } from "../functionText";

export const crediting = {} satisfies Readonly<Record<string, FunctionText>>;
