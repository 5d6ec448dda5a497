/** What is owed of advances at the end of the period. */
import type { OperationDefinition } from "../model";
import { drawLedger } from "./draw";

export const drawBalance: OperationDefinition = { exact: (inputs) => drawLedger(inputs).balance };
