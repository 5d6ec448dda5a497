/** The quota of one period: the participant's own, or the component's. */
import { exact } from "../../decimal/decimal";
import { whole } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const quota: OperationDefinition = {
  exact: (inputs) => (inputs.has("own") ? inputs.number("own") : whole(exact(inputs.given<number>("quota")))),
};
