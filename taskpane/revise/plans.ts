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
  /** The name that its plan sheet was written with. */
  readonly planSheet: string;
  /** As it was written; undefined where it cannot be read. */
  readonly plan: Plan | undefined;
  readonly fault: string | undefined;
  /** Its plan sheet is in the workbook. */
  readonly there: boolean;
}

/** By name, then the latest version first. */
export async function plansOf(workbook: Workbook, language: Language): Promise<readonly KeptPlan[]> {
  // One after the other: hosts do one thing at a time.
  const settings = await workbook.settings();
  const { sheets } = await workbook.inventory();
  const tabs = new Set(sheets.map((name) => name.toLowerCase()));
  const plans = [...keptPlans(settings)].map(([planSheet, json]): KeptPlan => {
    const found = importPlan(json, language);
    const there = tabs.has(planSheet.toLowerCase());
    if ("plan" in found) return { planSheet, plan: found.plan, fault: undefined, there };
    return { planSheet, plan: undefined, fault: found.faults[0]?.sentence, there };
  });
  const name = ({ plan, planSheet }: KeptPlan) => plan?.name ?? planSheet;
  return plans.sort((a, b) => name(a).localeCompare(name(b)) || (b.plan?.version ?? 0) - (a.plan?.version ?? 0));
}
