/** The payout times the factor of the step that a measure reaches; below the first step the factor is 0. */
import { exact } from "../../decimal/decimal";
import { NOTHING, times, whole } from "../../decimal/fraction";
import type { Step } from "../../plans/model";
import type { Edge } from "../../rules/tiers";
import type { OperationDefinition } from "../model";
import { stepReached } from "./reached";

export const multiplier: OperationDefinition = {
  exact(inputs) {
    const table = inputs.given<readonly Step[]>("table");
    const step = table[stepReached(inputs.number("level"), table, inputs.given<Edge>("edge"))];
    return step === undefined ? NOTHING : times(inputs.number("before"), whole(exact(step.value)));
  },
};
