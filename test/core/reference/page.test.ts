/** The function reference: complete, in three languages, and every figure on it is calculated, not typed. */
import { describe, expect, it } from "vitest";
import { catalogue } from "../../../core/functions/catalogue";
import { typedExample } from "../../../core/reference/example";
import { referencePage, signature } from "../../../core/reference/page";
import { functionTexts } from "../../../core/text/functions";
import { LANGUAGES } from "../../../core/text/language";

describe.each(LANGUAGES)("the reference in %s", (language) => {
  const page = referencePage(language);

  it("has an article with both signatures for every function", () => {
    for (const declared of catalogue) {
      expect(page).toContain(`<article id="${declared.id}"`);
      expect(page).toContain(`<code>${signature(declared, language, "COMPPLAN.")}</code>`);
      expect(page).toContain(`<code>${signature(declared, language)}</code>`);
    }
  });

  it("explains every argument, within the lengths that the hosts allow", () => {
    const texts = functionTexts(language);
    for (const { id, args } of catalogue) {
      expect(texts[id]?.summary.length, id).toBeGreaterThan(20);
      expect(texts[id]?.summary.length, id).toBeLessThanOrEqual(128);
      expect(Object.keys(texts[id]?.args ?? {}).sort()).toEqual(args.map((spec) => spec.name).sort());
      for (const [name, text] of Object.entries(texts[id]?.args ?? {})) {
        expect(text.length, `${id}.${name}`).toBeGreaterThan(8);
        expect(text.length, `${id}.${name}`).toBeLessThanOrEqual(128);
      }
    }
  });

  it("leaves no place unfilled and links only to functions that exist", () => {
    expect(page).not.toMatch(/undefined|\[object|NaN/);
    const ids = new Set([...catalogue.map(({ id }) => id), "differences"]);
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it("loads nothing from anywhere", () => {
    expect(page).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)="https?:/);
  });
});

describe("a worked example as it is typed", () => {
  it("lays ranges out from A1 rightwards and writes numbers as the language does", () => {
    const declared = catalogue[0]!;
    const typed = typedExample(
      declared.id,
      { args: [1.5, [[0, 0.05]], null, null, [[2], [3]]], result: 0, source: "computed: layout" },
      0.08,
      "fr",
    );
    expect(typed.formula).toBe("=TIERED_COMMISSION(1,5; A1:B1; ; ; C1:C2)");
    expect(typed.ranges).toEqual([
      { address: "A1:B1", cells: [["0", "0,05"]] },
      { address: "C1:C2", cells: [["2"], ["3"]] },
    ]);
    expect(typed.result).toEqual([["0,08"]]);
  });
});
