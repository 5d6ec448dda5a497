/** Worked figures of TIER_CHECK. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  {
    id: "TIER_CHECK",
    args: [
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: "OK",
    source: "computed: retention commission plan",
  },
  {
    id: "TIER_CHECK",
    args: [
      [
        [0, 0.05],
        [10001, 0.1],
      ],
    ],
    result: "tiers, row 2: the threshold 10001 leaves a gap above 10000. Tiers touch: use 10000.",
    source: "computed: the table prints 0 to 10,000 and 10,001 and up",
  },
  {
    id: "TIER_CHECK",
    args: [
      [
        ["0", "0.05"],
        [1, 0.1],
      ],
      300000,
    ],
    result: 'tiers, row 1: "0" in from is a text, not a number.',
    source: "computed: a first tier typed as text is no header",
  },
  {
    id: "TIER_CHECK",
    args: [
      [
        [null, "Rate"],
        [0, 7.5],
        [1, 0.125],
      ],
      300000,
    ],
    result: "tiers, row 2: the rate 7.5 pays more than the amount itself. Was 0.075 meant?",
    source: "computed: the header is the first row of the range",
  },
  {
    id: "TIER_CHECK",
    args: [
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
    ],
    result:
      "tiers: thresholds of at most 1.5 look like attainment (1 = 100 %), but without a quota they are money. Is this attainment? Give the quota.",
    source: "computed: the retention commission plan without its quota would pay 15 % from 1.50 on",
  },
  {
    id: "TIER_CHECK",
    args: [
      [
        [0, 0.05],
        [10000, 0.1],
      ],
    ],
    result: "OK",
    source: "computed: thresholds in money need no quota",
  },
  { id: "TIER_CHECK", args: [[[0, 0.05]]], result: "OK", source: "computed: one rate for all, with or without quota" },
];

export default cases;
