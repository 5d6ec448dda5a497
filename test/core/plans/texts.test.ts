import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../../core/text/language";
import { planTexts } from "../../../core/text/plans";
import { sheetTexts } from "../../../core/text/sheets";

/** Every text with its path. */
function texts(tree: unknown, path = ""): [string, string][] {
  if (typeof tree === "string") return [[path, tree]];
  return Object.entries(tree as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

const topics = [
  ["plans", planTexts],
  ["sheets", sheetTexts],
] as const;

describe.each(topics)("the texts of %s", (_, textsOf) => {
  const english = new Map(texts(textsOf("en")));

  it.each(LANGUAGES)("in %s have the same places as in English, and no stray spaces", (language) => {
    for (const [path, text] of texts(textsOf(language))) {
      expect(places(text), path).toEqual(places(english.get(path)!));
      expect(text, path).not.toMatch(/^ | $| {2}/);
      // A step that no plan uses yet has no description, in any language.
      expect(text === "", path).toBe(english.get(path) === "");
    }
  });

  it("in French and Italian are translated, but for words that are the same there", () => {
    for (const language of ["fr", "it"] as const) {
      const long = texts(textsOf(language)).filter(([, text]) => text.length > 25);
      expect(long.length).toBeGreaterThan(20);
      for (const [path, text] of long) expect(text, path).not.toBe(english.get(path));
    }
  });

  it.each(["fr", "it"] as const)("in %s use typographic apostrophes", (language) => {
    for (const [path, text] of texts(textsOf(language))) expect(text, path).not.toMatch(/\p{L}'\p{L}/u);
  });

  it("in French put no plain space before : ; ? ! and %", () => {
    for (const [path, text] of texts(textsOf("fr"))) expect(text, path).not.toMatch(/ [:;?!%»]/);
  });
});

describe("the flags of deals", () => {
  it.each(LANGUAGES)("in %s can be counted: none contains another, a wildcard or the separator", (language) => {
    const flags = Object.values(sheetTexts(language).deals.flags);
    for (const flag of flags) {
      expect(flag).not.toMatch(/[*?~;]/);
      expect(flags.filter((other) => other.toLowerCase().includes(flag.toLowerCase()))).toEqual([flag]);
    }
  });
});

describe("the faults of plans", () => {
  it.each(LANGUAGES)("in %s say where, what was found, and in a second sentence what to do", (language) => {
    for (const [key, sentence] of Object.entries(planTexts(language).faults)) {
      expect(sentence, key).toContain("{path}");
      expect(sentence.replace(/\{path\}\s?:/, ""), key).toMatch(/[.:;]\s\S.*\.$/u);
    }
  });
});
