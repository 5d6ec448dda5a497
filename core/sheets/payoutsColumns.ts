/** The columns of the payouts sheet in the order of operations: what each step is, and the formula that takes it. */
import { fill } from "../text/language";
import { type Context, creditsInOnePass, payoutRows } from "./context";
import { quote } from "./draft";
import { addressOf, columnLetters } from "./formula";
import type { Area, NumberFormat, StyleRole } from "./model";
import { ruleSheetOf } from "./rules";

/** Rows above the table: totals, and the headers right below them. */
export const TOTAL = 6;
export const HEADER = 7;
export const ID = 1;
export const NAME = 2;

export interface PayoutsLayout {
  readonly first: number;
  readonly rows: number;
}

export function payoutsLayout(context: Context): PayoutsLayout {
  return { first: HEADER + 1, rows: payoutRows(context) };
}

/** Where the ids of participants stand; the deals sheet offers them as a list. */
export function participantIds({ first, rows }: PayoutsLayout): Area {
  return { row: first, column: ID, rows, columns: 1 };
}

/** A column after id and name. Formulas are expressions for a row with an id, with {row}. */
export interface Column {
  readonly header: string;
  readonly format: NumberFormat;
  readonly role: StyleRole;
  readonly row: string;
  readonly array?: string;
  readonly note?: string;
  readonly total?: "sum" | "attainment" | "check";
  readonly kind?: "quota" | "credited" | "attainment" | "payout" | "difference" | "check" | "key";
  readonly component?: number;
  readonly largest?: number;
}

/** The cell of a column in the row of a column formula. */
const at = (column: number) => `$${columnLetters(column)}{row}`;
/** The id as it was typed. */
const TYPED = at(ID);
const whole = (column: number) => `${columnLetters(column)}{first}:${columnLetters(column)}{last}`;

/** Where a component's figures stand. */
interface Path {
  readonly quota: number;
  readonly credited: number;
  readonly payout: number;
}

/** Behind all others: the id on its first row, blank on later ones, so that nobody who is listed twice is paid twice. */
export function keyColumn(context: Context): number {
  const { components } = context.plan;
  const steps = components.map((component, index) => ruleSheetOf(component).check(context, index).length);
  const total = components.length > 1 ? 1 : 0;
  return NAME + 1 + 4 * components.length + total + steps.reduce((sum, count) => sum + count, 0) + 2;
}

export function payoutColumns(context: Context, layout: PayoutsLayout): readonly Column[] {
  const { plan, words } = context;
  const columns: Column[] = [];
  const add = (column: Column) => NAME + columns.push(column);
  const paths = plan.components.map((_, index) => addComponent(add, context, index));
  let total = paths[0]!.payout;
  if (paths.length > 1) {
    const sum = paths.map(({ payout }) => at(payout)).join("+");
    const row = `ROUND(${sum},${context.name("Decimals")})`;
    total = add({ header: words.payouts.totalPayout, format: "money", role: "calculated", row, total: "sum" });
  }
  const recomputed = paths.map((path, index) => addRecomputation(add, context, index, path));
  const difference = add({
    kind: "difference",
    header: words.payouts.difference,
    format: "money",
    role: "check",
    row: `ROUND(${at(total)}-(${recomputed.map(at).join("+")}),6)`,
    total: "sum",
  });
  const quotas = paths.map(({ quota }) => quota);
  const check = checkFormula(context, layout, quotas, difference);
  add({ kind: "check", header: words.payouts.check, format: "text", role: "check", row: check, total: "check" });
  add({
    kind: "key",
    header: words.payouts.paidId,
    note: words.payouts.paidIdNote,
    format: "text",
    role: "check",
    row: `IF(COUNTIF($${columnLetters(ID)}$${layout.first + 1}:${TYPED},${TYPED})>1,"",${TYPED}&"")`,
  });
  return columns;
}

/** With several components every header says which one it belongs to. */
function titled({ plan, words }: Context, index: number, what: string): string {
  const { name } = plan.components[index]!;
  return plan.components.length > 1 ? fill(words.payouts.ofComponent, { what, component: name }) : what;
}

function addComponent(add: (column: Column) => number, context: Context, index: number): Path {
  const { plan, words } = context;
  const labels = words.payouts;
  const component = plan.components[index]!;
  const rule = ruleSheetOf(component);
  const common = { component: index, largest: component.quota * 10 * Math.max(1, plan.participants.length) } as const;
  const quota = add({
    ...common,
    kind: "quota",
    header: titled(context, index, labels.quota),
    note: labels.quotaOwnNote,
    format: "money",
    role: "link",
    row: context.nameOf(index, "Quota"),
    total: "sum",
  });
  const credited = add({
    ...common,
    kind: "credited",
    header: titled(context, index, labels.credited),
    format: "money",
    role: "link",
    ...creditedFormulas(context, index),
    total: "sum",
  });
  add({
    ...common,
    kind: "attainment",
    header: titled(context, index, labels.attainment),
    format: "percent",
    role: "calculated",
    row: `ATTAINMENT(${at(credited)},${at(quota)})`,
    array: `=ATTAINMENT(${whole(credited)},${whole(quota)})`,
    total: "attainment",
  });
  const spilled = `=${rule.payout(context, index, { credited: whole(credited), quota: whole(quota) })}`;
  const payout = add({
    ...common,
    kind: "payout",
    header: titled(context, index, labels.payout),
    format: "money",
    role: "calculated",
    row: rule.payout(context, index, { credited: at(credited), quota: at(quota) }),
    ...(rule.spills(context) ? { array: spilled } : {}),
    total: "sum",
  });
  return { quota, credited, payout };
}

/** The native steps of a component's rule; returns the column of the recomputed payout. */
function addRecomputation(
  add: (column: Column) => number,
  context: Context,
  index: number,
  { quota, credited }: Path,
): number {
  const inputs = { credited: at(credited), quota: at(quota) };
  const earlier: number[] = [];
  for (const { header, note, format, formula } of ruleSheetOf(context.plan.components[index]!).check(context, index)) {
    const row = formula(inputs, earlier.map(at));
    const total = format === "money" ? ({ total: "sum" } as const) : {};
    earlier.push(add({ header: titled(context, index, header), note, format, role: "check", row, ...total }));
  }
  return earlier[earlier.length - 1]!;
}

/** A SUMIFS per participant, or one pass over the deals for all of them. */
function creditedFormulas(context: Context, index: number): Pick<Column, "row" | "array"> {
  const [people, credited] = [context.name("DealParticipants"), context.nameOf(index, "Credited")];
  // Of the currency, as the deals themselves: only payouts follow the cell for decimals.
  const decimals = context.plan.currency.minorUnits;
  const key = at(keyColumn(context));
  if (!creditsInOnePass(context)) return { row: `ROUND(SUMIFS(${credited},${people},${key}),${decimals})` };
  const call = (ids: string) => `CREDITED_AMOUNT(${ids},${people},${credited},,,,,,,${decimals})`;
  return { row: call(key), array: `=${call(whole(keyColumn(context)))}` };
}

/** The word of a row's check; the caller takes care of rows without an id. */
function checkFormula(context: Context, layout: PayoutsLayout, quotas: readonly number[], difference: number): string {
  const { words } = context;
  const ids = addressOf(participantIds(layout), true);
  const noQuota = quotas.map((column) => `COUNTIF(${at(column)},">0")=0`);
  const [first, ...others] = noQuota;
  const missing = others.length === 0 ? first : `OR(${noQuota.join(",")})`;
  const differs = `IF(ISERROR(${at(difference)}),TRUE,${at(difference)}<>0)`;
  return `IF(COUNTIF(${ids},${TYPED})>1,${quote(words.payouts.twice)},IF(${missing},${quote(words.payouts.noQuota)},IF(${differs},${quote(words.payouts.differs)},${quote(words.words.ok)})))`;
}
