/** Worked figures of TIER_BREAKDOWN. */
import type { Case } from "./case";

const cases: readonly Case[] = [
  {
    id: "TIER_BREAKDOWN",
    args: [
      360000,
      [
        [0, 0.075],
        [1, 0.125],
        [1.5, 0.15],
      ],
      300000,
    ],
    result: [
      ["Tier", "From", "To", "Amount in tier", "Rate", "Payout"],
      [1, 0, 1, 300000, 0.075, 22500],
      [2, 1, 1.5, 60000, 0.125, 7500],
      [3, 1.5, null, 0, 0.15, 0],
      ["Total", null, null, 360000, null, 30000],
    ],
    source: "computed: retention commission plan",
  },
  {
    id: "TIER_BREAKDOWN",
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
    result: [
      ["Tier", "From", "To", "Amount in tier", "Rate", "Payout"],
      [1, 0, 1, 0, 0.075, 0],
      [2, 1, 1.5, 360000, 0.125, 45000],
      [3, 1.5, null, 0, 0.15, 0],
      ["Total", null, null, 360000, null, 45000],
    ],
    source: "computed: retention commission plan",
    note: "the tier reached takes the whole amount",
  },
];

export default cases;
