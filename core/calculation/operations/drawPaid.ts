/** What is paid after the draw. */
import type { OperationDefinition } from "../model";
import { drawLedger } from "./draw";

export const drawPaid: OperationDefinition = { exact: (inputs) => drawLedger(inputs).paid };
