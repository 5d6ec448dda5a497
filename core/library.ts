/**
 * The library bundle for Node: the functions of the product with the same results as in a cell, and plans from template
 * to worksheets and back.
 */
import type { Argument, Result } from "./cells/cell";
import { catalogue } from "./functions/catalogue";
import { runFunction } from "./functions/run";
import type { Plan } from "./plans/model";
import { planFromTemplate as fromTemplate, templates as library, type PlanOptions } from "./plans/templates";
import type { Language } from "./text/language";

export { letterText, planLetter } from "./plans/describe";
export { exportPlan, importPlan } from "./plans/exchange";
export { payouts } from "./plans/payout";
export { clonePlan, diff, newVersion } from "./plans/revise";
export { validatePlan } from "./plans/schema";
export { planWarnings } from "./plans/warnings";
export { readPlan } from "./sheets/readPlan";
export { worksheets } from "./sheets/worksheets";
export { planFaultSentence, planWarningSentence } from "./text/plans";
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

/** The ids of the plan templates, in the order of the gallery. */
export const templates: readonly string[] = library.map(({ id }) => id);

/**
 * A new draft from a template, without participants.
 *
 * @param options language (left out: English), currency, and a date in the year that the plan shall cover
 * @throws RangeError for an id that no template has
 * @example planFromTemplate("retention-commission").components[0].quota is 300000
 */
export function planFromTemplate(id: string, options: Partial<PlanOptions> = {}): Plan {
  const template = library.find((candidate) => candidate.id === id);
  if (template === undefined)
    throw new RangeError(`No plan template is called ${id}. There are: ${templates.join(", ")}`);
  return fromTemplate(template.id, { language: "en", ...options });
}
