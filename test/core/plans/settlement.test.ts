import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/calculation/payouts";
import { letterText, planLetter } from "../../../core/letters/describe";
import { diff } from "../../../core/plans/diff";
import { type Deal, PAID_BEFORE, type Plan } from "../../../core/plans/model";
import { periodsOf, yearToDate } from "../../../core/plans/periods";
import { validatePlan } from "../../../core/plans/schema";
import { targetOfPeriod, withTargets } from "../../../core/plans/targetPay";
import { planFromTemplate } from "../../../core/plans/templates";
import { planWarnings } from "../../../core/plans/warnings";
import { planWarningSentence } from "../../../core/text/plans";

const ANN = { id: "R-1", name: "Ann" };

function deal(date: string, amount: number, extra: Partial<Deal> = {}): Deal {
  return { date, id: `D-${date}-${amount}`, participant: "R-1", account: "Acme", type: "upsell", amount, ...extra };
}

function planOf(id: "year-to-date" | "pay-on-cash", change: Partial<Plan> = {}): Plan {
  return { ...planFromTemplate(id, { language: "en" }), participants: [ANN], ...change };
}

function paid(plan: Plan, deals: readonly Deal[], quarter: number, before?: number) {
  const typed = before === undefined ? {} : { "R-1": { [PAID_BEFORE]: before } };
  return payouts(plan, deals, periodsOf(plan)[quarter - 1]!, typed).participants[0]!;
}

describe("a plan that is settled on the year to date", () => {
  const plan = planOf("year-to-date");

  it("makes good a weak quarter by a strong one: 550,000 on 500,000 is 46,000, of which 16,000 were paid", () => {
    const deals = [deal("2026-02-01", 200_000), deal("2026-05-01", 350_000)];
    expect(paid(plan, deals, 1)).toMatchObject({ due: 16_000, payable: 16_000 });
    expect(paid(plan, deals, 2, 16_000)).toMatchObject({
      components: [{ quota: 500_000, credited: 550_000, attainment: 1.1, payout: 46_000 }],
      paidBefore: 16_000,
      due: 30_000,
      payable: 30_000,
    });
  });

  it("shows what was paid too much as a negative true-up, which the next one carries on", () => {
    const deals = [deal("2026-02-01", 100_000), deal("2026-05-01", -40_000, { type: "creditMemo" })];
    expect(paid(plan, deals, 2, 8000)).toMatchObject({ due: -3200, payable: -3200 });
    // Payroll collected nothing: what was paid is still 8,000, and the third quarter settles it.
    const more = [...deals, deal("2026-08-01", 100_000)];
    expect(paid(plan, more, 3, 8000)).toMatchObject({ due: 4800 });
    // Payroll collected it: 4,800 were paid so far.
    expect(paid(plan, more, 3, 4800)).toMatchObject({ due: 8000 });
  });

  it("starts anew with every year of the plan, counted from its first day", () => {
    const fiscal = { ...plan, effective: { from: "2026-07-01", to: "2028-06-30" } };
    const periods = periodsOf(fiscal);
    expect(yearToDate(fiscal, periods[2]!)).toEqual({ span: { from: "2026-07-01", to: "2027-03-31" }, periods: 3 });
    expect(yearToDate(fiscal, periods[4]!)).toEqual({ span: { from: "2027-07-01", to: "2027-09-30" }, periods: 1 });
    const deals = [deal("2027-06-30", 999_999), deal("2027-07-01", 100_000)];
    const [first] = payouts(fiscal, deals, periods[4]!).participants;
    expect(first).toMatchObject({ total: 8000, components: [{ quota: 250_000 }] });
  });

  it("counts the amounts of a period once for every period of the year to date", () => {
    const [component] = plan.components;
    const curve = {
      ...component!,
      rule: {
        kind: "curve",
        target: 5000,
        points: [
          { from: 0.5, value: 0.5 },
          { from: 1, value: 1 },
        ],
      },
      floor: 1000,
      cap: 4000,
    } as const;
    const lump = { ...plan, components: [curve], modifiers: { ...plan.modifiers, planCap: 3900 } };
    const deals = [deal("2026-02-01", 500_000)];
    // 100 % of two quarters is twice 5,000, capped at twice 4,000 and then at twice 3,900.
    expect(paid(lump, deals, 2, 3900)).toMatchObject({ total: 8000, capped: 7800, due: 3900 });
    expect(paid(lump, [], 3, 2000)).toMatchObject({ total: 3000, due: 1000 });
  });

  it("prorates over the year to date: who joins in the middle of it has half of both quotas", () => {
    const joiner = { ...ANN, start: "2026-04-01" };
    const prorated = {
      ...plan,
      participants: [joiner],
      modifiers: { ...plan.modifiers, proration: "months" as const },
    };
    expect(paid(prorated, [], 2, 0).components[0]).toMatchObject({ quota: 250_000 });
  });

  it("pays over a year exactly what the year earns, whatever came when", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: -4_000_000, max: 40_000_000 })), {
          maxLength: 20,
        }),
        (lines) => {
          const deals = lines.map(([month, cents], index) =>
            deal(`2026-${String(month).padStart(2, "0")}-15`, cents / 100, { id: `D-${index}` }),
          );
          let before = 0;
          for (let quarter = 1; quarter <= 4; quarter += 1) {
            const { due } = paid(plan, deals, quarter, before);
            before = Math.round((before + due) * 100) / 100;
          }
          const year = payouts(
            { ...plan, period: "year", components: plan.components.map((one) => ({ ...one, quota: 1_000_000 })) },
            deals,
          );
          expect(before).toBe(year.participants[0]!.total);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("a plan that pays as customers pay", () => {
  const { holdback: _, clawback: __, ...modifiers } = planOf("pay-on-cash").modifiers;
  const plan = planOf("pay-on-cash", { modifiers });

  it("pays the share of the invoices that was received, and the rest when it comes", () => {
    const half = [deal("2026-02-01", 10_000, { received: 5000 })];
    expect(paid(plan, half, 1)).toMatchObject({ total: 1000, collected: 500, due: 500 });
    const whole = [deal("2026-02-01", 10_000, { received: 10_000 })];
    expect(paid(plan, whole, 2, 500)).toMatchObject({ total: 1000, collected: 1000, due: 500 });
  });

  it("pays nothing before any cash has come, and never more than was earned", () => {
    expect(paid(plan, [deal("2026-02-01", 10_000)], 1)).toMatchObject({ total: 1000, collected: 0, payable: 0 });
    const over = [deal("2026-02-01", 10_000, { received: 12_000 }), deal("2026-02-02", 10_000)];
    expect(paid(plan, over, 1)).toMatchObject({ total: 2000, collected: 1000 });
  });

  it("does not wait for the cash of a credit memo, which lowers what was earned", () => {
    const deals = [deal("2026-02-01", 10_000, { received: 10_000 }), deal("2026-02-02", -4000, { type: "creditMemo" })];
    expect(paid(plan, deals, 1)).toMatchObject({ total: 600, collected: 600 });
  });
});

describe("a clawback", () => {
  const terms = (clawback: NonNullable<Plan["modifiers"]["clawback"]>) =>
    planOf("year-to-date", { modifiers: { clawback } });
  const sale = deal("2026-02-01", 100_000);
  const churn = (extra: Partial<Deal>) => deal("2026-03-01", -5000, { type: "churn", paid: 1200, stayed: 6, ...extra });

  it.each([
    ["pro rata over the term", { term: 12, schedule: "pro rata" }, {}, 600],
    ["everything, where the plan says so", { term: 12, schedule: "full" }, {}, 1200],
    ["nothing once the window is over", { term: 12, window: 6, schedule: "full" }, {}, 0],
    ["nothing once the term is over", { term: 12, schedule: "full" }, { stayed: 12 }, 0],
    ["never more than was paid", { term: 12, schedule: "pro rata" }, { stayed: 0 }, 1200],
    ["nothing where nothing was paid", { term: 12, schedule: "full" }, { paid: 0 }, 0],
  ] as const)("takes back %s", (_, clawback, extra, back) => {
    const person = paid(terms(clawback), [sale, churn(extra)], 1);
    expect(person).toMatchObject({ total: 8000, takenBack: back, payable: 8000 - back });
  });

  it("takes back in the period of the churn, from who was paid, and only on lines of churn", () => {
    const plan = terms({ term: 12, schedule: "pro rata" });
    expect(paid(plan, [churn({}), sale], 2).takenBack).toBe(0);
    expect(paid(plan, [churn({ participant: "r-1" })], 1)).toMatchObject({ takenBack: 600, payable: -600 });
    expect(paid(plan, [churn({ participant: "R-2" })], 1).takenBack).toBe(0);
    expect(paid(plan, [churn({ type: "upsell" })], 1).takenBack).toBe(0);
  });
});

describe("the terms of settlement", () => {
  it("are told in the letter, in three languages", () => {
    const plan = planOf("pay-on-cash");
    const letters = (["en", "fr", "it"] as const).map((language) => letterText(planLetter(plan, { language })));
    expect(letters[0]).toContain("the share of your invoiced deals that customers have paid");
    expect(letters[0]).toContain("Commission is paid for 12 months of a contract.");
    expect(letters[1]).toContain("à l’encaissement");
    expect(letters[2]).toContain("sugli incassi");
    for (const letter of letters) expect(letter).not.toMatch(/\{\w+\}|undefined/);
  });

  it("are named when they change", () => {
    const before = planOf("pay-on-cash");
    const { holdback, ...modifiers } = before.modifiers;
    const clawback = { term: 12, window: 6, schedule: "full" } as const;
    const after: Plan = { ...before, modifiers: { ...modifiers, basis: "year to date", clawback } };
    expect(diff(before, after, "en").map(({ sentence }) => sentence)).toEqual([
      "Settled on: cash received in the year to date, with true-up → the year to date, with true-up",
      "Holdback: 20% → none",
      "Clawback: taken back within months 12 → 6",
      "Clawback: takes back the months that are missing → everything",
    ]);
    expect(holdback).toBe(0.2);
  });
});

describe("on-target earnings", () => {
  it("make the targets of every component, which weights divide: 100,000 with 20 % variable is 5,000 a quarter", () => {
    const plan = planFromTemplate("csm-variable", { language: "en" });
    expect(targetOfPeriod(plan)).toBe(5000);
    const more = withTargets({ ...plan, pay: { earnings: 120_000, variable: 0.25 }, period: "month" });
    expect(more.components.map(({ rule }) => "target" in rule && rule.target)).toEqual([2500, 2500]);
    expect(withTargets(planFromTemplate("mbo", { language: "en" }))).toEqual(
      planFromTemplate("mbo", { language: "en" }),
    );
    expect(letterText(planLetter(plan))).toContain("a base of $80,000 and a variable of $20,000");
  });
});

describe("a plan that is allowed and rarely wise", () => {
  const three = planFromTemplate("strategic-account", { language: "en" });
  const [first] = three.components;

  it("is warned of more than three components, in three languages", () => {
    expect(planWarnings(three)).toEqual([]);
    const four = { components: [...three.components, { ...first!, id: "fourth", weight: 1 }] };
    const [warning, ...others] = planWarnings(four);
    expect(others).toEqual([]);
    const sentences = (["en", "fr", "it"] as const).map((language) => planWarningSentence(warning!, language));
    expect(sentences[0]).toBe(
      "The plan has 4 components. Keep it simple: people follow no more than 3. Merge or leave out the weakest.",
    );
    expect(new Set(sentences).size).toBe(3);
  });

  it("is asked about rates above 1, which pay more than the amount: was 0.075 meant?", () => {
    const seed = planFromTemplate("retention-commission", { language: "en" });
    const tiers = [
      { from: 0, value: 7.5 },
      { from: 1, value: 0.125 },
    ];
    const [component] = seed.components;
    const typed = { ...seed, components: [{ ...component!, rule: { kind: "tieredRate" as const, tiers } }] };
    expect(validatePlan(typed)).toEqual({ plan: typed });
    const warnings = planWarnings(typed);
    expect(warnings.map((warning) => planWarningSentence(warning, "en"))).toEqual([
      `${component!.name}: a rate of 750% pays more than the whole amount. Was 7.5% meant?`,
    ]);
    expect(planWarningSentence(warnings[0]!, "fr")).toContain("750\u202f%");
    const flat = { ...component!, rule: { kind: "flatRate" as const, rate: 1.5 } };
    expect(planWarnings({ components: [flat] })).toHaveLength(1);
    // Money per deal is no rate.
    const counted = { ...flat, measure: { ...flat.measure, unit: "count" as const, source: "count" as const } };
    expect(planWarnings({ components: [counted] })).toEqual([]);
  });

  it("is warned of weights that do not total 100 %", () => {
    const changed = { components: [{ ...first!, weight: 0.5 }, ...three.components.slice(1)] };
    expect(planWarnings(changed).map((warning) => planWarningSentence(warning, "en"))).toEqual([
      "The weights of the components total 110%. Unless that is meant, let them total 100%.",
    ]);
  });
});
