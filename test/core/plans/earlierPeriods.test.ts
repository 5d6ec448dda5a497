/** What a version or a plan paid before its last day stays what it paid, whatever comes after that day. */
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { addDays } from "../../../core/plans/dates";
import type { Plan } from "../../../core/plans/model";
import { periodsOf } from "../../../core/plans/periods";
import { lastDayOffered, newVersion, retirePlan } from "../../../core/plans/revise";
import { validatePlan } from "../../../core/plans/schema";
import { randomCase } from "../../oracle/randomPlans";

const NOTE = { when: "2026-06-15", who: "Dana", why: "New rates" };
/** Seeds of random plans of every form; those of a single period have no earlier one. */
const CASES = Array.from({ length: 400 }, (_, seed) => randomCase(50_000 + seed)).filter(
  ({ plan }) => periodsOf(plan).length > 1,
);

/** Payouts of every period of the plan that ends before a day, by the given terms. */
function paidBefore({ deals, typed }: (typeof CASES)[number], plan: Plan, by: Plan, day: string) {
  return periodsOf(plan)
    .filter(({ to }) => to < day)
    .map((period) => payouts(by, deals, period, typed));
}

/** Cut at the end of a period, some proration cannot count what is left: validation says so, and it is not made. */
const valid = (plan: Plan) => "plan" in validatePlan(plan);

describe("an earlier period", () => {
  it("pays the same after a new version begins with a later one, for random plans of every form", () => {
    let compared = 0;
    for (const one of CASES) {
      const { plan } = one;
      const periods = periodsOf(plan);
      const { from } = periods[Math.ceil(periods.length / 2)]!;
      const made = newVersion(plan, { from, note: NOTE });
      if ("fault" in made) expect.fail(made.fault.key);
      if (!valid(made.previous)) continue;
      expect(paidBefore(one, plan, made.previous, from)).toEqual(paidBefore(one, plan, plan, from));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(200);
  });

  it("pays the same after the plan is retired on the day that is offered, and nothing is earned after it", () => {
    let late = 0;
    for (const one of CASES) {
      const { plan, deals, typed } = one;
      const periods = periodsOf(plan);
      const someday = addDays(periods[Math.floor(periods.length / 2)]!.from, 3);
      const last = lastDayOffered(plan, someday);
      const made = retirePlan({ ...plan, status: "active" }, NOTE, last);
      if ("fault" in made) expect.fail(made.fault.key);
      if (!valid(made.plan)) continue;
      const next = addDays(last, 1);
      expect(paidBefore(one, plan, made.plan, next)).toEqual(paidBefore(one, plan, plan, next));
      expect(periodsOf(made.plan).every(({ to }) => to <= last)).toBe(true);
      const after = deals.filter(({ date }) => date > last);
      late += after.length;
      for (const period of periodsOf(made.plan)) {
        expect(payouts(made.plan, after, period, typed)).toEqual(payouts(made.plan, [], period, typed));
      }
    }
    expect(late).toBeGreaterThan(200);
  });
});
