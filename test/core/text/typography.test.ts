/** French texts as French print sets them: no sign at the start of a line. */
import { describe, expect, it } from "vitest";
import { Fault } from "../../../core/rules/fault";
import { faultSentence } from "../../../core/text/faults";
import { functionTexts } from "../../../core/text/functions";
import { referenceText } from "../../../core/text/reference";
import { french } from "../../../core/text/typography";

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("French", () => {
  it("has no-break spaces before its signs and inside its quotation marks", () => {
    expect(french("Vouliez-vous dire « 5 % » ? Oui ; non : peut-être !")).toBe(
      "Vouliez-vous dire «\u00a05\u00a0%\u00a0»\u202f? Oui\u202f; non\u00a0: peut-être\u202f!",
    );
  });

  it("has no plain space before a sign in any help text, reference text or fault", () => {
    const faults = [new Fault("#VALUE!", "numberText", { argument: "amount", row: 3, found: '"x"' })];
    const texts = [
      ...textsIn(functionTexts("fr")),
      ...textsIn(referenceText("fr")),
      ...faults.map((fault) => faultSentence(fault, "fr")),
    ];
    expect(texts.filter((text) => / [;:?!%»]/.test(text))).toEqual([]);
  });
});
