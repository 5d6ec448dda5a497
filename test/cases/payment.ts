/** Worked figures of CLAWBACK, PAYABLE_COMMISSION, HOLDBACK and TRUE_UP. */
import type { Case } from "./case";

const zepys = "https://staging.zepys.com/learn/how-to-handle-refunds-and-clawbacks-with-agents";
const oracle = "https://support.oracle.com/knowledge/Oracle%20Cloud/2662511_1.html";
const quotapath = "https://help.quotapath.com/en/articles/6457485-payouts-eligibility";
const released = "released: 500.01 is more than the 500 that was held back. Release at most what is held.";

const cases: readonly Case[] = [
  { id: "CLAWBACK", args: [100, 12, 6], result: 50, source: zepys },
  {
    id: "CLAWBACK",
    args: [10, 12, 0, "full"],
    result: 10,
    source: "https://blog.canidium.com/xactly-incent-clawbacks/",
    note: "the page takes back the calculated 5; decided here: what was paid, a minimum of 10",
  },
  { id: "CLAWBACK", args: [1000, 12, 0], result: 1000, source: "computed: ended at once" },
  { id: "CLAWBACK", args: [1000, 12, 12], result: 0, source: "computed: the term was served" },
  { id: "CLAWBACK", args: [1000, 12, 30], result: 0, source: "computed: beyond the term" },
  {
    id: "CLAWBACK",
    args: [1000, 12, 5, null, 6],
    result: 583.33,
    source: "computed: 7 of 12 months, inside the window",
  },
  { id: "CLAWBACK", args: [1000, 12, 6, null, 6], result: 0, source: "computed: the window is over" },
  { id: "CLAWBACK", args: [1000, 12, 4.5], result: 625, source: "computed: 7.5 of 12 months" },
  { id: "CLAWBACK", args: [0.05, 2, 1], result: 0.03, source: "computed: half a cent rounds away from zero" },
  { id: "CLAWBACK", args: [100, 3, 1, null, null, 0], result: 67, source: "computed: two thirds in whole units" },
  {
    id: "CLAWBACK",
    args: [[[100], [200], [null]], 12, [[6], [9], [null]]],
    result: [[50], [50], [null]],
    source: "computed: a column of deals",
  },
  {
    id: "CLAWBACK",
    args: [-100, 12, 6],
    result: { code: "#VALUE!", message: "commission_paid: -100 is below 0. Enter 0 or more." },
    source: "the semantics of this project",
  },
  {
    id: "CLAWBACK",
    args: [100, 0, 6],
    result: {
      code: "#DIV/0!",
      message: "term_months is zero or blank, and nothing can be divided by zero. Enter an amount above zero.",
    },
    source: "the semantics of this project",
  },

  { id: "PAYABLE_COMMISSION", args: [900, 5000, 10000], result: 450, source: quotapath },
  { id: "PAYABLE_COMMISSION", args: [900, 0, 10000], result: 0, source: "computed: nothing received yet" },
  { id: "PAYABLE_COMMISSION", args: [900, 10000, 10000], result: 900, source: "computed: paid in full" },
  { id: "PAYABLE_COMMISSION", args: [-900, 5000, 10000], result: -450, source: "computed: a credit memo" },
  { id: "PAYABLE_COMMISSION", args: [100, 1, 3], result: 33.33, source: "computed: a third" },
  {
    id: "PAYABLE_COMMISSION",
    args: [0.01, 5000, 10000],
    result: 0.01,
    source: "computed: half a cent rounds away from zero",
  },
  {
    id: "PAYABLE_COMMISSION",
    args: [900, 5000, null],
    result: { code: "#VALUE!", message: "invoiced is missing. Enter it, or point at the cell that holds it." },
    source: "the semantics of this project",
  },

  { id: "HOLDBACK", args: [10000, 0.1], result: 1000, source: "computed: 10 %" },
  { id: "HOLDBACK", args: [10000, 0], result: 0, source: "computed: nothing is held back" },
  { id: "HOLDBACK", args: [10000, 1, 10000], result: 0, source: "computed: all held, all released" },
  { id: "HOLDBACK", args: [1.25, 0.1], result: 0.13, source: "computed: 0.125 rounds away from zero" },
  {
    id: "HOLDBACK",
    args: [1.25, 0.1, 0.13],
    result: 0,
    source: "computed: what was held back as money can be released as money",
  },
  { id: "HOLDBACK", args: [-1000, 0.1], result: -100, source: "computed: a credit memo takes its holdback along" },
  {
    id: "HOLDBACK",
    args: [5000, 0.1, 500.01],
    result: { code: "#VALUE!", message: released },
    source: "the semantics of this project",
  },
  {
    id: "HOLDBACK",
    args: [5000, 10],
    result: { code: "#VALUE!", message: "rate: 10 is above 1. Enter 1 or less." },
    source: "the semantics of this project: 10 typed for 10 %",
  },

  { id: "TRUE_UP", args: [50, 0], result: 50, source: oracle },
  { id: "TRUE_UP", args: [150, 50], result: 100, source: oracle },
  { id: "TRUE_UP", args: [350, 150], result: 200, source: oracle },
  { id: "TRUE_UP", args: [120, 150], result: -30, source: "computed: too much was paid" },
  { id: "TRUE_UP", args: [150, 150], result: 0, source: "computed: settled" },
  {
    id: "TRUE_UP",
    args: [100.005, 100.01],
    result: 0,
    source: "computed: both are money, so a rounded payment settles it",
  },
  {
    id: "TRUE_UP",
    args: [0.1 + 0.2, 0.3],
    result: 0,
    source: "computed: 0.30000000000000004 means 0.3",
  },
];

export default cases;
