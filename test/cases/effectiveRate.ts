/** Worked figures of EFFECTIVE_RATE. */
import type { Case } from "./case";

const SEED = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];
const PLAN = "computed: retention commission plan";

const cases: readonly Case[] = [
  { id: "EFFECTIVE_RATE", args: [360000, SEED, 300000, "retroactive"], result: 0.125, source: PLAN },
  { id: "EFFECTIVE_RATE", args: [300000, SEED, 300000, "retroactive", null, "to"], result: 0.075, source: PLAN },
  {
    id: "EFFECTIVE_RATE",
    args: [-20000, SEED, 300000, null, 310000],
    result: 0.1,
    source: `${PLAN}: a credit memo takes back 2,000 of 20,000 across the threshold`,
  },
  { id: "EFFECTIVE_RATE", args: [-20000, SEED, 300000], result: 0.075, source: `${PLAN}: below zero the first rate` },
  { id: "EFFECTIVE_RATE", args: [0.01, SEED, 300000], result: 0.075, source: `${PLAN}: not rounded to cents before` },
  {
    id: "EFFECTIVE_RATE",
    args: [0, SEED, 300000],
    result: {
      code: "#DIV/0!",
      message: "amount is zero or blank, and nothing can be divided by zero. Enter an amount above zero.",
    },
    source: PLAN,
  },
  {
    id: "EFFECTIVE_RATE",
    args: [
      11000,
      [
        [0, 0.05],
        [5000, 0.1],
        [10000, 0.15],
      ],
    ],
    result: 0.08181818181818182,
    source: "https://aptifykb.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=15417386804 (900 of 11,000)",
  },
  {
    id: "EFFECTIVE_RATE",
    args: [
      [[60000], [59999]],
      [
        [0, 0, null],
        [0.6, 0.1, true],
        [1, 0.15, null],
      ],
      100000,
    ],
    result: [[0.1], [0]],
    source: "https://comp.quotapath.com/account-executive/accelerators-cliff (structure of the page)",
  },
];

export default cases;
