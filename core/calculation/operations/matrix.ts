/**
 * Shares of a target payout by two measures: the value of the highest header reached in each direction, or on straight
 * lines between the values; 0 below the first header of either, and above the last one the value stays.
 */
import { exact, ONE } from "../../decimal/decimal";
import { type Fraction, minus, NOTHING, over, plus, times, whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";
import { stepReached } from "./reached";

export const matrix: OperationDefinition = {
  exact(inputs) {
    const { target, interpolate, columns, rows } = inputs.given<RuleOf<"matrix">>("rule");
    const [down, across] = [inputs.number("attainment"), inputs.number("level")];
    const headers = columns.map((from) => ({ from }));
    const [row, column] = [stepReached(down, rows, "from"), stepReached(across, headers, "from")];
    if (row < 0 || column < 0) return NOTHING;
    const value = (r: number, c: number) => whole(exact(rows[r]?.values[c] ?? 0));
    const way = interpolate ? wayTo(down, row, rows) : NOTHING;
    const side = interpolate ? wayTo(across, column, headers) : NOTHING;
    const inRow = (r: number) => between(value(r, column), value(r, column + 1), side);
    return times(between(inRow(row), inRow(row + 1), way), whole(exact(target)));
  },
};

/** How far a measure has come from the header it has reached to the next: 0 to 1, and 0 above the last. */
function wayTo(measure: Fraction, place: number, headers: readonly { readonly from: number }[]): Fraction {
  const [low, high] = [headers[place], headers[place + 1]];
  if (low === undefined || high === undefined) return NOTHING;
  return over(minus(measure, whole(exact(low.from))), whole(exact(high.from).minus(exact(low.from))));
}

function between(low: Fraction, high: Fraction, way: Fraction): Fraction {
  return plus(times(low, minus(whole(ONE), way)), times(high, way));
}
