/**
 * Checks what is paid: deals that another program hands over, the period, and figures that were typed. The rules trust
 * them; a date with a time of day or an amount that is a text would be left out or break them halfway.
 */
import * as v from "valibot";
import { personKey } from "../identity";
import type { PlanFault, PlanFaultKey } from "../text/plans";
import { isCurrency } from "./currencies";
import { DEAL_TYPES, LOSSES } from "./measures";
import { type Deal, OPENING, PAID_BEFORE, type Plan, SHARINGS, type Typed } from "./model";
import { periodsOf } from "./periods";
import { choice, date, faultOf, list, noList, number, recordOf, text } from "./schema";

export type DealsCheck = { readonly deals: readonly Deal[] } | { readonly faults: readonly PlanFault[] };

const filled = v.pipe(text, v.regex(/\S/, "blankText" satisfies PlanFaultKey));
const above = v.pipe(number, v.gtValue(0, "notAbove" satisfies PlanFaultKey));
const notNegative = v.pipe(number, v.minValue(0, "tooSmall" satisfies PlanFaultKey));

// A misspelt field would be lost, and half a deal credited as a whole.
const deal = v.pipe(
  noList,
  v.strictObject(
    {
      date,
      id: filled,
      participant: filled,
      account: text,
      type: choice(DEAL_TYPES),
      amount: number,
      currency: v.optional(
        v.pipe(
          text,
          v.regex(/^(?:[A-Z]{3})?$/, "notCurrency" satisfies PlanFaultKey),
          v.check((code) => !/^[A-Z]{3}$/.test(code) || isCurrency(code), "unknownCurrency" satisfies PlanFaultKey),
        ),
      ),
      fx: v.optional(above),
      split: v.optional(v.pipe(above, v.maxValue(1, "tooLarge" satisfies PlanFaultKey))),
      line: v.optional(v.union([v.pipe(number, v.integer("notWhole" satisfies PlanFaultKey)), filled])),
      sharing: v.optional(choice(SHARINGS)),
      received: v.optional(number),
      paid: v.optional(number),
      stayed: v.optional(notNegative),
    },
    (issue) =>
      issue.expected === "never" ? ("unknownDealField" satisfies PlanFaultKey) : ("notObject" satisfies PlanFaultKey),
  ),
);
const dealsSchema = v.object({ deals: list(deal) });

/**
 * Checks deals before they are paid on a plan. Faults name row and field: "deals[2].amount" is the amount of the third.
 *
 * @example a deal in GBP on a plan in EUR, without a rate: deals[0].fx, fxMissing
 * @example a rate of 2 for a deal in the plan's own currency: deals[0].fx, ownRate
 * @example churn of 20,000 written without its sign: deals[0].amount, lossAboveZero; -20,000 is taken
 */
export function validateDeals(json: unknown, plan: Pick<Plan, "currency">): DealsCheck {
  const checked = v.safeParse(dealsSchema, { deals: json });
  if (!checked.success) return { faults: checked.issues.map(faultOf) };
  const deals = checked.output.deals as readonly Deal[];
  const faults = deals.flatMap(({ currency = "", fx, type, amount }, index): PlanFault[] => {
    const found: PlanFault[] = [];
    if (currency !== "" && currency !== plan.currency.code && fx === undefined) {
      const values = { found: currency, currency: plan.currency.code };
      found.push({ path: `deals[${index}].fx`, key: "fxMissing", values });
    }
    if ((currency === "" || currency === plan.currency.code) && fx !== undefined && fx !== 1) {
      const values = { found: fx, currency: plan.currency.code };
      found.push({ path: `deals[${index}].fx`, key: "ownRate", values });
    }
    if (LOSSES.has(type) && amount > 0) {
      found.push({ path: `deals[${index}].amount`, key: "lossAboveZero", values: { found: amount, type } });
    }
    return found;
  });
  return faults.length > 0 ? { faults } : { deals };
}

const spanSchema = v.object({ period: v.object({ from: date, to: date }, "notObject" satisfies PlanFaultKey) });

/** A quota is that of a whole period: no other span of days can be paid. */
export function periodFaults(json: unknown, plan: Plan): PlanFault[] {
  const checked = v.safeParse(spanSchema, { period: json });
  if (!checked.success) return checked.issues.map(faultOf);
  const { from, to } = checked.output.period;
  const periods = periodsOf(plan);
  if (periods.some((period) => period.from === from && period.to === to)) return [];
  const near = periods.find((period) => from <= period.to) ?? periods[0]!;
  return [{ path: "period", key: "notPeriod", values: { from, to, first: near.from, last: near.to } }];
}

const typedSchema = v.object({ typed: recordOf(recordOf(number)) });

/** Figures typed for a period, by participant and key: those that nobody and nothing on the plan goes by are told. */
export function typedFaults(json: unknown, plan: Plan): PlanFault[] {
  const checked = v.safeParse(typedSchema, { typed: json });
  if (!checked.success) return checked.issues.map(faultOf);
  const people = new Set(plan.participants.map(({ id }) => personKey(id)));
  const keys = new Set([
    OPENING,
    PAID_BEFORE,
    ...plan.figures.map(({ id }) => id),
    ...plan.components.flatMap(({ id, rule }) => [
      id,
      ...(rule.kind === "objectives" ? rule.objectives.map((objective) => `${id}.${objective.id}`) : []),
    ]),
  ]);
  return Object.entries(checked.output.typed as Typed).flatMap(([person, figures]): PlanFault[] => {
    const path = `typed.${person}`;
    if (!people.has(personKey(person))) return [{ path, key: "unknownParticipant", values: { found: person } }];
    return Object.keys(figures)
      .filter((key) => !keys.has(key))
      .map((found) => ({ path: `${path}.${found}`, key: "unknownMeasure", values: { found } }));
  });
}
