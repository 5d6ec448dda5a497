/** Reads switches beside a range of numbers: one TRUE or FALSE for all of them, or one for each. */
import { Fault } from "../rules/fault";
import { type Argument, errorIn, isBlank, isGrid, quoted } from "./cell";

/**
 * @param shape rows and columns of the range that the flags stand beside
 * @param beside its name, for the sentence of a fault
 * @returns one flag for each of its cells, row by row; FALSE where none was given
 */
export function readFlags(
  argument: Argument,
  name: string,
  beside: string,
  shape: { readonly rows: number; readonly width: number },
): boolean[] {
  const grid = isGrid(argument) ? argument : [[argument]];
  const rows = grid.length;
  const width = grid[0]?.length ?? 0;
  const single = rows * width === 1;
  if (!single && (rows !== shape.rows || width !== shape.width)) {
    throw new Fault("#VALUE!", "shapesDiffer", {
      first: beside,
      firstShape: `${shape.rows} × ${shape.width}`,
      second: name,
      secondShape: `${rows} × ${width}`,
    });
  }
  const flags = grid.flatMap((row, rowIndex) =>
    row.map((cell) => {
      const error = errorIn(cell);
      if (error) throw error;
      if (isBlank(cell)) return false;
      if (typeof cell === "boolean") return cell;
      if (cell === 1 || cell === 0) return cell === 1;
      const place = single ? { argument: name } : { argument: name, row: rowIndex + 1 };
      throw new Fault("#VALUE!", "notFlag", { ...place, found: quoted(cell) });
    }),
  );
  return single ? new Array<boolean>(shape.rows * shape.width).fill(flags[0] as boolean) : flags;
}
