/** What each template pays at 0 to 200 % of quota, for the small picture that the gallery shows. */
import { planFromTemplate } from "../plans/templates";
import type { TemplateId } from "../plans/templates/template";
import { payoutAt } from "./payouts";

export interface CurvePoint {
  /** 1 = 100 % of quota. */
  readonly attainment: number;
  /** Money of one period, in the currency of the plan. */
  readonly payout: number;
}

// Some thousand payouts in all: reckoned when somebody looks, not whenever the library is loaded.
const known = new Map<TemplateId, readonly CurvePoint[]>();

export function templateCurve(id: TemplateId): readonly CurvePoint[] {
  const found = known.get(id);
  if (found !== undefined) return found;
  const plan = planFromTemplate(id, { language: "en" });
  const points = Array.from({ length: 41 }, (_, index) => {
    const attainment = index / 20;
    return { attainment, payout: payoutAt(plan, attainment).total };
  });
  known.set(id, points);
  return points;
}
