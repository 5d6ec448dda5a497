/** Every reason why a row was not read is a sentence with its cure, in three languages. */
import { describe, expect, it } from "vitest";
import { leftOutLabel } from "../../../core/checks/leftOut";
import { DEAL_FIELDS } from "../../../core/deals/fields";
import { dealProblemSentence, dealTexts } from "../../../core/text/deals";
import { en } from "../../../core/text/deals/en";
import { LANGUAGES } from "../../../core/text/language";
import { sheetTexts } from "../../../core/text/sheets";

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe.each(LANGUAGES)("deal problems in %s", (language) => {
  const { problems, fields } = dealTexts(language);

  it.each(Object.keys(en.problems) as (keyof typeof en.problems)[])("%s says field, finding and cure", (key) => {
    const sentence = dealProblemSentence({ field: "amount", key, found: "n/a" }, language);
    expect(sentence).not.toMatch(/[{}]/);
    // What is wrong and what to do about it: two clauses at least.
    expect(sentence).toMatch(/[.:,].+\.$/s);
    expect(places(problems[key])).toEqual(places(en.problems[key]));
  });

  it("calls the fields what the deals sheet calls them", () => {
    const sheet = sheetTexts(language).deals;
    for (const field of DEAL_FIELDS) expect(fields[field]).toBe(sheet[field]);
  });

  it("shows the beginning of a cell that holds a page of text", () => {
    const found = "x".repeat(5000);
    const sentence = dealProblemSentence({ field: "type", key: "typeUnknown", found }, language);
    expect(sentence.length).toBeLessThan(250);
  });

  it("asks every question and names every reason and answer with the same places", () => {
    const { questions, reasons, options, outcomes } = dealTexts(language);
    const groups = [
      [questions, en.questions],
      [reasons, en.reasons],
      [options, en.options],
      [outcomes, en.outcomes],
    ] as const;
    for (const [words, english] of groups) {
      const theirs = new Map(Object.entries(words));
      for (const [key, text] of Object.entries(english)) expect(places(theirs.get(key) ?? "")).toEqual(places(text));
    }
    for (const sentence of Object.values(questions)) expect(sentence).toMatch(/\?/);
    const labels = (Object.keys(problems) as (keyof typeof problems)[]).map((key) => leftOutLabel(key, language));
    expect(labels.every((label) => /\S/.test(label))).toBe(true);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("names what the deals sheet checks as well with the words of its flags", () => {
    const { flags } = sheetTexts(language).deals;
    expect(leftOutLabel("lossAbove", language)).toBe(flags.sign);
    expect(leftOutLabel("sameLine", language)).toBe(flags.duplicate);
    expect(leftOutLabel("typeUnknown", language)).toBe(flags.type);
  });

  it("has the same places in the words of the pane", () => {
    const words = dealTexts(language).pane;
    for (const key of Object.keys(en.pane) as (keyof typeof en.pane)[]) {
      expect(places(words[key])).toEqual(places(en.pane[key]));
    }
  });
});
