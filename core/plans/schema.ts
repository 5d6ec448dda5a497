/**
 * The schema of a plan, and the only place that checks one: everything that is wrong is named by its path, so that the
 * pane can point at the field and an importer at the line.
 */
import * as v from "valibot";
import type { PlanFault, PlanFaultKey } from "../text/plans";
import { isIsoDate } from "./dates";
import { MEASURES } from "./measures";
import type { Plan } from "./model";
import { periodsOf } from "./periods";

export type PlanCheck = { readonly plan: Plan } | { readonly faults: readonly PlanFault[] };

/** More periods than this do not fit on a sheet that a person reads; ten years of months. */
export const MOST_PERIODS = 120;

const text = v.string("notText" satisfies PlanFaultKey);
const name = v.pipe(
  text,
  v.regex(/\S/, "blankText" satisfies PlanFaultKey),
  v.maxLength(100, "longText" satisfies PlanFaultKey),
);
// What SUMIFS would read as a comparison or a wildcard (=, <, >, *, ?, ~) cannot identify anybody.
const id = v.pipe(
  text,
  v.regex(/\S/, "blankText" satisfies PlanFaultKey),
  v.maxLength(100, "longText" satisfies PlanFaultKey),
  v.regex(/^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._@'’()/&,+-]*[\p{L}\p{M}\p{N}.)])?$/u, "notId" satisfies PlanFaultKey),
);
const number = v.pipe(v.number("notNumber" satisfies PlanFaultKey), v.finite("notNumber" satisfies PlanFaultKey));
const date = v.pipe(text, v.check(isIsoDate, "notDate" satisfies PlanFaultKey));
const choice = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, "notChoice" satisfies PlanFaultKey);
const whole = (least: number) =>
  v.pipe(number, v.integer("notWhole" satisfies PlanFaultKey), v.minValue(least, "tooSmall" satisfies PlanFaultKey));

const LARGEST = 1e12;
const quota = v.pipe(
  number,
  v.gtValue(0, "notAbove" satisfies PlanFaultKey),
  v.maxValue(LARGEST, "tooLarge" satisfies PlanFaultKey),
);

const group = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) =>
    issue.expected === "never" ? ("unknownField" satisfies PlanFaultKey) : ("notObject" satisfies PlanFaultKey),
  );
const list = <const S extends v.GenericSchema>(item: S) => v.array(item, "notList" satisfies PlanFaultKey);

const tier = group({
  from: v.pipe(number, v.minValue(0, "tooSmall" satisfies PlanFaultKey)),
  value: number,
  retroactive: v.exactOptional(v.boolean("notFlag" satisfies PlanFaultKey)),
});

const rule = group({
  kind: choice(["tieredRate"]),
  tiers: v.pipe(list(tier), v.minLength(1, "noTier" satisfies PlanFaultKey)),
});

const component = group({
  id,
  name,
  measure: group({ id: choice(MEASURES), unit: choice(["money", "count", "percent"]) }),
  quota,
  weight: v.pipe(
    number,
    v.gtValue(0, "notAbove" satisfies PlanFaultKey),
    v.maxValue(1, "tooLarge" satisfies PlanFaultKey),
  ),
  rule,
});

const participant = group({
  id,
  name,
  role: v.exactOptional(text),
  start: v.exactOptional(date),
  end: v.exactOptional(date),
  quotas: v.exactOptional(v.record(v.string(), quota, "notObject" satisfies PlanFaultKey)),
});

const planSchema = group({
  schema: v.literal(1, "schemaVersion" satisfies PlanFaultKey),
  id,
  template: id,
  name,
  version: whole(1),
  status: choice(["draft", "active", "retired"]),
  effective: group({ from: date, to: date }),
  currency: group({
    code: v.pipe(text, v.regex(/^[A-Z]{3}$/, "notCurrency" satisfies PlanFaultKey)),
    minorUnits: v.pipe(whole(0), v.maxValue(4, "tooLarge" satisfies PlanFaultKey)),
  }),
  period: choice(["month", "quarter", "half", "year"]),
  language: choice(["en", "fr", "it"]),
  terms: group({
    method: choice(["marginal", "retroactive"]),
    edge: choice(["from", "to"]),
    rounding: v.literal("half away from zero", "rounding" satisfies PlanFaultKey),
  }),
  components: v.pipe(list(component), v.minLength(1, "noComponent" satisfies PlanFaultKey)),
  participants: list(participant),
  notes: text,
  history: list(group({ version: whole(1), when: date, who: text, why: text })),
});

/** Checks a plan that was typed, imported or read back. A plan that passes is returned unchanged. */
export function validatePlan(json: unknown): PlanCheck {
  const checked = v.safeParse(planSchema, json);
  if (!checked.success) return { faults: checked.issues.map(faultOf) };
  const plan: Plan = checked.output;
  const faults = [...datesOf(plan), ...tiersOf(plan), ...idsOf(plan)];
  return faults.length > 0 ? { faults } : { plan };
}

function faultOf(issue: v.BaseIssue<unknown>): PlanFault {
  const path = (issue.path ?? []).map(stepOf).join("").replace(/^\./, "") || "plan";
  const last = issue.path?.[issue.path.length - 1];
  const missing = issue.received === "undefined" && last !== undefined;
  const key: PlanFaultKey = missing ? "missing" : (issue.message as PlanFaultKey);
  return { path, key, values: missing ? {} : valuesOf(issue, key) };
}

function stepOf(step: v.IssuePathItem): string {
  return typeof step.key === "number" ? `[${step.key}]` : `.${String(step.key)}`;
}

function valuesOf(issue: v.BaseIssue<unknown>, key: PlanFaultKey): Record<string, string | number> {
  const found = foundIn(issue.input);
  const limit = typeof issue.requirement === "number" ? issue.requirement : 0;
  switch (key) {
    case "notChoice":
      return { found, choices: choicesOf(issue) };
    case "tooSmall":
      return { found, least: limit };
    case "tooLarge":
    case "longText":
      return { found, most: limit };
    case "notAbove":
      return { found, limit };
    default:
      return { found };
  }
}

/** valibot says what it expected as ("a" | "b"). */
function choicesOf(issue: v.BaseIssue<unknown>): string {
  return (issue.expected ?? "")
    .replace(/^\(|\)$/g, "")
    .replace(/"/g, "")
    .replace(/ \| /g, ", ");
}

function foundIn(value: unknown): string | number {
  if (typeof value === "number") return value;
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : String(value);
}

function datesOf(plan: Plan): PlanFault[] {
  const { from, to } = plan.effective;
  const faults: PlanFault[] = [];
  if (to < from) faults.push({ path: "effective.to", key: "effectiveOrder", values: { found: to, from } });
  else {
    const found = periodsOf(plan).length;
    if (found > MOST_PERIODS) {
      faults.push({ path: "effective.to", key: "tooManyPeriods", values: { found, most: MOST_PERIODS } });
    }
  }
  plan.participants.forEach((person, index) => {
    if (person.start === undefined || person.end === undefined || person.end >= person.start) return;
    const values = { found: person.end, from: person.start };
    faults.push({ path: `participants[${index}].end`, key: "startOrder", values });
  });
  return faults;
}

function tiersOf(plan: Plan): PlanFault[] {
  return plan.components.flatMap((component, at) =>
    component.rule.tiers.flatMap((tier, index, tiers): PlanFault[] => {
      const previous = tiers[index - 1]?.from;
      if (previous === undefined || tier.from > previous) return [];
      const path = `components[${at}].rule.tiers[${index}].from`;
      return [{ path, key: "tierOrder", values: { found: tier.from, previous } }];
    }),
  );
}

function idsOf(plan: Plan): PlanFault[] {
  const faults = [...duplicates(plan.components, "components"), ...duplicates(plan.participants, "participants")];
  const known = new Set(plan.components.map((component) => component.id));
  plan.participants.forEach((person, index) => {
    for (const found of Object.keys(person.quotas ?? {})) {
      if (known.has(found)) continue;
      faults.push({ path: `participants[${index}].quotas.${found}`, key: "unknownComponent", values: { found } });
    }
  });
  return faults;
}

function duplicates(items: readonly { readonly id: string }[], path: string): PlanFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index): PlanFault[] => {
    const key = item.id.toLowerCase();
    if (seen.has(key)) return [{ path: `${path}[${index}].id`, key: "duplicateId", values: { found: item.id } }];
    seen.add(key);
    return [];
  });
}
