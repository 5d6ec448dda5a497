/** Names and ids in cells: participants, deals, types of deals. What counts as the same is decided by core/identity.ts. */
import { dealKey, identityText, personKey } from "../identity";
import { Fault } from "../rules/fault";
import { type Argument, type Cell, errorIn, isBlank, isGrid, quoted } from "./cell";
import type { Place } from "./single";

/** A name as it is spelled in a cell; an id may be a number. */
export type Spelling = string | number;

/**
 * The text of a spelling: the number 1001 and the text "1001" are the same id. A cell's number means its value to 15
 * digits.
 */
function textOf(spelling: Spelling): string {
  return typeof spelling === "number" ? String(Number(spelling.toPrecision(15))) : spelling;
}

/** The key of a person's name or id, or of a type of deals. */
export function nameKey(spelling: Spelling): string {
  return personKey(textOf(spelling));
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
  if (typeof cell === "string") return identityText(cell) === "" ? undefined : cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  throw new Fault("#VALUE!", "notName", { ...place(), found: quoted(cell) });
}

/** The key of the name that a cell holds; undefined for a blank. Throws as `spellingIn` does. */
export function nameIn(cell: Cell, place: () => Place): string | undefined {
  const spelling = spellingIn(cell, place);
  return spelling === undefined ? undefined : nameKey(spelling);
}

/** The key of the deal whose id a cell holds; undefined for a blank. Throws as `spellingIn` does. */
export function dealIn(cell: Cell, place: () => Place): string | undefined {
  const spelling = spellingIn(cell, place);
  return spelling === undefined ? undefined : dealKey(textOf(spelling));
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
