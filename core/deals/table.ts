/**
 * Pasted text becomes a table. Own code and no library: an unclosed quotation mark swallows no rows here, a blank before a
 * quotation mark is no part of the text, and titles above the table do not hide its separator, which the readers of CSV
 * that are usual in npm do not promise.
 */

/** In the order in which they are tried. */
export const SEPARATORS = ["\t", ";", "|", ","] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Lines from which the separator is told. */
const SAMPLE = 200;

/** The sign that parts most lines into the same number of cells, for titles may stand above and commas within amounts. */
export function separatorOf(pasted: string): Separator {
  const body = bodyOf(pasted);
  const stated = /^"?sep=(.)"?\n/i.exec(body)?.[1];
  const told = SEPARATORS.find((sign) => sign === stated);
  if (told !== undefined) return told;
  const lines = body
    .slice(0, 100_000)
    .split("\n", SAMPLE)
    .map((line) => line.replace(/"[^"]*"/g, ""))
    .filter((line) => line.trim() !== "");
  let best: { readonly sign: Separator; readonly lines: number } = { sign: "\t", lines: 0 };
  for (const sign of SEPARATORS) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(sign).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    // A comma in a text adds a cell to its line only: what counts is the number of cells that most lines share.
    const shared = Math.max(0, ...counts.values());
    if (shared > best.lines) best = { sign, lines: shared };
  }
  return best.sign;
}

function bodyOf(pasted: string): string {
  return pasted.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/**
 * The table in a pasted text. Quotes as in CSV; a quotation mark that nothing closes is a sign like any other, for it
 * would swallow the rows that follow.
 *
 * @param separator left out: told from the lines
 */
export function tableOfText(pasted: string, separator: Separator = separatorOf(pasted)): string[][] {
  const body = bodyOf(pasted);
  const rows: string[][] = [];
  let row: string[] = [];
  let most = 0;
  let at = 0;
  while (at < body.length) {
    const open = quoteAt(body, at);
    const end = open === undefined ? undefined : closingQuote(body, open, separator, most);
    const next = endOfCell(body, end === undefined ? at : end + 1, separator);
    row.push(end === undefined ? body.slice(at, next) : unquoted(body.slice(open! + 1, end)));
    if (body[next] === "\n") {
      rows.push(row);
      most = Math.max(most, row.length - 1);
      row = [];
    } else if (next === body.length - 1) row.push("");
    at = next + 1;
  }
  if (row.length > 0) rows.push(row);
  return rows.map((cells) => (cells.some((cell) => cell.startsWith('="')) ? cells.map(formulaText) : cells));
}

/** A quotation mark at the beginning of a cell, or behind blanks. */
function quoteAt(body: string, at: number): number | undefined {
  let from = at;
  while (body[from] === " ") from += 1;
  return body[from] === '"' ? from : undefined;
}

function unquoted(text: string): string {
  return text.includes('""') ? text.replace(/""/g, '"') : text;
}

/** ="00123" is how exports keep a spreadsheet from reading an id as a number. */
function formulaText(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

function endOfCell(body: string, from: number, separator: string): number {
  let at = from;
  while (at < body.length && body[at] !== separator && body[at] !== "\n") at += 1;
  return at;
}

/**
 * Where the quotation mark at `open` is closed; undefined when it is not: another mark in the middle of a text comes
 * first, or none, or all the lines between are whole rows, with as many separators as the table has at most.
 */
function closingQuote(body: string, open: number, separator: string, most: number): number | undefined {
  let end = body.indexOf('"', open + 1);
  while (end >= 0 && body[end + 1] === '"') end = body.indexOf('"', end + 2);
  if (end < 0) return undefined;
  if (body.slice(end + 1, endOfCell(body, end + 1, separator)).trim() !== "") return undefined;
  const text = body.slice(open, end);
  if (most < 2 || !text.includes("\n")) return end;
  const from = body.lastIndexOf("\n", open) + 1;
  const to = body.indexOf("\n", end);
  const lines = body.slice(from, to < 0 ? body.length : to).split("\n");
  const whole = lines.every((line) => line.trim() === "" || line.split(separator).length > most);
  return whole ? undefined : end;
}
