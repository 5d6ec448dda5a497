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
  {
    id: "SALES_TO_GO",
    args: [6340.57, [[0, 0.25]], 7, null, 334110.03],
    result: 25362.27,
    source: "computed: 334,110.03 earned 83,527.5075, paid as 83,527.51; 359,472.30 earn 89,868.075, paid as 89,868.08",
  },
  { id: "SALES_TO_GO", args: [0, SEED, 300000], result: 0, source: `${PLAN}: nothing more is needed` },
  { id: "SALES_TO_GO", args: [-50, SEED, 300000], result: 0, source: `${PLAN}: already reached` },
  {
    id: "SALES_TO_GO",
    args: [18000, SEED, 300000],
    result: 239999.94,
    source: `${PLAN}: 239,999.94 at 7.5 % are 17,999.9955, paid as 18,000.00; 239,999.93 are 17,999.99475`,
  },
  {
    id: "SALES_TO_GO",
    args: [45750, SEED, 300000],
    result: 479999.97,
    source: `${PLAN}: 480,000 pays 45,750; 3 cents at 15 % are 0.0045, which rounding lends`,
  },
  {
    id: "SALES_TO_GO",
    args: [0.01, SEED, 300000],
    result: 0.07,
    source: `${PLAN}: 0.07 earns 0.00525, paid as 0.01; 0.06 only 0.0045`,
  },
  {
    id: "SALES_TO_GO",
    args: [30000, SEED, 300000, null, null, null, 0],
    result: 359996,
    source: `${PLAN}: in whole units; 359,996 earns 29,999.5, paid as 30,000`,
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
    result: 214999.97,
    source: `${PLAN}: 90,000 at 12.5 % earn 11,250; 124,999.97 at 15 % earn 18,749.9955, paid as 18,750.00`,
    note: "the second 30,000 costs less than the first",
  },
  { id: "SALES_TO_GO", args: [10000, DECELERATOR], result: 100000, source: "computed: reached by the jump at 100,000" },
  {
    id: "SALES_TO_GO",
    args: [15000, DECELERATOR],
    result: 149999.95,
    source: "computed: 149,999.95 at 10 % are 14,999.995, paid as 15,000.00",
  },
  {
    id: "SALES_TO_GO",
    args: [19999.99, DECELERATOR],
    result: 199999.85,
    source: "computed: just below the deceleration, 199,999.85 earns 19,999.985, paid as 19,999.99",
  },
  {
    id: "SALES_TO_GO",
    args: [20000.01, DECELERATOR],
    result: 333333.42,
    source: "computed: above 200,000 the payout falls to 12,000 and rises again at 6 %; 333,333.42 earns 20,000.0052",
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
    result: 54999.98,
    source: "computed: flat from 10,000 to 50,000, then 4,999.98 at 20 % earn 999.996, paid as 1,000.00",
  },
  {
    id: "SALES_TO_GO",
    args: [750, SEED, 300000, null, -10000],
    result: 9999.94,
    source: `${PLAN}: a net negative period counts at the first rate, as it took back`,
  },
  {
    id: "SALES_TO_GO",
    args: [[[30000], [null], ["x"]], SEED, 300000],
    result: [
      [359999.96],
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
