/** The payout curve of the plan sheet, point by point: what the library pays at the attainment that stands beside it. */
import { describe, expect, it } from "vitest";
import { payoutAt } from "../../../core/calculation/payouts";
import type { Component, Plan } from "../../../core/plans/model";
import { sheetTexts } from "../../../core/text/sheets";
import { fullPlan } from "../plans/fullPlan";
import { opened } from "./opened";

const { attainment, payout } = sheetTexts("en").plan;
/** Quotas whose shares of a twentieth end in halves of a cent, and whole ones. */
const QUOTAS = [333.33, 12_345.67, 66_666.7, 270_000];

/** One component by itself, without what the curve says that it leaves out: modifiers, gate, multiplier, weight. */
function bare(component: Component, quota: number): Plan {
  const { gate: _gate, multiplier: _multiplier, floor: _floor, cap: _cap, ...rest } = component;
  const money = component.measure.unit === "money";
  return {
    ...fullPlan,
    components: [{ ...rest, weight: 1, quota: money ? quota : component.quota }],
    modifiers: {},
    participants: [],
  };
}

async function curveOf(plan: Plan) {
  const rows = await (await opened(plan, { only: ["plan"] })).rows("plan");
  const head = rows.findIndex((row) => row[0] === attainment && row[2] === payout);
  return rows.slice(head + 1, head + 22).map(([at, credited, pays]) => ({ at, credited, pays }));
}

describe.each(fullPlan.components.map((component) => [component.rule.kind, component] as const))(
  "the payout curve of %s",
  (_, component) => {
    const quotas = component.measure.unit === "money" ? QUOTAS : [component.quota];
    it.each(quotas)("with a quota of %d pays at each of its points what the library pays", async (quota) => {
      const plan = bare(component, quota);
      const points = await curveOf(plan);
      expect(points).toHaveLength(21);
      for (const { at, credited, pays } of points) {
        const expected = payoutAt(plan, at as number);
        expect({ at, credited, pays }).toEqual({
          at,
          credited: component.measure.unit === "money" ? expected.components[0]!.credited : credited,
          pays: expected.total,
        });
      }
    });
  },
);
