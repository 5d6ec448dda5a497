/** Which typed ids are one person or one deal: what the sheets say, by the spreadsheet's own engine, and the rules. */
import { describe, expect, it } from "vitest";
import type { Deal, Plan } from "../../../core/plans/model";
import { deal, errorsIn, payouts, samplePlan, type Written, written } from "./sample";

const flagsOf = (book: Written, count: number) =>
  book
    .named("DealFlags")
    .slice(0, count)
    .map(([flag]) => flag);

const people = (...ids: string[]): Plan => ({ ...samplePlan(), participants: ids.map((id) => ({ id, name: id })) });
const each = (ids: readonly string[]): Deal[] =>
  ids.map((participant, index) => deal({ id: `D-${index}`, participant, amount: 10_000 * (index + 1) }));

describe("people whose ids a spreadsheet takes for one", () => {
  const ids = ["José", "Jose", "1000", "1E3", "00123", "R-*", "R-1", "123456789012345678", "123456789012345679"];

  it("are each credited their own deals and found by the statement as themselves", async () => {
    const plan = people(...ids);
    const deals = each(ids);
    const book = await written(plan, { deals });
    expect(errorsIn(book)).toEqual([]);
    expect(flagsOf(book, ids.length)).toEqual(ids.map(() => ""));
    expect(book.named("DealKnown").slice(0, ids.length)).toEqual(ids.map((_, index) => [index + 1]));
    const { participants } = payouts(plan, deals);
    expect(participants.map(({ components }) => components[0]!.credited)).toEqual(deals.map(({ amount }) => amount));
    expect(book.named("Payouts").slice(0, ids.length)).toEqual(participants.map(({ total }) => [total]));
    for (const [index, id] of ids.entries()) {
      book.writeNamed("StatementParticipant", `'${id}`);
      expect(book.named("StatementPlace"), id).toEqual([[index + 1]]);
    }
  });

  it("are nobody's where the id is not on the payouts sheet, however close another one is", async () => {
    const book = await written(people("Jose", "123", "1000", "R-1"), { deals: each(["José", "00123", "1E3", "R-*"]) });
    expect(flagsOf(book, 4)).toEqual(Array(4).fill("Unknown participant"));
    expect(book.named("Payouts").slice(0, 4)).toEqual([[0], [0], [0], [0]]);
  });

  it("are one where blanks, capitals or the kind of cell differ: a number is its text", async () => {
    const plan = people("r-1", "1000", "Anna Rossi");
    const book = await written(plan, { deals: each(["R-1", "1000", "Anna Rossi"]) });
    const { row, column } = book.position("DealParticipants");
    book.write("deals", row, column, "\u00A0R-1\t");
    book.write("deals", row + 1, column, 1000);
    book.write("deals", row + 2, column, "anna\u00A0 ROSSI");
    expect(book.named("DealKnown").slice(0, 3)).toEqual([[1], [2], [3]]);
    book.write("payouts", book.position("Participants").row + 1, book.position("Participants").column, 1000);
    expect(book.named("DealKnown").slice(0, 3)).toEqual([[1], [2], [3]]);
  });
});

describe("deals whose ids a spreadsheet takes for one", () => {
  it("are deals of their own, and no duplicates", async () => {
    const ids = [
      "0061a00000AbCdE",
      "0061a00000aBcDe",
      "OPP-1",
      "opp-1",
      "1000",
      "1E3",
      "00123",
      "123",
      "123456789012345678",
      "123456789012345679",
      "D*",
      "D1",
      "José",
      "Jose",
      "TRUE",
      "a^b",
      "a^tb",
      "a~b",
      "Ab~",
      "AbT",
      "Ab1",
    ];
    const book = await written(samplePlan(), { deals: ids.map((id) => deal({ id, amount: 1 })) });
    // Capitals are told, as a note; every deal is credited all the same.
    const twins = ["0061a00000aBcDe", "opp-1"];
    const told = ids.map((id) => (twins.includes(id) ? "Id differs by capitals" : ""));
    expect(flagsOf(book, ids.length)).toEqual(told);
    expect(book.named("Credited").slice(0, ids.length)).toEqual(ids.map(() => [1]));
    expect(errorsIn(book)).toEqual([]);
  });

  it("are lines of one invoice where the line differs, and repeat each other where it does not", async () => {
    const deals = [
      deal({ id: "INV-1", line: 1 }),
      deal({ id: "INV-1", line: 2 }),
      deal({ id: "INV-1", line: "1" }),
      deal({ id: "INV-1", line: 2, participant: "R-2" }),
      deal({ id: "INV 1" }),
      deal({ id: "INV\u00A0 1 " }),
    ];
    const book = await written(samplePlan(), { deals });
    const shares = "Splits not 100%";
    // Two people with all of line 2: whose it is must be said.
    expect(flagsOf(book, 6)).toEqual(["", shares, "Duplicate id", shares, "", "Duplicate id"]);
  });
});
