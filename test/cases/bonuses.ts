/** Worked figures of milestones, sales programmes, objectives and scorecards. */
import type { Case } from "./case";

const RENEWAL = [
  ["Renewal rate", "Bonus"],
  [0.8, 2000],
  [0.9, 4000],
  [1, 6000],
];
const value = (message: string) => ({ code: "#VALUE!", message });

const cases: readonly Case[] = [
  {
    id: "MILESTONE_BONUS",
    args: [[[0.79], [0.8], [0.95], [1], [1.3], [null]], RENEWAL],
    result: [[0], [2000], [4000], [6000], [6000], [null]],
    source: "renewal milestones plan: up to 6,000 at a renewal rate of 100 %",
  },
  { id: "MILESTONE_BONUS", args: [1, RENEWAL, true], result: 12000, source: "computed: 2,000 + 4,000 + 6,000" },
  { id: "MILESTONE_BONUS", args: [0.8, RENEWAL, true, "to"], result: 0, source: "computed: 80 % must be exceeded" },
  {
    id: "MILESTONE_BONUS",
    args: [0.9999999999999999, RENEWAL],
    result: 6000,
    source: "computed: an attainment that shows as 1 is 1",
  },
  {
    id: "SPIFF_BONUS",
    args: [[[12], [9], [10], [-12], [null]], 10, 250, "per order"],
    result: [[250], [0], [250], [-250], [null]],
    source: "250 per order of 10 units or more; a cancelled order takes it back",
  },
  { id: "SPIFF_BONUS", args: [12, 10, 50], result: 600, source: "computed: every unit once the minimum is reached" },
  { id: "SPIFF_BONUS", args: [9, 10, 50], result: 0, source: "computed: below the minimum" },
  { id: "SPIFF_BONUS", args: [7, 0, 12.345], result: 86.42, source: "computed: 86.415, half away from zero" },
  { id: "SPIFF_BONUS", args: [45, 10, 1000, "once"], result: 1000, source: "computed: once in the period" },
  { id: "SPIFF_BONUS", args: [-45, 10, 1000, "Once"], result: 0, source: "computed: nothing is taken back" },
  { id: "SPIFF_BONUS", args: [0, 0, 250, "per order"], result: 0, source: "computed: nothing was sold" },
  { id: "SPIFF_BONUS", args: [-20, 10, 50, "per unit", 500], result: -500, source: "computed: what the cap had paid" },
  {
    id: "SPIFF_BONUS",
    args: [12, 10, 250, "per deal"],
    result: value('mode: "per deal" is not one of "per unit", "per order", "once".'),
    source: "computed",
  },
  {
    id: "MBO_BONUS",
    args: [2250, [[1 / 3, 1 / 3, 1 / 3]], [[1], [1], [1]]],
    result: 2250,
    source: "computed: objectives plan, thirds pay the whole; a row of weights beside a column of scores",
  },
  {
    id: "MBO_BONUS",
    args: [2250, [[1 / 3], [1 / 3], [1 / 3]], [[1], [1], [0]], null, null, 10],
    result: 1500,
    source: "computed: objectives plan, exact to ten decimals",
  },
  { id: "MBO_BONUS", args: [1000, 1, 0.2, null, 300], result: 300, source: "computed: lifted to the floor" },
  {
    id: "MBO_BONUS",
    args: [1000, [[0.6], [0.4], [null]], [[1], [0.5], [null]]],
    result: 800,
    source: "computed: a blank objective is left out",
  },
  {
    id: "MBO_BONUS",
    args: [1000, [[0.6], [0.3]], [[1], [1]]],
    result: value("weights total 0.9, not 1. Correct them so that they total 1 (100 %)."),
    source: "computed",
  },
  {
    id: "MBO_BONUS",
    args: [1000, [[0.6], [0.4]], [[1], [null]]],
    result: value("scores, row 2 is blank. Fill it in; enter 0 where 0 is meant."),
    source: "computed: an objective without a score is not one that was missed",
  },
  {
    id: "MBO_BONUS",
    args: [1000, [[0.6], [0.4]], [[100], [50]]],
    result: value("scores, row 1: 100 is above 10. Enter 10 or less."),
    source: "computed: 100 typed where 100 % was meant",
  },
  {
    id: "MBO_BONUS",
    args: [1000, [[0.6], [0.4]], [[1]]],
    result: value("weights has 2 cells and scores has 1. Give as many of one as of the other."),
    source: "computed",
  },
  {
    id: "WEIGHTED_ATTAINMENT",
    args: [
      [[1 / 3], [1 / 3], [1 / 3]],
      [[0.9], [1], [1.2]],
    ],
    result: 1.0333333333333334,
    source: "computed: 3.1 / 3, the double nearest",
  },
  {
    id: "WEIGHTED_ATTAINMENT",
    args: [
      [[0.5], [0.25], [0.25]],
      [[1.2], [0], [-0.4]],
    ],
    result: 0.5,
    source: "computed: a net negative component counts",
  },
  {
    id: "WEIGHTED_ATTAINMENT",
    args: [
      [[0.5], [0.6]],
      [[1], [1]],
    ],
    result: value("weights total 1.1, not 1. Correct them so that they total 1 (100 %)."),
    source: "computed",
  },
];

export default cases;
