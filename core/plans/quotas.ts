/** The quota of a participant in one period: the plan's or an own one, ramped for new hires, prorated for who joins or leaves. */
import { exact } from "../decimal/decimal";
import { money } from "../decimal/rounding";
import { Proration, proratedAmount } from "../rules/proration";
import { rampQuota } from "../rules/quota";
import { serialOfIso } from "./dates";
import type { Component, Participant, Plan } from "./model";
import type { DateSpan } from "./periods";

/** Decimals that figures carry between two steps; only the last step of a component rounds to money. */
export const CARRIED = 8;

type Person = Pick<Participant, "start" | "end" | "quotas">;
type Reckoned = Pick<Plan, "modifiers" | "currency">;

/** @param periods of the year so far that the span has, on a year-to-date basis; 1: the span is the period itself */
export function quotaOf(plan: Reckoned, component: Component, person: Person, span: DateSpan, periods = 1): number {
  const full = person.quotas?.[component.id] ?? component.quota;
  const { ramp } = plan.modifiers;
  // A quota in percent is a level, which time does not divide.
  if (component.measure.unit === "percent") return full;
  const ramped =
    ramp === undefined || person.start === undefined
      ? full
      : rampQuota(full, monthInRole(person.start, span), ramp, CARRIED);
  const toDate = periods === 1 ? ramped : money(exact(ramped).times(periods), CARRIED);
  return prorated(plan, toDate, person, span, quotaDecimals(plan, component));
}

export function quotaDecimals({ currency }: Pick<Plan, "currency">, { measure }: Component): number {
  return measure.unit === "money" ? currency.minorUnits : CARRIED;
}

/** The month in the role on the first day of the period, 1 for whoever starts in it or later. */
export function monthInRole(start: string, period: DateSpan): number {
  const months = (iso: string) => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return Math.max(1, months(period.from) - months(start) + 1);
}

/** The share of an amount that belongs to the part of the period that was worked; all of it without proration. */
export function prorated(plan: Reckoned, value: number, person: Person, period: DateSpan, decimals: number): number {
  const { proration: basis } = plan.modifiers;
  if (basis === undefined) return value;
  // All of it, in as many decimals as a part would have.
  if (person.start === undefined && person.end === undefined) return money(exact(value), decimals);
  const proration = new Proration(basis);
  const serial = (iso: string | undefined) => (iso === undefined ? Number.NaN : serialOfIso(iso));
  proration.measure(serialOfIso(period.from), serialOfIso(period.to), serial(person.start), serial(person.end));
  return proratedAmount(value, proration, 0, decimals);
}
