import { describe, expect, it } from "vitest";
import { payouts } from "../../../core/library";
import { validateDeals } from "../../../core/plans/dealSchema";
import { planFromTemplate } from "../../../core/plans/templates";
import { LANGUAGES } from "../../../core/text/language";
import { planFaultSentence } from "../../../core/text/plans";

const seed = planFromTemplate("retention-commission", { language: "en", today: "2026-01-01" });
const plan = { ...seed, participants: [{ id: "R-1", name: "Ann" }] };
const deal = {
  date: "2026-03-31",
  id: "D-1",
  participant: "R-1",
  account: "Acme",
  type: "renewal",
  amount: 360_000,
} as const;

function faultsOf(json: unknown) {
  const checked = validateDeals(json, plan);
  return "faults" in checked ? checked.faults : [];
}

// Whoever writes plain JavaScript can hand over anything.
const pay = payouts as (...args: unknown[]) => ReturnType<typeof payouts>;

describe("deals that another program hands over", () => {
  it("pass unchanged when nothing is wrong with them", () => {
    const full = { ...deal, currency: "GBP", fx: 1.17, split: 0.5, received: 100, paid: 5, stayed: 3 };
    expect(validateDeals([deal, full], plan)).toEqual({ deals: [deal, full] });
    expect(payouts(plan, [deal])).toMatchObject({ total: 30_000, outside: 0 });
  });

  it.each([
    ["date", "2026-03-31T10:00", "notDate"],
    ["date", "9999-01-01", "dateRange"],
    ["type", "Renewal", "notChoice"],
    ["amount", Number.NaN, "notNumber"],
    ["amount", "360000", "notNumber"],
    ["amount", 1e308, "tooLarge"],
    ["participant", undefined, "missing"],
    ["participant", " ", "blankText"],
    ["fx", Number.NaN, "notNumber"],
    ["fx", 0, "notAbove"],
    ["split", 50, "tooLarge"],
    ["split", 0, "notAbove"],
    ["currency", "euro", "notCurrency"],
    ["currency", "XYZ", "unknownCurrency"],
    ["stayed", -1, "tooSmall"],
    ["Split", 0.5, "unknownDealField"],
  ])(
    "are refused by row and field when %s is %j, in every language, instead of paying nothing",
    (field, value, key) => {
      const bad = { ...deal, [field]: value } as Record<string, unknown>;
      if (value === undefined) delete bad[field];
      const path = `deals[1].${field}`;
      const fault = faultsOf([deal, bad]).find((one) => one.key === key);
      expect(fault).toMatchObject({ path, key });
      for (const language of LANGUAGES) {
        const sentence = planFaultSentence(fault!, language);
        expect(sentence).toContain(path);
        expect(sentence).not.toMatch(/\{\w+\}/);
      }
      expect(() => pay(plan, [deal, bad])).toThrow(RangeError);
      expect(() => pay(plan, [deal, bad])).toThrow(planFaultSentence(fault!, "en"));
    },
  );

  it("in another currency need the rate that they are credited at", () => {
    expect(faultsOf([{ ...deal, currency: "GBP" }]).map((fault) => planFaultSentence(fault, "en"))).toEqual([
      "deals[0].fx is missing: the deal is in GBP, the plan in USD. Type the exchange rate at which it is credited.",
    ]);
  });

  it.each([null, undefined, 5, "deals", {}, [null], [[]], ["deal"]])("that are %j are refused", (json) => {
    expect(faultsOf(json).length).toBeGreaterThan(0);
    if (json !== undefined) expect(() => pay(plan, json)).toThrow(/^deals/);
  });

  it("of dates outside the plan are counted, and those of strangers summed, not lost", () => {
    const result = payouts(plan, [
      deal,
      { ...deal, id: "earlier", date: "2025-12-31" },
      { ...deal, id: "stranger", participant: "R-9", amount: 7 },
    ]);
    expect(result).toMatchObject({ total: 30_000, outside: 1, unassigned: 7, held: [] });
  });

  it("that repeat another one, or share more than the deal, wait and are told with their rows", () => {
    const half = { ...deal, id: "half", split: 0.5 };
    const result = payouts(plan, [deal, deal, half, { ...deal, participant: "R-9", id: "stranger", amount: 7 }]);
    expect(result).toMatchObject({
      total: 30_000,
      unassigned: 7,
      uncredited: [{ row: 3 }],
      held: [
        { row: 1, reasons: ["duplicate"] },
        { row: 2, reasons: ["splits"] },
      ],
    });
    const elsewhere = payouts(plan, [deal, { ...half, sharing: "elsewhere", amount: 0 }]);
    expect(elsewhere.held).toEqual([]);
  });

  it("are refused where a loss has no sign, with the row and the cure, and taken with it", () => {
    const churn = (amount: number) => ({ ...deal, id: "gone", type: "churn" as const, amount });
    expect(faultsOf([deal, churn(20_000)])).toMatchObject([{ path: "deals[1].amount", key: "lossAboveZero" }]);
    expect(() => payouts(plan, [deal, churn(20_000)])).toThrow(/deals\[1\].amount: 20000 .*negative/);
    expect(faultsOf([deal, churn(-20_000)])).toEqual([]);
  });

  it("with one column wrong in every row are refused in ten sentences and a number", () => {
    const many = Array.from({ length: 5000 }, () => ({ ...deal, amount: "1" }));
    const [first, ...rest] = messageOf(() => pay(plan, many)).split("\n");
    expect(first).toBe('deals[0].amount: "1" is not a number. Type a number without separators.');
    expect(rest).toHaveLength(10);
    expect(rest.at(-1)).toBe("(+ 4990)");
  });
});

describe("what is paid by the library", () => {
  it("is a whole period of the plan: a quota of a quarter says nothing about a week", () => {
    const second = { from: "2026-04-01", to: "2026-06-30" };
    expect(pay(plan, [deal], second).period).toEqual(second);
    expect(messageOf(() => pay(plan, [deal], { from: "2026-04-06", to: "2026-04-12" }))).toBe(
      "period: 2026-04-06 to 2026-04-12 is not a payout period of the plan. Choose one of its periods, for example 2026-04-01 to 2026-06-30.",
    );
    expect(messageOf(() => pay(plan, [deal], { from: "2026-04-06T10:00", to: 5 }))).toMatch(
      /^period\.from: .* is not a date.*\nperiod\.to: 5 is not a text/,
    );
  });

  it("takes typed figures that are numbers, of people and things that the plan has", () => {
    expect(messageOf(() => pay(plan, [deal], undefined, { "R-1": { margin: 0.5 } }))).toContain("typed.R-1.margin");
    expect(messageOf(() => pay(plan, [deal], undefined, { "R-9": {} }))).toContain("no participant called R-9");
    expect(messageOf(() => pay(plan, [deal], undefined, { "R-1": { netRevenue: "5" } }))).toContain("not a number");
    expect(pay(plan, [deal], undefined, { "R-1": { openingBalance: 5 } }).total).toBe(30_000);
  });

  it("comes of a plan that is checked, in any format since the first, and says so in the language of the plan", () => {
    expect(messageOf(() => pay({ ...plan, period: "week" }, [deal]))).toMatch(/^period: "week" is not one of/);
    expect(messageOf(() => pay({ ...plan, language: "it" }, [{ ...deal, amount: "1" }]))).toContain("non è un numero");
  });
});

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  return "";
}
