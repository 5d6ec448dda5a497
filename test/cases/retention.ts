/** Worked figures of NRR, GRR, CUSTOMER_RETENTION, CLTV, CAC and DSO. */
import type { Case } from "./case";

const METRICS = "https://metrickittools.com/saas-metrics/nrr-vs-grr-calculator";
const value = (message: string) => ({ code: "#VALUE!", message });
const zero = (argument: string) => ({
  code: "#DIV/0!",
  message: `${argument} is zero or blank, and nothing can be divided by zero. Enter an amount above zero.`,
});

const cases: readonly Case[] = [
  { id: "NRR", args: [100000, 0, 0, 0], result: 1, source: METRICS, note: "nothing changed" },
  {
    id: "NRR",
    args: [
      [[100000], [0], [300000], [null]],
      [[12000], [1], [0], [null]],
      [[5000], [1], [50000], [null]],
      [[8000], [1], [50000], [null]],
    ],
    result: [
      [0.99],
      [
        {
          code: "#DIV/0!",
          message: "starting, row 2 is zero or blank, and nothing can be divided by zero. Enter an amount above zero.",
        },
      ],
      [0.6666666666666666],
      [null],
    ].map((row) => row.flat()),
    source: `${METRICS} and computed`,
  },
  {
    id: "NRR",
    args: [100000, 12000, -5000, 8000],
    result: value("contraction: -5000 is below 0. Enter 0 or more."),
    source: "computed: losses are positive amounts, so a sign typed by habit is not added to revenue",
  },
  {
    id: "NRR",
    args: [1000, 100, 800, 400],
    result: value(
      "Contraction and churn come to 1200, more than the 1100 they are taken from. Check that all figures are of the same customers.",
    ),
    source: "computed: no customer base loses more than it has",
  },
  { id: "NRR", args: [0.3, 0.1, 0, 0], result: 1.3333333333333333, source: "computed: 0.3 + 0.1 without binary noise" },
  { id: "GRR", args: [300000, 299999.99, 0], result: 3.3333333333333334e-8, source: "computed: a cent is left" },
  { id: "GRR", args: [300000, 200000, 100000], result: 0, source: "computed: everything was lost" },
  {
    id: "GRR",
    args: [100000, -5000, 8000],
    result: value(
      "contraction: -5000 is below zero and would lift gross retention above 100 %. Gross retention excludes expansion: enter losses as positive amounts.",
    ),
    source: "definition: gross retention never exceeds 100 %",
  },
  { id: "GRR", args: [0, 0, 0], result: zero("starting"), source: "definition: no opening revenue, no retention" },
  {
    id: "CUSTOMER_RETENTION",
    args: [100, 130, 20],
    result: value(
      "110 customers would have been kept of 100 at the start. Count every customer won in the period as new.",
    ),
    source: "computed: retention never exceeds 100 %",
  },
  {
    id: "CUSTOMER_RETENTION",
    args: [100, 10, 20],
    result: value(
      "new_customers: 20 is more than the 10 customers at the end. Count only new customers who are still there.",
    ),
    source: "computed",
  },
  {
    id: "CUSTOMER_RETENTION",
    args: [[[400, 250]], [[380, 250]], [[40, 0]]],
    result: [[0.85, 1]],
    source: "computed: 340 of 400, 250 of 250",
  },
  { id: "CLTV", args: [1234.56, 0.815, 0.035], result: 28747.61, source: "computed: 1,006.1664 / 0.035 = 28,747.6114" },
  { id: "CLTV", args: [500, 0.8, 0], result: zero("churn_rate"), source: "definition: nobody leaves" },
  {
    id: "CLTV",
    args: [500, 80, 0.02],
    result: value("gross_margin: 80 is above 1. Enter 1 or less."),
    source: "computed: 80 typed where 80 % was meant",
  },
  { id: "CLTV", args: [500, 0.8, 0.03, 0], result: 13333, source: "computed: 13,333.33 in whole units" },
  { id: "CAC", args: [1000.1, 8], result: 125.01, source: "computed: 125.0125" },
  { id: "CAC", args: [0.25, 10, 2], result: 0.03, source: "computed: 0.025 rounds half away from zero" },
  { id: "CAC", args: [50000, 0], result: zero("new_customers"), source: "definition: nobody was won" },
  { id: "DSO", args: [100000, 300000, 91], result: 30.333333333333332, source: "computed: 91 / 3, not rounded" },
  { id: "DSO", args: [0, 300000, 91], result: 0, source: "computed: everything is paid" },
  { id: "DSO", args: [100000, 0, 91], result: zero("revenue"), source: "definition: no revenue" },
  {
    id: "DSO",
    args: [100000, 300000, [[null]]],
    result: value("days: 0 is below 1. Enter 1 or more."),
    source: "computed: missing days are not an outstanding of zero",
  },
];

export default cases;
