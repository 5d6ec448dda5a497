/** Reads a range that belongs to the whole call: a list of weights, the payouts of a pool, a rectangle of numbers. */
import { Fault } from "../rules/fault";
import { type Argument, type Grid, isBlank, isGrid } from "./cell";
import { type NumberRules, numberIn, type Place } from "./single";

/** What a blank cell inside the range is. "kept" puts NaN in its place, for functions that pair it with another cell. */
export type Blanks = "refused" | "zero" | "skipped" | "kept";

export interface RangeRules extends NumberRules {
  readonly blanks: Blanks;
}

/** @throws Fault that names the cell, or the error that a cell holds; a range without any number is a fault as well */
export function readMatrix(argument: Argument, rules: RangeRules): readonly (readonly number[])[] {
  const grid: Grid = isGrid(argument) ? argument : [[argument]];
  let found = 0;
  const rows = grid.map((row, rowIndex) =>
    row.map((cell, columnIndex) => {
      const place = placeIn(grid, rules.name, rowIndex, columnIndex);
      if (!isBlank(cell)) {
        found += 1;
        return numberIn(cell, rules, place);
      }
      if (rules.blanks === "refused") throw new Fault("#VALUE!", "blankRefused", place);
      return rules.blanks === "zero" ? 0 : Number.NaN;
    }),
  );
  if (found === 0) throw new Fault("#VALUE!", "rangeEmpty", { argument: rules.name });
  return rows;
}

/** One row or one column of numbers; a rectangle is refused, for its order would be a guess. */
export function readNumbers(argument: Argument, rules: RangeRules): readonly number[] {
  if (isGrid(argument) && argument.length > 1 && (argument[0]?.length ?? 0) > 1) {
    const shape = `${argument.length} × ${argument[0]?.length}`;
    throw new Fault("#VALUE!", "oneLineOnly", { argument: rules.name, shape });
  }
  const values = readMatrix(argument, rules).flat();
  return rules.blanks === "skipped" ? values.filter((value) => !Number.isNaN(value)) : values;
}

/** A list is counted along its line; only a rectangle needs the column as well. */
function placeIn(grid: Grid, argument: string, row: number, column: number): Place {
  const width = grid[0]?.length ?? 0;
  if (grid.length * width === 1) return { argument };
  if (width === 1) return { argument, row: row + 1 };
  return { argument, row: row + 1, column: column + 1 };
}
