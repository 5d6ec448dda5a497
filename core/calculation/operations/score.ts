/** The actual figure of a component of objectives: their weighted score; one that nobody typed is 0. */
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";
import { weightedScore } from "./weightedScore";

export const score: OperationDefinition = {
  exact: (inputs) => weightedScore(inputs.given<RuleOf<"objectives">>("rule").objectives, inputs.all("score")),
};
