/**
 * The state of a plan's payouts: OK only if nothing blocks them. What data can tell is told here; the payouts sheet shows
 * the same reasons with formulas, and besides them what only a sheet can have, such as a cell that was typed over.
 */

import { countedTypes } from "../calculation/credits";
import { payouts } from "../calculation/payouts";
import { exact, ZERO } from "../decimal/decimal";
import { toCell } from "../decimal/rounding";
import { personKey } from "../identity";
import { validateDeals } from "../plans/dealSchema";
import { DEAL_TYPES } from "../plans/measures";
import { type Deal, OPENING, PAID_BEFORE, type Plan, type Typed } from "../plans/model";
import { busiestPeriod, type DateSpan, yearToDate } from "../plans/periods";
import { checkTexts } from "../text/checks";
import type { Language } from "../text/language";
import { type CheckedLine, checkedLines } from "./dealChecks";
import {
  CHECKS,
  type Check,
  DEAL_CHECKS,
  type DealCheck,
  type RowCheck,
  type Severity,
  type State,
  stateOf,
} from "./severity";
import { countedLabel } from "./words";

export interface Finding {
  readonly check: Check;
  readonly severity: Severity;
  /** Deals or people that it concerns. */
  readonly count: number;
  /** What these deals would be credited with, in the plan's currency; null where no deal has an amount to name. */
  readonly amount: number | null;
  /** The first of them: a deal as in the faults of `validateDeals`, or the id of a person; left out for the plan itself. */
  readonly first?: string;
  readonly sentence: string;
  readonly cure: string;
}

export interface PlanState {
  readonly state: State;
  readonly findings: readonly Finding[];
}

export interface StateOptions {
  /** The period that is paid; left out: the one that most deals belong to. */
  readonly period?: DateSpan;
  /** Figures that no deal brings, by participant and key. */
  readonly typed?: Typed;
  /** First day of the period that these are of, as an ISO date; left out: of the one that is paid. */
  readonly figures?: string;
  /** Of the sentences; left out: the plan's. */
  readonly language?: Language;
}

interface Found {
  readonly check: Check;
  readonly count: number;
  readonly amount?: number;
  readonly first?: string;
}

/**
 * What blocks the payouts of a period, or asks for a look, with count, amount and the first place of each reason.
 *
 * @example churn of 20,000 without its sign: state "look", one finding "sign" with count 1 and amount 20,000
 */
export function planState(plan: Plan, deals: readonly Deal[], options: StateOptions = {}): PlanState {
  const { language = plan.language } = options;
  const lines = checkedLines(plan, deals);
  // What waits, or cannot be read, pays nobody.
  const paid = lines.flatMap(({ deal, holds, gross }) => (holds.length === 0 && gross !== null ? [deal] : []));
  const all = lines.map(({ deal }) => deal);
  const period = options.period ?? busiestPeriod(plan, all);
  const found = [
    ...ofDeals(lines),
    ...refused(plan, deals, lines),
    ...ofRows(plan, paid, period, options),
    ...uncounted(plan, lines),
    ...ofPlan(plan, paid, period, options.typed),
    ...(deals.length === 0 ? withoutDeals(plan) : []),
  ];
  const findings = found.map(
    ({ check, count, amount, first }): Finding => ({
      check,
      severity: CHECKS[check],
      count,
      amount: amount ?? null,
      ...(first === undefined ? {} : { first }),
      sentence: countedLabel(check, count, language),
      cure: checkTexts(language).cures[check],
    }),
  );
  return { state: stateOf(findings.map(({ severity }) => severity)), findings };
}

function ofDeals(lines: readonly CheckedLine[]): Found[] {
  return (Object.keys(DEAL_CHECKS) as DealCheck[]).flatMap((check) =>
    ofLines(check, lines, ({ checks }) => checks.includes(check)),
  );
}

/** What a check finds among the lines, with their amount and the first of them; nothing where it concerns none. */
function ofLines(check: Check, lines: readonly CheckedLine[], isConcerned: (line: CheckedLine) => boolean): Found[] {
  const concerned = lines.filter(isConcerned);
  if (concerned.length === 0) return [];
  const amounts = concerned.flatMap(({ gross }) => (gross === null ? [] : [gross]));
  const amount = toCell(amounts.reduce((sum, one) => sum.plus(exact(one)), ZERO));
  const told = amounts.length === 0 ? {} : { amount };
  return [{ check, count: concerned.length, ...told, first: `deals[${lines.findIndex(isConcerned)}]` }];
}

/** Deals that `payouts` refuses and no check of a line names: no id, a field that there is not. */
function refused(plan: Plan, deals: readonly Deal[], lines: readonly CheckedLine[]): Found[] {
  const checked = validateDeals(deals, plan);
  if (!("faults" in checked)) return [];
  const places = checked.faults.map(({ path }) => Number(/^deals\[(\d+)]/.exec(path)?.[1]));
  const isTold = (row: number) => lines[row]?.checks.some((check) => CHECKS[check] !== "note") === true;
  const rows = [...new Set(places)].filter((row) => !isTold(row));
  return rows.length === 0 ? [] : [{ check: "refused", count: rows.length, first: `deals[${rows[0]}]` }];
}

/** What the check of each row on the payouts sheet says: the first thing that is wrong with it. */
function ofRows(plan: Plan, deals: readonly Deal[], period: DateSpan, options: StateOptions): Found[] {
  const typed = options.typed ?? {};
  const paid = payouts(plan, deals, period, typed);
  const otherPeriod = options.figures !== undefined && options.figures !== period.from;
  const needed = neededFigures(plan, period);
  const counts = new Map<string, number>();
  for (const { id } of plan.participants) counts.set(personKey(id), (counts.get(personKey(id)) ?? 0) + 1);
  const found = new Map<RowCheck, { count: number; readonly first: string }>();
  plan.participants.forEach(({ id }, index) => {
    const figures = typed[id] ?? {};
    const components = paid.participants[index]?.components ?? [];
    const check: RowCheck | undefined =
      counts.get(personKey(id))! > 1
        ? "twice"
        : otherPeriod && Object.keys(figures).length > 0
          ? "otherFigures"
          : needed.some((key) => figures[key] === undefined)
            ? "figureMissing"
            : components.some(({ quota, credited }) => quota === 0 && credited !== 0)
              ? "creditedWithoutQuota"
              : undefined;
    if (check === undefined) return;
    const earlier = found.get(check);
    if (earlier) earlier.count += 1;
    else found.set(check, { count: 1, first: id });
  });
  return [...found].map(([check, { count, first }]) => ({ check, count, first }));
}

/** Keys of the figures that must be typed for everybody. */
function neededFigures(plan: Plan, period: DateSpan): readonly string[] {
  const { basis, draw } = plan.modifiers;
  const owedBack = draw?.type === "recoverable" || draw?.type === "recoverable guarantee";
  return [
    ...plan.components.flatMap(({ id, measure, rule }) => {
      if (rule.kind === "objectives") return rule.objectives.map((objective) => `${id}.${objective.id}`);
      return measure.source === "typed" ? [id] : [];
    }),
    ...plan.figures.map(({ id }) => id),
    // Without it the second period of a year would pay the first one again.
    ...(basis !== undefined && yearToDate(plan, period).periods > 1 ? [PAID_BEFORE] : []),
    ...(owedBack ? [OPENING] : []),
  ];
}

/** Deals of a type that no component counts, nor a clawback takes back. */
function uncounted(plan: Plan, lines: readonly CheckedLine[]): Found[] {
  // Every type, on a plan whose figures are all typed.
  const types = countedTypes(plan);
  const takenBack = plan.modifiers.clawback !== undefined;
  return ofLines("uncounted", lines, ({ deal: { type } }) => {
    return DEAL_TYPES.includes(type) && !types.has(type) && !(type === "churn" && takenBack);
  });
}

function withoutDeals({ components }: Plan): Found[] {
  return components.some(({ measure }) => measure.source !== "typed") ? [{ check: "noDeals", count: 1 }] : [];
}

function ofPlan(plan: Plan, deals: readonly Deal[], period: DateSpan, typed: Typed | undefined): Found[] {
  if (plan.status === "retired") return [{ check: "retired", count: 1 }];
  if (plan.status !== "draft") return [];
  return payouts(plan, deals, period, typed).payable === 0 ? [] : [{ check: "draft", count: 1 }];
}
