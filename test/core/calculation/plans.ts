/** Small plans whose payouts can be worked out by hand. */
import { measureOf } from "../../../core/plans/measures";
import type { Component, Deal, Plan, PlanModifiers, Rule } from "../../../core/plans/model";
import { validatePlan } from "../../../core/plans/schema";
import { planFromTemplate } from "../../../core/plans/templates";

export const ANN = { id: "R-1", name: "Ann" };

export function component(rule: Rule, change: Partial<Component> = {}): Component {
  return { id: "one", name: "One", measure: measureOf("bookings"), quota: 1000, weight: 1, rule, ...change };
}

/** A checked plan by the month in EUR, of one participant without dates. */
export function planOf(components: readonly Component[], modifiers: PlanModifiers = {}, change: Partial<Plan> = {}) {
  const checked = validatePlan({
    ...planFromTemplate("accelerator", { language: "en", currency: "EUR" }),
    period: "month",
    components,
    modifiers,
    participants: [ANN],
    ...change,
  });
  if ("faults" in checked) throw new Error(JSON.stringify(checked.faults));
  return checked.plan;
}

export function deal(date: string, amount: number, change: Partial<Deal> = {}): Deal {
  return { date, id: `D-${date}-${amount}`, participant: "R-1", account: "Acme", type: "upsell", amount, ...change };
}

/** The period of a plan by the month of 2026, or the quarter where `to` says so. */
export function month(number: number) {
  const two = String(number).padStart(2, "0");
  return { from: `2026-${two}-01`, to: new Date(Date.UTC(2026, number, 0)).toISOString().slice(0, 10) };
}
