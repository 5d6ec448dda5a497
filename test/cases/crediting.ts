/** Worked figures of SPLIT_CREDIT, CREDITED_AMOUNT and OVERRIDE_COMMISSION. */
import type { Case } from "./case";

const semantics = "the semantics of this project";
const tiers = [
  [0, 0.01],
  [100000, 0.02],
];
const who = [["Ann"], ["bo "], ["ANN"], [null], ["1001"], ["Zoé"]];
const amounts = [[100.1], [200.2], [300.3], ["a subtotal"], [50], [7]];
const types = [["renewal"], ["upsell"], ["Upsell"], [null], ["renewal"], ["renewal"]];

const cases: readonly Case[] = [
  { id: "SPLIT_CREDIT", args: [100.01, [[0.5], [0.5]]], result: [[50.01], [50]], source: "computed: the odd cent" },
  { id: "SPLIT_CREDIT", args: [-100.01, [[0.5], [0.5]]], result: [[-50.01], [-50]], source: "computed: a credit memo" },
  { id: "SPLIT_CREDIT", args: [1000, 1], result: [[1000]], source: "computed: one participant" },
  {
    id: "SPLIT_CREDIT",
    args: [1000, [[0.7], [null], [0.3]]],
    result: [[700], [null], [300]],
    source: "computed: a blank share stays blank",
  },
  {
    id: "SPLIT_CREDIT",
    args: [1000, [[0.5], [0.25]], true],
    result: [[500], [250]],
    source: "computed: overlays need not total 1",
  },
  { id: "SPLIT_CREDIT", args: [100, [[0.5, 0.5]], null, 0], result: [[50, 50]], source: "computed: whole units" },
  {
    id: "SPLIT_CREDIT",
    args: [1000, [[0.5], [0.4]]],
    result: { code: "#VALUE!", message: "shares total 0.9, not 1. Correct them so that they total 1 (100 %)." },
    source: semantics,
  },
  {
    id: "SPLIT_CREDIT",
    args: [1000, [[0.6], [0.4], [0.2]], [[false], [false], ["yes"]]],
    result: { code: "#VALUE!", message: 'overlay, row 3: "yes" is neither TRUE nor FALSE.' },
    source: semantics,
  },
  {
    id: "SPLIT_CREDIT",
    args: [1000, [[0.6], [0.4]], [[false, true]]],
    result: {
      code: "#VALUE!",
      message:
        "shares has 2 × 1 cells and overlay has 1 × 2. Give ranges of the same size, or a single cell to use for all rows.",
    },
    source: semantics,
  },

  {
    id: "CREDITED_AMOUNT",
    args: [[["ann"], ["Bo"], [1001], ["Zoe\u0301"], [null], ["Cy"]], who, amounts],
    result: [[400.4], [200.2], [50], [7], [null], [0]],
    source: "computed: case, outer spaces, numbers as texts and two ways to write é do not count",
  },
  {
    id: "CREDITED_AMOUNT",
    args: ["Ann", who, amounts, "upsell", types],
    result: 300.3,
    source: "computed: one type only, in any case",
  },
  {
    id: "CREDITED_AMOUNT",
    args: ["Ann", who, amounts, [[null]], types],
    result: 400.4,
    source: "computed: a blank list of types counts all",
  },
  {
    id: "CREDITED_AMOUNT",
    args: [
      [["A"], ["B"]],
      [["A"], ["A"], ["A"], ["B"]],
      [[0.1], [0.2], [-0.3], [0.005]],
    ],
    result: [[0], [0.01]],
    source: "computed: no binary noise, rounded once",
  },
  {
    id: "CREDITED_AMOUNT",
    args: ["A", [["A"], ["A"], ["A"]], [[100], [100], [100]], null, null, [[1 / 3], [1 / 3], [1 / 3]]],
    result: 100,
    source: "computed: three thirds, rounded once at the end",
  },
  {
    id: "CREDITED_AMOUNT",
    args: ["A", [["A"], ["B"], ["A"]], 1],
    result: 2,
    source: "computed: a single amount holds for all deals, and so counts them",
  },
  {
    id: "CREDITED_AMOUNT",
    args: [
      [["A"], ["B"]],
      [["A"], ["B"]],
      [["12"], [5]],
    ],
    result: [
      [
        {
          code: "#VALUE!",
          message:
            'amounts, row 1: "12" is a text, not a number. Enter a plain number; a text such as "5%" or "1,000" does not count.',
        },
      ],
      [5],
    ],
    source: "computed: a bad deal is the matter of its participant",
  },
  {
    id: "CREDITED_AMOUNT",
    args: [[["A"], ["B"]], [["A"], ["B"]], [[12], [5]], null, null, null, [[null], [46023]], 46023],
    result: [[{ code: "#VALUE!", message: "deal_dates, row 1 is blank. Fill it in; enter 0 where 0 is meant." }], [5]],
    source: "computed: a deal without a date cannot be placed",
  },
  {
    id: "CREDITED_AMOUNT",
    args: ["A", [["A"], ["A"]], [[1], [2], [3]]],
    result: {
      code: "#VALUE!",
      message:
        "deal_participants has 2 × 1 cells and amounts has 3 × 1. Give ranges of the same size, or a single cell to use for all rows.",
    },
    source: semantics,
  },
  {
    id: "CREDITED_AMOUNT",
    args: ["A", [["A"]], [[1]], "renewal"],
    result: {
      code: "#VALUE!",
      message: "deal_types is missing, and types cannot be applied without it. Point at that column of the deals.",
    },
    source: semantics,
  },

  {
    id: "OVERRIDE_COMMISSION",
    args: [[[100000], [50000]], [["D-1"], ["D-2"]], tiers],
    result: 2000,
    source: "computed: 1 % of 100,000 and 2 % of 50,000",
  },
  {
    id: "OVERRIDE_COMMISSION",
    args: [[[100000], [50000]], [["D-1"], ["D-2"]], tiers, null, "retroactive"],
    result: 3000,
    source: "computed: 2 % of 150,000",
  },
  {
    id: "OVERRIDE_COMMISSION",
    args: [[[100000], [100000], [null], [-20000]], [["D-1"], ["D-1 "], ["D-3"], ["D-4"]], tiers],
    result: 800,
    source: "computed: one deal with a blank behind its id, a row without amount, a credit memo",
  },
  {
    id: "OVERRIDE_COMMISSION",
    args: [[[100000], [100000], [null], [-20000]], [["d-1"], ["D-1"], ["D-3"], ["D-4"]], tiers],
    result: 2600,
    source: "computed: ids of deals that differ by capitals are two deals, 1 % of 100,000 and 2 % of 80,000",
  },
  {
    id: "OVERRIDE_COMMISSION",
    args: [[[60], [40]], [["D-1"], ["D-1"]], tiers],
    result: {
      code: "#VALUE!",
      message:
        "amounts, row 2: the deal D-1 stands here with 40 and earlier with 60. Give its full amount in each of its rows.",
    },
    source: "the crediting rules of this project: nothing is decided silently",
  },
  {
    id: "OVERRIDE_COMMISSION",
    args: [[[60], [40]], [["D-1"], [null]], tiers],
    result: { code: "#VALUE!", message: "deal_ids, row 2 is blank. Fill it in; enter 0 where 0 is meant." },
    source: semantics,
  },
];

export default cases;
