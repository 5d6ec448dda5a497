/** OK means OK: what a real export does wrong is not paid, and the sheet's own state says so as the library does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECKS, type Check } from "../../../core/checks/severity";
import { planState } from "../../../core/checks/state";
import { checkLabel } from "../../../core/checks/words";
import { LOSSES } from "../../../core/plans/measures";
import type { Deal, DealType, Plan } from "../../../core/plans/model";
import { checkTexts } from "../../../core/text/checks";
import { LANGUAGES } from "../../../core/text/language";
import { deal, errorsIn, samplePlan, type Written, written } from "./sample";

/** Counts renewals and churn, and nothing else. */
const renewals = (plan: Plan): Plan => ({
  ...plan,
  components: plan.components.map((one) => ({ ...one, measure: { ...one.measure, types: ["renewal", "churn"] } })),
});
/** R-1 leaves on 1 March, R-2 joins on 15 February. */
const dated = (plan: Plan): Plan => ({
  ...plan,
  participants: plan.participants.map((one) => {
    if (one.id === "R-1") return { ...one, end: "2026-03-01" };
    return one.id === "R-2" ? { ...one, start: "2026-02-15" } : one;
  }),
});
const active = (plan: Plan = samplePlan()): Plan => ({ ...plan, status: "active" });

/** Reasons of the state by their name: severity, count, amount and first cell. */
function reasonsOf(book: Written): Record<string, readonly unknown[]> {
  const [severities, labels, counts, amounts, firsts] = book.named("StateReasons") as unknown[][];
  return Object.fromEntries(
    labels!.flatMap((label, index) =>
      counts![index] === 0
        ? []
        : [[String(label), [severities![index], counts![index], amounts![index] ?? "", firsts![index] ?? ""]]],
    ),
  );
}

const stateOfSheet = (book: Written) => book.named("State")[0]![0];
const payable = (book: Written, row = 0) => book.named("Payouts")[row]![0];

describe("an export with a fault that would change somebody's pay", () => {
  it("as a loss without its sign is not paid and asks for a look", async () => {
    const deals = [deal({ id: "D-1", amount: 200_000 }), deal({ id: "D-2", type: "churn", amount: 20_000 })];
    const plan = active();
    const book = await written(plan, { deals });
    expect(errorsIn(book)).toEqual([]);
    // 7.5 % of 200,000; with the churn taken for a sale it would be 16,500.
    expect(payable(book)).toBe(15_000);
    expect([stateOfSheet(book), reasonsOf(book)]).toEqual([
      "Look",
      { "Loss above zero": ["Look", 1, 20_000, expect.stringMatching(/^Deals [A-Z]+9$/)] },
    ]);
    const { row, column } = book.position("DealParticipants");
    book.write("deals", row + 1, column + 3, -20_000);
    expect([payable(book), stateOfSheet(book), reasonsOf(book)]).toEqual([13_500, "OK", {}]);
    expect(book.values("statement")[2]).toContain("OK");
  });

  it("as the same rows pasted twice pays once, and the state is Wrong", async () => {
    const deals = [deal({ id: "D-1", amount: 200_000 }), deal({ id: "D-2", amount: 40_000 })];
    const once = await written(active(), { deals });
    const twice = await written(active(), { deals: [...deals, ...deals] });
    expect(payable(twice)).toBe(payable(once));
    expect(stateOfSheet(once)).toBe("OK");
    expect(stateOfSheet(twice)).toBe("Wrong");
    expect(reasonsOf(twice)).toMatchObject({ "Duplicate id": ["Wrong", 2, 240_000, expect.any(String)] });
  });

  it("as owners by name and not by id credits nobody, and the state is Wrong with what nobody is credited", async () => {
    const deals = [deal({ id: "D-1", participant: "Anne-Sophie Lemaître", amount: 200_000 })];
    const book = await written(active(), { deals });
    expect(payable(book)).toBe(0);
    expect(stateOfSheet(book)).toBe("Wrong");
    expect(reasonsOf(book)).toEqual({ "Unknown participant": ["Wrong", 1, 200_000, expect.any(String)] });
  });

  it("as a share without the rest pays nothing until the rest is said to be elsewhere", async () => {
    const book = await written(active(), { deals: [deal({ id: "D-1", amount: 200_000, split: 0.5, line: 1 })] });
    expect([payable(book), stateOfSheet(book)]).toEqual([0, "Look"]);
    const { row, column } = book.position("DealParticipants");
    book.write("deals", row, column + 8, "Rest elsewhere");
    expect([payable(book), stateOfSheet(book)]).toEqual([7500, "OK"]);
  });
});

describe("the state", () => {
  it.each(LANGUAGES)("says in %s that there are no deals yet, without a red zero", async (language) => {
    const book = await written(active(samplePlan(language)));
    const { states } = checkTexts(language);
    expect(stateOfSheet(book)).toBe(states.ok);
    expect(book.values("payouts").flat()).toContain(checkLabel("noDeals", language));
  });

  it("of a draft that pays and of a retired plan is Look", async () => {
    const book = await written(samplePlan(), { deals: [deal({ id: "D-1" })] });
    expect([stateOfSheet(book), Object.keys(reasonsOf(book))]).toEqual(["Look", ["Draft that pays"]]);
    book.writeNamed("Status", "Retired");
    expect([stateOfSheet(book), Object.keys(reasonsOf(book))]).toEqual(["Look", ["Retired plan"]]);
    book.writeNamed("Status", "Active");
    expect(stateOfSheet(book)).toBe("OK");
  });

  it.each(LANGUAGES)("asks in %s for a look at deals outside the dates of who is credited", async (language) => {
    const dates = ["2026-03-01", "2026-03-02", "2026-02-14", "2026-02-15"];
    const deals = dates.map((date, at) =>
      deal({ id: `D-${at}`, date, participant: at < 2 ? "R-1" : "R-2", amount: 1000 * (at + 1) }),
    );
    const plan = active(dated(samplePlan(language)));
    const book = await written(plan, { deals });
    const { severities, states } = checkTexts(language);
    expect(stateOfSheet(book)).toBe(states.look);
    const [severity, count, amount] = reasonsOf(book)[checkLabel("ownDates", language)]!;
    expect([severity, count, amount]).toEqual([severities.look, 2, 5000]);
    expect(book.named("DealFlags").slice(0, 4).flat().map(String)).toEqual([
      "",
      checkLabel("ownDates", language),
      checkLabel("ownDates", language),
      "",
    ]);
    expect(planState(plan, deals).findings).toMatchObject([{ check: "ownDates", count: 2, amount: 5000 }]);
  });

  it.each(LANGUAGES)("is never OK in %s where a cell of a deal shows an error, whichever it is", async (language) => {
    const { states } = checkTexts(language);
    const book = await written(active(samplePlan(language)), { deals: [deal({ id: "D-1", amount: 200_000 })] });
    const { row, column } = book.position("DealParticipants");
    for (let cell = column - 2; cell <= column + 8; cell += 1) {
      const before = book.values("deals")[row]![cell];
      book.write("deals", row, cell, "=1/0");
      // An account names somebody for people to read; nothing is calculated by it.
      const isAccount = cell === column + 1;
      expect([cell, stateOfSheet(book) === states.ok]).toEqual([cell, isAccount]);
      book.write("deals", row, cell, typeof before === "object" ? null : (before as string | number));
    }
    expect(stateOfSheet(book)).toBe(states.ok);
  });

  it.each(LANGUAGES)("is Wrong in %s where the Deals sheet was deleted, and says so", async (language) => {
    const book = await written(active(samplePlan(language)), { deals: [deal({ id: "D-1" })] });
    const { id: sheetId, name: sheetName } = book.engine.findSheet(book.sheet("deals").name)!;
    book.engine.model.dispatch("DELETE_SHEET", { sheetId, sheetName });
    expect(stateOfSheet(book)).toBe(checkTexts(language).states.wrong);
    const { row, column } = book.position("State");
    expect(book.values("payouts")[row]![column + 1]).toMatch(new RegExp(`^${checkLabel("missing", language)} \\d+`));
  });

  it.each(LANGUAGES)("names in %s the deals that no component counts, with their amount", async (language) => {
    const deals = [deal({ id: "D-1" }), deal({ id: "D-2", type: "upsell", amount: 70_000.01 })];
    const book = await written(active(renewals(samplePlan(language))), { deals });
    const { severities, states } = checkTexts(language);
    expect([stateOfSheet(book), payable(book)]).toEqual([states.ok, 75]);
    expect(reasonsOf(book)).toEqual({ [checkLabel("uncounted", language)]: [severities.note, 1, 70_000.01, ""] });
  });

  it("is Wrong where a payout was typed over, or a row below the table is not calculated", async () => {
    const book = await written(active(), { deals: [deal({ id: "D-1" })] });
    const { row, column } = book.position("DealParticipants");
    const below = row + book.named("DealParticipants").length + 2;
    book.write("deals", below, column, "R-1");
    expect([stateOfSheet(book), Object.keys(reasonsOf(book))]).toEqual(["Wrong", ["Not calculated"]]);
    book.write("deals", below, column, null);
    expect(stateOfSheet(book)).toBe("OK");
  });

  it("on the sheet and in the library agree, whatever the deals", async () => {
    const types: readonly DealType[] = ["renewal", "churn", "upsell"];
    const anyDeal = fc.record({
      id: fc.constantFrom("A", "a", "B", "1000", "1E3", "R*"),
      line: fc.constantFrom(undefined, 1, "2"),
      participant: fc.constantFrom("R-1", "r-2", "1042", "Nobody"),
      type: fc.constantFrom(...types),
      amount: fc.integer({ min: -9999, max: 9999 }),
      split: fc.constantFrom(undefined, undefined, 0.5, 0.25, 2),
      sharing: fc.constantFrom(undefined, undefined, "overlay" as const, "elsewhere" as const),
      currency: fc.constantFrom(undefined, undefined, "GBP"),
      fx: fc.constantFrom(undefined, 1.25),
      date: fc.constantFrom("2026-02-10", "2026-05-10", "2027-01-01", "soon"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeal, { minLength: 1, maxLength: 40 }), fc.boolean(), async (lines, some) => {
        const plan = some ? active(dated(renewals(samplePlan()))) : active();
        const deals = lines.map((line) => {
          const given = Object.entries(line).filter(([, value]) => value !== undefined);
          return deal(Object.fromEntries(given) as Partial<Deal>);
        });
        const book = await written(plan, { deals });
        const { state, findings } = planState(plan, deals);
        expect(stateOfSheet(book)).toBe(checkTexts("en").states[state]);
        const told = findings.map(({ check, count, amount }) => [checkLabel(check, "en"), [count, amount ?? 0]]);
        const shown = Object.entries(reasonsOf(book)).map(([label, [, count, amount]]) => [label, [count, amount]]);
        expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(told));
      }),
      { numRuns: 4 },
    );
  });

  it("has a name, a cure and a severity for every check in every language", () => {
    for (const language of LANGUAGES) {
      for (const check of Object.keys(CHECKS) as Check[]) {
        expect(checkLabel(check, language), check).toMatch(/\S/);
        expect(checkTexts(language).cures[check], check).toMatch(/\S/);
      }
    }
    expect(LOSSES.has("churn")).toBe(true);
  });
});
