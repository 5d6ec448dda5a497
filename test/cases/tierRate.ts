/** Worked figures of TIER_RATE. */
import type { Case } from "./case";

const ORACLE = "https://support.oracle.com/knowledge/Oracle%20E-Business%20Suite/2582565_1.html";
const EBS = [
  [0, 0.0175],
  [1500000, 0.025],
  [3000000, 0.0325],
  [4500000, 0.0425],
];
const SEED = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];

const cases: readonly Case[] = [
  { id: "TIER_RATE", args: [1499999.99, EBS], result: 0.0175, source: ORACLE, note: "a cent below the threshold" },
  { id: "TIER_RATE", args: [1500000.01, EBS, null, "to"], result: 0.025, source: ORACLE, note: "a cent above it" },
  { id: "TIER_RATE", args: [9000000, EBS], result: 0.0425, source: ORACLE, note: "open at the top" },
  {
    id: "TIER_RATE",
    args: [[[240000], [300000], [449999.99], [450000], [null]], SEED, 300000],
    result: [[0.075], [0.125], [0.125], [0.15], [null]],
    source: "computed: retention commission plan",
  },
  {
    id: "TIER_RATE",
    args: [299999.99999999994, SEED, 300000],
    result: 0.125,
    source: "computed: the binary noise of a SUM, which shows as 300,000, has reached quota",
  },
  {
    id: "TIER_RATE",
    args: [
      100,
      [
        [0.3333, 1],
        [0.5, 2],
      ],
      300,
    ],
    result: 1,
    source: "computed: a third of 300 is above 33.33 %",
  },
  {
    id: "TIER_RATE",
    args: [
      50,
      [
        [100, 0.05],
        [200, 0.1],
      ],
    ],
    result: 0,
    source: "computed: below the first tier",
  },
  { id: "TIER_RATE", args: [-20000, SEED, 300000], result: 0, source: "computed: below zero no tier is reached" },
  { id: "TIER_RATE", args: [0, SEED, 300000, "to"], result: 0, source: "computed: 0 must be exceeded" },
  {
    id: "TIER_RATE",
    args: [
      -0.02,
      [
        [-0.05, 0.5],
        [0, 1],
      ],
    ],
    result: 0.5,
    source: "computed: margins may be looked up below zero",
  },
];

export default cases;
