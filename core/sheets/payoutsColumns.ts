/**
 * The columns of the payouts sheet, in the order of operations: what is typed, what was credited, every step of every
 * component, what is paid; then the same payouts once more with native formulas, and whether the two agree.
 */
import { type Component, OPENING, PAID_BEFORE } from "../plans/model";
import { DRAW_TYPES, type DrawType } from "../rules/draw";
import { fill } from "../text/language";
import { type Context, creditsInOnePass } from "./context";
import { quote } from "./draft";
import { addressOf, columnLetters, ownRowByPosition } from "./formula";
import { firstRowFormula, personKeyFormula } from "./keys";
import type { Area, NumberFormat, StyleRole } from "./model";
import { ruleSheetOf } from "./rules";
import { answerAreas, choiceArgument, unitFormat } from "./rules/fields";
import {
  type ModifierStep,
  modifierSteps,
  type RowCells,
  reachFrom,
  toDateAmount,
  toDateLimit,
} from "./rules/modifiers";
import { CARRIED_DECIMALS, type Inputs, isWeighted, LIFT, weighted } from "./rules/ruleSheet";

export const ID = 1;
export const NAME = 2;

/** A column after id and name. Formulas are expressions for a row with an id, with {row}. */
export interface Column {
  readonly header: string;
  readonly format: NumberFormat;
  readonly role: StyleRole;
  readonly row: string;
  readonly array?: string;
  readonly note?: string;
  readonly total?: "sum" | "attainment" | "check";
  readonly kind?:
    | "quota"
    | "credited"
    | "attainment"
    | "payout"
    | "total"
    | "payable"
    | "difference"
    | "check"
    | "personKey"
    | "firstRow"
    | "paidPlace";
  readonly component?: number;
  readonly largest?: number;
  /** Typed by hand: a key of the typed figures, or "start" and "end" for the dates of a participant. */
  readonly entry?: string;
}

const at = (column: number) => `$${columnLetters(column)}{row}`;
const whole = (column: number) => `${columnLetters(column)}{first}:${columnLetters(column)}{last}`;
/** The id as it was typed. */
const TYPED = at(ID);
/** Stand for the columns of keys and places until their own place behind all others is known. */
const PLACES = { firstRow: "{firstRow}", paidPlace: "{paidPlace}" } as const;
const orZero = (cell: string) => `IF(${cell}="",0,${cell})`;

/** Where a component's figures stand. */
interface Measured {
  readonly quota: number;
  readonly credited: number;
  readonly attainment: number;
  readonly scores: readonly number[];
  /** The credited figure is typed. */
  readonly typed: boolean;
}

class Columns {
  readonly list: Column[] = [];
  readonly figures = new Map<string, number>();
  readonly measured: Measured[] = [];
  start = 0;
  end = 0;
  /** What earlier periods were paid; 0: the plan does not ask. */
  paidBefore = 0;
  /** What is still owed under a draw; 0: the plan does not ask. */
  opening = 0;

  constructor(readonly context: Context) {}

  readonly add = (column: Column): number => NAME + this.list.push(column);

  title(what: string, { name }: Component): string {
    const { plan, words } = this.context;
    return plan.components.length > 1 ? fill(words.payouts.ofComponent, { what, component: name }) : what;
  }

  /** Joiners, leavers and new hires need the dates of participants. */
  get timed(): boolean {
    const { ramp, proration } = this.context.plan.modifiers;
    return ramp !== undefined || proration !== undefined;
  }

  /** Settled on the year to date. */
  get toDate(): boolean {
    return this.context.plan.modifiers.basis !== undefined;
  }

  get typedNote(): string {
    const { typedNote, typedToDateNote } = this.context.words.payouts;
    return this.toDate ? typedToDateNote : typedNote;
  }

  readonly level = (id: string): string => {
    const component = this.context.plan.components.findIndex((one) => one.id === id);
    return orZero(at(component < 0 ? this.figures.get(id)! : this.measured[component]!.attainment));
  };

  cells(): RowCells {
    return { level: this.level, start: at(this.start), end: at(this.end) };
  }

  inputs(index: number, cell = at): Inputs {
    const { quota, credited, attainment, scores } = this.measured[index]!;
    const { rule } = this.context.plan.components[index]!;
    const [first, last] = [scores[0], scores[scores.length - 1]];
    return {
      credited: cell(credited),
      quota: cell(quota),
      attainment: cell(attainment),
      second: rule.kind === "matrix" ? this.level(rule.by) : "0",
      ...(first === undefined || last === undefined ? {} : { scores: `${at(first)}:${at(last)}` }),
    };
  }
}

export function columnsOf(context: Context, participants: Area): readonly Column[] {
  const columns = new Columns(context);
  const { plan } = context;
  addTyped(columns);
  plan.components.forEach((component, index) => {
    addMeasured(columns, component, index);
  });
  const payouts = plan.components.map((component, index) => addSteps(columns, component, index));
  const payment = addPayment(columns, payouts);
  const recomputed = plan.components.map((component, index) => addRecomputed(columns, component, index));
  addChecks(columns, payment, recomputed, participants);
  const places = addPlaces(columns, participants);
  const placed = (text: string) =>
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).reduce(
      (done, kind) => done.split(PLACES[kind]).join(columnLetters(places[kind])),
      text,
    );
  const typed = new Set([ID, NAME].map((column) => columnLetters(column)));
  columns.list.forEach(({ entry, kind }, index) => {
    if (entry !== undefined || kind === "quota") typed.add(columnLetters(NAME + 1 + index));
  });
  const rows = { header: participants.row + 1, guard: participants.row + participants.rows };
  return columns.list.map((column) => ({
    ...column,
    row: ownRowByPosition(placed(column.row), typed, rows),
    ...(column.array === undefined ? {} : { array: placed(column.array) }),
  }));
}

/**
 * The key of an id, the row where it stands first, and the place of that row: nobody who is listed twice is paid twice.
 */
function addPlaces({ add, context }: Columns, participants: Area): Readonly<Record<keyof typeof PLACES, number>> {
  const labels = context.words.payouts;
  const column = { role: "check", format: "count" } as const;
  const personKey = add({
    ...column,
    kind: "personKey",
    header: labels.personKey,
    note: labels.personKeyNote,
    format: "text",
    row: personKeyFormula(TYPED),
  });
  const firstRow = add({
    ...column,
    kind: "firstRow",
    header: labels.firstRow,
    note: labels.firstRowNote,
    row: firstRowFormula(at(personKey), addressOf({ ...participants, column: personKey }, true)),
  });
  const paidPlace = add({
    ...column,
    kind: "paidPlace",
    header: labels.paidPlace,
    note: labels.paidPlaceNote,
    row: `IF(${at(firstRow)}=ROW(),ROW()-ROW(INDEX(${context.name("Participants")},1)),"")`,
  });
  return { firstRow, paidPlace };
}

function addTyped(columns: Columns): void {
  const { plan, words } = columns.context;
  if (columns.timed) {
    const date = { format: "date", role: "input", row: "" } as const;
    columns.start = columns.add({
      ...date,
      header: words.payouts.start,
      entry: "start",
      note: words.payouts.datesNote,
    });
    columns.end = columns.add({ ...date, header: words.payouts.end, entry: "end" });
  }
  for (const { id, name, unit } of plan.figures) {
    const note = columns.typedNote;
    const column = columns.add({ header: name, format: unitFormat(unit), role: "input", row: "", entry: id, note });
    columns.figures.set(id, column);
  }
}

/** Quota, what was credited, and attainment. */
function addMeasured(columns: Columns, component: Component, index: number): void {
  const { context } = columns;
  const { plan, words } = context;
  const labels = words.payouts;
  const { unit, source } = component.measure;
  const format = unitFormat(unit);
  const largest = component.quota * 10 * Math.max(1, plan.participants.length);
  const common = { component: index, largest, format } as const;
  const sums = unit === "percent" ? {} : ({ total: "sum" } as const);
  const title = (what: string) => columns.title(what, component);
  const scores =
    component.rule.kind === "objectives"
      ? component.rule.objectives.map(({ id, name }) =>
          columns.add({
            // Objectives have names of their own; the component would only make the column wide.
            header: name,
            format: "percent",
            role: "input",
            row: "",
            entry: `${component.id}.${id}`,
            note: columns.typedNote,
          }),
        )
      : [];
  const full = columns.add({
    ...common,
    ...sums,
    kind: "quota",
    header: title(labels.quota),
    note: labels.quotaOwnNote,
    role: "link",
    row: context.nameOf(index, "Quota"),
  });
  const adjusted = (columns.timed || columns.toDate) && unit !== "percent";
  const quota = adjusted ? addTimedQuota(columns, component, index, full) : full;
  const scored = scores.length > 0 ? `${at(scores[0]!)}:${at(scores[scores.length - 1]!)}` : "";
  const typed = source === "typed" && scores.length === 0;
  const credited = columns.add({
    ...common,
    ...sums,
    kind: "credited",
    header: title(typed ? labels.actual : scores.length > 0 ? labels.score : labels.credited),
    role: typed ? "input" : scores.length > 0 ? "calculated" : "link",
    ...(typed ? { entry: component.id, note: columns.typedNote } : {}),
    ...(source !== "typed" && columns.toDate ? { note: labels.creditedToDateNote } : {}),
    row:
      scores.length > 0
        ? `IF(COUNT(${scored})=0,0,WEIGHTED_ATTAINMENT(${context.nameOf(index, "RuleWeights")},${scored}))`
        : creditedFormula(context, component, index),
    ...onePass(context, component, index),
    ...(source === "count" ? { format: "ratio" as const } : {}),
  });
  const attained = `ATTAINMENT(${orBlank(typed, at(credited))},${at(quota)})`;
  const attainment = columns.add({
    ...common,
    kind: "attainment",
    header: title(labels.attainment),
    format: "percent",
    role: "calculated",
    row: columns.timed ? `IF(${at(quota)}=0,"",${attained})` : attained,
    ...(columns.timed || typed ? {} : { array: `=ATTAINMENT(${whole(credited)},${whole(quota)})` }),
    ...(unit === "percent" ? {} : { total: "attainment" }),
  });
  columns.measured.push({ quota, credited, attainment, scores, typed });
}

/** A figure that nobody has typed yet counts as 0. */
function orBlank(typed: boolean, cell: string): string {
  return typed ? orZero(cell) : cell;
}

function creditedFormula(context: Context, { measure }: Component, index: number): string {
  if (measure.source === "typed") return "";
  return dealSum(context, context.nameOf(index, "Credited"), creditedPlaces(context, measure.source));
}

/** What the deals of somebody add up to, of the period or of the year to date. */
function dealSum(context: Context, amounts: string, places: string, from = reachFrom(context)): string {
  // By place and not by id: SUMIFS would take ids for patterns, "0101" for "101", and long ones for each other.
  const own = `${amounts},${context.name("DealKnown")},ROW()-ROW(INDEX(${context.name("Participants")},1))`;
  const [periods, period] = [context.name("DealPeriods"), context.name("PeriodFrom")];
  const reach = from === period ? `${periods},${period}` : `${periods},">="&${from},${periods},"<="&${period}`;
  return `ROUND(SUMIFS(${own},${reach}),${places})`;
}

/** The same in one pass over the deals for everybody, where there are many people. */
function onePass(context: Context, { measure }: Component, index: number): Pick<Column, "array"> {
  if (measure.source === "typed" || !creditsInOnePass(context)) return {};
  return { array: dealSums(context, context.nameOf(index, "Credited"), creditedPlaces(context, measure.source)) };
}

function dealSums(context: Context, amounts: string, places: string, from = reachFrom(context)): string {
  const dates = [context.name("DealDates"), from, context.name("PeriodTo")];
  const { paidPlace } = PLACES;
  const people = `${paidPlace}{first}:${paidPlace}{last}`;
  const args = [people, context.name("DealKnown"), amounts, "", "", "", ...dates, places];
  return `=CREDITED_AMOUNT(${args.join(",")})`;
}

/** Of the currency, as the deals themselves: only payouts follow the cell for decimals. */
function creditedPlaces({ plan }: Context, source: Component["measure"]["source"]): string {
  return source === "sum" ? String(plan.currency.minorUnits) : String(CARRIED_DECIMALS);
}

/** The quota ramped for new hires, of every period of the year to date, then by the share of the time worked. */
function addTimedQuota(columns: Columns, component: Component, index: number, full: number): number {
  const { context } = columns;
  const { ramp, proration } = context.plan.modifiers;
  const labels = context.words.payouts;
  const [first, last] = [reachFrom(context), context.name("PeriodTo")];
  const start = at(columns.start);
  let quota = at(full);
  if (columns.toDate) quota = `ROUND(${toDateAmount(context, quota)},${CARRIED_DECIMALS})`;
  if (ramp !== undefined) {
    const months = (cell: string) => `12*YEAR(${cell})+MONTH(${cell})`;
    const month = `MAX(1,${months(first)}-(${months(start)})+1)`;
    quota = `IF(${start}="",${quota},RAMP_QUOTA(${quota},${month},${context.name("Ramp")},${CARRIED_DECIMALS}))`;
  }
  // Who has reached a quota must not depend on the decimals of payouts.
  const decimals = component.measure.unit === "money" ? context.plan.currency.minorUnits : CARRIED_DECIMALS;
  const reckoned =
    proration === undefined
      ? quota
      : `PRORATED_AMOUNT(${[quota, first, last, start, at(columns.end), quote(proration), "", decimals].join(",")})`;
  return columns.add({
    component: index,
    header: columns.title(columns.toDate ? labels.quotaToDate : labels.periodQuota, component),
    note: columns.toDate ? labels.quotaToDateNote : labels.periodQuotaNote,
    format: unitFormat(component.measure.unit),
    role: "calculated",
    row: reckoned,
    total: "sum",
  });
}

/** What the rule earns, and a column for each modifier of the component; the last of them is the payout. */
function addSteps(columns: Columns, component: Component, index: number): number {
  const { context } = columns;
  const labels = context.words.payouts;
  const rule = ruleSheetOf(component);
  const steps = modifierSteps(context, index);
  const decimals = context.name("Decimals");
  const earn = (inputs: Inputs) => {
    const after = steps.length === 0 ? decimals : CARRIED_DECIMALS;
    return weighted(context, index, after, (places) => rule.payout(context, index, inputs, places));
  };
  const { quota, credited } = columns.measured[index]!;
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const inputs = columns.inputs(index);
  const row = earn({ ...inputs, credited: orBlank(typed, at(credited)) });
  // A weighted payout is rounded by the spreadsheet's own ROUND, which does not spill in every host.
  const spills = rule.spills && !columns.timed && !typed && !isWeighted(context);
  const common = { component: index, format: "money", role: "calculated", total: "sum" } as const;
  const column = (step: ModifierStep | undefined, formula: string, last: boolean) =>
    columns.add({
      ...common,
      header: columns.title(last ? labels.payout : step === undefined ? labels.earned : step.header, component),
      ...(step === undefined ? {} : { note: step.note }),
      ...(last ? { kind: "payout" } : {}),
      ...(step === undefined && spills ? { array: `=${earn(columns.inputs(index, whole))}` } : {}),
      row: columns.timed ? `IF(${at(quota)}=0,0,${formula})` : formula,
    });
  let before = column(undefined, row, steps.length === 0);
  steps.forEach((step, position) => {
    const last = position === steps.length - 1;
    const places = last ? decimals : CARRIED_DECIMALS;
    before = column(step, step.formula(at(before), columns.cells(), places), last);
  });
  return before;
}

interface Payment {
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
function addPayment(columns: Columns, payouts: readonly number[]): Payment {
  const { context } = columns;
  const labels = context.words.payouts;
  const { basis, planCap, draw, holdback, clawback } = context.plan.modifiers;
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
      const row = `TRUE_UP(${at(paid)},${orZero(at(before))},${decimals})`;
      return {
        column: { header: labels.due, note: labels.dueNote, row },
        native: (amount) => `ROUND(${amount}-ROUND(${orZero(at(before))},${decimals}),${decimals})`,
      };
    });
  }
  if (draw !== undefined) steps.push((paid) => addDraw(columns, paid));
  if (holdback !== undefined) {
    steps.push((paid) => {
      const rate = context.name("Holdback");
      const held = columns.add({ ...money, header: labels.held, row: `HOLDBACK(${at(paid)},${rate},,${decimals})` });
      return {
        column: {
          header: clawback === undefined ? labels.payable : labels.afterHoldback,
          row: `ROUND(${at(paid)}-${at(held)},${decimals})`,
        },
        native: (amount) => `(${amount}-ROUND(${amount}*${rate}*${LIFT},${decimals}))`,
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
        native: (amount) => `(${amount}-${dealSum(context, context.name("DealTakenBackAgain"), decimals, period)})`,
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
interface PaidStep {
  readonly column: Pick<Column, "header" | "row" | "note">;
  readonly native: (amount: string) => string;
}

/** A sum of the deals sheet for each participant: in one pass where there are many of them. */
function fromDeals(
  context: Context,
  amounts: "DealInvoiced" | "DealReceived" | "DealTakenBack",
  from = reachFrom(context),
): Pick<Column, "row" | "array"> {
  const places = amounts === "DealTakenBack" ? context.name("Decimals") : creditedPlaces(context, "sum");
  const row = dealSum(context, context.name(amounts), places, from);
  return creditsInOnePass(context) ? { row, array: dealSums(context, context.name(amounts), places, from) } : { row };
}

function addPlanCap({ context }: Columns, paid: number): PaidStep {
  const [cap, decimals] = [context.name("PlanCap"), context.name("Decimals")];
  return {
    column: {
      header: context.words.payouts.planCapped,
      row: `CAPPED_PAYOUT(${at(paid)},,${toDateLimit(context, cap)},${decimals})`,
    },
    native: (amount) => `MIN(${amount},IF(${cap}="",1E+15,${toDateAmount(context, cap)}))`,
  };
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
  return {
    column: {
      header: labels.collected,
      note: labels.collectedNote,
      row: `IF(${all}=0,${at(paid)},PAYABLE_COMMISSION(${at(paid)},${cash},${all},${decimals}))`,
    },
    native: (amount) => `ROUND((${amount})*IF(${all}=0,1,MIN(1,${cash}/MAX(${all},0.000001)))*${LIFT},${decimals})`,
  };
}

function addDraw(columns: Columns, before: number): PaidStep {
  const { context } = columns;
  const labels = context.words.payouts;
  const decimals = context.name("Decimals");
  const money = { format: "money", role: "calculated", total: "sum" } as const;
  const note = labels.openingNote;
  const owed = columns.add({ ...money, role: "input", row: "", header: labels.opening, entry: OPENING, note });
  columns.opening = owed;
  const type = choiceArgument(context, context.name("DrawType"), DRAW_TYPES);
  const word = (one: DrawType) => `${context.name("DrawType")}=${quote(context.planWords.choices[one])}`;
  const [amount, limit] = [context.name("DrawAmount"), context.name("DrawRecoveryLimit")];
  // Every input of a draw is money, so that the ledger adds up; a finer figure may stand in its cell.
  const inMoney = (cell: string) => `ROUND(0+${cell},${decimals})`;
  const terms = { amount: inMoney(amount), limit: `IF(${limit}="","",${inMoney(limit)})` };
  const earned = (of: string, is: (one: DrawType) => string) =>
    drawNative(of, inMoney(orZero(at(owed))), { ...terms, is });
  // A word that is no type of draw is an error here, not a guess.
  const { topUp, recovered, balance } = earned(at(before), (one) => `${type}=${quote(one)}`);
  columns.add({ ...money, header: labels.topUp, row: `ROUND(${topUp},${decimals})` });
  columns.add({ ...money, header: labels.recovered, row: `ROUND(${recovered},${decimals})` });
  columns.add({ ...money, header: labels.balance, row: `ROUND(${balance},${decimals})` });
  const args = [at(before), amount, orZero(at(owed)), type, limit, decimals];
  return {
    column: { header: labels.paid, row: `INDEX(DRAW_PAYMENT(${args.join(",")}),2,1)` },
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
  { is, amount, limit }: { readonly is: (type: DrawType) => string; readonly amount: string; readonly limit: string },
): { readonly topUp: string; readonly recovered: string; readonly balance: string } {
  const onTop = `OR(${is("recoverable")},${is("non-recoverable")})`;
  const owed = `OR(${is("recoverable")},${is("recoverable guarantee")})`;
  const topUp = `IF(${onTop},${amount},MAX(0,${amount}-${earned}))`;
  const available = `IF(${onTop},${earned},${earned}-${amount})`;
  const recovered = `IF(${owed},MAX(0,MIN(${available},${opening},IF(${limit}="",1E+15,${limit}))),0)`;
  return { topUp, recovered, balance: `${opening}-${recovered}+IF(${owed},${topUp},0)` };
}

/** The payout of a component with native functions, with a column for each helping figure. */
function addRecomputed(columns: Columns, component: Component, index: number): number {
  const { context } = columns;
  const labels = context.words.payouts;
  const native = ruleSheetOf(component).check(context, index);
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const raw = columns.inputs(index);
  const { quota } = columns.measured[index]!;
  const inputs = { ...raw, credited: orBlank(typed, raw.credited) };
  const unless = (formula: string) => (columns.timed ? `IF(${at(quota)}=0,0,${formula})` : formula);
  const helping: number[] = [];
  for (const step of native.steps) {
    helping.push(
      columns.add({
        header: columns.title(step.header, component),
        note: step.note,
        format: step.format,
        role: "check",
        row: unless(step.formula(inputs, helping.map(at))),
      }),
    );
  }
  const earned = native.earned(inputs, helping.map(at));
  const weight = isWeighted(context) ? `(${earned})*${context.nameOf(index, "Weight")}` : earned;
  const modified = modifierSteps(context, index).reduce((before, step) => step.native(before, columns.cells()), weight);
  return columns.add({
    header: columns.title(labels.recomputed, component),
    note: labels.recomputedNote,
    format: "money",
    role: "check",
    row: unless(`ROUND((${modified})*${LIFT},${context.name("Decimals")})`),
    total: "sum",
  });
}

function addChecks(
  columns: Columns,
  { total, payable, natives }: Payment,
  recomputed: readonly number[],
  participants: Area,
): void {
  const { context } = columns;
  const labels = context.words.payouts;
  const again = recomputed.map(at).join("+");
  let differences = `${at(total)}-(${again})`;
  // Step by step: one formula of all steps would be longer than Excel allows.
  let before = recomputed.length > 1 ? `(${again})` : again;
  natives.forEach(({ header, amount }, index) => {
    const last = index === natives.length - 1;
    const column = columns.add({
      header: last
        ? labels.recomputedPayable
        : fill(labels.ofComponent, { what: labels.recomputed, component: header }),
      note: labels.recomputedNote,
      format: "money",
      role: "check",
      row: `ROUND(${amount(before)},${context.name("Decimals")})`,
      total: "sum",
    });
    before = at(column);
  });
  // Two faults must not cancel each other.
  if (natives.length > 0) differences = `ABS(${differences})+ABS(${at(payable)}-${before})`;
  const difference = columns.add({
    kind: "difference",
    header: labels.difference,
    format: "money",
    role: "check",
    row: `ROUND(${differences},6)`,
    total: "sum",
  });
  const check = checkFormula(columns, participants, difference);
  columns.add({ kind: "check", header: labels.check, format: "text", role: "check", row: check, total: "check" });
}

/** The word of a row's check; the caller takes care of rows without an id. */
function checkFormula(columns: Columns, participants: Area, difference: number): string {
  const { context, list, measured, figures, opening, paidBefore } = columns;
  const { words } = context;
  const labels = words.payouts;
  const { row: first, rows } = participants;
  const firstRows = `$${PLACES.firstRow}$${first + 1}:$${PLACES.firstRow}$${first + rows}`;
  const quotas = list.flatMap(({ kind }, index) => (kind === "quota" ? [NAME + 1 + index] : []));
  const typed = entryColumns(list);
  const either = (conditions: readonly string[]) =>
    conditions.length === 1 ? conditions[0]! : `OR(${conditions.join(",")})`;
  const blank = (column: number) => `${at(column)}=""`;
  const drawType = (one: DrawType) => `${context.name("DrawType")}=${quote(context.planWords.choices[one])}`;
  const untyped = [
    ...measured.flatMap(({ scores }) => scores).map(blank),
    ...measured.flatMap((one) => (one.typed ? [blank(one.credited)] : [])),
    ...[...figures.values()].map(blank),
    // Without it the second period of a year would pay the first one again.
    ...(paidBefore === 0 ? [] : [`AND(${context.name("PeriodsToDate")}>1,${blank(paidBefore)})`]),
    // Without it a draw that is owed back would be forgotten.
    ...(opening === 0
      ? []
      : [`AND(OR(${drawType("recoverable")},${drawType("recoverable guarantee")}),${blank(opening)})`]),
  ];
  // A quota that time has made 0 pays nothing, which is only right where nothing was credited. SUM takes a blank for 0.
  const withoutQuota = measured.flatMap(({ quota, credited }, index) =>
    quotas[index] === quota ? [] : [`AND(SUM(${at(quota)})=0,SUM(${at(credited)})<>0)`],
  );
  const [from, to] = [context.name("PeriodFrom"), context.name("PeriodTo")];
  const checks: readonly (readonly [string, string])[] = [
    [`COUNTIF(${firstRows},$${PLACES.firstRow}{row})>1`, labels.twice],
    [`${to}=""`, labels.noPeriod],
    ...(answerAreas(context).length > 0 ? [[`${context.name("WrongAnswers")}<>0`, labels.wrongAnswer] as const] : []),
    [either(quotas.map((column) => `COUNTIF(${at(column)},">0")=0`)), labels.noQuota],
    ...(typed.length === 0
      ? []
      : [
          [
            `AND(${context.name("FiguresPeriod")}<>${from},COUNTA(${typed.map(at).join(",")})>0)`,
            labels.otherFigures,
          ] as const,
        ]),
    ...(untyped.length === 0 ? [] : [[either(untyped), labels.figureMissing] as const]),
    [`IF(ISERROR(${at(difference)}),TRUE,${at(difference)}<>0)`, labels.differs],
    ...(withoutQuota.length === 0 ? [] : [[either(withoutQuota), labels.creditedWithoutQuota] as const]),
  ];
  return checks.reduceRight((rest, [fails, word]) => `IF(${fails},${quote(word)},${rest})`, quote(words.words.ok));
}

/** Columns of figures that are typed for one period, unlike the dates of people. */
export function entryColumns(columns: readonly Column[]): number[] {
  return columns.flatMap(({ entry }, index) =>
    entry === undefined || entry === "start" || entry === "end" ? [] : [NAME + 1 + index],
  );
}
