/** The sum of the components. */
import { NOTHING, plus } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const sum: OperationDefinition = { exact: (inputs) => inputs.all("part").reduce(plus, NOTHING) };
