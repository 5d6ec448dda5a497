/** What counts as the header of a table: a wrong answer would leave out somebody's first tier. */
import { describe, expect, it } from "vitest";
import { firstRow, isHeader } from "../../../core/cells/header";
import { readTiers } from "../../../core/cells/tierTable";
import { runFunction } from "../../../core/functions/run";
import { Fault } from "../../../core/rules/fault";

describe("the header of a table", () => {
  it.each([
    ["From", "Rate"],
    ["À partir de", "Taux"],
    ["Da", "Aliquota"],
    ["", "Rate"],
    [null, "Rate"],
    ["Tier 1", "Q1 rate"],
    ["From (0-1)", "Rate in %"],
    ["% of quota", "2026 rates"],
    ["H1", "FY26"],
    ["€", "%"],
  ])("is a first row of captions: %j, %j", (from, rate) => {
    expect(
      firstRow([
        [from, rate],
        [0, 0.1],
      ]),
    ).toBe(1);
  });

  it.each([
    "0",
    "0.05",
    ".05",
    "0,05",
    " 5 ",
    "5%",
    "5 %",
    "5\u202f%",
    "5 percent",
    "5 pour cent",
    "5 per cento",
    "$10,000",
    "US$ 10",
    "10 000 €",
    "10\u00a0000,00\u202f€",
    "€10.000,00",
    "EUR 5000",
    "CHF 10'000",
    "10 000 kr",
    "(100)",
    "-5",
    "−5",
    "1,5",
    "> 100%",
    "≥ 1",
    "10k",
    "$2M",
    "0 - 10,000",
    "0–50 %",
    "٥٪",
    "5 euros",
  ])("is not a row with a figure typed as text, whatever stands beside it: %j", (figure) => {
    expect(isHeader([figure, "Rate"])).toBe(false);
    expect(isHeader(["From", figure])).toBe(false);
    expect(isHeader([null, figure])).toBe(false);
  });

  it("is not a row that holds a number, nor a blank one", () => {
    expect(isHeader(["From", 0.1])).toBe(false);
    expect(isHeader([null, ""])).toBe(false);
    expect(isHeader([])).toBe(false);
  });

  it("leaves a first tier typed as text to be refused by its row and value", () => {
    for (const [from, rate, found] of [
      ["0", "0.05", '"0"'],
      ["0%", "5%", '"0%"'],
      ["Start", "5%", '"Start"'],
    ] as const) {
      let thrown: unknown;
      try {
        readTiers(
          [
            [from, rate],
            [1, 0.1],
          ],
          "tiers",
        );
      } catch (fault) {
        thrown = fault;
      }
      expect(thrown).toEqual(new Fault("#VALUE!", "tierText", { argument: "tiers", row: 1, column: "from", found }));
    }
  });

  it.each([
    ["TIERED_COMMISSION", [60000], '"0"'],
    ["RAMP_QUOTA", [40000, 3], '"0"'],
    ["MILESTONE_BONUS", [1], '"0"'],
    ["PAYOUT_CURVE", [1], '"0"'],
  ] as const)("is one rule for all tables: %s refuses the row typed as text", (id, first, found) => {
    const tables = [
      ["0", "0.05"],
      [1, 0.1],
    ];
    const args = id === "TIERED_COMMISSION" ? [first[0], tables] : [...first, tables];
    const result = runFunction(id, args, "en");
    expect(result).toMatchObject({
      code: "#VALUE!",
      message: expect.stringContaining(`row 1: ${found} in from is a text`),
    });
  });
});
