/** From the sum of the components to what is payable: a column for each step that the plan uses. */
import { AFTER_LEAVING, PAID_BEFORE } from "../../plans/model";
import { quote } from "../draft";
import { choiceArgument } from "../rules/fields";
import { ofTime } from "../rules/modifiers";
import { LIFT, lifted } from "../rules/ruleSheet";
import { at, type Column, type Columns, orZero } from "./columns";
import { dealSum, fromDeals } from "./credited";
import { addDraw } from "./draw";

export interface Payment {
  readonly total: number;
  readonly payable: number;
  /** The steps from the total to what is payable, with native functions; none where the total is what is payable. */
  readonly natives: readonly NativeStep[];
}

interface NativeStep {
  /** Of the column that it recomputes. */
  readonly header: string;
  readonly amount: (before: string) => string;
}

/** Sum, plan cap, cash, true-up, draw, holdback and clawback: a column for each that the plan uses. */
export function addPayment(columns: Columns, payouts: readonly number[]): Payment {
  const { context } = columns;
  const labels = context.words.payouts;
  const { basis, planCap, afterLeaving, draw, holdback, clawback } = context.plan.modifiers;
  const decimals = context.name("Decimals");
  const money = { format: "money", role: "calculated", total: "sum" } as const;
  let total = payouts[0]!;
  if (payouts.length > 1) {
    const row = `ROUND(${payouts.map(at).join("+")},${decimals})`;
    total = columns.add({ ...money, kind: "total", header: labels.totalPayout, row });
  }
  const steps: ((paid: number) => PaidStep)[] = [];
  if (planCap !== undefined) steps.push((paid) => addPlanCap(columns, paid));
  if (basis === "cash to date") steps.push((paid) => addCash(columns, paid));
  if (basis !== undefined) {
    steps.push((paid) => {
      const note = labels.paidBeforeNote;
      const entry = { role: "input", row: "", entry: PAID_BEFORE } as const;
      const before = columns.add({ ...money, ...entry, header: labels.paidBefore, note });
      columns.paidBefore = before;
      const native = (amount: string) => `ROUND(${amount}-ROUND(${orZero(at(before))},${decimals}),${decimals})`;
      const row = context.native ? native(at(paid)) : `TRUE_UP(${at(paid)},${orZero(at(before))},${decimals})`;
      return {
        column: { header: labels.due, note: labels.dueNote, row },
        native,
      };
    });
  }
  if (afterLeaving !== undefined) steps.push((paid) => addAfterLeaving(columns, paid));
  if (draw !== undefined) steps.push((paid) => addDraw(columns, paid));
  if (holdback !== undefined) {
    steps.push((paid) => {
      const rate = context.name("Holdback");
      const natively = (amount: string) => `ROUND(${amount}*${rate}*${LIFT},${decimals})`;
      const row = context.native ? natively(at(paid)) : `HOLDBACK(${at(paid)},${rate},,${decimals})`;
      const held = columns.add({ ...money, header: labels.held, row });
      return {
        column: {
          header: clawback === undefined ? labels.payable : labels.afterHoldback,
          row: `ROUND(${at(paid)}-${at(held)},${decimals})`,
        },
        native: (amount) => `(${amount}-${natively(amount)})`,
      };
    });
  }
  if (clawback !== undefined) {
    steps.push((paid) => {
      const period = context.name("PeriodFrom");
      const back = columns.add({
        ...money,
        ...fromDeals(context, "DealTakenBack", period),
        header: labels.takenBack,
        note: labels.takenBackNote,
        role: "link",
      });
      return {
        column: { header: labels.payable, row: `ROUND(${at(paid)}-${at(back)},${decimals})` },
        native: (amount) =>
          `(${amount}-${dealSum(context, context.name("DealTakenBackAgain"), decimals, period, "DealKnown")})`,
      };
    });
  }
  let paid = total;
  const natives: NativeStep[] = [];
  steps.forEach((step, index) => {
    const { column, native } = step(paid);
    // The last column of the payment is the one that payroll takes.
    const payable = index === steps.length - 1;
    paid = columns.add({ ...money, ...column, ...(payable ? { kind: "payable" } : {}) });
    natives.push({ header: column.header, amount: native });
  });
  return { total, payable: paid, natives };
}

/** The column that a step of the payment ends in, and its amount with native functions from the amount before it. */
export interface PaidStep {
  readonly column: Pick<Column, "header" | "row" | "note">;
  readonly native: (amount: string) => string;
}

function addPlanCap(columns: Columns, paid: number): PaidStep {
  const { context } = columns;
  const [cap, decimals] = [context.name("PlanCap"), context.name("Decimals")];
  const most = ofTime(cap, columns.periods === 0 ? [] : [at(columns.periods)]);
  const native = (amount: string) => `MIN(${amount},IF(${cap}="",1E+15,${most}))`;
  const row = context.native
    ? lifted(native(at(paid)), decimals)
    : `CAPPED_PAYOUT(${at(paid)},,IF(${cap}="","",${most}),${decimals})`;
  return { column: { header: context.words.payouts.planCapped, row }, native };
}

/** What the customers' payments cover: the share of the invoiced credits that was received. */
function addCash(columns: Columns, paid: number): PaidStep {
  const { context } = columns;
  const labels = context.words.payouts;
  const decimals = context.name("Decimals");
  const money = { format: "money", role: "link", total: "sum" } as const;
  const invoiced = columns.add({
    ...money,
    ...fromDeals(context, "DealInvoiced"),
    header: labels.invoiced,
    note: labels.invoicedNote,
  });
  const received = columns.add({
    ...money,
    ...fromDeals(context, "DealReceived"),
    header: labels.received,
    note: labels.receivedNote,
  });
  const [all, cash] = [at(invoiced), at(received)];
  const native = (amount: string) =>
    `ROUND((${amount})*IF(${all}=0,1,MIN(1,${cash}/MAX(${all},0.000001)))*${LIFT},${decimals})`;
  const row = context.native
    ? native(at(paid))
    : `IF(${all}=0,${at(paid)},PAYABLE_COMMISSION(${at(paid)},${cash},${all},${decimals}))`;
  return { column: { header: labels.collected, note: labels.collectedNote, row }, native };
}

/** On a plan that forfeits, nothing is due to who is not on it in the period; what is owed stays due. */
function addAfterLeaving({ context, onPlan }: Columns, paid: number): PaidStep {
  const labels = context.words.payouts;
  const chosen = context.name("AfterLeaving");
  const yes = quote(context.words.words.yes);
  const word = quote(context.planWords.choices.forfeits);
  const forfeits = `${choiceArgument(context, chosen, AFTER_LEAVING)}="forfeits"`;
  return {
    column: {
      header: labels.dueAfterLeaving,
      note: labels.dueAfterLeavingNote,
      row: `IF(AND(${forfeits},${at(onPlan)}<>${yes}),MIN(0,${at(paid)}),${at(paid)})`,
    },
    native: (amount) => `IF(AND(${chosen}=${word},${at(onPlan)}<>${yes}),MIN(0,${amount}),${amount})`,
  };
}
