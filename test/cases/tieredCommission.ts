/** Worked figures of TIERED_COMMISSION. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  {
    id: "TIERED_COMMISSION",
    args: [
      220000,
      [
        [0, 0.04],
        [200000, 0.06],
      ],
    ],
    result: 9200,
    source: "https://help.salesforce.com/apex/HTViewHelpDoc?id=sales.spiff_accelerator_functions.htm",
    note: "source table has 2 more open tiers (8%,10%) whose bounds were not seen",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      20000,
      [
        [0, 0.04],
        [150000, 0.06],
        [250000, 0.08],
      ],
      null,
      null,
      145000,
    ],
    result: 1100,
    source:
      "https://trailhead.salesforce.com/content/learn/modules/salesforce-spiff-marginal-payout-rules/use-marginal-payout-rule-functions",
    note: "blended 5.5%",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      200,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 2,
    source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
    note: "per-transaction",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 3,
    source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
    note: "per-transaction",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1500,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 20,
    source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
    note: "per-transaction",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1200,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 14,
    source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
    note: "per-transaction",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      2000,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 30,
    source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
    note: "per-transaction",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      4500,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 95,
    source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
    note: "per-transaction",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      9700,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.03],
        [8000, 0.05],
      ],
    ],
    result: 285,
    source: "computed (cumulative reading of the Oracle transactions; sum of per-transaction reading is 164)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      200,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.02],
      ],
    ],
    result: 2,
    source:
      "https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html",
    note: "amount per band spread evenly over the band",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.02],
      ],
    ],
    result: 3,
    source:
      "https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html",
    note: "amount per band spread evenly over the band",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1500,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.02],
      ],
    ],
    result: 20,
    source:
      "https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html",
    note: "amount per band spread evenly over the band",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1200,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.02],
      ],
    ],
    result: 14,
    source:
      "https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html",
    note: "amount per band spread evenly over the band",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      2000,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.02],
      ],
    ],
    result: 30,
    source:
      "https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html",
    note: "amount per band spread evenly over the band",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      4500,
      [
        [0, 0.01],
        [1000, 0.02],
        [3000, 0.02],
      ],
    ],
    result: 80,
    source:
      "https://docs.oracle.com/cd/G11809_01/trans/F77870-03/examples-of-calculating-earnings-using-interpolated-rates.html",
    note: "amount per band spread evenly over the band",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      11000,
      [
        [0, 0.05],
        [5000, 0.1],
        [10000, 0.15],
      ],
    ],
    result: 900,
    source: "https://aptifykb.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=15417386804",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      11000,
      [
        [0, 0.05],
        [5000, 0.1],
        [10000, 0.15],
      ],
      null,
      "retroactive",
    ],
    result: 1650,
    source: "https://aptifykb.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=15417386804",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      540000,
      [
        [0, 0.045],
        [100000, 0.02],
        [250000, 0.012],
        [500000, 0.002],
      ],
    ],
    result: 10580,
    source: "https://www.get-digital-help.com/how-to-do-tiered-calculations-in-one-formula/",
    note: "decreasing rates",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      55000,
      [
        [0, 0],
        [6000, 0.17],
        [20000, 0.3],
        [50000, 0.42],
        [60000, 0.47],
      ],
    ],
    result: 13480,
    source: "http://www.mcgimpsey.com/excel/variablerate.html",
    note: "amount inferred from result",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      600000,
      [
        [0, 0.03],
        [300000, 0.05],
        [500000, 0.07],
      ],
    ],
    result: 26000,
    source: "https://www.sparrowgenie.com/sales-commission-models/non-retroactive-commission",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      150000,
      [
        [0, 0.05],
        [1, 0.06],
        [1.25, 0.07],
      ],
      100000,
    ],
    result: 8250,
    source:
      "https://excelforum.com/excel-formulas-and-functions/861932-vlookup-for-multiple-results-without-duplicates-prev-thread.html",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      5000,
      [
        [0, 0.1],
        [5000, 0.12],
      ],
    ],
    result: 500,
    source: "https://gist.github.com/richardlawrence/1138036",
    note: "at boundary",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300000,
      [
        [0, 0.1],
        [100000, 0.11],
        [200000, 0.12],
        [300000, 0.13],
        [400000, 0.14],
      ],
    ],
    result: 33000,
    source: "https://www.mrexcel.com/board/threads/tiered-commission-with-a-max-cap-for-each-tier.1209088/latest",
    note: "a forum answer gave 46000: exact-threshold bug",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1500,
      [
        [0, 0.25],
        [500, 0.3],
        [3000, 0.4],
      ],
    ],
    result: 425,
    source:
      "https://help.mytime.com/hc/en-us/articles/360046956372-Tiered-Commission-by-Revenue-Amount-Above-Earned-Breakdown",
    note: "vendor page prints 424.98 (x.99 boundaries)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1500000,
      [
        [0, 0.0175],
        [1500000, 0.025],
        [3000000, 0.0325],
        [4500000, 0.0425],
      ],
      null,
      "retroactive",
    ],
    result: 37500,
    source: "https://support.oracle.com/knowledge/Oracle%20E-Business%20Suite/2582565_1.html",
    note: "Oracle EBS applies 2.50%",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      1500000,
      [
        [0, 0.0175],
        [1500000, 0.025],
        [3000000, 0.0325],
        [4500000, 0.0425],
      ],
      null,
      "retroactive",
      null,
      "to",
    ],
    result: 26250,
    source: "https://support.oracle.com/knowledge/Oracle%20E-Business%20Suite/2582565_1.html",
    note: "what that customer wanted (1.75%); Spiff and Aptify default",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      0,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: 0,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      0,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 0,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      0,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
      null,
      "to",
    ],
    result: 0,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      240000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: 18000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      240000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 18000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      240000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
      null,
      "to",
    ],
    result: 18000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: 22500,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 37500,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
      null,
      "to",
    ],
    result: 22500,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      360000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: 30000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      360000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 45000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      360000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
      null,
      "to",
    ],
    result: 45000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      450000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: 41250,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      450000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 67500,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      450000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
      null,
      "to",
    ],
    result: 56250,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      480000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: 45750,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      480000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 72000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      480000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
      null,
      "to",
    ],
    result: 72000,
    source: "seed plan 1 (computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      -20000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      null,
      310000,
    ],
    result: -2000,
    source: "computed",
    note: "credit memo crosses back over 100%",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      -20000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: -1500,
    source: "computed",
    note: "below zero: first-tier rate",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      300000,
      [
        [0, 0.09],
        [1, 0.12],
        [1.5, 0.15],
      ],
      250000,
    ],
    result: 28500,
    source: "seed plan 2 retention (computed)",
  },
  { id: "TIERED_COMMISSION", args: [100000, [[0, 0.12]]], result: 12000, source: "seed plan 2 upsell (computed)" },
  {
    id: "TIERED_COMMISSION",
    args: [
      16499,
      [
        [0, 0.05, null],
        [0.5, 0.1, true],
        [1, 0.2, null],
      ],
      33000,
    ],
    result: 824.95,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-decelerators (rates/quota from page; payout computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      16500,
      [
        [0, 0.05, null],
        [0.5, 0.1, true],
        [1, 0.2, null],
      ],
      33000,
    ],
    result: 1650,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-decelerators (rates/quota from page; payout computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      33000,
      [
        [0, 0.05, null],
        [0.5, 0.1, true],
        [1, 0.2, null],
      ],
      33000,
    ],
    result: 3300,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-decelerators (rates/quota from page; payout computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      40000,
      [
        [0, 0.05, null],
        [0.5, 0.1, true],
        [1, 0.2, null],
      ],
      33000,
    ],
    result: 4700,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-decelerators (rates/quota from page; payout computed)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      59999,
      [
        [0, 0, null],
        [0.6, 0.1, true],
        [1, 0.15, null],
      ],
      100000,
    ],
    result: 0,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-cliff (structure from page; 10% base and 100k quota mine)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      60000,
      [
        [0, 0, null],
        [0.6, 0.1, true],
        [1, 0.15, null],
      ],
      100000,
    ],
    result: 6000,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-cliff (structure from page; 10% base and 100k quota mine)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      100000,
      [
        [0, 0, null],
        [0.6, 0.1, true],
        [1, 0.15, null],
      ],
      100000,
    ],
    result: 10000,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-cliff (structure from page; 10% base and 100k quota mine)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      120000,
      [
        [0, 0, null],
        [0.6, 0.1, true],
        [1, 0.15, null],
      ],
      100000,
    ],
    result: 13000,
    source:
      "https://comp.quotapath.com/account-executive/accelerators-cliff (structure from page; 10% base and 100k quota mine)",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      299999.99999999994,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
      "retroactive",
    ],
    result: 37500,
    source: "computed: a sum with binary noise is the number the cell shows",
    note: "the rep has made quota",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      [[120000], [null], [360000]],
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: [[9000], [null], [30000]],
    source: "computed: retention commission plan",
    note: "a blank row stays blank",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      [[100000], [null], [-50000]],
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      [[300000], [300000], [300000]],
    ],
    result: [[7500], [0], [-3750]],
    source: "computed: retention commission plan",
    note: "a blank amount beside a quota counts as 0",
  },
  {
    id: "TIERED_COMMISSION",
    args: [0.1, [[0, 0.05]], null, null, null, null, 2],
    result: 0.01,
    source: "computed: half a cent is rounded away from zero",
  },
  {
    id: "TIERED_COMMISSION",
    args: [-0.1, [[0, 0.05]], null, null, null, null, 2],
    result: -0.01,
    source: "computed: half a cent is rounded away from zero",
  },
  {
    id: "TIERED_COMMISSION",
    args: [1234.5678, [[0, 0.05]], null, null, null, null, 0],
    result: 62,
    source: "computed: 61.72839 in whole units",
  },
  {
    id: "TIERED_COMMISSION",
    args: [1234.5678, [[0, 0.05]], null, null, null, null, 10],
    result: 61.72839,
    source: "computed: ten decimals",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      360000,
      [
        ["From", "Rate"],
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
        [null, null],
      ],
      300000,
    ],
    result: 30000,
    source: "computed: retention commission plan",
    note: "header and trailing blank row",
  },
  {
    id: "TIERED_COMMISSION",
    args: [
      360000,
      [
        [0, 1, 0.075],
        [1, 1.5, 0.125],
        [1.5, null, 0.15],
      ],
      300000,
    ],
    result: 30000,
    source: "computed: retention commission plan",
    note: "tiers as a plan prints them: from, to, rate",
  },
  {
    id: "TIERED_COMMISSION",
    args: [90000, [[0.6, 0.1]], 100000],
    result: 3000,
    source: "computed: below the first threshold nothing is earned",
  },
  {
    id: "TIERED_COMMISSION",
    args: [90000, [[0.6, 0.1]], 100000, "retroactive"],
    result: 9000,
    source: "computed: a cliff pays from the first unit",
  },
];

export default cases;
