/** The payout if a measure passes its gate, else what the plan pays otherwise, which is set for one period. */
import { exact } from "../../decimal/decimal";
import { whole } from "../../decimal/fraction";
import type { Component } from "../../plans/model";
import type { Edge } from "../../rules/tiers";
import type { OperationDefinition } from "../model";
import { ofPeriods } from "./ofWorked";
import { reached } from "./reached";

export const gate: OperationDefinition = {
  exact(inputs) {
    const { threshold, otherwise } = inputs.given<NonNullable<Component["gate"]>>("gate");
    const passed = reached(inputs.number("level"), threshold, inputs.given<Edge>("edge"));
    return passed ? inputs.number("before") : ofPeriods(whole(exact(otherwise)), inputs);
  },
};
