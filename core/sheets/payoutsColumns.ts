/**
 * The columns of the payouts sheet, in the order of operations: what is typed, what was credited, every step of every
 * component, what is paid; then the same payouts once more with native formulas, and whether the two agree.
 */
import { AFTER_LEAVING, type Component, OPENING, PAID_BEFORE } from "../plans/model";
import { endsShort } from "../plans/periods";
import { DRAW_TYPES, type DrawType } from "../rules/draw";
import { fill } from "../text/language";
import { type Context, creditsInOnePass } from "./context";
import { quote } from "./draft";
import { addressOf, columnLetters, ownRowByPosition } from "./formula";
import { firstRowFormula, personKeyFormula } from "./keys";
import type { Area, NumberFormat, StyleRole } from "./model";
import { ruleSheetOf } from "./rules";
import { answerAreas, choiceArgument, unitFormat } from "./rules/fields";
import { isLong } from "./rules/longFigures";
import { type ModifierStep, modifierSteps, ofTime, type RowCells, reachFrom } from "./rules/modifiers";
import { type Inputs, isWeighted, LIFT, MOST_DECIMALS, weighted } from "./rules/ruleSheet";

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
    | "onPlan"
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
/** Stands for the column of a component's second calculation before its rounding. */
const unroundedOf = (index: number) => `$<unrounded${index}>{row}`;
/** What was typed into a cell, 0 where nothing was; a text is an error and no 0. */
const typedNumber = (cell: string) => `(0+${cell})`;
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
  onPlan = 0;
  /** Last day and number of the periods of the year that count; 0: every period is settled on its own. */
  reckonedTo = 0;
  periods = 0;
  /** The mean share of the ramp's months; 0: the plan has no ramp. */
  ramp = 0;
  /** The part of the time reckoned over that lies before the first day, and the part worked; 0: the plan does not prorate. */
  before = 0;
  share = 0;
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

  /** Whether time changes the quota of a component: a quota in percent is a level, which time does not divide. */
  timed({ measure }: Component): boolean {
    const { plan } = this.context;
    const { ramp, proration } = plan.modifiers;
    return (
      measure.unit !== "percent" && (ramp !== undefined || proration !== undefined || this.toDate || endsShort(plan))
    );
  }

  /** Whether nothing was ever earned in the time that is reckoned over, as a condition. */
  get absent(): string {
    return this.toDate ? `${at(this.reckonedTo)}=""` : `${at(this.onPlan)}<>${quote(this.context.words.words.yes)}`;
  }

  /** First and last day of the time that is reckoned over. */
  get reckoned(): readonly [string, string] {
    return [reachFrom(this.context), this.toDate ? at(this.reckonedTo) : this.context.name("PeriodTo")];
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
    return component < 0 ? typedNumber(at(this.figures.get(id)!)) : orZero(at(this.measured[component]!.attainment));
  };

  cells(): RowCells {
    const periods = this.periods === 0 ? [] : [at(this.periods)];
    if (this.share === 0) return { level: this.level, time: periods, timeAgain: periods };
    return {
      level: this.level,
      time: [...periods, at(this.share)],
      timeAgain: [...periods, workedAgain(this.context, this.reckoned, at(this.start), at(this.end))],
    };
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
  const unrounded = recomputed.map((column) => columnLetters(columns.add(column.unrounded)));
  const places = addPlaces(columns, participants);
  const placed = (text: string) =>
    (Object.keys(PLACES) as (keyof typeof PLACES)[]).reduce(
      (done, kind) => done.split(PLACES[kind]).join(columnLetters(places[kind])),
      unrounded.reduce((all, letters, index) => all.split(unroundedOf(index)).join(`$${letters}{row}`), text),
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
  const labels = words.payouts;
  const date = { format: "date", role: "input", row: "" } as const;
  columns.start = columns.add({ ...date, header: labels.start, entry: "start", note: labels.datesNote });
  columns.end = columns.add({ ...date, header: labels.end, entry: "end" });
  addTime(columns);
  for (const { id, name, unit } of plan.figures) {
    const note = columns.typedNote;
    const column = columns.add({ header: name, format: unitFormat(unit), role: "input", row: "", entry: id, note });
    columns.figures.set(id, column);
  }
}

/**
 * What follows from the dates of a person: who is on the plan on no day of the period earns nothing new in it. On a
 * year-to-date basis the year of somebody who has left ends with the last period on the plan.
 */
function addTime(columns: Columns): void {
  const { context } = columns;
  const { plan, words } = context;
  const labels = words.payouts;
  const { ramp, proration } = plan.modifiers;
  const [start, end] = [at(columns.start), at(columns.end)];
  const [from, to] = [context.name("PeriodFrom"), context.name("PeriodTo")];
  const there = `AND(OR(${start}="",${start}<=${to}),OR(${end}="",${end}>=${from}))`;
  const calculated = { role: "calculated" } as const;
  columns.onPlan = columns.add({
    ...calculated,
    kind: "onPlan",
    header: labels.onPlan,
    note: labels.onPlanNote,
    format: "text",
    row: `IF(${there},${quote(words.words.yes)},${quote(words.words.no)})`,
  });
  if (columns.toDate) {
    const year = context.name("YearFrom");
    const [starts, ends] = [context.name("PeriodStarts"), context.name("PeriodEnds")];
    const left = `AND(${end}<>"",${end}>=${year},${end}<${from})`;
    columns.reckonedTo = columns.add({
      ...calculated,
      header: labels.reckonedTo,
      note: labels.reckonedToNote,
      format: "date",
      row: `IF(${there},${to},IF(${left},INDEX(${ends},MATCH(${end},${starts},1)),""))`,
    });
    const last = at(columns.reckonedTo);
    // With proration the days worked say what counts of all periods, without it the periods that the dates touch.
    const first = proration === undefined ? `MAX(${year},${start})` : year;
    const period = (day: string) => `MATCH(${day},${starts},1)`;
    columns.periods = columns.add({
      ...calculated,
      header: labels.periodsCounted,
      note: labels.periodsCountedNote,
      format: "count",
      row: `IF(${last}="",0,${period(last)}-${period(first)}+1)`,
    });
  }
  if (ramp !== undefined) {
    const months = (day: string) => `(12*YEAR(${day})+MONTH(${day}))`;
    // Months of the period that have begun by its end, and the month in the role that the first of them is.
    const passed = `(${months(to)}-${months(from)})`;
    const count = `(${passed}+IF(EDATE(${from},${passed})<=${to},1,0))`;
    const first = `(${months(from)}-${months(start)}+1)`;
    const since = `MAX(1,${first})`;
    const reached = `MAX(1,${first}+${count}-${since})`;
    // The share of a month is a rate, and the effective rate of some months after others is the mean of their shares.
    const mean = `EFFECTIVE_RATE(${[reached, context.name("Ramp"), "", quote("marginal"), since].join(",")})`;
    columns.ramp = columns.add({
      ...calculated,
      header: labels.rampShare,
      note: labels.rampShareNote,
      format: "percent",
      row: `IF(${start}="",1,${mean})`,
    });
  }
  if (proration !== undefined) {
    const unless = (expression: string) => `IF(${columns.absent},0,${expression})`;
    const worked = (until: string) => workedShare(context, columns.reckoned, start, until);
    columns.before = columns.add({
      ...calculated,
      header: labels.shareBefore,
      note: labels.shareBeforeNote,
      format: "percent",
      row: unless(`1-${worked("")}`),
    });
    columns.share = columns.add({
      ...calculated,
      header: labels.share,
      note: labels.shareNote,
      format: "percent",
      row: unless(worked(end)),
    });
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
  const timed = columns.timed(component);
  const quota = timed ? addTimedQuota(columns, component, index, full) : full;
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
    row: timed ? `IF(${at(quota)}=0,"",${attained})` : attained,
    ...(timed || typed ? {} : { array: `=ATTAINMENT(${whole(credited)},${whole(quota)})` }),
    ...(unit === "percent" ? {} : { total: "attainment" }),
  });
  columns.measured.push({ quota, credited, attainment, scores, typed });
}

/** A figure that nobody has typed yet counts as 0. */
function orBlank(typed: boolean, cell: string): string {
  return typed ? typedNumber(cell) : cell;
}

function creditedFormula(context: Context, { measure }: Component, index: number): string {
  if (measure.source === "typed") return "";
  const places = measure.source === "count" ? undefined : creditedPlaces(context, "sum");
  return dealSum(context, context.nameOf(index, "Credited"), places);
}

/** Whose a deal is: of who is credited with it, or of whoever is named, which for what is owed is enough. */
type DealOwners = "DealCreditedTo" | "DealKnown";

/** What the deals of somebody add up to, of the period or of the year to date. */
function dealSum(
  context: Context,
  amounts: string,
  places: string | undefined,
  from = reachFrom(context),
  owners: DealOwners = "DealCreditedTo",
): string {
  // By place and not by id: SUMIFS would take ids for patterns, "0101" for "101", and long ones for each other.
  const own = `${amounts},${context.name(owners)},ROW()-ROW(INDEX(${context.name("Participants")},1))`;
  const [periods, period] = [context.name("DealPeriods"), context.name("PeriodFrom")];
  const reach = from === period ? `${periods},${period}` : `${periods},">="&${from},${periods},"<="&${period}`;
  const sum = `SUMIFS(${own},${reach})`;
  if (places !== undefined) return `ROUND(${sum},${places})`;
  // Shares of 15 digits: three thirds are one deal, and one third is no more than a third.
  return `IF(ROUND(${sum},12)=ROUND(${sum},0),ROUND(${sum},0),${sum})`;
}

/** The same in one pass over the deals for everybody, where there are many people. */
function onePass(context: Context, { measure }: Component, index: number): Pick<Column, "array"> {
  if (measure.source === "typed" || !creditsInOnePass(context)) return {};
  return { array: dealSums(context, context.nameOf(index, "Credited"), creditedPlaces(context, measure.source)) };
}

function dealSums(
  context: Context,
  amounts: string,
  places: string,
  from = reachFrom(context),
  owners: DealOwners = "DealCreditedTo",
): string {
  const dates = [context.name("DealDates"), from, context.name("PeriodTo")];
  const { paidPlace } = PLACES;
  const people = `${paidPlace}{first}:${paidPlace}{last}`;
  const args = [people, context.name(owners), amounts, "", "", "", ...dates, places];
  return `=CREDITED_AMOUNT(${args.join(",")})`;
}

/** Of the currency, as the deals themselves: only payouts follow the cell for decimals. */
function creditedPlaces({ plan }: Context, source: Component["measure"]["source"]): string {
  return source === "sum" ? String(plan.currency.minorUnits) : MOST_DECIMALS;
}

/** Of a quota that counts. */
const COUNT_DECIMALS = "8";

/** The quota of the time that is reckoned over: ramped for new hires, of every period that counts, of the part worked. */
function addTimedQuota(columns: Columns, component: Component, index: number, full: number): number {
  const { context } = columns;
  const { plan } = context;
  const labels = context.words.payouts;
  const factors: string[] = columns.ramp === 0 ? [] : [at(columns.ramp)];
  const [, last] = columns.reckoned;
  const short = `IF(${last}=${context.name("To")},${context.name("LastPeriodShare")}-1,0)`;
  if (columns.toDate) factors.push(endsShort(plan) ? `(${at(columns.periods)}+${short})` : at(columns.periods));
  else if (endsShort(plan)) factors.push(`(1+${short})`);
  // Who has reached a quota must not depend on the decimals of payouts.
  const decimals = component.measure.unit === "money" ? String(plan.currency.minorUnits) : COUNT_DECIMALS;
  const quota = ofTime(at(full), factors);
  const rounded =
    columns.share === 0
      ? `IF(${quota}=${at(full)},${at(full)},ROUND(${quota}*${LIFT},${decimals}))`
      : partOf(quota, at(columns.before), at(columns.share), decimals);
  return columns.add({
    component: index,
    header: columns.title(columns.toDate ? labels.quotaToDate : labels.periodQuota, component),
    note: columns.toDate ? labels.quotaToDateNote : labels.periodQuotaNote,
    format: unitFormat(component.measure.unit),
    role: "calculated",
    row: `IF(${columns.absent},0,${rounded})`,
    total: "sum",
  });
}

/**
 * The part of a time that lies between two dates, of people who are on the plan in it: a whole number of days, workdays or
 * months, of as many of them as there are.
 */
function workedShare(context: Context, [first, last]: readonly [string, string], start: string, end: string): string {
  const basis = context.plan.modifiers.proration!;
  const all = { days: `(${last}-${first}+1)`, workdays: `NETWORKDAYS(${first},${last})`, months: MONTH_PARTS }[basis];
  // The function gives back how many of these were worked, without a digit to round.
  return `PRORATED_AMOUNT(${[all, first, last, start, end, quote(basis), "", "0"].join(",")})/${all}`;
}

/** A whole number of parts for every number of months in a year. */
const MONTH_PARTS = "27720";

/** The same with native functions; full months have no native equivalent, and the function stands for itself there. */
function workedAgain(context: Context, time: readonly [string, string], start: string, end: string): string {
  const basis = context.plan.modifiers.proration!;
  if (basis === "months") return workedShare(context, time, start, end);
  const [first, last] = time;
  const [since, until] = [`MAX(${start},${first})`, `MIN(IF(${end}="",${last},${end}),${last})`];
  const days = (from: string, to: string) => (basis === "days" ? `(${to}-${from}+1)` : `NETWORKDAYS(${from},${to})`);
  return `IF(${until}<${since},0,${days(since, until)})/${days(first, last)}`;
}

/**
 * An amount for the part of a time that was worked: rounded up to the last day less rounded before the first, so that the
 * amounts of people who follow each other add up to the whole.
 */
function partOf(amount: string, before: string, share: string, decimals: string): string {
  const until = (part: string) => `ROUND(${amount}*${part}*${LIFT},${decimals})`;
  return `ROUND(${until(`(${before}+${share})`)}-${until(before)},${decimals})`;
}

/** What the rule earns, and a column for each modifier of the component; the last of them is the payout. */
function addSteps(columns: Columns, component: Component, index: number): number {
  const { context } = columns;
  const labels = context.words.payouts;
  const rule = ruleSheetOf(component);
  const steps = modifierSteps(context, index);
  const decimals = context.name("Decimals");
  // Rounded by the last step only: what the cells between the steps hold is unrounded.
  const earn = (inputs: Inputs) =>
    weighted(context, index, rule.pay(context, index, inputs), steps.length === 0 ? decimals : undefined);
  const { credited } = columns.measured[index]!;
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const inputs = columns.inputs(index);
  const row = earn({ ...inputs, credited: orBlank(typed, at(credited)) });
  // A product of two columns does not spill in every host.
  const timed = columns.timed(component);
  const spills = rule.spills && steps.length === 0 && !timed && !typed && !isWeighted(context);
  const unless = unlessAbsent(columns, component, index);
  const common = { component: index, format: "money", role: "calculated", total: "sum" } as const;
  const column = (step: ModifierStep | undefined, formula: string, last: boolean) =>
    columns.add({
      ...common,
      header: columns.title(last ? labels.payout : step === undefined ? labels.earned : step.header, component),
      ...(step === undefined ? {} : { note: step.note }),
      ...(last ? { kind: "payout" } : {}),
      ...(step === undefined && spills ? { array: `=${earn(columns.inputs(index, whole))}` } : {}),
      // Who is not on the plan is credited nothing, and on nothing such a rule pays nothing.
      row: spills ? formula : unless(formula),
    });
  let before = column(undefined, row, steps.length === 0);
  steps.forEach((step, position) => {
    const last = position === steps.length - 1;
    before = column(step, step.formula(at(before), columns.cells(), last ? decimals : undefined), last);
  });
  return before;
}

/** Nothing is earned by who is not on the plan, nor on a quota of which time leaves nothing. */
function unlessAbsent(columns: Columns, component: Component, index: number): (formula: string) => string {
  const { quota } = columns.measured[index]!;
  const nothing = columns.timed(component) ? `${at(quota)}=0` : columns.absent;
  return (formula) => `IF(${nothing},0,${formula})`;
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
      const row = `TRUE_UP(${at(paid)},${orZero(at(before))},${decimals})`;
      return {
        column: { header: labels.due, note: labels.dueNote, row },
        native: (amount) => `ROUND(${amount}-ROUND(${orZero(at(before))},${decimals}),${decimals})`,
      };
    });
  }
  if (afterLeaving !== undefined) steps.push((paid) => addAfterLeaving(columns, paid));
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
  // What is taken back is owed by whoever was paid it, though no longer on the plan.
  const owners = amounts === "DealTakenBack" ? "DealKnown" : "DealCreditedTo";
  const sums = [context, context.name(amounts), places, from, owners] as const;
  const row = dealSum(...sums);
  return creditsInOnePass(context) ? { row, array: dealSums(...sums) } : { row };
}

function addPlanCap(columns: Columns, paid: number): PaidStep {
  const { context } = columns;
  const [cap, decimals] = [context.name("PlanCap"), context.name("Decimals")];
  const most = ofTime(cap, columns.periods === 0 ? [] : [at(columns.periods)]);
  return {
    column: {
      header: context.words.payouts.planCapped,
      row: `CAPPED_PAYOUT(${at(paid)},,IF(${cap}="","",${most}),${decimals})`,
    },
    native: (amount) => `MIN(${amount},IF(${cap}="",1E+15,${most}))`,
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

function addDraw(columns: Columns, before: number): PaidStep {
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
  columns.add({ ...money, header: labels.topUp, row: `ROUND(${topUp},${decimals})` });
  const back = columns.add({ ...money, header: labels.recovered, row: `ROUND(${recovered},${decimals})` });
  columns.add({ ...money, header: labels.balance, row: `ROUND(${balance},${decimals})` });
  const args = [at(before), at(drawn), orZero(at(owed)), type, limit, decimals];
  // Who is not there is topped up to nothing, not even from what is owed to zero.
  const without = `ROUND(${at(before)}-${at(back)},${decimals})`;
  return {
    column: { header: labels.paid, row: `IF(${there},INDEX(DRAW_PAYMENT(${args.join(",")}),2,1),${without})` },
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

/** The second calculation of a component: the column of its payout, and the one before its rounding, for behind the others. */
interface Recomputed {
  readonly rounded: number;
  readonly unrounded: Column;
}

/** The payout of a component with native functions, with a column for each helping figure. */
function addRecomputed(columns: Columns, component: Component, index: number): Recomputed {
  const { context } = columns;
  const labels = context.words.payouts;
  const native = ruleSheetOf(component).check(context, index);
  const typed = component.measure.source === "typed" && component.rule.kind !== "objectives";
  const raw = columns.inputs(index);
  const inputs = { ...raw, credited: orBlank(typed, raw.credited) };
  const unless = unlessAbsent(columns, component, index);
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
  const unrounded: Column = {
    header: columns.title(labels.unrounded, component),
    note: labels.unroundedNote,
    format: "general",
    role: "check",
    row: unless(modified),
  };
  const rounded = columns.add({
    header: columns.title(labels.recomputed, component),
    note: labels.recomputedNote,
    format: "money",
    role: "check",
    row: `ROUND(${unroundedOf(index)}*${LIFT},${context.name("Decimals")})`,
    total: "sum",
  });
  return { unrounded, rounded };
}

/**
 * Whether a payout is so near to half a unit, one part in 1E14, that another rounding of the same doubles may fall on the
 * other side.
 */
function nearTie(context: Context, payout: string): string {
  const rounded = (factor: string) => `ROUND(${payout}*${factor},${context.name("Decimals")})`;
  return `${rounded("(1+1E-14)")}<>${rounded("(1-1E-14)")}`;
}

function addChecks(
  columns: Columns,
  { total, payable, natives }: Payment,
  recomputed: readonly Recomputed[],
  participants: Area,
): void {
  const { context } = columns;
  const labels = context.words.payouts;
  const again = recomputed.map(({ rounded }) => at(rounded)).join("+");
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
  // Both calculations read the attainment, which is therefore held against what it is made of.
  const attained = columns.measured.map(({ quota, credited, attainment }) => {
    const [all, part] = [`SUM(${at(quota)})`, `SUM(${at(credited)})`];
    return `+ABS(SUM(${at(attainment)})-IF(${all}=0,0,${part}/${all}))`;
  });
  differences = `ABS(${differences})${attained.join("")}`;
  const difference = columns.add({
    kind: "difference",
    header: labels.difference,
    format: "money",
    role: "check",
    row: `ROUND(${differences},6)`,
    total: "sum",
  });
  const check = checkFormula(columns, participants, difference, recomputed);
  const note = labels.nearTieNote;
  columns.add({ kind: "check", header: labels.check, note, format: "text", role: "check", row: check, total: "check" });
}

/** The word of a row's check; the caller takes care of rows without an id. */
function checkFormula(
  columns: Columns,
  participants: Area,
  difference: number,
  recomputed: readonly Recomputed[],
): string {
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
  const needed = [
    ...measured.flatMap(({ scores }) => scores),
    ...measured.flatMap((one) => (one.typed ? [one.credited] : [])),
    ...figures.values(),
  ];
  const untyped = [
    // Nothing is measured of who was never there.
    ...(needed.length === 0 ? [] : [`AND(NOT(${columns.absent}),${either(needed.map(blank))})`]),
    // Without it the second period of a year would pay the first one again.
    ...(paidBefore === 0 ? [] : [`AND(${context.name("PeriodsToDate")}>1,${blank(paidBefore)})`]),
    // Without it a draw that is owed back would be forgotten.
    ...(opening === 0
      ? []
      : [`AND(OR(${drawType("recoverable")},${drawType("recoverable guarantee")}),${blank(opening)})`]),
  ];
  // A figure that was typed for somebody who is not there is credited to nobody, as a deal in that name.
  const ofAbsent = measured.flatMap(({ typed: entered, scores, credited }) => [
    ...scores,
    ...(entered ? [credited] : []),
  ]);
  // A quota that time has made 0 pays nothing, which is only right where nothing was credited. SUM takes a blank for 0.
  const withoutQuota = measured.flatMap(({ quota, credited }, index) =>
    quotas[index] === quota ? [] : [`AND(SUM(${at(quota)})=0,SUM(${at(credited)})<>0)`],
  );
  const [from, to] = [context.name("PeriodFrom"), context.name("PeriodTo")];
  const near = either(recomputed.map((_, index) => nearTie(context, unroundedOf(index))));
  // With figures of at most 12 digits a half is a half, and calculated alike everywhere.
  const long = [
    `${at(difference)}<>0`,
    `SUM(${context.name("LongFigures")})>0`,
    ...measured.flatMap(({ quota, credited, scores }) =>
      [quota, credited, ...scores].map((column) => isLong(at(column))),
    ),
    ...[...figures.values()].map((column) => isLong(at(column))),
  ];
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
    [`IF(ISERROR(${at(difference)}),FALSE,AND(${near},OR(${long.join(",")})))`, labels.nearTie],
    [`IF(ISERROR(${at(difference)}),TRUE,${at(difference)}<>0)`, labels.differs],
    ...(ofAbsent.length === 0
      ? []
      : [[`AND(${columns.absent},SUM(${ofAbsent.map(at).join(",")})<>0)`, labels.notOnPlan] as const]),
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
