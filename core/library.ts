/**
 * The library bundle for Node: the functions of the product with the same results as in a cell, and plans from template
 * to worksheets and back.
 */

import { type PlanPayouts, payouts as payoutsOf } from "./calculation/payouts";
import type { Argument, Result } from "./cells/cell";
import { catalogue } from "./functions/catalogue";
import { runFunction } from "./functions/run";
import { periodFaults, typedFaults, validateDeals } from "./plans/dealSchema";
import type { Deal, Plan, Typed } from "./plans/model";
import type { DateSpan } from "./plans/periods";
import { validatePlan } from "./plans/schema";
import { planFromTemplate as fromTemplate, templates as library, type PlanOptions } from "./plans/templates";
import { Fault } from "./rules/fault";
import { faultSentence } from "./text/faults";
import type { Language } from "./text/language";
import { type PlanFault, planFaultSentence, planWarningSentence } from "./text/plans";

export { letterText, planLetter } from "./letters/describe";
export { exportPlan, importPlan } from "./plans/exchange";
export { clonePlan, diff, newVersion } from "./plans/revise";
export { planWarnings } from "./plans/warnings";
export { readPlan } from "./sheets/readPlan";
export { worksheets } from "./sheets/worksheets";
export { catalogue, planFaultSentence, planWarningSentence, validateDeals, validatePlan };

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

/**
 * What everybody earns and is paid in one period, step by step: the given one, or the one that most deals belong to.
 * Everything is checked first, so that no deal is left out without a word.
 *
 * @param typed figures that no deal brings, by participant and key
 * @returns with `outside`, how many deals are dated outside the plan and count in none of its periods
 * @throws RangeError with a sentence for each fault of plan, deals, period or figures, in the language of the plan;
 * `validatePlan` and `validateDeals` give the same as data
 */
export function payouts(
  plan: Plan,
  deals: readonly Deal[],
  period?: DateSpan,
  typed: Typed = {},
): PlanPayouts & { readonly outside: number } {
  const checkedPlan = validatePlan(plan);
  if ("faults" in checkedPlan) throw refusal(checkedPlan.faults, "en");
  const { plan: known } = checkedPlan;
  const checked = validateDeals(deals, known);
  const faults = [
    ...("faults" in checked ? checked.faults : []),
    ...(period === undefined ? [] : periodFaults(period, known)),
    ...typedFaults(typed, known),
  ];
  if ("faults" in checked || faults.length > 0) throw refusal(faults, known.language);
  const { from, to } = known.effective;
  const outside = checked.deals.filter(({ date }) => date < from || date > to).length;
  return { ...inWords(known.language, () => payoutsOf(known, checked.deals, period, typed)), outside };
}

/** A fault of a rule is no error of JavaScript: it is thrown as one, with its sentence. */
function inWords<T>(language: Language, compute: () => T): T {
  try {
    return compute();
  } catch (thrown) {
    throw thrown instanceof Fault ? new RangeError(faultSentence(thrown, language)) : thrown;
  }
}

/** The first of many faults: whoever hands over 50,000 rows with a wrong column needs to read it once. */
const MOST_SENTENCES = 10;

function refusal(faults: readonly PlanFault[], language: Language): RangeError {
  const sentences = faults.slice(0, MOST_SENTENCES).map((fault) => planFaultSentence(fault, language));
  const more = faults.length > MOST_SENTENCES ? [`(+ ${faults.length - MOST_SENTENCES})`] : [];
  return new RangeError([...sentences, ...more].join("\n"));
}
