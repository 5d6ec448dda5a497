/** A set bonus once an attainment is reached, and money for every unit above quota. */
import { exact } from "../../decimal/decimal";
import { compare, floorOf, greatest, minus, NOTHING, over, plus, times, whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";

export const unitsAbove: OperationDefinition = {
  exact(inputs) {
    const { perUnit, unit, gate, gateBonus, wholeUnits } = inputs.given<RuleOf<"unitsAbove">>("rule");
    const [credited, quota] = [inputs.number("credited"), inputs.number("quota")];
    if (gate !== undefined && compare(credited, times(quota, whole(exact(gate)))) < 0) return NOTHING;
    const units = over(greatest(minus(credited, quota), NOTHING), whole(exact(unit)));
    const paid = times(wholeUnits ? whole(floorOf(units)) : units, whole(exact(perUnit)));
    return plus(paid, whole(exact(gateBonus)));
  },
};
