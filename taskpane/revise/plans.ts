/** The plans of a workbook: what its settings keep of each, and whether the sheets are still there. */
import { importPlan } from "../../core/plans/exchange";
import type { Plan } from "../../core/plans/model";
import { keptPlans } from "../../core/sheets/planSettings";
import type { PlanReading } from "../../core/sheets/readPlan";
import type { Language } from "../../core/text/language";
import type { Workbook } from "../../core/workbook";

/** A plan that could be read back from its sheets. */
export type Read = Extract<PlanReading, { readonly plan: unknown }>;

export interface KeptPlan {
  /** What it is known by in this workbook: the beginning of its defined names, or the key of its entry. */
  readonly id: string;
  /** Its plan sheet as the tab is called now; undefined where it is gone. */
  readonly planSheet: string | undefined;
  /** As it was written; undefined where it cannot be read. */
  readonly plan: Plan | undefined;
  readonly fault: string | undefined;
}

/** By name, then the latest version first. */
export async function plansOf(workbook: Workbook, language: Language): Promise<readonly KeptPlan[]> {
  // One after the other: hosts do one thing at a time.
  const settings = await workbook.settings();
  const places = await workbook.places();
  const plans = keptPlans(settings, places).map(({ prefix, key, json, planSheet }): KeptPlan => {
    const found = importPlan(json, language);
    const id = prefix ?? key;
    if ("plan" in found) return { id, planSheet, plan: found.plan, fault: undefined };
    return { id, planSheet, plan: undefined, fault: found.faults[0]?.sentence };
  });
  const name = ({ plan, id }: KeptPlan) => plan?.name ?? id;
  return plans.sort((a, b) => name(a).localeCompare(name(b)) || (b.plan?.version ?? 0) - (a.plan?.version ?? 0));
}
