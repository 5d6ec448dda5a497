/** What of a payout the customers' payments cover: the share of the invoices that was received, at most all. */
import { compare, NOTHING, over, times } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const cash: OperationDefinition = {
  exact(inputs) {
    const [before, received, invoiced] = [
      inputs.number("before"),
      inputs.number("received"),
      inputs.number("invoiced"),
    ];
    // Where nothing was invoiced there is no cash to wait for.
    if (compare(invoiced, NOTHING) <= 0 || compare(received, invoiced) >= 0) return before;
    return over(times(before, received), invoiced);
  },
};
