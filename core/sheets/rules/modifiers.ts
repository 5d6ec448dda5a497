/** Gate, multiplier, floor and cap of a component on worksheets: their terms, and a step of the payout for each. */
import {
  GATE_FIELDS,
  LIMIT_FIELDS,
  LUMP_RULES,
  MULTIPLIER_FIELDS,
  type ScalarField,
  type TableField,
} from "../../plans/ruleFields";
import type { Context } from "../context";
import type { Draft } from "../draft";
import { capital, drawFields, drawSteps, type FieldPlace, measureUnit } from "./fields";
import { CARRIED_DECIMALS, LIFT, reached, rowsReached } from "./ruleSheet";

/** Cells of a participant's row that steps read. */
export interface RowCells {
  /** Attainment of a component or the value of a figure; 0 where it is blank. */
  level(id: string): string;
  readonly start: string;
  readonly end: string;
}

export interface ModifierStep {
  readonly header: string;
  readonly note: string;
  /** The payout after this step, from the cell of the payout before it. */
  formula(before: string, cells: RowCells, decimals: string): string;
  /** The same with native functions only, unrounded. */
  native(before: string, cells: RowCells): string;
}

export function drawModifiers(draft: Draft, context: Context, index: number, first: number): number {
  const component = context.plan.components[index]!;
  const { gate, multiplier, floor, cap } = component;
  const { fields } = context.planWords;
  let row = first;
  const place = (prefix: "Gate" | "Multiplier", by: string): FieldPlace => ({
    name: (key) => context.nameOf(index, `${prefix}${capital(key)}`),
    paidFor: component.measure.unit,
    measured: measureUnit(context, by),
  });
  if (gate) {
    draft.put(row + 1, 1, fields.gate, { role: "header" });
    draft.put(row + 1, 2, null, { role: "header" });
    row = drawFields(draft, context, GATE_FIELDS, gate, place("Gate", gate.by), row + 2);
  }
  if (multiplier) {
    const at = place("Multiplier", multiplier.by);
    draft.put(row + 1, 1, fields.multiplier, { role: "header" });
    draft.put(row + 1, 2, null, { role: "header" });
    const scalars = MULTIPLIER_FIELDS.filter((field): field is ScalarField => field.kind === "by");
    row = drawFields(draft, context, scalars, { by: multiplier.by }, at, row + 2);
    const table = MULTIPLIER_FIELDS.find((field): field is TableField => field.kind === "table")!;
    row = drawSteps(draft, context, table, multiplier.table as never, at, row);
  }
  if (floor !== undefined || cap !== undefined) {
    const limits: FieldPlace = {
      name: (key) => context.nameOf(index, key === "floor" ? "Floor" : "Cap"),
      paidFor: "money",
      measured: "money",
    };
    row = drawFields(draft, context, LIMIT_FIELDS, { floor, cap }, limits, row + 1);
  }
  return row;
}

/** An amount of one period, as often as the year to date has periods. */
export function toDateAmount(context: Context, amount: string): string {
  return context.plan.modifiers.basis === undefined ? amount : `${amount}*${context.name("PeriodsToDate")}`;
}

/** The same of an optional cell, which stays blank. */
export function toDateLimit(context: Context, cell: string): string {
  return context.plan.modifiers.basis === undefined ? cell : `IF(${cell}="","",${toDateAmount(context, cell)})`;
}

/** First day of what is paid: of the period, or of the plan's year on a year-to-date basis. */
export function reachFrom(context: Context): string {
  return context.name(context.plan.modifiers.basis === undefined ? "PeriodFrom" : "YearFrom");
}

/** What comes between the rule and the component's payout, in the order of operations. */
export function modifierSteps(context: Context, index: number): ModifierStep[] {
  const { rule, gate, multiplier, floor, cap } = context.plan.components[index]!;
  const { words } = context;
  const steps: ModifierStep[] = [];
  const { basis } = context.plan.modifiers;
  if (basis !== undefined && LUMP_RULES.has(rule.kind)) {
    steps.push({
      header: words.payouts.timesPeriods,
      note: words.payouts.timesPeriodsNote,
      formula: (before, _, decimals) => `ROUND(${toDateAmount(context, before)}*${LIFT},${decimals})`,
      native: (before) => `(${toDateAmount(context, `(${before})`)})`,
    });
  }
  if (context.plan.modifiers.proration !== undefined && LUMP_RULES.has(rule.kind)) steps.push(proration(context));
  if (gate) steps.push(gateStep(context, index, gate.by));
  if (multiplier) steps.push(multiplierStep(context, index, multiplier.by));
  if (floor !== undefined || cap !== undefined) {
    const [floorCell, capCell] = [context.nameOf(index, "Floor"), context.nameOf(index, "Cap")];
    const [least, most] = [toDateLimit(context, floorCell), toDateLimit(context, capCell)];
    const [lowest, highest] = [toDateAmount(context, floorCell), toDateAmount(context, capCell)];
    steps.push({
      header: words.payouts.limited,
      note: words.payouts.limitedNote,
      formula: (before, _, decimals) => `CAPPED_PAYOUT(${before},${least},${most},${decimals})`,
      native: (before) => `MIN(IF(${capCell}="",1E+15,${highest}),MAX(IF(${floorCell}="",-1E+15,${lowest}),${before}))`,
    });
  }
  return steps;
}

function gateStep(context: Context, index: number, by: string): ModifierStep {
  const threshold = context.nameOf(index, "GateThreshold");
  const otherwise = toDateAmount(context, context.nameOf(index, "GateOtherwise"));
  const { words } = context;
  return {
    header: words.payouts.gated,
    note: words.payouts.gatedNote,
    formula: (before, { level }, decimals) =>
      `GATED_PAYOUT(${[before, level(by), threshold, otherwise, context.name("Edge"), decimals].join(",")})`,
    native: (before, { level }) => `IF(${reached(context, level(by), threshold)}=1,${before},0+${otherwise})`,
  };
}

function multiplierStep(context: Context, index: number, by: string): ModifierStep {
  const name = (key: string) => context.nameOf(index, `Multiplier${key}`);
  const { words } = context;
  return {
    header: words.payouts.multiplied,
    note: words.payouts.multipliedNote,
    formula: (before, { level }, decimals) =>
      `PAYOUT_MULTIPLIER(${[before, level(by), name("Table"), context.name("Edge"), decimals].join(",")})`,
    native: (before, { level }) => {
      const row = rowsReached(context, level(by), name("TableFrom"));
      // INDEX of row 0 would be the whole column; below the first row the factor is 0.
      return `(${before})*IF(${row}=0,0,INDEX(${name("TableValue")},MAX(1,${row})))`;
    },
  };
}

/** Both dates of a period and of a job count. */
function proration(context: Context): ModifierStep {
  const { words } = context;
  const basis = context.plan.modifiers.proration!;
  const [first, last] = [reachFrom(context), context.name("PeriodTo")];
  const prorate = (before: string, { start, end }: RowCells) =>
    `PRORATED_AMOUNT(${[before, first, last, start, end, `"${basis}"`, "", CARRIED_DECIMALS].join(",")})`;
  const native: ModifierStep["native"] = (before, { start, end }) => {
    const [since, until] = [`MAX(${start},${first})`, `MIN(IF(${end}="",${last},${end}),${last})`];
    const days = (from: string, to: string) => (basis === "days" ? `(${to}-${from}+1)` : `NETWORKDAYS(${from},${to})`);
    // Full months have no native equivalent; the function stands for itself there.
    if (basis === "months") return prorate(before, { start, end, level: () => "0" });
    return `(${before})*IF(${until}<${since},0,${days(since, until)})/${days(first, last)}`;
  };
  return {
    header: words.payouts.proratedPayout,
    note: words.payouts.proratedNote,
    formula: (before, cells, decimals) => {
      const amount = prorate(before, cells);
      return decimals === CARRIED_DECIMALS ? amount : `ROUND(${amount},${decimals})`;
    },
    native,
  };
}
