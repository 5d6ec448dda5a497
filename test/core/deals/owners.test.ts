/** Owners of an export as questions: in the library and, by the same reading, in the pane. */
import { describe, expect, it } from "vitest";
import { importDeals } from "../../../core/deals/importDeals";
import { payouts, planFromTemplate } from "../../../core/library";

const plan = {
  ...planFromTemplate("retention-commission", { language: "en", currency: "USD", today: "2026-01-01" }),
  participants: [
    { id: "R-1", name: "Ann Lee" },
    { id: "R-2", name: "José Núñez" },
  ],
};
const HEAD = "Deal ID,Close date,Owner,Type,Amount,Stage\n";
const text = (...owners: string[]) =>
  HEAD + owners.map((owner, row) => `D-${row + 1},2026-02-1${row},${owner},Renewal,100000,Closed Won`).join("\n");

describe("owners of an export", () => {
  it("by id, by name and as 'Last, First' are participants without a question", () => {
    const { deals, questions } = importDeals(text("R-1", "ann lee", '"Lee, Ann"'), plan);
    expect(questions).toEqual([]);
    expect(deals.map(({ participant }) => participant)).toEqual(["R-1", "R-1", "R-1"]);
    // Exported by name, people were paid nothing.
    expect(payouts(plan, deals).participants[0]!.components[0]!.credited).toBe(300_000);
  });

  it("that are nobody for certain wait, with what they could be, and nothing is imported meanwhile", () => {
    const { deals, questions } = importDeals(text("R-1", "Jose Nunez", "Sales Team"), plan);
    expect(deals).toEqual([]);
    expect(questions.map(({ id, count, preferred }) => [id, count, preferred])).toEqual([
      ["person.jose nunez", 1, "R-2"],
      ["person.sales team", 1, undefined],
    ]);
    expect(questions[0]!.options).toEqual([
      { value: "R-2", label: "José Núñez (R-2)" },
      { value: "+", label: "A new participant" },
      { value: "-", label: "Leave these rows out" },
    ]);
    expect(questions[1]!.sentence).toBe("Nobody on the plan is called “Sales Team” for certain. Who is it?");
  });

  it("are taken, joined or left out as answered, each row in one place", () => {
    const answers = { "person.jose nunez": "R-2", "person.sales team": "-", "person.New One": "+" };
    const { deals, leftOut, questions } = importDeals(text("Jose Nunez", "Sales Team", "New One"), plan, answers);
    expect(questions).toEqual([]);
    expect(deals.map(({ id, participant }) => [id, participant])).toEqual([
      ["D-1", "R-2"],
      ["D-3", "New One"],
    ]);
    expect(leftOut).toMatchObject([{ row: 3, reason: "personLeftOut" }]);
    expect(leftOut[0]!.sentence).toContain("Sales Team");
  });

  it("an answer that names nobody is refused", () => {
    expect(() => importDeals(text("Jose Nunez"), plan, { "person.jose nunez": "R-9" })).toThrow(RangeError);
  });

  it("of a plan without participants are taken as the export writes them", () => {
    const { deals } = importDeals(text("Ann Lee"), { ...plan, participants: [] });
    expect(deals.map(({ participant }) => participant)).toEqual(["Ann Lee"]);
  });
});
