/** Formulas in the function browser are what the person's spreadsheet takes. */
import { describe, expect, it } from "vitest";
import { catalogue } from "../../core/functions/catalogue";
import { paneTexts } from "../../core/text/pane";
import { exampleFormula, signature } from "../../taskpane/functions/formula";

const tiered = catalogue.find((declared) => declared.id === "TIERED_COMMISSION")!;
const args = tiered.examples[0]!.args;

describe("formulas to copy", () => {
  it("Excel's have the namespace, the others' do not", () => {
    expect(signature(tiered, "en", "excel")).toMatch(/^=COMPPLAN\.TIERED_COMMISSION\(amount, tiers, \[quota\], /);
    expect(signature(tiered, "en", "sheets")).toMatch(/^=TIERED_COMMISSION\(amount, tiers, \[quota\], /);
  });

  it("separators follow the decimal sign of the language", () => {
    expect(exampleFormula(tiered.id, args, "en", "sheets")).toBe(
      "=TIERED_COMMISSION(360000, {0,0.075;1,0.125;1.5,0.15}, 300000)",
    );
    expect(exampleFormula(tiered.id, args, "fr", "excel")).toBe(
      "=COMPPLAN.TIERED_COMMISSION(360000; {0.0,075;1.0,125;1,5.0,15}; 300000)",
    );
    expect(exampleFormula(tiered.id, args, "it", "excel")).toBe(
      "=COMPPLAN.TIERED_COMMISSION(360000; {0\\0,075;1\\0,125;1,5\\0,15}; 300000)",
    );
    expect(exampleFormula(tiered.id, args, "fr", "sheets")).toBe(
      "=TIERED_COMMISSION(360000; {0\\0,075;1\\0,125;1,5\\0,15}; 300000)",
    );
    expect(exampleFormula(tiered.id, args, "fr", "workbench")).toContain("{0,0.075;1,0.125;1.5,0.15}");
  });

  it("left-out arguments leave their place, and none at the end", () => {
    expect(exampleFormula("F", [1, null, undefined, 2, null], "en", "sheets")).toBe("=F(1,,, 2)");
    expect(exampleFormula("F", [true, 'say "x"'], "fr", "excel")).toBe('=COMPPLAN.F(VRAI; "say ""x""")');
  });

  it("every category of the catalogue has a heading in the three languages", () => {
    for (const language of ["en", "fr", "it"] as const) {
      for (const { category } of catalogue) expect(paneTexts(language).functions.categories[category]).toMatch(/\S/);
    }
  });
});

describe("texts of the pane", () => {
  const flat = (value: object, path = ""): [string, string][] =>
    Object.entries(value).flatMap(([key, entry]): [string, string][] =>
      typeof entry === "string" ? [[`${path}${key}`, entry]] : flat(entry as object, `${path}${key}.`),
    );
  const english = new Map(flat(paneTexts("en")));
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

  it.each(["fr", "it"] as const)("%s fills the same places as English", (language) => {
    for (const [key, text] of flat(paneTexts(language))) expect(places(text), key).toEqual(places(english.get(key)!));
  });

  it("French has its spaces before ; : ! ? and inside guillemets", () => {
    for (const [key, text] of flat(paneTexts("fr"))) {
      expect(text, key).not.toMatch(/[^\u00a0\u202f][;:!?»](\s|$)|«[^\u00a0\u202f]|'/);
    }
  });

  it("Italian has typographic apostrophes and no space inside guillemets", () => {
    for (const [key, text] of flat(paneTexts("it"))) expect(text, key).not.toMatch(/'|«\s|\s»/);
  });
});
