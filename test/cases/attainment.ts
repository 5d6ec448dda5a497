/** Worked figures of ATTAINMENT. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  { id: "ATTAINMENT", args: [360000, 300000], result: 1.2, source: "computed: retention commission plan" },
  { id: "ATTAINMENT", args: [1, 3], result: 0.3333333333333333, source: "computed: the double nearest to one third" },
  {
    id: "ATTAINMENT",
    args: [
      [[150000], [null], [0]],
      [[300000], [null], [300000]],
    ],
    result: [[0.5], [null], [0]],
    source: "computed: retention commission plan",
  },
];

export default cases;
