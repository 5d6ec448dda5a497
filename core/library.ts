/** The library bundle: the functions of the product for Node, with the same results as in a cell. */
import type { Argument, Result } from "./cells/cell";
import { catalogue } from "./functions/catalogue";
import { runFunction } from "./functions/run";
import type { Language } from "./text/language";

export { catalogue };

/**
 * Calls a custom function by its id.
 *
 * @param id as in the catalogue, "TIERED_COMMISSION"
 * @param args scalars or 2-D arrays (rows of cells); null for an argument that is left out
 * @param language of error sentences and headers
 * @returns a scalar or a 2-D array; a fault is an object { code, message } in its place
 * @example call("TIERED_COMMISSION", [360000, [[0, 0.075], [1, 0.125], [1.5, 0.15]], 300000]) is 30000
 */
export function call(id: string, args: readonly Argument[], language: Language = "en"): Result {
  return runFunction(id, args, language);
}
