/** The custom functions of the built Code.js, called as Google Sheets calls them, in bare V8. */
import { describe, expect, test } from "vitest";
import { catalogue } from "../../core/functions/catalogue";
import { runFunction } from "../../core/functions/run";
import { AppsScript } from "../hosts/appsScript";
import { SheetsFacade } from "../hosts/sheetsFacade";

const bare = new AppsScript();
/** In a French spreadsheet; dates are those of New York, while the script runs in UTC. */
const french = new SheetsFacade({ locale: "fr_FR" });
const inFrench = new AppsScript(french.formulaGlobals());

const TIERS = "[[0,0.075],[1,0.125],[1.5,0.15]]";
const call = (expression: string, script = bare) => script.evaluate(expression);
function sentence(expression: string, script = bare): string {
  try {
    script.evaluate(expression);
  } catch (thrown) {
    return (thrown as Error).message;
  }
  throw new Error(`${expression} did not fail.`);
}

describe("a custom function in a cell of Google Sheets", () => {
  test("gives every worked figure of the catalogue in bare V8, without console, timers or a spreadsheet", () => {
    let run = 0;
    for (const { id, examples } of catalogue) {
      for (const { args, result } of examples) {
        // What is left out arrives as undefined there.
        const given = args.map((argument) => (argument === null ? "undefined" : JSON.stringify(argument)));
        expect(call(`${id}(${given.join(",")})`), `${id}(${given.join(",")})`).toEqual(result);
        run += 1;
      }
    }
    expect(run).toBeGreaterThan(catalogue.length);
  });

  test("takes what was left out as left out, at the end and in the middle", () => {
    expect(call(`TIERED_COMMISSION(20000, [[0,0.04],[150000,0.06],[250000,0.08]], undefined, undefined, 145000)`)).toBe(
      1100,
    );
    expect(call(`TIERED_COMMISSION(360000, ${TIERS}, 300000)`)).toBe(30000);
    expect(sentence("TIERED_COMMISSION(360000)")).toBe(
      "tiers is missing. Enter it, or point at the cell that holds it.",
    );
  });

  test("says so when too many arguments are given, although the stub has no parameter for them", () => {
    expect(sentence(`ATTAINMENT(1, 2, 3)`)).toBe(
      "ATTAINMENT takes at most 2 arguments, but 3 were given. Remove the last ones.",
    );
  });

  test("shows nothing for a row of blank cells, and takes a blank quota for a missing quota", () => {
    expect(call(`ATTAINMENT("", "")`)).toBe(null);
    expect(call(`ATTAINMENT([[90],[""]], [[100],[""]])`)).toEqual([[0.9], [null]]);
    expect(sentence(`TIERED_COMMISSION(360000, ${TIERS}, "")`)).toContain("zero or blank");
    expect(call(`ATTAINMENT("", 100)`)).toBe(0);
  });

  test("repeats a single cell beside a range", () => {
    expect(call(`TIERED_COMMISSION([[300000],[360000]], ${TIERS}, 300000)`)).toEqual([[22500], [30000]]);
  });

  test("takes TRUE and FALSE where a switch belongs and refuses them where a number belongs", () => {
    expect(call(`NRR_BONUS(301500, 300000, 125, 1, true)`)).toBe(0);
    expect(sentence(`ATTAINMENT(true, 100)`)).toContain("TRUE");
  });

  test("refuses a date where an amount belongs, naming the day that the cell shows", () => {
    // Midnight of 1 January in New York is 5 o'clock in the script's zone; midnight of Tokyo is the day before.
    expect(sentence(`ATTAINMENT(new Date(Date.UTC(2026, 0, 1, 5)), 100)`, inFrench)).toContain("2026-01-01");
    const tokyo = new AppsScript(new SheetsFacade({ timeZone: "Asia/Tokyo" }).formulaGlobals());
    expect(sentence(`ATTAINMENT(new Date(Date.UTC(2025, 11, 31, 15)), 100)`, tokyo)).toContain("2026-01-01");
    expect(sentence(`ATTAINMENT([[50],[new Date(Date.UTC(2025, 11, 31, 15))]], 100)`, tokyo)).toContain("2026-01-01");
  });

  test("fails as a whole when one row is bad, with the sentence of the first bad row", () => {
    expect(sentence(`ATTAINMENT([[1],["x"],["y"]], [[1],[2],[3]])`)).toBe(
      'actual, row 2: "x" is a text, not a number. Enter a plain number; a text such as "5%" or "1,000" does not count.',
    );
    expect(sentence(`ATTAINMENT([[1],[2]], [[1],["#REF!"]])`)).toBe(
      "quota, row 2: the cell holds the error #REF!. Correct that cell first.",
    );
    expect(sentence(`ATTAINMENT("#N/A", 5)`)).toBe("An input holds the error #N/A. Correct that cell first.");
  });

  test("speaks the language of the spreadsheet in sentences and headers", () => {
    expect(sentence(`ATTAINMENT("x", 5)`, inFrench)).toBe(
      (runFunction("ATTAINMENT", ["x", 5], "fr") as { message: string }).message,
    );
    const table = call(`TIER_BREAKDOWN(2500, [[0,0.01],[1000,0.02]])`, inFrench) as unknown[][];
    expect(table[0]).toEqual(
      (
        runFunction(
          "TIER_BREAKDOWN",
          [
            2500,
            [
              [0, 0.01],
              [1000, 0.02],
            ],
          ],
          "fr",
        ) as unknown[][]
      )[0],
    );
    expect(table[0]).not.toEqual((call(`TIER_BREAKDOWN(2500, [[0,0.01],[1000,0.02]])`) as unknown[][])[0]);
  });

  test("asks Google for the language only when there is something to say", () => {
    const asked: string[] = [];
    const script = new AppsScript({
      SpreadsheetApp: {
        getActive: () => {
          asked.push("getActive");
          throw new Error("You do not have permission to call SpreadsheetApp.getActive.");
        },
      },
    });
    expect(call(`TIERED_COMMISSION([[300000],[360000]], ${TIERS}, 300000)`, script)).toEqual([[22500], [30000]]);
    expect(asked).toEqual([]);
    expect(sentence(`ATTAINMENT("x", 5)`, script)).toContain("is a text");
    expect(asked).toEqual(["getActive"]);
  });
});
