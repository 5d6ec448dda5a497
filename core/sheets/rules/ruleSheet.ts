/**
 * What a pay rule is on worksheets: a table of terms on the plan sheet, a payout formula, and the same payout once more
 * with native formulas. The sheet builders know rules only through this, so a new rule needs no new sheet code.
 */
import type { Component } from "../../plans/model";
import type { Edge, Method } from "../../rules/tiers";
import type { SheetTexts } from "../../text/sheets";
import type { Context } from "../context";
import type { Draft } from "../draft";
import type { NumberFormat } from "../model";

/** Expressions of cells or ranges, as they stand in a formula. */
export interface Inputs {
  readonly credited: string;
  readonly quota: string;
}

/** A column of the native recomputation; the last one is the recomputed payout. */
export interface CheckStep {
  readonly header: string;
  readonly note: string;
  readonly format: NumberFormat;
  /** @param earlier cells of the steps before this one */
  formula(inputs: Inputs, earlier: readonly string[]): string;
}

export interface RuleSheet<C extends Component = Component> {
  /** "tiered rate" */
  kind(words: SheetTexts): string;
  /** Draws the table of terms from `row` on; returns the row after it. */
  terms(draft: Draft, context: Context, index: number, component: C, row: number): number;
  /** The payout of credited amounts; without "=". */
  payout(context: Context, index: number, inputs: Inputs): string;
  /** Whether the payout formula may take whole columns and spill. */
  spills(context: Context): boolean;
  check(context: Context, index: number): readonly CheckStep[];
  /** The payout under another method and edge, where the rule has any. */
  compare?(context: Context, index: number, inputs: Inputs, method: Method, edge: Edge): string;
  /** The attainment up to which the payout curve is drawn, as a formula. */
  curveTop(context: Context, index: number): string;
}

/**
 * Lifts exact halves of a cent, which binary arithmetic stores a hair too low, before a native ROUND: less than half a
 * unit of the fifteenth digit, which is all a cell's number means.
 */
export const LIFT = "(1+5E-15)";
