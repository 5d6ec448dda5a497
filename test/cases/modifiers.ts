/** Worked figures of curves, matrices, gates, multipliers, caps and pools. */
import type { Case } from "./case";

const GUIDE = "https://bonuspaycalc.com/guides/bonus-payout-curve-explained.html";
const CURVE = [
  ["Attainment", "Payout"],
  [0.7, 0],
  [1, 1],
  [null, null],
];
const MATRIX = [
  [null, 0.1, 0.2, 0.3],
  [0.8, 0.4, 0.5, 0.6],
  [1, 0.8, 1, 1.2],
  [1.2, 1.2, 1.5, 1.8],
];
const FACTORS = [
  [0, 0.5],
  [0.05, 0.75],
  [0.1, 1],
  [0.2, 1.15],
  [0.3, 1.25],
];
const value = (message: string) => ({ code: "#VALUE!", message });

const cases: readonly Case[] = [
  {
    id: "PAYOUT_CURVE",
    args: [[[0.69], [0.7], [0.8], [1], [1.5], [null]], CURVE],
    result: [[0], [0], [0.3333333333333333], [1], [1], [null]],
    source: `${GUIDE} and computed: flat above the last point`,
  },
  {
    id: "PAYOUT_CURVE",
    args: [
      0.3,
      [
        [0.4, 0.2],
        [0.6, 0.35],
      ],
    ],
    result: 0,
    source: "computed: nothing is paid below the first point",
  },
  {
    id: "PAYOUT_CURVE",
    args: [
      360000 / 415000,
      [
        [0.8, 0.5],
        [0.9, 0.8],
      ],
    ],
    result: 0.702409638554216,
    source: "computed: attainment 0.867469879518072 to 15 digits, 0.5 + 0.067469879518072 x 3",
  },
  {
    id: "PAYOUT_CURVE",
    args: [
      0.5,
      [
        [0.2, 100],
        [0.8, 101.01],
      ],
      null,
      2,
    ],
    result: 100.51,
    source: "computed: 100.505, money when decimals are given, half away from zero",
  },
  {
    id: "PAYOUT_CURVE",
    args: [
      45,
      [
        [30, 1],
        [60, 0],
      ],
    ],
    result: 0.5,
    source: "computed: days sales outstanding, where less pays more",
  },
  {
    id: "PAYOUT_CURVE",
    args: [
      0.9,
      [
        [0.8, 0.5],
        [0.8, 0.8],
      ],
    ],
    result: value("points, row 2: the threshold 0.8 stands twice. Remove one of the two rows."),
    source: "computed",
  },
  {
    id: "PAYOUT_CURVE",
    args: [0.9, [[0.8, 0.9, 0.5]]],
    result: value("points: columns found: 3. Give two: where on the curve, and the payout there."),
    source: "computed",
  },
  {
    id: "PAYOUT_MATRIX",
    args: [[[0.8], [0.99], [1], [3]], [[0.1], [0.2], [0.3], [3]], MATRIX],
    result: [[0.4], [0.5], [1.2], [1.8]],
    source: "computed: the headers reached",
  },
  { id: "PAYOUT_MATRIX", args: [1, 0.09, MATRIX], result: 0, source: "computed: below the first column" },
  { id: "PAYOUT_MATRIX", args: [3, 3, MATRIX, true], result: 1.8, source: "computed: flat above the last headers" },
  { id: "PAYOUT_MATRIX", args: [0.9, 0.2, MATRIX, true], result: 0.75, source: "computed: half way from 0.5 to 1" },
  {
    id: "PAYOUT_MATRIX",
    args: [
      1.1,
      0.15,
      [
        ["", 0.1, 0.2],
        [1, 100, 101],
        [1.2, 101, 101.01],
      ],
      true,
      2,
    ],
    result: 100.75,
    source: "computed: (100 + 101 + 101 + 101.01) / 4 = 100.7525, money",
  },
  {
    id: "PAYOUT_MATRIX",
    args: [
      1,
      0.2,
      [
        ["", 0.2, 0.1],
        [1, 1, 2],
      ],
    ],
    result: value("matrix, row 1, column 3: the header 0.1 comes after 0.2. Headers must rise from cell to cell."),
    source: "computed",
  },
  {
    id: "PAYOUT_MATRIX",
    args: [
      1,
      0.2,
      [
        ["", 0.1, 0.2],
        [1, 1, null],
      ],
    ],
    result: value("matrix, row 2, column 3 is blank. Fill it in; enter 0 where 0 is meant."),
    source: "computed",
  },
  {
    id: "GATED_PAYOUT",
    args: [1000, 299999.99999999994, 300000],
    result: 1000,
    source: "computed: a SUM that shows as 300,000 passes a gate of 300,000",
  },
  { id: "GATED_PAYOUT", args: [1000.005, 1, 0.5], result: 1000.01, source: "computed: rounded once" },
  {
    id: "GATED_PAYOUT",
    args: [[[5000], [5000], [null]], [[0.8], [null], [null]], 0.8, 250],
    result: [[5000], [250], [null]],
    source: "computed: a measure that is blank counts as 0",
  },
  {
    id: "GATED_PAYOUT",
    args: [5000, 1, [[null]]],
    result: value("threshold is blank. Fill it in; enter 0 where 0 is meant."),
    source: "computed: a gate that nobody set is not an open one",
  },
  {
    id: "PAYOUT_MULTIPLIER",
    args: [10000, 0.049999, FACTORS],
    result: 5000,
    source: "computed: gross margin modifier",
  },
  { id: "PAYOUT_MULTIPLIER", args: [10000, -0.01, FACTORS], result: 0, source: "computed: below the first tier" },
  {
    id: "PAYOUT_MULTIPLIER",
    args: [33.3, 0.2, FACTORS],
    result: 38.3,
    source: "computed: 38.295, half away from zero",
  },
  { id: "PAYOUT_MULTIPLIER", args: [-33.3, 0.2, FACTORS], result: -38.3, source: "computed: and below zero" },
  {
    id: "CAPPED_PAYOUT",
    args: [[[500], [5000], [50000], [null]], 1000, [[null], [4000], [40000], [null]]],
    result: [[1000], [4000], [40000], [null]],
    source: "computed: floor and cap by row",
  },
  { id: "CAPPED_PAYOUT", args: [1234.565], result: 1234.57, source: "computed: without floor and cap only rounded" },
  {
    id: "CAPPED_PAYOUT",
    args: [5000, 4000, 3000],
    result: value("floor: the floor 4000 is above the cap 3000. Exchange them, or remove one."),
    source: "computed",
  },
  {
    id: "PRORATE_TO_BUDGET",
    args: [[[1000, 2000, 3000]], 12000],
    result: [[2000, 4000, 6000]],
    source: "computed: a pool that is larger is paid out as well",
  },
  {
    id: "PRORATE_TO_BUDGET",
    args: [[[1], [1], [1], [1], [1], [1]], 0.1, 2],
    result: [[0.02], [0.02], [0.02], [0.02], [0.01], [0.01]],
    source: "computed: ten cents for six, the first of equals first",
  },
  { id: "PRORATE_TO_BUDGET", args: [[[100], [200]], 100, 0], result: [[33], [67]], source: "computed: whole units" },
  {
    id: "PRORATE_TO_BUDGET",
    args: [[[0], [0]], 100],
    result: {
      code: "#DIV/0!",
      message: "payouts are all zero, so there is nothing to scale to the budget.",
    },
    source: "computed",
  },
  {
    id: "PRORATE_TO_BUDGET",
    args: [[[100], [-50]], 100],
    result: value("payouts, row 2: -50 is below 0. Enter 0 or more."),
    source: "computed: what is taken back is not scaled",
  },
];

export default cases;
