/** TIER_BREAKDOWN: the same payout as TIERED_COMMISSION, tier by tier, so that a statement can be followed. */
import type { ResultCell } from "../cells/cell";
import { exact } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { breakdown, withMethod } from "../rules/tiers";
import { DECIMALS, declareWhole } from "./declaration";
import { AMOUNT, EDGE, METHOD, OPTIONAL_QUOTA, PRIOR_AMOUNT, TIERS } from "./tierArguments";

const { rows: _amountRows, ...amount } = AMOUNT;
const { rows: _quotaRows, ...quota } = OPTIONAL_QUOTA;
const { rows: _priorRows, ...priorAmount } = PRIOR_AMOUNT;

export const TIER_BREAKDOWN = declareWhole({
  id: "TIER_BREAKDOWN",
  category: "tiers",
  args: [amount, TIERS, quota, METHOD, priorAmount, EDGE, DECIMALS],
  shape: "table",
  result: "table",
  source: "https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html",
  related: ["TIERED_COMMISSION", "TIER_CHECK"],
  examples: [
    {
      args: [
        2500,
        [
          [0, 0.01],
          [1000, 0.02],
        ],
      ],
      result: [
        ["Tier", "From", "To", "Amount in tier", "Rate", "Payout"],
        [1, 0, 1000, 1000, 0.01, 10],
        [2, 1000, null, 1500, 0.02, 30],
        ["Total", null, null, 2500, null, 40],
      ],
      source: "computed: 1,000 at 1 % and 1,500 at 2 %",
    },
  ],
  body: ({ amount: credited, tiers: rows, quota: base, method, prior_amount, edge, decimals }, { label }) => {
    const tiers = withMethod(rows, method);
    const { parts, total } = breakdown(credited, base, prior_amount, { tiers, edge, decimals });
    const lines = parts.map(({ index, amount: part, payout }): ResultCell[] => {
      const to = tiers[index + 1]?.from;
      return [
        index + 1,
        toCell(tiers[index]!.from),
        to === undefined ? null : toCell(to),
        toCell(part),
        toCell(tiers[index]!.value),
        toCell(payout),
      ];
    });
    return [
      [label("tier"), label("from"), label("to"), label("amountInTier"), label("rate"), label("payout")],
      ...lines,
      [label("total"), null, null, toCell(exact(credited)), null, toCell(total)],
    ];
  },
});
