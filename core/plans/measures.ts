/** What a measure counts: the types of deals that are credited towards it, until the plan sheet says otherwise. */
import type { DealType } from "./model";

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

export type MeasureId = "netRevenue";

const CREDITED: Readonly<Record<MeasureId, readonly DealType[]>> = {
  netRevenue: DEAL_TYPES,
};

export const MEASURES = Object.keys(CREDITED) as readonly MeasureId[];

/** Types of deals that count towards a measure. */
export function creditedTypes(measure: string): readonly DealType[] {
  return CREDITED[measure as MeasureId];
}
