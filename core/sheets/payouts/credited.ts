/** What the deals sheet credits to each participant: a sum by places, or one pass over the deals for everybody. */
import type { Component } from "../../plans/model";
import { type Context, creditsInOnePass } from "../context";
import { reachFrom } from "../rules/modifiers";
import { MOST_DECIMALS } from "../rules/ruleSheet";
import { type Column, PLACES } from "./columns";

export function creditedFormula(context: Context, { measure }: Component, index: number): string {
  if (measure.source === "typed") return "";
  const places = measure.source === "count" ? undefined : creditedPlaces(context, "sum");
  return dealSum(context, context.nameOf(index, "Credited"), places);
}

/** Whose a deal is: of who is credited with it, or of whoever is named, which for what is owed is enough. */
type DealOwners = "DealCreditedTo" | "DealKnown";

/** What the deals of somebody add up to, of the period or of the year to date. */
export function dealSum(
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
export function onePass(context: Context, { measure }: Component, index: number): Pick<Column, "array"> {
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

/** A sum of the deals sheet for each participant: in one pass where there are many of them. */
export function fromDeals(
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
