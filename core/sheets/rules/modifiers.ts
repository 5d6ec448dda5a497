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
import { guarded, reached, rowsReached, settled } from "./ruleSheet";

/** Cells of a participant's row that steps read. */
export interface RowCells {
  /** Attainment of a component or the value of a figure; 0 where it is blank. */
  level(id: string): string;
  /**
   * What an amount that is set for one period is multiplied by: the periods that are reckoned over, and the part of them
   * that was worked. None where the plan has neither.
   */
  readonly time: readonly string[];
  /** The same with native functions only. */
  readonly timeAgain: readonly string[];
}

/** An amount of one period as it is for the time that is reckoned over. */
export function ofTime(amount: string, time: readonly string[]): string {
  return [amount, ...time].join("*");
}

/** The same of an optional cell, which stays blank. */
function limitOfTime(cell: string, time: readonly string[]): string {
  return time.length === 0 ? cell : `IF(${cell}="","",${guarded(ofTime(cell, time))})`;
}

export interface ModifierStep {
  readonly header: string;
  readonly note: string;
  /**
   * The payout after this step, from the cell of the payout before it: unrounded, or rounded by the last step.
   *
   * @param decimals of the last step; left out: another one follows
   */
  formula(before: string, cells: RowCells, decimals: string | undefined): string;
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
      formula: (before, { time: [periods] }, decimals) => product(context, `${before}*${periods}`, decimals),
      native: (before, { timeAgain: [periods] }) => `(${before})*${periods}`,
    });
  }
  if (context.plan.modifiers.proration !== undefined && LUMP_RULES.has(rule.kind)) {
    steps.push({
      header: words.payouts.proratedPayout,
      note: words.payouts.proratedNote,
      formula: (before, { time }, decimals) => product(context, `${before}*${time[time.length - 1]}`, decimals),
      native: (before, { timeAgain }) => `(${before})*${timeAgain[timeAgain.length - 1]}`,
    });
  }
  if (gate) steps.push(gateStep(context, index, gate.by));
  if (multiplier) steps.push(multiplierStep(context, index, multiplier.by));
  if (floor !== undefined || cap !== undefined) {
    const [floorCell, capCell] = [context.nameOf(index, "Floor"), context.nameOf(index, "Cap")];
    steps.push({
      header: words.payouts.limited,
      note: words.payouts.limitedNote,
      // The last step of every component that has it.
      formula: (before, { time }, decimals = context.name("Decimals")) => {
        const limits = [floorCell, capCell].map((cell) => limitOfTime(cell, time));
        return `CAPPED_PAYOUT(${[guarded(before), ...limits, decimals].join(",")})`;
      },
      native: (before, { timeAgain }) => {
        const [lowest, highest] = [ofTime(floorCell, timeAgain), ofTime(capCell, timeAgain)];
        return `MIN(IF(${capCell}="",1E+15,${highest}),MAX(IF(${floorCell}="",-1E+15,${lowest}),${before}))`;
      },
    });
  }
  return context.native ? steps.map((step) => nativeStep(context, step)) : steps;
}

/** A step whose payout itself is calculated with native functions. */
function nativeStep(context: Context, step: ModifierStep): ModifierStep {
  const formula: ModifierStep["formula"] = (before, cells, decimals) =>
    product(context, step.native(before, cells), decimals);
  return { ...step, formula };
}

/** A product that goes on as it is, or that the last step rounds. */
function product(context: Context, unrounded: string, decimals: string | undefined): string {
  return decimals === undefined ? unrounded : settled(context, unrounded, decimals);
}

function gateStep(context: Context, index: number, by: string): ModifierStep {
  const threshold = context.nameOf(index, "GateThreshold");
  const otherwise = context.nameOf(index, "GateOtherwise");
  const { words } = context;
  return {
    header: words.payouts.gated,
    note: words.payouts.gatedNote,
    formula: (before, { level, time }, decimals) => {
      const instead = ofTime(otherwise, time);
      const gated = (payout: string, failed: string, places: string) =>
        `GATED_PAYOUT(${[payout, level(by), threshold, failed, context.name("Edge"), places].join(",")})`;
      if (decimals !== undefined) return gated(guarded(before), guarded(instead), decimals);
      // The function rounds what it pays; whether the gate is passed is all that it is asked.
      return `IF(${gated("1", "0", "0")}=1,${before},0+${instead})`;
    },
    native: (before, { level, timeAgain }) =>
      `IF(${reached(context, level(by), threshold)}=1,${before},0+${ofTime(otherwise, timeAgain)})`,
  };
}

function multiplierStep(context: Context, index: number, by: string): ModifierStep {
  const name = (key: string) => context.nameOf(index, `Multiplier${key}`);
  const { words } = context;
  return {
    header: words.payouts.multiplied,
    note: words.payouts.multipliedNote,
    formula: (before, { level }, decimals) =>
      product(
        context,
        `${before}*TIER_RATE(${[level(by), name("Table"), "", context.name("Edge")].join(",")})`,
        decimals,
      ),
    native: (before, { level }) => {
      const row = rowsReached(context, level(by), name("TableFrom"));
      // INDEX of row 0 would be the whole column; below the first row the factor is 0.
      return `(${before})*IF(${row}=0,0,INDEX(${name("TableValue")},MAX(1,${row})))`;
    },
  };
}
