/** The reference page that Excel's "help on this function" opens: every function of the catalogue, one page per language. */
import { type Argument, isGrid, type Result } from "../../core/cells/cell";
import { catalogue } from "../../core/functions/catalogue";
import type { CompFunction, Example } from "../../core/functions/declaration";
import { functionTexts } from "../../core/text/functions";
import type { Language } from "../../core/text/language";
import { type RibbonTexts, ribbonTexts } from "../../core/text/ribbon";
import { escaped } from "./manifest";

export function helpPage(language: Language): string {
  const texts = ribbonTexts(language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.helpTitle)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(texts.helpTitle)}</h1>
<p>${escaped(texts.helpIntroduction)}</p>
<p>${escaped(texts.helpSeparators)}</p>
<nav><ul>${catalogue.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join("")}</ul></nav>
${catalogue.map((declared) => section(declared, language, texts)).join("\n")}
</main>
</body>
</html>
`;
}

function section(declared: CompFunction, language: Language, texts: RibbonTexts): string {
  const { summary, args } = functionTexts(language)[declared.id]!;
  const rows = declared.args.map((arg) => {
    const name = arg.optional ? `[${arg.name}]` : arg.name;
    return `<tr><th scope="row"><code>${name}</code></th><td>${escaped(args[arg.name] ?? "")}</td></tr>`;
  });
  return `<section id="${declared.id}">
<h2>${declared.id}</h2>
<p>${escaped(summary)}</p>
<p><code>${escaped(signature(declared))}</code></p>
<table><thead><tr><th scope="col">${escaped(texts.helpArgument)}</th><th scope="col">${escaped(texts.helpMeaning)}</th></tr></thead>
<tbody>${rows.join("")}</tbody></table>
${declared.examples.map((example) => worked(declared.id, example, texts)).join("\n")}
<p class="source">${escaped(texts.helpSource)}: <a href="${escaped(declared.source)}" rel="noreferrer">${escaped(declared.source)}</a></p>
</section>`;
}

export function signature({ id, args }: CompFunction): string {
  return `=COMP.${id}(${args.map((arg) => (arg.optional ? `[${arg.name}]` : arg.name)).join(", ")})`;
}

function worked(id: string, { args, result }: Example, texts: RibbonTexts): string {
  return `<p class="example">${escaped(texts.helpExample)}: <code>${escaped(formulaOf(id, args))}</code><br>${escaped(texts.helpResult)}: ${resultOf(result)}</p>`;
}

/** The example as a person types it; left-out arguments stay empty between their commas. */
export function formulaOf(id: string, args: readonly Argument[]): string {
  return `=COMP.${id}(${args.map(literal).join(", ")})`;
}

function literal(argument: Argument): string {
  if (isGrid(argument)) return `{${argument.map((row) => row.map(literal).join(",")).join(";")}}`;
  if (argument === null || argument === undefined) return "";
  if (typeof argument === "string") return `"${argument.replace(/"/g, '""')}"`;
  if (typeof argument === "boolean") return argument ? "TRUE" : "FALSE";
  return String(argument);
}

function resultOf(result: Result): string {
  if (!Array.isArray(result)) return `<b>${escaped(cellText(result))}</b>`;
  const rows = result.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cellText(cell))}</td>`).join("")}</tr>`);
  return `<table class="spill">${rows.join("")}</table>`;
}

function cellText(cell: Exclude<Result, readonly unknown[]>): string {
  if (cell === null) return "";
  if (typeof cell === "object") return cell.message === "" ? cell.code : `${cell.code} (${cell.message})`;
  return String(cell);
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 15px/1.5 "Segoe UI", system-ui, sans-serif; color: #242424; background: #fff; }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
h2 { margin-top: 2.5rem; font-size: 1.2rem; }
nav ul { columns: 14rem; padding: 0; list-style: none; }
a { color: #0f6cbd; }
code { font-family: Consolas, ui-monospace, monospace; font-size: .9em; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #d9d9d9; text-align: left; vertical-align: top; }
th code { white-space: nowrap; }
.spill td { padding-right: 1rem; }
.example { padding: .6rem .8rem; background: #f3f2f1; border-radius: 4px; }
.source { font-size: .85rem; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) {
  body { color: #e6e6e6; background: #1f1f1f; }
  a { color: #82c7ff; }
  th, td { border-color: #4d4d4d; }
  .example { background: #2e2e2e; }
}
`;
