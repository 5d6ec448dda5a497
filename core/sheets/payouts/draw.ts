/** A draw: what is paid beyond the commission, what is taken back of it, and what is still owed. */
import { OPENING } from "../../plans/model";
import { DRAW_TYPES, type DrawType } from "../../rules/draw";
import { quote } from "../draft";
import { choiceArgument } from "../rules/fields";
import { at, type Columns, orZero } from "./columns";
import type { PaidStep } from "./payment";
import { partOf, workedShare } from "./worked";

export function addDraw(columns: Columns, before: number): PaidStep {
  const { context } = columns;
  const labels = context.words.payouts;
  const decimals = context.name("Decimals");
  const money = { format: "money", role: "calculated", total: "sum" } as const;
  const there = `${at(columns.onPlan)}=${quote(context.words.words.yes)}`;
  const note = labels.openingNote;
  const owed = columns.add({ ...money, role: "input", row: "", header: labels.opening, entry: OPENING, note });
  columns.opening = owed;
  const type = choiceArgument(context, context.name("DrawType"), DRAW_TYPES);
  const word = (one: DrawType) => `${context.name("DrawType")}=${quote(context.planWords.choices[one])}`;
  const [amount, limit] = [context.name("DrawAmount"), context.name("DrawRecoveryLimit")];
  // Every input of a draw is money, so that the ledger adds up; a finer figure may stand in its cell.
  const inMoney = (cell: string) => `ROUND(0+${cell},${decimals})`;
  let ofPeriod = inMoney(amount);
  if (context.plan.modifiers.proration !== undefined) {
    const period = [context.name("PeriodFrom"), context.name("PeriodTo")] as const;
    const [start, end] = [at(columns.start), at(columns.end)];
    const worked = (until: string) => workedShare(context, period, start, until);
    // Settled period by period, the shares of the payout are those of the draw.
    const [missed, share] = columns.toDate
      ? [`(1-${worked("")})`, worked(end)]
      : [at(columns.before), at(columns.share)];
    ofPeriod = partOf(amount, missed, share, decimals);
  }
  const drawn = columns.add({
    ...money,
    header: labels.drawOfPeriod,
    note: labels.drawOfPeriodNote,
    row: `IF(${there},${ofPeriod},0)`,
  });
  const terms = { there, amount: at(drawn), limit: `IF(${limit}="","",${inMoney(limit)})` };
  const earned = (of: string, is: (one: DrawType) => string) =>
    drawNative(of, inMoney(orZero(at(owed))), { ...terms, is });
  // A word that is no type of draw is an error here, not a guess.
  const { topUp, recovered, balance } = earned(at(before), (one) => `${type}=${quote(one)}`);
  const more = columns.add({ ...money, header: labels.topUp, row: `ROUND(${topUp},${decimals})` });
  const back = columns.add({ ...money, header: labels.recovered, row: `ROUND(${recovered},${decimals})` });
  columns.add({ ...money, header: labels.balance, row: `ROUND(${balance},${decimals})` });
  const args = [at(before), at(drawn), orZero(at(owed)), type, limit, decimals];
  // Who is not there is topped up to nothing, not even from what is owed to zero.
  const without = `ROUND(${at(before)}-${at(back)},${decimals})`;
  const row = context.native
    ? `ROUND(${at(before)}+${at(more)}-${at(back)},${decimals})`
    : `IF(${there},INDEX(DRAW_PAYMENT(${args.join(",")}),2,1),${without})`;
  return {
    column: { header: labels.paid, row },
    native: (of) => {
      const again = earned(of, word);
      // Binary noise of the sum would move exact halves of a cent in the holdback that follows.
      return `ROUND(${of}+${again.topUp}-${again.recovered},${decimals})`;
    },
  };
}

/** A draw with native functions: what is paid beyond the commission, what is taken back of it, and what is still owed. */
function drawNative(
  earned: string,
  opening: string,
  {
    is,
    there,
    amount,
    limit,
  }: {
    readonly is: (type: DrawType) => string;
    readonly there: string;
    readonly amount: string;
    readonly limit: string;
  },
): { readonly topUp: string; readonly recovered: string; readonly balance: string } {
  const onTop = `OR(${is("recoverable")},${is("non-recoverable")})`;
  const owed = `OR(${is("recoverable")},${is("recoverable guarantee")})`;
  const topUp = `IF(${there},IF(${onTop},${amount},MAX(0,${amount}-${earned})),0)`;
  const available = `IF(${onTop},${earned},${earned}-${amount})`;
  const recovered = `IF(${owed},MAX(0,MIN(${available},${opening},IF(${limit}="",1E+15,${limit}))),0)`;
  return { topUp, recovered, balance: `${opening}-${recovered}+IF(${owed},${topUp},0)` };
}
