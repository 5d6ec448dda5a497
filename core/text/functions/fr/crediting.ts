/** Help texts of the crediting functions, in French. */

import type { crediting as english } from "../en/crediting";
import type { FunctionText } from "../functionText";

export const crediting: Readonly<Record<keyof typeof english, FunctionText>> = {};
