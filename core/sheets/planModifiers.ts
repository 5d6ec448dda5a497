/** What a plan says beside its components, on the plan sheet: ramp, joiners and leavers, plan cap, draw, holdback,
 * clawback, and whether it is settled on the year to date. */
import { AFTER_LEAVING_FIELD, CLAWBACK_FIELDS, DRAW_FIELDS, RAMP_FIELD } from "../plans/ruleFields";
import type { Context, NameKey } from "./context";
import type { Draft } from "./draft";
import { drawFields, drawSteps, type FieldPlace } from "./rules/fields";

const LABEL = 1;
const VALUE = 2;

export function drawPlanModifiers(draft: Draft, context: Context, first: number): number {
  const { words, planWords, plan } = context;
  const { basis, ramp, proration, afterLeaving, planCap, draw, holdback, clawback } = plan.modifiers;
  if (Object.values(plan.modifiers).every((modifier) => modifier === undefined)) return first - 1;
  draft.put(first, LABEL, words.plan.planModifiers, { role: "section" });
  let row = first + 1;
  const place = (name: (key: string) => NameKey): FieldPlace => ({
    name: (key) => context.name(name(key)),
    paidFor: "money",
    measured: "money",
  });
  // What columns the payouts sheet has follows from these two: they are changed in the pane, not in a cell.
  if (basis !== undefined) {
    draft.put(row, LABEL, planWords.fields.basis, { role: "label" });
    draft.put(row, VALUE, planWords.choices[basis], { role: "calculated" });
    draft.put(row + 1, VALUE, words.plan.toDateNote, { role: "note" });
    row += 2;
  }
  if (proration !== undefined) {
    draft.put(row, LABEL, planWords.fields.proration, { role: "label" });
    draft.put(row, VALUE, planWords.choices[proration], { role: "calculated" });
    row += 1;
  }
  if (afterLeaving !== undefined) {
    row = drawFields(
      draft,
      context,
      [AFTER_LEAVING_FIELD],
      { afterLeaving },
      place(() => "AfterLeaving"),
      row,
    );
  }
  if (planCap !== undefined) {
    const field = { key: "planCap", kind: "money", min: 0 } as const;
    row = drawFields(
      draft,
      context,
      [field],
      { planCap },
      place(() => "PlanCap"),
      row,
    );
  }
  if (draw !== undefined) {
    const names: Readonly<Record<string, NameKey>> = {
      type: "DrawType",
      amount: "DrawAmount",
      recoveryLimit: "DrawRecoveryLimit",
    };
    draft.put(row, LABEL, planWords.fields.draw, { role: "header" });
    draft.put(row, VALUE, null, { role: "header" });
    row = drawFields(
      draft,
      context,
      DRAW_FIELDS,
      draw,
      place((key) => names[key]!),
      row + 1,
    );
  }
  if (holdback !== undefined) {
    const field = { key: "holdback", kind: "share", min: 0, max: 1 } as const;
    row = drawFields(
      draft,
      context,
      [field],
      { holdback },
      place(() => "Holdback"),
      row,
    );
  }
  if (clawback !== undefined) {
    const names: Readonly<Record<string, NameKey>> = {
      term: "ClawbackTerm",
      window: "ClawbackWindow",
      schedule: "ClawbackSchedule",
    };
    draft.put(row, LABEL, planWords.fields.clawback, { role: "header" });
    draft.put(row, VALUE, null, { role: "header" });
    row = drawFields(
      draft,
      context,
      CLAWBACK_FIELDS,
      clawback,
      place((key) => names[key]!),
      row + 1,
    );
  }
  if (ramp !== undefined) {
    const at: FieldPlace = { ...place(() => "Ramp"), name: (key) => context.name("Ramp") + key.slice("ramp".length) };
    row = drawSteps(draft, context, RAMP_FIELD, ramp as never, at, row + 1);
  }
  return row;
}
