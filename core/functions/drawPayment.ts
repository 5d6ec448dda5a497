/** DRAW_PAYMENT: what is paid under a draw, and what is owed back afterwards, for one period or for a row of them. */
import type { ResultCell } from "../cells/cell";
import { toCell } from "../decimal/rounding";
import { DRAW_TYPES, drawLedger } from "../rules/draw";
import { Fault } from "../rules/fault";
import { DECIMALS, declareWhole } from "./declaration";

export const DRAW_PAYMENT = declareWhole({
  id: "DRAW_PAYMENT",
  category: "payment",
  args: [
    { name: "earned", kind: "numbers", of: "money", blanks: "kept" },
    { name: "draw", kind: "numbers", of: "money", blanks: "zero", min: 0 },
    { name: "opening_balance", kind: "money", optional: true, default: 0, min: 0 },
    { name: "type", kind: "choice", choices: DRAW_TYPES, optional: true, default: "guarantee" },
    { name: "recovery_limit", kind: "money", optional: true, min: 0 },
    DECIMALS,
  ],
  shape: "table",
  result: "table",
  source: "https://help.quotapath.com/en/articles/15505239-how-to-create-non-recoverable-draws",
  related: ["HOLDBACK", "TRUE_UP", "CLAWBACK"],
  examples: [
    {
      args: [3200, 5000],
      result: [
        ["Paid", "Top-up", "Recovered", "Closing balance"],
        [5000, 1800, 0, 0],
      ],
      source: "https://help.quotapath.com/en/articles/15505239-how-to-create-non-recoverable-draws",
    },
    {
      args: [200, 100, 0, "recoverable"],
      result: [
        ["Paid", "Top-up", "Recovered", "Closing balance"],
        [300, 100, 0, 100],
      ],
      source: "https://xactlykulik.wordpress.com/2015/07/23/using-xactly-draws/",
    },
    {
      args: [[[3200], [6000], [9000]], 5000, 0, "recoverable guarantee"],
      result: [
        ["Paid", "Top-up", "Recovered", "Closing balance"],
        [5000, 1800, 0, 1800],
        [5000, 0, 1000, 800],
        [8200, 0, 800, 0],
      ],
      source: "computed: three months; what is earned above the draw pays the 1,800 back",
    },
  ],
  body: ({ earned, draw, opening_balance, type, recovery_limit, decimals }, { label }) => {
    if (draw.length !== 1 && draw.length !== earned.length) {
      throw new Fault("#VALUE!", "lengthsDiffer", {
        first: "earned",
        firstCount: earned.length,
        second: "draw",
        secondCount: draw.length,
      });
    }
    // A period without a figure has not happened yet: its row stays blank, and the balance waits.
    const periods = earned.flatMap((amount, index) => (Number.isNaN(amount) ? [] : [index]));
    const ledger = drawLedger(
      periods.map((index) => earned[index]!),
      periods.map((index) => draw[draw.length === 1 ? 0 : index]!),
      opening_balance,
      { type, recoveryLimit: recovery_limit, decimals },
    );
    const rows = earned.map((): ResultCell[] => [null, null, null, null]);
    ledger.forEach(({ paid, topUp, recovered, balance }, at) => {
      rows[periods[at]!] = [toCell(paid), toCell(topUp), toCell(recovered), toCell(balance)];
    });
    return [[label("paid"), label("topUp"), label("recovered"), label("closingBalance")], ...rows];
  },
});
