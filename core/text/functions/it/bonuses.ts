/** Help texts of the bonuses functions, in Italian. */

import type { bonuses as english } from "../en/bonuses";
import type { FunctionText } from "../functionText";

export const bonuses: Readonly<Record<keyof typeof english, FunctionText>> = {};
