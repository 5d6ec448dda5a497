/**
 * The plan model, version 2: what a compensation plan says, as plain JSON. The schema of schema.ts is the only place
 * that checks it; these types are what a checked plan is. Plans of version 1 are brought here by migrate.ts.
 */
import type { DrawType } from "../rules/draw";
import type { ClawbackSchedule } from "../rules/payment";
import type { ProrationBasis } from "../rules/proration";
import type { Edge, Method } from "../rules/tiers";
import type { Language } from "../text/language";

export type { Language };
export type Period = "month" | "quarter" | "half" | "year";
export type Unit = "money" | "count" | "percent";
/** Where the actual figure comes from: credited amounts of deals, their number, or a cell typed per participant. */
export type Source = "sum" | "count" | "typed";

export interface PlanTier {
  /** Attainment, 1 = 100 % of quota. */
  readonly from: number;
  readonly value: number;
  readonly retroactive?: boolean;
}

/** A row of a table that is looked up: a threshold and what holds from there on. */
export interface Step {
  readonly from: number;
  readonly value: number;
}

export interface Objective {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
}

/** The pay rules; the union grows, a `kind` never changes its meaning. */
export type Rule =
  /** A rate on every unit of money, or money for every unit counted. */
  | { readonly kind: "flatRate"; readonly rate: number }
  | { readonly kind: "tieredRate"; readonly tiers: readonly PlanTier[] }
  /** Money per point of attainment, by tier. */
  | { readonly kind: "points"; readonly tiers: readonly PlanTier[]; readonly wholePoints: boolean }
  /** Money per point above `from` (1 = 100 % of quota). */
  | { readonly kind: "pointsAbove"; readonly perPoint: number; readonly from: number; readonly wholePoints: boolean }
  /** A set bonus once `gate` is reached, and money per `unit` above quota. */
  | {
      readonly kind: "unitsAbove";
      readonly perUnit: number;
      readonly unit: number;
      readonly gate?: number;
      readonly gateBonus: number;
      readonly wholeUnits: boolean;
    }
  /** Shares of a target payout between points of attainment; `slopeAbove`: share per unit of attainment above the last. */
  | { readonly kind: "curve"; readonly target: number; readonly points: readonly Step[]; readonly slopeAbove?: number }
  | { readonly kind: "milestones"; readonly milestones: readonly Step[]; readonly cumulative: boolean }
  /** Objectives scored from 0 to 1 and beyond (MBO); the actual is the weighted score. */
  | { readonly kind: "objectives"; readonly target: number; readonly objectives: readonly Objective[] }
  | {
      readonly kind: "spiff";
      readonly amount: number;
      readonly minimum: number;
      readonly mode: "per unit" | "once";
    }
  /** Shares of a target payout by the component's attainment (rows) and a second measure (columns). */
  | {
      readonly kind: "matrix";
      readonly target: number;
      readonly by: string;
      readonly interpolate: boolean;
      readonly columns: readonly number[];
      readonly rows: readonly { readonly from: number; readonly values: readonly number[] }[];
    };
export type RuleKind = Rule["kind"];
export type RuleOf<K extends RuleKind> = Extract<Rule, { readonly kind: K }>;

/** An earning path: one measure, one quota, one rule, and what changes its payout. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly measure: {
    readonly id: string;
    readonly unit: Unit;
    readonly source: Source;
    /** Types of deals that count; none for a typed measure. */
    readonly types: readonly DealType[];
  };
  /** Quota of one period in the measure's unit, for participants who have none of their own. */
  readonly quota: number;
  readonly weight: number;
  readonly rule: Rule;
  /** Paid only when the measure `by` (id of a component: its attainment; of a figure: its value) passes. */
  readonly gate?: { readonly by: string; readonly threshold: number; readonly otherwise: number };
  readonly multiplier?: { readonly by: string; readonly table: readonly Step[] };
  /** Money of one period. */
  readonly floor?: number;
  readonly cap?: number;
}

/** A figure typed per participant, which gates, multipliers and matrices look at: a margin, a share, a score. */
export interface Figure {
  readonly id: string;
  readonly name: string;
  readonly unit: Unit;
  /** Stands in where nobody has typed yet: in payout curves and worked examples. */
  readonly usual: number;
}

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly role?: string;
  /** ISO dates. */
  readonly start?: string;
  readonly end?: string;
  /** Quota per component id, where it differs from the component's. */
  readonly quotas?: Readonly<Record<string, number>>;
}

/** What is settled: the year so far less what was paid of it, all of it or as far as customers have paid. */
export const BASES = ["year to date", "cash to date"] as const;
export type Basis = (typeof BASES)[number];

/** What becomes of what somebody earned before leaving and is due later: a true-up, cash that comes in. */
export const AFTER_LEAVING = ["pays", "forfeits"] as const;
export type AfterLeaving = (typeof AFTER_LEAVING)[number];

/** What changes quotas before and payouts after the components. */
export interface PlanModifiers {
  /**
   * Left out: every period on its own. Otherwise quotas, credits and the amounts of a period run up from the first day of
   * the plan's year, and what was paid before is taken off (true-up).
   */
  readonly basis?: Basis;
  /** Share of the quota from a month in the role on (1 is the first), for participants with a start date. */
  readonly ramp?: readonly { readonly month: number; readonly share: number }[];
  /**
   * Joiners and leavers: quotas, payouts that do not follow from a rate, what a gate pays otherwise, floors, caps of
   * components and the draw, by the share of the period worked.
   */
  readonly proration?: ProrationBasis;
  /** Left out: "pays". In periods that a person's dates do not touch nothing new is earned, whatever this says. */
  readonly afterLeaving?: AfterLeaving;
  /** Money of one period. */
  readonly planCap?: number;
  readonly draw?: { readonly type: DrawType; readonly amount: number; readonly recoveryLimit?: number };
  /** Share of what is paid that is held back until cash comes in or the year is settled. */
  readonly holdback?: number;
  /** Deals that end early take back what was paid for them; months that were paid for, and within which it is owed back. */
  readonly clawback?: { readonly term: number; readonly window?: number; readonly schedule: ClawbackSchedule };
}

export interface Plan {
  readonly schema: 2;
  readonly id: string;
  readonly template: string;
  readonly name: string;
  readonly version: number;
  readonly status: "draft" | "active" | "retired";
  readonly effective: { readonly from: string; readonly to: string };
  readonly currency: { readonly code: string; readonly minorUnits: number };
  readonly period: Period;
  readonly language: Language;
  readonly terms: {
    readonly method: Method;
    readonly edge: Edge;
    readonly rounding: "half away from zero" | "half to even";
    /** Of payouts, where they are not those of the currency; credits and quotas keep the currency's. */
    readonly decimals?: number;
  };
  /** On-target earnings of a year in money, and the share of them that is variable: target payouts follow from them. */
  readonly pay?: { readonly earnings: number; readonly variable: number };
  readonly components: readonly Component[];
  readonly figures: readonly Figure[];
  readonly modifiers: PlanModifiers;
  readonly participants: readonly Participant[];
  readonly notes: string;
  readonly history: readonly {
    readonly version: number;
    readonly when: string;
    readonly who: string;
    readonly why: string;
  }[];
}

/** A deal, or any line that is credited: what the Deals sheet holds. */
export interface Deal {
  /** ISO date. */
  readonly date: string;
  readonly id: string;
  readonly participant: string;
  readonly account: string;
  readonly type: DealType;
  readonly amount: number;
  readonly currency?: string;
  readonly fx?: number;
  readonly split?: number;
  /** The line of an invoice or order whose lines share one id; lines with the same id and line are shares of one deal. */
  readonly line?: number | string;
  /** What the share is where those of the deal do not make up all of it; left out: they must total 1. */
  readonly sharing?: Sharing;
  /** Cash received for it so far, in the deal's currency, on plans that pay as customers pay. */
  readonly received?: number;
  /** On a line of churn: the commission that was paid for the deal, in the plan's currency, and months that it lasted. */
  readonly paid?: number;
  readonly stayed?: number;
}
/** On top of the shares of the primary role, or with the rest of the deal credited on another plan. */
export const SHARINGS = ["overlay", "elsewhere"] as const;
export type Sharing = (typeof SHARINGS)[number];
export type DealType = "renewal" | "upsell" | "crossSell" | "newProduct" | "churn" | "contraction" | "creditMemo";

/**
 * What is typed for one period, by participant and key: the id of a component with a typed measure, the id of a figure,
 * `component.objective` for a score, `OPENING` for what is still owed under a draw, and `PAID_BEFORE` for what earlier
 * periods of the year were paid, before draw and holdback. On a year-to-date basis every figure is that of the year so far.
 */
export type Typed = Readonly<Record<string, Readonly<Record<string, number>>>>;
export const OPENING = "openingBalance";
export const PAID_BEFORE = "paidBefore";
