/** Names and ids in cells: participants, deals, types of deals. What counts as the same name is decided here. */
import { Fault } from "../rules/fault";
import { type Argument, type Cell, errorIn, isBlank, isGrid, quoted } from "./cell";
import type { Place } from "./single";

/** A name as it is spelled in a cell; an id may be a number. */
export type Spelling = string | number;

/**
 * The key of a name: upper and lower case count the same, as in SUMIFS, and so do composed and decomposed accents;
 * spaces around it, the usual fault of an export, do not count. The number 1001 and the text "1001" are the same id.
 */
export function nameKey(spelling: Spelling): string {
  if (typeof spelling === "number") return String(Number(spelling.toPrecision(15)));
  const key = spelling.trim().toLowerCase();
  for (let index = 0; index < key.length; index += 1) {
    // ASCII needs no normalization, which is slow.
    if (key.charCodeAt(index) > 127) return key.normalize("NFC");
  }
  return key;
}

/**
 * The spelling that a cell holds; undefined for a blank.
 *
 * @throws Fault for what is neither text nor number, or the error that the cell holds
 */
export function spellingIn(cell: Cell, place: () => Place): Spelling | undefined {
  if (isBlank(cell)) return undefined;
  const error = errorIn(cell);
  if (error) throw error;
  if (typeof cell === "string") return cell.trim() === "" ? undefined : cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw new Fault("#VALUE!", "notName", { ...place(), found: quoted(cell) });
}

/** The key of the name that a cell holds; undefined for a blank. Throws as `spellingIn` does. */
export function nameIn(cell: Cell, place: () => Place): string | undefined {
  const spelling = spellingIn(cell, place);
  return spelling === undefined ? undefined : nameKey(spelling);
}

/** A list of names in a cell or range, blanks skipped; undefined when there is none. */
export function readNames(argument: Argument, name: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const grid = isGrid(argument) ? argument : [[argument]];
  grid.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const found = nameIn(cell, () => ({ argument: name, row: rowIndex + 1, column: column + 1 }));
      if (found !== undefined) names.add(found);
    });
  });
  return names.size > 0 ? names : undefined;
}
