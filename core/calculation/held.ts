/**
 * Which lines of the deals wait although their amount is known: what is asked is not paid meanwhile. The deals sheet says
 * the same with formulas.
 */
import { type Decimal, exact, ZERO } from "../decimal/decimal";
import { roundDecimal } from "../decimal/rounding";
import { dealKey, personKey } from "../identity";
import { LOSSES } from "../plans/measures";
import type { Deal, Plan } from "../plans/model";
import { creditedAmount } from "./credits";

/** Reasons for which a line waits, although its amount is known. */
export const HOLDS = ["duplicate", "splits", "sign"] as const;
export type Hold = (typeof HOLDS)[number];

export interface CreditLine {
  readonly deal: Deal;
  /** Amount x rate x split; null where rate or split is missing or cannot be meant. */
  readonly gross: number | null;
  readonly holds: readonly Hold[];
  /** What counts: the gross amount, null while something holds it. */
  readonly credited: number | null;
  /** The id differs from an earlier one by capitals alone. */
  readonly alike: boolean;
}

/** Whether a deal is in another currency than its plan. */
export function isForeign(deal: Deal, plan: Pick<Plan, "currency">): boolean {
  return (deal.currency ?? "") !== "" && personKey(deal.currency!) !== personKey(plan.currency.code);
}

/** Decimals to which shares of a deal total 1: three times =1/3 does, three times 33.33 % does not. */
const SHARE_DECIMALS = 12;

/** Id and line of a deal: lines that agree in it are shares of one deal. Undefined without an id. */
function groupOf({ id, line }: Deal): string | undefined {
  const key = dealKey(id);
  return key === "" ? undefined : `${key}\n${line === undefined ? "" : dealKey(String(line))}`;
}

function total(deals: readonly Deal[], groups: readonly (string | undefined)[], repeats: ReadonlySet<number>) {
  const totals = new Map<string, Decimal>();
  deals.forEach(({ split, sharing }, index) => {
    const group = groups[index];
    if (group === undefined || repeats.has(index) || sharing === "overlay") return;
    totals.set(group, (totals.get(group) ?? ZERO).plus(split === undefined ? 1 : exact(Math.max(0, split))));
  });
  return totals;
}

/** Lines that say the same as an earlier one: same id, line and participant. */
function repeated(deals: readonly Deal[], groups: readonly (string | undefined)[]): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeats = new Set<number>();
  deals.forEach(({ participant }, index) => {
    const group = groups[index];
    if (group === undefined) return;
    const key = `${group}\n${personKey(participant)}`;
    if (seen.has(key)) repeats.add(index);
    seen.add(key);
  });
  return repeats;
}

/**
 * Every line with what it credits. Held back are lines that repeat another one with the same id, line and participant,
 * losses above zero, and shares of a deal that do not total 1: an overlay comes on top of them, and where the rest is said
 * to be credited elsewhere they may total less.
 *
 * @example the same deal pasted twice: the second line is held as "duplicate" and credited with nothing
 */
export function creditLines(plan: Pick<Plan, "currency">, deals: readonly Deal[]): readonly CreditLine[] {
  const groups = deals.map(groupOf);
  const repeats = repeated(deals, groups);
  const totals = total(deals, groups, repeats);
  const spellings = new Map<string, string>();
  return deals.map((deal, index) => {
    const group = groups[index];
    const sum = group === undefined ? exact(deal.split ?? 1) : (totals.get(group) ?? ZERO);
    const shares = roundDecimal(sum, SHARE_DECIMALS);
    const whole = deal.sharing === "overlay" || shares.eq(1) || (deal.sharing === "elsewhere" && shares.lt(1));
    const holds: Hold[] = [
      ...(repeats.has(index) ? (["duplicate"] as const) : []),
      ...(whole ? [] : (["splits"] as const)),
      ...(LOSSES.has(deal.type) && deal.amount > 0 ? (["sign"] as const) : []),
    ];
    const gross = Number.isFinite(deal.amount) ? creditedAmount(deal, plan) : null;
    const spelled = group === undefined ? undefined : spellings.get(group.toLowerCase());
    if (group !== undefined && spelled === undefined) spellings.set(group.toLowerCase(), group);
    return {
      deal,
      gross,
      holds,
      credited: holds.length === 0 ? gross : null,
      alike: spelled !== undefined && spelled !== group,
    };
  });
}

/**
 * The deals that payouts go by: all but those that wait.
 *
 * @returns with `rows`, their places among the deals that were handed over, from 0
 */
export function creditable(
  plan: Pick<Plan, "currency">,
  deals: readonly Deal[],
): { readonly deals: readonly Deal[]; readonly rows: readonly number[]; readonly held: readonly HeldDeal[] } {
  const lines = creditLines(plan, deals);
  const rows = lines.flatMap(({ holds }, row) => (holds.length === 0 ? [row] : []));
  const held = lines.flatMap(({ holds, gross }, row) => (holds.length === 0 ? [] : [{ row, reasons: holds, gross }]));
  return { deals: rows.map((row) => deals[row]!), rows, held };
}

/** A deal that waits: its place among those that were handed over, why, and what it would be credited with. */
export interface HeldDeal {
  readonly row: number;
  readonly reasons: readonly Hold[];
  readonly gross: number | null;
}
