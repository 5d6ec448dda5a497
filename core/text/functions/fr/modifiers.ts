/** Help texts of the modifiers functions, in French. */

import type { modifiers as english } from "../en/modifiers";
import type { FunctionText } from "../functionText";

export const modifiers: Readonly<Record<keyof typeof english, FunctionText>> = {};
