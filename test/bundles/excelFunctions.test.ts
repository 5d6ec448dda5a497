/** The built functions and their metadata: same ids everywhere, texts in every language, sizes that load fast. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../core/functions/catalogue";
import { functionTexts } from "../../core/text/functions";
import { iconPng, rectsOf } from "../../excel-addin/build/icons";
import { loadClient } from "../hosts/office/client";
import { callFunction, openExcel } from "../hosts/officeWire";
import { pixel, pngSize } from "./png";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly Record<string, unknown>[];
    readonly result: Record<string, unknown>;
  }[];
}

const LANGUAGES = [
  ["en", ""],
  ["fr", "-fr"],
  ["it", "-it"],
] as const;
const read = (suffix: string) => JSON.parse(readFileSync(`dist/excel/functions${suffix}.json`, "utf8")) as Metadata;
const ids = catalogue.map(({ id }) => id);

describe.each(LANGUAGES)("functions.json in %s", (language, suffix) => {
  const text = readFileSync(`dist/excel/functions${suffix}.json`, "utf8");
  const { functions } = read(suffix);

  it("lists the catalogue, with ids and names that are not translated", () => {
    expect(functions.map(({ id }) => id)).toEqual(ids);
    expect(functions.map(({ name }) => name)).toEqual(ids);
    for (const { id } of functions) expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
  });

  it("describes every function and argument in its language, within Excel's limits", () => {
    const texts = functionTexts(language);
    for (const [index, declared] of catalogue.entries()) {
      const { description, parameters } = functions[index]!;
      expect(description).toBe(texts[declared.id]!.summary);
      expect(description.length).toBeLessThanOrEqual(128);
      expect(parameters.map(({ name }) => name)).toEqual(declared.args.map(({ name }) => name));
      expect(parameters.map(({ optional }) => optional ?? false)).toEqual(
        declared.args.map(({ optional }) => optional ?? false),
      );
      for (const parameter of parameters) {
        expect(parameter.description).toBe(texts[declared.id]!.args[parameter.name as string]);
        expect(parameter).toMatchObject({ type: "any", dimensionality: "matrix" });
      }
    }
  });

  it("says of every function where its help is, on a page that has it", () => {
    const page = readFileSync(`dist/excel/help${suffix}.html`, "utf8");
    for (const { id, helpUrl } of functions) {
      expect(helpUrl).toMatch(new RegExp(`^https://.*/help${suffix}\\.html#${id}$`));
      expect(page).toContain(`<article id="${id}"`);
    }
  });

  it("promises rows of cells where a function answers with rows", () => {
    for (const [index, { shape }] of catalogue.entries()) {
      expect(functions[index]!.result).toEqual({
        type: "any",
        dimensionality: shape === "value" ? "scalar" : "matrix",
      });
    }
  });

  it("sets none of the options that break functions in Office 2021", () => {
    expect(text).not.toMatch(/allowErrorForDataTypeAny|allowCustomDataForDataTypeAny/);
  });
});

describe("the built functions", () => {
  it("associate every function of the catalogue and nothing else", () => {
    expect(Object.keys(openExcel().associated)).toEqual(ids);
  });

  it("are silent where Office.js did not load, so that the pane can say why", async () => {
    const source = readFileSync("dist/excel/functions.js", "utf8");
    const { runInNewContext } = await import("node:vm");
    expect(() => runInNewContext(source, {})).not.toThrow();
  });

  it("answer as Excel expects: a matrix, an error that is thrown when it is all, blanks as empty texts", () => {
    const { associated, context } = openExcel();
    const call = associated.ATTAINMENT!;
    const error = (context.CustomFunctions as { Error: new () => Error }).Error;
    expect(call([[360_000]], [[300_000]], {})).toEqual([[1.2]]);
    expect(call([[1], [null]], [[2], [null]], {})).toEqual([[0.5], [""]]);
    const rows = call([[1], [1], ["x"]], [[2], [0], [1]], {}) as { code: string; message?: string }[][];
    expect(rows[0]).toEqual([0.5]);
    expect(rows[1]![0]).toBeInstanceOf(error);
    expect(rows[1]![0]).toMatchObject({ code: "#DIV/0!" });
    expect(rows[2]![0]).toMatchObject({ code: "#VALUE!", message: expect.stringContaining('"x"') });
    expect(() => call([[1]], [[0]], {})).toThrow(error as never);
  });

  it.each([
    ["en-GB", "actual"],
    ["fr-CA", "actual"],
    ["it-IT", "actual"],
  ])("say errors in the language of Excel: %s", (displayLanguage, argument) => {
    const { ...excel } = openExcel({ displayLanguage });
    const fault = callFunction(excel, "ATTAINMENT", ["abc", 1]) as { code: string; message: string };
    expect(fault.code).toBe("#VALUE!");
    expect(fault.message).toContain(argument);
    expect(fault.message).toMatchSnapshot();
  });

  it("ask the client for nothing at all: they are pure", () => {
    let asked = 0;
    const client = loadClient(() => {
      asked += 1;
      return "{}";
    });
    expect(asked).toBe(0);
    expect(client.associated).toEqual({});
  });
});

describe("the size of what Excel loads", () => {
  const zipped = (file: string) => gzipSync(readFileSync(`dist/excel/${file}`), { level: 9 }).length;

  // Of functions.js, decimals are 13 KB, the sentences of faults in three languages 7 KB, the rules and declarations of
  // some fifty functions the rest, and 1 KB loads the later parts of the pane. The pane shares all that with the functions and loads only what is its own.
  // Of taskpane.js, React is 58 KB, Fluent 50 KB, the words of the pane and of plans in three languages 40 KB, the library of
  // plans, the checks and the editor the rest: 233 KB in all when this was written.
  it.each([
    ["functions.js", 62],
    ["taskpane.js", 250],
  ])("%s stays within %i KB", (file, most) => {
    expect(zipped(file)).toBeLessThanOrEqual(most * 1024);
  });

  it("what makes worksheets, the function browser, and the plans of a workbook are loaded when they are opened", () => {
    const later = readdirSync("dist/excel").filter((file) => /\.[0-9a-f]{8}\.js$/.test(file));
    expect(later.filter((file) => /^(browser|revise|worksheets)\./.test(file))).toHaveLength(3);
    // 254 KB when this was written: sheet builders with checks, state and native formulas 86, plans of a workbook with
    // updates in place, formula guard, refresh and all plans together 75, the reading of exports with its questions 64,
    // functions and About 17.
    expect(later.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(256 * 1024);
    const atOnce = ["functions.js", "taskpane.js"].map((file) => readFileSync(`dist/excel/${file}`, "utf8")).join("");
    for (const name of ["_StatementParticipant", "DealParticipants"]) expect(atOnce).not.toContain(name);
  });

  it("the pane does not bring the functions a second time", () => {
    const marks = (file: string) => readFileSync(`dist/excel/${file}`, "utf8").split("[DecimalError]").length - 1;
    expect(marks("functions.js")).toBe(1);
    expect(marks("taskpane.js")).toBe(0);
  });

  it("Office.js comes from Microsoft, first in the page, and is in no bundle", () => {
    const page = readFileSync("dist/excel/taskpane.html", "utf8");
    const scripts = [...page.matchAll(/<script[^>]*src="([^"]*)"/g)].map((match) => match[1]);
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
    for (const file of ["functions.js", "taskpane.js"]) {
      expect(readFileSync(`dist/excel/${file}`, "utf8")).not.toMatch(/OfficeExtension\s*=|_OfficeAppFactory|RichApi/);
    }
  });
});

describe("the icons", () => {
  const svg = readFileSync("excel-addin/assets/icon.svg", "utf8");

  it.each([16, 32, 64, 80, 128])("are %i pixels wide and high, crisp, with clear corners", (size) => {
    const file = `dist/excel/assets/icon-${size}.png`;
    const unit = size / 16;
    expect(pngSize(file)).toEqual([size, size]);
    expect(pixel(file, 0, 0)[3]).toBeLessThan(64);
    // Both sides of the edge between the second step and the highest: no pixel is mixed.
    expect(pixel(file, 10 * unit - 1, 8 * unit)).toEqual([0xd6, 0xeb, 0xfb, 255]);
    expect(pixel(file, 10 * unit, 8 * unit)).toEqual([255, 255, 255, 255]);
    expect(pixel(file, size / 2, size - 1)).toEqual([0x0f, 0x6c, 0xbd, 255]);
  });

  it("a drawing with anything but rectangles is refused, for it would be missing from the icons", () => {
    expect(() => rectsOf(svg.replace("</svg>", '<circle r="2"/></svg>'))).toThrow("rects only");
    expect(() => iconPng(svg.replace('fill="#FFFFFF"', 'fill="white"'), 16)).toThrow("fill");
  });
});
