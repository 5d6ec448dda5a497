/**
 * The function reference as one self-contained page per language, generated from the catalogue: what helpUrl opens in
 * Excel, and what the pane links to. Nothing in it is written twice: names, bounds and figures are the declarations'.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import type { Result } from "../cells/cell";
import { catalogue } from "../functions/catalogue";
import type { ArgDeclaration, Category, CompFunction } from "../functions/declaration";
import { runFunction } from "../functions/run";
import { functionTexts } from "../text/functions";
import { fill, LANGUAGES, type Language } from "../text/language";
import { type ReferenceText, referenceText } from "../text/reference";
import { listSeparator, type TypedExample, typedExample, typedNumber } from "./example";
import { referenceFile } from "./file";
import { PAGE_SCRIPT, PAGE_STYLE } from "./pageStyle";

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: "English", fr: "Français", it: "Italiano" };

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** TIERED_COMMISSION(amount, tiers, [quota], …) with the separator of the language. */
export function signature(declared: CompFunction, language: Language, prefix = ""): string {
  const args = declared.args.map((spec) => (spec.optional ? `[${spec.name}]` : spec.name));
  return `${prefix}${declared.id}(${args.join(listSeparator(language))})`;
}

const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The page has one style and one script, and asks for nothing. */
const POLICY = `default-src 'none'; style-src ${sourceOf(PAGE_STYLE)}; script-src ${sourceOf(PAGE_SCRIPT)}; img-src data:; base-uri 'none'; form-action 'none'`;

/** A text as a policy names it: by the hash of its bytes. */
function sourceOf(text: string): string {
  // Both are plain ASCII, so that a character is a byte.
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  return `'sha256-${base64(sha256(bytes))}'`;
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let part = 0; part < 4; part += 1) {
      text += at + part <= bytes.length ? BASE64[(group >> (18 - 6 * part)) & 63] : "=";
    }
  }
  return text;
}

export function referencePage(language: Language): string {
  const text = referenceText(language);
  const families = familiesOf(catalogue);
  const contents = families
    .map(([category, members]) => {
      const links = members.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join("");
      return `<section data-family><h3>${escaped(text.categories[category])}</h3><ul>${links}</ul></section>`;
    })
    .join("");
  const articles = families
    .map(
      ([category, members]) =>
        `<section data-family><h2>${escaped(text.categories[category])}</h2>${members
          .map((declared) => article(declared, language, text))
          .join("")}</section>`,
    )
    .join("");
  const languages = LANGUAGES.map((other) =>
    other === language
      ? `<span aria-current="page">${LANGUAGE_NAMES[other]}</span>`
      : `<a hreflang="${other}" href="${referenceFile(other)}">${LANGUAGE_NAMES[other]}</a>`,
  ).join(" ");
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(text.title)}</title><link rel="icon" href="data:,"><style>${PAGE_STYLE}</style></head>
<body>
<header><h1>${escaped(text.title)}</h1><p>${escaped(text.intro)}</p><p class="languages">${languages}</p></header>
<div class="page">
<nav aria-label="${escaped(text.contents)}"><label>${escaped(text.find)} <input type="search" id="find"></label>
${contents}<p><a href="#differences">${escaped(text.differences.title)}</a></p></nav>
<main><p id="nothing" role="status" hidden>${escaped(text.nothingFound)}</p>${articles}${differences(text)}</main>
</div>
<footer><a href="licences.txt">${escaped(text.licences)}</a></footer>
<script>${PAGE_SCRIPT}</script>
</body></html>
`;
}

function familiesOf(functions: readonly CompFunction[]): [Category, CompFunction[]][] {
  const families = new Map<Category, CompFunction[]>();
  for (const declared of functions) {
    families.set(declared.category, [...(families.get(declared.category) ?? []), declared]);
  }
  return [...families];
}

function article(declared: CompFunction, language: Language, text: ReferenceText): string {
  const { id } = declared;
  const help = functionTexts(language)[id];
  const rows = declared.args.map(
    (spec) =>
      `<tr><th scope="row"><code>${spec.name}</code></th><td>${escaped(bounds(spec, language, text))}</td>` +
      `<td>${escaped(help?.args[spec.name] ?? "")}</td></tr>`,
  );
  const related = declared.related.map((other) => `<a href="#${other}">${other}</a>`).join(", ");
  return `<article id="${id}" tabindex="-1"><h3>${id}</h3><p>${escaped(help?.summary ?? "")}</p>
<dl class="signatures"><dt>${escaped(text.inExcel)}</dt><dd><code>${escaped(signature(declared, language, "COMPPLAN."))}</code></dd>
<dt>${escaped(text.inSheets)}</dt><dd><code>${escaped(signature(declared, language))}</code></dd></dl>
<h4>${escaped(text.arguments)}</h4><div class="wide"><table><thead><tr><th scope="col">${escaped(text.argument)}</th><th scope="col">${escaped(text.takes)}</th><th scope="col">${escaped(text.meaning)}</th></tr></thead><tbody>${rows.join("")}</tbody></table></div>
<h4>${escaped(text.result)}</h4><p>${escaped(resultOf(declared, text))}</p>
<h4>${escaped(text.errors)}</h4><ul>${errorsOf(declared, text)}</ul>
<h4>${escaped(text.examples)}</h4>${declared.examples
    .map((example) => {
      const result = runFunction(id, example.args, language);
      return exampleBlock(typedExample(id, example, result as Result as never, language), example.source, text);
    })
    .join("")}
<p><b>${escaped(text.source)}:</b> ${linked(declared.source)}</p>
<p><b>${escaped(text.related)}:</b> ${related}</p></article>`;
}

/** What an argument takes: its kind, whether it may be left out, its bounds. */
function bounds(spec: ArgDeclaration, language: Language, text: ReferenceText): string {
  const parts: string[] = [text.kinds[spec.kind]];
  if ("rows" in spec && spec.rows) parts.push(text.wholeColumns);
  parts.push(spec.optional ? text.optional : text.required);
  if ("choices" in spec) {
    parts.push(fill(text.oneOf, { choices: spec.choices.map((choice) => `"${choice}"`).join(", ") }));
  }
  if ("default" in spec && typeof spec.default === "number" && !("divisor" in spec && spec.default === 1)) {
    parts.push(fill(text.defaultIs, { value: typedNumber(spec.default, language) }));
  }
  if ("divisor" in spec && spec.divisor) parts.push(text.aboveZero);
  if ("min" in spec && spec.min !== undefined) {
    parts.push(fill(text.atLeast, { value: typedNumber(spec.min, language) }));
  }
  if ("max" in spec && spec.max !== undefined) {
    parts.push(fill(text.atMost, { value: typedNumber(spec.max, language) }));
  }
  if ("integer" in spec && spec.integer) parts.push(text.wholeNumber);
  return parts.join(" · ");
}

function resultOf(declared: CompFunction, text: ReferenceText): string {
  const kind = declared.result === "table" ? "" : ` ${text.results[declared.result]}`;
  return text.results[declared.shape] + kind;
}

function errorsOf(declared: CompFunction, text: ReferenceText): string {
  const divisors = declared.args.filter((spec) => "divisor" in spec && spec.divisor).map((spec) => spec.name);
  const sentences = [text.faults.value];
  if (divisors.length > 0) sentences.push(fill(text.faults.divisor, { names: divisors.join(" / ") }));
  sentences.push(text.faults.passedOn);
  return sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join("");
}

function exampleBlock(example: TypedExample, source: string, text: ReferenceText): string {
  const ranges = example.ranges.map(
    ({ address, cells }) => `<figure><figcaption>${address}</figcaption>${grid(cells)}</figure>`,
  );
  const single = example.result.length === 1 && example.result[0]?.length === 1;
  const result = single
    ? `<output>${escaped(example.result[0]?.[0] || text.blank)}</output>`
    : `<div class="wide">${grid(example.result)}</div>`;
  return `<div class="example"><p><code>${escaped(example.formula)}</code> ${escaped(text.gives)} ${result}</p>${
    ranges.length > 0 ? `<p>${escaped(text.cells)}:</p><div class="ranges">${ranges.join("")}</div>` : ""
  }<p class="figure">${escaped(text.figureFrom)}: ${linked(source)}</p></div>`;
}

function grid(cells: readonly (readonly string[])[]): string {
  const row = (values: readonly string[]) => `<tr>${values.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
  return `<table class="cells">${cells.map(row).join("")}</table>`;
}

function linked(source: string): string {
  return /^https?:\/\/\S+$/.test(source)
    ? `<a rel="noreferrer" href="${escaped(source)}">${escaped(source.replace(/^https?:\/\//, "").split("/")[0] ?? source)}</a>`
    : escaped(source);
}

function differences(text: ReferenceText): string {
  const { title, intro, subject, workbench, rows } = text.differences;
  const head = [subject, "Excel", "Google Sheets", workbench].map((name) => `<th scope="col">${escaped(name)}</th>`);
  const body = rows.map(
    ([name, ...cells]) =>
      `<tr><th scope="row">${escaped(name ?? "")}</th>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`,
  );
  return `<section id="differences"><h2>${escaped(title)}</h2><p>${escaped(intro)}</p><div class="wide"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div></section>`;
}
