/** What a plan template is: figures that become a plan, and where they come from. Words live in core/text/plans. */
import type { PlanTexts } from "../../text/plans";
import { type MeasureId, measureOf } from "../measures";
import type { Component, Figure, Objective, Period, Plan, PlanModifiers, Rule, RuleOf } from "../model";

export type TemplateId = keyof PlanTexts["templates"];
export type ObjectiveId = keyof PlanTexts["objectives"];
export type FigureId = keyof PlanTexts["figures"];

/** Objectives and figures are named by the language. */
export type ObjectiveSeed = Omit<Objective, "id" | "name"> & { readonly id: ObjectiveId };
export type FigureSeed = Omit<Figure, "id" | "name"> & { readonly id: FigureId };
type RuleSeed =
  | Exclude<Rule, { readonly kind: "objectives" }>
  | (Omit<RuleOf<"objectives">, "objectives"> & { readonly objectives: readonly ObjectiveSeed[] });

/** A component whose names are given by the language. */
export type ComponentSeed = Omit<Component, "name" | "rule"> & { readonly rule: RuleSeed };

export interface TemplateSeed {
  readonly id: TemplateId;
  readonly period: Period;
  readonly components: readonly ComponentSeed[];
  readonly figures?: readonly FigureSeed[];
  readonly pay?: NonNullable<Plan["pay"]>;
  readonly modifiers?: PlanModifiers;
  readonly terms?: Partial<Plan["terms"]>;
  /** First and last day within the year, "-04-01"; left out: the whole year. */
  readonly within?: readonly [string, string];
  readonly sources: readonly string[];
}

/** A component of weight 1 with the usual form of a measure. */
export function component(
  id: string,
  measure: MeasureId,
  quota: number,
  rule: RuleSeed,
  extra: Partial<Pick<Component, "weight" | "gate" | "multiplier" | "floor" | "cap">> = {},
): ComponentSeed {
  return { id, measure: measureOf(measure), quota, weight: 1, rule, ...extra };
}

export function founding(what: string): string {
  return `Founding document of the product: ${what}`;
}

export function field(what: string): string {
  return `Known from the field: ${what}`;
}
