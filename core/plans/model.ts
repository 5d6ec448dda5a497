/**
 * The plan model, version 1: what a compensation plan says, as plain JSON. The schema of schema.ts is the only place
 * that checks it; these types are what a checked plan is.
 */
import type { Edge, Method } from "../rules/tiers";

export type Language = "en" | "fr" | "it";
export type Period = "month" | "quarter" | "half" | "year";
export type Unit = "money" | "count" | "percent";

export interface PlanTier {
  /** Attainment, 1 = 100 % of quota. */
  readonly from: number;
  readonly value: number;
  readonly retroactive?: boolean;
}

/** The pay rules; issue by issue the union grows, the `kind` never changes. */
export type Rule = { readonly kind: "tieredRate"; readonly tiers: readonly PlanTier[] };

/** An earning path: one measure, one quota, one rule. */
export interface Component {
  readonly id: string;
  readonly name: string;
  readonly measure: { readonly id: string; readonly unit: Unit };
  /** Quota of one period, for participants who have none of their own. */
  readonly quota: number;
  readonly weight: number;
  readonly rule: Rule;
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

export interface Plan {
  readonly schema: 1;
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
  };
  readonly components: readonly Component[];
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
}
export type DealType = "renewal" | "upsell" | "crossSell" | "newProduct" | "churn" | "contraction" | "creditMemo";
