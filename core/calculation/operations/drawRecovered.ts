/** What of earlier advances is taken off in this period. */
import type { OperationDefinition } from "../model";
import { drawLedger } from "./draw";

export const drawRecovered: OperationDefinition = { exact: (inputs) => drawLedger(inputs).recovered };
