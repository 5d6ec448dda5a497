/**
 * Whether the terms in the cells of the plan sheet are still those that the sheets were written with. An active plan pays
 * by agreed terms: a rate that is typed over pays at once, and the state says so until an update logs who and why.
 */
import type { Context } from "./context";
import { type Draft, formula, quoteLong } from "./draft";
import { addressOf } from "./formula";
import type { CellContent, Position } from "./model";

const LABEL = 1;
const VALUE = 2;
/** Characters of one formula: every host takes it, and the guard reads it at once. */
const LONGEST = 3800;

/** Of a longer text, as a remark of pages, the beginning is compared: a formula has no room for all of it. */
const LONGEST_TEXT = 600;

/** An input of the plan sheet and what it was written with. */
export interface AgreedTerm {
  readonly at: Position;
  readonly content: CellContent;
}

/**
 * Draws how many terms hold something else than what was agreed, in as many cells below one another as it takes.
 *
 * @param terms the inputs that decide what is paid
 * @returns the row behind
 */
export function drawAgreedTerms(draft: Draft, context: Context, terms: readonly AgreedTerm[], first: number): number {
  const rows = new Set(terms.map(({ at }) => at.row));
  const changed = terms.map(({ at, content }) => differs(addressOf(at), content));
  // A row put in between is no cell that was agreed: the tables are as long as they were.
  const grown = draft.names
    .filter(({ area }) => area.rows > 1 && rows.has(area.row))
    .map(({ name, area }) => `(ROWS(${name})<>${area.rows})`);
  const sums: string[] = [];
  for (const term of [...changed, ...grown]) {
    const last = sums[sums.length - 1];
    if (last === undefined || last.length + term.length >= LONGEST) sums.push(term);
    else sums[sums.length - 1] = `${last}+${term}`;
  }
  draft.put(first, LABEL, context.words.plan.termsChanged, { role: "label" });
  sums.forEach((sum, index) => {
    // A cell with an error, or one that was deleted, is not what was agreed either.
    const content = formula(`IFERROR(${sum},1)`);
    draft.put(first + index, VALUE, content, { role: "check", format: "count", align: "left" });
  });
  draft.define(context.name("TermsChanged"), { row: first, column: VALUE, rows: sums.length, columns: 1 });
  return first + sums.length;
}

/** A condition in brackets; blank is not 0. */
function differs(cell: string, content: CellContent): string {
  const value = typeof content === "object" && content !== null && "text" in content ? content.text : content;
  if (value === null || value === "") return `(${cell}<>"")`;
  if (typeof value === "string") {
    if (value.length <= LONGEST_TEXT) return `(${cell}<>${quoteLong(value)})`;
    // Hosts differ in how they count what two signs of UTF-16 are.
    const start = /^[^\ud800-\udfff]*/.exec(value.slice(0, LONGEST_TEXT))![0];
    return `(LEFT(${cell},${start.length})<>${quoteLong(start)})`;
  }
  if (typeof value !== "number") throw new TypeError(`no term: ${JSON.stringify(content)}`);
  if (value === 0) return `(${cell}&""<>"0")`;
  const literal = String(value).toUpperCase();
  // Hosts keep at most 15 digits of a number in a formula.
  if (Number(value.toPrecision(15)) === value) return `(${cell}<>${literal})`;
  return `(ABS(${cell}-${literal})>${Math.abs(value).toPrecision(1).toUpperCase()}*1E-14)`;
}
