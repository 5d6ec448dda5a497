/** The built manifests: what the schema checks, and what Excel and the store check beyond it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { validateXML } from "xmllint-wasm";
import { checkedAddress, manifest } from "../../excel-addin/build/manifest";
import { pngSize } from "./png";

const PRODUCTION = "dist/excel/manifest.xml";
const DEVELOPMENT = "dist/excel/manifest.dev.xml";
const SCHEMAS = "test/bundles/schemas";
const SCHEMA = "OfficeAppManifestV1_1.xsd";
const LOCALES = ["fr-FR", "it-IT"];

const packageJson = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly version: string;
  readonly config: { readonly addinUrl: string };
};
const { addinUrl } = packageJson.config;
const servedAt = process.env.ADDIN_URL ?? addinUrl;

function all(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map((match) => match[1]!);
}

interface Element {
  readonly name: string;
  readonly id: string | undefined;
  readonly value: string;
  readonly overrides: Readonly<Record<string, string>>;
}

/** What is wrong by the schema of add-in manifests; libxml2 in WebAssembly, so that no machine has to have it. */
async function schemaFaults(name: string, contents: string): Promise<readonly string[]> {
  const files = readdirSync(SCHEMAS)
    .filter((fileName) => fileName.endsWith(".xsd"))
    .map((fileName) => ({ fileName, contents: readFileSync(`${SCHEMAS}/${fileName}`, "utf8") }));
  const result = await validateXML({
    xml: [{ fileName: name, contents }],
    schema: files.filter(({ fileName }) => fileName === SCHEMA),
    preload: files.filter(({ fileName }) => fileName !== SCHEMA),
  });
  return result.valid ? [] : result.errors.map(({ rawMessage }) => rawMessage);
}

/** Every element that has a DefaultValue, with its overrides by locale. */
function settings(xml: string): Element[] {
  const elements = xml.matchAll(/<([\w:]+)((?: [\w:]+="[^"]*")*?) DefaultValue="([^"]*)"(?:\/>|>(.*?)<\/\1>)/gs);
  return [...elements].map(([, name, attributes, value, inner]) => ({
    name: name!,
    id: /\bid="([^"]*)"/.exec(attributes!)?.[1],
    value: value!,
    overrides: Object.fromEntries(
      [...(inner ?? "").matchAll(/<(?:bt:)?Override Locale="([^"]*)" Value="([^"]*)"/g)].map((one) => [one[1], one[2]]),
    ),
  }));
}

describe.each([
  ["production", PRODUCTION],
  ["development", DEVELOPMENT],
])("the %s manifest", (variant, file) => {
  const xml = readFileSync(file, "utf8");
  const elements = settings(xml);
  const base = variant === "production" ? servedAt : "https://localhost:3000";

  it("is valid by the schema of add-in manifests", async () => {
    expect(await schemaFaults(file, xml)).toEqual([]);
    expect(
      await schemaFaults(file, xml.replace("<DefaultLocale>", "<Locale>").replace("</DefaultLocale>", "</Locale>")),
    ).not.toEqual([]);
  });

  it("leaves nothing to fill in", () => {
    expect(all(xml, /(\{[\w:]*\})/g)).toEqual([]);
    expect(xml).not.toContain("<!--\n");
  });

  it("points to https addresses under its own base only", () => {
    const addresses = elements.flatMap(({ value, overrides }) => [value, ...Object.values(overrides)]);
    const urls = addresses.filter((value) => /^\w+:/.test(value));
    expect(urls.length).toBeGreaterThan(10);
    expect(urls.filter((url) => !url.startsWith(`${base}/`))).toEqual([]);
    expect(xml).not.toContain("http://localhost");
    expect(all(xml, /<AppDomain>([^<]*)</g)).toEqual([new URL(base).origin]);
  });

  it("points to files that are built", () => {
    const urls = elements.flatMap(({ value, overrides }) => [value, ...Object.values(overrides)]);
    const paths = urls.filter((url) => url.startsWith(`${base}/`)).map((url) => url.slice(base.length + 1));
    expect(paths.filter((path) => !existsSync(`dist/excel/${path}`))).toEqual([]);
  });

  it("uses every resource, and none that is missing", () => {
    const used = new Set(all(xml, /resid="([^"]*)"/g));
    const defined = elements.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect([...used].sort()).toEqual([...new Set(defined)].sort());
    expect(new Set(defined).size).toBe(defined.length);
    expect(defined.filter((id) => id.length > 32)).toEqual([]);
  });

  it("speaks French and Italian wherever it speaks English", () => {
    const texts = elements.filter(({ value, id }) => !value.startsWith("https:") && id !== "Functions.Namespace");
    expect(texts.length).toBe(9);
    for (const { value, overrides } of texts) {
      expect(Object.keys(overrides)).toEqual(LOCALES);
      expect(new Set([value, ...Object.values(overrides)]).size, value).toBe(3);
    }
    const localised = elements.filter(({ value }) => /(functions\.json|help\.html)$/.test(value));
    expect(localised.map(({ overrides }) => Object.keys(overrides))).toEqual([LOCALES, LOCALES, LOCALES]);
  });

  it("keeps to the lengths that Excel shows: 125 for short texts, 250 for long ones", () => {
    const [short, long] = [
      xml.split("<bt:ShortStrings>")[1]!.split("</bt:ShortStrings>"),
      xml.split("<bt:LongStrings>")[1]!,
    ];
    const tooLong = (part: string, limit: number) =>
      all(part, /(?:Value|DefaultValue)="([^"]*)"/g).filter((text) => text.length > limit);
    expect(tooLong(short[0]!, 125)).toEqual([]);
    expect(tooLong(long, 250)).toEqual([]);
    const head = elements.find(({ name }) => name === "Description")!;
    expect([head.value, ...Object.values(head.overrides)].filter((text) => text.length > 250)).toEqual([]);
  });

  it("has icons of the sizes that it says, and those that the ribbon asks for", () => {
    const icons = new Map(elements.filter(({ name }) => name === "bt:Image").map(({ id, value }) => [id, value]));
    const sized = [...xml.matchAll(/<bt:Image size="(\d+)" resid="([^"]*)"/g)];
    expect([...new Set(sized.map(([, size]) => Number(size)))]).toEqual([16, 32, 80]);
    for (const [, size, resid] of sized)
      expect(pngSize(fileOf(icons.get(resid!)!))).toEqual([Number(size), Number(size)]);
    const sizes = { IconUrl: 32, HighResolutionIconUrl: 64 };
    for (const [name, size] of Object.entries(sizes)) {
      expect(pngSize(fileOf(elements.find((one) => one.name === name)!.value))).toEqual([size, size]);
    }
  });

  function fileOf(url: string): string {
    return `dist/excel/${url.slice(base.length + 1)}`;
  }

  it("runs functions and pane in one runtime that stays alive, under the namespace COMPPLAN", () => {
    expect(xml).toContain('<Runtime resid="Taskpane.Url" lifetime="long"/>');
    const page = /<Page>\s*<SourceLocation resid="([^"]*)"/.exec(xml)?.[1];
    const action = /xsi:type="ShowTaskpane">.*?<SourceLocation resid="([^"]*)"/s.exec(xml)?.[1];
    const file = /<FunctionFile resid="([^"]*)"/.exec(xml)?.[1];
    expect([page, action, file]).toEqual(["Taskpane.Url", "Taskpane.Url", "Taskpane.Url"]);
    expect(elements.find(({ id }) => id === "Functions.Namespace")?.value).toBe("COMPPLAN");
  });

  it("asks for the runtime and functions that it needs, and for no more of Excel than ExcelApi 1.12", () => {
    expect([...xml.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map((set) => set.slice(1))).toEqual([
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.3"],
      ["ExcelApi", "1.12"],
    ]);
  });

  it("has the version of the package", () => {
    expect(all(xml, /<Version>([^<]*)</g)).toEqual([`${packageJson.version}.0`]);
  });
});

describe("the two variants", () => {
  const [production, development] = [PRODUCTION, DEVELOPMENT].map((file) => readFileSync(file, "utf8"));

  it("differ in their id, so that both can be installed", () => {
    const ids = [production!, development!].map((xml) => all(xml, /<Id>([^<]*)</g)[0]);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it("no localhost is left in production, in no built file but the development manifest", () => {
    const files = [
      "manifest.xml",
      "functions.json",
      "functions-fr.json",
      "functions-it.json",
      "help.html",
      "taskpane.html",
    ];
    for (const file of files) expect(readFileSync(`dist/excel/${file}`, "utf8")).not.toContain("localhost");
    for (const file of ["functions.js", "taskpane.js"]) {
      expect(readFileSync(`dist/excel/${file}`, "utf8")).not.toContain("localhost:3000");
    }
  });
});

describe("the address of the add-in", () => {
  const template = readFileSync("manifest.xml", "utf8");

  it("stands in manifest.xml as in package.json, and is replaced everywhere", () => {
    expect(template).toContain(`${addinUrl}/taskpane.html`);
    const xml = manifest(template, { from: addinUrl, to: "https://pay.acme.test/addins/comp/", version: "2.3.4" });
    expect(xml).not.toContain(new URL(addinUrl).hostname);
    expect(xml).toContain('"https://pay.acme.test/addins/comp/functions-fr.json"');
    expect(xml).toContain("<AppDomain>https://pay.acme.test</AppDomain>");
    expect(xml).toContain("<Version>2.3.4.0</Version>");
  });

  it.each(["http://pay.acme.test", "pay.acme.test", "https://pay.acme.test/?v=1", ""])("%j is refused", (address) => {
    expect(() => checkedAddress(address)).toThrow(`ADDIN_URL is "${address}"`);
  });

  it("a text that does not exist, or a place that nothing fills, stops the build", () => {
    const settings = { from: addinUrl, to: addinUrl, version: "1.0.0" };
    const wrong = (from: string, to: string) => () => manifest(template.replace(from, to), settings);
    expect(wrong("{text:groupLabel}", "{text:nothing}")).toThrow("{text:nothing}");
    expect(wrong("<ProviderName>", "<ProviderName>{who}")).toThrow("{who}");
  });
});
