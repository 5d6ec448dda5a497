/** What payroll pays: after holdback and clawback; negative when more is owed than was earned. */
import { minus } from "../../decimal/fraction";
import type { OperationDefinition } from "../model";

export const payable: OperationDefinition = {
  exact: (inputs) => minus(minus(inputs.number("before"), inputs.number("held")), inputs.number("takenBack")),
};
