import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../../../core/calculation/compile";
import { phaseOf, phasesOf } from "../../../core/calculation/order";
import { payouts } from "../../../core/calculation/payouts";
import { monthsInRole } from "../../../core/calculation/time";
import { measureOf } from "../../../core/plans/measures";
import type { Participant, Plan } from "../../../core/plans/model";
import { type DateSpan, lengthOf, periodsOf } from "../../../core/plans/periods";
import { planFromTemplate } from "../../../core/plans/templates";
import { randomCase } from "../../oracle/randomPlans";
import { ANN, component, month, planOf } from "./plans";

const FLAT = component({ kind: "flatRate", rate: 0.1 });
const QUARTERS = { period: "quarter" } as const;
const RAMP = [
  { month: 1, share: 0.5 },
  { month: 3, share: 0.75 },
  { month: 5, share: 1 },
];

function quotaIn(plan: Plan, person: Partial<Participant>, period: DateSpan): number {
  const one = { ...plan, participants: [{ ...ANN, ...person }] };
  return payouts(one, [], period).participants[0]!.components[0]!.quota;
}

describe("the quota of a new hire", () => {
  const plan = planFromTemplate("new-hire", { language: "en" });
  const march = month(3);

  it.each([
    ["2026-03-09", 1, 20_000],
    ["2026-02-15", 2, 20_000],
    ["2026-01-01", 3, 30_000],
    ["2025-11-30", 5, 40_000],
  ])("who started on %s is in month %d of the role in March and has a quota of %d", (start, reached, quota) => {
    expect(monthsInRole(start, march)).toEqual([reached]);
    expect(quotaIn(plan, { start }, march)).toBe(quota);
  });

  it("in a longer period takes the mean of the shares of its months: 50, 50 and 75 % of 30,000 are 17,500", () => {
    const quarters = planOf([{ ...FLAT, quota: 30_000 }], { ramp: RAMP }, QUARTERS);
    const [first, second, third] = periodsOf(quarters);
    expect(monthsInRole("2026-01-01", first!)).toEqual([1, 2, 3]);
    expect(quotaIn(quarters, { start: "2026-01-01" }, first!)).toBe(17_500);
    // 75, 100 and 100 %.
    expect(quotaIn(quarters, { start: "2026-01-01" }, second!)).toBe(27_500);
    expect(quotaIn(quarters, { start: "2026-01-01" }, third!)).toBe(30_000);
  });

  it("of who starts within a quarter takes the mean of the months in the role", () => {
    const quarters = planOf([{ ...FLAT, quota: 30_000 }], { ramp: RAMP }, QUARTERS);
    const [first, second] = periodsOf(quarters);
    expect(monthsInRole("2026-02-15", first!)).toEqual([1, 2]);
    expect(quotaIn(quarters, { start: "2026-02-15" }, first!)).toBe(15_000);
    expect(quotaIn(quarters, { start: "2026-02-15" }, second!)).toBe(25_000);
  });

  it("is rounded to the minor unit once: what is printed is what is measured", () => {
    const quarters = planOf([{ ...FLAT, quota: 1000 }], { ramp: RAMP }, QUARTERS);
    // 1,000 x 175 % / 3 = 583.333...
    expect(quotaIn(quarters, { start: "2026-01-01" }, periodsOf(quarters)[0]!)).toBe(583.33);
  });

  it("of an own quota ramps as the plan's does, and by the days worked where the plan prorates", () => {
    const own = { start: "2026-03-16", quotas: { bookings: 62_000 } };
    expect(quotaIn(plan, own, march)).toBe(31_000);
    const prorating = { ...plan, modifiers: { proration: "days" } } as const;
    expect(quotaIn(prorating, own, march)).toBe(32_000);
    expect(quotaIn(prorating, { end: "2026-02-28" }, march)).toBe(0);
  });
});

describe("a short last period", () => {
  const short = planOf(
    [{ ...FLAT, quota: 92_000 }],
    {},
    { ...QUARTERS, effective: { from: "2026-01-01", to: "2026-07-31" } },
  );
  const last = periodsOf(short)[2]!;

  it("has the quota of its days: 31 of the 92 days of the third quarter", () => {
    expect(lengthOf(short, last)).toEqual({ days: 31, full: 92 });
    expect(quotaIn(short, {}, last)).toBe(31_000);
    expect(quotaIn(short, {}, periodsOf(short)[0]!)).toBe(92_000);
  });

  it("has it by the days worked besides, and adds it to those of the year to date", () => {
    const prorated = { ...short, modifiers: { proration: "days" } } as const;
    expect(quotaIn(prorated, { start: "2026-07-17" }, last)).toBe(15_000);
    expect(quotaIn({ ...short, modifiers: { basis: "year to date" } }, {}, last)).toBe(215_000);
  });

  it("of a plan that starts on the 31st ends where the plan's own months do", () => {
    const odd = planOf([FLAT], {}, { effective: { from: "2026-01-31", to: "2026-03-29" } });
    const periods = periodsOf(odd);
    expect(periods[1]).toEqual({ from: "2026-02-28", to: "2026-03-29" });
    expect(lengthOf(odd, periods[1]!)).toEqual({ days: 30, full: 31 });
  });
});

describe("quotas of people who follow each other in a period", () => {
  it("add up to the whole, to the cent, on every day of the change", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90_000_000 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom("days" as const, "workdays" as const),
        (cents, day, proration) => {
          const plan = planOf([{ ...FLAT, quota: cents / 100 }], { proration });
          const date = (number: number) => `2026-05-${String(number).padStart(2, "0")}`;
          const first = quotaIn(plan, { end: date(day) }, month(5));
          const second = quotaIn(plan, { start: date(day + 1) }, month(5));
          expect(Math.round((first + second) * 100)).toBe(cents);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the order of operations", () => {
  it("that is printed is the order of the steps, in whatever plan", () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { plan } = randomCase(seed);
      const phases = phasesOf(plan);
      for (const { id } of plan.components) {
        // Every chain and the payment after it, without what other components have.
        const chain = { ...plan, components: plan.components.filter((one) => one.id === id) };
        const found = phasesOf(chain);
        expect(phases.filter((phase) => found.includes(phase))).toEqual(found);
        const steps = compile(chain).steps;
        const order = [...new Set(steps.map(({ operation }) => phaseOf(operation)))];
        expect(order).toEqual(found);
      }
    }
  });

  it("is compiled once, and a plan has the steps that it needs", () => {
    const plain = planOf([FLAT]);
    expect(compile(plain).steps.map(({ id }) => id)).toEqual([
      "one.credited",
      "one.quota",
      "one.attainment",
      "one.earned",
      "one.payout",
      "total",
      "payable",
    ]);
  });

  it("of a plan with everything follows the list that sheet and letter print", () => {
    const full = component(
      { kind: "milestones", cumulative: false, milestones: [{ from: 1, value: 100 }] },
      {
        measure: measureOf("bookings"),
        weight: 0.5,
        gate: { by: "one", threshold: 1, otherwise: 0 },
        multiplier: { by: "one", table: [{ from: 0, value: 1 }] },
        floor: 1,
        cap: 9,
      },
    );
    const modifiers = {
      basis: "cash to date",
      proration: "days",
      afterLeaving: "forfeits",
      planCap: 5,
      draw: { type: "recoverable", amount: 3 },
      holdback: 0.1,
    } as const;
    const steps = compile(planOf([full], modifiers)).steps;
    expect(steps.map(({ id }) => id.replace("one.", ""))).toEqual(
      [
        "credited quota quotaOfPeriods quotaProrated attainment",
        "earned weighted toDate prorated gated multiplied limited payout",
        "total capped collected paidBefore due dueOnPlan topUp recovered balance paid held payable",
      ].flatMap((line) => line.split(" ")),
    );
    expect(steps.filter(({ places, role }) => role === "earning" && places !== "none").map(({ id }) => id)).toEqual([
      "one.payout",
    ]);
  });
});
