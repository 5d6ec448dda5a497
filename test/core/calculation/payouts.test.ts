import { describe, expect, it } from "vitest";
import { creditedAmount } from "../../../core/calculation/credits";
import { payoutAt, payouts } from "../../../core/calculation/payouts";
import type { Deal, Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";

const plan: Plan = {
  ...planFromTemplate("retention-commission", { language: "en", currency: "EUR" }),
  participants: [
    { id: "R-1", name: "Ann" },
    { id: "R-2", name: "Bob", quotas: { netRevenue: 100_000 } },
  ],
};

function deal(overrides: Partial<Deal>): Deal {
  return {
    date: "2026-01-15",
    id: "D-1",
    participant: "R-1",
    account: "Acme",
    type: "renewal",
    amount: 1000,
    ...overrides,
  };
}

describe("payouts of the retention commission", () => {
  it.each([
    [0, 0],
    [0.8, 18_000],
    [1, 22_500],
    [1.2, 30_000],
    [1.5, 41_250],
    [2, 63_750],
  ])("at %d of quota the marginal plan pays %d", (attainment, payout) => {
    expect(payoutAt(plan, attainment).total).toBe(payout);
  });

  it.each([
    ["from", 1, 37_500],
    ["to", 1, 22_500],
    ["from", 1.2, 45_000],
    ["to", 1.2, 45_000],
  ] as const)("the retroactive plan with edge %s pays at %d of quota %d", (edge, attainment, payout) => {
    const retroactive: Plan = { ...plan, terms: { ...plan.terms, method: "retroactive", edge } };
    expect(payoutAt(retroactive, attainment).total).toBe(payout);
  });

  it("a tier's own flag overrides the method", () => {
    const cliff: Plan = {
      ...plan,
      components: plan.components.map((component) => ({
        ...component,
        rule: {
          kind: "tieredRate",
          tiers: [
            { from: 0, value: 0.05 },
            { from: 0.5, value: 0.1, retroactive: true },
            { from: 1, value: 0.2 },
          ],
        },
      })),
    };
    // 10 % of everything up to quota, 20 % of the 60,000 above it.
    expect(payoutAt(cliff, 1.2).total).toBe(42_000);
  });

  it("shows every step of a participant", () => {
    const [ann, bob] = payouts(plan, [
      deal({ amount: 360_000 }),
      deal({ id: "D-2", participant: "r-2", amount: 50_000 }),
    ]).participants;
    expect(ann).toEqual({
      capped: 30_000,
      collected: 30_000,
      paidBefore: 0,
      due: 30_000,
      takenBack: 0,
      topUp: 0,
      recovered: 0,
      balance: 0,
      held: 0,
      payable: 30_000,
      participant: "R-1",
      name: "Ann",
      onPlan: true,
      components: [{ component: "netRevenue", quota: 300_000, credited: 360_000, attainment: 1.2, payout: 30_000 }],
      total: 30_000,
    });
    expect(bob?.components[0]).toMatchObject({ quota: 100_000, credited: 50_000, attainment: 0.5, payout: 3750 });
  });

  it("takes back at the first rate when a period is negative", () => {
    const deals = [deal({ amount: 1000 }), deal({ id: "D-2", type: "churn", amount: -3000 })];
    expect(payouts(plan, deals).participants[0]?.total).toBe(-150);
  });

  it("credits nobody with the deals of people who are not on the plan, and says how much that is", () => {
    const result = payouts(plan, [deal({}), deal({ id: "D-2", participant: "R-9", amount: 250.5 })]);
    expect(result.credited).toBe(1000);
    expect(result.unassigned).toBe(250.5);
    expect(result.uncredited).toEqual([
      {
        row: 1,
        id: "D-2",
        date: "2026-01-15",
        participant: "R-9",
        reason: "unknownParticipant",
        amount: 250.5,
      },
    ]);
  });

  it("pays the period that most deals belong to, unless another one is asked for", () => {
    const deals = [deal({}), deal({ date: "2026-04-01", amount: 5 }), deal({ date: "2026-05-01", amount: 7 })];
    expect(payouts(plan, deals).period).toEqual({ from: "2026-04-01", to: "2026-06-30" });
    expect(payouts(plan, deals).credited).toBe(12);
    expect(payouts(plan, deals, { from: "2026-01-01", to: "2026-03-31" }).credited).toBe(1000);
  });

  it("leaves out deals outside the plan and of unknown types", () => {
    const deals = [deal({}), deal({ date: "2027-01-01" }), deal({ type: "referral" as Deal["type"] })];
    expect(payouts(plan, deals).credited).toBe(1000);
  });
});

describe("the credited amount of a deal", () => {
  it.each([
    [deal({ amount: 10_000, currency: "GBP", fx: 1.17, split: 0.5 }), 5850],
    [deal({ amount: 10.05, split: 0.5 }), 5.03],
    [deal({ amount: -10.05, split: 0.5 }), -5.03],
    [deal({ amount: 1.005 }), 1.01],
    [deal({ amount: 100, currency: "EUR" }), 100],
  ])("%o is credited with %d", (one, credited) => {
    expect(creditedAmount(one, plan)).toBe(credited);
  });

  it("has none in another currency without a rate", () => {
    expect(creditedAmount(deal({ currency: "GBP" }), plan)).toBeNull();
  });
});
