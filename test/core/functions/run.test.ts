/** What the runner owes every function: calls that do not disturb each other, and blanks that mean the same. */
import { describe, expect, it } from "vitest";
import type { Argument, Result } from "../../../core/cells/cell";
import { runFunction } from "../../../core/functions/run";

const call = (id: string, ...args: Argument[]): Result => runFunction(id, args, "en");
const seed = () => [
  [0, 0.075],
  [1, 0.125],
  [1.5, 0.15],
];
const flat = () => [[0, 0.1]];

describe("calls of the same function one after the other", () => {
  it("pay by their own terms, also when a call between them fails", () => {
    for (let round = 0; round < 3; round += 1) {
      expect(call("TIERED_COMMISSION", 360000, seed(), 300000)).toBe(30000);
      expect(call("TIERED_COMMISSION", 360000, flat(), 300000)).toBe(36000);
      expect(call("TIERED_COMMISSION", 360000, [["0", "0.05"]], 300000)).toMatchObject({ code: "#VALUE!" });
      expect(call("TIERED_COMMISSION", 360000, flat(), 300000)).toBe(36000);
      expect(call("TIERED_COMMISSION", 360000, seed(), 300000, "retroactive")).toBe(45000);
      expect(call("TIERED_COMMISSION", 360000, seed(), 300000, "sideways")).toMatchObject({ code: "#VALUE!" });
      expect(call("TIERED_COMMISSION", 360000, seed(), 300000, "retroactive")).toBe(45000);
      expect(call("TIERED_COMMISSION", [[360000], [300000]], seed(), 300000)).toEqual([[30000], [22500]]);
    }
  });

  it("prorate by their own period, also when the one between them is refused", () => {
    for (let round = 0; round < 3; round += 1) {
      expect(call("PRORATED_AMOUNT", 120000, 46023, 46387, 46023, 46203, "months")).toBe(60000);
      expect(call("PRORATED_AMOUNT", 90000, 46023, 46100, null, null, "months")).toMatchObject({ code: "#VALUE!" });
      expect(call("PRORATED_AMOUNT", 90000, 46112, 46023, null, null, "months")).toMatchObject({ code: "#VALUE!" });
      expect(call("PRORATED_AMOUNT", 90000, 46023, 46112, 46054, null, "months")).toBe(60000);
    }
  });
});

describe("a blank amount", () => {
  it("beside a quota of its own row counts as 0, in a column as in a single cell", () => {
    expect(call("TIERED_COMMISSION", [[360000], [null]], seed(), [[300000], [300000]])).toEqual([[30000], [0]]);
    expect(call("TIERED_COMMISSION", [[null]], seed(), [[300000]])).toBe(0);
    expect(call("ATTAINMENT", [[360000], [null]], [[300000], [300000]])).toEqual([[1.2], [0]]);
    expect(call("ATTAINMENT", [[null]], [[300000]])).toBe(0);
  });

  it("leaves its row of a column blank beside one quota for all rows, but counts as 0 beside it in a formula for one cell", () => {
    expect(call("TIERED_COMMISSION", [[360000], [null]], seed(), 300000)).toEqual([[30000], [null]]);
    expect(call("TIERED_COMMISSION", [[360000], [""]], seed(), [[300000]])).toEqual([[30000], [null]]);
    expect(call("TIERED_COMMISSION", [[null]], seed(), 300000)).toBe(0);
  });

  it("beside a blank quota leaves the result blank, in a column as in a single cell", () => {
    expect(call("TIERED_COMMISSION", [[360000], [null]], seed(), [[300000], [null]])).toEqual([[30000], [null]]);
    expect(call("TIERED_COMMISSION", [[null]], seed(), [[null]])).toBeNull();
    expect(call("TIERED_COMMISSION", [[null]], seed())).toBeNull();
  });
});

describe("what no cell holds, from a program", () => {
  it.each([
    [Number.NaN, "NaN"],
    [Number.POSITIVE_INFINITY, "Infinity"],
    [new Date(Number.NaN), "Invalid Date"],
  ])("is refused by its name and not called a text: %s", (value, found) => {
    const result = call("ATTAINMENT", value, 300000);
    expect(result).toMatchObject({ code: "#VALUE!", message: expect.stringContaining(found) });
    expect(result).not.toMatchObject({ message: expect.stringContaining("text") });
  });
});

describe("a table with too few columns", () => {
  it("is told how many there are, in words that fit any number", () => {
    const message = (language: "en" | "fr" | "it") => runFunction("TIER_CHECK", [[[0], [1]]], language);
    expect(message("en")).toMatch(/^tiers: columns found: 1\. Give two/);
    expect(message("fr")).toMatch(/^tiers\u00a0: nombre de colonnes\u00a0: 1\. Donnez-en deux/);
    expect(message("it")).toMatch(/^tiers: numero di colonne: 1\. Datene due/);
  });
});
