/** ACCOUNT_SCORE: a key account's rating on weighted factors, from 0 to 100. */
import { Fault } from "../rules/fault";
import { accountScore } from "../rules/planning";
import { declareWhole } from "./declaration";

export const ACCOUNT_SCORE = declareWhole({
  id: "ACCOUNT_SCORE",
  category: "planning",
  args: [
    { name: "ratings", kind: "numbers", of: "number", blanks: "kept", min: 0 },
    { name: "weights", kind: "numbers", of: "number", blanks: "zero", min: 0 },
    { name: "scale", kind: "number", optional: true, default: 5, divisor: true },
  ],
  shape: "value",
  result: "number",
  source: "the key account selection of this project: eight weighted factors, each rated on one scale",
  related: ["WEIGHTED_ATTAINMENT"],
  examples: [
    { args: [[[5, 2]], [[1, 1]]], result: 70, source: "computed: 7 of 10" },
    {
      args: [[[5, 4, 3, 4, 2, 5, 3, 1]], [[0.2, 0.2, 0.15, 0.15, 0.1, 0.1, 0.05, 0.05]]],
      result: 75,
      source: "computed: 3.75 of 5 over the eight factors",
    },
  ],
  body: ({ ratings, weights, scale }) => {
    if (ratings.length !== weights.length) {
      throw new Fault("#VALUE!", "lengthsDiffer", {
        first: "ratings",
        firstCount: ratings.length,
        second: "weights",
        secondCount: weights.length,
      });
    }
    const rated = ratings.map((rating, index) => {
      const place = { argument: "ratings", row: index + 1 };
      // A factor without weight need not be rated; one with weight that is not rated would lower the score unseen.
      if (Number.isNaN(rating) && weights[index]! > 0) throw new Fault("#VALUE!", "blankRefused", place);
      if (rating > scale) throw new Fault("#VALUE!", "aboveMaximum", { ...place, found: rating, most: scale });
      return Number.isNaN(rating) ? 0 : rating;
    });
    return accountScore(rated, weights, scale);
  },
});
