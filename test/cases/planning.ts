/** Worked figures of the planning and finance functions. */
import type { Case } from "./case";

const semantics = "the semantics of this project";
const seed = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];
const scenarios = ["Attainment", "Amount", "Payout"];
const schedule = ["Month", "From", "To", "Expense", "Balance"];

const cases: readonly Case[] = [
  {
    id: "OTE_SPLIT",
    args: [120000, 0],
    result: [
      ["Base", "Variable"],
      [120000, 0],
    ],
    source: "computed: no variable pay",
  },
  {
    id: "OTE_SPLIT",
    args: [120000, 40],
    result: { code: "#VALUE!", message: "variable_share: 40 is above 1. Enter 1 or less." },
    source: "the semantics of this project: 40 typed for 40 %",
  },

  { id: "BASE_COMMISSION_RATE", args: [0, 500000], result: 0, source: "computed: no variable pay" },
  { id: "QUOTA_OTE_RATIO", args: [480000, 120000], result: 4, source: "computed: four times on-target earnings" },

  { id: "FORECAST_ATTAINMENT", args: [0, 300000, 0.5], result: 0, source: "computed: nothing yet" },
  { id: "FORECAST_ATTAINMENT", args: [-3000, 300000, 0.5], result: -0.02, source: "computed: churn so far" },
  {
    id: "FORECAST_ATTAINMENT",
    args: [100000, 300000, 1 / 3],
    result: 1.000000000000001,
    source: "computed: =1/3 means 0.333333333333333, so exactly 1.000000000000001000...",
  },
  {
    id: "FORECAST_ATTAINMENT",
    args: [100000, 300000, 33],
    result: { code: "#VALUE!", message: "elapsed: 33 is above 1. Enter 1 or less." },
    source: "the semantics of this project: 33 typed for 33 %",
  },

  {
    id: "PAYOUT_SCENARIOS",
    args: [300000, seed, [[0, 0.8, 1, 1.2, 1.5, 1.6]]],
    result: [
      scenarios,
      [0, 0, 0],
      [0.8, 240000, 18000],
      [1, 300000, 22500],
      [1.2, 360000, 30000],
      [1.5, 450000, 41250],
      [1.6, 480000, 45750],
    ],
    source: "computed: retention commission plan",
  },
  {
    id: "PAYOUT_SCENARIOS",
    args: [300000, seed, [[1], [null], [1.5]], "retroactive"],
    result: [scenarios, [1, 300000, 37500], [1.5, 450000, 67500]],
    source: "computed: retention commission plan",
  },

  {
    id: "PLAN_COST_SIMULATION",
    args: [[[300000], [null], [250000]], seed, 1, 0],
    result: [
      ["P10", "P50", "P90", "Mean"],
      [41250, 41250, 41250, 41250],
    ],
    source: "computed: 22,500 and 18,750 at exactly 100 %",
  },
  {
    id: "PLAN_COST_SIMULATION",
    args: [[[300000], [300000]], seed, 100, 0.2],
    result: { code: "#VALUE!", message: "mean: 100 is above 10. Enter 10 or less." },
    source: "the semantics of this project: 100 typed for 100 %",
  },
  {
    id: "PLAN_COST_SIMULATION",
    args: [new Array(200).fill([300000]), seed, 1, 0.2, 1000000],
    result: {
      code: "#VALUE!",
      message: "runs: 1000000 runs of so many quotas would take too long. Enter 100000 or less.",
    },
    source: semantics,
  },

  {
    id: "COMMISSION_AMORTIZATION",
    args: [1000, 46053, 2],
    result: [schedule, [1, 46053, 46080, 500, 500], [2, 46081, 46111, 500, 0], ["Total", null, null, 1000, null]],
    source: "computed: months from 31 January; February is shorter",
  },
  {
    id: "COMMISSION_AMORTIZATION",
    args: [-100, 46023, 1, 46000],
    result: [schedule, ["Still deferred", null, null, -100, null], ["Total", null, null, -100, null]],
    source: "computed: a credit memo before its schedule begins",
  },
  {
    id: "COMMISSION_AMORTIZATION",
    args: [100, 46023, 2.5],
    result: { code: "#VALUE!", message: "months: 2.5 is not a whole number." },
    source: semantics,
  },

  {
    id: "ACCOUNT_SCORE",
    args: [
      [[5], [5]],
      [[1], [3]],
    ],
    result: 100,
    source: "computed: the best ratings",
  },
  {
    id: "ACCOUNT_SCORE",
    args: [
      [[0], [0]],
      [[1], [3]],
    ],
    result: 0,
    source: "computed: the lowest ratings",
  },
  {
    id: "ACCOUNT_SCORE",
    args: [[[10, 5, null]], [[2, 1, 0]], 10],
    result: 250 / 3,
    source: "computed: 25 of 30; a factor without weight need not be rated",
  },
  {
    id: "ACCOUNT_SCORE",
    args: [
      [[4], [null]],
      [[1], [1]],
    ],
    result: { code: "#VALUE!", message: "ratings, row 2 is blank. Fill it in; enter 0 where 0 is meant." },
    source: semantics,
  },
  {
    id: "ACCOUNT_SCORE",
    args: [
      [[4], [6]],
      [[1], [1]],
    ],
    result: { code: "#VALUE!", message: "ratings, row 2: 6 is above 5. Enter 5 or less." },
    source: semantics,
  },
];

export default cases;
