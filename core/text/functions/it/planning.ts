/** Help texts of the planning functions, in Italian. */

import type { planning as english } from "../en/planning";
import type { FunctionText } from "../functionText";

export const planning: Readonly<Record<keyof typeof english, FunctionText>> = {};
