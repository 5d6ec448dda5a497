/** Names and ids in cells: participants, deals, types of deals. What counts as the same name is decided here. */
import { Fault } from "../rules/fault";
import { type Argument, type Cell, errorIn, isBlank, isGrid, quoted } from "./cell";
import type { Place } from "./single";

/**
 * The key of a name: upper and lower case count the same, as in SUMIFS, and so do composed and decomposed accents;
 * spaces around it, the usual fault of an export, do not count. The number 1001 and the text "1001" are the same id.
 *
 * @returns undefined for a blank
 * @throws Fault for what is neither text nor number, or the error that the cell holds
 */
export function nameIn(cell: Cell, place: Place): string | undefined {
  if (isBlank(cell)) return undefined;
  const error = errorIn(cell);
  if (error) throw error;
  if (typeof cell === "string") return keyOf(cell) || undefined;
  if (typeof cell === "number" && Number.isFinite(cell)) return String(Number(cell.toPrecision(15)));
  throw new Fault("#VALUE!", "notName", { ...place, found: quoted(cell) });
}

function keyOf(text: string): string {
  const trimmed = text.trim().toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII needs no normalization
  return /^[\x00-\x7f]*$/.test(trimmed) ? trimmed : trimmed.normalize("NFC");
}

/** A list of names in a cell or range, blanks skipped; undefined when there is none. */
export function readNames(argument: Argument, name: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  const grid = isGrid(argument) ? argument : [[argument]];
  grid.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const found = nameIn(cell, { argument: name, row: rowIndex + 1, column: column + 1 });
      if (found !== undefined) names.add(found);
    });
  });
  return names.size > 0 ? names : undefined;
}
