/** Texts of an export brought to the form in which they are compared: words without case, accents and punctuation. */
import { type Cell, isBlank } from "../cells/cell";

export function plainWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** Whether one of the words stands among those of a heading or a value, each read whole. */
export function anyWord(list: string): RegExp {
  return new RegExp(`(^| )(${list.trim().split(/\s+/).join("|")})( |$)`);
}

/** Parts of which the programming interfaces of CRMs make one word: "dealstage", "estimatedclosedate", "ownerid". */
const PARTS =
  "account actual amount assigned agent by close closed code conversion cost created currency customer date deal estimated exchange executive expected id invoice is line lost manager modified name net number opportunity order owner person probability product rate rep revenue sales source split stage state status time total transaction type user value won".split(
    " ",
  );

/** The parts of a word that consists of nothing but them, at least two; else undefined. */
function partsOf(word: string): string | undefined {
  const whole = (from: number): string[] | undefined => {
    if (from === word.length) return [];
    for (const part of PARTS) {
      if (!word.startsWith(part, from)) continue;
      const rest = whole(from + part.length);
      if (rest !== undefined) return [part, ...rest];
    }
    return undefined;
  };
  const parts = word.length < 4 || word.length > 40 ? undefined : whole(0);
  return parts !== undefined && parts.length > 1 ? parts.join(" ") : undefined;
}

/**
 * The words of a heading, however it is spelt.
 *
 * @example "StageName", "stage_name", "dealstage" and "x_studio_stage" are "stage name", "stage name", "deal stage", "stage"
 */
export function headingWords(heading: Cell): string {
  if (typeof heading !== "string") return "";
  const spaced = heading
    .slice(0, 300)
    .replace(/%/g, " percent ")
    .replace(/[#\u2116]/g, " number ")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return plainWords(spaced)
    .replace(/^(x studio|hs|cf|properties|uf crm|do not modify|ne pas modifier|non modificare) /, "")
    .replace(/ c$/, "")
    .replace(/(^| )opp( |$)/, "$1opportunity$2")
    .split(" ")
    .map((word) => partsOf(word) ?? word)
    .join(" ");
}

/** Without the signs that nobody sees: spaces of no width become none, spaces of any other width plain ones. */
export function visible(text: string): string {
  // Most cells are plain, and an export has a million of them.
  if (!/[^\x20-\x7e\u00a1-\u024f]/.test(text)) return text.trim();
  return text
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t\n]/g, " ")
    .trim();
}

/** What a cell shows, as a text; "" for a blank one. */
export function shownText(cell: Cell): string {
  return typeof cell === "string" ? visible(cell) : cleanText(cell);
}

/** The row with `visible` texts: everything behind it reads them as they are. */
export function cleanRow(row: readonly Cell[]): readonly Cell[] {
  return row.some((cell) => cleanCell(cell) !== cell) ? row.map(cleanCell) : row;
}

function cleanCell(cell: Cell): Cell {
  return typeof cell === "string" ? visible(cell) : cell;
}

/** What a cell of a clean row shows. */
export function cleanText(cell: Cell): string {
  if (typeof cell === "string") return cell;
  if (isBlank(cell)) return "";
  if (typeof cell === "object") return cell instanceof Date ? cell.toISOString() : cell.code;
  return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
}

export function isBlankRow(row: readonly Cell[]): boolean {
  return row.every((cell) => isBlank(cell) || (typeof cell === "string" && visible(cell) === ""));
}
