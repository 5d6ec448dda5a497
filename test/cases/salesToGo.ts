/** Worked figures of SALES_TO_GO. */
import type { Case } from "./case";

const SEED = [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];
const PLAN = "computed: retention commission plan";
/** Pays 10 % from the first unit once 100,000 is reached, and only 6 % of everything from 200,000 on. */
const DECELERATOR = [
  [0, 0.05, null],
  [100000, 0.1, true],
  [200000, 0.06, true],
];
const notReached = (payout: string) => ({
  code: "#N/A",
  message: `No further amount pays ${payout}: the tier table does not reach it, whatever is sold.`,
});

const cases: readonly Case[] = [
  { id: "SALES_TO_GO", args: [0, SEED, 300000], result: 0, source: `${PLAN}: nothing more is needed` },
  { id: "SALES_TO_GO", args: [-50, SEED, 300000], result: 0, source: `${PLAN}: already reached` },
  {
    id: "SALES_TO_GO",
    args: [18000, SEED, 300000],
    result: 240000,
    source: `${PLAN}: 240,000 at 7.5 %`,
  },
  {
    id: "SALES_TO_GO",
    args: [45750, SEED, 300000],
    result: 480000,
    source: `${PLAN}: 480,000 pays 45,750`,
  },
  {
    id: "SALES_TO_GO",
    args: [0.01, SEED, 300000],
    result: 0.14,
    source: `${PLAN}: 0.14 earns 0.0105, 0.13 only 0.00975`,
  },
  {
    id: "SALES_TO_GO",
    args: [30000, SEED, 300000, null, null, null, 0],
    result: 360000,
    source: `${PLAN}: in whole units`,
  },
  {
    id: "SALES_TO_GO",
    args: [22500.01, SEED, 300000, "retroactive"],
    result: 300000,
    source: `${PLAN}: any payout between 22,500 and 37,500 needs the whole quota`,
  },
  {
    id: "SALES_TO_GO",
    args: [37500, SEED, 300000, "retroactive", null, "to"],
    result: 300000.01,
    source: `${PLAN}: quota must be exceeded by a cent`,
  },
  {
    id: "SALES_TO_GO",
    args: [30000, SEED, 300000, null, 360000],
    result: 215000,
    source: `${PLAN}: 90,000 at 12.5 % earn 11,250, 125,000 at 15 % earn 18,750`,
    note: "the second 30,000 costs less than the first",
  },
  { id: "SALES_TO_GO", args: [10000, DECELERATOR], result: 100000, source: "computed: reached by the jump at 100,000" },
  { id: "SALES_TO_GO", args: [15000, DECELERATOR], result: 150000, source: "computed: 150,000 at 10 %" },
  {
    id: "SALES_TO_GO",
    args: [19999.99, DECELERATOR],
    result: 199999.9,
    source: "computed: just below the deceleration, 199,999.90 earns 19,999.99",
  },
  {
    id: "SALES_TO_GO",
    args: [20000.01, DECELERATOR],
    result: 333333.5,
    source: "computed: above 200,000 the payout falls to 12,000 and rises again at 6 %; 333,333.50 earns 20,000.01",
  },
  {
    id: "SALES_TO_GO",
    args: [
      5000,
      [
        [0, 0.1],
        [40000, 0],
      ],
    ],
    result: notReached("5000"),
    source: "computed: a cap at 4,000, for nothing is paid above 40,000",
  },
  {
    id: "SALES_TO_GO",
    args: [
      100,
      [
        [0, 0],
        [50000, 0],
      ],
    ],
    result: notReached("100"),
    source: "computed: a table that pays nothing",
  },
  {
    id: "SALES_TO_GO",
    args: [
      2000,
      [
        [0, 0.1],
        [10000, 0],
        [50000, 0.2],
      ],
    ],
    result: 55000,
    source: "computed: flat from 10,000 to 50,000, then 5,000 at 20 % earn 1,000",
  },
  {
    id: "SALES_TO_GO",
    args: [750, SEED, 300000, null, -10000],
    result: 10000,
    source: `${PLAN}: a net negative period counts at the first rate, as it took back`,
  },
  {
    id: "SALES_TO_GO",
    args: [[[30000], [null], ["x"]], SEED, 300000],
    result: [
      [360000],
      [null],
      [
        {
          code: "#VALUE!",
          message:
            'target_payout, row 3: "x" is a text, not a number. Enter a plain number; a text such as "5%" or "1,000" does not count.',
        },
      ],
    ].map((row) => row.flat()),
    source: PLAN,
  },
];

export default cases;
