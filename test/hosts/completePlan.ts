/** All six sheets of a plan with draw, holdback, people and deals: what hosts are really given to write. */
import { planFromTemplate } from "../../core/plans/templates";
import type { SheetModel } from "../../core/sheets/model";
import { worksheets } from "../../core/sheets/worksheets";
import { actualsFor } from "../core/sheets/payPlan";

export function completePlan(): SheetModel[] {
  const { plan, deals, typed } = actualsFor(planFromTemplate("new-hire", { language: "en" }));
  return worksheets(plan, { deals, typed });
}
