/** What a customer is worth, costs, and how long its invoices stay unpaid: the measures that plans are argued with. */
import { exact } from "../decimal/decimal";
import { nearestOfTerms, readingDecimals, terms, unitsAt } from "../decimal/fractions";
import { nearestQuotient } from "../decimal/quotient";
import { POWERS_OF_TEN } from "../decimal/reading";
import { roundedProportion, roundedQuotient } from "../decimal/rowwise";

/**
 * Customer lifetime value: gross profit per account and period, over the share of customers lost per period.
 *
 * @param revenue per account and period, money
 * @param margin gross margin, a fraction
 * @param churn share of customers lost in the same kind of period, a fraction above 0
 * @returns money
 * @example 500 a month at 80 % margin and 2 % monthly churn: 20,000
 */
export function lifetimeValue(revenue: number, margin: number, churn: number, decimals: number): number {
  return roundedProportion(revenue, margin, churn, 0, decimals);
}

/**
 * Customer acquisition cost: what marketing and sales spent, per customer won.
 *
 * @returns money
 * @example 50,000 for 40 customers: 1,250
 */
export function acquisitionCost(cost: number, customers: number, decimals: number): number {
  return roundedQuotient(cost, customers, decimals);
}

/**
 * Days sales outstanding: the days of revenue that are still to be paid. Not rounded.
 *
 * @param receivables money at the end of the period
 * @param revenue of the period, money above zero
 * @param days in the period
 * @returns days
 * @example 60,000 receivable on 180,000 revenue in 90 days: 30
 */
export function daysSalesOutstanding(receivables: number, revenue: number, days: number): number {
  const openPlaces = readingDecimals(receivables);
  const soldPlaces = readingDecimals(revenue);
  const dayPlaces = readingDecimals(days);
  const places = Math.max(openPlaces, soldPlaces);
  terms[0] = unitsAt(receivables, openPlaces, places);
  terms[1] = 0;
  terms[2] = unitsAt(days, dayPlaces, dayPlaces);
  terms.fill(0, 3, 8);
  terms[8] = unitsAt(revenue, soldPlaces, places);
  terms[9] = POWERS_OF_TEN[Math.max(0, dayPlaces)]!;
  const quick = nearestOfTerms();
  if (!Number.isNaN(quick)) return quick;
  return nearestQuotient(exact(receivables).times(exact(days)), exact(revenue));
}
