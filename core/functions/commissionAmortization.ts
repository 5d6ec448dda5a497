/** COMMISSION_AMORTIZATION: a capitalised commission, expensed straight-line over the months of its benefit. */
import type { ResultCell } from "../cells/cell";
import { exact } from "../decimal/decimal";
import { roundDecimal, toCell } from "../decimal/rounding";
import { amortization } from "../rules/amortization";
import { DECIMALS, declareWhole } from "./declaration";
import { DATE_BOUNDS } from "./paymentArguments";

export const COMMISSION_AMORTIZATION = declareWhole({
  id: "COMMISSION_AMORTIZATION",
  category: "planning",
  args: [
    { name: "commission", kind: "money" },
    { name: "start_date", ...DATE_BOUNDS, filled: true },
    { name: "months", kind: "count", min: 1, max: 600, integer: true },
    { name: "as_of", ...DATE_BOUNDS, optional: true },
    DECIMALS,
  ],
  shape: "table",
  result: "table",
  source: "ASC 340-40-35-1 and IFRS 15.99: costs of obtaining a contract are amortised over the period of benefit",
  related: ["CLAWBACK", "PAYABLE_COMMISSION"],
  examples: [
    {
      args: [100, 46023, 3],
      result: [
        ["Month", "From", "To", "Expense", "Balance"],
        [1, 46023, 46053, 33.34, 66.66],
        [2, 46054, 46081, 33.33, 33.33],
        [3, 46082, 46112, 33.33, 0],
        ["Total", null, null, 100, null],
      ],
      source: "computed: three months from 1 January 2026 add up to 100",
    },
    {
      args: [100, 46023, 3, 46090],
      result: [
        ["Month", "From", "To", "Expense", "Balance"],
        [1, 46023, 46053, 33.34, 66.66],
        [2, 46054, 46081, 33.33, 33.33],
        ["Still deferred", null, null, 33.33, null],
        ["Total", null, null, 100, null],
      ],
      source: "computed: on 9 March 2026 two months are over",
    },
  ],
  body: ({ commission, start_date, months, as_of, decimals }, { label }) => {
    const schedule = amortization(commission, start_date, months, decimals);
    // A month is expensed when it is over: on its last day.
    const shown = as_of === undefined ? schedule : schedule.filter(({ to }) => to <= Math.floor(as_of));
    const total = toCell(roundDecimal(exact(commission), decimals));
    const rows = shown.map(({ from, to, expense, balance }, index): ResultCell[] => [
      index + 1,
      from,
      to,
      expense,
      balance,
    ]);
    if (as_of !== undefined) {
      rows.push([label("deferred"), null, null, shown[shown.length - 1]?.balance ?? total, null]);
    }
    return [
      [label("month"), label("from"), label("to"), label("expense"), label("balance")],
      ...rows,
      [label("total"), null, null, total, null],
    ];
  },
});
