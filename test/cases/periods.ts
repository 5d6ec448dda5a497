/** Worked figures of PRORATED_AMOUNT, RAMP_QUOTA and SEASONAL_QUOTA. Serials: 46023 is 1 January 2026. */
import type { Case } from "./case";

const semantics = "the semantics of this project";
const id = "PRORATED_AMOUNT";
const Q1 = [46023, 46112] as const;
const YEAR = [46023, 46387] as const;
const ramp = [
  [1, 0.5],
  [3, 0.75],
  [5, 1],
];

const cases: readonly Case[] = [
  { id, args: [90000, ...Q1, 46023, 46112], result: 90000, source: "computed: the whole quarter" },
  { id, args: [90000, ...Q1, 46023, 46023], result: 1000, source: "computed: one day, both dates count" },
  { id, args: [90000, ...Q1, 45000, 47000], result: 90000, source: "computed: dates beyond the period do not add" },
  { id, args: [90000, ...Q1, 46113, 46200], result: 0, source: "computed: joined after the period" },
  { id, args: [90000, ...Q1, 45000, 46022], result: 0, source: "computed: left before the period" },
  { id, args: [90000, ...Q1, 46023, 46112, null, 30], result: 60000, source: "computed: 30 of 90 days on leave" },
  { id, args: [90000, ...Q1, 46023, 46112, null, 0.5], result: 89500, source: "computed: half a day of leave" },
  { id, args: [100, ...Q1, 46053.75, 46112], result: 66.67, source: "computed: a time of day does not count" },
  {
    id,
    args: [0.01, 46023, 46024, 46024, 46024],
    result: 0,
    source: "computed: the first day was paid the cent, so the second is not",
  },
  { id, args: [100, ...Q1, 46023, 46052], result: 33.33, source: "computed: the first of three parts" },
  { id, args: [100, ...Q1, 46053, 46082], result: 33.34, source: "computed: 66.67 less the 33.33 of the first part" },
  { id, args: [100, ...Q1, 46083, 46112], result: 33.33, source: "computed: 100 less 66.67; the parts add up" },
  { id, args: [0.01, 46023, 46024, 46023, 46023], result: 0.01, source: "computed: half a cent rounds away from zero" },
  {
    id,
    args: [120000, ...YEAR, 46037, null, "months"],
    result: 110000,
    source: "computed: from 15 January, eleven full months",
  },
  {
    id,
    args: [120000, ...YEAR, 46023, 46203, "months"],
    result: 60000,
    source: "computed: to 30 June, six full months",
  },
  {
    id,
    args: [90, 46068, 46156, 46068, 46095, "months"],
    result: 30,
    source: "computed: a period from 15 February to 14 May; its first month ends on 14 March",
  },
  {
    id,
    args: [30, 46053, 46080, null, null, "months"],
    result: 30,
    source: "computed: a month from 31 January ends on 27 February",
  },
  {
    id,
    args: [64000, ...Q1, 46023, 46026, "workdays"],
    result: 2000,
    source: "computed: Thursday and Friday; the weekend does not count",
  },
  {
    id,
    args: [90000, 46023, 46100, null, null, "months"],
    result: {
      code: "#VALUE!",
      message: 'period_end: the period is not a number of whole months. Correct its dates, or use the basis "days".',
    },
    source: semantics,
  },
  {
    id,
    args: [90000, ...Q1, null, null, "months", 3],
    result: {
      code: "#VALUE!",
      message: 'leave_days: days of leave cannot be taken off whole months. Use the basis "days" or "workdays".',
    },
    source: semantics,
  },
  {
    id,
    args: [90000, ...Q1, 46110, 46112, "days", 4],
    result: {
      code: "#VALUE!",
      message:
        "leave_days: 4 days of leave are more than the 3 days worked in the period. Count only leave within them.",
    },
    source: semantics,
  },
  {
    id,
    args: [90000, 46112, 46023, null, null],
    result: {
      code: "#VALUE!",
      message: "period_end: this date comes before period_start. Exchange the two dates, or correct one.",
    },
    source: semantics,
  },
  {
    id,
    args: [90000, ...Q1, 46100, 46050],
    result: {
      code: "#VALUE!",
      message: "to: this date comes before from. Exchange the two dates, or correct one.",
    },
    source: semantics,
  },
  {
    id,
    args: [90000, 46025, 46026, null, null, "workdays"],
    result: {
      code: "#DIV/0!",
      message:
        'period_start: the period holds no workday, Monday to Friday. Use the basis "days", or correct the dates.',
    },
    source: semantics,
  },
  {
    id,
    args: [90000, "1/1/2026", 46112],
    result: { code: "#VALUE!", message: 'period_start: "1/1/2026" is not a date. Enter a date, not a text.' },
    source: semantics,
  },

  { id: "RAMP_QUOTA", args: [40000, 1, ramp], result: 20000, source: "computed: 50 % in month 1" },
  { id: "RAMP_QUOTA", args: [40000, 2, ramp], result: 20000, source: "computed: 50 % in month 2" },
  { id: "RAMP_QUOTA", args: [40000, 4, ramp], result: 30000, source: "computed: 75 % in month 4" },
  { id: "RAMP_QUOTA", args: [40000, 48, ramp], result: 40000, source: "computed: the last step stays" },
  {
    id: "RAMP_QUOTA",
    args: [[[33.33], [40000]], [[1], [0]], ramp],
    result: [[16.67], [0]],
    source: "computed: half a cent rounds away from zero; no quota before the role begins",
  },

  {
    id: "SEASONAL_QUOTA",
    args: [1200, [[1], [1], [null], [2]]],
    result: [[300], [300], [null], [600]],
    source: "computed: weights in any scale, a blank stays blank",
  },
  {
    id: "SEASONAL_QUOTA",
    args: [1000000, [[1, 1, 1, 1, 1, 1, 1]], 0],
    result: [[142858, 142857, 142857, 142857, 142857, 142857, 142857]],
    source: "computed: sevenths in whole units",
  },
  {
    id: "SEASONAL_QUOTA",
    args: [1000, [[0], [0]]],
    result: {
      code: "#DIV/0!",
      message: "weights are all zero, and nothing can be shared out by them. Enter at least one weight above zero.",
    },
    source: semantics,
  },
];

export default cases;
