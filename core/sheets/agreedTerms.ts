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
const FIRST = 3;
const PLACE = 4;
/** Characters of one formula: every host takes it, and the guard reads it at once. */
const LONGEST = 3800;

/** Of a longer text, as a remark of pages, the beginning is compared: a formula has no room for all of it. */
const LONGEST_TEXT = 600;

/** An input of the plan sheet and what it was written with. */
export interface AgreedTerm {
  readonly at: Position;
  readonly content: CellContent;
}

/** A place in one number, which MIN compares; a plan sheet has fewer columns. */
const COLUMNS = 100;
/** Of a term that is as agreed: behind every place. */
const NOWHERE = "9E+9";

/**
 * Draws how many terms hold something else than what was agreed, in as many cells below one another as it takes, and
 * beside them where the first stands.
 *
 * @param terms the inputs that decide what is paid
 * @returns the row behind
 */
export function drawAgreedTerms(draft: Draft, context: Context, terms: readonly AgreedTerm[], first: number): number {
  const rows = new Set(terms.map(({ at }) => at.row));
  const changed = terms.map(({ at, content }) => {
    const cell = addressOf(at);
    return { test: differs(cell, content), place: cell };
  });
  // A row put in between is no cell that was agreed: the tables are as long as they were.
  const grown = draft.names
    .filter(({ area }) => area.rows > 1 && rows.has(area.row))
    .map(({ name, area }) => ({ test: `(ROWS(${name})<>${area.rows})`, place: `INDEX(${name},1,1)` }));
  const sums: string[] = [];
  const firsts: string[] = [];
  for (const { test, place } of [...changed, ...grown]) {
    const first = `IF(IFERROR(${test},TRUE),${COLUMNS}*ROW(${place})+COLUMN(${place}),${NOWHERE})`;
    const last = firsts[firsts.length - 1];
    if (last === undefined || last.length + first.length >= LONGEST) {
      sums.push(test);
      firsts.push(first);
    } else {
      sums[sums.length - 1] += `+${test}`;
      firsts[firsts.length - 1] = `${last},${first}`;
    }
  }
  draft.put(first, LABEL, context.words.plan.termsChanged, { role: "label" });
  const style = { role: "check", format: "count", align: "left" } as const;
  sums.forEach((sum, index) => {
    // A cell with an error, or one that was deleted, is not what was agreed either. A lone condition is no number yet.
    draft.put(first + index, VALUE, formula(`IFERROR(0+${sum},1)`), style);
    const count = addressOf({ row: first + index, column: VALUE });
    const place = formula(`IF(${count}=0,"",MIN(${firsts[index]}))`);
    draft.put(first + index, PLACE, place, { role: "note", format: "general", align: "left" });
  });
  const area = { row: first, rows: sums.length, columns: 1 };
  const least = `MIN(${addressOf({ ...area, column: PLACE })})`;
  const row = `INT(${least}/${COLUMNS})`;
  const cell = `IF(${least}=0,"",ADDRESS(${row},${least}-${COLUMNS}*${row},4))`;
  draft.put(first, FIRST, formula(cell), { role: "check", align: "left" });
  draft.define(context.name("TermsChanged"), { ...area, column: VALUE });
  draft.define(context.name("TermsChangedFirst"), { row: first, column: FIRST });
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
