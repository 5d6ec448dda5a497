/**
 * Ids on worksheets: what was typed becomes a key, and only keys and places are ever looked up. MATCH and SUMIFS would
 * take "R-*" for a pattern, 1E3 for 1000, compare 15 digits of a long number, and some hosts do not see accents. The
 * keys say the same as core/identity.ts, with functions that every host has.
 */
import { quote } from "./draft";

/**
 * Blanks of exports beside the plain one: tab, line ends, no-break spaces (wide and narrow), thin and ideographic space,
 * zero width, byte order mark. CHAR gives those below 128 only: Excel on a Mac has other signs above.
 */
const BLANKS = ["CHAR(9)", "CHAR(10)", "CHAR(13)", ..."\u00A0\u202F\u2009\u3000\u200B\uFEFF".split("").map(quote)];
/** Signs that a search reads as a pattern, and the sign that marks them; the mark itself comes first. */
const ESCAPED = [
  ["^", "^^"],
  ["~", "^1"],
  ["*", "^2"],
  ["?", "^3"],
] as const;
const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");

const replaced = (text: string, pairs: readonly (readonly [string, string])[]) =>
  pairs.reduce((inner, [sought, by]) => `SUBSTITUTE(${inner},${sought},${by})`, text);

/** An id without the blanks around it, blanks of any kind inside it as one, and no sign that a search would interpret. */
function cleaned(cell: string): string {
  const spaced = `TRIM(${replaced(
    cell,
    BLANKS.map((blank) => [blank, quote(" ")]),
  )})`;
  return replaced(
    spaced,
    ESCAPED.map(([sign, by]) => [quote(sign), quote(by)]),
  );
}

/**
 * The key of a person: capitals do not count, accents do. The colon keeps a number a text: ":1000" is no number to any
 * host, nor ":TRUE" a truth value. Blank for a blank cell and for an error.
 */
export function personKeyFormula(cell: string): string {
  return `IFERROR(IF(${cell}="","",":"&LOWER(${cleaned(cell)})),"")`;
}

/** Id and line of a deal as they are compared, capitals as typed; "^|" stands in no id that was cleaned. */
export function dealTextFormula(id: string, line: string): string {
  return `IFERROR(IF(${id}="","",":"&${cleaned(id)}&IF(${line}="","",${quote("^|")}&${cleaned(line)})),"")`;
}

/**
 * The key of a deal from that text: ids of CRMs differ by capitals alone, which no search sees, so each capital between
 * small letters is marked. Ids of one case throughout need a letter in front only.
 */
export function dealKeyFormula(text: string): string {
  const marked = replaced(
    text,
    CAPITALS.map((letter) => [quote(letter), quote(`^${letter}`)]),
  );
  const mixed = `IF(EXACT(${text},UPPER(${text})),"u"&${text},"m"&${marked})`;
  return `IF(${text}="","",IF(EXACT(${text},LOWER(${text})),"l"&${text},${mixed}))`;
}

/**
 * The place of a person's key among keys, 1 for the first below the heading. A host that takes another key for it (ß for
 * ss) must not pay one person for the other: EXACT makes sure.
 *
 * @param keys a column from its heading on
 * @param otherwise what stands for a key that is not there
 */
export function personPlaceFormula(key: string, keys: string, otherwise: string): string {
  const found = `MATCH(${key},${keys},0)`;
  return `IFERROR(IF(EXACT(INDEX(${keys},${found}),${key}),${found}-1,${otherwise}),${otherwise})`;
}

/**
 * The row of the first key that the host takes for this one; the own row for a key that is too long to be looked for. Two
 * ids that a host cannot tell apart thus look like one that stands twice, which is flagged and not paid.
 */
export function firstRowFormula(key: string, keys: string): string {
  return `IFERROR(MATCH(${key},${keys},0)+ROW(INDEX(${keys},1))-1,ROW())`;
}
