import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { OPENING, PAID_BEFORE, type Participant, type Plan, type PlanModifiers } from "../../../core/plans/model";
import { DRAW_TYPES } from "../../../core/rules/draw";
import { PRORATION_BASES } from "../../../core/rules/proration";
import { ANN, component, deal, month, planOf } from "./plans";

const FLAT = component({ kind: "flatRate", rate: 0.1 });
const FLOORED = component(
  { kind: "milestones", cumulative: false, milestones: [{ from: 0, value: 400 }] },
  { id: "set", floor: 250, cap: 5000 },
);

function with_(people: Partial<Participant>, modifiers: PlanModifiers = {}, components = [FLAT, FLOORED]): Plan {
  return planOf(components, modifiers, { participants: [{ ...ANN, ...people }] });
}

describe("who is not on the plan in a period", () => {
  it.each([
    ["left in January", { end: "2026-01-31" }],
    ["starts in September", { start: "2026-09-01" }],
  ])("and %s earns nothing in May: no rule, lump sum, floor, otherwise or draw", (_, dates) => {
    const gated = { ...FLOORED, id: "gated", gate: { by: "one", threshold: 5, otherwise: 150 } };
    for (const type of DRAW_TYPES) {
      const plan = with_(dates, { draw: { type, amount: 3000 } }, [FLAT, FLOORED, gated]);
      const [person] = payouts(plan, [deal("2026-05-10", 800)], month(5)).participants;
      expect(person).toMatchObject({ onPlan: false, total: 0, topUp: 0, payable: 0 });
      expect(person?.components.map(({ payout }) => payout)).toEqual([0, 0, 0]);
    }
  });

  it("is named with the deals of that period, which are credited to nobody", () => {
    const plan = with_({ end: "2026-01-31" });
    const found = payouts(plan, [deal("2026-05-10", 800), deal("2026-05-11", 50, { participant: "R-7" })], month(5));
    expect(found.uncredited).toMatchObject([
      { row: 0, participant: "R-1", reason: "notOnPlan", amount: 800 },
      { row: 1, participant: "R-7", reason: "unknownParticipant", amount: 50 },
    ]);
    expect(found).toMatchObject({ credited: 0, unassigned: 850 });
  });

  it("still owes what was owed, and it is shown", () => {
    const plan = with_({ end: "2026-01-31" }, { draw: { type: "recoverable", amount: 3000 } });
    const [person] = payouts(plan, [], month(5), { "R-1": { [OPENING]: 1200 } }).participants;
    expect(person).toMatchObject({ balance: 1200, recovered: 0, payable: 0 });
  });

  it("has what early ends take back taken off all the same", () => {
    const plan = with_({ end: "2026-01-31" }, { clawback: { term: 12, schedule: "pro rata" } });
    const churn = deal("2026-05-10", -100, { type: "churn", paid: 1200, stayed: 6 });
    expect(payouts(plan, [churn], month(5)).participants[0]).toMatchObject({ takenBack: 600, payable: -600 });
  });

  it("earns in the period in which they leave or start, without proration all of its set amounts", () => {
    const plan = with_({ start: "2026-05-31" });
    expect(payouts(plan, [deal("2026-05-10", 800)], month(5)).participants[0]).toMatchObject({
      onPlan: true,
      total: 480,
    });
  });

  it("earns nothing whatever the plan, the dates and the period", () => {
    const anyMonth = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(
        anyMonth,
        anyMonth,
        fc.constantFrom(undefined, ...PRORATION_BASES),
        fc.constantFrom(...DRAW_TYPES),
        (left, paid, proration, type) => {
          fc.pre(left < paid);
          const plan = with_(
            { end: month(left).to },
            { draw: { type, amount: 900 }, ...(proration === undefined ? {} : { proration }) },
          );
          const [person] = payouts(plan, [deal(month(paid).from, 5000)], month(paid)).participants;
          expect(person).toMatchObject({ onPlan: false, total: 0, payable: 0, topUp: 0 });
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("what was earned before leaving, on a plan that is settled on the year to date", () => {
  const cash = { basis: "cash to date" } as const;
  const left = { end: "2026-02-28" };
  const sold = [deal("2026-02-10", 10_000, { received: 10_000 })];
  const before = { "R-1": { [PAID_BEFORE]: 400 } };

  it("is paid when it is due, by default", () => {
    const [person] = payouts(with_(left, cash, [FLAT]), sold, month(5), before).participants;
    expect(person).toMatchObject({ onPlan: false, total: 1000, due: 600, payable: 600 });
  });

  it("is lost on a plan that forfeits it, and what is owed is still taken", () => {
    const plan = with_(left, { ...cash, afterLeaving: "forfeits" }, [FLAT]);
    expect(payouts(plan, sold, month(5), before).participants[0]).toMatchObject({ due: 0, payable: 0 });
    const more = { "R-1": { [PAID_BEFORE]: 1500 } };
    expect(payouts(plan, sold, month(5), more).participants[0]).toMatchObject({ due: -500, payable: -500 });
    // Who is still there loses nothing.
    expect(payouts(plan, sold, month(2), before).participants[0]).toMatchObject({ due: 600 });
  });

  it("does not grow with quotas, floors or deals of later periods", () => {
    const floored = { ...FLAT, floor: 300 };
    const plan = with_(left, { basis: "year to date" }, [floored]);
    const deals = [deal("2026-01-10", 1000), deal("2026-04-10", 99_999)];
    const [then, now] = [2, 6].map((number) => payouts(plan, deals, month(number)).participants[0]!);
    expect(then).toMatchObject({ total: 600, components: [{ quota: 2000, credited: 1000 }] });
    expect(now).toMatchObject({ total: 600, components: [{ quota: 2000, credited: 1000 }] });
  });

  it("counts for a joiner the periods since the start: quotas, floors and caps of earlier ones are not theirs", () => {
    const plan = with_({ start: "2026-04-01" }, { basis: "year to date" }, [{ ...FLAT, floor: 300 }]);
    expect(payouts(plan, [], month(6)).participants[0]).toMatchObject({ total: 900, components: [{ quota: 3000 }] });
  });
});

describe("proration", () => {
  const half = { start: "2026-04-16" };
  const april = month(4);

  it("prorates lump sums, floors, caps, what a gate pays otherwise and the draw like the quota", () => {
    const modifiers = { proration: "days", draw: { type: "non-recoverable", amount: 3000 } } as const;
    const capped = component(
      { kind: "flatRate", rate: 1 },
      { id: "capped", cap: 700, gate: { by: "one", threshold: 0.5, otherwise: 300 } },
    );
    const floor = component({ kind: "flatRate", rate: 0.01 }, { id: "floor", floor: 80 });
    const plan = with_(half, modifiers, [FLAT, FLOORED, capped, floor]);
    const [met] = payouts(plan, [deal("2026-04-20", 600)], april).participants;
    expect(met?.components.map(({ quota }) => quota)).toEqual([500, 500, 500, 500]);
    expect(met?.components.map(({ payout }) => payout)).toEqual([60, 200, 350, 40]);
    expect(met).toMatchObject({ topUp: 1500, payable: 650 + 1500 });
    const [missed] = payouts(plan, [], april).participants;
    expect(missed?.components.map(({ payout }) => payout)).toEqual([0, 200, 150, 40]);
  });

  it("does not round a prorated lump sum before the end of its chain", () => {
    const third = component(
      { kind: "milestones", cumulative: false, milestones: [{ from: 0, value: 100 }] },
      { multiplier: { by: "one", table: [{ from: 0, value: 3 }] } },
    );
    // 10 of 30 days of 100 is 33.333..., three times that is 100.
    const plan = with_({ start: "2026-04-21" }, { proration: "days" }, [third]);
    expect(payouts(plan, [], april).participants[0]!.total).toBe(100);
  });
});
