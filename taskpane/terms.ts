/**
 * The terms of a plan that are edited by their description: the fields of every rule, its limits, and what changes
 * quotas and payouts. Each has the path it has in the plan, so that a fault of the plan finds its way back. Tiers are
 * not here: they have a table of their own.
 */
import type { Plan } from "../core/plans/model";
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
  type ScalarField,
} from "../core/plans/ruleFields";
import { PRORATION_BASES } from "../core/rules/proration";
import type { Language } from "../core/text/language";
import { inputText, type NumberUse } from "./numbers";

export interface RowEntry {
  readonly key: number;
  readonly cells: Readonly<Record<string, string>>;
}
/** Texts as typed, by the path in the plan; an optional group is "on" or "off". */
export type Fields = Readonly<Record<string, string>>;
export type Tables = Readonly<Record<string, readonly RowEntry[]>>;

export interface Term {
  readonly path: string;
  readonly field: ScalarField;
}
export interface TermTable {
  readonly path: string;
  readonly key: string;
  readonly columns: readonly ScalarField[];
  readonly ascending?: string;
  /** A matrix: the columns besides the first are values, named by the thresholds above them. */
  readonly grid?: true;
}
export interface Terms {
  readonly terms: readonly Term[];
  readonly tables: readonly TermTable[];
}
/** A group that a plan may have or not have. */
export interface TermGroup extends Terms {
  readonly path: string;
  readonly key: "gate" | "multiplier" | "draw" | "ramp" | "clawback";
}
export interface ComponentTerms {
  readonly rule: Terms;
  readonly limits: readonly Term[];
  readonly groups: readonly TermGroup[];
}
export interface PlanTerms {
  /** On-target earnings and their mix. */
  readonly pay: readonly Term[];
  readonly figures: readonly Term[];
  readonly limits: readonly Term[];
  readonly groups: readonly TermGroup[];
}

export function componentTerms(plan: Plan, index: number): ComponentTerms {
  const path = `components.${index}`;
  const component = plan.components[index];
  if (component === undefined) return { rule: { terms: [], tables: [] }, limits: [], groups: [] };
  const { rule } = component;
  const own = termsUnder(
    `${path}.rule`,
    // Targets follow from the on-target earnings, where a plan names them.
    RULE_FIELDS[rule.kind].filter(({ key }) => key !== "tiers" && !(key === "target" && plan.pay !== undefined)),
  );
  const weight: ScalarField = { key: "weight", kind: "share", above: 0, max: 1 };
  const columns =
    rule.kind === "matrix" ? rule.columns.map((_, at): ScalarField => ({ key: String(at), kind: "share" })) : [];
  return {
    rule: {
      terms: [
        ...own.terms,
        ...columns.map(({ key }): Term => ({ path: `${path}.rule.columns.${key}`, field: { key, kind: "measured" } })),
      ],
      tables:
        columns.length === 0
          ? own.tables
          : [
              {
                path: `${path}.rule.rows`,
                key: "rows",
                columns: [{ key: "from", kind: "share" }, ...columns],
                ascending: "from",
                grid: true,
              },
            ],
    },
    limits: [
      ...(plan.components.length > 1 ? [{ path: `${path}.weight`, field: weight }] : []),
      ...termsUnder(path, LIMIT_FIELDS).terms,
    ],
    groups: [
      { path: `${path}.gate`, key: "gate", ...termsUnder(`${path}.gate`, GATE_FIELDS) },
      { path: `${path}.multiplier`, key: "multiplier", ...termsUnder(`${path}.multiplier`, MULTIPLIER_FIELDS) },
    ],
  };
}

export function planTerms(plan: Plan): PlanTerms {
  const at = "modifiers";
  return {
    figures: plan.figures.map(({ unit }, index) => ({
      path: `figures.${index}.usual`,
      field: { key: "usual", kind: unit === "percent" ? "share" : unit === "money" ? "money" : "number" },
    })),
    pay: plan.pay === undefined ? [] : termsUnder("pay", PAY_FIELDS).terms,
    limits: termsUnder(at, [
      BASIS_FIELD,
      { key: "planCap", kind: "money", min: 0, optional: true },
      { key: "holdback", kind: "share", min: 0, max: 1, optional: true },
      { key: "proration", kind: "choice", choices: PRORATION_BASES, optional: true },
      AFTER_LEAVING_FIELD,
    ]).terms,
    groups: [
      { path: `${at}.draw`, key: "draw", ...termsUnder(`${at}.draw`, DRAW_FIELDS) },
      { path: `${at}.clawback`, key: "clawback", ...termsUnder(`${at}.clawback`, CLAWBACK_FIELDS) },
      { path: `${at}.ramp`, key: "ramp", ...termsUnder(at, [RAMP_FIELD]) },
    ],
  };
}

function termsUnder(path: string, fields: readonly Field[]): Terms {
  const terms: Term[] = [];
  const tables: TermTable[] = [];
  for (const field of fields) {
    if (field.kind === "table") {
      const { key, columns, ascending } = field;
      tables.push({ path: `${path}.${key}`, key, columns, ...(ascending === undefined ? {} : { ascending }) });
    } else if (field.kind !== "grid") terms.push({ path: `${path}.${field.key}`, field });
  }
  return { terms, tables };
}

export interface AllTerms extends Terms {
  readonly groups: readonly TermGroup[];
}

const known = new WeakMap<Plan, AllTerms>();

/** Every term of a plan, those of groups included. */
export function allTerms(plan: Plan): AllTerms {
  const found = known.get(plan);
  if (found !== undefined) return found;
  const components = plan.components.map((_, index) => componentTerms(plan, index));
  const whole = planTerms(plan);
  const groups = [...components.flatMap((component) => component.groups), ...whole.groups];
  const all = {
    groups,
    terms: [
      ...components.flatMap(({ rule, limits }) => [...rule.terms, ...limits]),
      ...whole.figures,
      ...whole.pay,
      ...whole.limits,
      ...groups.flatMap(({ terms }) => terms),
    ],
    tables: [...components.flatMap(({ rule }) => rule.tables), ...groups.flatMap(({ tables }) => tables)],
  };
  known.set(plan, all);
  return all;
}

/** How a number of this field is written; undefined where the field holds no number. */
export function numberUse(field: ScalarField, path: string, plan: Plan, fields: Fields): NumberUse | undefined {
  switch (field.kind) {
    case "share":
      return "percent";
    case "money":
    case "count":
      return "money";
    case "number":
      return field.key === "unit" ? "money" : "number";
    case "pay":
      return componentOf(path, plan)?.measure.unit === "money" ? "percent" : "money";
    case "measured":
      return measuredUse(path, plan, fields);
    default:
      return undefined;
  }
}

export function componentOf(path: string, plan: Plan): Plan["components"][number] | undefined {
  return plan.components[Number(/^components\.(\d+)\./.exec(path)?.[1] ?? -1)];
}

/** A threshold is in the unit of what it looks at: an attainment, or a figure. */
function measuredUse(path: string, plan: Plan, fields: Fields): NumberUse {
  const by = fields[path.replace(/\.(table|columns|threshold)(\..*)?$/, ".by")];
  const figure = plan.figures.find(({ id }) => id === by);
  if (figure === undefined || figure.unit === "percent") return "percent";
  return figure.unit === "money" ? "money" : "number";
}

/** The texts of a plan's terms, as they stand in the form. */
export function entriesOf(plan: Plan, language: Language, next: () => number): { fields: Fields; tables: Tables } {
  const { terms, tables, groups } = allTerms(plan);
  const fields: Record<string, string> = {};
  for (const { path, field } of terms)
    if (field.kind === "by") fields[path] = textOf(at(plan, path), undefined, language);
  for (const { path } of groups) fields[path] = at(plan, path) === undefined ? "off" : "on";
  for (const { path, field } of terms)
    fields[path] = textOf(at(plan, path), numberUse(field, path, plan, fields), language);
  const rows: Record<string, readonly RowEntry[]> = {};
  for (const { path, columns, grid } of tables) {
    const list = at(plan, path);
    rows[path] = (Array.isArray(list) ? (list as readonly Tree[]) : []).map((row) => ({
      key: next(),
      cells: Object.fromEntries(
        columns.map((column) => {
          const value =
            grid && column.key !== "from" ? (row.values as readonly unknown[])[Number(column.key)] : row[column.key];
          return [column.key, textOf(value, numberUse(column, path, plan, fields), language)];
        }),
      ),
    }));
  }
  return { fields, tables: rows };
}

export type Tree = { [key: string]: unknown };

export function at(tree: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((node, step) => (node as Tree | undefined)?.[step], tree);
}

function textOf(value: unknown, use: NumberUse | undefined, language: Language): string {
  if (value === undefined) return "";
  return typeof value === "number" ? inputText(value, language, use ?? "number") : String(value);
}

type Read = (field: string, text: string, use: NumberUse, optional?: boolean) => number | undefined;

/** Puts what stands in the form into a copy of the plan's own terms. Numbers that cannot be read leave a stand-in. */
export function readTerms(plan: Plan, fields: Fields, rows: Tables, tree: Tree, read: Read): void {
  const { terms, tables, groups } = allTerms(plan);
  const off = groups.filter(({ path }) => fields[path] !== "on").map(({ path }) => path);
  const absent = (path: string) => off.some((group) => path === group || path.startsWith(`${group}.`));
  for (const { path } of groups) put(tree, path, absent(path) ? undefined : (at(tree, path) ?? {}));
  for (const { path, field } of terms) {
    if (absent(path)) continue;
    const text = fields[path] ?? "";
    const use = numberUse(field, path, plan, fields);
    const blank = field.optional && text.trim() === "";
    put(tree, path, blank ? undefined : readValue(field, path, text, use, read, at(plan, path)));
  }
  for (const { path, columns, ascending, grid } of tables) {
    if (absent(path)) continue;
    let before = 0;
    const list = (rows[path] ?? []).map(({ key, cells }): Tree => {
      const row: Tree = {};
      for (const column of columns) {
        const text = cells[column.key] ?? "";
        const use = numberUse(column, path, plan, fields);
        const climbing = column.key === ascending;
        const standIn = climbing ? before + 1e-9 : 1;
        const value = readValue(column, `${path}.${key}.${column.key}`, text, use, read, standIn);
        if (climbing) before = Number(value);
        if (grid && column.key !== "from") row.values = [...((row.values as unknown[]) ?? []), value];
        else row[column.key] = value;
      }
      return row;
    });
    put(tree, path, list);
  }
}

function readValue(
  field: ScalarField,
  path: string,
  text: string,
  use: NumberUse | undefined,
  read: Read,
  standIn: unknown,
): unknown {
  if (use !== undefined) return read(path, text, use) ?? (typeof standIn === "number" ? standIn : 1);
  return field.kind === "flag" ? text === "true" : text.trim();
}

function put(tree: Tree, path: string, value: unknown): void {
  const steps = path.split(".");
  const last = steps.pop() as string;
  const parent = at(tree, steps.join(".")) as Tree | undefined;
  if (parent === undefined) return;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}
