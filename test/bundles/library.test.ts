import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { planSettings } from "../../core/sheets/planSettings";
import { SpreadsheetWorkbook } from "../../workbench/spreadsheetWorkbook";
import { Engine } from "../hosts/engine";

const BUNDLE = pathToFileURL(resolve("dist/library/index.mjs")).href;
const library = (await import(/* @vite-ignore */ BUNDLE)) as typeof import("../../core/library");

/** The README's examples, with every `expression; // result` as a check of that result. */
function examples(): readonly { readonly code: string; readonly results: number }[] {
  const readme = readFileSync("README.md", "utf8");
  return [...readme.matchAll(/```js\n([\s\S]*?)```/g)].map(([, body = ""]) => {
    let results = 0;
    // A statement ends with the line that has its semicolon.
    const statements = body.match(/(?:[^\n]*\n)*?[^\n]*;(?: \/\/ [^\n]*)?\n/g) ?? [];
    const checked = statements.map((statement) => {
      const [, expression, result] = /^([\s\S]*); \/\/ ([^\n]*)\n$/.exec(statement) ?? [];
      if (expression === undefined || result === undefined) return statement;
      results += 1;
      return `same(${expression}, ${result});\n`;
    });
    return { code: checked.join("").replace("./dist/library/index.mjs", BUNDLE), results };
  });
}

describe("the library bundle", () => {
  it("does in Node what the README shows", async () => {
    const found = examples();
    expect(found.map(({ results }) => results)).toEqual([1, 7]);
    const folder = await mkdtemp(join(tmpdir(), "readme-"));
    try {
      for (const [index, { code }] of found.entries()) {
        const file = join(folder, `example${index}.mjs`);
        writeFileSync(file, `import { deepStrictEqual as same } from "node:assert";\n${code}`);
        await import(/* @vite-ignore */ pathToFileURL(file).href);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("makes a plan of every template, worksheets of it, and the same plan of the worksheets", async () => {
    const { planFromTemplate, readPlan, templates, validatePlan, worksheets } = library;
    expect(templates.length).toBeGreaterThan(30);
    for (const id of templates) {
      const plan = planFromTemplate(id, { language: "fr" });
      expect(validatePlan(JSON.parse(JSON.stringify(plan)))).toEqual({ plan });
      const sheets = worksheets(plan);
      expect(sheets.map(({ key }) => key)).toEqual(expect.arrayContaining(["plan", "deals", "payouts", "statement"]));
      // Every tenth is written into a workbook and read back, which takes a second each.
      if (templates.indexOf(id) % 10 !== 9) continue;
      const workbook = new SpreadsheetWorkbook(new Engine({ functions: { language: "fr" } }).model);
      await workbook.write({ sheets, settings: planSettings(sheets, plan) });
      expect(await readPlan(workbook)).toMatchObject({ plan, changed: false });
    }
  });

  it("says what is wrong with a plan, and warns of what is unwise", () => {
    const { planFaultSentence, planFromTemplate, planWarnings, planWarningSentence, validatePlan } = library;
    const plan = planFromTemplate("retention-upsell");
    const checked = validatePlan({ ...plan, currency: { code: "XYZ", minorUnits: 2 } });
    expect("faults" in checked && planFaultSentence(checked.faults[0]!, "it")).toBe(
      'currency.code: "XYZ" non è una valuta della norma ISO 4217. Correggere il codice, per esempio EUR, USD o CHF.',
    );
    const [one, two] = plan.components;
    const four = { ...plan, components: [one!, two!, { ...one!, id: "three" }, { ...two!, id: "four" }] };
    expect(planWarnings(four).map((warning) => planWarningSentence(warning, "en"))).toEqual([
      "The plan has 4 components. Keep it simple: people follow no more than 3. Merge or leave out the weakest.",
    ]);
  });
});
