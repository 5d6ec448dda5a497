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
  /** Of tiers: the one from which on all of the amount is repriced. */
  readonly kind?: "retroTier";
  /** @param earlier cells of the steps before this one */
  formula(inputs: Inputs, earlier: readonly string[]): string;
}

/** The payout without our functions, before weight and rounding, out of helping columns where it needs them. */
export interface NativeCheck {
  readonly steps: readonly CheckStep[];
  earned(inputs: Inputs, steps: readonly string[]): string;
}

/** What a rule pays, before the weight; without "=". */
export interface Pay {
  /** Rounded once, by the function that knows the rule exactly: where no step follows. */
  rounded(decimals: string): string;
  /** The double nearest to the exact payout, for the steps that follow: nothing is rounded between them. */
  readonly unrounded: string;
}

export interface RuleSheet {
  /** Draws the table of terms from `row` on; returns the row after it. */
  terms(draft: Draft, context: Context, index: number, row: number): number;
  pay(context: Context, index: number, inputs: Inputs): Pay;
  /**
   * Whether the rounded payout may take whole columns and spill. Not where a term of the plan stands beside them row by
   * row: it would make the blank rows below the participants rows with a figure, which fail.
   */
  readonly spills: boolean;
  check(context: Context, index: number): NativeCheck;
  /**
   * The payout with native functions as one expression, without helping columns: for tables that show what terms pay.
   * Left out: the second calculation with its steps written into each other is short enough.
   */
  inline?(context: Context, index: number, inputs: Inputs): string;
  /** The same under another method and edge, where the rule has any. */
  inlineCompare?(context: Context, index: number, inputs: Inputs, method: Method, edge: Edge): string;
  /** The payout under another method and edge, where the rule has any. */
  compare?(context: Context, index: number, inputs: Inputs, method: Method, edge: Edge): Pay;
  /** The attainment up to which the payout curve is drawn, as a formula. */
  curveTop(context: Context, index: number): string;
}

/**
 * Lifts an exact half of a cent, which the products of a chain may store a hair too low, to where every rounding sees it.
 * A chain of nine products of typed figures errs by less; 1E-15 is far below the fifteenth digit, which is all that a
 * cell's number means.
 */
const HALF_CENT_GUARD = "(1+1E-15)";

/**
 * The last step of a chain: its product, read at 15 significant digits, rounded. The function reads and rounds, for the
 * ROUND of every host treats what lies beside a half in its own way.
 */
export function settled({ native }: Pick<Context, "native">, product: string, decimals: string): string {
  if (native) return lifted(product, decimals);
  return `CAPPED_PAYOUT(${guarded(product)},,,${decimals})`;
}

/** A product as the argument of a function, which reads it at 15 significant digits. */
export function guarded(product: string): string {
  return `${product}*${HALF_CENT_GUARD}`;
}

/**
 * The same for a native ROUND, which reads no digits: less than half a unit of the fifteenth digit, but more than
 * the doubles of a whole chain can err.
 */
export const LIFT = "(1+5E-15)";

export function lifted(unrounded: string, decimals: string): string {
  return `ROUND((${unrounded})*${LIFT},${decimals})`;
}

/**
 * Decimals to which a function rounds where it must: the most that there are. Asked for a millionfold payout, they are
 * more digits of the payout than a double holds.
 */
export const MOST_DECIMALS = "10";

/** The unrounded result of a function that is proportional to one of its amounts. */
export function millionth(call: (million: string, decimals: string) => string): string {
  return `${call("1E+6*", MOST_DECIMALS)}/1E+6`;
}

/**
 * A difference or quotient to the fifteenth digit of the figures that it comes from. Behind that digit a double holds
 * noise, which a small difference of large amounts would carry into the cents.
 *
 * @param size what the figures are as large as
 */
export function cleared(expression: string, size: string = expression): string {
  return `ROUND(${expression},14-INT(LOG(1+ABS(${size}),10)))`;
}

/** Decimals of a credited figure that a preview makes up: of the currency, or more than counts and percentages have. */
export function previewPlaces({ plan }: Context, index: number): string {
  return plan.components[index]!.measure.unit === "money" ? String(plan.currency.minorUnits) : "8";
}

/** The payout of a rule after its weight: rounded where no step follows, otherwise unrounded. */
export function weighted(context: Context, index: number, pay: Pay, decimals: string | undefined): string {
  if (!isWeighted(context)) return decimals === undefined ? pay.unrounded : pay.rounded(decimals);
  const unrounded = context.native ? `(${pay.unrounded})` : pay.unrounded;
  const product = `${unrounded}*${context.nameOf(index, "Weight")}`;
  return decimals === undefined ? product : settled(context, product, decimals);
}

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
