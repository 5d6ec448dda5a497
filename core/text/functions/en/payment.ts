/** Help texts of the payment functions, in English. */
import type { FunctionText } from "../functionText";
import { decimals } from "./shared";

export const payment = {
  DRAW_PAYMENT: {
    summary: "Payment under a draw: paid, top-up, recovered and closing balance, for one period or a column of them.",
    args: {
      earned: "Commission earned, in money: one cell, or consecutive periods; a blank period is skipped.",
      draw: "Draw of a period, in money, 0 or more: one cell for all periods, or as many as earned.",
      opening_balance: "Owed from earlier periods, in money, 0 or more. Default 0.",
      type: '"guarantee" (default), "recoverable guarantee" (top-up owed), "recoverable" (on top, owed), "non-recoverable" (on top).',
      recovery_limit: "Most that is recovered in one period, in money. Left out: no limit.",
      decimals,
    },
  },
  CLAWBACK: {
    summary: "Commission to take back when a deal ends early; never more than what was paid for it.",
    args: {
      commission_paid: "What was paid for the deal, in money, 0 or more.",
      term_months: "Months the commission was paid for, above zero.",
      elapsed_months: "Months the customer stayed, 0 or more; parts of a month count.",
      schedule: '"pro rata" (default): the share of the term not served. "full": all of it.',
      window: "Months within which anything is taken back; at exactly its end nothing is. Left out: the term.",
      decimals,
    },
  },
  PAYABLE_COMMISSION: {
    summary: "What is payable of an earned commission as cash comes in; at most all of it.",
    args: {
      earned: "Commission earned, in money; negative for a credit memo.",
      received: "Cash received so far, in money, 0 or more.",
      invoiced: "Amount invoiced, in money, above zero.",
      decimals,
    },
  },
  HOLDBACK: {
    summary: "What stays held back of an earned commission, after what was released of it.",
    args: {
      earned: "Commission earned, in money.",
      rate: "Share held back, 0 to 1 (0.1 = 10 %).",
      released: "Already released, in money; at most what was held back. Default 0.",
      decimals,
    },
  },
  TRUE_UP: {
    summary: "What is due now: earned less paid, both for the year to date; negative when too much was paid.",
    args: {
      ytd_earned: "Earned in the year to date, in money.",
      ytd_paid: "Paid in the year to date, in money.",
      decimals,
    },
  },
} satisfies Readonly<Record<string, FunctionText>>;
