/** The worksheets' side of every pay rule, by kind. */
import type { Component, RuleKind } from "../../plans/model";
import { curve, flatRate, matrix, milestones, objectives, spiff } from "./lumpSums";
import { points, pointsAbove, unitsAbove } from "./retention";
import type { RuleSheet } from "./ruleSheet";
import { tieredRate } from "./tieredRate";

const RULE_SHEETS: Readonly<Record<RuleKind, RuleSheet>> = {
  flatRate,
  tieredRate,
  points,
  pointsAbove,
  unitsAbove,
  curve,
  milestones,
  objectives,
  spiff,
  matrix,
};

export function ruleSheetOf(component: Component): RuleSheet {
  return RULE_SHEETS[component.rule.kind];
}
