import { describe, expect, it } from "vitest";
import { creditedAmount } from "../../../core/calculation/credits";
import type { Deal, Plan } from "../../../core/plans/model";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";
import { deal, errorsIn, payouts, samplePlan, type Written, written } from "./sample";

const flagsOf = (book: Written, count: number) =>
  book
    .named("DealFlags")
    .slice(0, count)
    .map(([flag]) => flag);

/** Label above value, in the summary rows over a table. */
function summary(book: Written, key: "deals" | "payouts") {
  const [labels, values] = book.values(key).slice(3, 5) as [unknown[], unknown[]];
  return Object.fromEntries(
    labels.flatMap((label, column) => (typeof label === "string" && label ? [[label, values[column]]] : [])),
  );
}

function insertRow(book: Written, base: number, position: "before" | "after"): void {
  const { name } = book.sheet("deals");
  const { id: sheetId } = book.engine.findSheet(name)!;
  const { model } = book.engine;
  model.dispatch("ADD_COLUMNS_ROWS", { sheetId, sheetName: name, dimension: "ROW", base, quantity: 1, position });
}

function typeDeal(book: Written, row: number, cells: readonly (string | number | null)[]): void {
  cells.forEach((value, column) => {
    if (value !== null) book.write("deals", row, 1 + column, value);
  });
}

/** Value of the first cell of a row of a sheet that holds a text. */
const sentence = (book: Written, key: "deals" | "payouts", row: number) =>
  book.values(key)[row]!.find((cell) => typeof cell === "string" && cell.includes("not calculated"));

const TWO: readonly Deal[] = [deal({ id: "D1", amount: 150_000 }), deal({ id: "D2", participant: "R-2", amount: 100 })];
const D9 = [46_070, "D9", "R-1", "Northwind", "Renewal", 210_000];

describe("a row that somebody inserts into the deals", () => {
  it("is counted and said in red on both sheets until it has the formulas of the others", async () => {
    const book = await written(samplePlan(), { deals: TWO });
    expect(summary(book, "deals")["Not calculated"]).toBe(0);
    expect(book.named("DealAlert")).toEqual([[""]]);
    const { row } = book.position("DealParticipants");
    insertRow(book, row, "after");
    insertRow(book, row, "after");
    typeDeal(book, row + 1, D9);
    typeDeal(book, row + 2, D9);
    const values = book.values("deals");
    expect(values[4]).toContain(2);
    const said =
      "2 rows are not calculated: copy the formulas of another row into them, or move what stands below the table into it.";
    expect(sentence(book, "deals", 5)).toBe(said);
    expect(sentence(book, "payouts", 0)).toBe(said);
  });

  it.each(["before", "after"] as const)(
    "%s the prepared rows is counted as well, formulas or not",
    async (position) => {
      const book = await written(samplePlan(), { deals: TWO });
      const { row } = book.position("DealParticipants");
      const last = row + book.named("DealParticipants").length - 1;
      insertRow(book, position === "before" ? row : last, position);
      typeDeal(book, position === "before" ? row : last + 1, D9);
      expect(sentence(book, "deals", 5)).toContain("1 rows are not calculated");
    },
  );

  it("above the first deal marks nothing as a duplicate", async () => {
    const book = await written(samplePlan(), { deals: TWO });
    const { row, column } = book.position("DealFlags");
    insertRow(book, row, "before");
    const flags = book.values("deals").slice(row + 1, row + 3);
    expect(flags.map((line) => line[column])).toEqual(["", ""]);
  });

  it("is told of in every language with its count", () => {
    for (const language of LANGUAGES) expect(sheetTexts(language).deals.belowAlert).toContain("{count}");
  });
});

describe("a figure that cannot be meant", () => {
  it("is flagged and counted, and credits nothing on the sheet nor in the rules", async () => {
    const deals = [
      deal({ id: "A", split: 50 }),
      deal({ id: "B", split: 2 }),
      deal({ id: "C", split: -1 }),
      deal({ id: "D", currency: "GBP", fx: 0 }),
      deal({ id: "E", currency: "GBP", fx: -1.2 }),
      deal({ id: "F", currency: "EUR", fx: 1.2 }),
      deal({ id: "G", fx: 1 }),
      deal({ id: "H", split: 0.5, currency: "GBP", fx: 1.2, sharing: "elsewhere" }),
      deal({ id: "I", split: 0.5, sharing: "overlay" }),
    ];
    const base = samplePlan();
    const plan: Plan = { ...base, currency: { code: "EUR", minorUnits: 2 } };
    const book = await written(plan, { deals });
    const share = "Split outside 0–100%";
    const rate = "FX rate wrong";
    const flags = flagsOf(book, deals.length).map((flag) => String(flag).replace("; Splits not 100%", ""));
    expect(flags).toEqual([share, share, share, rate, rate, rate, "", "", ""]);
    expect(summary(book, "deals")).toMatchObject({ [share]: 3, [rate]: 3 });
    const credited = book.named("Credited").slice(0, deals.length);
    expect(credited.map(([value]) => (value === "" ? null : value))).toEqual(
      deals.map((one) => creditedAmount(one, plan)),
    );
    expect(credited.slice(0, 6)).toEqual([[""], [""], [""], [""], [""], [1200]]);
  });

  it("is not the plan's currency in small letters", async () => {
    const plan = samplePlan();
    const one = deal({ currency: plan.currency.code.toLowerCase() });
    const book = await written(plan, { deals: [one] });
    expect(flagsOf(book, 1)).toEqual([""]);
    expect(book.named("Credited")[0]).toEqual([1000]);
    expect(creditedAmount(one, plan)).toBe(1000);
  });
});

describe("an id with characters that spreadsheets take for patterns", () => {
  it("is nobody's as a participant, and what it carries is shown as nobody's", async () => {
    const book = await written(samplePlan(), {
      deals: [
        deal({ id: "D1", participant: "R-*", amount: 100_000 }),
        deal({ id: "D2", participant: "R-?", amount: 1 }),
        deal({ id: "D3", participant: "<>R-9", amount: 2 }),
      ],
    });
    const unknown = "Unknown participant";
    expect(flagsOf(book, 3)).toEqual([unknown, unknown, unknown]);
    expect(summary(book, "payouts")).toMatchObject({ "To nobody": 100_003, Difference: 0 });
  });

  it("credits exactly the participant who has it", async () => {
    const people = ["R-*", "R-1", "a~b", "R-?", "101"].map((id) => ({ id, name: id }));
    const plan = { ...samplePlan(), participants: people };
    const deals = people.map(({ id }, index) => deal({ id: `D${index}`, participant: id, amount: 1000 * (index + 1) }));
    const book = await written(plan, { deals });
    expect(flagsOf(book, deals.length)).toEqual(["", "", "", "", ""]);
    expect(book.named("Payouts").slice(0, 5)).toEqual(payouts(plan, deals).participants.map(({ total }) => [total]));
    expect(summary(book, "payouts")).toMatchObject({ "To nobody": 0, Difference: 0 });
  });

  it("is a deal of its own, and found again where it stands twice", async () => {
    const ids = ["D12", "D*", "a~b", "a?b", "acb", "a~b", "D*", "102"];
    const book = await written(samplePlan(), { deals: ids.map((id) => deal({ id })) });
    const twice = "Duplicate id";
    expect(flagsOf(book, 8)).toEqual(["", "", "", "", "", twice, twice, ""]);
    expect(errorsIn(book)).toEqual([]);
  });

  it("adds up its own shares only", async () => {
    const shared = (id: string, participant: string, split: number) => deal({ id, participant, split });
    const book = await written(samplePlan(), {
      deals: [shared("D*", "R-1", 0.5), shared("D1", "R-1", 0.3), shared("D1", "R-2", 0.7), shared("D*", "R-2", 0.5)],
    });
    expect(flagsOf(book, 4)).toEqual(["", "", "", ""]);
  });
});

describe("participants spelled with spaces, in another case or with accents of their own", () => {
  const spellings = [" R-1", "R-1 ", "r-1", "R-9", "Zoe\u0308", "Zo\u00EB"];
  const deals = spellings.map((participant, index) => deal({ id: `D${index}`, participant, amount: 10 ** index }));

  it.each([3, 1000])("credit the same with %i people on the sheet as in the rules", async (count) => {
    const fillers = Array.from({ length: count - 2 }, (_, index) => ({ id: `P-${index}`, name: `Person ${index}` }));
    const plan = {
      ...samplePlan(),
      participants: [{ id: "R-1", name: "Ann" }, { id: "Zo\u00EB", name: "Zoë" }, ...fillers],
    };
    const book = await written(plan, { deals });
    const unknown = "Unknown participant";
    expect(flagsOf(book, 6)).toEqual(["", "", "", unknown, "", ""]);
    expect(summary(book, "payouts")).toMatchObject({ "To participants": 110_111, "To nobody": 1000, Difference: 0 });
    const { participants, unassigned } = payouts(plan, deals);
    expect(participants.slice(0, 2).map(({ components }) => components[0]!.credited)).toEqual([111, 110_000]);
    expect(unassigned).toBe(1000);
    expect(errorsIn(book)).toEqual([]);
  });
});
