/** Help texts of the payment functions, in Italian. */

import type { payment as english } from "../en/payment";
import type { FunctionText } from "../functionText";

export const payment: Readonly<Record<keyof typeof english, FunctionText>> = {};
