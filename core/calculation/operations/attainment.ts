/** Attainment, 1 = 100 % of quota; none where there is no quota, for nobody can be measured against nothing. */
import { over } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const attainment: OperationDefinition = {
  exact(inputs) {
    const quota = inputs.number("quota");
    return quota.top.gt(0) ? over(inputs.number("credited"), quota) : null;
  },
};
