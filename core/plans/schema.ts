/**
 * The schema of a plan, and the only place that checks one: everything that is wrong is named by its path, so that the
 * pane can point at the field and an importer at the line.
 */

import * as v from "valibot";
import { personKey } from "../identity";
import { PRORATION_BASES, Proration } from "../rules/proration";
import { LANGUAGES } from "../text/language";
import type { PlanFault, PlanFaultKey } from "../text/plans";
import { crossFaults } from "./crossChecks";
import { FIRST_DATE, isIsoDate, LAST_DATE, serialOfIso } from "./dates";
import { isDateLike, isLongNumber, MOST_DIGITS, numbersIn } from "./ids";
import { DEAL_TYPES, MEASURES } from "./measures";
import { migratePlan, SCHEMA } from "./migrate";
import type { Plan } from "./model";
import { periodsOf, yearToDate } from "./periods";
import {
  AFTER_LEAVING_FIELD,
  BASIS_FIELD,
  CLAWBACK_FIELDS,
  DRAW_FIELDS,
  type Field,
  GATE_FIELDS,
  LIMIT_FIELDS,
  MULTIPLIER_FIELDS,
  PAY_FIELDS,
  RAMP_FIELD,
  RULE_FIELDS,
  RULE_KINDS,
  type ScalarField,
  type TableField,
} from "./ruleFields";

export type PlanCheck = { readonly plan: Plan } | { readonly faults: readonly PlanFault[] };

/** More periods than this do not fit on a sheet that a person reads; ten years of months. */
export const MOST_PERIODS = 120;

/** Characters that a cell of Excel holds; Google's holds more. */
export const MOST_IN_CELL = 32_767;
/** Rows of tables that a person still reads, and that sheets, letter and pane draw in good time. */
export const MOST_ROWS = 250;
const MOST_ROWS_IN_ALL = 1000;

/** A text of one cell. Half a character is neither shown nor kept the same by the hosts. */
export const text = v.pipe(
  v.string("notText" satisfies PlanFaultKey),
  v.check((found) => !/[\uD800-\uDFFF]/u.test(found), "halfCharacter" satisfies PlanFaultKey),
  v.maxLength(MOST_IN_CELL, "longText" satisfies PlanFaultKey),
);
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
/** No figure of a plan is larger: with cents, it still has fewer than the 15 digits of a cell. */
const LARGEST = 1e12;
/** 1,000,000 %: a larger share is an amount in the wrong place. */
const LARGEST_SHARE = 1e4;
export const number = v.pipe(
  v.number("notNumber" satisfies PlanFaultKey),
  v.finite("notNumber" satisfies PlanFaultKey),
  v.minValue(-LARGEST, "tooSmall" satisfies PlanFaultKey),
  v.maxValue(LARGEST, "tooLarge" satisfies PlanFaultKey),
);
export const date = v.pipe(
  text,
  v.check(isIsoDate, "notDate" satisfies PlanFaultKey),
  v.check(
    (found) => !isIsoDate(found) || (found >= FIRST_DATE && found <= LAST_DATE),
    "dateRange" satisfies PlanFaultKey,
  ),
);
export const choice = <const T extends readonly string[]>(choices: T) =>
  v.picklist(choices, "notChoice" satisfies PlanFaultKey);
const whole = (least: number) =>
  v.pipe(number, v.integer("notWhole" satisfies PlanFaultKey), v.minValue(least, "tooSmall" satisfies PlanFaultKey));

const quota = v.pipe(number, v.gtValue(0, "notAbove" satisfies PlanFaultKey));

// An array is an object to JavaScript, and would pass for a group whose fields are all optional.
export const noList = v.custom<object>((found) => !Array.isArray(found), "notObject" satisfies PlanFaultKey);
const group = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    noList,
    v.strictObject(entries, (issue) =>
      issue.expected === "never" ? ("unknownField" satisfies PlanFaultKey) : ("notObject" satisfies PlanFaultKey),
    ),
  );
/** A record by ids, whatever they are: valibot's own leaves out "constructor" without a word. */
export const recordOf = <T>(of: v.GenericSchema<unknown, T>) =>
  v.pipe(
    v.custom<Readonly<Record<string, unknown>>>(
      (found) => typeof found === "object" && found !== null && !Array.isArray(found),
      "notObject" satisfies PlanFaultKey,
    ),
    v.rawTransform(({ dataset: { value: input }, addIssue }): Record<string, T> => {
      const entries = Object.entries(input).map(([key, value]): [string, T] => {
        const checked = v.safeParse(of, value);
        for (const issue of checked.issues ?? []) {
          const step: v.ObjectPathItem = { type: "object", origin: "value", input: { ...input }, key, value };
          addIssue({
            message: issue.message,
            input: issue.input,
            expected: issue.expected ?? "",
            received: issue.received,
            path: [step, ...(issue.path ?? [])],
          });
        }
        return [key, checked.output as T];
      });
      return Object.fromEntries(entries);
    }),
  );
export const list = <const S extends v.GenericSchema>(item: S) => v.array(item, "notList" satisfies PlanFaultKey);

function scalarSchema({ kind, min = -LARGEST, max, above, choices = [] }: ScalarField): v.GenericSchema {
  if (kind === "flag") return v.boolean("notFlag" satisfies PlanFaultKey);
  if (kind === "choice") return choice(choices);
  if (kind === "by" || kind === "id") return id;
  if (kind === "text") return name;
  const bounded = v.pipe(
    number,
    v.minValue(min, "tooSmall" satisfies PlanFaultKey),
    v.maxValue(max ?? (kind === "share" ? LARGEST_SHARE : LARGEST), "tooLarge" satisfies PlanFaultKey),
  );
  return above === undefined ? bounded : v.pipe(bounded, v.gtValue(above, "notAbove" satisfies PlanFaultKey));
}

function fieldEntries(fields: readonly Field[]): Record<string, v.GenericSchema> {
  const entries: Record<string, v.GenericSchema> = {};
  for (const field of fields) {
    if (field.kind === "grid") {
      entries.columns = v.pipe(list(number), v.minLength(1, "noTier" satisfies PlanFaultKey));
      const row = group({ from: number, values: list(number) });
      entries.rows = v.pipe(list(row), v.minLength(1, "noTier" satisfies PlanFaultKey));
    } else {
      const schema = field.kind === "table" ? tableSchema(field) : scalarSchema(field);
      entries[field.key] = field.optional ? v.exactOptional(schema) : schema;
    }
  }
  return entries;
}

function tableSchema({ columns }: TableField): v.GenericSchema {
  return v.pipe(list(group(fieldEntries(columns))), v.minLength(1, "noTier" satisfies PlanFaultKey));
}

const RULES: ReadonlyMap<unknown, v.GenericSchema> = new Map(
  RULE_KINDS.map((kind) => [kind, group({ kind: v.literal(kind), ...fieldEntries(RULE_FIELDS[kind]) })]),
);
// Of a rule that nobody knows only the kind can be judged.
const UNKNOWN_RULE = v.looseObject({ kind: choice(RULE_KINDS) }, "notObject" satisfies PlanFaultKey);
const rule = v.lazy((input) => RULES.get((input as { kind?: unknown } | null | undefined)?.kind) ?? UNKNOWN_RULE);

const component = group({
  id,
  name,
  measure: group({
    id: choice(MEASURES),
    unit: choice(["money", "count", "percent"]),
    source: choice(["sum", "count", "typed"]),
    types: list(choice(DEAL_TYPES)),
  }),
  quota,
  weight: v.pipe(
    number,
    v.gtValue(0, "notAbove" satisfies PlanFaultKey),
    v.maxValue(1, "tooLarge" satisfies PlanFaultKey),
  ),
  rule,
  gate: v.exactOptional(group(fieldEntries(GATE_FIELDS))),
  multiplier: v.exactOptional(group(fieldEntries(MULTIPLIER_FIELDS))),
  ...fieldEntries(LIMIT_FIELDS),
});

const figure = group({ id, name, unit: choice(["money", "count", "percent"]), usual: number });

const modifiers = group({
  basis: v.exactOptional(scalarSchema(BASIS_FIELD)),
  ramp: v.exactOptional(tableSchema(RAMP_FIELD)),
  proration: v.exactOptional(choice(PRORATION_BASES)),
  afterLeaving: v.exactOptional(scalarSchema(AFTER_LEAVING_FIELD)),
  planCap: v.exactOptional(scalarSchema({ key: "planCap", kind: "money", min: 0 })),
  draw: v.exactOptional(group(fieldEntries(DRAW_FIELDS))),
  holdback: v.exactOptional(scalarSchema({ key: "holdback", kind: "share", min: 0, max: 1 })),
  clawback: v.exactOptional(group(fieldEntries(CLAWBACK_FIELDS))),
});

const participant = group({
  id,
  name,
  role: v.exactOptional(text),
  start: v.exactOptional(date),
  end: v.exactOptional(date),
  quotas: v.exactOptional(recordOf(quota)),
});

const planSchema = group({
  // A text in its place is no newer format, and no update would cure it.
  schema: v.literal(SCHEMA, ({ input }) =>
    typeof input === "number" ? ("schemaVersion" satisfies PlanFaultKey) : ("notNumber" satisfies PlanFaultKey),
  ),
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
  language: choice(LANGUAGES),
  terms: group({
    method: choice(["marginal", "retroactive"]),
    edge: choice(["from", "to"]),
    rounding: v.literal("half away from zero", "rounding" satisfies PlanFaultKey),
    decimals: v.exactOptional(v.pipe(whole(0), v.maxValue(10, "tooLarge" satisfies PlanFaultKey))),
  }),
  pay: v.exactOptional(group(fieldEntries(PAY_FIELDS))),
  components: v.pipe(list(component), v.minLength(1, "noComponent" satisfies PlanFaultKey)),
  figures: list(figure),
  modifiers,
  participants: list(participant),
  notes: text,
  history: list(group({ version: whole(1), when: date, who: text, why: text })),
});

/** Checks a plan that was typed, imported or read back, in any format since the first. It is returned in the present one. */
export function validatePlan(json: unknown): PlanCheck {
  const checked = v.safeParse(planSchema, migratePlan(json));
  if (!checked.success) return { faults: checked.issues.map(faultOf) };
  // The fields of rules are checked by their description, which the types cannot follow.
  const plan = checked.output as unknown as Plan;
  const large = rowsOf(plan);
  if (large.length > 0) return { faults: large };
  const faults = [...datesOf(plan), ...crossFaults(plan), ...idsOf(plan)];
  return faults.length > 0 ? { faults } : { plan };
}

/** Rows of all the tables of the rules, for what is drawn and said of them grows with their number. */
function rowsOf({ components }: Plan): PlanFault[] {
  const tables = components.flatMap(({ rule }, index) =>
    Object.entries(rule).flatMap(([key, value]: [string, unknown]) =>
      Array.isArray(value) ? [{ path: `components[${index}].rule.${key}`, found: value.length }] : [],
    ),
  );
  const faults = tables
    .filter(({ found }) => found > MOST_ROWS)
    .map(({ path, found }): PlanFault => ({ path, key: "tooManyRows", values: { found, most: MOST_ROWS } }));
  const found = tables.reduce((sum, table) => sum + table.found, 0);
  if (faults.length > 0 || found <= MOST_ROWS_IN_ALL) return faults;
  return [{ path: "components", key: "tooManyRows", values: { found, most: MOST_ROWS_IN_ALL } }];
}

export function faultOf(issue: v.BaseIssue<unknown>): PlanFault {
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
    case "dateRange":
      return { found: String(issue.input), from: FIRST_DATE, to: LAST_DATE };
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
  if (typeof value === "number") return Number.isFinite(value) ? value : "?";
  if (typeof value === "string") return `"${value.length > 40 ? `${value.slice(0, 39)}…` : value}"`;
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return value === null || typeof value === "boolean" ? String(value) : "?";
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
  faults.push(...prorationFaults(plan));
  plan.participants.forEach((person, index) => {
    if (person.start === undefined || person.end === undefined || person.end >= person.start) return;
    const values = { found: person.end, from: person.start };
    faults.push({ path: `participants[${index}].end`, key: "startOrder", values });
  });
  return faults;
}

/**
 * Periods whose units nobody can count: a last one that ends within a month, months of a plan that starts on the 31st,
 * a last period of a weekend. Of what runs up over the year, the span of the year so far.
 */
function prorationFaults(plan: Plan): PlanFault[] {
  const { proration, basis } = plan.modifiers;
  const periods = periodsOf(plan);
  if (proration === undefined || proration === "days" || periods.length > MOST_PERIODS) return [];
  const measured = new Proration(proration);
  for (const period of periods) {
    const { from, to } = basis === undefined ? period : yearToDate(plan, period).span;
    try {
      measured.measure(serialOfIso(from), serialOfIso(to), Number.NaN, Number.NaN);
    } catch {
      const key = proration === "months" ? "prorationMonths" : "prorationWorkdays";
      return [{ path: "modifiers.proration", key, values: { from, to } }];
    }
  }
  return [];
}

function idsOf(plan: Plan): PlanFault[] {
  const faults = [
    ...duplicates(plan.components, "components"),
    ...duplicates(plan.participants, "participants"),
    ...numbersAsIds(plan.participants),
    ...duplicates([...plan.components, ...plan.figures], "figures", plan.components.length),
  ];
  const known = new Set(plan.components.map((component) => component.id));
  plan.participants.forEach((person, index) => {
    for (const found of Object.keys(person.quotas ?? {})) {
      if (known.has(found)) continue;
      faults.push({ path: `participants[${index}].quotas.${found}`, key: "unknownComponent", values: { found } });
    }
  });
  return faults;
}

/** @param first items before this one were looked at elsewhere, but their ids are taken */
function duplicates(items: readonly { readonly id: string }[], path: string, first = 0): PlanFault[] {
  const seen = new Set<string>();
  return items.flatMap((item, index): PlanFault[] => {
    const key = personKey(item.id);
    const twice = seen.has(key);
    seen.add(key);
    if (!twice || index < first) return [];
    return [{ path: `${path}[${index - first}].id`, key: "duplicateId", values: { found: item.id } }];
  });
}

/** Ids of participants are compared by SUMIFS, which takes "007" and "7" for one person and pays both for each. */
function numbersAsIds(participants: Plan["participants"]): PlanFault[] {
  const seen = new Map<number, string>();
  return participants.flatMap(({ id: found }, index): PlanFault[] => {
    const path = `participants[${index}].id`;
    if (isLongNumber(found)) return [{ path, key: "longNumberId", values: { found, most: MOST_DIGITS } }];
    if (isDateLike(found)) return [{ path, key: "dateId", values: { found: foundIn(found) } }];
    const numbers = numbersIn(found);
    const other = numbers.map((number) => seen.get(number)).find((one) => one !== undefined);
    for (const number of numbers) if (!seen.has(number)) seen.set(number, found);
    // The same id twice is told as such.
    if (other === undefined || personKey(other) === personKey(found)) return [];
    return [{ path, key: "equalNumberId", values: { found, other } }];
  });
}
