/**
 * What a plan computes, in order, as pure data: steps of the size that a person checks. Everything that follows the order
 * of operations (payouts, trace, the printed order) reads it from here.
 */
import type { Fraction } from "../decimal/fraction";
import type { Participant, RuleKind, Unit } from "../plans/model";

/** "newRevenue.gated": unique in a plan, and the same in every period. */
export type StepId = string;
/** "components[0].gate.threshold": the path that faults, forms and defined names share. */
export type TermPath = string;

/** Facts of a person in a period that follow from dates alone. */
export type TimeFact =
  /** Months in the role, a number for each month of the period; none without a start date. */
  | "monthsInRole"
  /** Periods reckoned over: 1, or those of the year so far. */
  | "periods"
  /** The same for quotas, which a short last period counts by its days. */
  | "quotaPeriods"
  /** The part of the time reckoned over that was worked, in the units of the plan's proration. */
  | "worked"
  /** The same of the paid period alone. */
  | "workedInPeriod"
  /** Whether the person is on the plan in the paid period. */
  | "onPlan";

/** Sums over deals: per component the measure, per person what customers paid and what early ends take back. */
export type DealSum = "measure" | "invoiced" | "received" | "takenBack";

export type Source =
  | { readonly from: "step"; readonly id: StepId }
  | { readonly from: "term"; readonly path: TermPath }
  /** Typed per participant and period; `usual` stands in where nobody is asked. */
  | { readonly from: "typed"; readonly key: string }
  | { readonly from: "participant"; readonly field: "ownQuota"; readonly component: string }
  | { readonly from: "deals"; readonly sum: DealSum; readonly component?: string }
  | { readonly from: "time"; readonly fact: TimeFact };

/** Closed on purpose: what is defined for operations is a Record over it, so that nothing can be forgotten. */
export type Operation =
  | "quota"
  | "ramp"
  | "quotaPeriods"
  | "proratedQuota"
  | "credited"
  | "typed"
  | "score"
  | "attainment"
  | `rule.${RuleKind}`
  | "weight"
  | "periods"
  | "prorate"
  | "gate"
  | "multiplier"
  | "limit"
  | "payout"
  | "sum"
  | "planCap"
  | "cash"
  | "paidBefore"
  | "trueUp"
  | "afterLeaving"
  | "drawTopUp"
  | "drawRecovered"
  | "drawBalance"
  | "drawPaid"
  | "holdback"
  | "takenBack"
  | "payable";

/**
 * none: passed on exactly. quota: the minor unit of the currency, or eight decimals of a count. payout: what payouts are
 * rounded to.
 */
export type Places = "none" | "quota" | "payout";
export type Role = "quota" | "credited" | "attainment" | "earning" | "payment" | "payable";

export interface Step {
  readonly id: StepId;
  readonly operation: Operation;
  readonly inputs: Readonly<Record<string, Source>>;
  readonly places: Places;
  readonly unit: Unit;
  /** Id of the component whose chain it belongs to; none: of the payment. */
  readonly component?: string;
  readonly role: Role;
}

export interface Calculation {
  readonly steps: readonly Step[];
}

/** Units of a period: those before the time worked, those worked, and all. */
export interface Worked {
  readonly before: number;
  readonly worked: number;
  readonly whole: number;
}

/** What an operation reads: its inputs by name, resolved. */
export interface Values {
  /** A number; what nobody typed is 0. */
  number(input: string): Fraction;
  /** Whether there is such an input, and a figure in it. */
  has(input: string): boolean;
  /** A term, a table or a fact as it stands in the plan. */
  given<T>(input: string): T;
  /** Every input whose name starts so, in their order. */
  all(prefix: string): readonly Fraction[];
  /** Decimals of payouts. */
  readonly decimals: number;
}

/** What an operation computes, on exact fractions and unrounded; null: there is no answer. */
export type Exact = (inputs: Values) => Fraction | null;

export interface OperationDefinition {
  readonly exact: Exact;
}

export type Person = Pick<Participant, "id" | "name" | "start" | "end" | "quotas">;
