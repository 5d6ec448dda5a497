/**
 * Terms that pay nobody rightly, on sheets with native formulas only. The functions of the add-in refuse them with a
 * sentence; native formulas would calculate something out of them, so the payouts ask this count first.
 */
import {
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
  type TableField,
} from "../plans/ruleFields";
import type { Context } from "./context";
import { type Draft, formula } from "./draft";
import { addressOf } from "./formula";
import type { Area } from "./model";
import { capital, ruleField } from "./rules/fields";
import { isWeighted } from "./rules/ruleSheet";

const LABEL = 1;
const VALUE = 2;

/** A line with a count for each component, then one for what the plan says beside them. */
export function drawWrongTerms(draft: Draft, context: Context, row: number): number {
  if (!context.native) return row;
  const { components } = context.plan;
  const areas = new Map(draft.names.map(({ name, area }) => [name, area]));
  const counts = [...components.map((_, index) => ofComponent(context, index, areas)), ofPlan(context, areas)];
  draft.put(row, LABEL, context.words.native.wrongTerms, { role: "label" });
  draft.note(row, LABEL, context.words.native.wrongTermsNote);
  counts.forEach((count, offset) => {
    const at = { row, column: VALUE + offset };
    const look = { role: "check", format: "count", align: "left" } as const;
    draft.put(at.row, at.column, formula(count.join("+")), look);
    draft.signal(at, `${addressOf(at, true)}<>0`, "bad");
  });
  draft.define(context.name("WrongTerms"), { row, column: VALUE, rows: 1, columns: counts.length });
  return row + 1;
}

type Areas = ReadonlyMap<string, Area>;

const isNumeric = ({ kind }: ScalarField) => !["flag", "choice", "by", "text", "id"].includes(kind);

function ofComponent(context: Context, index: number, areas: Areas): string[] {
  const { rule, gate, multiplier, floor, cap } = context.plan.components[index]!;
  const own = (key: string) => ruleField(context, index, key);
  const named = (prefix: "Gate" | "Multiplier") => (key: string) => context.nameOf(index, `${prefix}${capital(key)}`);
  const ofRule = RULE_FIELDS[rule.kind].flatMap((field): string[] => {
    if (field.kind === "grid") return grid(own, areas);
    if (field.kind === "table" && field.key === "tiers") {
      const places = [context.nameOf(index, "TierFrom"), context.nameOf(index, "TierRates")];
      return table(field, (_, column) => places[column]!, areas);
    }
    if (field.key === "objectives") {
      const weights = own("weights");
      return [`SUMPRODUCT(1-ISNUMBER(${weights}))`, `COUNTIF(${weights},"<=0")`, `(ABS(SUM(${weights})-1)>1E-9)*1`];
    }
    return ofField(field, own, areas);
  });
  return [
    ...ofRule,
    ...(isWeighted(context) ? scalar({ key: "weight", kind: "share" }, context.nameOf(index, "Weight")) : []),
    ...(gate ? GATE_FIELDS.flatMap((field) => ofField(field, named("Gate"), areas)) : []),
    ...(multiplier ? MULTIPLIER_FIELDS.flatMap((field) => ofField(field, named("Multiplier"), areas)) : []),
    ...(floor === undefined && cap === undefined
      ? []
      : LIMIT_FIELDS.flatMap((field) =>
          ofField(field, (key) => context.nameOf(index, capital(key) as "Floor"), areas),
        )),
  ];
}

function ofPlan(context: Context, areas: Areas): string[] {
  const { pay } = context.plan;
  const { ramp, planCap, draw, holdback, clawback } = context.plan.modifiers;
  const decimals = context.name("Decimals");
  const named = (prefix: string) => (key: string) => context.name(`${prefix}${capital(key)}` as "DrawAmount");
  return [
    `IF(ISNUMBER(${decimals}),IF(OR(${decimals}<>INT(${decimals}),${decimals}<0,${decimals}>10),1,0),1)`,
    ...(pay === undefined ? [] : PAY_FIELDS.flatMap((field) => ofField(field, named("Pay"), areas))),
    ...(planCap === undefined
      ? []
      : scalar({ key: "planCap", kind: "money", min: 0, optional: true }, context.name("PlanCap"))),
    ...(draw === undefined ? [] : DRAW_FIELDS.flatMap((field) => ofField(field, named("Draw"), areas))),
    ...(holdback === undefined
      ? []
      : scalar({ key: "holdback", kind: "share", min: 0, max: 1 }, context.name("Holdback"))),
    ...(clawback === undefined ? [] : CLAWBACK_FIELDS.flatMap((field) => ofField(field, named("Clawback"), areas))),
    ...(ramp === undefined
      ? []
      : table(RAMP_FIELD, (column) => context.name(`Ramp${capital(column)}` as "Ramp"), areas)),
  ];
}

function ofField(field: Field, named: (key: string) => string, areas: Areas): string[] {
  if (field.kind === "grid") return grid(named, areas);
  if (field.kind === "table") return table(field, (column) => named(field.key + capital(column)), areas);
  return isNumeric(field) ? scalar(field, named(field.key)) : [];
}

/** 1 where a cell is no number, or none that its field allows. */
function scalar({ min, max, above, optional }: ScalarField, cell: string): string[] {
  const outside = [
    ...(min === undefined ? [] : [`${cell}<${min}`]),
    ...(above === undefined ? [] : [`${cell}<=${above}`]),
    ...(max === undefined ? [] : [`${cell}>${max}`]),
  ];
  const wrong = outside.length === 0 ? "0" : `IF(OR(${outside.join(",")}),1,0)`;
  return [`IF(ISNUMBER(${cell}),${wrong},${optional ? `IF(${cell}="",0,1)` : "1"})`];
}

/** How much of a table is no number, out of bounds, without its neighbour or out of order; blank rows end it. */
function table(field: TableField, named: (column: string, at: number) => string, areas: Areas): string[] {
  const numeric = field.columns.filter(isNumeric).map((column, at) => ({ column, name: named(column.key, at) }));
  const [first] = numeric;
  const area = areas.get(first!.name)!;
  const from = addressOf(area, true);
  const bounds = numeric.flatMap(({ column: { min, max, above }, name }) => [
    ...(min === undefined ? [] : [`COUNTIF(${name},"<${min}")`]),
    ...(above === undefined ? [] : [`COUNTIF(${name},"<=${above}")`]),
    ...(max === undefined ? [] : [`COUNTIF(${name},">${max}")`]),
  ]);
  const rows = numeric.map(({ name }) => `SUMPRODUCT((${from}<>"")*(1-ISNUMBER(${name})))`);
  const alone = numeric.slice(1).map(({ name }) => `SUMPRODUCT((${from}="")*(${name}<>""))`);
  return [...rows, ...alone, ...bounds, `IF(COUNT(${from})=0,1,0)`, ...ascending(area, "down")];
}

function grid(named: (key: string) => string, areas: Areas): string[] {
  const [rows, columns, values] = ["matrixRows", "matrixColumns", "matrixValues"].map(named) as [
    string,
    string,
    string,
  ];
  return [
    ...[rows, columns, values].map((name) => `SUMPRODUCT(1-ISNUMBER(${name}))`),
    ...ascending(areas.get(rows)!, "down"),
    ...ascending(areas.get(columns)!, "across"),
  ];
}

/** How many cells stand behind a blank one, or are not above the one before them. */
function ascending(area: Area, way: "down" | "across"): string[] {
  const { row, column, rows, columns } = area;
  if ((way === "down" ? rows : columns) < 2) return [];
  const shorter = way === "down" ? { rows: rows - 1, columns } : { rows, columns: columns - 1 };
  const before = addressOf({ row, column, ...shorter }, true);
  const next = addressOf(
    way === "down" ? { row: row + 1, column, ...shorter } : { row, column: column + 1, ...shorter },
    true,
  );
  return [`SUMPRODUCT((${next}<>"")*((${before}="")+(${next}<=${before})>0))`];
}
