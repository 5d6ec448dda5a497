/** Whatever is pasted as an export, the import answers: in time that grows with the text, and with what a person can read. */
import { describe, expect, it } from "vitest";
import { importDeals } from "../../../core/library";
import { planFromTemplate } from "../../../core/plans/templates";
import { HOSTILE_TEXTS } from "../../hostileTexts";

const plan = {
  ...planFromTemplate("retention-commission", { language: "en", today: "2026-01-01", currency: "EUR" }),
  participants: [{ id: "R-1", name: "Ann" }],
};
/** No more than a page of text in a sentence. */
const LONGEST = 2000;

describe("an import of", () => {
  it.each(Object.entries(HOSTILE_TEXTS))("%s answers, in time", (_, textOf) => {
    const begun = performance.now();
    const { questions, leftOut, deals } = importDeals(textOf(100_000), plan);
    // Far more than it takes: what grows with the square of the text takes minutes.
    expect(performance.now() - begun).toBeLessThan(15_000);
    for (const { sentence } of [...questions, ...leftOut].slice(0, 200)) {
      expect(sentence).toMatch(/\S.*\S/s);
      expect(sentence).not.toMatch(/\[object|undefined|\bNaN\b|[{}]/);
      expect(sentence.length).toBeLessThan(LONGEST);
    }
    for (const { amount, participant } of deals) expect([Number.isFinite(amount), participant]).toEqual([true, "R-1"]);
  });

  it("ids and people that are called like what every object has", () => {
    const text = `Deal ID,Close date,Owner,Type,Amount,Stage
__proto__,2026-02-10,constructor,Renewal,100,Won
constructor,2026-02-10,__proto__,Renewal,50,Won
constructor,2026-02-10,__proto__,Renewal,50,Won
toString,2026-02-10,constructor,Renewal,7,constructor`;
    const people = {
      ...plan,
      participants: [
        { id: "constructor", name: "Ann" },
        { id: "valueOf", name: "__proto__" },
      ],
    };
    expect(importDeals(text, people).questions).toMatchObject([{ id: "outcome.stage.constructor" }]);
    const { deals, leftOut } = importDeals(text, people, { "outcome.stage.constructor": "lost" });
    expect(deals.map(({ id, participant, amount }) => [id, participant, amount])).toEqual([
      ["__proto__", "constructor", 100],
      ["constructor", "valueOf", 50],
    ]);
    expect(leftOut.map(({ row, reason }) => [row, reason])).toEqual([
      [4, "repeated"],
      [5, "notWon"],
    ]);
    for (const id of ["constructor", "__proto__", "toString"])
      expect(() => importDeals(text, people, JSON.parse(`{"${id}":"x"}`))).toThrow(RangeError);
  });

  it("a mark of direction or of the byte order in a heading, an id or a name changes nothing", () => {
    const text = "Deal ID,Close date,Owner,Type,Amount,Stage\nD-1,2026-02-10,Ann,Renewal,100,Won";
    const marked = `\ufeff${text.replace("Owner", "\u202bOwner\u202c").replace("D-1", "\u200eD-1").replace("Ann", "Ann\u200f")}`;
    expect(importDeals(marked, plan).deals).toEqual(importDeals(text, plan).deals);
    expect(importDeals(marked, plan).deals).toHaveLength(1);
  });
});
