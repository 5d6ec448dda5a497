/** What is paid beyond the commission: the top-up of a guarantee, or the draw that is paid on top. */
import type { OperationDefinition } from "../model";
import { drawLedger } from "./draw";

export const drawTopUp: OperationDefinition = { exact: (inputs) => drawLedger(inputs).topUp };
