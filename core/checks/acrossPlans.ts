/**
 * What several plans of one workbook pay together: payable per person over all of them, and for plans that read one list
 * the deals that two of them credit, or none. Computed from what the sheets show; what shows an error is said, and makes
 * the sums that it belongs to unknown.
 */
import { type Cell, errorIn, isBlank } from "../cells/cell";
import { type Decimal, exact, ZERO } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { personKey } from "../identity";
import type { State } from "./severity";

/** One plan, as its sheets show it. */
export interface PlanShown {
  /** What the names of its cells start with. */
  readonly prefix: string;
  readonly name: string;
  readonly version: number;
  readonly currency: { readonly code: string; readonly minorUnits: number };
  /** First and last day of the period that its payouts show; undefined where it shows none. */
  readonly period: { readonly from: string; readonly to: string } | undefined;
  /** Undefined while its sheets are not calculated. */
  readonly state: State | undefined;
  /** Rows of its payouts, in order. */
  readonly people: readonly { readonly id: Cell; readonly name: Cell; readonly payable: Cell }[];
  /** What the plan is known by whose Deals sheet holds its deals; itself where they are its own. */
  readonly list: string;
  /** Lines of its Deals sheet by their place, blank ones between them too. */
  readonly lines: readonly LineShown[];
  /** Lines of the list that it does not read. */
  readonly unread: Cell;
}

export interface LineShown {
  readonly id: Cell;
  readonly participant: Cell;
  readonly amount: Cell;
  readonly currency: Cell;
  /** Place of whom it is credited to, 0 for nobody. */
  readonly creditedTo: Cell;
  /** First day of its period; blank outside the plan. */
  readonly period: Cell;
  /** What each component counts of it. */
  readonly counted: readonly Cell[];
}

/** Unknown where one of the figures that it is of shows an error. */
export type Known = number | undefined;

export interface PersonAcross {
  readonly id: string;
  readonly name: string;
  /** By plan, in their order; null for a plan that the person is not on. */
  readonly payable: readonly (Known | null)[];
  readonly total: Known;
}

/** Plans that pay in one currency. */
export interface CurrencyAcross {
  readonly currency: PlanShown["currency"];
  readonly plans: readonly PlanShown[];
  readonly people: readonly PersonAcross[];
  readonly totals: readonly Known[];
  readonly total: Known;
}

export interface DealAcross {
  /** Row of the list, from 1. */
  readonly line: number;
  readonly id: string;
  readonly participant: string;
  readonly amount: Known;
  readonly currency: string;
  /** Names of the plans that credit it. */
  readonly plans: readonly string[];
}

/** Plans that read one list of deals. */
export interface ListAcross {
  readonly owner: PlanShown;
  readonly plans: readonly PlanShown[];
  readonly twice: readonly DealAcross[];
  readonly none: readonly DealAcross[];
}

export type AcrossFault =
  | { readonly kind: "error"; readonly plan: string; readonly id: string; readonly found: string }
  | { readonly kind: "noId"; readonly plan: string; readonly found: string }
  | { readonly kind: "unread"; readonly plan: string; readonly owner: string }
  | { readonly kind: "lineError"; readonly plan: string; readonly line: number; readonly found: string };

export interface AcrossPlans {
  readonly currencies: readonly CurrencyAcross[];
  readonly lists: readonly ListAcross[];
  readonly faults: readonly AcrossFault[];
}

export function acrossPlans(plans: readonly PlanShown[]): AcrossPlans {
  const faults: AcrossFault[] = [];
  const codes = [...new Set(plans.map(({ currency }) => currency.code))];
  const currencies = codes.map((code) =>
    ofCurrency(
      plans.filter(({ currency }) => currency.code === code),
      faults,
    ),
  );
  const lists = plans
    .map((owner) => ({ owner, readers: plans.filter((one) => one.list === owner.prefix && one !== owner) }))
    .filter(({ owner, readers }) => owner.list === owner.prefix && readers.length > 0)
    .flatMap(({ owner, readers }) => listOf(owner, readers, faults) ?? []);
  return { currencies, lists, faults };
}

function ofCurrency(plans: readonly PlanShown[], faults: AcrossFault[]): CurrencyAcross {
  const found = new Map<string, { id: string; name: string; payable: (Known | null)[] }>();
  const outside = plans.map(() => false);
  plans.forEach(({ name: plan, people }, at) => {
    for (const { id, name, payable } of people) {
      const error = errorIn(payable);
      if (isBlank(id) || errorIn(id) !== undefined) {
        // Nobody's money is in no line, but it is paid on that sheet or may be.
        if (error === undefined && (typeof payable !== "number" || payable === 0)) continue;
        faults.push({ kind: "noId", plan, found: error?.code ?? String(payable) });
        outside[at] = true;
        continue;
      }
      const key = personKey(String(id));
      const person = found.get(key) ?? { id: String(id), name: "", payable: plans.map((): Known | null => null) };
      found.set(key, person);
      if (person.name === "" && typeof name === "string") person.name = name;
      if (error !== undefined) {
        faults.push({ kind: "error", plan, id: String(id), found: error.code });
        person.payable[at] = undefined;
      } else if (person.payable[at] === null) person.payable[at] = typeof payable === "number" ? payable : 0;
      // A person who stands twice is paid once; should both rows pay, both count.
      else person.payable[at] = sum([person.payable[at], typeof payable === "number" ? payable : 0]);
    }
  });
  const people = [...found.values()].map((person): PersonAcross => ({ ...person, total: sum(person.payable) }));
  const totals = plans.map((_, at) => (outside[at] ? undefined : sum(people.map(({ payable }) => payable[at]!))));
  return { currency: plans[0]!.currency, plans, people, totals, total: sum(totals) };
}

/** Null counts for nothing, undefined makes the sum unknown. */
function sum(values: readonly (Known | null)[]): Known {
  let all: Decimal = ZERO;
  for (const value of values) {
    if (value === undefined) return undefined;
    if (value !== null) all = all.plus(exact(value));
  }
  return toCell(all);
}

function listOf(owner: PlanShown, readers: readonly PlanShown[], faults: AcrossFault[]): ListAcross | undefined {
  const whole = readers.filter(({ name, unread }) => {
    if (unread === 0) return true;
    faults.push({ kind: "unread", plan: name, owner: owner.name });
    return false;
  });
  if (whole.length === 0) return undefined;
  const plans = [owner, ...whole];
  const twice: DealAcross[] = [];
  const none: DealAcross[] = [];
  owner.lines.forEach(({ id, participant, amount, currency }, at) => {
    if ([id, participant, amount].every(isBlank)) return;
    const credits = plans.map(({ name, lines }) => ({ name, credits: isCredited(lines[at]) }));
    const failed = credits.filter((one) => typeof one.credits === "string");
    for (const one of failed)
      faults.push({ kind: "lineError", plan: one.name, line: at + 1, found: String(one.credits) });
    const by = credits.filter((one) => one.credits === true).map(({ name }) => name);
    const deal: DealAcross = {
      line: at + 1,
      id: worded(id),
      participant: worded(participant),
      amount: typeof amount === "number" ? amount : undefined,
      currency: worded(currency) === "" ? owner.currency.code : worded(currency),
      plans: by,
    };
    if (by.length > 1) twice.push(deal);
    else if (by.length === 0 && failed.length === 0) none.push(deal);
  });
  return { owner, plans, twice, none };
}

/** Whether a plan credits a line to somebody in one of its periods; the error where it cannot say. */
function isCredited(line: LineShown | undefined): boolean | string {
  if (line === undefined) return false;
  const { creditedTo, period, counted } = line;
  for (const cell of [creditedTo, period, ...counted]) {
    const error = errorIn(cell);
    if (error !== undefined) return error.code;
  }
  const counts = counted.some((one) => typeof one === "number" && one !== 0);
  return typeof creditedTo === "number" && creditedTo > 0 && typeof period === "number" && counts;
}

function worded(cell: Cell): string {
  return isBlank(cell) ? "" : (errorIn(cell)?.code ?? String(cell));
}

/** What the amounts of some deals come to, by currency; unknown where one of them is no number. */
export function amountsOf(deals: readonly DealAcross[]): readonly { readonly currency: string; readonly sum: Known }[] {
  return [...new Set(deals.map(({ currency }) => currency))].map((currency) => ({
    currency,
    sum: sum(deals.filter((one) => one.currency === currency).map(({ amount }) => amount)),
  }));
}
