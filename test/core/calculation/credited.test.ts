import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { measureOf } from "../../../core/plans/measures";
import { ANN, component, deal, month, planOf } from "./plans";

const FLAT = { kind: "flatRate", rate: 0.1 } as const;
const COUNTED = component({ kind: "flatRate", rate: 50 }, { measure: measureOf("dealsClosed"), quota: 1 });
const TYPED = component({ kind: "flatRate", rate: 5 }, { measure: measureOf("meetings"), quota: 10 });

describe("what was credited", () => {
  it("counts a deal once, whatever number of components counts it", () => {
    const two = planOf([component(FLAT), component(FLAT, { id: "two" })]);
    const found = payouts(two, [deal("2026-01-10", 100_000), deal("2026-01-11", 7, { participant: "R-9" })]);
    expect(found).toMatchObject({ credited: 100_000, unassigned: 7, total: 20_000 });
  });

  it("is reported on plans that only count, and on plans whose figures are all typed", () => {
    const deals = [deal("2026-01-10", 1234.56), deal("2026-01-11", 7, { participant: "R-9" })];
    expect(payouts(planOf([COUNTED]), deals)).toMatchObject({ credited: 1234.56, unassigned: 7, total: 50 });
    expect(payouts(planOf([TYPED]), deals)).toMatchObject({ credited: 1234.56, unassigned: 7, total: 0 });
  });

  it("leaves out what no component counts", () => {
    const found = payouts(planOf([component(FLAT)]), [
      deal("2026-01-10", 100),
      deal("2026-01-11", 5, { type: "renewal" }),
    ]);
    expect(found).toMatchObject({ credited: 100, uncredited: [] });
  });
});

describe("the shares of a counted deal", () => {
  const team = ["R-1", "R-2", "R-3", "R-4", "R-5", "R-6", "R-7"];
  const plan = (quota = 1) =>
    planOf([{ ...COUNTED, quota }], {}, { participants: team.map((id) => ({ id, name: id })) });
  const third = 0.333333333333333;
  const sixth = 0.166666666666667;
  const split = (share: number, participant: string, id = "D-1") =>
    deal("2026-01-10", 900, { id, participant, split: share });

  it("three thirds and six sixths in one name count 1, and reach a quota of one deal", () => {
    for (const [share, times] of [
      [third, 3],
      [sixth, 6],
    ] as const) {
      const deals = Array.from({ length: times }, () => split(share, "R-1"));
      const [person] = payouts(plan(), deals).participants;
      expect(person?.components[0]).toMatchObject({ credited: 1, attainment: 1 });
    }
  });

  it("a third of three deals is one deal, whether or not the other shares are in the table", () => {
    const deals = ["D-1", "D-2", "D-3"].map((id) => split(third, "R-1", id));
    expect(payouts(plan(), deals).participants[0]?.components[0]?.credited).toBe(1);
    const all = ["D-1", "D-2", "D-3"].flatMap((id) => ["R-1", "R-2", "R-3"].map((who) => split(third, who, id)));
    expect(
      payouts(plan(), all)
        .participants.slice(0, 3)
        .map((one) => one.components[0]?.credited),
    ).toEqual([1, 1, 1]);
  });

  it("that total 100 % count 1 in all, for any number of people: 3,000 sevenths of a deal are whole", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 1, max: 400 }), (people, deals) => {
        const share = Number((1 / people).toPrecision(15));
        const lines = Array.from({ length: deals }, (_, deal) =>
          team.slice(0, people).map((who) => split(share, who, `D-${deal}`)),
        );
        const counts = payouts(plan(), lines.flat())
          .participants.slice(0, people)
          .map((one) => one.components[0]!.credited);
        for (const count of counts) expect(count).toBe(deals / people);
      }),
      { numRuns: 25 },
    );
  });

  it("that do not total 100 % count as they are typed; a negative line takes its share back", () => {
    const odd = ["R-1", "R-2", "R-3"].map((who) => split(0.3333, who));
    expect(payouts(plan(), odd).participants[0]?.components[0]?.credited).toBe(0.3333);
    const back = { ...split(third, "R-1"), amount: -900, type: "upsell" as const };
    const deals = [...["R-1", "R-2", "R-3"].map((who) => split(third, who)), back];
    expect(payouts(plan(), deals).participants[0]?.components[0]?.credited).toBe(0);
  });
});

describe("lines of one deal", () => {
  it("are each rounded once when they are credited, and may differ from the deal by a cent", () => {
    const plan = planOf([component(FLAT)], {}, { participants: [ANN, { id: "R-2", name: "Bob" }] });
    const deals = [
      deal("2026-01-10", 10.05, { split: 0.5 }),
      deal("2026-01-10", 10.05, { split: 0.5, participant: "R-2" }),
    ];
    expect(payouts(plan, deals, month(1)).credited).toBe(10.06);
  });
});
