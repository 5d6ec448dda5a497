/** A sales programme: money for every unit once there are enough of them, or once. Returned units take theirs back. */
import { exact } from "../../decimal/decimal";
import { compare, NOTHING, negative, times, whole } from "../../decimal/fraction";
import type { RuleOf } from "../../plans/model";
import type { OperationDefinition } from "../model";

export const spiff: OperationDefinition = {
  exact(inputs) {
    const { amount, minimum, mode } = inputs.given<RuleOf<"spiff">>("rule");
    const quantity = inputs.number("credited");
    const below = compare(quantity, NOTHING) < 0;
    const sold = below ? negative(quantity) : quantity;
    if (compare(sold, whole(exact(minimum))) < 0) return NOTHING;
    if (mode === "per unit") return times(quantity, whole(exact(amount)));
    // Once for what was sold in all; of nothing it is nothing.
    return compare(quantity, NOTHING) > 0 ? whole(exact(amount)) : NOTHING;
  },
};
