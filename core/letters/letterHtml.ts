/** The plan letter as a web page of its own: nothing to load, readable on a screen and on paper. */
import type { Language } from "../text/language";
import type { Letter, LetterTable } from "./describe";

const LOOK = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 "Segoe UI",Arial,sans-serif;color:#242424}
h1{margin:0;font-size:1.6rem;line-height:1.25}h2{margin:1.6rem 0 .4rem;font-size:1.1rem}p{margin:.4rem 0}
.from{color:#595959}table{margin:.6rem 0;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d9d9d9;text-align:right}
th:first-child,td:first-child{text-align:left}p{overflow-wrap:anywhere}
@media print{body{margin:0;max-width:none;font-size:11pt}h2{break-after:avoid}table{break-inside:avoid}}`;

/** @param language of the letter, for screen readers and hyphenation */
export function letterHtml(letter: Letter, language: Language): string {
  const sections = letter.sections.map(({ heading, parts }) => {
    const body = parts.map(({ paragraphs, table }) => {
      const words = paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join("");
      return words + (table === undefined ? "" : tableHtml(table));
    });
    return `<h2>${escaped(heading)}</h2>${body.join("")}`;
  });
  const head = `<meta charset="utf-8"><title>${escaped(letter.title)}</title><style>${LOOK}</style>`;
  const top = `<h1>${escaped(letter.title)}</h1><p class="from">${escaped(letter.subtitle)}</p>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${top}${sections.join("")}</body></html>\n`;
}

function tableHtml({ headers, rows }: LetterTable): string {
  const head = headers.map((header) => `<th scope="col">${escaped(header)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] as string);
}
