/** Worked figures of COMMISSION_COMPARE. */
import type { Case } from "./case";

const header = ["Method", "Edge", "Payout", "Difference"];

const cases: readonly Case[] = [
  {
    id: "COMMISSION_COMPARE",
    args: [
      1500000,
      [
        [0, 0.0175],
        [1500000, 0.025],
        [3000000, 0.0325],
        [4500000, 0.0425],
      ],
    ],
    result: [
      header,
      ["marginal", "from", 26250, 0],
      ["marginal", "to", 26250, 0],
      ["retroactive", "from", 37500, 11250],
      ["retroactive", "to", 26250, 0],
    ],
    source: "https://support.oracle.com/knowledge/Oracle%20E-Business%20Suite/2582565_1.html",
  },
  {
    id: "COMMISSION_COMPARE",
    args: [
      11000,
      [
        [0, 0.05],
        [5000, 0.1],
        [10000, 0.15],
      ],
    ],
    result: [
      header,
      ["marginal", "from", 900, 0],
      ["marginal", "to", 900, 0],
      ["retroactive", "from", 1650, 750],
      ["retroactive", "to", 1650, 750],
    ],
    source: "https://aptifykb.atlassian.net/wiki/pages/diffpagesbyversion.action?pageId=15417386804",
  },
  {
    id: "COMMISSION_COMPARE",
    args: [
      16500,
      [
        [0, 0.05, null],
        [0.5, 0.1, true],
        [1, 0.2, false],
      ],
      33000,
    ],
    result: [
      header,
      ["marginal", "from", 1650, 0],
      ["marginal", "to", 825, -825],
      ["retroactive", "from", 1650, 0],
      ["retroactive", "to", 825, -825],
    ],
    source: "https://comp.quotapath.com/account-executive/accelerators-decelerators (a flag overrides the method)",
  },
];

export default cases;
