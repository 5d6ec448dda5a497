/** Whatever is pasted as a list of participants, every row is taken or refused, in time that grows with the text. */
import { describe, expect, it } from "vitest";
import { readRows, sourceOfText, undecidedDate, undecidedQuotas } from "../../taskpane/importParticipants";
import { HOSTILE_TEXTS } from "../hostileTexts";

const MEASURES = [{ id: "constructor", name: "Upsell", use: "money" }] as const;

describe("a list of participants that is", () => {
  it.each(Object.entries(HOSTILE_TEXTS))("%s is read, in time", (_, textOf) => {
    const begun = performance.now();
    const source = sourceOfText(textOf(100_000).replace("Close date", "Start date"), "en", MEASURES);
    const rows = readRows(source, [], "en", MEASURES);
    undecidedDate(source);
    undecidedQuotas(source);
    expect(performance.now() - begun).toBeLessThan(15_000);
    for (const { participant, problem } of rows)
      expect((participant === undefined) !== (problem === undefined)).toBe(true);
    for (const { participant } of rows) if (participant) expect(participant.name.trim()).not.toBe("");
  });

  it("of people who are called like what every object has", () => {
    const text = "Id\tName\tQuota\nconstructor\t__proto__\t5\n__proto__\ttoString\t7\nconstructor\tAnn\t9";
    const rows = readRows(sourceOfText(text, "en", MEASURES), [], "en", MEASURES);
    expect(rows.map(({ participant, problem }) => participant?.id ?? problem?.kind)).toEqual([
      "constructor",
      "__proto__",
      "repeated",
    ]);
    expect(Object.entries(rows[0]!.participant!.quotas)).toEqual([["constructor", 5]]);
  });
});
