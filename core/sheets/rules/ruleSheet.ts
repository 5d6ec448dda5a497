/**
 * What a pay rule is on worksheets: a table of terms on the plan sheet, a payout formula, and the same payout once more
 * with native formulas. The sheet builders know rules only through this, so a new rule needs no new sheet code.
 */
import type { Edge, Method } from "../../rules/tiers";
import type { Context } from "../context";
import type { Draft } from "../draft";
import type { NumberFormat } from "../model";

/** Expressions of cells or ranges, as they stand in a formula. */
export interface Inputs {
  readonly credited: string;
  readonly quota: string;
  readonly attainment: string;
  /** The second measure of a matrix. */
  readonly second: string;
  /** Scores of the objectives, side by side; none on the payout curve. */
  readonly scores?: string;
}

/** A column of the native recomputation. */
export interface CheckStep {
  readonly header: string;
  readonly note: string;
  readonly format: NumberFormat;
  /** @param earlier cells of the steps before this one */
  formula(inputs: Inputs, earlier: readonly string[]): string;
}

/** The payout without our functions, before weight and rounding, out of helping columns where it needs them. */
export interface NativeCheck {
  readonly steps: readonly CheckStep[];
  earned(inputs: Inputs, steps: readonly string[]): string;
}

export interface RuleSheet {
  /** Draws the table of terms from `row` on; returns the row after it. */
  terms(draft: Draft, context: Context, index: number, row: number): number;
  /** The payout before the weight, rounded to `decimals`; without "=". */
  payout(context: Context, index: number, inputs: Inputs, decimals: string): string;
  /**
   * Whether the payout formula may take whole columns and spill. Not where a term of the plan stands beside them row by
   * row: it would make the blank rows below the participants rows with a figure, which fail.
   */
  readonly spills: boolean;
  check(context: Context, index: number): NativeCheck;
  /** The payout under another method and edge, where the rule has any. */
  compare?(context: Context, index: number, inputs: Inputs, decimals: string, method: Method, edge: Edge): string;
  /** The attainment up to which the payout curve is drawn, as a formula. */
  curveTop(context: Context, index: number): string;
}

/**
 * Lifts exact halves of a cent, which binary arithmetic stores a hair too low, before a native ROUND: less than half a
 * unit of the fifteenth digit, which is all a cell's number means.
 */
export const LIFT = "(1+5E-15)";

/** A component without a weight is rounded by the function itself; a weighted one once, after the weight. */
export function weighted(
  context: Context,
  index: number,
  decimals: string,
  payout: (decimals: string) => string,
): string {
  if (!isWeighted(context)) return payout(decimals);
  return `ROUND(${payout(CARRIED_DECIMALS)}*${context.nameOf(index, "Weight")}*${LIFT},${decimals})`;
}

/** As quotas.ts has it, in a formula. */
export const CARRIED_DECIMALS = "8";

/** Weights are shown and used as soon as one of them is not 1. */
export function isWeighted({ plan }: Context): boolean {
  return plan.components.some((component) => component.weight !== 1);
}

/** Whether a measure has reached a threshold, by the plan's edge: 1 or 0. The twelfth decimal is beyond what cells mean. */
export function reached(context: Context, measure: string, threshold: string): string {
  const edge = context.name("Edge");
  const [value, least] = [`ROUND(${measure},12)`, `ROUND(${threshold},12)`];
  return `((${edge}="from")*(${value}>=${least})+(${edge}="to")*(${value}>${least}))`;
}

/** Number of rows of a table whose threshold is reached; blank rows below the table do not count. */
export function rowsReached(context: Context, measure: string, thresholds: string): string {
  return `SUMPRODUCT((${thresholds}<>"")*${reached(context, measure, thresholds)})`;
}
