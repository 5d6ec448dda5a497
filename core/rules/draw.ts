/**
 * Draws: money guaranteed or advanced against commission, and what is owed back. Four kinds are in use and are called
 * by the same names with opposite meanings, so the type is always said. Sources: QuotaPath's help on (non-)recoverable
 * draws, and "Using Xactly Draws" (xactlykulik.wordpress.com), both cited with the cases.
 */
import { Decimal, exact, ZERO } from "../decimal/decimal";
import { roundDecimal } from "../decimal/rounding";

export const DRAW_TYPES = ["guarantee", "recoverable guarantee", "recoverable", "non-recoverable"] as const;
export type DrawType = (typeof DRAW_TYPES)[number];

export interface DrawPayment {
  readonly paid: Decimal;
  /** What is paid beyond the commission: the top-up of a guarantee, or the whole draw where it is paid on top. */
  readonly topUp: Decimal;
  readonly recovered: Decimal;
  /** What the participant owes at the end of the period. */
  readonly balance: Decimal;
}

export interface DrawTerms {
  readonly type: DrawType;
  /** The most that may be recovered in one period; undefined: no limit. */
  readonly recoveryLimit: number | undefined;
  readonly decimals: number;
}

/**
 * The payment of one period. Every input is rounded to money first, so that the ledger adds up to the cent:
 * paid = earned + top-up - recovered, and closing balance = opening balance + what is owed of the top-up - recovered.
 *
 * - "guarantee": topped up to the draw; nothing is owed back.
 * - "recoverable guarantee": topped up to the draw; the top-up is owed, and recovered from what later periods earn
 *   above the draw.
 * - "recoverable": the draw is paid on top and owed; an opening balance is recovered from the commission earned.
 * - "non-recoverable": the draw is paid on top; nothing is owed back.
 *
 * A balance under a type that recovers nothing is carried on unchanged.
 *
 * @param earned commission of the period in money; negative after a clawback
 * @param draw money of the period, 0 or more
 * @param opening what is owed from earlier periods, 0 or more
 * @example 3,200 earned on a draw of 5,000: paid 5,000, top-up 1,800; as a recoverable guarantee 1,800 is owed
 */
export function drawPayment(earned: Decimal, draw: number, opening: Decimal, terms: DrawTerms): DrawPayment {
  const { type, decimals } = terms;
  const e = roundDecimal(earned, decimals);
  const d = roundDecimal(exact(draw), decimals);
  const onTop = type === "recoverable" || type === "non-recoverable";
  const owed = type === "recoverable" || type === "recoverable guarantee";
  const topUp = onTop ? d : Decimal.max(ZERO, d.minus(e));
  const start = roundDecimal(opening, decimals);
  const recovered = owed ? recoverable(onTop ? e : e.minus(d), start, terms) : ZERO;
  return {
    paid: e.plus(topUp).minus(recovered),
    topUp,
    recovered,
    balance: start.minus(recovered).plus(owed ? topUp : ZERO),
  };
}

/** Recovered is at most what was earned for it, what is owed, and the limit of a period. */
function recoverable(available: Decimal, balance: Decimal, { recoveryLimit, decimals }: DrawTerms): Decimal {
  const most = Decimal.max(ZERO, Decimal.min(available, balance));
  return recoveryLimit === undefined ? most : Decimal.min(most, roundDecimal(exact(recoveryLimit), decimals));
}

/** The payments of consecutive periods, each opening with the balance the one before closed with. */
export function drawLedger(
  earned: readonly number[],
  draws: readonly number[],
  opening: number,
  terms: DrawTerms,
): DrawPayment[] {
  let balance = exact(opening);
  return earned.map((amount, index) => {
    const payment = drawPayment(exact(amount), draws[index]!, balance, terms);
    balance = payment.balance;
    return payment;
  });
}
