import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { type TraceLine, trace } from "../../../core/calculation/trace";
import { trace as checkedTrace } from "../../../core/library";
import type { Plan } from "../../../core/plans/model";
import { planFromTemplate } from "../../../core/plans/templates";
import { LANGUAGES } from "../../../core/text/language";
import { randomCase } from "../../oracle/randomPlans";
import { ANN, component, deal, planOf } from "./plans";

const BOB = { id: "R-2", name: "Bob" };
const retention: Plan = {
  ...planFromTemplate("retention-commission", { language: "en", currency: "EUR" }),
  participants: [ANN, BOB],
};
const sold = [
  deal("2026-01-10", 300_000, { type: "renewal" }),
  deal("2026-02-10", 18_000, { type: "renewal" }),
  deal("2026-02-11", 50_000, { type: "renewal", participant: "R-2" }),
];

function lines(root: TraceLine): TraceLine[] {
  return [root, ...root.children.flatMap(lines)];
}

function find(root: TraceLine | undefined, step: string): TraceLine {
  return lines(root!).find((line) => line.step === step)!;
}

describe("the trace of a payout", () => {
  it("says tier by tier how 318,000 on a quota of 300,000 come to 24,750", () => {
    const earned = find(trace(retention, sold, "r-1"), "netRevenue.earned");
    expect(earned.sentence).toBe(
      "Earned (tiered rate): 300,000 × 7.5% + 18,000 × 12.5% = 24,750 (row 2 of components[0].rule.tiers)",
    );
    expect(earned).toMatchObject({ value: 24_750, matched: "components[0].rule.tiers[1]" });
    expect(earned.terms).toContain("components[0].rule");
  });

  it("names the deals behind a credit, and what the step is over everybody", () => {
    const credited = find(trace(retention, sold, "R-1"), "netRevenue.credited");
    expect(credited).toMatchObject({
      sentence: "Credited: 2 deals = 318,000",
      deals: [0, 1],
      everybody: { min: 50_000, mean: 184_000, max: 318_000 },
    });
  });

  it("goes as deep as it is asked to, and leaves out what came to nothing", () => {
    const flat = trace(retention, sold, "R-1", { depth: 1 })!;
    expect(flat.children.map(({ step }) => step)).toEqual(["total"]);
    expect(flat.children[0]!.children).toEqual([]);
    const plan = planOf([
      component({ kind: "flatRate", rate: 0.1 }),
      component({ kind: "flatRate", rate: 0 }, { id: "two" }),
    ]);
    const deals = [deal("2026-01-10", 500)];
    const total = (hideZero: boolean) => find(trace(plan, deals, "R-1", { hideZero }), "total");
    expect(total(false).children.map(({ value }) => value)).toEqual([50, 0]);
    expect(total(true).children.map(({ value }) => value)).toEqual([50]);
  });

  it("shows what is not rounded on the way, and the one rounding", () => {
    const half = component({ kind: "flatRate", rate: 0.333333333333333 }, { weight: 0.5 });
    const root = trace(planOf([half]), [deal("2026-01-10", 100)], "R-1");
    expect(find(root, "one.weighted").sentence).toBe("Weight: 33.3333333333 × 50% = 16.6666666667");
    expect(find(root, "one.payout").sentence).toBe("Payout of the component: 16.6666666667 rounded once = 16.67");
  });

  it("says who is not on the plan, and refuses who is not on the list", () => {
    const plan = { ...retention, participants: [{ ...ANN, end: "2025-12-31" }] };
    expect(find(trace(plan, sold, "R-1"), "netRevenue.payout").sentence).toBe(
      "Payout of the component: not on the plan in the period = 0",
    );
    expect(() => checkedTrace(plan, sold, "R-9")).toThrow(/no participant called "R-9"/);
  });

  it.each(LANGUAGES)(
    "of any plan has the values of its payouts, terms that exist and whole sentences, in %s",
    (language) => {
      for (let seed = 1; seed <= 60; seed += 1) {
        const { plan, deals, period, typed } = randomCase(seed);
        const all = payouts(plan, deals, period, typed);
        for (const person of all.participants) {
          const root = trace(plan, deals, person.participant, { period, typed, language })!;
          expect(root.value).toBe(person.payable);
          expect(find(root, "total").value).toBe(person.total);
          for (const { sentence, matched, terms } of lines(root)) {
            expect(sentence).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
            for (const path of matched === undefined ? terms : [...terms, matched]) {
              const keys = path.replace(/\[(\d+)\]/g, ".$1").split(".");
              const term = keys.reduce<unknown>(
                (node, key) => (node as Record<string, unknown> | undefined)?.[key],
                plan,
              );
              expect(term, path).toBeDefined();
            }
          }
        }
      }
    },
  );
});
