import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditedAmount } from "../../../core/calculation/credits";
import { exact } from "../../../core/decimal/decimal";
import { money } from "../../../core/decimal/rounding";
import type { Deal, Plan } from "../../../core/plans/model";
import { cumulativePayout } from "../../../core/rules/tiers";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { anyPlan } from "../plans/anyPlan";
import { deal, errorsIn, payouts, SAMPLE_DEALS, samplePlan, type Written, written } from "./sample";

/** Id, payout, recomputed and check word of every participant, by position of the last columns. */
function rowsOf(book: Written, plan: Plan) {
  const { row, column } = book.position("Participants");
  const payout = book.position("Payouts").column;
  const cells = book.values("payouts");
  return plan.participants.map((_, index) => {
    const line = cells[row + index]!;
    return {
      id: line[column],
      payout: line[payout],
      recomputed: line[payout + 2],
      difference: line[payout + 3],
      check: line[payout + 4],
    };
  });
}

/** Label above value, in the summary rows over a table. */
function summary(book: Written, key: "deals" | "payouts") {
  const [labels, values] = book.values(key).slice(3, 5) as [unknown[], unknown[]];
  return Object.fromEntries(
    labels.flatMap((label, column) => (typeof label === "string" && label ? [[label, values[column]]] : [])),
  );
}

function expectTie(book: Written, plan: Plan, deals: readonly Deal[]): void {
  const expected = payouts(plan, deals);
  const rows = rowsOf(book, plan);
  expect(rows.map(({ payout }) => payout)).toEqual(expected.participants.map(({ total }) => total));
  expect(rows.map(({ recomputed }) => recomputed)).toEqual(expected.participants.map(({ total }) => total));
  for (const { difference, check } of rows) {
    expect(difference).toBe(0);
    expect(check).toBe("OK");
  }
}

describe("the worksheets of a plan in a spreadsheet", () => {
  it.each(LANGUAGES)("in %s calculate without a single error, and pay what the rules pay", async (language) => {
    const plan = samplePlan(language);
    const book = await written(plan, { deals: SAMPLE_DEALS });
    expect(errorsIn(book)).toEqual([]);
    expectTie(book, plan, SAMPLE_DEALS);
    expect(rowsOf(book, plan).map(({ payout }) => payout)).toEqual([
      // 360,000 and 5 and 10 and, for the loss that was typed above zero, another 10 are on one quota of 300,000.
      payouts(plan, SAMPLE_DEALS).participants[0]!.total,
      3948.75,
      -1500,
    ]);
  });

  it("with nobody and no deals are blank, not full of errors", async () => {
    const plan = { ...samplePlan(), participants: [] };
    const book = await written(plan);
    expect(errorsIn(book)).toEqual([]);
    expect(summary(book, "payouts")).toMatchObject({ "Deals of the period": 0, Difference: 0 });
    const { row } = book.position("Participants");
    for (const line of book.values("payouts").slice(row)) {
      for (const cell of line) expect(cell === "" || cell === null).toBe(true);
    }
  });

  it("with a thousand participants credit in one pass and agree with the rules", async () => {
    const participants = Array.from({ length: 1000 }, (_, index) => ({ id: `R-${index}`, name: `Person ${index}` }));
    const plan = { ...samplePlan(), participants };
    const deals = Array.from({ length: 300 }, (_, index) =>
      deal({ id: `D-${index}`, participant: `R-${(index * 7) % 1000}`, amount: index * 1234.56 }),
    );
    const book = await written(plan, { deals });
    const { sheets } = book;
    const columns = sheets.find(({ key }) => key === "payouts")!.columnFormulas;
    expect(columns.filter(({ array }) => array?.includes("CREDITED_AMOUNT("))).toHaveLength(1);
    expect(errorsIn(book)).toEqual([]);
    expectTie(book, plan, deals);
  });

  it("whatever tiers, method, edge, flags, quotas and currency: payout, recomputation and rules agree to the cent", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPlan.filter(({ participants }) => participants.length > 0),
        fc.array(fc.integer({ min: -20, max: 260 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.integer({ min: -5_000_000, max: 90_000_000 }), { minLength: 5, maxLength: 5 }),
        async (plan, percents, cents) => {
          // Half of the amounts lie exactly on or beside thresholds, where rounding and edges show.
          const { minorUnits } = plan.currency;
          const deals = plan.participants.flatMap(({ id, quotas }, index) => {
            const quota = quotas?.netRevenue ?? plan.components[0]!.quota;
            const amount = index % 2 === 0 ? (quota * percents[index]!) / 100 : cents[index]! / 100;
            const rounded = Number(amount.toFixed(minorUnits));
            return [deal({ id: `D-${index}`, participant: id, date: "2026-01-01", amount: rounded })];
          });
          const book = await written(plan, { deals });
          expect(errorsIn(book)).toEqual([]);
          expectTie(book, plan, deals);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe("a plan with two weighted components", () => {
  it("pays their sum, rounds each once after its weight, and recomputes both", async () => {
    const base = samplePlan();
    const [first] = base.components;
    const plan: Plan = {
      ...base,
      components: [
        { ...first!, weight: 0.5 },
        { ...first!, id: "second path", name: "Second path", quota: 77_777.77, weight: 0.333 },
      ],
    };
    const book = await written(plan, { deals: SAMPLE_DEALS });
    expect(errorsIn(book)).toEqual([]);
    const expected = payouts(plan, SAMPLE_DEALS).participants;
    const { row, column } = book.position("Payouts");
    const lines = book.values("payouts").slice(row, row + expected.length);
    expect(lines.map((line) => line[column])).toEqual(expected.map(({ total }) => total));
    // Behind the total: tier and recomputed payout of each component, difference, check.
    expect(lines.map((line) => line[column + 2])).toEqual(expected.map(({ components }) => components[0]!.payout));
    expect(lines.map((line) => line[column + 4])).toEqual(expected.map(({ components }) => components[1]!.payout));
    expect(lines.map((line) => line.slice(column + 5, column + 7))).toEqual(expected.map(() => [0, "OK"]));
    expect(summary(book, "payouts").Difference).toBe(0);
    // Both components count the same deals here, each towards its own quota.
    expect(summary(book, "deals").Lines).toBe(11);
  });
});

describe("a changed cell", () => {
  it("changes payouts, recomputation, curve and comparison together", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: [deal({ id: "D-1", amount: 360_000 })] });
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 30_000, recomputed: 30_000 });
    book.writeNamed("TierRates", 0.2, 1);
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 34_500, recomputed: 34_500, check: "OK" });
    book.writeNamed("MethodChoice", "retroactive");
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 72_000, recomputed: 72_000, check: "OK" });
    book.writeNamed("TierOverride", "No", 1);
    // Only the first tier is retroactive now, and it starts at zero.
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 34_500, recomputed: 34_500, check: "OK" });
    book.writeNamed("Quota", 400_000);
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 27_000, recomputed: 27_000, check: "OK" });
  });

  it("moves the edge: exactly 100 % pays the tier below when it must be exceeded", async () => {
    const base = samplePlan();
    const plan: Plan = { ...base, terms: { ...base.terms, method: "retroactive" } };
    const book = await written(plan, { deals: [deal({ id: "D-1", amount: 300_000 })] });
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 37_500, recomputed: 37_500 });
    book.writeNamed("EdgeChoice", "must be exceeded");
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 22_500, recomputed: 22_500, check: "OK" });
  });

  it("to a word that is no method stops the payouts instead of guessing one", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: [deal({ id: "D-1" })] });
    book.writeNamed("MethodChoice", "sliding");
    const { payout, check } = rowsOf(book, plan)[0]!;
    expect(payout).toMatchObject({ code: "#N/A" });
    expect(check).toBe("Differs");
  });

  it("adds a tier in the spare rows, and the tier check says what is wrong with it", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: [deal({ id: "D-1", amount: 750_000 })] });
    book.writeNamed("TierFrom", 2, 3);
    book.writeNamed("TierRates", 0.2, 3);
    // 22,500 + 18,750 + 22,500 + 30,000
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 93_750, recomputed: 93_750, check: "OK" });
    const { row, column } = book.position("TierFrom");
    const tierCheck = () => book.values("plan")[row + 6]![column];
    expect(tierCheck()).toBe("OK");
    book.writeNamed("TierFrom", 0.5, 3);
    expect(tierCheck()).toMatch(/row 4: 0\.5 comes after 1\.5/);
    book.writeNamed("TierFrom", 2, 3);
    book.writeNamed("TierRates", 20, 3);
    expect(tierCheck()).toMatch(/0\.2/);
  });

  it("shows steps in rate without binary noise", async () => {
    const book = await written(samplePlan());
    expect(book.named("TierSteps").slice(0, 3)).toEqual([[0.075], [0.05], [0.025]]);
  });

  it("to the payout period pays the deals of that period", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: SAMPLE_DEALS });
    book.writeNamed("PeriodFrom", 46_113);
    expect(summary(book, "payouts")).toMatchObject({ "Period to": 46_203, "Deals of the period": -0.01 });
    const second = payouts(plan, SAMPLE_DEALS, { from: "2026-04-01", to: "2026-06-30" });
    expect(rowsOf(book, plan).map(({ payout }) => payout)).toEqual(second.participants.map(({ total }) => total));
  });
});

describe("the decimals of money", () => {
  /** Credits anew from amount, FX rate and split by the rules, without the deals sheet; only payouts take the decimals. */
  function paid(plan: Plan, deals: readonly Deal[], decimals: number): number[] {
    const [component] = plan.components;
    if (component?.rule.kind !== "tieredRate") throw new Error("The sample plan pays by tiers.");
    const tiers = component.rule.tiers.map(({ from, value }) => {
      return { from: exact(from), value: exact(value), retroactive: plan.terms.method === "retroactive" };
    });
    return plan.participants.map(({ id, quotas }) => {
      const credited = deals
        .filter(({ participant }) => participant.toLowerCase() === id.toLowerCase())
        .reduce((sum, one) => sum.plus(exact(creditedAmount(one, plan)!)), exact(0));
      const quota = exact(quotas?.netRevenue ?? component.quota);
      return money(cumulativePayout(credited, tiers, quota, plan.terms.edge), decimals);
    });
  }

  it.each(["marginal", "retroactive"] as const)(
    "round %s payouts and never who has reached the quota",
    async (method) => {
      const base = samplePlan();
      const plan: Plan = { ...base, terms: { ...base.terms, method } };
      const deals = [
        // Exactly the quota of 300,000, in parts of which each would be rounded up or down.
        deal({ id: "D-1", amount: 299_999.4 }),
        deal({ id: "D-2", amount: 1.2, split: 0.5, sharing: "elsewhere" }),
        // A cent below the quota of 180,000, which whole euros would round up to it.
        deal({
          id: "D-3",
          participant: "R-2",
          amount: 307_692.3,
          currency: "GBP",
          fx: 1.17,
          split: 0.5,
          sharing: "elsewhere",
        }),
        deal({ id: "D-4", participant: "R-2", amount: -0.01, type: "churn" }),
        deal({
          id: "D-5",
          participant: "1042",
          amount: 123_456.78,
          currency: "GBP",
          fx: 1.1234,
          split: 0.35,
          sharing: "overlay",
        }),
      ];
      const book = await written(plan, { deals });
      for (const decimals of [0, 2, 4]) {
        book.writeNamed("Decimals", decimals);
        expect(errorsIn(book)).toEqual([]);
        const rows = rowsOf(book, plan);
        const expected = paid(plan, deals, decimals);
        expect(rows.map(({ payout }) => payout)).toEqual(expected);
        expect(rows.map(({ recomputed, check }) => [recomputed, check])).toEqual(expected.map((pay) => [pay, "OK"]));
        expect(summary(book, "payouts").Difference).toBe(0);
      }
      const attainment = book.named("Attainment").map(([value]) => value);
      expect(attainment[0]).toBe(1);
      expect(attainment[1]).toBeLessThan(1);
    },
  );
});

describe("the check column", () => {
  it("catches a payout that was typed over, with a word on its row and in the total", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: SAMPLE_DEALS });
    const { row, column } = book.position("Payouts");
    book.write("payouts", row + 1, column, 3948.76);
    expect(rowsOf(book, plan).map(({ check }) => check)).toEqual(["OK", "Differs", "OK"]);
    expect(rowsOf(book, plan)[1]).toMatchObject({ difference: 0.01 });
    expect(book.values("payouts")[row - 2]![column + 4]).toBe("1 to look at");
  });

  it("catches a missing id, an id that is there twice, and a missing quota", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: SAMPLE_DEALS });
    const { row, column } = book.position("Participants");
    book.write("payouts", row + 3, column, "r-1");
    book.write("payouts", row + 4, column + 1, "Somebody");
    book.write("payouts", row + 2, book.position("Quotas").column, 0);
    const check = book.position("Payouts").column + 4;
    const words = book
      .values("payouts")
      .slice(row, row + 6)
      .map((line) => line[check]);
    expect(words).toEqual(["Id twice", "OK", "Quota missing", "Id twice", "Id missing", ""]);
  });

  it("pays a person who is listed twice once: the second row stays blank, and the totals tie out", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: SAMPLE_DEALS });
    const { row, column } = book.position("Participants");
    const payout = book.position("Payouts").column;
    const totals = () => book.values("payouts")[row - 2]!.slice(column + 1, payout + 4);
    const before = totals();
    expect(before).toContain(payouts(plan, SAMPLE_DEALS).total);
    book.write("payouts", row + 3, column, "R-1");
    const quota = book.position("Quotas").column;
    book.write("payouts", row + 3, quota, 500_000);
    const second = book.values("payouts")[row + 3]!;
    expect(second.slice(quota + 1, payout + 4)).toEqual(["", "", "", "", "", ""]);
    expect(second[payout + 4]).toBe("Id twice");
    expect(totals()).toEqual(before);
    expect(summary(book, "payouts").Difference).toBe(0);
    expect(book.values("payouts")[row - 2]![payout + 4]).toBe("2 to look at");
    expect(errorsIn(book)).toEqual([]);
  });
});

describe("the deals sheet", () => {
  it("flags every faulty line with all that is wrong with it, and counts the flags", async () => {
    const book = await written(samplePlan(), { deals: SAMPLE_DEALS });
    const flags = book.named("DealFlags").map(([flag]) => flag);
    expect(flags.slice(0, SAMPLE_DEALS.length)).toEqual([
      "",
      "",
      "",
      "",
      "Duplicate id",
      "Unknown participant",
      "Unknown type",
      "Outside the plan's dates",
      "No date; Number or date is text: type it again",
      "FX rate missing",
      "Loss above zero",
    ]);
    expect(new Set(flags.slice(SAMPLE_DEALS.length))).toEqual(new Set([""]));
    expect(summary(book, "deals")).toEqual({
      Lines: 11,
      Flagged: 7,
      "Unknown participant": 1,
      "Outside the plan's dates": 1,
      "Unknown type": 1,
      "Duplicate id": 1,
      "No date": 1,
      "FX rate missing": 1,
      "Loss above zero": 1,
      "Splits not 100%": 0,
      "Amount is not a number": 0,
      "Not calculated": 0,
      "FX rate wrong": 0,
      "Split outside 0–100%": 0,
      "Formulas missing": 0,
    });
  });

  it("takes lines of one id with shares for one deal of several people, whose shares must total 100 %", async () => {
    const shared = (id: string, shares: readonly (number | undefined)[]) =>
      shares.map((split, index) =>
        deal({ id, participant: index === 0 ? "R-1" : "R-2", ...(split === undefined ? {} : { split }) }),
      );
    const book = await written(samplePlan(), {
      deals: [
        ...shared("A", [0.7, 0.3]),
        ...shared("B", [0.7, 0.2]),
        ...shared("C", [0.5, 0.5, 0.5]),
        // A single line is no whole deal either, unless the rest is said to be on another plan.
        ...shared("D", [0.4]),
        deal({ id: "D elsewhere", split: 0.4, sharing: "elsewhere" }),
        ...shared("E", [undefined, 0.5]),
        deal({ id: "A", participant: "1042", split: 0.1, sharing: "overlay" }),
        deal({ id: "F", split: 1 / 3 }),
        deal({ id: "F", split: 1 / 3, participant: "R-2" }),
        deal({ id: "F", split: 1 / 3, participant: "1042" }),
        deal({ id: "G", split: 0.3333, participant: "R-1" }),
        deal({ id: "G", split: 0.6666, participant: "R-2" }),
      ],
    });
    const flags = book.named("DealFlags").map(([flag]) => flag);
    const wrong = "Splits not 100%";
    expect(flags.slice(0, 7)).toEqual(["", "", wrong, wrong, "", "", "Duplicate id"]);
    expect(flags.slice(7, 17)).toEqual([wrong, "", wrong, wrong, "", "", "", "", wrong, wrong]);
    expect(summary(book, "deals")).toMatchObject({ [wrong]: 7, "Duplicate id": 1 });
  });

  it("ties out: what the deals of the period credit is with participants or with nobody", async () => {
    const book = await written(samplePlan(), { deals: SAMPLE_DEALS });
    const { participants, unassigned } = payouts(samplePlan(), SAMPLE_DEALS);
    const credited = participants.reduce((sum, one) => sum + one.components[0]!.credited, 0);
    expect(summary(book, "payouts")).toMatchObject({
      "Deals of the period": Number((credited + unassigned).toFixed(2)),
      "To participants": Number(credited.toFixed(2)),
      "To nobody": 700.1,
      Difference: 0,
      "Other periods": -0.01,
      "Outside the plan": 2000,
    });
  });

  it("takes pasted lines in its spare rows, and credits them at once", async () => {
    const plan = samplePlan();
    const book = await written(plan, { deals: [deal({ id: "D-1", amount: 100_000 })] });
    const { row, column } = book.position("DealParticipants");
    const [date, type, amount] = [column - 2, column + 2, column + 3];
    book.write("deals", row + 1, date, 46_050);
    book.write("deals", row + 1, column, "R-1");
    book.write("deals", row + 1, type, "Upsell");
    book.write("deals", row + 1, amount, 50_000);
    expect(rowsOf(book, plan)[0]).toMatchObject({ payout: 11_250, check: "OK" });
  });

  it("says so when lines stand below the last prepared row", async () => {
    const book = await written(samplePlan(), { deals: SAMPLE_DEALS });
    const { rows } = book.sheet("deals");
    book.write("deals", rows, 1, 46_050);
    expect(summary(book, "deals")["Not calculated"]).toBe(1);
  });

  it("credits half a cent away from zero, as the rules do", async () => {
    const amounts = [10.05, 1.15, 2.675, 1.005, -10.05, 8.325, 1_000_000.05];
    const deals = amounts.map((amount, index) =>
      deal({ id: `D-${index}`, amount, split: 0.5, type: "upsell", sharing: "elsewhere" }),
    );
    const book = await written(samplePlan(), { deals });
    const credited = book
      .named("Credited")
      .slice(0, amounts.length)
      .map(([value]) => value);
    expect(credited).toEqual([5.03, 0.58, 1.34, 0.5, -5.03, 4.16, 500_000.03]);
  });

  it("leaves out a type that the plan sheet says does not count", async () => {
    const plan = samplePlan();
    const book = await written(plan, {
      deals: [deal({ id: "D-1" }), deal({ id: "D-2", type: "upsell", amount: 400 })],
    });
    expect(book.named("Credited").slice(0, 2)).toEqual([[1000], [400]]);
    book.writeNamed("Counts", "No", 1);
    expect(book.named("Credited").slice(0, 2)).toEqual([[1000], [0]]);
  });
});

describe("attainment bands", () => {
  it("count people with the figures that stand above them", async () => {
    const deals = [
      deal({ id: "D-1", amount: 240_000 }),
      deal({ id: "D-2", participant: "R-2", amount: 180_000 }),
      deal({ id: "D-3", participant: "1042", amount: 239_999.99 }),
    ];
    const book = await written(samplePlan(), { deals });
    expect(summary(book, "payouts")).toMatchObject({ "below 80%": 1, "80% to 100%": 1, "100% and more": 1 });
    const { below } = sheetTexts("fr").payouts;
    expect(below).toContain("{from}");
  });
});
