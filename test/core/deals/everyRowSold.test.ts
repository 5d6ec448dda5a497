/** What a person says of all rows, or of one column, does not silence words that are sure. */
import { describe, expect, it } from "vitest";
import { asked, paid, read } from "./importing";

const table = (heads: string, ...rows: string[]) =>
  [
    `Deal ID,Close date,Owner,Type,Amount,${heads}`,
    ...rows.map((row, at) => `D-${at},2026-02-10,Ann Smith,Renewal,${10 ** at},${row}`),
  ].join("\n");
const EVERY = { "column.outcome": "-" };

describe("“every row was sold”", () => {
  it.each([
    ...[
      ["Fulfilment state", "cancelled"] as const,
      ["Stage", "Closed Lost"] as const,
      ["Stage", "Negotiation"] as const,
    ],
    ...[["Status", "Draft"] as const, ["Statut", "Annulée"] as const, ["Stato", "Persa"] as const],
  ])("is asked again where %s says “%s”, by that value", (heading, value) => {
    const text = table(heading, "shipped", value, "");
    const id = `outcome.${heading.toLowerCase()}.${value.toLowerCase()}`;
    expect(asked(text, EVERY)).toEqual([id]);
    expect(read(text, EVERY)).toMatchObject({
      deals: [],
      questions: [{ key: "outcomeValue", found: value, count: 1 }],
    });
    expect(paid(text, { ...EVERY, [id]: "lost" })).toBe(101);
    expect(paid(text, { ...EVERY, [id]: "won" })).toBe(111);
    expect(paid(text, { ...EVERY, "outcome.*": "lost" })).toBe(101);
    expect(read(text, { ...EVERY, [id]: "lost" }).questions).toMatchObject([{ id, answer: "lost" }]);
  });

  it.each([
    ...[["Cancelled", "Yes", "No"] as const, ["Is Deleted", "TRUE", "FALSE"] as const, ["Void", "VOID", ""] as const],
    ...[["IsWon", "false", "true"] as const, ["Closed", "0", "1"] as const, ["Archived", "x", ""] as const],
    ...[["Approved", "No", "Yes"] as const],
  ])("is asked again where the flag %s says %s", (heading, bad, good) => {
    const text = table(heading, good, bad);
    expect(read(text, EVERY).questions).toMatchObject([{ key: "outcomeValue", found: `${heading}: ${bad}`, count: 1 }]);
    expect(paid(text, { ...EVERY, [asked(text, EVERY)[0]!]: "lost" })).toBe(1);
    expect(asked(table(heading, good, good), EVERY)).toEqual([]);
  });

  it("is asked of every column that objects to a row", () => {
    const text = table("Stage,Cancelled", "Closed Lost,Yes", "Won,No");
    expect(asked(text, EVERY)).toEqual(["outcome.stage.closed lost", "outcome.cancelled.yes"]);
    expect(paid(text, { ...EVERY, "outcome.stage.closed lost": "won", "outcome.cancelled.yes": "lost" })).toBe(10);
  });

  it("stands where nothing objects: likely, unknown and blank cells are rows like others", () => {
    const text = table("Status", "shipped", "Banana", "", "Won");
    expect(read(text, EVERY)).toMatchObject({ open: 0, outcomeColumns: [], everyRowSold: true });
    expect(paid(text, EVERY)).toBe(1111);
  });
});

describe("a column of outcomes that is chosen", () => {
  it.each([
    ["Stage", "Closed Lost", "Closed Won"],
    ["Stage", "Cancelled", "Negotiation"],
    ["Won?", "No", "Yes"],
    ["Phase", "Perdu", "Gagné"],
  ])("does not silence %s, which says “%s” of the same row", (heading, bad, good) => {
    const text = table(`Status,${heading}`, `Won,${good}`, `Won,${bad}`, `Lost,${bad}`);
    const chosen = { "column.outcome": "Status" };
    expect(read(text, chosen).questions).toMatchObject([{ key: "outcomeTogether", found: `Won / ${bad}`, count: 1 }]);
    expect(read(text, chosen).deals).toEqual([]);
    const [id = ""] = asked(text, chosen);
    expect(paid(text, { ...chosen, [id]: "lost" })).toBe(1);
    expect(paid(text, { ...chosen, [id]: "won" })).toBe(11);
  });

  it("speaks instead of one that is only open, blank or unknown", () => {
    const text = table("Status,Stage", "Won,Negotiation", "Won,", "Won,Banana", "Lost,Closed Won");
    expect(paid(text, { "column.outcome": "Status" })).toBe(111);
  });
});
