/** What a plan template is: figures that become a plan, and where they come from. Words live in core/text/plans. */
import type { Component, Period } from "../model";

export type TemplateId = "retention-commission";

/** A component whose name is given by the language. */
export type ComponentSeed = Omit<Component, "name">;

export interface TemplateSeed {
  readonly id: TemplateId;
  readonly period: Period;
  readonly components: readonly ComponentSeed[];
  readonly sources: readonly string[];
}
