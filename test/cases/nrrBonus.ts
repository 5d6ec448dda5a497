/** Worked figures of NRR_BONUS. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  { id: "NRR_BONUS", args: [360000, 300000, 125, 1], result: 2500, source: "seed: 125 x 20 = 2500" },
];

export default cases;
