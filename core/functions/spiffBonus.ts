/** SPIFF_BONUS: a temporary sales programme that pays by unit, by order or once. */
import { spiffBonus } from "../rules/bonuses";
import { DECIMALS, declareRows } from "./declaration";
import { given } from "./sharedArguments";

export const SPIFF_BONUS = declareRows({
  id: "SPIFF_BONUS",
  category: "bonuses",
  args: [
    { name: "quantity", kind: "count", rows: true },
    { name: "minimum", kind: "count", rows: true, min: 0 },
    { name: "amount", kind: "money", rows: true, min: 0 },
    {
      name: "mode",
      kind: "choice",
      choices: ["per unit", "per order", "once"],
      optional: true,
      default: "per unit",
    },
    { name: "cap", kind: "money", rows: true, optional: true, min: 0 },
    DECIMALS,
  ],
  shape: "rows",
  result: "money",
  source: "the spiff plan of this project: an amount per unit or per order from a minimum quantity on",
  related: ["MILESTONE_BONUS", "CAPPED_PAYOUT"],
  examples: [
    { args: [12, 10, 250, "per order"], result: 250, source: "computed: 250 per order of 10 units or more" },
    { args: [9, 10, 250, "per order"], result: 0, source: "computed: one unit short" },
    { args: [12, 10, 50, "per unit", 500], result: 500, source: "computed: 12 units at 50, capped at 500" },
  ],
  rule: ({ mode, decimals }) => {
    const terms = { mode, decimals };
    return (quantity, minimum, amount, cap) => spiffBonus(quantity, minimum, amount, given(cap), terms);
  },
});
