/** The worksheets' side of every pay rule, by kind. */
import type { Component, Rule } from "../../plans/model";
import type { RuleSheet } from "./ruleSheet";
import { tieredRate } from "./tieredRate";

const RULE_SHEETS: Readonly<Partial<Record<Rule["kind"], RuleSheet>>> = { tieredRate };

export function ruleSheetOf(component: Component): RuleSheet {
  return RULE_SHEETS[component.rule.kind] ?? tieredRate;
}
