/** What a component can measure: its unit, where the figure comes from, and the deals that count towards it. */
import type { Component, DealType, Source, Unit } from "./model";

/** In the order in which people meet them: what stays, what is added, what is lost. */
export const DEAL_TYPES: readonly DealType[] = [
  "renewal",
  "upsell",
  "crossSell",
  "newProduct",
  "churn",
  "contraction",
  "creditMemo",
];

/** Types whose amounts are negative by nature; a positive one is flagged, for it would raise somebody's pay. */
export const LOSSES: ReadonlySet<DealType> = new Set<DealType>(["churn", "contraction", "creditMemo"]);

interface MeasureKind {
  readonly unit: Unit;
  readonly source: Source;
  readonly types: readonly DealType[];
}

const sum = (...types: DealType[]): MeasureKind => ({ unit: "money", source: "sum", types });
const typed = (unit: Unit): MeasureKind => ({ unit, source: "typed", types: [] });

const KINDS = {
  netRevenue: { unit: "money", source: "sum", types: DEAL_TYPES },
  grossRevenue: sum("renewal", "churn", "contraction", "creditMemo"),
  renewals: sum("renewal", "creditMemo"),
  expansion: sum("upsell", "crossSell", "newProduct"),
  bookings: sum("upsell", "crossSell", "newProduct", "creditMemo"),
  upsell: sum("upsell"),
  crossSell: sum("crossSell"),
  newProduct: sum("newProduct"),
  dealsClosed: { unit: "count", source: "count", types: ["upsell", "crossSell", "newProduct"] },
  grossMargin: typed("money"),
  teamRevenue: typed("money"),
  cashReceived: typed("money"),
  meetings: typed("count"),
  units: typed("count"),
  // One line per customer on the deals sheet, so that several people can share the credit for it.
  multiProductCustomers: { unit: "count", source: "count", types: ["newProduct"] },
  renewalRate: typed("percent"),
  customerRetention: typed("percent"),
  objectives: typed("percent"),
} as const satisfies Readonly<Record<string, MeasureKind>>;

export type MeasureId = keyof typeof KINDS;
export const MEASURES = Object.keys(KINDS) as readonly MeasureId[];

/** The measure of a component as it starts out; a plan may count other types of deals. */
export function measureOf(id: MeasureId): Component["measure"] {
  const { unit, source, types } = KINDS[id];
  return { id, unit, source, types: [...types] };
}
